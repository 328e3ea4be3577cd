/** Whether what was promised of a first contact was done: by contact, or by an attempt where the policy promises to try. Pure. */
import type { Deadline } from '../core/case';
import { type CaseFile, workOf } from '../core/case-file';
import type { Landlord } from '../core/landlord';
import { isAttempt, isContact } from '../triage/attempts';

/** What was tried before it was opened again met an earlier promise. */
export const isMet = (file: CaseFile, { who, promise }: Deadline, { firstContact }: Landlord): boolean => {
  const mayTry = firstContact.some((one) => one.clause === promise && one.attemptOnly === true);
  return workOf(file)
    .attempts.filter(({ at }) => at >= (file.reopenedAt ?? 0))
    .some((one) => one.who === who && (mayTry ? isAttempt(one) : isContact(one)));
};
