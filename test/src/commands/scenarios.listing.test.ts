/** Every dialog, fact and channel is reached by somebody who is played: a new one without a scenario fails here. */
import type { Event, EventType } from '../../../src/core/event';
import { CHANNELS, type ChannelName } from '../../../src/core/inbound';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import type { EndedBecause } from '../../../src/core/event';
import type { World } from '../../../src/engine/world';
import { PEOPLE } from '../../../src/commands/play/people';
import {
  AGREED,
  answerInput,
  begin,
  landlordWith,
  MINUTE,
  type Conversation,
  type Setting,
} from '../../support/conversation';
import { EVERY_EVENT } from '../../support/every-event';
import { dialogs } from '../../support/spoken';

interface Scenario {
  readonly name: string;
  readonly on: readonly ChannelName[];
  readonly setting?: Omit<Setting, 'channel'>;
  readonly goes: (conversation: Conversation) => unknown;
}

const covering = landlordWith(({ colleague }) => colleague.route === 'report');
const signposting = landlordWith(({ colleague }) => colleague.route === 'signpost');

const known = (world: World): World => ({
  ...world,
  wayBack: {
    caseId: caseId('c0'),
    words: ['otter', 'maple'],
    plan: {
      about: 'person',
      method: 'call',
      detail: '+447700900202',
      private: 'only-me',
      windows: null,
      never: [],
      voicemail: 'yes',
      answered: 'ask-for-me',
      ifCutOff: 'use-this-plan',
      setBy: 'person',
      setOn: 'sms',
      confirmedAt: 0,
      verified: true,
      version: 1,
    },
  },
});

const back = { 'safe-now': 'yes', about: 'returning', reference: 'ABCD-EFGH', words: 'otter maple' } as const;

/** As the players do: what is meant where it is asked, the first or a skip for the rest. */
const playing =
  (person: (typeof PEOPLE)[number]) =>
  (conversation: Conversation): void => {
    for (let turn = 0; turn < 60 && conversation.session().mode === 'bot'; turn += 1) {
      const { pending } = conversation.session();
      const question = pending?.question ?? '';
      const act = person.then?.[question];
      if (act && 'says' in act) conversation.says(act.says);
      else {
        const meant = person.means[question];
        const first = pending?.skippable ? null : (pending?.choices[0] ?? null);
        conversation.send(
          answerInput(conversation.session(), conversation.session().channel, meant === undefined ? first : meant),
        );
        if (conversation.session().soFar.length > 0) conversation.says('done');
      }
    }
  };

