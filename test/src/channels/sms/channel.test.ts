import { smsChannel } from '../../../../src/channels/sms/channel';
import { firstText, reachedThreads } from '../../../../src/channels/sms/first-text';
import { segmentsOf } from '../../../../src/channels/sms/segments';
import type { Input } from '../../../../src/core/inbound';
import { testLandlord } from '../../../support/landlord';
import { inboundOn, wordsOn } from '../../../support/twilio';

const failing = (safeToText: boolean, input: Input = { type: 'said', text: 'x' }) => ({
  words: wordsOn('sms'),
  landlord: testLandlord(),
  inbound: inboundOn('sms', input, 'SM1'),
  safeToText,
});
const silence = { kind: 'texts', texts: [] };

describe('texts, when anything of ours fails', () => {
  it('are the neutral first text, once a thread', () => {
    const channel = smsChannel();
    expect(channel.fallback(failing(false))).toEqual({ kind: 'texts', texts: [firstText(wordsOn('sms'))] });
    expect(channel.fallback(failing(false))).toEqual(silence);
  });

  it('are silence for somebody who has had a text of ours', () => {
    const channel = smsChannel();
    channel.reached(failing(false).inbound.sessionKey);
    expect(channel.fallback(failing(false))).toEqual(silence);
  });

  it('are 999 for somebody who said that it is safe, each time', () => {
    const channel = smsChannel();
    channel.reached(failing(true).inbound.sessionKey);
    for (const _ of [1, 2]) {
      const reply = channel.fallback(failing(true));
      expect(reply).toMatchObject({ texts: [expect.stringContaining('999')] });
      expect(reply.kind === 'texts' && reply.texts.map(segmentsOf)).toEqual([1]);
    }
  });

  it.each<Input>([{ type: 'opted-out' }, { type: 'quiet' }, { type: 'left', how: 'exit' }])(
    'are silence after %p',
    (input) => {
      expect(smsChannel().fallback(failing(true, input))).toEqual(silence);
      expect(smsChannel().fallback(failing(false, input))).toEqual(silence);
    },
  );
});

it('says nothing to whoever asks for silence, though our own part failed', () => {
  const channel = smsChannel((text) => text === 'stop texting me');
  expect(channel.fallback(failing(false, { type: 'said', text: 'stop texting me' }))).toEqual(silence);
  expect(channel.fallback(failing(false))).not.toEqual(silence);
});

describe('threads that were reached', () => {
  it('are forgotten oldest first, so that memory has an end', () => {
    const threads = reachedThreads(2);
    ['a', 'b', 'a', 'c'].forEach(threads.add);
    expect(['a', 'b', 'c'].map(threads.has)).toEqual([true, false, true]);
  });
});
