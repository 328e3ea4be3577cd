/**
 * Makes windows of tokens, group by group: days, then the times that go with them, or the other way about. Hours without
 * am or pm are read as a person means them by day; what can be read two ways is not read at all.
 */
import { DAYS } from '../core/answer';
import type { TimeLexicon } from './lexicon/times';
import { groupWindows, type Item, type Reading } from './window-groups';
import { minutesOf, type Span } from './window-set';
import type { SaidTime, Token } from './window-words';

const NOON = 720;
const MIDNIGHT = 1440;
/** Open ends are closed on the safe side: by day before work is over, in the evening before it is late. */
const DAY_STARTS = minutesOf('09:00');
const DAY_ENDS = minutesOf('17:00');
const EVENING_ENDS = minutesOf('20:00');

interface Setting {
  readonly lexicon: TimeLexicon;
  readonly atWork: boolean;
}

/** Null when any of it is not understood. */
export const readWindows = (tokens: readonly Token[], setting: Setting): Reading | null => {
  const items = itemsOf(tokens, setting);
  const reading = items && groupWindows(items);
  // A "never" that says of nothing is not understood, rather than left out.
  if (reading?.never.length === 0 && tokens.some(({ kind }) => kind === 'never')) return null;
  return reading;
};

const isTime = (token: Token | undefined): token is Extract<Token, { kind: 'time' }> => token?.kind === 'time';

/** Times joined into spans, ranges of days opened; null where a time stands alone or nothing fits. */
function itemsOf(tokens: readonly Token[], setting: Setting): readonly Item[] | null {
  const items: Item[] = [];
  let negated = false;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token?.kind === 'never') negated = true;
    if (token?.kind === 'but' || token?.kind === 'comma') negated = false;
    const taken = takeItem(tokens, at, { ...setting, negated });
    if (!taken) return null;
    items.push(...taken.items);
    at += taken.length;
  }
  return items;
}

interface Taken {
  readonly items: readonly Item[];
  readonly length: number;
}

type Negatable = Setting & { readonly negated: boolean };

function takeItem(tokens: readonly Token[], at: number, setting: Negatable): Taken | null {
  const token = tokens[at];
  if (!token || token.kind === 'unclear') return null;
  switch (token.kind) {
    case 'never':
    case 'but':
    case 'comma':
    case 'and':
      return { items: [{ kind: token.kind }], length: 1 };
    case 'at':
      return isTime(tokens[at + 1]) ? takeSpan(tokens, at, setting) : { items: [], length: 1 };
    case 'days':
      return takeDays(tokens, at);
    case 'part':
      return takePart(token.name, setting);
    default:
      return takeSpan(tokens, at, setting);
  }
}

/** "Monday to Thursday". A range that runs over the week's end ("Saturday to Tuesday") goes round. */
function takeDays(tokens: readonly Token[], at: number): Taken {
  const [first, to, last] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'days') return { items: [], length: 1 };
  if (to?.kind !== 'to' || last?.kind !== 'days' || first.days.length > 1 || last.days.length > 1)
    return { items: [{ kind: 'days', days: first.days }], length: 1 };
  const from = DAYS.indexOf(first.days[0] ?? 'mon');
  const until = DAYS.indexOf(last.days[0] ?? 'mon');
  const days = DAYS.filter((_, index) =>
    from <= until ? index >= from && index <= until : index >= from || index <= until,
  );
  return { items: [{ kind: 'days', days }], length: 3 };
}

function takePart(name: string, { lexicon, negated }: Negatable): Taken | null {
  const hours = (negated ? lexicon.neverParts[name] : undefined) ?? lexicon.parts[name];
  if (!hours) return null;
  const span = { from: minutesOf(hours[0]), to: minutesOf(hours[1]) };
  return { items: [{ kind: 'span', span, loose: true, everyDay: lexicon.everyDay.includes(name) }], length: 1 };
}

const FILLER: readonly Token['kind'][] = ['to'];

/** `10 to 2`, `between 10 and 2`, `from 9 until 3`, `after 3`, `before 10`, `at 11`. */
function takeSpan(tokens: readonly Token[], at: number, setting: Negatable): Taken | null {
  const opener = isTime(tokens[at]) ? null : (tokens[at]?.kind ?? null);
  const first = opener === null ? at : at + 1;
  const [from, joint, to] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (!isTime(from)) return opener !== null && FILLER.includes(opener) ? { items: [], length: 1 } : null;
  const joins = joint?.kind === 'to' || joint?.kind === 'before' || (opener === 'between' && joint?.kind === 'and');
  if (joins && isTime(to)) return asItem(between(from.time, to.time), false, first + 3 - at);
  return asItem(oneSided(opener, from.time, setting), true, first + 1 - at);
}

const asItem = (span: Span | null, loose: boolean, length: number): Taken | null =>
  span && { items: [{ kind: 'span', span, loose, everyDay: false }], length };

const on24 = ({ hour, minute, half }: SaidTime): number | null => {
  if (half === undefined) return null;
  if (half === '24h') return hour * 60 + minute;
  return (hour % 12) * 60 + minute + (half === 'pm' ? NOON : 0);
};

/** What an hour without am or pm may be, by day first: one to six in the afternoon, eight to twelve as the clock goes. */
const readings = (time: SaidTime): readonly number[] => {
  const known = on24(time);
  if (known !== null) return [known];
  const early = (time.hour % 12) * 60 + time.minute;
  const late = early + NOON;
  if (time.hour === 12) return [late];
  return time.hour <= 6 ? [late] : [early, late];
};

/** Two hours as one span within a day; null when it would run over midnight or can be read two ways. */
function between(from: SaidTime, to: SaidTime): Span | null {
  // "7 to 9" is as often the evening as the morning.
  if (from.half === undefined && to.half === undefined && from.hour === 7 && to.hour > 7 && to.hour < 12) return null;
  const ends = readings(to);
  const sameHalf =
    from.half === undefined && (to.half === 'am' || to.half === 'pm') ? on24({ ...from, half: to.half }) : null;
  const start = sameHalf !== null && sameHalf < (on24(to) ?? 0) ? sameHalf : (readings(from)[0] ?? 0);
  const end = ends.find((one) => one > start);
  return end === undefined || end > MIDNIGHT ? null : { from: start, to: end };
}

/** "after 9" and "before 3" want the other end; one time alone means the hour that begins there. */
function oneSided(opener: Token['kind'] | null, time: SaidTime, { negated, atWork }: Negatable): Span | null {
  const at = time.half === undefined && time.hour === 7 ? null : (readings(time)[0] ?? null);
  if (at === null) return null;
  if (opener === 'after') return negated ? { from: at, to: MIDNIGHT } : openEnded(at, atWork);
  if (opener === 'before' || opener === 'to') {
    const from = negated ? 0 : Math.min(DAY_STARTS, at - 60);
    return from < at ? { from: Math.max(from, 0), to: at } : null;
  }
  const single = opener === 'at' || time.half !== undefined;
  return single && at + 60 <= MIDNIGHT ? { from: at, to: at + 60 } : null;
}

const openEnded = (from: number, atWork: boolean): Span | null => {
  const to = from < NOON || atWork ? DAY_ENDS : EVENING_ENDS;
  return from < to ? { from, to } : null;
};
