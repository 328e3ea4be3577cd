/** What staff record of their work on a case: what was tried, what a trained person found, and how it ended. Pure. */
import { higherOf } from '../core/case';
import { type CaseFile, working, workOf } from '../core/case-file';
import type { EveryCase } from '../core/landlord';
import { isConcern, type Screen, type ScreenOutcome } from '../core/screen';
import type { Closing } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';
import { isInConversation } from './in-conversation';
import { hasMetAnybody } from './met';
import { stillOpen } from './still-open';
import { mustStill, tasksAfter } from './work-tasks';

export const WORK_REFUSALS = [
  'not-open',
  'in-conversation',
  /** They are answering the bot. */
  'with-the-desk',
  'not-screened',
  'tasks-open',
  'no-lessons',
  /** Nobody of the staff has spoken with them: nothing can be in place for them. */
  'not-spoken-with',
  /** Whoever closes it says that they have looked at each thing that stands open. */
  'open-not-looked-at',
] as const;
export type WorkRefusal = (typeof WORK_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: WorkRefusal };

export type Found = Pick<Screen, 'childrenAtRisk' | 'adultsAtRisk' | 'dashBy' | 'agencyOutcome' | 'signs'>;

/** Concern never lowers anything: a case a trained person worries about is at least urgent (R8). */
export const screen = (
  { case: file }: Seen,
  { by, at }: Actor,
  found: Found,
  promised?: readonly EveryCase[],
): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const outcome = worstOf([found.childrenAtRisk, found.adultsAtRisk]);
  const priority = isConcern(outcome) ? higherOf(file.priority, 'urgent') : file.priority;
  const looked: Screen = { ...found, at, by };
  return {
    case: { ...working(file, { screen: looked, tasks: tasksAfter(file, looked, at, promised) }), priority },
    events: [{ type: 'screened', by, outcome }],
  };
};

/** What nobody has acted on yet is said before what somebody has. */
const worstOf = (outcomes: readonly ScreenOutcome[]): ScreenOutcome =>
  (['concern-not-yet-acted-on', 'concern-acted-on'] as const).find((one) => outcomes.includes(one)) ??
  'no-concern-today';

/** Since it was opened, or opened again: what came since may have changed who is at risk. */
export const isScreened = (file: CaseFile): boolean => {
  const { screen: looked } = workOf(file);
  return looked !== null && looked.at >= (file.reopenedAt ?? 0);
};

/** What whoever closes it says: how it ended, and what stands open, by the codes their page named. */
export interface Ended extends Pick<Closing, 'outcome' | 'lessons'> {
  readonly lookedAt: readonly string[];
}

/** AL36: outcome and lessons. AS21, AS40, SO9: no case closes before somebody trained has looked, and what must follow is settled. */
export const close = (seen: Seen, { by, at }: Actor, { lookedAt, ...ended }: Ended): Decided => {
  const { case: file, session } = seen;
  if (file.state !== 'open') return { refused: 'not-open' };
  // What they say next would come to a case nobody reads any more (R16).
  const talking = isInConversation(session);
  if (talking) return { refused: talking };
  if (!isScreened(file)) return { refused: 'not-screened' };
  if (mustStill(file).length > 0) return { refused: 'tasks-open' };
  if (ended.outcome === 'support-in-place' && !hasMetAnybody(seen)) return { refused: 'not-spoken-with' };
  if (ended.lessons.trim() === '') return { refused: 'no-lessons' };
  const open = stillOpen(file);
  if (open.some((code) => !lookedAt.includes(code))) return { refused: 'open-not-looked-at' };
  const closing = { ...ended, lessons: ended.lessons.trim(), at, by, ...(open.length > 0 && { stillOpen: open }) };
  return {
    case: { ...working(file, { closing }), state: 'closed' },
    events: [{ type: 'case_closed', by, outcome: ended.outcome, at }],
  };
};