const SCENARIOS: readonly Scenario[] = [
  ...PEOPLE.map((person): Scenario => ({
    name: person.name,
    on: CHANNELS,
    setting: { landlord: covering },
    goes: playing(person),
  })),
  { name: 'not private enough', on: CHANNELS, goes: (one) => one.means({ 'safe-now': 'no' }) },
  { name: 'agrees, and thinks better of it', on: CHANNELS, goes: (one) => one.means(AGREED).says('back') },
  {
    name: 'changes an answer and then stops',
    on: CHANNELS,
    goes: (one) => {
      one.means({ ...AGREED, 'contact-method': null, 'officer-gender': null });
      while (one.asked() !== 'enough') one.says('skip');
      one.means({ enough: 'tell-more' });
      while (one.asked() !== 'check') one.says('skip');
      one.means({ check: 'change', 'change-which': 'officer-gender', 'officer-gender': 'woman' });
      one.means({ check: 'stop' });
    },
  },
  {
    name: 'in danger, in despair, not understood, asking for a person',
    on: CHANNELS,
    goes: (one) => {
      one.means(AGREED).says('he has a knife').says('i want to end my life').says('qwertz').says('speak to someone');
    },
  },
  {
    name: 'leaves and comes back',
    on: CHANNELS,
    goes: (one) =>
      one
        .means(AGREED)
        .waits(11 * MINUTE)
        .says('hello')
        .says('1'),
  },
  { name: 'a call that drops', on: ['voice'], goes: (one) => one.means(AGREED).send({ type: 'left', how: 'hang-up' }) },
  { name: 'STOP', on: ['sms'], goes: (one) => one.means(AGREED).send({ type: 'opted-out' }) },
  {
    name: 'a text after STOP',
    on: ['sms'],
    setting: { world: (world) => ({ ...world, textingStopped: true }) },
    goes: (one) => one.says('hello'),
  },
  {
    name: 'wrong words',
    on: CHANNELS,
    setting: { world: known },
    goes: (one) => one.means({ ...back, words: 'not these' }),
  },
  {
    name: 'tightens',
    on: CHANNELS,
    setting: { world: known },
    goes: (one) => one.means({ ...back, 'returning-do': 'tighten-plan', tighten: ['no-calls'] }),
  },
  {
    name: 'stops sharing',
    on: CHANNELS,
    setting: { world: known },
    goes: (one) => one.means({ ...back, 'returning-do': 'stop-sharing' }),
  },
  {
    name: 'asks for a call',
    on: CHANNELS,
    setting: { world: known },
    goes: (one) => one.means({ ...back, 'returning-do': 'ask-for-a-call' }),
  },
  {
    name: 'has lost the reference',
    on: CHANNELS,
    goes: (one) => one.means({ 'safe-now': 'yes', about: 'returning', reference: null, 'fresh-start': 'no' }),
  },
  {
    name: 'a colleague, signposted',
    on: CHANNELS,
    setting: { landlord: signposting },
    goes: (one) => one.means({ 'safe-now': 'yes', about: 'colleague', 'colleague-about': 'me' }),
  },
  {
    name: 'a colleague who tells more',
    on: CHANNELS,
    setting: { landlord: covering },
    goes: (one) =>
      playing({
        name: '',
        who: '',
        means: {
          'safe-now': 'yes',
          about: 'colleague',
          'colleague-about': 'me',
          notice: 'agree',
          'contact-method': 'i-will-contact-you',
          enough: 'tell-more',
          'colleague-help': ['who-to-tell'],
          check: 'send',
        },
      })(one),
  },
  {
    name: 'a friend of somebody who agrees',
    on: CHANNELS,
    goes: (one) =>
      playing({
        name: '',
        who: '',
        means: {
          'safe-now': 'yes',
          about: 'someone-else',
          'danger-now': 'no',
          relationship: 'friend',
          notice: 'agree',
          'they-know': 'knows-and-agrees',
          enough: 'tell-more',
          check: 'send',
        },
      })(one),
  },
  {
    name: 'writes to a handler who does not answer',
    on: ['web-chat', 'connect-app'],
    goes: (one) =>
      one
        .means(AGREED)
        .taken()
        .waits(6 * MINUTE)
        .says('Are you there?')
        .waits(6 * MINUTE)
        .says('Hello?'),
  },
  {
    name: 'wrote a letter, which staff type in',
    on: ['web-chat'],
    setting: {
      begin: { type: 'begin', about: 'me', typed: { by: staffId('staff-a'), came: 'letter', receivedAt: 0 } },
    },
    goes: (one) => {
      one.means({ 'under-18': 'no' });
      one.send({ type: 'said', text: 'send-now', value: 'send-now' });
    },
  },
  {
    name: 'is put through because staff asked for it: taken, taken by nobody, and too late',
    on: ['voice'],
    goes: (one) => {
      one.means(AGREED).wanted().send({ type: 'silent' }).send({ type: 'put-through', taken: false });
      one
        .wanted()
        .waits(2 * MINUTE)
        .send({ type: 'silent' });
      one.wanted().send({ type: 'silent' }).send({ type: 'put-through', taken: true });
    },
  },
  { name: 'says nothing more', on: ['web-chat'], goes: (one) => one.means(AGREED).send({ type: 'quiet' }) },
];

interface Reached {
  readonly events: Set<string>;
  readonly dialogs: Set<string>;
  readonly ends: Set<string>;
}

