/** How long a safe time lasts, so that what is sent near its end is dropped on its way rather than read after it. */
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import { isSafe } from './safe-windows';

/** Whole minutes from `at` for which contact stays safe, at most `most`; 0 where it is not safe now. Windows end on whole minutes. */
export const safeMinutes = (plan: Pick<ContactPlan, 'windows' | 'never'>, at: Instant, most: number): number => {
  if (!isSafe(plan, at)) return 0;
  let end = Math.floor(at / MINUTE) * MINUTE + MINUTE;
  while (end - at < most * MINUTE && isSafe(plan, end)) end += MINUTE;
  return Math.min(most, Math.floor((end - at) / MINUTE));
};
