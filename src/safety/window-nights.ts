/** Times that run past midnight: kept as one window for each day that they touch, because a window ends with its day. */
import { DAYS, type Day, type Window } from '../core/answer';
import { dateOf, dayOf, weekdayOf } from './london-clock';
import { clockOf, type Span } from './window-set';

const MIDNIGHT = 1440;

export interface On {
  readonly days: readonly Day[];
  readonly dates: readonly string[];
}

/** `to` may lie days after `from`: minutes from the midnight at which the day named begins. */
export const splitAtMidnight = (on: On, { from, to }: Span): readonly Window[] =>
  Array.from({ length: Math.ceil(to / MIDNIGHT) }, (_, ahead) => ahead).flatMap((ahead) => {
    const part = { from: Math.max(from - ahead * MIDNIGHT, 0), to: Math.min(to - ahead * MIDNIGHT, MIDNIGHT) };
    return part.from < part.to ? onDays(on, ahead, { from: clockOf(part.from), to: clockOf(part.to) }) : [];
  });

const onDays = ({ days, dates }: On, ahead: number, hours: Pick<Window, 'from' | 'to'>): readonly Window[] => [
  ...(days.length > 0 ? [{ days: DAYS.filter((day) => days.includes(shifted(day, -ahead))), ...hours }] : []),
  ...dates.map((date) => dated(dayOf(date) + ahead, hours)),
];

const shifted = (day: Day, by: number): Day => DAYS[(((DAYS.indexOf(day) + by) % 7) + 7) % 7] ?? day;

const dated = (day: number, hours: Pick<Window, 'from' | 'to'>): Window => ({
  days: [weekdayOf(day)],
  ...hours,
  on: dateOf(day),
});
