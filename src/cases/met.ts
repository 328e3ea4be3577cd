/** Whether somebody of the staff has spoken with those a case is about: what is made with them, or in place for them, needs that. Pure. */
import { type CaseFile, workOf } from '../core/case-file';
import { WHOSE, type Whose } from '../core/contact-plan';
import type { Seen } from '../store/act';
import { hasTalked } from './plan-again';

/** Since it was opened, or opened again: at an attempt, in a conversation taken over, or going through the plan with the words. */
export const hasMet = (file: CaseFile, about: Whose): boolean => {
  const { attempts, plansAgreed } = workOf(file);
  const since = file.reopenedAt ?? 0;
  return (
    hasTalked(file, about) ||
    attempts.some((one) => one.who === about && one.outcome === 'spoke-to-them' && one.at >= since) ||
    plansAgreed.some((one) => one.about === about && one.wordsPassed && one.at >= since)
  );
};

/** In either of two joined cases: they are one person. */
export const hasMetIn = ({ case: file, other }: Pick<Seen, 'case' | 'other'>, about: Whose): boolean =>
  hasMet(file, about) ||
  (workOf(file).joined !== undefined && other !== undefined && other !== null && hasMet(other, about));

export const hasMetAnybody = (seen: Pick<Seen, 'case' | 'other'>): boolean => WHOSE.some((who) => hasMetIn(seen, who));
