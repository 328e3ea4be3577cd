/** Raising what a look calls for, and settling it: each done, or not needed for a reason that is kept. Pure. */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { EveryCase } from '../core/landlord';
import type { Role } from '../core/staff';
import type { Screen } from '../core/screen';
import { DAY } from '../core/time';
import { withTask, type RaisedTask, type TaskSettled } from '../core/task';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';
import { mayCarryOut } from './freely';
import { PLAN_AGAIN } from './plan-again';
import { maySettle, taskOf, TASKS } from './tasks';

export const TASK_REFUSALS = [
  'not-open',
  'no-such-task',
  'no-decision-reason',
  'not-free',
  'not-your-task',
  'by-its-act',
  'by-agreeing',
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
}

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
  { case: file }: Seen,
  { by, at, roles }: Actor & { readonly roles: readonly Role[] },
  { task: id, how, because }: Settling,
): ActDecision | { readonly refused: TaskRefusal } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const { tasks } = workOf(file);
  const found = tasks.find((task) => task.id === id && task.settled === null);
  if (!found) return { refused: 'no-such-task' };
  if (!maySettle(file, found.code, roles)) return { refused: 'not-your-task' };
  const elsewhere = settledElsewhere(found.code, how);
  if (elsewhere) return { refused: elsewhere };
  if (how === 'not-needed' && because === null) return { refused: 'no-decision-reason' };
  if (how === 'done' && !mayCarryOut(file, found)) return { refused: 'not-free' };
  return {
    case: settledTask(file, found, { how, because, at, by }),
    events: [{ type: 'task_settled', by, task: found.code, how }],
  };
};
