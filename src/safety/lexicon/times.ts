/** What a language must bring so that days and times can be understood in it. Words without apostrophes, lower case. */
import type { Day } from '../../core/answer';

/** `to` past 24:00 is of the next day: 30:00 is six in the morning. */
type Hours = readonly [from: string, to: string];

export interface TimeLexicon {
  readonly days: Readonly<Record<string, readonly Day[]>>;
  /** Those of `days` that name one day once, "Friday", and those of `parts` that say "each", "mornings". */
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  /** Parts of a day as wide as is safe to offer, and, where wider is safer, as wide as is to be left alone. */
  readonly parts: Readonly<Record<string, Hours>>;
  readonly neverParts: Readonly<Record<string, Hours>>;
  /** Parts with which every day is meant when no day is named; and those that say no hours of their own. */
  readonly everyDay: readonly string[];
  readonly wholeDay: readonly string[];
  readonly noon: readonly string[];
  readonly midnight: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly to: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  readonly after: readonly string[];
  readonly before: readonly string[];
  readonly at: readonly string[];
  /** What `phrases` leaves of "no later than" and "no earlier than". */
  readonly noLater: readonly string[];
  readonly noEarlier: readonly string[];
  readonly never: readonly string[];
  /** Those of `never` that only ever stand before what they rule out: "mornings not Monday", but "Mondays never". */
  readonly exceptions: readonly string[];
  /** Of those, the ones that turn a "never" before them round: "never weekends except Saturdays". */
  readonly turnsRound: readonly string[];
  /** Those that go on to "good", "free" or "ring": "not good on Mondays". */
  readonly beforeYes: readonly string[];
  readonly but: readonly string[];
  /** Says of a time that it is good, or to make contact then: a "never" reaches no further. */
  readonly yes: readonly string[];
  readonly only: readonly string[];
  /** "Not every", "not sure": a "never" before one of these does not rule out what follows. */
  readonly quantity: readonly string[];
  readonly please: readonly string[];
  /** Ties hours to the days after them: "evenings on Fridays", not "evenings, Fridays". */
  readonly tied: readonly string[];
  /** What `phrases` leaves of "he is at work", of the same after "when", and between two plurals side by side. */
  readonly theirWork: readonly string[];
  readonly whenTheirWork: readonly string[];
  readonly heaped: readonly string[];
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  /** What `phrases` puts before a day that is meant once: the next of its name; and before that of the next week. */
  readonly coming: string;
  readonly following: string;
  /** Words that say nothing about time. Any other that is not known here is asked about. */
  readonly filler: readonly string[];
  /** Said to mean what no window can hold: asked about. */
  readonly turning: readonly string[];
  /** Regular expressions and what they are replaced by, in this order. None may nest repeats. */
  readonly phrases: readonly (readonly [pattern: string, by: string])[];
  /** It hangs on something else: only hours that were named say anything. */
  readonly condition: string;
}
