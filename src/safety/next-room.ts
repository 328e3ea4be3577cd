/** The next safe time that is long enough to write in. Pure. */
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import { nextSafe } from './safe-windows';
import { safeMinutes } from './safe-until';

/** Short times looked at one after another: more than a fortnight of them. */
const MOST_TIMES = 100;

/** The earliest instant at or after `from` from which contact is safe for so many minutes; null where there is none. */
export const nextRoom = (
  plan: Pick<ContactPlan, 'windows' | 'never'>,
  from: Instant,
  minutes: number,
): Instant | null => {
  let at = nextSafe(plan, from);
  for (let times = 0; at !== null && times < MOST_TIMES; times += 1) {
    const left = safeMinutes(plan, at, minutes);
    if (left >= minutes) return at;
    at = nextSafe(plan, at + Math.max(left, 1) * MINUTE);
  }
  return null;
};
