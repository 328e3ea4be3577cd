/**
 * Whether what somebody asked for on their way back was asked freely: the other person may have stood beside them. Nothing
 * is loosened, withdrawn or deleted before somebody trained spoke with them, with the words, alone (R17). Pure.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import { isFree, type PressureCheck } from '../core/coming-back';
import type { RaisedTask } from '../core/task';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

/** What would leave them less protected. To add something, or to ask for a call, loosens nothing. */
export const LOOSENING: readonly string[] = ['asked-to-change-plan', 'asked-to-withdraw', 'asked-to-delete'];

/** What they ask for on their way back, or add, that pauses contact until somebody has spoken with them. */
export const PAUSING: readonly string[] = [...LOOSENING, 'asked-to-add'];

const isOpen = ({ settled }: RaisedTask): boolean => settled === null;

/** The last word counts: somebody may have been free once and not the next day. */
const wasFree = (file: CaseFile, { id }: RaisedTask): boolean => {
  const last = (workOf(file).pressureChecks ?? []).findLast(({ task }) => task === id);
  return last !== undefined && isFree(last);
};

export const mayCarryOut = (file: CaseFile, task: RaisedTask): boolean =>
  !LOOSENING.includes(task.code) || wasFree(file, task);

/** No change of the plan waits for it. */
export const isFreelyAsked = (file: CaseFile): boolean =>
  workOf(file)
    .tasks.filter((task) => task.code === 'asked-to-change-plan' && isOpen(task))
    .every((task) => wasFree(file, task));

/** Those still to be looked at, or looked at again. */
export const toCheck = (file: CaseFile): readonly RaisedTask[] =>
  workOf(file).tasks.filter((task) => LOOSENING.includes(task.code) && isOpen(task));

export const PRESSURE_REFUSALS = ['not-open', 'no-such-task'] as const;
export type PressureRefusal = (typeof PRESSURE_REFUSALS)[number];

export type Checked = Pick<PressureCheck, 'task' | 'wordsPassed' | 'alone' | 'pressure'>;

export const checkPressure = (
  { case: file }: Seen,
  { by, at }: Actor,
  checked: Checked,
): ActDecision | { readonly refused: PressureRefusal } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const task = toCheck(file).find(({ id }) => id === checked.task);
  if (!task) return { refused: 'no-such-task' };
  const check: PressureCheck = {
    ...checked,
    at,
    by,
    wordsPassed: checked.wordsPassed && file.content.wayBack !== null,
  };
  return {
    case: working(file, { pressureChecks: [...(workOf(file).pressureChecks ?? []), check] }),
    events: [{ type: 'pressure_checked', by, task: task.code, pressure: check.pressure }],
  };
};
