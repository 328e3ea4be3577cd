/**
 * When a plan's times allow contact: inside a window, outside every never-window, by the clock on the wall in London.
 * Right on the nights the clocks change: an hour left out is nobody's window, an hour lived twice counts both times.
 */
import type { Window } from '../core/answer';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { DAY, HOUR, MINUTE } from '../core/time';
import { dateOf, dayOf, minutesOf, wallOf, weekdayOf, type DayNumber } from './london-clock';

type Times = Pick<ContactPlan, 'windows' | 'never'>;

/** Windows repeat weekly: the day it began on once more, and a week later again, for the clocks may leave that hour out. */
const DAYS_AHEAD = 16;

const isIn = (windows: readonly Window[], at: Instant): boolean => {
  const { day, minute } = wallOf(at);
  const [weekday, date] = [weekdayOf(day), dateOf(day)];
  return windows.some(
    ({ days, from, to, on }) =>
      (on === undefined ? days.includes(weekday) : on === date) && minutesOf(from) <= minute && minute < minutesOf(to),
  );
};

/** Whether the plan's times allow contact at this instant. No windows: never. */
export const isSafe = ({ windows, never }: Times, at: Instant): boolean =>
  windows !== null && isIn(windows, at) && !isIn(never, at);

/** Whether they said never to at this instant. */
export const isNever = ({ never }: Pick<Times, 'never'>, at: Instant): boolean => isIn(never, at);

/**
 * The earliest instant at or after `from` at which contact is safe, or null when the plan allows none. Only where the
 * clock on the wall reaches a window's start or a never-window's end, or jumps, can safety begin; each is tried.
 */
export const nextSafe = (plan: Times, from: Instant): Instant | null => {
  if (!plan.windows || plan.windows.length === 0) return null;
  if (isSafe(plan, from)) return from;
  const edges = [...plan.windows.map((window) => window.from), ...plan.never.map((window) => window.to)].map(minutesOf);
  const tried = daysToTry(plan, from).flatMap((day) => candidates(day * DAY, edges));
  return tried.sort((one, other) => one - other).find((at) => at > from && isSafe(plan, at)) ?? null;
};

/** The week ahead, and from each date that a window is for alone: a never-window of its own may hide the weekly ones. */
const daysToTry = ({ windows, never }: Times, from: Instant): readonly DayNumber[] => {
  const today = wallOf(from).day;
  const dated = [...(windows ?? []), ...never].flatMap(({ on }) => (on === undefined ? [] : [dayOf(on)]));
  const starts = [today, ...dated.filter((day) => day > today)];
  return starts.flatMap((day) => Array.from({ length: DAYS_AHEAD }, (_, ahead) => day + ahead));
};

/**
 * Instants of a day at which safety may begin: London is at UTC or an hour ahead of it, so a time on the wall is one of
 * two instants, and the clocks change at 01:00 UTC.
 */
const candidates = (utcMidnight: Instant, edges: readonly number[]): readonly Instant[] => [
  utcMidnight + HOUR,
  ...edges.flatMap((edge) => [utcMidnight + edge * MINUTE, utcMidnight + edge * MINUTE - HOUR]),
];

/**
 * When the safe time that holds at an instant is over: the instant itself where it is none. Null where it goes on for more
 * than a day. Only a window's end, a never-window's start and midnight end one.
 */
export const safeUntil = (plan: Times, at: Instant): Instant | null => {
  if (!isSafe(plan, at)) return at;
  const edges = [...(plan.windows ?? []).map(({ to }) => to), ...plan.never.map(({ from }) => from), '24:00'].map(
    minutesOf,
  );
  const today = wallOf(at).day;
  const tried = [today - 1, today, today + 1].flatMap((day) => candidates(day * DAY, edges));
  return tried.sort((one, other) => one - other).find((end) => end > at && !isSafe(plan, end)) ?? null;
};
