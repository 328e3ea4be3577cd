/** A clock of a case that ran on: what was not done, and who of the staff is reminded. Codes only; nothing goes to the person. */
import type { Whose } from './contact-plan';
import type { Instant } from './ids';

export const REMINDED_AFTER = [
  /** Nobody looks after it. */
  'untaken',
  /** The promise falls before the first safe time, and nobody has decided what then. */
  'undecided',
  /** So many minutes of opening hours are left of the promise. */
  'before-due',
  'overdue',
  /** The last attempt did not reach them, and their next safe time has come. */
  'try-again',
  /** Something that was to be done by now is not. */
  'task-late',
  /** The case, or a plan that was agreed, is to be gone through again. */
  'review-due',
] as const;
export type RemindedAfter = (typeof REMINDED_AFTER)[number];

/** Rungs of a ladder, lowest first. A champion stands beside it: they support staff, and decide nothing. */
export const REMINDED = ['team', 'supervisor', 'safeguarding-lead', 'champion'] as const;
export type Reminded = (typeof REMINDED)[number];

export interface Reminder {
  readonly after: RemindedAfter;
  readonly to: Reminded;
  /** Whose promise or plan; null: the case itself. */
  readonly who: Whose | null;
  /** What it counts from: two clocks of a kind are two reminders. */
  readonly since: Instant;
  readonly minutes: number;
  /** When it was written. */
  readonly at: Instant;
}
