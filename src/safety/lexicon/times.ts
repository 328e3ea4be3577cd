/** What a language must bring so that days and times can be understood in it. Words without apostrophes, lower case. */
import type { Day } from '../../core/answer';

type Hours = readonly [from: string, to: string];

export interface TimeLexicon {
  readonly days: Readonly<Record<string, readonly Day[]>>;
  /** Parts of a day as wide as is safe to offer, and, where wider is safer, as wide as is to be left alone. */
  readonly parts: Readonly<Record<string, Hours>>;
  readonly neverParts: Readonly<Record<string, Hours>>;
  readonly everyDay: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly to: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly at: readonly string[];
  readonly never: readonly string[];
  readonly but: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  /** What `phrases` puts before a day that is meant once: the next of its name. */
  readonly coming: string;
  /** Words that say nothing about time. Any other that is not known here is asked about. */
  readonly filler: readonly string[];
  /** Said to mean what no window can hold: asked about. */
  readonly turning: readonly string[];
  /** Regular expressions and what they are replaced by, in this order. None may nest repeats. */
  readonly phrases: readonly (readonly [pattern: string, by: string])[];
  readonly atWork: string;
  /** It hangs on what somebody else does. */
  readonly condition: string;
}
