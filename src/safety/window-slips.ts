/** "Tuseday", "weekdys": names of days and of parts of a day with one letter out of place, brought to what was meant. */
import type { TimeLexicon } from './lexicon/times';
import { slips } from './tokens';

/** In shorter words one letter makes another word. */
const SHORTEST = 6;

const known = new WeakMap<TimeLexicon, ReadonlyMap<string, string>>();

export const withoutSlips = (text: string, lexicon: TimeLexicon): string => {
  const meant = known.get(lexicon) ?? slipsOf(lexicon);
  known.set(lexicon, meant);
  return text.replace(/\p{L}+/gu, (word) => meant.get(word) ?? word);
};

/** A slip that may be of two of them, or is a word of its own, is none. */
const slipsOf = (lexicon: TimeLexicon): ReadonlyMap<string, string> => {
  const words = new Set<string>(Object.values(lexicon).flatMap(wordsOf));
  const meant = new Map<string, string>();
  const twice = new Set<string>();
  for (const [slip, name] of namesOf(lexicon).flatMap(slipped)) {
    if ((meant.get(slip) ?? name) !== name) twice.add(slip);
    meant.set(slip, name);
  }
  return new Map([...meant].filter(([slip]) => !twice.has(slip) && !words.has(slip)));
};

type Name = readonly [said: string, meant: string];

const namesOf = ({ days, parts, tomorrow }: TimeLexicon): readonly Name[] => [
  ...[...Object.keys(days), ...Object.keys(parts)].map((name): Name => [name, name]),
  ...tomorrow.map((name): Name => [name, tomorrow[0] ?? name]),
];

const slipped = ([said, meant]: Name): readonly Name[] =>
  said.length < SHORTEST ? [] : slips(said).map((slip): Name => [slip, meant]);

const wordsOf = (list: unknown): readonly string[] => {
  if (Array.isArray(list)) return list.filter((word): word is string => typeof word === 'string');
  return typeof list === 'object' && list !== null ? Object.keys(list) : [];
};
