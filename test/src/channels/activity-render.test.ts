import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked, Event } from '../../../src/core/event';
import { caseId, landlordId } from '../../../src/core/ids';
import type { Inbound } from '../../../src/core/inbound';
import type { Activity } from '../../../src/core/reply';
import type { Session } from '../../../src/core/session';
import { EventFactory } from 'botbuilder';
import { activitySet, handOffInitiation, handOffStatus, readHandOffStatus } from '../../../src/channels/bot-framework';
import type { Channel, RenderContext } from '../../../src/channels/channel';
import { connectApp } from '../../../src/channels/connect-app/render';
import { webChat } from '../../../src/channels/web-chat/render';
import { loadWords } from '../../../src/channels/words';
import { contractsAreHere, faults, validator } from '../../support/contracts';
import { testLandlord } from '../../support/landlord';
import { testSession } from '../../support/session';
import { localesFolder } from '../../support/locales';

const common: object = JSON.parse(readFileSync(join(__dirname, '../../../locales/en/common.json'), 'utf8'));
const all = loadWords(
  localesFolder({
    'en/common': common,
    'en/opening': {
      emergency: { text: 'If you are in danger, call 999.' },
      who: { text: 'This is {{landlord}}.', app: 'This is {{landlord}}. The account may be shared.' },
    },
    'en/contact-plan': {
      'contact-method': { text: 'How may we reach you?', hint: 'You choose.', options: { call: 'A phone call' } },
      'contact-detail': { text: 'Which number?' },
    },
  }),
);

const context = (channel: Channel): RenderContext => {
  const name = channel.traits.name;
  const inbound: Inbound = {
    landlord: landlordId('oak'),
    channel: name,
    sessionKey: `${name === 'web-chat' ? 'web' : 'app'}:c1`,
    messageId: 'c1:begin',
    input: { type: 'begin' },
    at: Date.parse('2026-11-23T09:00:00Z'),
  };
  const session: Session = testSession({ channel: name });
  return {
    session,
    landlord: testLandlord(),
    words: all.for('en', name, 'oak'),
    now: '2026-11-23T09:00:00.000Z',
    inbound,
    directory: new Map(),
  };
};

const asked = (with_: Partial<Asked> = {}): Asked => ({
  type: 'asked',
  question: 'contact-method',
  wording: all.wording('contact-plan.contact-method', 'en', 'web-chat', 'oak'),
  kind: 'choose',
  choices: ['call', 'none'],
  skippable: true,
  manner: 'first',
  page: 0,
  keys: 'one',
  ...with_,
});

const said = (channel: Channel, events: readonly Event[]): readonly Activity[] => {
  const reply = channel.render(events, context(channel));
  if (reply.kind !== 'activities') throw new Error('not activities');
  return reply.activities;
};

it('shows what was told, what is asked and the end, in order, and nothing of what stays with us', () => {
  const activities = said(webChat, [
    { type: 'told', message: 'opening.emergency' },
    { type: 'emergency_shown', cause: 'opening' },
    { type: 'told', message: 'opening.who', vars: { landlord: 'Oak Homes' } },
    asked(),
    { type: 'stopped', case: caseId('secret') },
    { type: 'ended', because: 'stopped' },
  ]);
  expect(activities.map(({ type, text }) => [type, text])).toEqual([
    ['message', 'If you are in danger, call 999.'],
    ['message', 'This is Oak Homes.'],
    ['message', 'How may we reach you?\n\nYou choose.'],
    ['endOfConversation', undefined],
  ]);
  expect(activities.at(-1)).toMatchObject({ code: 'userCancelled' });
  expect(JSON.stringify(activities)).not.toContain('secret');
  const times = activities.map(({ timestamp }) => String(timestamp));
  expect([...new Set(times)].sort()).toEqual(times);
});

it('says in a question what the public contract promises', () => {
  expect(said(webChat, [asked()])[0]).toEqual({
    type: 'message',
    channelId: 'directline',
    conversation: { id: 'c1' },
    from: { id: 'fanlight', name: 'Fanlight', role: 'bot' },
    timestamp: '2026-11-23T09:00:00.000Z',
    text: 'How may we reach you?\n\nYou choose.',
    textFormat: 'plain',
    inputHint: 'expectingInput',
    channelData: {
      fanlight: {
        question: 'contact-method',
        kind: 'choose',
        choices: ['call', 'none'],
        skippable: true,
        landlord: 'oak',
      },
    },
    suggestedActions: {
      to: [],
      actions: [
        {
          type: 'messageBack',
          title: 'A phone call',
          text: 'A phone call',
          displayText: 'A phone call',
          value: 'call',
        },
        { type: 'messageBack', title: 'None', text: 'None', displayText: 'None', value: 'none' },
      ],
    },
  });
});

it('marks a message shown because of danger, and no other', () => {
  const [shown, plain] = said(webChat, [
    { type: 'told', message: 'opening.emergency', emergency: true },
    { type: 'told', message: 'opening.emergency' },
  ]);
  expect(shown?.channelData).toEqual({ fanlight: { emergency: true, landlord: 'oak' } });
  expect(plain?.channelData).toBeUndefined();
});

it.each([
  ['again', /^I did not catch that[^]*How may we reach you\?[^]*You choose\.$/],
  ['more', /^Thank you\. Is there anything more you want to say\?/],
  ['others', /^You can choose more than one\./],
] as const)('asks %s in the common words', (manner, words) => {
  expect(said(webChat, [asked({ manner })])[0]?.text).toMatch(words);
});

