/**
 * The small pattern language of the lexicons, matched over words in time that grows with the text only.
 * `he|she is` alternatives; `{them}` a named set; `word*` any ending (three letters at least); `x?` may be absent;
 * `~3` up to three words, none of which turns the meaning round; `!x` not followed by; `^` and `$` the sentence's ends;
 * `<!x` not preceded by. Each pattern begins with a word or a set.
 */
/** Stands between sentences: no pattern and no gap passes it. */
export const STOP = '.';

export interface WordSet {
  /** Counts up within one lexicon. */
  readonly id: number;
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** The end of the sentence is a member too: written `$`. */
  readonly atEnd: boolean;
  /** Phrases by their first word. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
}

type Item =
  | { readonly kind: 'word'; readonly set: WordSet; readonly optional: boolean }
  | { readonly kind: 'not-next' | 'not-before'; readonly set: WordSet }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'start' | 'end' };

export interface Pattern {
  /** As it is written in the lexicon. */
  readonly line: string;
  readonly items: readonly Item[];
}

type Words = Readonly<Record<string, string>>;

/** Sets already made, by how they are written: the same set is made once for a whole lexicon. */
export type Sets = Map<string, WordSet>;

export interface Source {
  readonly words: Words;
  readonly sets: Sets;
}

/** All members of `he|{kin}|throw*`, sets within sets opened. Throws on a set that is not there: a fault of the lexicon. */
function members(source: string, words: Words): readonly string[] {
  return source.split(/[\s|]+/).flatMap((part) => {
    const name = /^\{([\w-]+)\}$/.exec(part)?.[1];
    if (name === undefined) return part === '' ? [] : [part];
    const inner = words[name];
    if (inner === undefined) throw new RangeError(`No words named ${name} in this lexicon`);
    return members(inner, words);
  });
}

function makeSet(id: number, all: readonly string[]): WordSet {
  const phrases = new Map<string, string[][]>();
  for (const phrase of all.filter((member) => member.includes('_'))) {
    const parts = phrase.split('_');
    phrases.set(parts[0] ?? '', [...(phrases.get(parts[0] ?? '') ?? []), parts]);
  }
  return {
    id,
    atEnd: all.includes('$'),
    exact: new Set(all.filter((member) => member !== '$' && !member.includes('_') && !member.endsWith('*'))),
    prefixes: all.filter((member) => member.endsWith('*')).map((member) => member.slice(0, -1)),
    phrases,
  };
}

function wordSet(written: string, { words, sets }: Source): WordSet {
  const known = sets.get(written);
  if (known) return known;
  const made = makeSet(sets.size, members(written, words));
  sets.set(written, made);
  return made;
}

function item(written: string, source: Source): Item {
  if (written === '^') return { kind: 'start' };
  if (written === '$') return { kind: 'end' };
  if (written.startsWith('~')) return { kind: 'gap', most: Number(written.slice(1)) };
  if (written.startsWith('!')) return { kind: 'not-next', set: wordSet(written.slice(1), source) };
  if (written.startsWith('<!')) return { kind: 'not-before', set: wordSet(written.slice(2), source) };
  const optional = written.endsWith('?');
  return { kind: 'word', set: wordSet(optional ? written.slice(0, -1) : written, source), optional };
}

function parsePattern(line: string, source: Source): Pattern {
  const items = line.split(/\s+/).map((written) => item(written, source));
  const first = items.find(({ kind }) => kind === 'word' || kind === 'gap');
  if (first?.kind !== 'word' || first.optional) throw new RangeError(`Must begin with a word that is there: ${line}`);
  return { line, items };
}

/** A lexicon's patterns are lines of text; blank ones and those that start with `#` are for the reader. */
export const parsePatterns = (text: string, source: Source): readonly Pattern[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => parsePattern(line, source));

const isStop = (token: string | undefined): boolean => token === undefined || token === STOP;

const isPhrase = (tokens: readonly string[], at: number, phrase: readonly string[]): boolean =>
  phrase.every((word, index) => tokens[at + index] === word);

/** Where the set may end when it begins at `at`. */
function ends(set: WordSet, tokens: readonly string[], at: number): readonly number[] {
  const token = tokens[at] ?? STOP;
  const found: number[] = [];
  if (set.exact.has(token) || set.prefixes.some((prefix) => token.startsWith(prefix))) found.push(at + 1);
  if (set.atEnd && isStop(token)) found.push(at);
  for (const phrase of set.phrases.get(token) ?? []) if (isPhrase(tokens, at, phrase)) found.push(at + phrase.length);
  return found;
}

export interface Heard {
  readonly tokens: readonly string[];
  readonly gapStops: ReadonlySet<string>;
}

function afterGap(heard: Heard, rest: { pattern: Pattern['items']; from: number; most: number }, at: number): number {
  for (let skipped = 0; skipped <= rest.most; skipped += 1) {
    const end = matchFrom(heard, rest.pattern, { from: rest.from, at: at + skipped });
    if (end >= 0) return end;
    const next = heard.tokens[at + skipped];
    if (next === undefined || isStop(next) || heard.gapStops.has(next)) return -1;
  }
  return -1;
}

function afterWords(heard: Heard, rest: { pattern: Pattern['items']; from: number; set: WordSet }, at: number): number {
  for (const end of ends(rest.set, heard.tokens, at)) {
    const found = matchFrom(heard, rest.pattern, { from: rest.from, at: end });
    if (found >= 0) return found;
  }
  return -1;
}

/** Whether an item that takes up no words holds at this place. */
function holds(item: Exclude<Item, { kind: 'word' | 'gap' }>, tokens: readonly string[], at: number): boolean {
  switch (item.kind) {
    case 'start':
      return isStop(tokens[at - 1]);
    case 'end':
      return isStop(tokens[at]);
    case 'not-next':
      return ends(item.set, tokens, at).length === 0;
    case 'not-before':
      return at === 0 || ends(item.set, tokens, at - 1).length === 0;
  }
}

/** Where the pattern's items from `from` end when they begin at word `at`, or -1. Gaps are few and short: no blow-up. */
function matchFrom(heard: Heard, pattern: Pattern['items'], { from, at }: { from: number; at: number }): number {
  const item = pattern[from];
  if (item === undefined) return at;
  if (item.kind === 'gap') return afterGap(heard, { pattern, from: from + 1, most: item.most }, at);
  if (item.kind === 'word') {
    const end = afterWords(heard, { pattern, from: from + 1, set: item.set }, at);
    if (end >= 0 || !item.optional) return end;
    return matchFrom(heard, pattern, { from: from + 1, at });
  }
  return holds(item, heard.tokens, at) ? matchFrom(heard, pattern, { from: from + 1, at }) : -1;
}

/** Where a pattern that begins at word `at` ends (exclusive), or -1. */
export const matchAt = (heard: Heard, pattern: Pattern, at: number): number =>
  matchFrom(heard, pattern.items, { from: 0, at });

/** The sets that must each be heard for the pattern to match, the first it begins with. */
export const neededSets = (pattern: Pattern): readonly WordSet[] =>
  pattern.items.flatMap((item) => (item.kind === 'word' && !item.optional ? [item.set] : []));
