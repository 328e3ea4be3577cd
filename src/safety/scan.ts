/**
 * Finds every cue and guard of a lexicon in a message. Patterns are tried only where all the words they need stand
 * within reach, so that long messages, and ones made to be slow, cost little more than reading them.
 */
import type { Cues, DangerLexicon } from './lexicon/lexicon';
import { matchAt, neededSets, parsePatterns, STOP, type Heard, type Pattern, type Sets, type WordSet } from './pattern';
import { slips, type Speller } from './tokens';

/** Words looked at together, and how far beyond them a pattern may reach. */
const BLOCK = 192;
const BEYOND = 40;

interface Parsed {
  readonly pattern: Pattern;
  readonly needs: readonly number[];
}

type Entry = Parsed &
  ({ readonly cues: Cues; readonly guard?: undefined } | { readonly guard: string; readonly cues?: undefined });

/** Which sets a word may belong to or begin. */
interface Index {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** By the first three letters: sets with a `word*` that begins so. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
}

export interface Compiled {
  readonly lexicon: DangerLexicon;
  readonly speller: Speller;
  readonly gapStops: ReadonlySet<string>;
  /** Each by the set its pattern begins with. */
  readonly guards: readonly (readonly Entry[])[];
  readonly cues: readonly (readonly Entry[])[];
  readonly index: Index;
}

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** `line`: the pattern of the lexicon that was heard. */
export type Hit = Span & { readonly cues: Cues; readonly line: string };

const add = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

function indexOf(sets: Iterable<WordSet>): Index {
  const exact = new Map<string, number[]>();
  const starts = new Map<string, number[]>();
  for (const { id, exact: words, phrases, prefixes, atEnd } of sets) {
    if (atEnd) add(exact, STOP, id);
    for (const word of new Set([...words, ...phrases.keys()])) add(exact, word, id);
    for (const start of new Set(prefixes.map((prefix) => prefix.slice(0, 3)))) add(starts, start, id);
  }
  return { exact, starts };
}

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** Written forms, each with what is meant, from lines of `meant = written, written;`. */
const forms = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(';')
      .map((entry) => entry.split('=').map((side) => side.trim()))
      .flatMap(([meant = '', written = '']) => written.split(',').map((form) => [form.trim(), meant] as const))
      .filter(([form, meant]) => form !== '' && meant !== ''),
  );

function misspellings(lexicon: DangerLexicon, known: ReadonlySet<string>): ReadonlyMap<string, string> {
  const real = new Set(wordsIn(lexicon.notFuzzy));
  return new Map(
    wordsIn(lexicon.fuzzy).flatMap((word) =>
      slips(word)
        .filter((form) => !known.has(form) && !real.has(form) && form.length > 3)
        .map((form) => [form, word] as const),
    ),
  );
}

function spellerOf(lexicon: DangerLexicon, sets: Sets): Speller {
  const named = [...sets.values()].flatMap(({ exact, phrases }) => [...exact, ...[...phrases.values()].flat(2)]);
  const [spellings, mishearings] = [forms(lexicon.spellings), forms(lexicon.mishearings)];
  const known = new Set([...named, ...spellings.keys()]);
  return {
    spellings,
    mishearings,
    misheardEnds: new Set([...mishearings.keys()].map((phrase) => phrase.split(' ').at(-1) ?? phrase)),
    clauseWords: new Set(lexicon.clauseWords),
    known,
    misspelt: misspellings(lexicon, known),
  };
}

const byFirst = (entries: readonly Entry[], setCount: number): readonly (readonly Entry[])[] =>
  Array.from({ length: setCount }, (_, set) => entries.filter(({ needs }) => needs[0] === set));

/** Throws RangeError on a pattern or a set that is not well written: a fault of the lexicon, seen at start-up. */
export function compile(lexicon: DangerLexicon): Compiled {
  const sets: Sets = new Map();
  const parse = (patterns: string): readonly Parsed[] =>
    parsePatterns(patterns, { words: lexicon.words, sets }).map((pattern) => ({
      pattern,
      needs: neededSets(pattern).map(({ id }) => id),
    }));
  const entries: Entry[] = [
    ...lexicon.cues.flatMap((cues) => parse(cues.patterns).map((parsed) => ({ ...parsed, cues }))),
    ...Object.entries(lexicon.guards).flatMap(([guard, { patterns }]) =>
      parse(patterns).map((parsed) => ({ ...parsed, guard })),
    ),
  ];
  return {
    lexicon,
    speller: spellerOf(lexicon, sets),
    gapStops: new Set(lexicon.gapStops.split(/\s+/)),
    guards: byFirst(
      entries.filter(({ guard }) => guard !== undefined),
      sets.size,
    ),
    cues: byFirst(
      entries.filter(({ cues }) => cues !== undefined),
      sets.size,
    ),
    index: indexOf(sets.values()),
  };
}

