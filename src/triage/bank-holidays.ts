/**
 * How far the known bank holidays reach. The feed covers a few years only: a clock that runs past its end would call a
 * bank holiday a working day, so its end is watched at every start.
 */
import { DateTime } from 'luxon';
import type { Instant } from '../core/ids';

const ZONE = 'Europe/London';

/** Shorter than this and somebody must be told. */
export const LEAST_COVERAGE_DAYS = 90;

/** Whole days from now to the last known bank holiday, `YYYY-MM-DD`; below nothing when it has passed. */
export const coverageDays = (holidays: readonly string[], now: Instant): number => {
  const last = holidays.reduce((latest, day) => (day > latest ? day : latest), '');
  const today = DateTime.fromMillis(now, { zone: ZONE }).startOf('day');
  return last === '' ? -1 : Math.floor(DateTime.fromISO(last, { zone: ZONE }).diff(today, 'days').days);
};

export const runsShort = (holidays: readonly string[], now: Instant): boolean =>
  coverageDays(holidays, now) < LEAST_COVERAGE_DAYS;
