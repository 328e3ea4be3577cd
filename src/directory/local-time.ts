/** The clock on the wall in the United Kingdom, for opening hours. Instants are UTC; support lines are not. */
import { DateTime } from 'luxon';
import { DAYS, type Day } from '../core/answer';
import type { Instant } from '../core/ids';

export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
}

export const localTime = (now: Instant): LocalTime => {
  const local = DateTime.fromMillis(now, { zone: 'Europe/London' });
  return { date: local.toFormat('yyyy-MM-dd'), day: DAYS[local.weekday - 1] ?? 'mon', time: local.toFormat('HH:mm') };
};

/** Whole days from one date to another, both `YYYY-MM-DD`. */
export const daysBetween = (earlier: string, later: string): number =>
  Math.round(DateTime.fromISO(later, { zone: 'utc' }).diff(DateTime.fromISO(earlier, { zone: 'utc' }), 'days').days);
