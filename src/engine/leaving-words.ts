/**
 * Somebody who writes and is interrupted: "Flat 2, the blue door. he's coming". Decides whether a text that says they must
 * leave says anything besides, so that what they had begun to tell is not lost with the goodbye.
 */
import type { Listener } from './world';

const BREAKS = /[.,;:!?\n\u2026]+|\s[-\u2013\u2014]+\s|\s(?:and|but)\s/u;
/** The phrases are short: a longer stretch without a break holds more than one. */
const MOST_WORDS = 14;
/** "ok i think" before the phrase belongs to it. */
const OWN_WORDS = 3;

const wordsIn = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

export const saysMore = (text: string, { danger }: Pick<Listener, 'danger'>): boolean => {
  const leaves = (part: string): boolean => danger(part).includes('leave');
  return text.split(BREAKS).some((part) => {
    const words = wordsIn(part);
    return words.length > 0 && (!leaves(part) || words.length > MOST_WORDS || toldBefore(words, leaves));
  });
};

/** Whether enough stands before the phrase, where no break parts them: "flat 12 rose court hes coming". */
const toldBefore = (words: readonly string[], leaves: (part: string) => boolean): boolean => {
  const begins = words.findLastIndex((_, at) => leaves(words.slice(at).join(' ')));
  return begins >= OWN_WORDS && !leaves(words.slice(0, begins).join(' '));
};
