/** Whether staff are at work, and when they are next: opening hours, one-off days and bank holidays, in Europe/London. */
import { DateTime } from 'luxon';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { dateOf, instantOf, minutesOf, wallOf, weekdayOf, type DayNumber } from '../safety/london-clock';

/** A landlord's hours, with the bank holidays of its division as `YYYY-MM-DD`. */
export interface Calendar {
  readonly landlord: Landlord;
  readonly holidays: readonly string[];
}

/** `to` is exclusive. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** For showing an instant: hours and days are London's, whatever the machine's clock is set to. */
export const london = (at: Instant): DateTime => DateTime.fromMillis(at, { zone: 'Europe/London' });

type Hours = readonly { readonly from: string; readonly to: string }[];

const hoursOn = ({ landlord: { hours }, holidays }: Calendar, day: DayNumber): Hours => {
  const date = dateOf(day);
  const exception = hours.exceptions.find((one) => one.date === date);
  if (exception) return exception.open;
  if (hours.bankHolidays === 'closed' && holidays.includes(date)) return [];
  const weekday = weekdayOf(day);
  return hours.open.filter(({ days }) => days.includes(weekday));
};

/** The stretches a landlord is open on a day, earliest first. */
export const openOn = (calendar: Calendar, day: DayNumber): readonly Interval[] =>
  hoursOn(calendar, day)
    .map(({ from, to }) => ({ from: instantOf(day, minutesOf(from)), to: instantOf(day, minutesOf(to)) }))
    .sort((one, other) => one.from - other.from);

/** No landlord is shut for longer; beyond it the hours are wrong. */
const MOST_DAYS = 60;

/** Whether staff are in now; else when they are back. While they are in, `next` is now. */
export const staffed = (
  landlord: Landlord,
  holidays: readonly string[],
  now: Instant,
): { readonly now: boolean; readonly next: Instant } => {
  const calendar = { landlord, holidays };
  const today = wallOf(now).day;
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const open = openOn(calendar, today + ahead).find(({ to }) => now < to);
    if (open) return now >= open.from ? { now: true, next: now } : { now: false, next: open.from };
  }
  return { now: false, next: instantOf(today + MOST_DAYS, 0) };
};

/** The next day with opening hours, after this one. */
export const nextWorkingDay = (calendar: Calendar, day: DayNumber): DayNumber => {
  for (let ahead = 1; ahead < MOST_DAYS; ahead += 1) if (hoursOn(calendar, day + ahead).length > 0) return day + ahead;
  return day + MOST_DAYS;
};
