/**
 * Days as words: of every week, or the one date that is meant. A word that may be of two dates only ever rules out, and both:
 * "tomorrow" said between midnight and five is as often the day that has begun.
 */
import { DAYS, type Day } from '../core/answer';
import type { Instant } from '../core/ids';
import type { TimeLexicon } from './lexicon/times';
import { dateOf, wallOf, weekdayOf, type DayNumber } from './london-clock';

export interface SaidDays {
  /** `dates` instead of `days` where one date was meant, `YYYY-MM-DD`. */
  readonly days: readonly Day[];
  readonly dates: readonly string[];
  /** "Friday", not "Fridays": beside "only" it may be the next one alone. */
  readonly isOne: boolean;
  /** May be meant otherwise, so that nothing of it is a safe time. */
  readonly onlyNever: boolean;
}

const NIGHT_ENDS = 5 * 60;
/** A date further ahead is more likely another year's, or mistyped. */
const MOST_AHEAD = 60;
const MONTH = 31;

export const saidDays = (word: string, lexicon: TimeLexicon, now: Instant): SaidDays | null => {
  const weekly = namedDays(word, lexicon);
  if (weekly) return { days: weekly, dates: [], isOne: lexicon.singular.includes(word), onlyNever: false };
  const { day: today, minute } = wallOf(now);
  const ahead = unsure(word, lexicon, { today, isNight: minute < NIGHT_ENDS });
  if (ahead) return dated(ahead, true);
  const certain = daysAhead(word, lexicon, today);
  return certain && dated(certain, false);
};

const dated = (ahead: readonly DayNumber[], onlyNever: boolean): SaidDays => ({
  days: [],
  dates: ahead.map(dateOf),
  isOne: false,
  onlyNever,
});

const namedDays = (word: string, { days }: TimeLexicon): readonly Day[] | null =>
  (Object.hasOwn(days, word) ? days[word] : undefined) ?? null;

/** By night "today" may be the day that is not over for whoever is awake, and "tonight" the night they are in. */
const unsure = (
  word: string,
  lexicon: TimeLexicon,
  { today, isNight }: { readonly today: DayNumber; readonly isNight: boolean },
): readonly DayNumber[] | null => {
  if (isNight && lexicon.today.includes(word)) return [today - 1, today];
  if (isNight && lexicon.tomorrow.includes(word)) return [today, today + 1];
  const day = after(lexicon.following, word, lexicon);
  return day && (isNight || !isNextWeek(day, today)) ? [nextOn(day, today), nextOn(day, today) + 7] : null;
};

/** "Next Tuesday" is plain once this week's Tuesday has come, and not at the weekend, when a week begins for some. */
const isNextWeek = (day: Day, today: DayNumber): boolean =>
  DAYS.indexOf(day) <= DAYS.indexOf(weekdayOf(today)) && !['sat', 'sun'].includes(weekdayOf(today));

const daysAhead = (word: string, lexicon: TimeLexicon, today: DayNumber): readonly DayNumber[] | null => {
  if (lexicon.today.includes(word)) return [today];
  if (lexicon.tomorrow.includes(word)) return [today + 1];
  const following = after(lexicon.following, word, lexicon);
  if (following) return [nextOn(following, today + 1)];
  const coming = word.startsWith(lexicon.coming) ? namedDays(word.slice(lexicon.coming.length), lexicon) : null;
  const dates = coming?.map((day) => nextOn(day, today)) ?? onDate(word, lexicon, today);
  // On a Sunday "this weekend" is half over: it may be the next one that is meant.
  return dates && isRun(dates) ? dates : null;
};

const after = (prefix: string, word: string, lexicon: TimeLexicon): Day | null => {
  const days = word.startsWith(prefix) ? namedDays(word.slice(prefix.length), lexicon) : null;
  return days?.length === 1 ? (days[0] ?? null) : null;
};

const isRun = (dates: readonly DayNumber[]): boolean =>
  dates.every((date, at) => at === 0 || date === (dates[at - 1] ?? 0) + 1);

const nextOn = (day: Day, today: DayNumber): DayNumber =>
  today + ((DAYS.indexOf(day) - DAYS.indexOf(weekdayOf(today)) + 7) % 7);

/** `on#25#11` for 25/11, `wednesday#25` for Wednesday 25th: null where the two do not fit. */
const onDate = (word: string, lexicon: TimeLexicon, today: DayNumber): readonly DayNumber[] | null => {
  const [, name, date, month] = /^(\p{L}+)#(\d{1,2})(?:#(\d{1,2}))?$/u.exec(word) ?? [];
  if (name === undefined || date === undefined) return null;
  if (month !== undefined) return asList(comingOn(`-${two(month)}-${two(date)}`, MOST_AHEAD, today));
  const day = comingOn(`-${two(date)}`, MONTH, today);
  return day !== null && namedDays(name, lexicon)?.join() === weekdayOf(day) ? [day] : null;
};

const asList = (day: DayNumber | null): readonly DayNumber[] | null => (day === null ? null : [day]);

const two = (part: string): string => part.padStart(2, '0');

const comingOn = (end: string, most: number, today: DayNumber): DayNumber | null =>
  Array.from({ length: most }, (_, ahead) => today + ahead).find((day) => dateOf(day).endsWith(end)) ?? null;
