/** The clock on the wall in the United Kingdom, for opening hours. Instants are UTC; support lines are not. */
import { DateTime } from 'luxon';
import { DAYS, type Day } from '../core/answer';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';

export interface LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly day: Day;
  /** `HH:MM`. */
  readonly time: string;
}

let last: { readonly minute: number; readonly shown: LocalTime } | null = null;

/** A turn looks at the clock once for each support line, and many turns come in a minute: the last minute is kept. */
export const localTime = (now: Instant): LocalTime => {
  const minute = Math.floor(now / MINUTE);
  if (last?.minute !== minute) last = { minute, shown: shownAt(now) };
  return last.shown;
};

const shownAt = (now: Instant): LocalTime => {
  const local = DateTime.fromMillis(now, { zone: 'Europe/London' });
  return { date: local.toFormat('yyyy-MM-dd'), day: DAYS[local.weekday - 1] ?? 'mon', time: local.toFormat('HH:mm') };
};

/** Whole days from one date to another, both `YYYY-MM-DD`. */
export const daysBetween = (earlier: string, later: string): number =>
  Math.round(DateTime.fromISO(later, { zone: 'utc' }).diff(DateTime.fromISO(earlier, { zone: 'utc' }), 'days').days);
