/** Days and times as words become tokens here, whatever the language; `window-reading.ts` makes windows of them. */
import type { Day } from '../core/answer';
import type { Instant } from '../core/ids';
import type { TimeLexicon } from './lexicon/times';
import { wallOf, weekdayOf } from './london-clock';

/** An hour as said; `half` is missing where a person left it out. */
export interface SaidTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm' | '24h';
}

export type Token =
  | { readonly kind: 'days'; readonly days: readonly Day[] }
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'time'; readonly time: SaidTime }
  | { readonly kind: 'to' | 'between' | 'and' | 'after' | 'before' | 'at' | 'never' | 'but' | 'comma' }
  /** Turns the meaning in a way that no window can hold, or is not a time at all. */
  | { readonly kind: 'unclear' };

/** More than anybody needs to say when they are safe. */
const MOST_CHARACTERS = 300;

export interface Worded {
  readonly tokens: readonly Token[];
  readonly atWork: boolean;
}

export const tokensOf = (text: string, lexicon: TimeLexicon, now: Instant): Worded | null => {
  if (text.length > MOST_CHARACTERS) return null;
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  const plain = lexicon.phrases.reduce(
    (left, [pattern, by]) => left.replace(new RegExp(pattern, 'gu'), by.startsWith('$') ? `${by} ` : ` ${by} `),
    said,
  );
  const words = plain.replaceAll("'", '').match(PIECES) ?? [];
  const tokens = words.flatMap((word) => tokenOf(word, lexicon, now) ?? []);
  return { tokens, atWork: new RegExp(lexicon.atWork, 'u').test(said) };
};

/** Times such as 10, 10:30, 10.30pm, 1430; words; and the marks that part them. */
const PIECES =
  /\d+(?:[:.]\d{2})?(?:am|pm|st|nd|rd|th|hrs|h)?(?![\p{L}\d])|\p{L}+:\d{2}|[\p{L}]+|[-&+/@]|[,;.\n]|\d+\S*/gu;

const KINDS = ['to', 'between', 'and', 'after', 'before', 'at', 'never', 'but'] as const;

/** Null: a word that says nothing about time. */
const tokenOf = (word: string, lexicon: TimeLexicon, now: Instant): Token | null => {
  if (/^[,;.\n]$/u.test(word)) return { kind: 'comma' };
  const days = Object.hasOwn(lexicon.days, word) ? lexicon.days[word] : dayOf(word, lexicon, now);
  if (days) return { kind: 'days', days };
  if (Object.hasOwn(lexicon.parts, word) || Object.hasOwn(lexicon.neverParts, word))
    return { kind: 'part', name: word };
  const time = timeOf(word, lexicon);
  if (time) return { kind: 'time', time };
  if (/\d/u.test(word) || lexicon.turning.includes(word)) return { kind: 'unclear' };
  const kind = KINDS.find((one) => lexicon[one].includes(word));
  return kind ? { kind } : null;
};

/** "tomorrow" is the day of the week it will be: a window repeats, and is read back as it will be kept. */
const dayOf = (word: string, lexicon: TimeLexicon, now: Instant): readonly Day[] | undefined => {
  const ahead = lexicon.today.includes(word) ? 0 : lexicon.tomorrow.includes(word) ? 1 : null;
  if (ahead === null) return undefined;
  return [weekdayOf(wallOf(now).day + ahead)];
};

const timeOf = (word: string, lexicon: TimeLexicon): SaidTime | null => {
  const compact = /^([01]\d|2[0-3])([0-5]\d)(?:hrs|h)?$/u.exec(word);
  if (compact) return { hour: Number(compact[1]), minute: Number(compact[2]), half: '24h' };
  return inWords(word, lexicon) ?? inFigures(word);
};

/** "two", and "ten:30" for half past ten. */
const inWords = (word: string, { numbers }: TimeLexicon): SaidTime | null => {
  const [, name = '', minute = '0'] = /^(\p{L}+)(?::(\d{2}))?$/u.exec(word) ?? [];
  const hour = Object.hasOwn(numbers, name) ? numbers[name] : undefined;
  return hour === undefined ? null : checked({ hour, minute: Number(minute) });
};

const inFigures = (word: string): SaidTime | null => {
  const [, hour, minute = '0', half] = /^(\d{1,2})(?:[:.]([0-5]\d))?(am|pm)?$/u.exec(word) ?? [];
  if (hour === undefined) return null;
  const time: SaidTime = { hour: Number(hour), minute: Number(minute) };
  if (half === 'am' || half === 'pm') return time.hour >= 1 && time.hour <= 12 ? { ...time, half } : null;
  return checked(time, /^0[7-9]/u.test(hour));
};

/** Past twelve, at nought, or with a nought before it, an hour is by the 24-hour clock. */
const checked = (time: SaidTime, isLong = false): SaidTime | null => {
  if (time.hour > 24) return null;
  return isLong || time.hour > 12 || time.hour === 0 ? { ...time, half: '24h' } : time;
};
