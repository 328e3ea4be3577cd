/** An hour beside what was said before it: a time of its own, or one that narrows a part of the day. */
import { begun, type Chunk, type Item, type Shape } from './window-chunk';
import type { Span } from './window-set';

type SpanItem = Extract<Item, { kind: 'span' }>;

export const withSpan = (chunk: Chunk, item: SpanItem): readonly Chunk[] => {
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
  widest: item.clock ? null : item.widest,
  onlyNever: chunk.onlyNever || item.onlyNever,
  endsInHours: chunk.endsInHours || (item.clock && chunk.shape !== ''),
  isTied: false,
});

const narrows = ({ spans, loose }: Chunk, item: SpanItem): boolean => spans.length > 0 && (loose || item.loose);

const withinLoose = (chunk: Chunk, item: SpanItem): readonly Span[] => {
  const last = chunk.spans.at(-1);
  return last && narrows(chunk, item)
    ? [...chunk.spans.slice(0, -1), narrowed({ ...chunk, last }, item)]
    : [...chunk.spans, item.span];
};

/** "Evenings 8 to 9": an evening goes on longer than is offered where nothing else is said. */
const narrowed = ({ last, widest }: Pick<Chunk, 'widest'> & { readonly last: Span }, item: SpanItem): Span =>
  overlap(item.clock && widest !== null ? widest : last, item.span);

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
