/** Whether staff are at work, and when they are next: opening hours, one-off days and bank holidays, in Europe/London. */
import { DateTime } from 'luxon';
import { DAYS } from '../core/answer';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';

export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** Hours and days are the landlord's own, whatever the machine's clock is set to. */
export const ZONE = 'Europe/London';

export const london = (at: Instant): DateTime => DateTime.fromMillis(at, { zone: ZONE });

/** The stretches a landlord is open on the day that holds this instant, earliest first. `holidays` are `YYYY-MM-DD`. */
export const openOn = (landlord: Landlord, holidays: readonly string[], day: DateTime): readonly Interval[] => {
  const { hours } = landlord;
  const date = day.toFormat('yyyy-MM-dd');
  const exception = hours.exceptions.find((one) => one.date === date);
  if (exception) return intervals(day, exception.open);
  if (hours.bankHolidays === 'closed' && holidays.includes(date)) return [];
  const weekday = DAYS[day.weekday - 1];
  return intervals(
    day,
    hours.open.filter(({ days }) => weekday !== undefined && days.includes(weekday)),
  );
};

const intervals = (
  day: DateTime,
  open: readonly { readonly from: string; readonly to: string }[],
): readonly Interval[] =>
  open.map(({ from, to }) => ({ from: clock(day, from), to: clock(day, to) })).toSorted((a, b) => a.from - b.from);

/** `24:00` is the next midnight. An hour that a clock change leaves out is the one after it. */
export const clock = (day: DateTime, time: string): Instant => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day
    .startOf('day')
    .plus({ days: hour === 24 ? 1 : 0 })
    .set({ hour: hour % 24, minute })
    .toMillis();
};

/** No landlord is shut for longer; beyond it the hours are wrong. */
const MOST_DAYS = 60;

/** Whether staff are in now; else when they are back. While they are in, `next` is now. */
export const staffed = (
  landlord: Landlord,
  holidays: readonly string[],
  now: Instant,
): { readonly now: boolean; readonly next: Instant } => {
  const today = london(now);
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    for (const { from, to } of openOn(landlord, holidays, today.plus({ days: ahead }))) {
      if (now >= from && now < to) return { now: true, next: now };
      if (from > now) return { now: false, next: from };
    }
  }
  return { now: false, next: today.plus({ days: MOST_DAYS }).toMillis() };
};

export const isWorkingDay = (landlord: Landlord, holidays: readonly string[], day: DateTime): boolean =>
  openOn(landlord, holidays, day).length > 0;

/** The next day with opening hours, after this one. */
export const nextWorkingDay = (landlord: Landlord, holidays: readonly string[], day: DateTime): DateTime => {
  for (let ahead = 1; ahead < MOST_DAYS; ahead += 1) {
    const next = day.plus({ days: ahead });
    if (isWorkingDay(landlord, holidays, next)) return next;
  }
  return day.plus({ days: MOST_DAYS });
};