const reach = (reached: Reached, conversation: Conversation): Conversation => {
  const note = (): void => {
    for (const event of conversation.events()) {
      reached.events.add(event.type);
      if (event.type === 'ended') reached.ends.add(event.because);
      if (event.type === 'told') reached.dialogs.add(event.message.split('.')[0] ?? '');
      if (event.type === 'asked') reached.dialogs.add(event.wording.id.split('.')[0] ?? '');
    }
  };
  note();
  const watching: Conversation = {
    ...conversation,
    send: (input) => (conversation.send(input), note(), watching),
    says: (text) => watching.send({ type: 'said', text }),
    presses: (keys) => watching.send({ type: 'keyed', keys }),
    means: (meaning) => {
      for (const [question, meant] of Object.entries(meaning))
        if (conversation.asked() === question) {
          watching.send(answerInput(conversation.session(), conversation.session().channel, meant));
          if (conversation.session().soFar.length > 0) watching.says('done');
        }
      return watching;
    },
    waits: (ms) => (conversation.waits(ms), watching),
    taken: () => (conversation.taken(), watching),
    wanted: () => (conversation.wanted(), watching),
  };
  return watching;
};

const played = (scenarios: readonly Scenario[]): Readonly<Record<ChannelName, Reached>> => {
  const empty = (): Reached => ({ events: new Set(), dialogs: new Set(), ends: new Set() });
  const all = { 'web-chat': empty(), 'connect-app': empty(), sms: empty(), voice: empty() };
  for (const { on, setting, goes } of scenarios)
    for (const channel of on) goes(reach(all[channel], begin({ ...setting, channel })));
  return all;
};

const all = played(SCENARIOS);
const anywhere = (what: keyof Reached): string[] =>
  [...new Set(CHANNELS.flatMap((channel) => [...all[channel][what]]))].sort();

const ENDS: Readonly<Record<EndedBecause, true>> = {
  sent: true,
  left: true,
  'not-safe': true,
  stopped: true,
  information: true,
  signposted: true,
  returned: true,
  'opted-out': true,
};

/** Said by what stands in another dialog's words. */
const WORDLESS = Object.values(dialogs).filter(
  ({ steps }) =>
    !steps.some(
      (step) => step.kind === 'say' || ('words' in step ? false : step.kind !== 'do' && step.kind !== 'include'),
    ),
);

it('every dialog is met by somebody', () => {
  const silent = WORDLESS.map(({ id }) => id);
  expect(Object.keys(dialogs).filter((id) => !silent.includes(id) && !anywhere('dialogs').includes(id))).toEqual([]);
  expect(silent).toEqual([]);
});

/** Found by the turn once the conversation has spoken: test/src/turn/reopening.test.ts. */
const OF_THE_TURN: readonly string[] = ['case_reopened'];
const SAID = EVERY_EVENT.filter((type) => !OF_THE_TURN.includes(type));

it('every fact happens to somebody', () => {
  expect(anywhere('events')).toEqual([...SAID].sort());
});

it('every end is come to by somebody', () => {
  expect(anywhere('ends')).toEqual(Object.keys(ENDS).sort());
});

/** What happens on one channel only. */
const OWN: Readonly<Partial<Record<EventType, readonly ChannelName[]>>> = {
  texting_stopped: ['sms'],
  wrote_after_stop: ['sms'],
  // Texts and calls are not taken over.
  handler_gone_quiet: ['web-chat', 'connect-app'],
  put_through_rung: ['voice'],
  put_through_taken: ['voice'],
  put_through_not_taken: ['voice'],
  put_through_lapsed: ['voice'],
  // Staff type on a page.
  opened_untold: ['web-chat'],
  report_typed: ['web-chat'],
};

it.each(CHANNELS)('%s is reached by all that can happen there', (channel) => {
  const can = SAID.filter((type) => OWN[type as Event['type']]?.includes(channel) ?? true);
  expect(can.filter((type) => !all[channel].events.has(type))).toEqual([]);
  const dialogsHere = Object.keys(dialogs).filter((id) => id !== 'sharing' && id !== 'preferences');
  expect(dialogsHere.filter((id) => !all[channel].dialogs.has(id))).toEqual([]);
});

it('would notice a dialog that nobody meets', () => {
  const few = played(SCENARIOS.filter(({ name }) => !name.includes('friend of')));
  expect(few.sms.dialogs.has('their-contact')).toBe(false);
});
