/**
 * Whether somebody asks by text, in their own words, to be texted no more: then it is for good, like the carriers' STOP.
 * Where it is not plain that this is what they ask, the answer is no; where they may ask it, no text is the answer.
 */
import { perhapsStop } from './lexicon/en/perhaps-stop';
import { POLITE, stopTexts, WHOLE } from './lexicon/en/stop-texts';
import type { DangerLexicon } from './lexicon/lexicon';
import { STOP } from './pattern';
import { compile, cuesIn, guardsIn, scan, type Compiled, type Hit } from './scan';
import { tokenise } from './tokens';

/** What is longer tells something; a request to stop is short. */
const MOST_CHARACTERS = 160;

type Lexicons = Readonly<Record<string, DangerLexicon>>;

const LEXICONS: Lexicons = { en: stopTexts };
const PERHAPS: Lexicons = { en: perhapsStop };

const polite = new Set(POLITE.split(' '));

/** Every word belongs to a phrase that asks, or is polite beside it. */
const isAll = (words: readonly string[], hits: readonly Hit[]): boolean => {
  const asks = hits.some(({ start, end }) => !words.slice(start, end).every((word) => polite.has(word)));
  const covered = new Set(hits.flatMap(({ start, end }) => words.map((_, at) => at).slice(start, end)));
  return asks && words.every((word, at) => word === STOP || covered.has(at));
};

interface Read {
  readonly words: readonly string[];
  /** Where it asks us to stop; empty where it does not. */
  readonly asks: readonly Hit[];
}

const read = (compiled: Compiled, text: string): Read => {
  const { words } = tokenise(text, compiled.speller);
  const scanned = scan(compiled, words);
  const guards = guardsIn(scanned);
  const hits = [...cuesIn(scanned, () => true)];
  const plain = hits.filter(({ cues }) => cues !== WHOLE && !cues.unless.some((guard) => guards.has(guard)));
  const whole = hits.filter(({ cues }) => cues === WHOLE);
  return { words, asks: isAll(words, whole) ? [...plain, ...whole] : plain };
};

export interface StopTexts {
  readonly asks: (text: string) => boolean;
  /** It may ask us, though not plainly: heard where the words answer nothing. */
  readonly may: (text: string) => boolean;
  /** What it says besides, with the words it asks with left out: danger is heard in that. */
  readonly beside: (text: string) => string;
}

export const createStopTexts = (languages: readonly string[]): StopTexts => {
  const readingsBy = (lexicons: Lexicons): ((text: string) => readonly Read[]) => {
    const compiled = languages.flatMap((language) => lexicons[language] ?? []).map(compile);
    return (text) =>
      text.length > MOST_CHARACTERS ? [] : compiled.map((one) => read(one, text)).filter(({ asks }) => asks.length > 0);
  };
  const [readings, perhaps] = [readingsBy(LEXICONS), readingsBy(PERHAPS)];
  return {
    asks: (text) => readings(text).length > 0,
    may: (text) => perhaps(text).length > 0,
    beside: (text) => {
      const [first] = readings(text);
      return (
        first?.words.filter((_, at) => !first.asks.some(({ start, end }) => start <= at && at < end)).join(' ') ?? text
      );
    },
  };
};
