/**
 * Whether a way that a plan allows leads anywhere from this desk: a number that cannot be rung or texted, or a call that
 * would show another number than they agreed to. The page then never says to ring them.
 */
import { isOurs, lineToShow } from '../cases/call-shows';
import { isUkMobile, rings } from '../channels/phone-number';
import { type CaseFile, planOf } from '../core/case-file';
import type { ContactPlan, Whose } from '../core/contact-plan';
import type { Landlord } from '../core/landlord';
import type { ContactAdvice, MayContact } from './contact-part';

type Unreachable = 'not-a-line' | 'not-a-mobile' | 'not-shown-so';

const unreachable = (plan: ContactPlan, landlord: Landlord): Unreachable | null => {
  const { method, detail } = plan;
  if (detail === null) return null;
  if (method === 'text') return isUkMobile(detail) ? null : 'not-a-mobile';
  if (method !== 'call') return null;
  if (!rings(detail)) return 'not-a-line';
  return isOurs(plan) || lineToShow(landlord) !== null ? null : 'not-shown-so';
};

export const reaching = (may: MayContact, file: CaseFile, landlord: Landlord): MayContact => {
  const of = (who: Whose): ContactAdvice | null => {
    const [plan, advice] = [planOf(file, who), may[who]];
    const why = plan && unreachable(plan, landlord);
    return advice && why ? { answer: 'never', because: [why, ...advice.because] } : advice;
  };
  return { person: of('person'), reporter: of('reporter') };
};
