/** A conversation with the real engine, landlords and words, a turn at a time: what a test says, and what came of it. */
import { join } from 'node:path';
import { openHouse } from '../../src/house';
import type { AnswerValue, Window } from '../../src/core/answer';
import type { Event, EventType } from '../../src/core/event';
import { caseId, landlordId } from '../../src/core/ids';
import type { ChannelName, Inbound, Input } from '../../src/core/inbound';
import type { Landlord } from '../../src/core/landlord';
import { staffId } from '../../src/core/staff';
import type { Session } from '../../src/core/session';
import { advance } from '../../src/engine/advance';
import type { Progress } from '../../src/engine/progress';
import type { World } from '../../src/engine/world';
import { NOTHING_LOADED } from '../../src/store/store';
import { transcript } from '../../src/turn/transcript';
import { buildWorld } from '../../src/turn/world';

export const house = openHouse(join(__dirname, '../..'));
/** A Wednesday morning in November, staff at work. */
export const WORKDAY = Date.UTC(2026, 10, 25, 10, 0);
export const NIGHT = Date.UTC(2026, 10, 25, 23, 0);
export const MINUTE = 60_000;
export const OWN_NUMBER = '+447700900201';
export const OWN_HOME = '1 Example Street';

/** Any landlord will do, unless the test asks for one with some setting. */
export const landlordWith = (has: (landlord: Landlord) => boolean = () => true): Landlord => {
  const found = house.landlords.all.find(has);
  if (!found) throw new Error('no landlord is set so');
  return found;
};

export interface Setting {
  readonly channel: ChannelName;
  readonly landlord?: Landlord;
  readonly at?: number;
  readonly begin?: Extract<Input, { type: 'begin' }>;
  /** What is different in the world, such as a way back that was found. */
  readonly world?: (world: World) => World;
}

/** Made once: the lexicon of danger is read for each. */
export const parts = house.turnParts(() => WORKDAY);

export const inboundFor = ({ channel, landlord = landlordWith() }: Setting, input: Input, at: number): Inbound => ({
  landlord: landlordId(landlord.id),
  channel,
  sessionKey: `test:${channel}`,
  messageId: 'm',
  input,
  at,
  ...(channel === 'sms' || channel === 'voice' ? { number: OWN_NUMBER } : {}),
  ...(channel === 'connect-app' ? { accountHome: OWN_HOME } : {}),
});

const FRESH: World['fresh'] = {
  sessionId: 's1',
  caseId: caseId('c1'),
  reference: 'ABCD-EFGH',
  words: ['river', 'lantern'],
};

export const worldFor = (setting: Setting, at: number): World => {
  const landlord = setting.landlord ?? landlordWith();
  const traits = house.channels[setting.channel].traits;
  const inbound = inboundFor(setting, { type: 'begin' }, at);
  const built = buildWorld(parts, { inbound, loaded: NOTHING_LOADED, landlord, traits });
  return (setting.world ?? ((world) => world))({ ...built, fresh: FRESH });
};

/** What the channel makes of a turn, line by line, as it would be read or heard. */
export const linesOf = (setting: Setting, input: Input, { session, events }: Progress, at: number): string[] => {
  const landlord = setting.landlord ?? landlordWith();
  const inbound = inboundFor(setting, input, at);
  const words = house.words.for(session.language, setting.channel, landlord.id);
  const { directory } = parts;
  const now = new Date(at).toISOString();
  const reply = house.channels[setting.channel].render(events, { session, landlord, words, now, inbound, directory });
  return transcript({ ...inbound, input: { type: 'begin' } }, null, reply)
    .map(({ text }) => text)
    .filter((text) => text !== '');
};

/** What is meant, by question id; `null` skips. */
export type Meaning = Readonly<Record<string, AnswerValue | null>>;

