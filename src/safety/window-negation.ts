/**
 * How far a "never" reaches. It ends where a yes begins; a word that may belong to either side is asked about, and so is a
 * list that may go on or may not.
 */
import { has, saysYes, type Chunk } from './window-chunk';
import type { Span } from './window-set';

export type Group = Chunk & { readonly negated: boolean };

export interface Around {
  /** What was read before it. */
  readonly groups: readonly Group[];
  readonly coming: readonly Chunk[];
}

/** Null: it could be either. */
export const isNegated = (chunk: Chunk, around: Around): boolean | null => {
  const last = around.groups.at(-1);
  switch (chunk.after) {
    case 'never':
      return isPlain(chunk, last) && (!chunk.isDayList || closes(around.coming)) ? true : null;
    case 'but':
      return last ? afterBut(chunk, last) : null;
    case 'beside':
      return last?.negated ? null : false;
    default:
      return last?.negated ? afterNever(chunk, last, around.coming) : afterWanted(chunk, around.groups);
  }
};

/**
 * "Not evenings or weekends" rules both out; "not evenings weekends" may mean only those of the weekend, and "no weekends only
 * mornings" both. Asked when never, "only Fridays" is plain.
 */
export const isUnclearNever = ({ isHeap, yes, only }: Chunk, isAvoiding: boolean): boolean =>
  isHeap || yes || (only && !isAvoiding);

const isPlain = (chunk: Chunk, last: Group | undefined): boolean =>
  last?.negated ? !chunk.turns : !chunk.trails || !last || isPartOf(chunk, last);

/** "Weekdays never Fridays" can only be an exception; "mornings unsafe evenings" can be either way round. */
const isPartOf = (chunk: Chunk, last: Group): boolean => {
  const days = chunk.dates.length === 0 && chunk.days.every((day) => last.days.includes(day));
  const spans = chunk.spans.every((span) => last.spans.some((other) => meets(span, other)));
  return days && spans;
};

const meets = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** "Any day but Fridays"; "weekdays but only 10 to 2"; "not Mondays but Tuesdays are fine". Anything else is asked about. */
const afterBut = (chunk: Chunk, last: Group): boolean | null => {
  if (last.negated) return saysYes(chunk) ? false : null;
  if (chunk.only) return has(chunk) === 'spans' && has(last) === 'days' ? false : null;
  return has(chunk) === 'days' && !chunk.yes ? true : null;
};

const afterNever = (chunk: Chunk, last: Group, coming: readonly Chunk[]): boolean | null => {
  if (chunk.after === 'and' || chunk.after === 'or') return alongside(chunk, last);
  if (saysYes(chunk)) return last.after === 'comma' ? null : false;
  if (has(chunk) === 'both') return isRest(chunk, last) ? false : null;
  return isListed(chunk, last) && closes(coming) ? true : null;
};

/** It reaches over "or"; over "and" to the same kind. */
const alongside = (chunk: Chunk, last: Group): boolean | null => {
  if (saysYes(chunk) || has(chunk) === 'both') return null;
  return chunk.after === 'or' || (has(chunk) === has(last) && !chunk.isAnew) ? true : null;
};

/** "Never Fridays, weekdays 10 to 2": of what is left. "Not weekends, Friday evenings" may go on with what is ruled out. */
const isRest = (chunk: Chunk, last: Group): boolean => {
  if (chunk.loose) return false;
  const isException = has(last) === 'days' && last.days.every((day) => chunk.days.includes(day));
  return chunk.after === 'stop' || isException;
};

const isListed = (chunk: Chunk, last: Group): boolean =>
  chunk.after === 'comma' &&
  !chunk.please &&
  !chunk.isAnew &&
  has(chunk) === 'days' &&
  has(last) === 'days' &&
  !chunk.days.some((day) => last.days.includes(day));

/**
 * "Not Mondays, Tuesdays or Wednesdays": a list, as its end shows. "Not Mondays, Tuesdays" may be two sentences, with the comma
 * and without it.
 */
const closes = (coming: readonly Chunk[]): boolean => {
  const end = coming.find(({ after, shape }) => after !== 'comma' || shape !== 'D');
  return end !== undefined && end.after === 'or' && end.shape === 'D' && !saysYes(end);
};

const afterWanted = (chunk: Chunk, groups: readonly Group[]): boolean | null => {
  const wanted = groups.filter(({ negated }) => !negated);
  if (chunk.only && wanted.some((group) => narrows(chunk, group))) return null;
  const isLeftOpen = wanted.length < groups.length && ['comma', 'stop'].includes(chunk.after);
  return isLeftOpen && has(chunk) !== 'both' && !saysYes(chunk) ? null : false;
};

/** "Weekdays, only Mondays": one narrows the other, and does not add to it. */
const narrows = (chunk: Chunk, group: Group): boolean => {
  if (has(chunk) === 'spans') return group.spans.length > 0;
  if (has(chunk) === 'days') return has(group) !== 'spans';
  return has(group) === 'spans' || chunk.days.some((day) => group.days.includes(day));
};
