/** What staff record of their work on a case: what was tried, what a trained person found, and how it ended. Pure. */
import { PRIORITIES } from '../core/case';
import type { ContactMethod } from '../core/contact-plan';
import type { Attempt, AttemptOutcome, Closing, Screen } from '../core/work';
import { mayContact } from '../safety/may-contact';
import type { ActDecision, Seen } from '../store/act';
import type { CaseFile } from '../store/store';
import type { Actor } from './control';
import { working, workOf } from './work-state';
import { mustStill, tasksAfter } from './work-tasks';

export const WORK_REFUSALS = ['not-open', 'in-conversation', 'not-screened', 'tasks-open', 'no-lessons'] as const;
export type WorkRefusal = (typeof WORK_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: WorkRefusal };

export interface Tried {
  readonly id: string;
  readonly who: 'person' | 'reporter';
  readonly method: ContactMethod;
  readonly outcome: AttemptOutcome;
}

/** Whether it was inside the plan is worked out from the plan of that moment, never asked. */
const attemptOf = (file: CaseFile, tried: Tried, { by, at }: Actor): Attempt => {
  const plan = file.content.plans.findLast(({ about }) => about === tried.who) ?? null;
  const may = mayContact({
    plan,
    method: tried.method,
    detail: plan?.detail ?? null,
    content: 'neutral',
    author: 'handler',
    at,
  });
  return { ...tried, at, by, withinPlan: may.allowed };
};

/** A failed attempt raises nothing by itself: it is for the handler and their supervisor to weigh. */
export const logAttempt = ({ case: file }: Seen, actor: Actor, tried: Tried): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const attempt = attemptOf(file, tried, actor);
  return {
    case: working(file, { attempts: [...workOf(file).attempts, attempt] }),
    events: [{ type: 'attempt_logged', by: actor.by, attempt: attempt.id, outcome: attempt.outcome }],
  };
};

export type Found = Pick<Screen, 'childrenAtRisk' | 'adultsAtRisk' | 'dashBy' | 'agencyOutcome' | 'signs'>;

/** Concern never lowers anything: a case a trained person worries about is at least urgent (R8). */
export const screen = ({ case: file }: Seen, { by, at }: Actor, found: Found): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const concern = [found.childrenAtRisk, found.adultsAtRisk].includes('concern-acted-on');
  const priority = concern && PRIORITIES.indexOf(file.priority) < 1 ? 'urgent' : file.priority;
  const looked: Screen = { ...found, at, by };
  return {
    case: { ...working(file, { screen: looked, tasks: tasksAfter(file, looked, at) }), priority },
    events: [{ type: 'screened', by, outcome: concern ? 'concern-acted-on' : 'no-concern-today' }],
  };
};

/** AL36: outcome and lessons. AS21, AS40, SO9: no case closes before somebody trained has looked, and what must follow is settled. */
export const close = (
  { case: file, session }: Seen,
  { by, at }: Actor,
  ended: Pick<Closing, 'outcome' | 'lessons'>,
): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  // A closed case cannot be spoken in, and the desk is silent while staff hold it.
  if (session?.mode === 'with-handler') return { refused: 'in-conversation' };
  if (!workOf(file).screen) return { refused: 'not-screened' };
  if (mustStill(file).length > 0) return { refused: 'tasks-open' };
  if (ended.lessons.trim() === '') return { refused: 'no-lessons' };
  const closing = { ...ended, lessons: ended.lessons.trim(), at, by };
  return {
    case: { ...working(file, { closing }), state: 'closed' },
    events: [{ type: 'case_closed', by, outcome: ended.outcome, at }],
  };
};
