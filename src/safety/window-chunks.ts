/**
 * Days and hours that stand side by side, and what parts them from the rest. Each time keeps to its own days: "Mon 10-12 Tue
 * 2-4" is two of them, and never four. Null where that cannot be told.
 */
import type { Day } from '../core/answer';
import type { Span } from './window-set';

export type Item =
  /** `dates` instead of `days` where one date was meant. */
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly dates: readonly string[] }
  /**
   * `loose`: a part of the day or an open end, which a time beside it narrows. `everyDay`: also at weekends. `wholeDay`: says
   * no hours of its own. `clock`: hours that were named, not a part of the day such as the mornings.
   */
  | {
      readonly kind: 'span';
      readonly span: Span;
      readonly loose: boolean;
      readonly everyDay: boolean;
      readonly wholeDay: boolean;
      readonly clock: boolean;
    }
  | { readonly kind: 'never'; readonly trails: boolean; readonly takesYes: boolean; readonly turns: boolean }
  | { readonly kind: 'but' | 'comma' | 'stop' | 'and' | 'or' }
  | Mark;

interface Mark {
  readonly kind: 'yes' | 'only' | 'quantity' | 'please' | 'tied' | 'heaped';
}

/** `beside`: nothing parts it from what stands before. */
type Separator = 'start' | 'comma' | 'stop' | 'beside' | 'and' | 'or' | 'but' | 'never';

/** Days and spans in the order they were said. */
type Shape = '' | 'D' | 'S' | 'DS' | 'SD' | 'SDS';

export interface Days {
  readonly days: readonly Day[];
  readonly dates: readonly string[];
}

export type Chunk = Days & {
  readonly after: Separator;
  /** A "never" that may as well belong to what stands before it: nothing but a space parts them. */
  readonly trails: boolean;
  /** A "never" that goes on to "good" or "ring". */
  readonly takesYes: boolean;
  /** "Except": takes from what stands before. */
  readonly turns: boolean;
  readonly tookYes: boolean;
  readonly shape: Shape;
  readonly spans: readonly Span[];
  readonly loose: boolean;
  readonly everyDay: boolean;
  readonly wholeDay: boolean;
  /** Hours that were named stand after other days or times of the same chunk. */
  readonly endsInHours: boolean;
  readonly yes: boolean;
  readonly only: boolean;
  readonly please: boolean;
  /** After more than one mark, as ", and": it may go on with what stands before, or begin anew. */
  readonly isAnew: boolean;
  /** "Evenings weekends", "evenings after 6": one may narrow the other, or not. Wanted it does, ruled out it is asked. */
  readonly isHeap: boolean;
  readonly isTied: boolean;
  /** Days in a row with nothing between: "Monday Tuesday". */
  readonly isDayList: boolean;
};

const EMPTY: Omit<Chunk, 'after'> = {
  trails: false,
  takesYes: false,
  turns: false,
  tookYes: false,
  shape: '',
  days: [],
  dates: [],
  spans: [],
  loose: false,
  everyDay: false,
  wholeDay: false,
  endsInHours: false,
  yes: false,
  only: false,
  please: false,
  isAnew: false,
  isHeap: false,
  isTied: false,
  isDayList: false,
};

const begun = (after: Separator): Chunk => ({ ...EMPTY, after });

/** Null when something is said of a "never" that leaves open what it rules out. */
export const chunksOf = (items: readonly Item[]): readonly Chunk[] | null => {
  const chunks: Chunk[] = [begun('start')];
  for (const item of items) {
    const next = taken(chunks.at(-1) ?? begun('start'), item);
    if (!next) return null;
    chunks.splice(-1, 1, ...next);
  }
  const last = chunks.at(-1);
  return (last && breaksOff(last)) || isOfAWay(chunks) ? null : chunks.filter(({ shape }) => shape !== '');
};

/** "Text me, don't ring, 10 to 2": not at no time, but in no such way. A yes of nothing beside a "never" is asked about. */
const isOfAWay = (chunks: readonly Chunk[]): boolean => {
  const never = chunks.findIndex(({ after }) => after === 'never');
  const tookYes = chunks.some((chunk) => chunk.tookYes);
  return never >= 0 && chunks.some((chunk, at) => chunk.shape === '' && saysYes(chunk) && (at > never || tookYes));
};

export const saysYes = ({ yes, only }: Chunk): boolean => yes || only;

export const has = ({ shape }: Chunk): 'days' | 'spans' | 'both' =>
  shape === 'D' ? 'days' : shape === 'S' ? 'spans' : 'both';

/** "10 to 2 or", "weekdays but", "never". */
const breaksOff = ({ after, shape }: Chunk): boolean => shape === '' && ['and', 'or', 'but', 'never'].includes(after);

const rulesOutNothing = ({ after, shape }: Chunk): boolean => after === 'never' && shape === '';

function taken(chunk: Chunk, item: Item): readonly Chunk[] | null {
  switch (item.kind) {
    case 'days':
      return withDays(chunk, item);
    case 'span':
      return withSpan(chunk, item);
    case 'never':
      return rulesOutNothing(chunk) ? null : ruledOut(chunk, item);
    case 'but':
    case 'comma':
    case 'stop':
    case 'and':
    case 'or':
      return rulesOutNothing(chunk) ? null : parted(chunk, item.kind);
    default:
      return marked(chunk, item);
  }
}

