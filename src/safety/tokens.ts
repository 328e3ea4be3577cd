/**
 * Brings a message to words that can be compared: one case, one apostrophe, text-speak, dialect and mishearings
 * spelt out, sentences and clauses marked. Written for people typing fast, in fear, or dictating.
 */
import { STOP } from './pattern';

export interface Tokens {
  readonly words: readonly string[];
  /** For each word, which clause it stands in; a new number after a comma or a word such as "but". */
  readonly clauses: readonly number[];
}

/** How words of one language are read. Built once. */
export interface Speller {
  readonly spellings: ReadonlyMap<string, string>;
  readonly mishearings: ReadonlyMap<string, string>;
  /** The words those end in. */
  readonly misheardEnds: ReadonlySet<string>;
  readonly clauseWords: ReadonlySet<string>;
  /** All words the lexicon knows: these are spelt right. */
  readonly known: ReadonlySet<string>;
  readonly misspelt: ReadonlyMap<string, string>;
}

const APOSTROPHES = /[\u2018\u2019\u02bc\u0060\u00b4\u2032\uff07]/g;
/** Words with inner apostrophes; clause and sentence marks; single pictures such as an SOS sign. */
const PIECES = /[\p{L}\p{M}\p{N}']+|[.!?;:\u2026\n\r\u2022]|,|\u2013|\u2014| - |\p{Extended_Pictographic}/gu;
const SENTENCE: ReadonlySet<string> = new Set(['.', '!', '?', ';', '\u2026', '\n', '\r', '\u2022']);
const CLAUSE: ReadonlySet<string> = new Set([',', ':', '\u2013', '\u2014', ' - ']);
/** Longer "words" than any of a language are noise: cut, so that spelling them stays cheap. */
const LONGEST = 40;

const withoutInvisible = (text: string): string => text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
export const plain = (text: string): string =>
  withoutInvisible(text.normalize('NFKC')).replace(APOSTROPHES, "'").toLowerCase();

/** "heeelp" as "help", "killll" as "kill": runs of three or more letters, whichever known word they make. */
function unstretched(word: string, { known, spellings }: Speller): string {
  if (known.has(word) || !/(.)\1\1/u.test(word) || /^\p{N}+$/u.test(word)) return word;
  const once = word.replace(/(.)\1{2,}/gu, '$1');
  const twice = word.replace(/(.)\1{2,}/gu, '$1$1');
  if (known.has(once) || spellings.has(once)) return once;
  if (known.has(twice) || spellings.has(twice)) return twice;
  const single = twice.replace(/(.)\1/gu, '$1');
  return known.has(single) ? single : twice;
}

/** "hittin" as "hitting", and a misspelling one letter away as the word meant. */
function corrected(word: string, { known, misspelt }: Speller): string {
  if (known.has(word)) return word;
  if (word.endsWith('in') && known.has(`${word}g`)) return `${word}g`;
  return misspelt.get(word) ?? word;
}

/** What is left of a word with an apostrophe: "husband's" as "husband s", "screamin'" as "screamin". */
function split(word: string): readonly string[] {
  const bare = word.replace(/^'+|'+$/g, '');
  if (/[^s]'s$/.test(bare)) return [bare.slice(0, -2).replaceAll("'", ''), 's'];
  return [bare.replaceAll("'", '')];
}

function spelt(piece: string, speller: Speller): readonly string[] {
  const { spellings } = speller;
  const word = unstretched(piece.slice(0, LONGEST), speller);
  const bare = word.replace(/^'+|'+$/g, '');
  const whole = spellings.get(word) ?? spellings.get(bare) ?? spellings.get(bare.replaceAll("'", ''));
  if (whole !== undefined) return whole.split(' ');
  return split(word)
    .flatMap((part) => (spellings.get(part) ?? part).split(' '))
    .map((part) => corrected(part, speller))
    .filter((part) => part !== '');
}

/** "h e l p" and "9 9 9" as one word: four letters or more, or three figures, each on its own. */
const joined = (text: string): string =>
  text
    .replace(/(?<![\p{L}\p{N}'])(?:\p{L}[ .*-]){3,12}\p{L}(?![\p{L}\p{N}'])/gu, (letters) =>
      letters.replace(/[ .*-]/g, ''),
    )
    .replace(/(?<!\d)9[ .-]9[ .-]9(?!\d)/g, '999');

/** An e-mail or web address says nothing of its own. */
const withoutAddresses = (text: string): string =>
  text.replace(/(?<!\S)(?:[^\s@]{1,64}@[^\s@]{1,255}|https?:\S{1,2000}|www\.\S{1,2000})/gu, ' ');

interface Reading {
  readonly words: string[];
  readonly clauses: number[];
  clause: number;
}

function take(reading: Reading, word: string, clauseWords: ReadonlySet<string>): void {
  if (clauseWords.has(word)) reading.clause += 1;
  reading.words.push(word);
  reading.clauses.push(reading.clause);
}

/** Longest phrase of the lexicon that the last words end in, replaced: "sue aside" as "suicide". */
function mishear(reading: Reading, mishearings: Speller['mishearings']): void {
  for (const length of [4, 3, 2]) {
    const meant = mishearings.get(reading.words.slice(-length).join(' '));
    if (meant === undefined || reading.words.length < length) continue;
    const clause = reading.clauses.at(-length) ?? reading.clause;
    reading.words.splice(-length, length, ...meant.split(' '));
    reading.clauses.splice(-length, length, ...meant.split(' ').map(() => clause));
    return;
  }
}

/** A piece of the text into the reading: a mark that parts sentences or clauses, or words. */
function takePiece(reading: Reading, piece: string, { speller, read }: { speller: Speller; read: Read }): void {
  const { clauseWords, mishearings, misheardEnds } = speller;
  const ends = SENTENCE.has(piece);
  if (ends || CLAUSE.has(piece)) {
    reading.clause += 1;
    if (ends) take(reading, STOP, clauseWords);
    return;
  }
  for (const word of read(piece)) {
    take(reading, word, clauseWords);
    if (misheardEnds.has(word)) mishear(reading, mishearings);
  }
}

type Read = (piece: string) => readonly string[];

export function tokenise(text: string, speller: Speller): Tokens {
  const reading: Reading = { words: [STOP], clauses: [0], clause: 0 };
  // People repeat themselves; so do those who would slow us down.
  const seen = new Map<string, readonly string[]>();
  const read: Read = (piece) => {
    const words = seen.get(piece) ?? spelt(piece, speller);
    seen.set(piece, words);
    return words;
  };
  for (const [piece] of joined(withoutAddresses(plain(text))).matchAll(PIECES))
    takePiece(reading, piece, { speller, read });
  take(reading, STOP, speller.clauseWords);
  return { words: reading.words, clauses: reading.clauses };
}

/** Every form one slip away: a letter left out, doubled, swapped with the next, or another vowel. */
export function slips(word: string): readonly string[] {
  const places = [...word].map((_, index) => index);
  const vowels = 'aeiou';
  return [
    ...places.map((at) => word.slice(0, at) + word.slice(at + 1)),
    ...places.map((at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at)),
    ...places.map((at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)),
    ...places
      .filter((at) => vowels.includes(word[at] ?? ''))
      .flatMap((at) => [...vowels].map((vowel) => word.slice(0, at) + vowel + word.slice(at + 1))),
  ];
}
