/** Hours as said, read as a person means them by day: one to six are the afternoon. What can be read two ways is not read. */
import { minutesOf } from './london-clock';
import type { Span } from './window-set';
import type { SaidTime } from './window-words';

const NOON = 720;
const MIDNIGHT = 1440;
const HOUR = 60;
/** Open ends are closed on the safe side: by day before work is over, in the evening before it is late. */
const DAY_STARTS = minutesOf('09:00');
const DAY_ENDS = minutesOf('17:00');
const EVENING_ENDS = minutesOf('20:00');
/** Later than this nobody is taken to mean without an end. */
const LATEST_START = minutesOf('21:00');
/** What runs past midnight begins in the evening; what begins before six, or ends by it, was named to the hour. */
const EVENING_STARTS = minutesOf('17:00');
const NIGHT_ENDS = minutesOf('06:00');
const LONGEST_NIGHT = 10 * HOUR;

/** Minutes of the day, where it was said which half of it. */
export const minutesSaid = ({ hour, minute, half }: SaidTime): number | null => {
  if (half === undefined) return null;
  if (half === '24h') return hour * HOUR + minute;
  return (hour % 12) * HOUR + minute + (half === 'pm' ? NOON : 0);
};

/** What an hour may be, the likelier first: one to six in the afternoon, eight to twelve as the clock goes. */
const readings = (time: SaidTime): readonly number[] => {
  const certain = minutesSaid(time);
  if (certain !== null) return [certain];
  const early = (time.hour % 12) * HOUR + time.minute;
  if (time.hour === 12 || time.hour <= 6) return [early + NOON];
  return [early, early + NOON];
};

/** "7 to 9" is as often the evening as the morning, "8 to 8" as often the night, and "10 to 9" is ten minutes too. */
const isEither = (from: SaidTime, to: SaidTime): boolean =>
  from.half === undefined &&
  to.half === undefined &&
  (isLong(from, to) || isEarlyOrLate(from, to) || (from.hour === 10 && to.hour >= 7 && to.hour <= 9));

/** More than ten hours round the clock may be of the night: "8 to 8", "9 to 8". */
const isLong = (from: SaidTime, to: SaidTime): boolean =>
  to.hour <= from.hour &&
  to.hour * HOUR + to.minute + NOON - (from.hour * HOUR + from.minute) > 10 * HOUR &&
  !isJustAfter(from, to);

const isJustAfter = (from: SaidTime, to: SaidTime): boolean => from.hour === to.hour && to.minute > from.minute;

const isEarlyOrLate = (from: SaidTime, to: SaidTime): boolean =>
  from.hour >= 6 && from.hour <= 8 && to.hour > Math.max(from.hour, 7) && to.hour < 12;

/** Hours of somebody's work: 9 to 5 and its like are by day. "10 to 6", "8 to 1" and "7 to 7" may be the night. */
const isByNight = (from: SaidTime, to: SaidTime): boolean => {
  const isLabelled = from.half !== undefined || to.half !== undefined;
  const isByDay = from.hour >= 7 && from.hour <= 9 && to.hour >= 3 && to.hour <= 6 && to.hour + 12 - from.hour < 10;
  return !isLabelled && !isByDay;
};

/** "1-3pm" begins in the afternoon too, "10-2pm" does not. */
const startOf = (from: SaidTime, to: SaidTime): number | undefined => {
  const said = from.half ?? (to.half === '24h' ? undefined : to.half);
  const same = minutesSaid(said === undefined ? from : { ...from, half: said });
  const end = minutesSaid(to);
  const fits = same !== null && (from.half !== undefined || (end !== null && same < end));
  return fits ? same : readings(from)[0];
};

/** The word before an hour that says how it is meant. */
export type Opener = 'after' | 'before' | 'to' | 'at' | 'between';

export interface Said {
  readonly opener: Opener | null;
  readonly negated: boolean;
  readonly atWork: boolean;
  /** These are the hours that somebody else works, and not those of the person. */
  readonly isTheirs: boolean;
  /** Something else said that the day is meant, not the evening. */
  readonly byDay: boolean;
  /** When the hours end that these are added to; null where there are none. */
  readonly since: number | null;
}

type Pair = Pick<Said, 'isTheirs' | 'negated' | 'since'>;

