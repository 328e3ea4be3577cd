/**
 * Days and hours that stand side by side, and what parts them from the rest. Each time keeps to its own days: "Mon 10-12 Tue
 * 2-4" is two of them, and never four. Null where that cannot be told.
 */
import { begun, both, saysYes, type Chunk, type Days, type Item, type Mark, type Separator } from './window-chunk';
import { withSpan } from './window-spans';

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
      return isEveryDay(chunk)
        ? [{ ...chunk, ...daysOf(item), isHeap: true, onlyNever: item.onlyNever }]
        : [chunk, dayed(begun('beside'), item)];
    default:
      return [dayed(chunk, item)];
  }
};

const dayed = (chunk: Chunk, item: DaysItem): Chunk => ({
  ...chunk,
  ...(isEveryDay(chunk) ? daysOf(item) : both(chunk, item)),
  shape: chunk.shape.startsWith('S') ? 'SD' : 'D',
  onlyNever: chunk.onlyNever || item.onlyNever,
  isDayList: chunk.shape.endsWith('D'),
  isHeap: chunk.isHeap || isEveryDay(chunk) || (chunk.shape === 'S' && !chunk.isTied && !chunk.wholeDay),
});

const daysOf = ({ days, dates }: Days): Days => ({ days, dates });

/** "Every day, Monday to Friday": the days that follow say which. */
const isEveryDay = ({ days }: Days): boolean => new Set(days).size === 7;
