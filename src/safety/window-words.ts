/** Days and times as words become tokens here, whatever the language; `window-reading.ts` makes windows of them. */
import type { Instant } from '../core/ids';
import type { TimeLexicon } from './lexicon/times';
import { saidDays, type SaidDays } from './window-days';
import { withoutSlips } from './window-slips';

/** An hour as said; `half` is missing where a person left it out. */
export interface SaidTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm' | '24h';
  /** 06:00: by the 24-hour clock, or the afternoon as telephones write it. */
  readonly zero?: true;
}

export type Token =
  | ({ readonly kind: 'days' } & SaidDays)
  | { readonly kind: 'part'; readonly name: string }
  | { readonly kind: 'time'; readonly time: SaidTime }
  | { readonly kind: 'to' | 'between' | 'and' | 'or' | 'after' | 'before' | 'at' | 'but' | 'comma' | 'stop' }
  /** "No later than", "no earlier than": where the question is when never, they say the opposite. */
  | { readonly kind: 'limit'; readonly is: 'after' | 'before' }
  /** How what stands beside it is meant. */
  | { readonly kind: 'yes' | 'only' | 'quantity' | 'please' | 'tied' | 'heaped' }
  /** Somebody else is at work; `isWhen`: and the hours before it are when that is so, not the hours they work. */
  | { readonly kind: 'theirs'; readonly isWhen: boolean }
  /** `trails`: it may as well belong to what stands before it. */
  | { readonly kind: 'never'; readonly trails: boolean; readonly takesYes: boolean; readonly turns: boolean }
  /** Turns the meaning in a way that no window can hold, or is not a time at all. */
  | { readonly kind: 'unclear' };

/** More than anybody needs to say when they are safe. */
const MOST_CHARACTERS = 300;

export interface Worded {
  readonly tokens: readonly Token[];
  /** Somebody else is at work then: by day, on weekdays. */
  readonly atWork: boolean;
  /** It hangs on what somebody else does: only hours that were named say anything. */
  readonly hasCondition: boolean;
}

export const tokensOf = (text: string, lexicon: TimeLexicon, now: Instant): Worded | null => {
  if (text.length > MOST_CHARACTERS) return null;
  const said = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  const plain = lexicon.phrases.reduce(
    (left, [pattern, by]) =>
      left.replace(new RegExp(pattern, 'gu'), by.startsWith('$') ? `${by} ` : ` ${by} `).replace(/ {2,}/gu, ' '),
    withoutSlips(said, lexicon),
  );
  const words = plain.replaceAll("'", '').match(PIECES) ?? [];
  const tokens = words.flatMap((word) => tokenOf(word, lexicon, now) ?? []);
  const atWork = tokens.some(({ kind }) => kind === 'theirs');
  return { tokens, atWork, hasCondition: atWork || new RegExp(lexicon.condition, 'u').test(plain) };
};

/** Times such as 10, 10:30, 10.30pm, 1430; words; and the marks that part them. */
const PIECES =
  /\p{L}+#[\d#]+|\d+(?:[:.]\d{2})?(?:am|pm|st|nd|rd|th|hrs|h)?(?![\p{L}\d])|\p{L}+:\d{2}|[\p{L}]+|[-&+/@]|[,;.\n]|\d+\S*|[^\s()!?:"]/gu;

const KINDS = [
  ...(['to', 'between', 'and', 'or', 'after', 'before', 'at', 'but'] as const),
  ...(['yes', 'only', 'quantity', 'please', 'tied', 'heaped'] as const),
];

/** Null: a word known to say nothing about time. One that is not known may turn all the others round. */
const tokenOf = (word: string, lexicon: TimeLexicon, now: Instant): Token | null =>
  markOf(word) ?? timingOf(word, lexicon, now) ?? mannerOf(word, lexicon);

const markOf = (word: string): Token | null =>
  /^[,;.\n]$/u.test(word) ? { kind: word === ',' ? 'comma' : 'stop' } : null;

/** Days, parts of the day and hours. */
const timingOf = (word: string, lexicon: TimeLexicon, now: Instant): Token | null => {
  const days = saidDays(word, lexicon, now);
  if (days) return { kind: 'days', ...days };
  if (Object.hasOwn(lexicon.parts, word) || Object.hasOwn(lexicon.neverParts, word))
    return { kind: 'part', name: word };
  const time = timeOf(word, lexicon);
  if (time) return { kind: 'time', time };
  return /\d/u.test(word) ? { kind: 'unclear' } : null;
};

const mannerOf = (word: string, lexicon: TimeLexicon): Token | null => {
  if (lexicon.turning.includes(word)) return { kind: 'unclear' };
  const takesYes = lexicon.beforeYes.includes(word);
  const turns = lexicon.turnsRound.includes(word);
  if (lexicon.never.includes(word))
    return { kind: 'never', trails: !lexicon.exceptions.includes(word), takesYes, turns };
  if (lexicon.theirWork.includes(word)) return { kind: 'theirs', isWhen: false };
  if (lexicon.whenTheirWork.includes(word)) return { kind: 'theirs', isWhen: true };
  if (lexicon.noLater.includes(word)) return { kind: 'limit', is: 'before' };
  if (lexicon.noEarlier.includes(word)) return { kind: 'limit', is: 'after' };
  const kind = KINDS.find((one) => lexicon[one].includes(word));
  if (kind) return { kind };
  return lexicon.filler.includes(word) ? null : { kind: 'unclear' };
};

const timeOf = (word: string, lexicon: TimeLexicon): SaidTime | null => {
  const compact = /^([01]\d|2[0-3])([0-5]\d)(?:hrs|h)?$/u.exec(word);
  if (compact) return { hour: Number(compact[1]), minute: Number(compact[2]), half: '24h' };
  if (lexicon.noon.includes(word)) return { hour: 12, minute: 0, half: '24h' };
  if (lexicon.midnight.includes(word)) return { hour: 24, minute: 0, half: '24h' };
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
  if (half === 'am' || half === 'pm') return isOnTheClock(time.hour, half) ? { ...time, half } : null;
  return /^0[1-6]/u.test(hour) ? { ...time, zero: true } : checked(time, /^0[7-9]/u.test(hour));
};

/** Many mean noon by 12am. */
const isOnTheClock = (hour: number, half: 'am' | 'pm'): boolean => hour >= 1 && hour <= (half === 'am' ? 11 : 12);

/** Past twelve, at nought, or with a nought before seven to nine, an hour is by the 24-hour clock. */
const checked = (time: SaidTime, isLong = false): SaidTime | null => {
  if (time.hour > 24) return null;
  return isLong || time.hour > 12 || time.hour === 0 ? { ...time, half: '24h' } : time;
};
