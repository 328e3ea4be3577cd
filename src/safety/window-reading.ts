/**
 * Makes windows of tokens, group by group: days, then the times that go with them, or the other way about. What
 * is not understood, or can be read two ways, is not read at all.
 */
import { DAYS, type Day } from '../core/answer';
import type { TimeLexicon } from './lexicon/times';
import type { Item } from './window-chunk';
import { groupWindows, type Reading } from './window-groups';
import { minutesOf } from './london-clock';
import type { Span } from './window-set';
import { between, oneSided } from './window-times';
import type { Token } from './window-words';

export interface Setting {
  readonly lexicon: TimeLexicon;
  readonly atWork: boolean;
  readonly hasCondition: boolean;
  /** The question was when never: all of it is ruled out. */
  readonly isAvoiding?: boolean;
}

/** Null when any of it is not understood. */
export const readWindows = (tokens: readonly Token[], setting: Setting): Reading | null => {
  const isAvoiding = setting.isAvoiding === true;
  if (isAvoiding ? tokens.some(saysWhen) : tokens.some((token, at) => isOfTheirs(token, tokens[at + 1]))) return null;
  const items = itemsOf(tokens, { ...setting, byDay: isByDay(tokens, setting) });
  const reading = items && groupWindows(items, { isAvoiding, needsHours: setting.hasCondition });
  // What hangs on somebody else and only rules out says nothing of any other time.
  return reading?.wanted.length === 0 && setting.hasCondition && !isAvoiding ? null : reading;
};

/** Asked when never, "ring me on Fridays" and "9 to 5 when he is at work" are answers to another question. */
const saysWhen = ({ kind }: Token): boolean => kind === 'yes' || kind === 'theirs';

/** "Not when he works 9 to 5". */
const isOfTheirs = ({ kind }: Token, next: Token | undefined): boolean => kind === 'never' && next?.kind === 'theirs';

const isByDay = (tokens: readonly Token[], { lexicon, atWork }: Setting): boolean =>
  atWork || tokens.some((token) => token.kind === 'part' && (lexicon.parts[token.name]?.[1] ?? '24:00') <= '17:00');

const isTime = (token: Token | undefined): token is Extract<Token, { kind: 'time' }> => token?.kind === 'time';

/** Times joined into spans, ranges of days opened; null where a time stands alone or nothing fits. */
function itemsOf(tokens: readonly Token[], setting: Setting & { readonly byDay: boolean }): readonly Item[] | null {
  const items: Item[] = [];
  const always = setting.isAvoiding === true;
  let negated = always;
  let isTheirs = tokens.some((token) => token.kind === 'theirs' && !token.isWhen);
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token?.kind === 'never') negated = true;
    if (token?.kind === 'theirs') isTheirs = true;
    if (token && ends(token, tokens[at + 1])) negated = always;
    const taken = takeItem(tokens, at, { ...setting, negated, isTheirs });
    if (!taken) return null;
    items.push(...taken.items);
    at += taken.length;
  }
  return items;
}

/** ", or" goes on with what was ruled out. */
const ends = ({ kind }: Token, next: Token | undefined): boolean =>
  kind === 'but' || ((kind === 'comma' || kind === 'stop') && next?.kind !== 'or');

interface Taken {
  readonly items: readonly Item[];
  readonly length: number;
}

type Negatable = Setting & { readonly negated: boolean; readonly isTheirs: boolean; readonly byDay: boolean };

function takeItem(tokens: readonly Token[], at: number, setting: Negatable): Taken | null {
  const token = tokens[at];
  if (!token || token.kind === 'unclear') return null;
  switch (token.kind) {
    case 'theirs':
      return { items: [], length: 1 };
    case 'between':
    case 'to':
    case 'before':
    case 'time':
      return takeSpan(tokens, at, setting);
    case 'at':
      return isTime(tokens[at + 1]) ? takeSpan(tokens, at, setting) : { items: [{ kind: 'tied' }], length: 1 };
    case 'after':
      return opensRange(tokens, at + 1) ? { items: [], length: 1 } : takeSpan(tokens, at, setting);
    case 'days':
      return takeDays(token, tokens, at);
    case 'part':
      return takePart(token.name, setting);
    case 'never':
      return { items: [token], length: 1 };
    default:
      return { items: [{ kind: token.kind }], length: 1 };
  }
}

/** "Monday to Thursday". A range that runs over the week's end ("Saturday to Tuesday") goes round. */
function takeDays(token: DaysToken, tokens: readonly Token[], at: number): Taken {
  if (!opensRange(tokens, at)) return { items: [token], length: 1 };
  const days = rangeOf(token.days, daysOf(tokens[at + 2]));
  return { items: [{ kind: 'days', days, dates: [] }], length: 3 };
}

type DaysToken = Extract<Token, { kind: 'days' }>;

const opensRange = (tokens: readonly Token[], at: number): boolean =>
  daysOf(tokens[at]).length === 1 && tokens[at + 1]?.kind === 'to' && daysOf(tokens[at + 2]).length === 1;

const daysOf = (token: Token | undefined): readonly Day[] => (token?.kind === 'days' ? token.days : []);

const rangeOf = ([first = 'mon']: readonly Day[], [last = 'mon']: readonly Day[]): readonly Day[] => {
  const [from, until] = [DAYS.indexOf(first), DAYS.indexOf(last)];
  if (from <= until) return DAYS.slice(from, until + 1);
  return DAYS.filter((_, index) => index >= from || index <= until);
};

function takePart(name: string, { lexicon, negated }: Negatable): Taken | null {
  const hours = (negated ? lexicon.neverParts[name] : undefined) ?? lexicon.parts[name];
  if (!hours) return null;
  const span = { from: minutesOf(hours[0]), to: minutesOf(hours[1]) };
  return {
    items: [{ kind: 'span', span, loose: true, clock: false, ...reachOf(name, lexicon) }],
    length: 1,
  };
}

const reachOf = (name: string, { everyDay, wholeDay }: TimeLexicon) => ({
  everyDay: everyDay.includes(name),
  wholeDay: wholeDay.includes(name),
});

/** `10 to 2`, `between 10 and 2`, `from 9 until 3`, `after 3`, `before 10`, `at 11`. */
function takeSpan(tokens: readonly Token[], at: number, setting: Negatable): Taken | null {
  const opener = isTime(tokens[at]) ? null : (tokens[at]?.kind ?? null);
  const first = opener === null ? at : at + 1;
  const [from, to] = [tokens[first], tokens[first + 2]];
  // "9-10-11" is a list, or it is not.
  if (!isTime(from) || (opener === 'to' && isTime(tokens[at - 1]))) return null;
  if (joins(tokens[first + 1], opener) && isTime(to))
    return asItem(between(from.time, to.time, setting), false, first + 3 - at);
  return asItem(oneSided(from.time, { ...setting, opener }), true, first + 1 - at);
}

const joins = (joint: Token | undefined, opener: Token['kind'] | null): boolean =>
  joint?.kind === 'to' || joint?.kind === 'before' || (opener === 'between' && joint?.kind === 'and');

const asItem = (span: Span | null, loose: boolean, length: number): Taken | null =>
  span && { items: [{ kind: 'span', span, loose, everyDay: false, wholeDay: false, clock: true }], length };
