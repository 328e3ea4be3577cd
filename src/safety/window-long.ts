/** "Never Friday 5pm to Monday 9am": from an hour of one day to an hour of another, for times that are ruled out alone. */
import { DAYS, type Day } from '../core/answer';
import type { Item } from './window-chunk';
import { minutesSaid } from './window-times';
import type { Token } from './window-words';

interface Taken {
  readonly items: readonly Item[];
  readonly length: number;
}

const MIDNIGHT = 1440;

/** Null where it is not said like that, or a half of the day is left out. */
export const longNever = (tokens: readonly Token[], at: number): Taken | null => {
  const [first, from, to, last, until] = tokens.slice(at, at + 5);
  if (first?.kind !== 'days' || to?.kind !== 'to' || last?.kind !== 'days') return null;
  const [start, end, days] = [minuteIn(from), minuteIn(until), daysBetween(first.days, last.days)];
  if (start === null || end === null || days === null) return null;
  const span = { from: start, to: days * MIDNIGHT + end };
  return { items: [first, { ...OF_HOURS, span, widest: span }], length: 5 };
};

const minuteIn = (token: Token | undefined): number | null => (token?.kind === 'time' ? minutesSaid(token.time) : null);

const OF_HOURS = {
  kind: 'span',
  loose: false,
  everyDay: false,
  wholeDay: false,
  clock: true,
  onlyNever: true,
} as const;

/** How many midnights lie between them. */
const daysBetween = (first: readonly Day[], last: readonly Day[]): number | null => {
  const [from, to] = [first[0], last[0]];
  if (first.length !== 1 || last.length !== 1 || !from || !to || from === to) return null;
  return (DAYS.indexOf(to) - DAYS.indexOf(from) + 7) % 7;
};
