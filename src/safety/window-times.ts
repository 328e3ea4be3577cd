/** Hours as said, read as a person means them by day: one to six are the afternoon. What can be read two ways is not read. */
import { minutesOf } from './london-clock';
import type { Span } from './window-set';
import type { SaidTime, Token } from './window-words';

const NOON = 720;
const MIDNIGHT = 1440;
const HOUR = 60;
/** Open ends are closed on the safe side: by day before work is over, in the evening before it is late. */
const DAY_STARTS = minutesOf('09:00');
const DAY_ENDS = minutesOf('17:00');
const EVENING_ENDS = minutesOf('20:00');

/** Minutes of the day, where it was said which half of it. */
const known = ({ hour, minute, half }: SaidTime): number | null => {
  if (half === undefined) return null;
  if (half === '24h') return hour * HOUR + minute;
  return (hour % 12) * HOUR + minute + (half === 'pm' ? NOON : 0);
};

/** What an hour may be, the likelier first: one to six in the afternoon, eight to twelve as the clock goes. */
const readings = (time: SaidTime): readonly number[] => {
  const certain = known(time);
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
  const same = known(said === undefined ? from : { ...from, half: said });
  const end = known(to);
  const fits = same !== null && (from.half !== undefined || (end !== null && same < end));
  return fits ? same : readings(from)[0];
};

/** Two hours as one span within a day; null when it would run over midnight or can be read two ways. */
export const between = (from: SaidTime, to: SaidTime, { isTheirs }: Pick<Said, 'isTheirs'>): Span | null => {
  const start = isEither(from, to) || (isTheirs && isByNight(from, to)) ? undefined : startOf(from, to);
  const end = start === undefined ? undefined : readings(to).find((one) => one > start);
  return start === undefined || end === undefined || end > MIDNIGHT ? null : { from: start, to: end };
};

export interface Said {
  readonly opener: Token['kind'] | null;
  readonly negated: boolean;
  readonly atWork: boolean;
  /** These are the hours that somebody else works, and not those of the person. */
  readonly isTheirs: boolean;
  /** Something else said that the day is meant, not the evening. */
  readonly byDay: boolean;
}

/** "after 9" and "before 3" want the other end; one time alone means the hour that begins there. */
export const oneSided = (time: SaidTime, said: Said): Span | null => {
  const at = said.isTheirs || isEitherEnd(time, said) ? undefined : readings(time)[0];
  if (at === undefined) return null;
  switch (said.opener) {
    case 'after':
      return after(at, said);
    case 'before':
    case 'to':
      return span(said.negated ? 0 : Math.max(0, Math.min(DAY_STARTS, at - HOUR)), at);
    case 'at':
      return span(at, at + HOUR);
    default:
      return time.half === undefined ? null : span(at, at + HOUR);
  }
};

/** Seven alone may be either end of the day; so may "after 8" and "after 9", where nothing says which. */
const isEitherEnd = ({ half, hour }: SaidTime, { opener, negated, byDay }: Said): boolean =>
  half === undefined && (hour === 7 || (opener === 'after' && !negated && !byDay && (hour === 8 || hour === 9)));

const after = (from: number, { negated, atWork }: Said): Span | null => {
  if (negated) return span(from, MIDNIGHT);
  return span(from, from < NOON || atWork ? DAY_ENDS : EVENING_ENDS);
};

const span = (from: number, to: number): Span | null => (from < to && to <= MIDNIGHT ? { from, to } : null);
