/** A case: what a handler receives. Columns a queue sorts by hold ids and codes only; content is sealed. */
import type { Whose } from './contact-plan';
import type { KnownHome } from './home';
import type { CaseId, Instant, LandlordId } from './ids';
import type { ChannelName } from './inbound';
import type { Reminder } from './reminder';
import type { StaffId } from './staff';
import type { StaffEventType } from './staff-event';
import type { Typed } from './typed';
import type { Wishes } from './wishes';

export const DOORS = [
  'me',
  'not-sure',
  'someone-else',
  'colleague',
  'my-behaviour',
  'information',
  'returning',
] as const;
export type Door = (typeof DOORS)[number];

/** Only ever raised, never lowered by the bot, and never called low (R8). A human decides. */
export const PRIORITIES = ['soon', 'urgent', 'now'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const isHigher = (one: Priority, other: Priority): boolean =>
  PRIORITIES.indexOf(one) > PRIORITIES.indexOf(other);

/** Of what is there and what more was heard: so it is only ever raised. */
export const higherOf = (first: Priority, ...more: readonly Priority[]): Priority =>
  more.reduce((highest, one) => (isHigher(one, highest) ? one : highest), first);

/** Why a case was raised: a code, and the person's own words with their time where they said it themselves. */
export interface Reason {
  readonly code: string;
  readonly at: Instant;
  readonly words?: string;
}

export type CaseState = 'collecting' | 'open' | 'closed' | 'discarded';

/** Who may see a case at all (R7). `restricted`: a colleague case or one with a keep-from. */
export type Access = 'landlord' | 'restricted';

export type HandedOffBecause = 'sent' | 'asked-for-a-person' | 'left-suddenly' | 'cut-off' | 'quiet';

/** What gives way where the promise falls before the first safe time: always a person's decision. */
export const PROMISE_DECISIONS = ['wait-for-window', 'another-agreed-way', 'supervisor-decides'] as const;
export type PromiseDecision = (typeof PROMISE_DECISIONS)[number];

export interface Deadline {
  /** Whose contact the promise is about. */
  readonly who: Whose;
  /** By when, UTC. */
  readonly due: Instant;
  /** The clause of the landlord's policy, or `product-default`. */
  readonly promise: string;
  /** The first safe instant at or after the hand-off, where the plan has windows. */
  readonly firstSafe?: Instant;
  /** True when the promise falls before the first safe instant: a human decides, neither is broken silently. */
  readonly needsDecision: boolean;
  /** It is to be decided because nobody may make contact, and for no other reason. */
  readonly held?: true;
  /** What a named person decided then. Left out: nobody has. */
  readonly decision?: PromiseDecision;
  readonly decidedAt?: Instant;
}

/** `words-tried`: the reference was given with wrong words. `call-not-taken`: a caller asked for a person, and nobody took the call. */
export const NEWS = ['came-back', 'words-tried', 'call-not-taken'] as const;

export interface News {
  readonly code: (typeof NEWS)[number];
  readonly at: Instant;
}

export interface Case {
  readonly id: CaseId;
  readonly landlord: LandlordId;
  readonly door: Door;
  readonly channel: ChannelName;
  readonly state: CaseState;
  readonly access: Access;
  readonly queue: string;
  readonly source: 'person' | 'third-party' | 'staff' | 'agency';
  /** Typed in by staff: how it came. `channel` is then only where it was typed. */
  readonly typed?: Typed;
  readonly priority: Priority;
  readonly reasons: readonly Reason[];
  readonly deadlines: readonly Deadline[];
  readonly policyVersion: string;
  readonly rehearsal: boolean;
  /** For a letter or an e-mail, which nobody agreed to, when it was typed in. */
  readonly agreedAt: Instant;
  readonly handedOffAt?: Instant;
  readonly handedOffBecause?: HandedOffBecause;
  /** When it was opened again, the last time, after it had been closed: its clocks run from then. Left out: it never was. */
  readonly reopenedAt?: Instant;
  /** Who of the staff looks after it. */
  readonly owner?: StaffId;
  /** Whom the person would rather speak to. Left out in a case of an older release: nothing is known. */
  readonly wishes?: Wishes;
  /** What staff know of the home. Left out: nothing. */
  readonly home?: KnownHome;
  /** Ids of the teams that alone may see it, with supervisors and leads (AS50). Left out: whoever may by their role. */
  readonly onlyTeams?: readonly string[];
  /** What staff are reminded of now. Left out: nothing yet. */
  readonly reminders?: readonly Reminder[];
  /** What nobody of the staff has read yet. Left out: nothing. */
  readonly news?: readonly News[];
  /** Whoever reports gave it as their own way too, and nobody has decided yet whether it is used to reach the person. */
  readonly sameWay?: true;
  /** Rises with every write; a writer that read an older version is refused. */
  readonly version: number;
}

/** Since when it waits for staff: its hand-off, or its last reopening. Undefined: it was never handed off. */
export const openSince = ({ handedOffAt, reopenedAt }: Pick<Case, 'handedOffAt' | 'reopenedAt'>): Instant | undefined =>
  reopenedAt ?? handedOffAt;

/** Cases of one landlord handed off in a stretch of time, closed ones included. */
export interface Period {
  readonly landlord: LandlordId;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
  /** Restricted cases too: for nobody outside their group (R7). */
  readonly restricted: boolean;
  readonly rehearsal: boolean;
  /** What of the timeline is opened besides; nothing people said is among it. */
  readonly acts: readonly StaffEventType[];
}
