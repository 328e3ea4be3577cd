import { smsChannel } from '../../../../src/channels/sms/channel';
import { firstText } from '../../../../src/channels/sms/first-text';
import { segmentsOf } from '../../../../src/channels/sms/segments';
import type { Input } from '../../../../src/core/inbound';
import { QUIET_MS } from '../../../../src/core/session';
import { testLandlord } from '../../../support/landlord';
import { answer, asked, contextOn, inboundOn, wordsOn } from '../../../support/twilio';

const failing = (input: Input = { type: 'said', text: 'x' }, at = 0) => ({
  words: wordsOn('sms'),
  landlord: testLandlord(),
  inbound: { ...inboundOn('sms', input, 'SM1'), at },
});
const silence = { kind: 'texts', texts: [] };

type Channel = ReturnType<typeof smsChannel>;

/** A turn that went well, after which somebody is asked the next question. */
const turn = (
  channel: Channel,
  ...context: Parameters<typeof contextOn> extends [unknown, ...infer Rest] ? Rest : []
) => channel.render([asked()], contextOn('sms', ...context));

describe('texts, when anything of ours fails', () => {
  it('are the neutral first text, once a thread', () => {
    const channel = smsChannel();
    expect(channel.fallback(failing())).toEqual({ kind: 'texts', texts: [firstText(wordsOn('sms'))] });
    expect(channel.fallback(failing())).toEqual(silence);
  });

  it('are silence for somebody who has had a text of ours, and has not said that it is safe', () => {
    const channel = smsChannel();
    channel.reached(failing().inbound);
    expect(channel.fallback(failing())).toEqual(silence);
    turn(channel, { answers: {} });
    expect(channel.fallback(failing())).toEqual(silence);
  });

  it('are 999 for somebody who said that it is safe, each time', () => {
    const channel = smsChannel();
    channel.reached(failing().inbound);
    turn(channel);
    for (const _ of [1, 2]) {
      const reply = channel.fallback(failing());
      expect(reply).toMatchObject({ texts: [expect.stringContaining('999')] });
      expect(reply.kind === 'texts' && reply.texts.map(segmentsOf)).toEqual([1]);
    }
  });

  it('are silence again after ten quiet minutes, when it may be somebody else', () => {
    const channel = smsChannel();
    channel.reached(failing().inbound);
    turn(channel);
    expect(channel.fallback(failing(undefined, QUIET_MS - 1))).not.toEqual(silence);
    expect(channel.fallback(failing(undefined, QUIET_MS))).toEqual(silence);
  });

  it.each<[string, Partial<Parameters<typeof contextOn>[1]>, Input]>([
    ['left', {}, { type: 'left', how: 'exit' }],
    ['said STOP', {}, { type: 'opted-out' }],
    ['said that it is not safe', { answers: { 'safe-now': answer('no') } }, { type: 'said', text: '2' }],
  ])('are silence once they %s', (_, session, input) => {
    const channel = smsChannel();
    channel.reached(failing().inbound);
    turn(channel);
    turn(channel, session, input);
    expect(channel.fallback(failing())).toEqual(silence);
  });

  it.each<Input>([{ type: 'opted-out' }, { type: 'quiet' }, { type: 'left', how: 'exit' }])(
    'are silence after %p, safe or not',
    (input) => {
      const channel = smsChannel();
      expect(channel.fallback(failing(input))).toEqual(silence);
      turn(channel);
      expect(channel.fallback(failing(input))).toEqual(silence);
    },
  );
});

it('says nothing to whoever asks for silence, though our own part failed', () => {
  const channel = smsChannel((text) => text === 'stop texting me');
  expect(channel.fallback(failing({ type: 'said', text: 'stop texting me' }))).toEqual(silence);
  expect(channel.fallback(failing())).not.toEqual(silence);
});
