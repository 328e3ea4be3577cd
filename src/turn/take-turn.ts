/**
 * The one path every message takes: receive > advance > consequences > render > commit > deliver, each once, in this order.
 * Receiving and delivering are the channel's, on either side of this file. Nothing is sent before the commit.
 * The single catch is here: whatever fails, the person gets the emergency message (R15).
 */
import type { EventType } from '../core/event';
import { isWordless, type Inbound, type ChannelName } from '../core/inbound';
import type { Landlord } from '../core/landlord';
import { sessionId } from '../core/ids';
import type { DirectoryEntry } from '../core/directory';
import type { Channel } from '../channels/channel';
import { DAY, HOUR } from '../core/time';
import { advance } from '../engine/advance';
import { anew } from '../engine/interrupts';
import type { Progress } from '../engine/progress';
import { mayAnswer } from '../safety/may-answer';
import type { Decision, Loaded, Notices, Store, Taken } from '../store/store';
import { consequences } from './consequences';
import { reopeningEvents } from './reopening';
import { inItsMoment } from './repeated';
import { transcript } from './transcript';
import type { Turns } from './turns';
import { buildWorld, type WorldParts } from './world';

export interface TurnParts extends WorldParts {
  readonly store: Store;
  readonly channels: Readonly<Record<ChannelName, Channel>>;
  readonly landlord: (id: string) => Landlord | null;
  readonly directory: ReadonlyMap<string, DirectoryEntry>;
  readonly notices?: Notices;
  /** Told of each turn, ids and codes only. */
  readonly note: (fact: {
    event: string;
    channel: ChannelName;
    landlord: string;
    session?: string;
    code?: string;
    ms: number;
  }) => void;
  /** Stands for a key that holds telephone numbers, wherever it is written or logged. */
  readonly opaque: (key: string) => string;
  readonly clock: () => number;
}

/** From the person's last word. Unagreed sessions are gone within the hour (R2); agreed ones are kept a day for coming back to the same question. */

export const createTurns = (parts: TurnParts): Turns => ({
  async take(said) {
    const inbound = hidden(said, parts);
    const started = parts.clock();
    try {
      const taken = await parts.store.turn(
        { sessionKey: inbound.sessionKey, messageId: inbound.messageId, now: inbound.at },
        (loaded) => decide(loaded, inbound, parts),
      );
      note(parts, inbound, {
        event: taken.fresh ? 'turn_taken' : 'turn_repeated',
        session: taken.sessionId,
        ms: parts.clock() - started,
      });
      return await inItsMoment(taken, inbound, parts.store);
    } catch (error) {
      note(parts, inbound, { event: 'turn_failed', code: codeOf(error), ms: parts.clock() - started });
      return fallback(said, parts);
    }
  },
});

const KEEPS_NUMBERS: readonly ChannelName[] = ['sms', 'voice'];

/** What stands for a key that holds numbers. */
export const hiddenKey = (opaque: TurnParts['opaque'], key: string): string => `k-${opaque(key)}`;

/** Keys of texts and calls hold numbers: from here on only what stands for them is seen. */
const hidden = (inbound: Inbound, { opaque }: TurnParts): Inbound =>
  KEEPS_NUMBERS.includes(inbound.channel) && !inbound.sessionKey.startsWith('k-')
    ? { ...inbound, sessionKey: hiddenKey(opaque, inbound.sessionKey) }
    : inbound;

/** Somebody whose case was erased while they were back goes on as new; nothing is said of it (R12). */
const asNew = (loaded: Loaded): Loaded => {
  const { session, isReturnErased } = loaded;
  if (!session || !isReturnErased) return loaded;
  const { pending } = session;
  return { ...loaded, session: { ...anew(session), pending: pending?.question === 'still-safe' ? pending : null } };
};

const decide = (known: Loaded, inbound: Inbound, parts: TurnParts): Decision => {
  const loaded = asNew(known);
  const landlord = parts.landlord(inbound.landlord);
  if (!landlord) throw new TypeError('no such landlord');
  const channel = parts.channels[inbound.channel];
  const world = buildWorld(parts, { inbound, loaded, landlord, traits: channel.traits });
  const { session, events } = permitted(advance(loaded.session, inbound, world), loaded, inbound);
  const draft = consequences(events, loaded, {
    session,
    inbound,
    world,
    clocks: parts.clocks,
    lastCase: loaded.lastCase,
    notices: parts.notices,
  });
  const words = parts.words.for(session.language, inbound.channel, landlord.id);
  const reply = channel.render(events, {
    session,
    landlord,
    words,
    now: new Date(inbound.at).toISOString(),
    inbound,
    directory: parts.directory,
  });
  return {
    ...draft,
    line: { number: inbound.number ?? null, accountHome: inbound.accountHome ?? null },
    session,
    reply,
    events: draft.case
      ? [...events.filter(({ type }) => !SAID.includes(type)), ...reopeningEvents(loaded.case, draft.case)]
      : [],
    messages: transcript(inbound, loaded.session, reply),
    expiresAt: session.lastAt + (session.caseId === null ? HOUR : DAY),
  };
};

/** What answers no word just received passes the gate, as everything does that is not asked for; else it is not said. */
const permitted = (
  { session, events }: Progress,
  { textingStopped: stopped }: Loaded,
  { input, at }: Inbound,
): Progress => {
  const isAsked = !isWordless(input) || mayAnswer({ session, stopped, author: 'bot' }, at).allowed;
  return { session, events: isAsked ? events : events.filter(({ type }) => !SAID.includes(type)) };
};

const SAID: readonly EventType[] = ['told', 'asked'];

const fallback = (inbound: Inbound, parts: TurnParts): Taken => {
  const landlord = parts.landlord(inbound.landlord);
  if (!landlord) return { reply: NOTHING[inbound.channel], fresh: true, messages: [], sessionId: sessionId('') };
  const words = parts.words.for(inbound.language ?? 'en', inbound.channel, landlord.id);
  const reply = parts.channels[inbound.channel].fallback({ words, landlord, inbound });
  return { reply, fresh: true, messages: [], sessionId: sessionId('') };
};

/** Only for a landlord that does not exist: the servers have answered such a request before it came here. */
const NOTHING: Readonly<Record<ChannelName, Taken['reply']>> = {
  'web-chat': { kind: 'activities', activities: [] },
  'connect-app': { kind: 'activities', activities: [] },
  sms: { kind: 'texts', texts: [] },
  voice: { kind: 'twiml', twiml: '<Response><Hangup/></Response>' },
};

const codeOf = (error: unknown): string => {
  const coded = error as { readonly code?: unknown; readonly name?: unknown };
  return typeof coded.code === 'string' ? coded.code : String(coded.name);
};

type Fact = Parameters<TurnParts['note']>[0];

const note = (parts: TurnParts, inbound: Inbound, fact: Omit<Fact, 'channel' | 'landlord'>): void =>
  parts.note({ ...fact, channel: inbound.channel, landlord: inbound.landlord });
