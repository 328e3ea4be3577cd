/**
 * How words become whole text messages: letters a phone network has where we can, and no message longer than two
 * segments, broken between lines first, then sentences, then words. Longer ones arrive in pieces, out of order, or not at all.
 */
import { split } from 'split-sms';

export const MOST_SEGMENTS = 2;

/** Look-alikes in GSM-7. One curly quote would turn the whole text to UCS-2 and halve what fits. */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u0060\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212\u2022\u00b7]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g, ' '],
  [/[\u00ad\u2060\ufeff]/g, ''],
];

export const inPhoneLetters = (text: string): string =>
  LOOK_ALIKES.reduce((so, [found, instead]) => so.replace(found, instead), text);

/** Segments a text takes: 160 GSM-7 letters or 70 others in one, 153 or 67 in each of several. */
export const segmentsOf = (text: string): number => (text === '' ? 0 : split(text).parts.length);

const fits = (text: string): boolean => segmentsOf(text) <= MOST_SEGMENTS;

/** Fills messages in order; `between` stands where two pieces meet in one message. */
const fill = (pieces: readonly string[], between: string): readonly string[] =>
  pieces.reduce<readonly string[]>((texts, piece) => {
    const last = texts.at(-1);
    const joined = last === undefined ? piece : `${last}${between}${piece}`;
    return fits(joined) ? [...texts.slice(0, -1), joined] : [...texts, piece];
  }, []);

/** What may part from what, gentlest first. The last cuts between whole characters as a reader sees them. */
const CUTS: readonly { readonly apart: (text: string) => readonly string[]; readonly between: string }[] = [
  { apart: (text) => text.split('\n'), between: '\n' },
  { apart: (text) => text.split(/(?<=[.!?])\s+/), between: ' ' },
  { apart: (text) => text.split(/\s+/), between: ' ' },
  { apart: (text) => Array.from(new Intl.Segmenter().segment(text), (one) => one.segment), between: '' },
  { apart: (text) => Array.from(text), between: '' },
];

function cut(text: string, how: number): readonly string[] {
  const way = CUTS[how];
  if (way === undefined || fits(text)) return [text];
  const pieces = way.apart(text).flatMap((piece) => cut(piece, how + 1));
  return fill(pieces, way.between);
}

/** Blocks share a message where they fit; a block that does not fit with the one before starts its own. */
export const toTexts = (blocks: readonly string[]): readonly string[] => {
  const whole = blocks.map((block) => inPhoneLetters(block).trim()).filter((block) => block !== '');
  return fill(whole, '\n').flatMap((text) => cut(text, 0));
};
