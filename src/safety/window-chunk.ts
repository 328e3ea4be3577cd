/** What one stretch of days and hours is made of, and what may be asked of it, for whoever reads times. */
import type { Day } from '../core/answer';
import type { Span } from './window-set';

export type Item =
  /** `dates` instead of `days` where one date was meant. `onlyNever`: may be meant otherwise, so that it only ever rules out. */
  | {
      readonly kind: 'days';
      readonly days: readonly Day[];
      readonly dates: readonly string[];
      readonly onlyNever: boolean;
    }
  /**
   * `loose`: a part of the day or an open end, which a time beside it narrows. `everyDay`: also at weekends. `wholeDay`: says
   * no hours of its own. `clock`: hours that were named, not a part of the day such as the mornings. `widest`: what such hours
   * may lie in beside a part of the day. `onlyNever`: as wide as is to be left alone.
   */
  | {
      readonly kind: 'span';
      readonly span: Span;
      readonly loose: boolean;
      readonly everyDay: boolean;
      readonly wholeDay: boolean;
      readonly clock: boolean;
      readonly widest: Span;
      readonly onlyNever: boolean;
    }
  | { readonly kind: 'never'; readonly trails: boolean; readonly takesYes: boolean; readonly turns: boolean }
  | { readonly kind: 'but' | 'comma' | 'stop' | 'and' | 'or' }
  | Mark;

export interface Mark {
  readonly kind: 'yes' | 'only' | 'quantity' | 'please' | 'tied' | 'heaped';
}

/** `beside`: nothing parts it from what stands before. */
export type Separator = 'start' | 'comma' | 'stop' | 'beside' | 'and' | 'or' | 'but' | 'never';

/** Days and spans in the order they were said. */
export type Shape = '' | 'D' | 'S' | 'DS' | 'SD' | 'SDS';

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
  /** Of the last of the spans, where it is a part of the day. */
  readonly widest: Span | null;
  readonly onlyNever: boolean;
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
  widest: null,
  onlyNever: false,
  endsInHours: false,
  yes: false,
  only: false,
  please: false,
  isAnew: false,
  isHeap: false,
  isTied: false,
  isDayList: false,
};

export const begun = (after: Separator): Chunk => ({ ...EMPTY, after });

export const saysYes = ({ yes, only }: Chunk): boolean => yes || only;

export const has = ({ shape }: Chunk): 'days' | 'spans' | 'both' =>
  shape === 'D' ? 'days' : shape === 'S' ? 'spans' : 'both';

export const both = (one: Days, other: Days): Days => ({
  days: [...one.days, ...other.days],
  dates: [...one.dates, ...other.dates],
});