export interface Conversation {
  readonly session: () => Session;
  /** Of the last turn. */
  readonly events: () => readonly Event[];
  readonly types: () => readonly EventType[];
  /** Everything read or heard in the last turn. */
  readonly words: () => string;
  readonly asked: () => string | null;
  readonly value: (question: string) => unknown;
  readonly send: (input: Input) => Conversation;
  readonly says: (text: string) => Conversation;
  readonly presses: (keys: string) => Conversation;
  /** Gives answers by what is meant, for as long as the waiting question has one. Throws when none of them was asked. */
  readonly means: (meaning: Meaning) => Conversation;
  readonly waits: (ms: number) => Conversation;
  /** A handler takes it over, and says nothing. */
  readonly taken: () => Conversation;
  /** A handler has the call put through. */
  readonly wanted: () => Conversation;
}

const STAFF = staffId('staff-1');

export const answerInput = (session: Session, channel: ChannelName, meant: AnswerValue | null): Input => {
  if (meant === null) return channel === 'voice' ? { type: 'keyed', keys: '#' } : { type: 'said', text: 'SKIP' };
  if (channel === 'web-chat' || channel === 'connect-app')
    return { type: 'said', text: typeof meant === 'string' ? meant : '', value: meant };
  const number = (one: string | Window): string => {
    if (typeof one !== 'string') return '';
    const index = session.pending?.choices.indexOf(one) ?? -1;
    return index < 0 ? one : String(index + 1);
  };
  return { type: 'said', text: typeof meant === 'string' ? number(meant) : meant.map(number).join(',') };
};

export const begin = (setting: Setting): Conversation => {
  let at = setting.at ?? WORKDAY;
  let before: Session | null = null;
  let input: Input = setting.begin ?? (setting.channel === 'sms' ? { type: 'said', text: 'hello' } : { type: 'begin' });
  let last = advance(before, inboundFor(setting, input, at), worldFor(setting, at));
  const send = (next: Input): Conversation => {
    at += 1000;
    before = last.session;
    input = next;
    last = advance(before, inboundFor(setting, input, at), worldFor(setting, at));
    return conversation;
  };
  const means = (meaning: Meaning): Conversation => {
    const left = new Map(Object.entries(meaning));
    for (;;) {
      const question = last.session.pending?.question ?? '';
      const meant = left.get(question);
      if (last.session.mode !== 'bot' || meant === undefined) break;
      left.delete(question);
      send(answerInput(last.session, setting.channel, meant));
      if (last.session.soFar.length > 0 && last.session.pending?.question === question)
        send({ type: 'said', text: 'done' });
    }
    if (left.size > 0) throw new Error(`not asked: ${[...left.keys()].join()}; waiting: ${conversation.asked() ?? ''}`);
    return conversation;
  };
  /** Somebody of the staff has it from now on. */
  const held = (more: Partial<Session>): Conversation => {
    const { session } = last;
    const theirs = { mode: 'with-handler', heldBy: STAFF, heldAt: at, control: session.control + 1 } as const;
    last = { session: { ...session, ...theirs, ...more }, events: [] };
    return conversation;
  };
  const conversation: Conversation = {
    session: () => last.session,
    events: () => last.events,
    types: () => last.events.map(({ type }) => type),
    words: () => linesOf(setting, input, last, at).join('\n'),
    asked: () => last.session.pending?.question ?? null,
    value: (question) => last.session.answers[question]?.value,
    send,
    says: (text) => send({ type: 'said', text }),
    presses: (keys) => send({ type: 'keyed', keys }),
    means,
    taken: () => held({}),
    wanted: () => held({ putThrough: { state: 'wanted', by: STAFF, at, digits: '47' } }),
    waits: (ms) => {
      at += ms;
      return conversation;
    },
  };
  return conversation;
};

/** Answers up to agreement for somebody living with it. */
export const AGREED: Meaning = { 'safe-now': 'yes', about: 'me', 'under-18': 'no', notice: 'agree' };
