/**
 * Another organisation's list of work, as a port: a task says that a case is waiting and how pressing it is. There is no
 * field for a name, a number or a word of anybody's, so nothing of the kind can be sent.
 */
import type { Priority } from './case';
import type { Instant } from './ids';

export interface TaskAbout {
  /** The case's own id: what the console is opened by, and what nobody outside it can do anything with. */
  readonly reference: string;
  readonly landlord: string;
  readonly priority: Priority;
}

export interface QueuedTask {
  readonly id: string;
  /** `held`: somebody has taken it there, which is not yet taking the case. */
  readonly state: 'waiting' | 'held';
}

export const TASK_ENDS = ['claimed', 'closed', 'withdrawn'] as const;
export type TaskEnd = (typeof TASK_ENDS)[number];

/** Each call rejects when the other side cannot be reached or refuses; the error's `code` says how, where it has one. */
export interface WorkQueue {
  /** Tasks of this case that are not at their end, oldest first. */
  tasks(reference: string): Promise<readonly QueuedTask[]>;
  /** `since`: when the case was handed off, so that trying again costs it no place in the line. */
  add(about: TaskAbout, since: Instant): Promise<void>;
  change(task: QueuedTask, about: TaskAbout): Promise<void>;
  /** A task that is gone by then is ended all the same. */
  end(task: QueuedTask, why: TaskEnd): Promise<void>;
}