/** Two hours as one span; null when it can be read two ways. Past midnight it goes on counting. */
export const between = (from: SaidTime, said: SaidTime, pair: Pair): Span | null => {
  const to = pair.negated || isLongClock(from) ? certainly(said) : said;
  const later = isLater(from, to, pair) ? { ...to, half: 'pm' as const } : to;
  if (later === to && isUnclear(from, to, pair)) return null;
  const start = startOf(from, later);
  if (start === undefined) return null;
  const end = readings(later).find((one) => one > start) ?? nextMorning(start, { from, to }, pair);
  return end === null || isTooLate(end, { from, to }, pair) ? null : { from: start, to: end };
};

interface Hours {
  readonly from: SaidTime;
  readonly to: SaidTime;
}

const isUnclear = (from: SaidTime, to: SaidTime, { isTheirs }: Pair): boolean =>
  isEither(from, to) ||
  (isTheirs && isByNight(from, to)) ||
  (from.zero === true && to.half !== 'am' && to.half !== 'pm') ||
  (from.half === undefined && minutesSaid(to) === MIDNIGHT);

/** "22:00 to 06:00", "00:00 to 06:00": written by the 24-hour clock. */
const isLongClock = ({ half, hour }: SaidTime): boolean => half === '24h' && (hour === 0 || hour >= 13);

const certainly = (time: SaidTime): SaidTime => (time.zero ? { ...time, half: '24h' } : time);

/** "10 to 2 and 6 to 8": people say the hours of a day one after another. */
const isLater = (from: SaidTime, to: SaidTime, { since, negated }: Pair): boolean =>
  !negated &&
  since !== null &&
  since >= NOON &&
  isBare(from, to) &&
  isEarlyOrLate(from, to) &&
  from.hour * HOUR + from.minute + NOON >= since;

const isBare = (from: SaidTime, to: SaidTime): boolean => from.half === undefined && to.half === undefined;

/** Safe times of the night have both halves said; what is ruled out goes on to the morning that comes next. */
const nextMorning = (start: number, { from, to }: Hours, { isTheirs, negated }: Pair): number | null => {
  const early = minutesSaid(certainly(to)) ?? (negated ? (to.hour % 12) * HOUR + to.minute : null);
  if (isTheirs || from.half === undefined || start < EVENING_STARTS || early === null || early > NOON) return null;
  const end = early + MIDNIGHT;
  return negated || end - start <= LONGEST_NIGHT ? end : null;
};

/** "2 to 11" is as often the morning's end; an end of which nobody said the half is by the evening. */
const isTooLate = (end: number, { from, to }: Hours, { negated }: Pair): boolean =>
  !negated && isBare(from, to) && end > EVENING_ENDS;

/** "after 9" and "before 3" want the other end; one time alone means the hour that begins there. */
export const oneSided = (time: SaidTime, said: Said): Span | null => {
  const at = said.isTheirs || isEitherEnd(time, said) ? undefined : readings(time)[0];
  if (at === undefined) return null;
  switch (said.opener) {
    case 'after':
      return after(at, said);
    case 'before':
    case 'to':
      return before(at, said);
    case 'at':
      return span(at, at + HOUR);
    default:
      return time.half === undefined ? null : span(at, at + HOUR);
  }
};

/** Seven alone may be either end of the day; so may "after 8" and "after 9", where nothing says which, and 06:00. */
const isEitherEnd = ({ half, hour, zero }: SaidTime, { opener, negated, byDay }: Said): boolean =>
  half === undefined &&
  (zero === true || hour === 7 || (opener === 'after' && !negated && !byDay && (hour === 8 || hour === 9)));

const before = (to: number, { negated }: Said): Span | null => {
  if (to === MIDNIGHT) return null;
  if (negated) return span(0, to);
  return to <= NIGHT_ENDS ? null : span(Math.min(DAY_STARTS, to - HOUR), to);
};

/** Ruled out, it goes on through the night. Wanted, one that begins in the night has no end that anybody would guess. */
const after = (from: number, { negated, atWork }: Said): Span | null => {
  if (negated) return { from, to: from < NIGHT_ENDS ? MIDNIGHT : MIDNIGHT + NIGHT_ENDS };
  if (from < NIGHT_ENDS || from > LATEST_START) return null;
  if (from < NOON || atWork) return span(from, DAY_ENDS);
  return span(from, from < EVENING_ENDS ? EVENING_ENDS : from + HOUR);
};

const span = (from: number, to: number): Span | null => (from < to && to <= MIDNIGHT ? { from, to } : null);
