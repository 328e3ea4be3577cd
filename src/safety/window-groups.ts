/**
 * Which times go with which days, and how far a "never" reaches. What can be meant two ways is not guessed at: null,
 * and the question is asked again with its choices.
 */
import { DAYS, type Day, type Window } from '../core/answer';
import { dayOf, minutesOf, weekdayOf } from './london-clock';
import { clockOf, type Span } from './window-set';

export type Item =
  /** `dates` instead of `days` where one date was meant. */
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly dates: readonly string[] }
  /**
   * `loose`: a part of the day or an open end, which a time beside it narrows. `everyDay`: also at weekends. `clock`: hours
   * that were named, not a part of the day such as the mornings.
   */
  | {
      readonly kind: 'span';
      readonly span: Span;
      readonly loose: boolean;
      readonly everyDay: boolean;
      readonly clock: boolean;
    }
  | { readonly kind: 'never' | 'but' | 'comma' | 'and' | 'or' };

export interface Reading {
  readonly wanted: readonly Window[];
  readonly never: readonly Window[];
}

export interface Manner {
  /** The question was when never: all of it is ruled out. */
  readonly isAvoiding: boolean;
  /** Days alone, and "any time", say too little. */
  readonly needsHours: boolean;
}

type Separator = 'start' | 'never' | 'but' | 'comma' | 'and' | 'or';

/** Days and times that stand side by side, and what parts them from those before. */
interface Chunk {
  readonly after: Separator;
  readonly days: readonly Day[];
  readonly dates: readonly string[];
  readonly spans: readonly Span[];
  readonly loose: boolean;
  readonly everyDay: boolean;
  /** Whether days or times were said first: the others belong to them. */
  readonly first: 'days' | 'spans' | null;
  /** Hours that were named stand after other days or times of the same chunk. */
  readonly endsInHours: boolean;
}

type Group = Chunk & { readonly negated: boolean };

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL_DAY: Span = { from: 0, to: 1440 };
const BY_DAY: Span = { from: minutesOf('08:00'), to: minutesOf('20:00') };

/** Null when it can be read two ways, or times beside one another exclude each other. */
export const groupWindows = (items: readonly Item[], manner: Manner): Reading | null => {
  const groups = groupsOf(chunksOf(items), manner);
  if (!groups || groups.some(isEmpty)) return null;
  const wanted = withHours(groups.filter(({ negated }) => !negated));
  if (!wanted || isUnclear(wanted, manner)) return null;
  return {
    wanted: wanted.flatMap(windowsOf),
    never: groups.filter(({ negated }) => negated).flatMap(windowsOf),
  };
};

const isEmpty = ({ spans }: Group): boolean => spans.some(({ from, to }) => from >= to);

const isUnclear = (wanted: readonly Group[], { needsHours }: Manner): boolean =>
  clash(wanted) || (needsHours && wanted.some(lacksHours));

const lacksHours = ({ spans, everyDay }: Group): boolean => spans.length === 0 || everyDay;

/**
 * "Weekdays 10 to 2 and Saturday": the hours go on. "9 to 11 on Mondays and 2 to 4": on which days is not said, null.
 */
const withHours = (wanted: readonly Group[]): readonly Group[] | null => {
  const groups: Group[] = [];
  for (const group of wanted) {
    const before = groups.at(-1);
    if (before && has(group) === 'spans') return null;
    groups.push(before && has(group) === 'days' ? { ...group, spans: before.spans } : group);
  }
  return groups;
};

/** "Weekdays 10 to 2, Fridays 10 to 12": hours of one day that overlap, of which one may be meant to narrow the other. */
const clash = (wanted: readonly Group[]): boolean => {
  const windows = wanted.flatMap(windowsOf);
  return windows.some((one, at) => windows.slice(at + 1).some((other) => meets(one, other)));
};

const meets = (one: Window, other: Window): boolean =>
  one.from < other.to && other.from < one.to && one.days.some((day) => other.days.includes(day));

