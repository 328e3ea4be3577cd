/** Something a case calls for, and how it was settled. What each is, whose, and by when stands in `cases/tasks`, by its code. */
import type { Instant } from './ids';
import type { StaffId } from './staff';

export const TASK_SETTLINGS = ['done', 'not-needed'] as const;

export interface TaskSettled {
  /** `refused`: what somebody asked for and did not get, with why. */
  readonly how: (typeof TASK_SETTLINGS)[number] | 'refused';
  readonly because: string | null;
  readonly at: Instant;
  readonly by: StaffId;
  /** Who did it and when, where whoever settled it says so: often somebody else, and earlier. */
  readonly done?: { readonly who: string; readonly at: Instant };
}

export interface RaisedTask {
  readonly id: string;
  readonly code: string;
  readonly raisedAt: Instant;
  readonly due: Instant;
  readonly settled: TaskSettled | null;
  /** Whoever of the staff heard it asked for. Left out: it was not, or the person told the desk themselves. */
  readonly heardBy?: StaffId;
}

/** The one still to be settled; there is never more than one of a code. */
export const openTask = (tasks: readonly RaisedTask[], code: string): RaisedTask | undefined =>
  tasks.find((task) => task.code === code && task.settled === null);

export type Raising = Pick<RaisedTask, 'code' | 'due' | 'heardBy'> & { readonly at: Instant };

/** With it, numbered by how often it was raised before; as they are where it is still to be settled. */
export const withTask = (tasks: readonly RaisedTask[], { at, ...raising }: Raising): readonly RaisedTask[] => {
  if (openTask(tasks, raising.code)) return tasks;
  const times = tasks.filter(({ code }) => code === raising.code).length;
  return [...tasks, { id: `${raising.code}-${times + 1}`, raisedAt: at, settled: null, ...raising }];
};
