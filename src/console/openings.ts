/**
 * Who opened whose content, when, and for what reason: written down before anything is shown. A reason is asked for
 * where somebody else looks after the case.
 */
import { randomUUID } from 'node:crypto';
import type { Case } from '../core/case';
import type { CaseId, Instant } from '../core/ids';
import type { StaffId } from '../core/staff';
import type { StaffEvent } from '../core/staff-event';
import { MINUTE } from '../core/time';
import type { Store } from '../store/store';
import type { SignedIn } from './sessions';

export const OPENING_REASONS = ['covering', 'supervising', 'safeguarding-check', 'asked-to-help', 'other'] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** Written down where nobody is asked: what they are to the case says it. */
const UNASKED = ['their-own', 'nobodys-yet'] as const;
export type OpenedFor = OpeningReason | (typeof UNASKED)[number];

const OPENED_FOR: readonly OpenedFor[] = [...OPENING_REASONS, ...UNASKED];

export interface Opening {
  readonly case: CaseId;
  readonly by: StaffId;
  /** Null in a case of an older release, where none was asked for. */
  readonly reason: OpenedFor | null;
  /** In their own words, with `other`. */
  readonly words: string | null;
  readonly at: Instant;
}

export interface Openings {
  /** Nothing is shown unless this resolves. */
  record(opening: Opening): Promise<void>;
  /** The latest of one member of staff. */
  latest(id: CaseId, by: StaffId): Promise<Opening | null>;
}

/** On the case's own timeline, where it can be neither changed nor taken away. */
export const openingsOn = (store: Pick<Store, 'act' | 'timeline'>): Openings => ({
  async record({ case: id, by, reason, words, at }) {
    const event = { type: 'case_opened', by, reason, words } as const;
    await store.act({ case: id, actId: `opened ${randomUUID()}`, now: at }, () => ({ events: [event] }));
  },
  async latest(id, by) {
    const entries = await store.timeline(id);
    const last = entries.findLast(({ event }) => event.type === 'case_opened' && event.by === by);
    return last?.event.type === 'case_opened' ? openingOf(id, last.at, last.event) : null;
  },
});

const openingOf = (id: CaseId, at: Instant, event: Extract<StaffEvent, { type: 'case_opened' }>): Opening => ({
  case: id,
  by: event.by,
  reason: OPENED_FOR.find((one) => one === event.reason) ?? null,
  words: event.words,
  at,
});

/** Reading on, or looking again, is the same opening for this long. */
const SAME_OPENING_MS = 15 * MINUTE;

interface Asked {
  readonly openings: Openings;
  readonly staff: SignedIn;
  readonly now: Instant;
  /** Of a closed case: a reason is given whoever looked after it. */
  readonly isPast?: true;
}

/** Writes the opening down and says it may be shown; or that a reason must be given first. A reason holds until sign-out. */
export const mayOpen = async (
  { openings, staff, now, isPast }: Asked,
  one: Case,
): Promise<'shown' | 'reason-needed'> => {
  const latest = await openings.latest(one.id, staff.id);
  const last = latest !== null && latest.at >= staff.since ? latest : NOT_YET;
  const isNeeded = isPast === true || (one.owner !== undefined && one.owner !== staff.id);
  const isGiven = OPENING_REASONS.some((reason) => reason === last.reason);
  if (isNeeded && !isGiven) return 'reason-needed';
  if (now - last.at < SAME_OPENING_MS) return 'shown';
  const unasked = one.owner === undefined ? 'nobodys-yet' : 'their-own';
  const given: Pick<Opening, 'reason' | 'words'> = isNeeded ? last : { reason: unasked, words: null };
  await openings.record({ case: one.id, by: staff.id, reason: given.reason, words: given.words, at: now });
  return 'shown';
};

const NOT_YET: Pick<Opening, 'reason' | 'words' | 'at'> = { reason: null, words: null, at: -Infinity };

const LONGEST_WORDS = 300;

/** What a form gave as a reason, or null where it gave none that counts. */
export const reasonIn = (
  form: Readonly<Record<string, string>>,
): { readonly reason: OpeningReason; readonly words: string | null } | null => {
  const reason = OPENING_REASONS.find((one) => one === form['reason']);
  const words = (form['words'] ?? '').trim().slice(0, LONGEST_WORDS);
  if (!reason || (reason === 'other' && words === '')) return null;
  return { reason, words: reason === 'other' ? words : null };
};
