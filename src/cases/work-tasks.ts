/** Raising what a look calls for, and settling it: each done, or not needed for a reason that is kept. Pure. */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { EveryCase } from '../core/landlord';
import type { Staff } from '../core/staff';
import type { Screen } from '../core/screen';
import { DAY } from '../core/time';
import { withTask, type RaisedTask, type TaskSettled } from '../core/task';
import type { ActDecision, Seen } from '../store/act';
import { trainingOf } from '../triage/matching';
import type { Actor } from './control';
import { mayCarryOut } from './freely';
import { hasMetAnybody, hasMetIn } from './met';
import { PLAN_AGAIN } from './plan-again';
import { maySettle, taskOf, TASKS, type Task } from './tasks';

export const TASK_REFUSALS = [
  'not-open',
  'no-such-task',
  'no-decision-reason',
  'not-free',
  'not-your-task',
  'by-its-act',
  'by-agreeing',
  /** DASH and the like, by somebody who is not trained to. */
  'not-trained-in-it',
  /** Nobody of the staff has spoken with them, so nothing was made with them. */
  'not-spoken-with',
  'no-who-and-when',
  'done-later',
] as const;
export type TaskRefusal = (typeof TASK_REFUSALS)[number];

/** Of a landlord that is not known any more. */
const EVERY_LANDLORD: readonly EveryCase[] = ['options'];

/** With those there are: none is taken away by a later look, and none is asked for twice at once. */
export const tasksAfter = (
  file: CaseFile,
  found: Screen,
  at: Instant,
  promised: readonly EveryCase[] = EVERY_LANDLORD,
): readonly RaisedTask[] => {
  const known = workOf(file).tasks;
  const isWanted = ({ code, again }: (typeof TASKS)[number]): boolean => {
    const before = known.filter((task) => task.code === code);
    return before.length === 0 || (again === true && before.every(({ settled }) => settled !== null));
  };
  return TASKS.filter(
    (task) => (!task.promised || promised.includes(task.promised)) && task.when(file, found) && isWanted(task),
  ).reduce((tasks, { code, days }) => withTask(tasks, { code, at, due: at + days * DAY }), known);
};

/** Keep a case from closing. */
export const mustStill = (file: CaseFile): readonly RaisedTask[] =>
  workOf(file).tasks.filter(({ code, settled }) => settled === null && taskOf(code)?.must === true);

export interface Settling {
  readonly task: string;
  readonly how: TaskSettled['how'];
  readonly because: string | null;
  /** Who did it and when. Left out: not said. */
  readonly done?: TaskSettled['done'];
}

/** Whoever settles it, with what their organisation says of their training. */
export type Settler = Actor & Pick<Staff, 'roles' | 'officer'>;

/** Withdrawing and deleting are done, or refused with a reason, by acts of their own: a mere "done" undoes nothing. */
const BY_ITS_ACT: readonly string[] = ['asked-to-withdraw', 'asked-to-delete'];

/** Done by agreeing the plan, and by nothing else: the plan stays amber otherwise. */
const BY_AGREEING: readonly string[] = Object.values(PLAN_AGAIN);

const settledElsewhere = (code: string, how: Settling['how']): 'by-its-act' | 'by-agreeing' | null => {
  if (BY_ITS_ACT.includes(code)) return 'by-its-act';
  return how === 'done' && BY_AGREEING.includes(code) ? 'by-agreeing' : null;
};

export const settledTask = (file: CaseFile, { id }: Pick<RaisedTask, 'id'>, settled: TaskSettled): CaseFile =>
  working(file, { tasks: workOf(file).tasks.map((task) => (task.id === id ? { ...task, settled } : task)) });

/** By somebody whose task it is, whatever form they send: DASH and referrals stay with those trained for them. */
export const settleTask = (
  seen: Seen,
  settler: Settler,
  settling: Settling,
): ActDecision | { readonly refused: TaskRefusal } => {
  const { case: file } = seen;
  const { by, at, roles } = settler;
  const { how, because, done } = settling;
  if (file.state !== 'open') return { refused: 'not-open' };
  const found = workOf(file).tasks.find((task) => task.id === settling.task && task.settled === null);
  if (!found) return { refused: 'no-such-task' };
  if (!maySettle(file, found.code, roles)) return { refused: 'not-your-task' };
  const refused = settledElsewhere(found.code, how) ?? notSettled(seen, settler, { ...settling, found });
  if (refused) return { refused };
  return {
    case: settledTask(file, found, { how, because, at, by, ...(how === 'done' && done && { done }) }),
    events: [{ type: 'task_settled', by, task: found.code, how }],
  };
};

const notSettled = (
  seen: Seen,
  settler: Settler,
  { how, because, done, found }: Settling & { readonly found: RaisedTask },
): TaskRefusal | null => {
  if (how === 'not-needed') return because === null ? 'no-decision-reason' : null;
  if (!mayCarryOut(seen.case, found)) return 'not-free';
  const task = taskOf(found.code);
  if (task?.spoken && !hasSpoken(seen, task.spoken)) return 'not-spoken-with';
  return task?.record ? notRecorded(settler, task.record, done) : null;
};

const hasSpoken = (seen: Seen, spoken: NonNullable<Task['spoken']>): boolean =>
  spoken === 'person' ? hasMetIn(seen, 'person') : hasMetAnybody(seen);

/** Nobody fills in DASH who was not trained to, and nobody writes down one that has no date (SO20). */
const notRecorded = (
  settler: Settler,
  record: NonNullable<Task['record']>,
  done: Settling['done'],
): TaskRefusal | null => {
  if (record === 'trained' && trainingOf(settler) === 'aware') return 'not-trained-in-it';
  if (!done || done.who.trim() === '') return 'no-who-and-when';
  return done.at > settler.at ? 'done-later' : null;
};
