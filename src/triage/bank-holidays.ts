/**
 * How far the known bank holidays reach. The feed covers a few years only: a clock that runs past its end would call a
 * bank holiday a working day, so its end is watched at every start.
 */
import type { Instant } from '../core/ids';
import { dayOf, wallOf } from '../safety/london-clock';

/** Shorter than this and somebody must be told. */
export const LEAST_COVERAGE_DAYS = 90;

/** Whole days from now to the last known bank holiday, `YYYY-MM-DD`; below nothing when it has passed. */
export const coverageDays = (holidays: readonly string[], now: Instant): number => {
  const last = holidays.reduce((latest, day) => (day > latest ? day : latest), '');
  return last === '' ? -1 : dayOf(last) - wallOf(now).day;
};

export const runsShort = (holidays: readonly string[], now: Instant): boolean =>
  coverageDays(holidays, now) < LEAST_COVERAGE_DAYS;
