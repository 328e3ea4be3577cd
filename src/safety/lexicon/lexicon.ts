/**
 * What a language must bring so that danger can be heard in it: data only, so that a safeguarding lead can read it.
 * Another language is another file of this shape. The pattern language is described in `../pattern.ts`.
 */
import type { Danger } from '../../engine/world';

/** Where a guard must be heard to silence a cue, counted from the cue. */
export type Scope =
  /** A few words before it. */
  | 'before'
  /** Before it with at most one word between. */
  | 'adjacent'
  /** Between the same commas and "but"s. */
  | 'clause'
  /** Same sentence, within some fourteen words (texts and speech often have no full stops). */
  | 'sentence'
  | 'message';

export interface Guard {
  readonly scope: Scope;
  readonly patterns: string;
  /** A guard that, heard in the same clause, makes this one give way: "always", but "now". */
  readonly yieldsTo?: string;
}

/** Patterns, one a line, that give a label unless one of the guards named is heard. */
export interface Cues {
  readonly label: Danger;
  readonly unless: readonly string[];
  readonly patterns: string;
  /** True for a cue that does not count where an emergency is heard too (labelling guide, "E with L"). */
  readonly alone?: true;
}

export interface DangerLexicon {
  readonly language: string;
  /** Written forms brought to one before matching, as `meant = written, written;`. What is meant may be several words. */
  readonly spellings: string;
  /** The same for several written words together, such as what a speech recogniser makes of one. */
  readonly mishearings: string;
  /** Words heard in any misspelling one slip away, spaces between. */
  readonly fuzzy: string;
  /** Real words that look like such a misspelling. */
  readonly notFuzzy: string;
  /** Sets of words and phrases (`_` for a space) named in patterns as `{name}`. */
  readonly words: Readonly<Record<string, string>>;
  /** Words that a gap (`~3`) does not jump over, because they turn the meaning round. */
  readonly gapStops: string;
  /** Words that begin a new clause besides a comma. */
  readonly clauseWords: readonly string[];
  readonly guards: Readonly<Record<string, Guard>>;
  readonly cues: readonly Cues[];
}