const emptyChunk = (after: Separator): Chunk => ({
  after,
  days: [],
  dates: [],
  spans: [],
  loose: false,
  everyDay: false,
  first: null,
  endsInHours: false,
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

const STRENGTH: readonly Separator[] = ['start', 'and', 'or', 'comma', 'but', 'never'];

/** Of several in a row, such as ", but never": the one that says most. */
const stronger = (one: Separator, other: Separator): Separator =>
  STRENGTH.indexOf(one) > STRENGTH.indexOf(other) ? one : other;

const grown = (chunk: Chunk, item: Extract<Item, { kind: 'days' | 'span' }>): Chunk =>
  item.kind === 'days'
    ? { ...chunk, ...both(chunk, item), first: chunk.first ?? 'days' }
    : {
        ...chunk,
        ...timed(chunk, item),
        first: chunk.first ?? 'spans',
        endsInHours: chunk.endsInHours || (item.clock && chunk.first !== null),
      };

const timed = (chunk: Chunk, item: Extract<Item, { kind: 'span' }>): Pick<Chunk, 'spans' | 'loose' | 'everyDay'> => {
  const last = chunk.spans.at(-1);
  const narrows = last !== undefined && (chunk.loose || item.loose);
  const spans = narrows ? [...chunk.spans.slice(0, -1), overlap(last, item.span)] : [...chunk.spans, item.span];
  const isFirst = last === undefined;
  return {
    spans,
    loose: item.loose && (isFirst || chunk.loose),
    everyDay: item.everyDay && (isFirst || chunk.everyDay),
  };
};

type Days = Pick<Chunk, 'days' | 'dates'>;

const both = (one: Days, other: Days): Days => ({
  days: [...one.days, ...other.days],
  dates: [...one.dates, ...other.dates],
});

const overlap = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

function groupsOf(chunks: readonly Chunk[], { isAvoiding }: Manner): readonly Group[] | null {
  if (chunks.some(isTwoWays)) return null;
  const groups: Group[] = [];
  for (const chunk of chunks) {
    const last = groups.at(-1);
    const negated = isAvoiding || isNegated(chunk, last);
    if (negated === null) return null;
    const together = last && !negated && !last.negated ? merged(last, chunk) : null;
    if (together) groups[groups.length - 1] = together;
    else groups.push({ ...chunk, negated });
  }
  return groups;
}

/** "Every day except the weekend 10 to 2": the hours may be of the exception, or of all that is left. */
const isTwoWays = ({ after, endsInHours }: Chunk): boolean => (after === 'never' || after === 'but') && endsInHours;

const has = ({ days, dates, spans }: Chunk): 'days' | 'spans' | 'both' =>
  spans.length === 0 ? 'days' : days.length + dates.length === 0 ? 'spans' : 'both';

/** How far "never" reaches. Null: it could be either. */
const isNegated = (chunk: Chunk, last: Group | undefined): boolean | null => {
  if (chunk.after === 'never') return true;
  if (chunk.after === 'but') return has(chunk) === 'days';
  return last?.negated && chunk.after !== 'start' ? reaches(chunk, last) : false;
};

/** Over "or"; over "and" to the same kind; over a comma from day to day. Days with times of their own may end it. */
const reaches = (chunk: Chunk, last: Group): boolean | null => {
  if (has(chunk) === 'both') return chunk.after === 'comma' ? false : null;
  if (chunk.after === 'or') return true;
  const isSame = has(chunk) === has(last);
  if (chunk.after === 'and') return isSame ? true : null;
  if (has(last) !== 'days' || chunk.days.some((day) => last.days.includes(day))) return null;
  return isSame;
};

/** Two chunks that belong together, such as "Mon, Wed" and "Fri mornings"; null when the second stands for itself. */
const merged = (group: Group, chunk: Chunk): Group | null => {
  const [before, now] = [has(group), has(chunk)];
  const asOne = before !== 'both' && (now !== 'both' || chunk.first === (before === 'days' ? 'days' : 'spans'));
  const more = before === 'both' && (group.first === 'days' ? now === 'spans' : now === 'days');
  if (!asOne && !more) return null;
  return {
    ...group,
    ...both(group, chunk),
    spans: [...group.spans, ...chunk.spans],
    everyDay: group.everyDay || chunk.everyDay,
  };
};

/** Times without a day: weekdays when wanted, every day when not; days without a time: by day when wanted, all day when not. */
function windowsOf({ negated, days, dates, spans, everyDay }: Group): readonly Window[] {
  const unsaid = negated || everyDay ? DAYS : WEEKDAYS;
  const on = days.length + dates.length > 0 ? DAYS.filter((day) => days.includes(day)) : unsaid;
  const times = (spans.length > 0 ? spans : [negated ? ALL_DAY : BY_DAY]).map(({ from, to }) => ({
    from: clockOf(from),
    to: clockOf(to),
  }));
  return times.flatMap((hours) => [
    ...(on.length > 0 ? [{ days: on, ...hours }] : []),
    ...dates.map((date) => ({ days: [weekdayOf(dayOf(date))], ...hours, on: date })),
  ]);
}
