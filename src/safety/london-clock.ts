/**
 * The clock on the wall in London as plain numbers: days since 1970 and minutes of a day. A turn asks for it many times,
 * so dates are arithmetic here and only the zone's offset comes from luxon.
 */
import { IANAZone } from 'luxon';
import { DAYS, type Day } from '../core/answer';
import type { Instant } from '../core/ids';
import { DAY, HOUR, MINUTE } from '../core/time';

/** Days since 1970-01-01 of a date on London's calendar. */
export type DayNumber = number;

const zone = IANAZone.create('Europe/London');

const known = new Map<number, number>();
const MOST_KNOWN = 10_000;

/** Clocks change on the hour, so one answer serves all of it: luxon takes as long for each as a step of a dialog. */
const offsetAt = (at: Instant): number => {
  const hour = Math.floor(at / HOUR);
  const before = known.get(hour);
  if (before !== undefined) return before;
  const offset = zone.offset(at) * MINUTE;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(hour, offset);
  return offset;
};

/** What a clock on a wall in London shows at an instant. */
export const wallOf = (at: Instant): { readonly day: DayNumber; readonly minute: number } => {
  const wall = at + offsetAt(at);
  const day = Math.floor(wall / DAY);
  return { day, minute: Math.floor((wall - day * DAY) / MINUTE) };
};

/**
 * The instant a wall clock shows this time, 24:00 being the next midnight. Shown twice in the autumn: the first.
 * Left out in the spring: as much later as the clocks jump.
 */
export const instantOf = (day: DayNumber, minute: number): Instant => {
  const asUtc = day * DAY + minute * MINUTE;
  const summer = asUtc - offsetAt(asUtc - 60 * MINUTE);
  return summer + offsetAt(summer) === asUtc ? summer : asUtc - offsetAt(asUtc - DAY);
};

/** Of a time the clock shows twice, given as the first: the second, unless it is yet to come. Any other as it is. */
export const lastShown = (first: Instant, now: Instant): Instant => {
  const second = first + HOUR;
  const [one, other] = [wallOf(first), wallOf(second)];
  return one.day === other.day && one.minute === other.minute && second <= now ? second : first;
};

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (day: DayNumber): Day => DAYS[(((day + 3) % 7) + 7) % 7] ?? 'mon';

/** `YYYY-MM-DD`. */
export const dateOf = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10);

/** The date it is in London, `YYYY-MM-DD`. */
export const dateAt = (at: Instant): string => dateOf(wallOf(at).day);

/** Of `YYYY-MM-DD`. */
export const dayOf = (date: string): DayNumber => Math.floor(Date.parse(date) / DAY);

/** Minutes of a day of `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