/** Where in a block each set may begin; `heard`: the sets that may, in the order they were met. */
interface Places {
  readonly of: readonly (readonly number[] | undefined)[];
  readonly heard: readonly number[];
}

/** People repeat words, and so do those who would slow us down: places are noted by word first, then shared by sets. */
function placesByWord(words: readonly string[], from: number): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (let at = from; at < Math.min(words.length, from + BLOCK + BEYOND); at += 1) add(found, words[at] ?? STOP, at);
  return found;
}

function places({ index: { exact, starts }, guards }: Compiled, words: readonly string[], from: number): Places {
  const of = new Array<readonly number[] | undefined>(guards.length).fill(undefined);
  const heard: number[] = [];
  const meet = (set: number, at: readonly number[]): void => {
    const before = of[set];
    if (!before) heard.push(set);
    of[set] = before && before !== at ? [...before, ...at].sort((one, other) => one - other) : at;
  };
  for (const [word, at] of placesByWord(words, from)) {
    for (const set of exact.get(word) ?? []) meet(set, at);
    for (const set of starts.get(word.slice(0, 3)) ?? []) meet(set, at);
  }
  return { of, heard };
}

/** The entries of which every set needed is there: cheap, and never wrong to leave one out. */
function candidates({ of, heard }: Places, entries: Compiled['cues']): readonly Entry[] {
  const found: Entry[] = [];
  for (const set of heard) {
    for (const entry of entries[set] ?? []) if (!entry.needs.some((one) => of[one] === undefined)) found.push(entry);
  }
  return found;
}

/** Where an entry matches, of the places where its first word stands in the block. */
function spansOf(
  heard: Heard,
  { pattern, needs }: Entry,
  { found, before }: { found: Places; before: number },
): readonly Span[] {
  const spans: Span[] = [];
  for (const start of found.of[needs[0] ?? 0] ?? []) {
    if (start >= before) break;
    const end = matchAt(heard, pattern, start);
    if (end >= 0) spans.push({ start, end });
  }
  return spans;
}

/** A message ready to be looked through: its words, and where in each block the sets of the lexicon may begin. */
export interface Scanned {
  readonly compiled: Compiled;
  readonly heard: Heard;
  readonly blocks: readonly Places[];
}

export function scan(compiled: Compiled, words: readonly string[]): Scanned {
  const count = Math.ceil(words.length / BLOCK);
  const blocks = Array.from({ length: count }, (_, block) => places(compiled, words, block * BLOCK));
  return { compiled, heard: { tokens: words, gapStops: compiled.gapStops }, blocks };
}

/** Where entries are heard. One that `wanted` no longer asks for is not tried. */
function* found(
  { heard, blocks }: Scanned,
  entries: Compiled['cues'],
  wanted: (entry: Entry) => boolean,
): Generator<Span & { readonly entry: Entry }> {
  for (const [block, places] of blocks.entries()) {
    for (const entry of candidates(places, entries)) {
      if (!wanted(entry)) continue;
      const spans = spansOf(heard, entry, { found: places, before: (block + 1) * BLOCK });
      for (const span of spans) yield { ...span, entry };
    }
  }
}

export type Guards = ReadonlyMap<string, readonly Span[]>;

/** Guards by name, in the order they begin. */
export function guardsIn(scanned: Scanned): Guards {
  const guards = new Map<string, Span[]>();
  for (const { entry, start, end } of found(scanned, scanned.compiled.guards, () => true)) {
    if (entry.guard !== undefined) add(guards, entry.guard, { start, end });
  }
  for (const spans of guards.values()) spans.sort((one, other) => one.start - other.start);
  return guards;
}

/** Cues as they are found, but for those no longer wanted. */
export function* cuesIn(scanned: Scanned, wanted: (cues: Cues) => boolean): Generator<Hit> {
  const asked = ({ cues }: Entry): boolean => cues !== undefined && wanted(cues);
  for (const { entry, start, end } of found(scanned, scanned.compiled.cues, asked)) {
    if (entry.cues) yield { start, end, cues: entry.cues, line: entry.pattern.line };
  }
}
