/** Whether first contact was made inside the promise. An attempt outside the person's plan never counts: it was no safe contact. */
import type { Whose } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { isAttempt, isContact } from '../triage/attempts';
import type { CaseCodes } from './codes';

export const PROMISE_KEPT = ['spoke-in-time', 'tried-in-time', 'not-in-time', 'not-due-yet', 'no-promise'] as const;
export type PromiseKept = (typeof PROMISE_KEPT)[number];

/** By when, where several promises are made to one: the earliest. */
export const dueOf = ({ deadlines }: CaseCodes, who: Whose): Instant | null => {
  const due = deadlines.filter((deadline) => deadline.who === who).map((deadline) => deadline.due);
  return due.length === 0 ? null : Math.min(...due);
};

/** The first time they were spoken to, inside their plan. */
export const firstContact = ({ attempts }: CaseCodes, who: Whose): Instant | null => {
  const spoke = attempts.filter((one) => one.who === who && isContact(one));
  return spoke.length === 0 ? null : Math.min(...spoke.map(({ at }) => at));
};

/** "Not in time" is only said once the time is over. */
export const promiseKept = (codes: CaseCodes, who: Whose, now: Instant): PromiseKept => {
  const due = dueOf(codes, who);
  if (due === null) return 'no-promise';
  const spoke = firstContact(codes, who);
  if (spoke !== null && spoke <= due) return 'spoke-in-time';
  if (due > now) return 'not-due-yet';
  const inTime = codes.attempts.filter((one) => one.who === who && one.at <= due);
  return inTime.some(isAttempt) ? 'tried-in-time' : 'not-in-time';
};