it('offers no actions where nothing is chosen', () => {
  const wording = all.wording('contact-plan.contact-detail', 'en', 'web-chat', 'oak');
  const [question] = said(webChat, [asked({ kind: 'write', choices: [], wording, question: 'contact-detail' })]);
  expect(question?.suggestedActions).toBeUndefined();
});

it('says in the app that the account may be shared', () => {
  const told: Event = { type: 'told', message: 'opening.who', vars: { landlord: 'Oak Homes' } };
  expect(said(connectApp, [told])[0]?.text).toBe('This is Oak Homes. The account may be shared.');
});

it.each([webChat, connectApp])('still says 999 and a number when everything else fails ($traits.name)', (channel) => {
  const { words, landlord, inbound } = context(channel);
  const reply = channel.fallback({ words, landlord, inbound });
  expect(reply).toMatchObject({ kind: 'activities', activities: [{ type: 'message', conversation: { id: 'c1' } }] });
  expect(JSON.stringify(reply)).toMatch(/call 999[^]*Oak Homes on 020 7946 0100/);
});

it('numbers stored messages, keeps the reader’s place when there is nothing new, and shows a handler’s words as theirs', () => {
  const activity = said(webChat, [asked()])[0];
  const message = { by: 'bot' as const, text: '', at: 0, ...(activity ? { activity } : {}) };
  const set = activitySet(
    [
      { ...message, seq: 7 },
      { by: 'handler', text: 'Hello', at: 0, seq: 8 },
    ],
    'c1',
    6,
  );
  expect(set.watermark).toBe('8');
  expect(set.activities.map(({ id }) => id)).toEqual(['c1|0000007', 'c1|0000008']);
  expect(set.activities[1]).toMatchObject({ text: 'Hello', from: { id: 'handler', role: 'bot' } });
  expect(activitySet([], 'c1', 6)).toEqual({ activities: [], watermark: '6' });
});

describe('hand-off events', () => {
  it('have the shape botbuilder gives them', () => {
    const ours = handOffStatus('accepted', { id: 'h1', conversation: 'c1', at: '2026-11-23T09:00:00.000Z' });
    const theirs = EventFactory.createHandoffStatus(
      { id: 'c1', isGroup: false, conversationType: '', name: '' },
      'accepted',
    );
    expect(Object.keys(ours)).toEqual(expect.arrayContaining(Object.keys(theirs)));
    expect([ours.type, ours.name]).toEqual([theirs.type, theirs.name]);
    expect(ours.value).toEqual(theirs.value);
  });

  it.each(['accepted', 'failed', 'completed'] as const)('reads %s', (state) => {
    expect(readHandOffStatus({ type: 'event', name: 'handoff.status', value: { state } })?.state).toBe(state);
  });

  it('reads a state it does not know as unknown, and another event as none', () => {
    expect(readHandOffStatus({ type: 'event', name: 'handoff.status', value: { state: 'parked' } })?.state).toBe(
      'unknown',
    );
    expect(readHandOffStatus({ type: 'event', name: 'handoff.status' })?.state).toBe('unknown');
    expect(readHandOffStatus({ type: 'event', name: 'handoff.status', value: ['accepted'] })?.state).toBe('unknown');
    expect(readHandOffStatus({ type: 'event', name: 'other', value: { state: 'accepted' } })).toBeNull();
  });

  it('know a status by its own id, the client’s, or what it says and when; and the case it names', () => {
    const status = { type: 'event', name: 'handoff.status', value: { state: 'failed', caseId: 'case-1' } };
    const when = { timestamp: '2026-11-23T09:00:00.000Z' };
    const client = { channelData: { clientActivityID: 'c1' } };
    expect([
      readHandOffStatus({ ...status, ...when, ...client, id: 'a1' }),
      readHandOffStatus({ ...status, ...when, ...client }),
      readHandOffStatus({ ...status, ...when, value: { state: 'failed', caseId: 'x'.repeat(300) } }),
    ]).toEqual([
      { id: 'a1', state: 'failed', caseId: 'case-1' },
      { id: 'c1', state: 'failed', caseId: 'case-1' },
      { id: 'failed 2026-11-23T09:00:00.000Z', state: 'failed' },
    ]);
  });

  it('say which case and nothing of it', () => {
    const reference = {
      version: 1,
      caseId: 'case-1',
      landlord: 'oak',
      transcript: '/staff/cases/case-1/transcript',
      'no-auto-contact': true,
    } as const;
    const ours = handOffInitiation({ id: 'h1', reference, conversation: 'c1', at: '2026-11-23T09:00:00.000Z' });
    expect([ours.name, ours.value, ours.attachments]).toEqual(['handoff.initiate', reference, []]);
  });
});

(contractsAreHere ? describe : describe.skip)('the published Activity schema', () => {
  it.each(['botframework-protocol.json', 'directline-3.0.json'])('holds for all we send (%s)', (name) => {
    const validate = validator(name, 'Activity');
    const status = handOffStatus('failed', { id: 'h1', conversation: 'c1', at: '2026-11-23T09:00:00.000Z' });
    const activities = said(webChat, [
      { type: 'told', message: 'opening.emergency', emergency: true },
      asked(),
      { type: 'ended', because: 'sent' },
    ]);
    for (const activity of [...activities, status]) expect(faults(validate, activity)).toEqual([]);
    expect(faults(validate, { type: 3 })).not.toEqual([]);
  });
});