const STRENGTH: readonly Separator[] = ['start', 'comma', 'stop', 'beside', 'and', 'or', 'but', 'never'];

/** Of several in a row, such as ", but": the one that says most. "Mondays or ..." breaks off: null. */
const parted = (chunk: Chunk, by: Separator): readonly Chunk[] | null => {
  if (chunk.shape !== '') return [chunk, begun(by)];
  const isEnd = by === 'comma' || by === 'stop';
  if (isEnd ? breaksOff(chunk) : saysYes(chunk)) return null;
  if (saysYes(chunk)) return [chunk, { ...begun(by), isAnew: true }];
  const after = STRENGTH.indexOf(chunk.after) > STRENGTH.indexOf(by) ? chunk.after : by;
  return [{ ...begun(after), isAnew: chunk.after !== 'start' }];
};

/** "Text not ring" is not of a time. */
const ruledOut = (chunk: Chunk, never: Extract<Item, { kind: 'never' }>): readonly Chunk[] => {
  const next = { ...begun('never'), takesYes: never.takesYes && !chunk.yes, turns: never.turns };
  return chunk.shape === '' ? [next] : [chunk, { ...next, trails: never.trails }];
};

const marked = (chunk: Chunk, mark: Mark): readonly Chunk[] | null => {
  const next = rulesOutNothing(chunk) ? markedNever(chunk, mark) : { ...chunk, ...MEANS[mark.kind] };
  return next && [next];
};

const MEANS: Readonly<Record<Mark['kind'], Partial<Chunk>>> = {
  yes: { yes: true },
  only: { only: true },
  quantity: { isTied: true },
  please: { please: true },
  tied: { isTied: true },
  heaped: { isHeap: true },
};

/** "Not safe Fridays" rules Fridays out, or what stands before it; "not only Fridays" and "not sure about Fridays" do not. */
const markedNever = (chunk: Chunk, { kind }: Mark): Chunk | null => {
  if (kind === 'yes') return chunk.takesYes ? { ...chunk, trails: true, takesYes: false, tookYes: true } : null;
  return kind === 'only' || kind === 'quantity' ? null : { ...chunk, ...MEANS[kind] };
};

type DaysItem = Extract<Item, { kind: 'days' }>;

const withDays = (chunk: Chunk, item: DaysItem): readonly Chunk[] | null => {
  switch (chunk.shape) {
    case 'SDS':
      return null;
    case 'DS':
      return isEveryDay(chunk) ? [{ ...chunk, ...daysOf(item), isHeap: true }] : [chunk, dayed(begun('beside'), item)];
    default:
      return [dayed(chunk, item)];
  }
};

const dayed = (chunk: Chunk, item: DaysItem): Chunk => ({
  ...chunk,
  ...(isEveryDay(chunk) ? daysOf(item) : both(chunk, item)),
  shape: chunk.shape.startsWith('S') ? 'SD' : 'D',
  isDayList: chunk.shape.endsWith('D'),
  isHeap: chunk.isHeap || isEveryDay(chunk) || (chunk.shape === 'S' && !chunk.isTied && !chunk.wholeDay),
});

const daysOf = ({ days, dates }: Days): Days => ({ days, dates });

/** "Every day, Monday to Friday": the days that follow say which. */
const isEveryDay = ({ days }: Days): boolean => new Set(days).size === 7;

export const both = (one: Days, other: Days): Days => ({
  days: [...one.days, ...other.days],
  dates: [...one.dates, ...other.dates],
});

type SpanItem = Extract<Item, { kind: 'span' }>;

const withSpan = (chunk: Chunk, item: SpanItem): readonly Chunk[] => {
  const isBeside = chunk.shape === 'SD' && !chunk.loose && !item.loose;
  return isBeside ? [chunk, timed(begun('beside'), item)] : [timed(chunk, item)];
};

const WITH_SPAN: Readonly<Record<Shape, Shape>> = { '': 'S', S: 'S', D: 'DS', DS: 'DS', SD: 'SDS', SDS: 'SDS' };

const timed = (chunk: Chunk, item: SpanItem): Chunk => ({
  ...chunk,
  shape: WITH_SPAN[chunk.shape],
  spans: withinLoose(chunk, item),
  isHeap: chunk.isHeap || narrows(chunk, item),
  ...stillOf(chunk, item),
  endsInHours: chunk.endsInHours || (item.clock && chunk.shape !== ''),
  isTied: false,
});

const narrows = ({ spans, loose }: Chunk, item: SpanItem): boolean => spans.length > 0 && (loose || item.loose);

const withinLoose = (chunk: Chunk, item: SpanItem): readonly Span[] => {
  const last = chunk.spans.at(-1);
  return last && narrows(chunk, item)
    ? [...chunk.spans.slice(0, -1), overlap(last, item.span)]
    : [...chunk.spans, item.span];
};

/** Of all the times of a chunk, or of none. */
const stillOf = (chunk: Chunk, item: SpanItem): Pick<Chunk, 'loose' | 'everyDay' | 'wholeDay'> => {
  const still = (flag: 'loose' | 'everyDay' | 'wholeDay'): boolean =>
    item[flag] && (chunk.spans.length === 0 || chunk[flag]);
  return { loose: still('loose'), everyDay: still('everyDay'), wholeDay: still('wholeDay') };
};

const overlap = (one: Span, other: Span): Span => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});
