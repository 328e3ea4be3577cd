/**
 * What a client may read of a conversation, and until when. Messages come from the store; what could not be stored (the
 * emergency message of a turn that failed) is kept here for a while, because it must reach the person all the same (R15).
 */
import { deliver as deliverToApp } from '../../channels/connect-app/deliver';
import { sessionKey as appKey } from '../../channels/connect-app/receive';
import { deliver as deliverToPage } from '../../channels/web-chat/deliver';
import { sessionKey as pageKey } from '../../channels/web-chat/receive';
import type { Instant } from '../../core/ids';
import type { Activity } from '../../core/reply';
import type { Session } from '../../core/session';
import { MINUTE } from '../../core/time';
import type { Store, StoredMessage } from '../../store/store';
import type { Claims } from './tokens';

/** Milliseconds the end stays readable. */
export const READABLE_AFTER_END = MINUTE;
const KEPT_FOR = 30 * MINUTE;
const MOST_KEPT = 20;
const MOST_CONVERSATIONS = 2000;

/** Where a reader is: the last stored message, and the last of those kept here. */
export interface Place {
  readonly after: number;
  readonly kept: number;
}

export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark: string;
}

interface Kept {
  /** Milliseconds when it was kept, made unique: it still rises when the process is started anew. */
  readonly at: number;
  readonly activity: Activity;
}

/** `unknown`: the store does not answer, and nobody is turned away for it. */
export type State = 'open' | 'gone' | 'unknown';

export interface Conversations {
  state(claims: Claims): Promise<State>;
  read(claims: Claims, place: Place): Promise<ActivitySet>;
  /** After everything there is so far. */
  latest(claims: Claims): Promise<Place>;
  /** Keeps what could not be stored, for those who read this conversation. */
  keep(claims: Claims, activities: readonly Activity[]): void;
  /** Milliseconds until the end is read no more; null while it goes on. */
  endsIn(claims: Claims): Promise<number | null>;
}

export const sessionKeyOf = ({ channel, conversation }: Claims): string =>
  channel === 'web-chat' ? pageKey(conversation) : appKey(conversation);

/** The watermark is the number of the last message; `.` and a second number where something was kept. Anything else is the beginning. */
export function placeAt(watermark: string | null | undefined): Place {
  const [, after = '0', kept = '0'] = /^(\d{1,15})(?:\.(\d{1,15}))?$/.exec(watermark ?? '') ?? [];
  return { after: Number(after), kept: Number(kept) };
}

const watermarkAt = ({ after, kept }: Place): string => (kept === 0 ? String(after) : `${after}.${kept}`);

const hasEnded = (session: Session): boolean => session.mode === 'ended' || session.endedBecause !== null;

interface Shelf {
  put(key: string, activities: readonly Activity[]): void;
  since(key: string, at: number): readonly Kept[];
}

function shelf(now: () => Instant): Shelf {
  const kept = new Map<string, readonly Kept[]>();
  const fresh = (key: string): readonly Kept[] => (kept.get(key) ?? []).filter(({ at }) => at > now() - KEPT_FOR);
  return {
    put: (key, activities) => {
      const before = fresh(key);
      const first = Math.max(now(), (before.at(-1)?.at ?? 0) + 1);
      const added = activities.map((activity, index) => ({ at: first + index, activity }));
      kept.delete(key);
      kept.set(key, [...before, ...added].slice(-MOST_KEPT));
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_CONVERSATIONS) break;
        kept.delete(oldest);
      }
    },
    since: (key, after) => (kept.has(key) ? fresh(key).filter(({ at }) => at > after) : []),
  };
}

interface Desk {
  readonly store: Pick<Store, 'messages' | 'session'>;
  readonly shelf: Shelf;
  readonly now: () => Instant;
}

const stored = ({ store }: Desk, claims: Claims, after: number): Promise<readonly StoredMessage[]> =>
  store.messages(sessionKeyOf(claims), after).catch(() => []);

async function read(desk: Desk, claims: Claims, place: Place): Promise<ActivitySet> {
  const deliver = claims.channel === 'web-chat' ? deliverToPage : deliverToApp;
  const messages = await stored(desk, claims, place.after);
  const kept = desk.shelf.since(sessionKeyOf(claims), place.kept);
  const next = { after: messages.at(-1)?.seq ?? place.after, kept: kept.at(-1)?.at ?? place.kept };
  const extra = kept.map(({ at, activity }) => ({ ...activity, id: `${claims.conversation}|kept-${at}` }));
  const { activities } = deliver(messages, claims.conversation, place.after);
  return { activities: [...activities, ...extra], watermark: watermarkAt(next) };
}

async function latest(desk: Desk, claims: Claims): Promise<Place> {
  let place = placeAt('');
  for (;;) {
    const next = placeAt((await read(desk, claims, place)).watermark);
    if (next.after === place.after && next.kept === place.kept) return place;
    place = next;
  }
}

async function endsIn({ store, now }: Desk, claims: Claims): Promise<number | null> {
  const session = await store.session(sessionKeyOf(claims)).catch(() => null);
  return session && hasEnded(session) ? session.lastAt + READABLE_AFTER_END - now() : null;
}

/** `going`: nobody has ended it. */
async function look(desk: Desk, claims: Claims): Promise<State | 'going'> {
  const key = sessionKeyOf(claims);
  try {
    const session = await desk.store.session(key);
    if (!session) return desk.shelf.since(key, 0).length > 0 ? 'open' : 'gone';
    if (!hasEnded(session)) return 'going';
    return desk.now() > session.lastAt + READABLE_AFTER_END ? 'gone' : 'open';
  } catch {
    return 'unknown';
  }
}

/**
 * Seen going on, a conversation cannot be gone before its end has been readable for a while, so the store is not asked
 * again on each message of a lively one. Half of that while, and only the time is remembered: nothing anybody said.
 */
function watched(desk: Desk): (claims: Claims) => Promise<State> {
  const going = new Map<string, Instant>();
  return async (claims) => {
    const key = sessionKeyOf(claims);
    const seen = going.get(key);
    if (seen !== undefined && desk.now() - seen < READABLE_AFTER_END / 2) return 'open';
    going.delete(key);
    const found = await look(desk, claims);
    if (found !== 'going') return found;
    going.set(key, desk.now());
    for (const oldest of going.keys()) {
      if (going.size <= MOST_CONVERSATIONS) break;
      going.delete(oldest);
    }
    return 'open';
  };
}

export function createConversations(store: Pick<Store, 'messages' | 'session'>, now: () => Instant): Conversations {
  const desk = { store, shelf: shelf(now), now };
  return {
    state: watched(desk),
    read: (claims, place) => read(desk, claims, place),
    latest: (claims) => latest(desk, claims),
    keep: (claims, activities) => desk.shelf.put(sessionKeyOf(claims), activities),
    endsIn: (claims) => endsIn(desk, claims),
  };
}
