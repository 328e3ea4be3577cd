/**
 * Which times go with which days, and how far a "never" reaches. What can be meant two ways is not guessed at: null,
 * and the question is asked again with its choices.
 */
import { DAYS, type Day, type Window } from '../core/answer';
import { minutesOf } from './london-clock';
import { clockOf, type Span } from './window-set';

export type Item =
  | { readonly kind: 'days'; readonly days: readonly Day[] }
  /** `loose`: a part of the day or an open end, which a time beside it narrows. `everyDay`: also at weekends. */
  | { readonly kind: 'span'; readonly span: Span; readonly loose: boolean; readonly everyDay: boolean }
  | { readonly kind: 'never' | 'but' | 'comma' | 'and' };

export interface Reading {
  readonly wanted: readonly Window[];
  readonly never: readonly Window[];
}

type Separator = 'start' | 'never' | 'but' | 'comma' | 'and';

/** Days and times that stand side by side, and what parts them from those before. */
interface Chunk {
  readonly after: Separator;
  readonly days: readonly Day[];
  readonly spans: readonly Span[];
  readonly loose: boolean;
  readonly everyDay: boolean;
  /** Whether days or times were said first: the others belong to them. */
  readonly first: 'days' | 'spans' | null;
}

type Group = Chunk & { readonly negated: boolean };

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL_DAY: Span = { from: 0, to: 1440 };
const BY_DAY: Span = { from: minutesOf('08:00'), to: minutesOf('20:00') };

/** Null when it can be read two ways, or times beside one another exclude each other. */
export const groupWindows = (items: readonly Item[]): Reading | null => {
  const groups = groupsOf(chunksOf(items));
  if (!groups || groups.some(({ spans }) => spans.some(({ from, to }) => from >= to))) return null;
  const windows = (negated: boolean): readonly Window[] =>
    groups.filter((group) => group.negated === negated).flatMap(windowsOf);
  return { wanted: windows(false), never: windows(true) };
};

const emptyChunk = (after: Separator): Chunk => ({
  after,
  days: [],
  spans: [],
  loose: false,
  everyDay: false,
  first: null,
});

function chunksOf(items: readonly Item[]): readonly Chunk[] {
  const chunks: Chunk[] = [emptyChunk('start')];
  for (const item of items) {
    const chunk = chunks.at(-1) ?? emptyChunk('start');
    if (item.kind === 'days' || item.kind === 'span') chunks[chunks.length - 1] = grown(chunk, item);
    else if (chunk.first !== null) chunks.push(emptyChunk(item.kind));
    else chunks[chunks.length - 1] = emptyChunk(stronger(chunk.after, item.kind));
  }
  return chunks.filter(({ first }) => first !== null);
}

const STRENGTH: readonly Separator[] = ['start', 'and', 'comma', 'but', 'never'];

/** Of several in a row, such as ", but never": the one that says most. */
const stronger = (one: Separator, other: Separator): Separator =>
  STRENGTH.indexOf(one) > STRENGTH.indexOf(other) ? one : other;

const grown = (chunk: Chunk, item: Extract<Item, { kind: 'days' | 'span' }>): Chunk => {
  if (item.kind === 'days') return { ...chunk, days: [...chunk.days, ...item.days], first: chunk.first ?? 'days' };
  const last = chunk.spans.at(-1);
  const narrows = last !== undefined && (chunk.loose || item.loose);
  const spans = narrows ? [...chunk.spans.slice(0, -1), overlap(last, item.span)] : [...chunk.spans, item.span];
  return {
    ...chunk,
    spans,
    loose: item.loose && (last === undefined || chunk.loose),
    everyDay: chunk.everyDay || item.everyDay,
    first: chunk.first ?? 'spans',
  };
};

const overlap = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

function groupsOf(chunks: readonly Chunk[]): readonly Group[] | null {
  const groups: Group[] = [];
  for (const chunk of chunks) {
    const last = groups.at(-1);
    const negated = isNegated(chunk, last);
    if (negated === null) return null;
    const together = last && !negated && !last.negated ? merged(last, chunk) : null;
    if (together) groups[groups.length - 1] = together;
    else groups.push({ ...chunk, negated });
  }
  return groups;
}

const has = (chunk: Chunk): 'days' | 'spans' | 'both' =>
  chunk.spans.length === 0 ? 'days' : chunk.days.length === 0 ? 'spans' : 'both';

/** How far "never" reaches: over "or" always, over a comma from day to day only. Null: it could be either. */
const isNegated = (chunk: Chunk, last: Group | undefined): boolean | null => {
  if (chunk.after === 'never') return true;
  if (chunk.after === 'but') return has(chunk) === 'days';
  if (!last?.negated || chunk.after === 'start') return false;
  if (chunk.after === 'and') return true;
  if (has(chunk) === 'both') return false;
  if (has(last) !== 'days') return null;
  return has(chunk) === 'days';
};

/** Two chunks that belong together, such as "Mon, Wed" and "Fri mornings"; null when the second stands for itself. */
const merged = (group: Group, chunk: Chunk): Group | null => {
  const [before, now] = [has(group), has(chunk)];
  const asOne = before !== 'both' && (now !== 'both' || chunk.first === (before === 'days' ? 'days' : 'spans'));
  const more = before === 'both' && (group.first === 'days' ? now === 'spans' : now === 'days');
  if (!asOne && !more) return null;
  return {
    ...group,
    days: [...group.days, ...chunk.days],
    spans: [...group.spans, ...chunk.spans],
    everyDay: group.everyDay || chunk.everyDay,
  };
};

/** Times without a day: weekdays when wanted, every day when not; days without a time: by day when wanted, all day when not. */
function windowsOf({ negated, days, spans, everyDay }: Group): readonly Window[] {
  const on = days.length > 0 ? days : negated || everyDay ? DAYS : WEEKDAYS;
  const times = spans.length > 0 ? spans : [negated ? ALL_DAY : BY_DAY];
  return times.map(({ from, to }) => ({
    days: DAYS.filter((day) => on.includes(day)),
    from: clockOf(from),
    to: clockOf(to),
  }));
}
