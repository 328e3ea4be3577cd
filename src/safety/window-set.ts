/** Windows as sets of minutes, day by day: joined, taken from one another, and put back in few words. No clock changes. */
import { DAYS, type Day, type Window } from '../core/answer';
import { minutesOf } from './london-clock';

/** Minutes of a day, `to` exclusive and later than `from`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Week = ReadonlyMap<Day, readonly Span[]>;

export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const joined = (spans: readonly Span[]): readonly Span[] =>
  spans
    .toSorted((one, other) => one.from - other.from)
    .reduce<readonly Span[]>((found, span) => {
      const last = found.at(-1);
      if (!last || span.from > last.to) return [...found, span];
      return [...found.slice(0, -1), { from: last.from, to: Math.max(last.to, span.to) }];
    }, []);

const weekOf = (windows: readonly Window[]): Week =>
  new Map(
    DAYS.map((day) => [
      day,
      joined(
        windows
          .filter(({ days }) => days.includes(day))
          .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) })),
      ),
    ]),
  );

const cut = (span: Span, away: Span): readonly Span[] =>
  [
    { from: span.from, to: Math.min(span.to, away.from) },
    { from: Math.max(span.from, away.to), to: span.to },
  ].filter(({ from, to }) => from < to);

const firstDay = ({ days }: Window): number => DAYS.findIndex((day) => days.includes(day));

/** Days with the same hours stand together, in the order of the week, then of the day. */
const windowsOf = (week: Week): readonly Window[] => {
  const byHours = new Map<string, Window>();
  for (const [day, spans] of week) {
    for (const span of spans) {
      const hours = { from: clockOf(span.from), to: clockOf(span.to) };
      const key = `${hours.from}-${hours.to}`;
      byHours.set(key, { days: [...(byHours.get(key)?.days ?? []), day], ...hours });
    }
  }
  return [...byHours.values()].toSorted(
    (one, other) => firstDay(one) - firstDay(other) || one.from.localeCompare(other.from),
  );
};

const isWeekly = ({ on }: Window): boolean => on === undefined;
const isOn =
  (date: string) =>
  ({ on }: Window): boolean =>
    on === date;

const datesOf = (windows: readonly Window[]): readonly string[] =>
  [...new Set(windows.flatMap(({ on }) => on ?? []))].toSorted();

const dated = (windows: readonly Window[], on: string): readonly Window[] =>
  windows.map((window) => ({ ...window, on }));

/** The same times in the fewest windows: overlaps and neighbours joined, what repeats before what does not. */
export const normalise = (windows: readonly Window[]): readonly Window[] => [
  ...windowsOf(weekOf(windows.filter(isWeekly))),
  ...datesOf(windows).flatMap((date) => dated(windowsOf(weekOf(windows.filter(isOn(date)))), date)),
];

const less = (windows: readonly Window[], never: readonly Window[]): readonly Window[] => {
  const away = weekOf(never);
  return windowsOf(
    new Map(
      [...weekOf(windows)].map(([day, spans]) => [
        day,
        (away.get(day) ?? []).reduce<readonly Span[]>((left, one) => left.flatMap((span) => cut(span, one)), spans),
      ]),
    ),
  );
};

/**
 * What is left of some windows when others are taken away. One date takes nothing from what repeats every week, so that
 * nothing looks covered that is not: where it must, say it `everyWeek` first.
 */
export const without = (windows: readonly Window[], never: readonly Window[]): readonly Window[] => [
  ...less(windows.filter(isWeekly), never.filter(isWeekly)),
  ...datesOf(windows).flatMap((date) =>
    dated(
      less(
        windows.filter(isOn(date)),
        never.filter((one) => isWeekly(one) || isOn(date)(one)),
      ),
      date,
    ),
  ),
];

/** The same hours on the same weekdays, every week: never fewer times than were said. */
export const everyWeek = (windows: readonly Window[]): readonly Window[] =>
  windows.map(({ days, from, to }) => ({ days, from, to }));
