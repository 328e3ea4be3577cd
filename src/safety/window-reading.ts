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
import { longNever } from './window-long';
import { between, oneSided, type Opener } from './window-times';
import type { SaidTime, Token } from './window-words';

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
  if (isAvoiding ? isOtherwise(tokens) : isOneOff(tokens, setting) || isOfTheirs(tokens)) return null;
  const items = itemsOf(tokens, { ...setting, byDay: isByDay(tokens, setting) });
  const reading = items && groupWindows(items, { isAvoiding, needsHours: setting.hasCondition });
  // What hangs on somebody else and only rules out says nothing of any other time.
  return reading?.wanted.length === 0 && setting.hasCondition && !isAvoiding ? null : reading;
};

/**
 * Asked when never, "ring me on Fridays" and "9 to 5 when he is at work" are answers to another question; "no later than 5"
 * rules out what is later, but beside anything else it may be of that alone.
 */
const isOtherwise = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === 'yes' || kind === 'theirs' || (kind === 'limit' && tokens.length > 2));

/** "Not when he works 9 to 5". */
const isOfTheirs = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }, at) => kind === 'never' && tokens[at + 1]?.kind === 'theirs');

/** "Just Friday": every Friday, or the next one. */
const isOneOff = (tokens: readonly Token[], { lexicon }: Setting): boolean => {
  const kinds = tokens.map(({ kind }) => kind);
  const days = tokens.filter((token) => token.kind === 'days');
  const isEvery =
    kinds.includes('quantity') || tokens.some((token) => token.kind === 'part' && lexicon.plural.includes(token.name));
  return kinds.includes('only') && !isEvery && days.length === 1 && days.every(({ isOne }) => isOne);
};

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
    const taken = takeItem(tokens, at, { ...setting, negated, isTheirs, since: sinceOf(items) });
    if (!taken) return null;
    items.push(...taken.items);
    at += taken.length;
  }
  return items;
}

/** "10 to 2 and": when the first of them is over. */
const sinceOf = (items: readonly Item[]): number | null => {
  const [hours, and] = items.slice(-2);
  return and?.kind === 'and' && hours?.kind === 'span' && hours.clock ? hours.span.to : null;
};

/** ", or" goes on with what was ruled out. */
const ends = ({ kind }: Token, next: Token | undefined): boolean =>
  kind === 'but' || ((kind === 'comma' || kind === 'stop') && next?.kind !== 'or');

interface Taken {
  readonly items: readonly Item[];
  readonly length: number;
}

type Negatable = Setting & {
  readonly negated: boolean;
  readonly isTheirs: boolean;
  readonly byDay: boolean;
  readonly since: number | null;
};

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
    case 'limit':
      return takeLimit(tokens, at, setting);
    case 'at':
      return isTime(tokens[at + 1]) ? takeSpan(tokens, at, setting) : { items: [{ kind: 'tied' }], length: 1 };
    case 'after':
      return takeFrom(tokens, at, setting);
    case 'days':
      return takeDays(token, tokens, { at, ...setting });
    case 'part':
      return takePart(token.name, setting);
    case 'never':
      return { items: [token], length: 1 };
    default:
      return { items: [{ kind: token.kind }], length: 1 };
  }
}

/** "From 3", "from Monday to Thursday". */
const takeFrom = (tokens: readonly Token[], at: number, setting: Negatable): Taken | null =>
  opensRange(tokens, at + 1) || longNever(tokens, at + 1) ? { items: [], length: 1 } : takeSpan(tokens, at, setting);

/** "Monday to Thursday". A range that runs over the week's end ("Saturday to Tuesday") goes round. */
function takeDays(token: DaysToken, tokens: readonly Token[], { at, negated }: Place): Taken {
  const long = negated ? longNever(tokens, at) : null;
  if (long) return long;
  if (!opensRange(tokens, at)) return { items: [token], length: 1 };
  const days = rangeOf(token.days, daysOf(tokens[at + 2]));
  return { items: [{ kind: 'days', days, dates: [], onlyNever: false }], length: 3 };
}

type Place = Pick<Negatable, 'negated'> & { readonly at: number };
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
  const [wide, safe] = [lexicon.neverParts[name], lexicon.parts[name]];
  const hours = (negated ? wide : undefined) ?? safe;
  if (!hours) return null;
  const span = spanOf(hours);
  const onlyNever = hours !== safe;
  const widest = wide && !negated ? spanOf(wide) : span;
  return {
    items: [{ kind: 'span', span, loose: true, clock: false, widest, onlyNever, ...reachOf(name, lexicon) }],
    length: 1,
  };
}

const spanOf = ([from, to]: readonly [string, string]): Span => ({ from: minutesOf(from), to: minutesOf(to) });

const reachOf = (name: string, { everyDay, wholeDay }: TimeLexicon) => ({
  everyDay: everyDay.includes(name),
  wholeDay: wholeDay.includes(name),
});

/** `10 to 2`, `between 10 and 2`, `from 9 until 3`, `after 3`, `before 10`, `at 11`. */
function takeSpan(tokens: readonly Token[], at: number, setting: Negatable): Taken | null {
  const opener = openerOf(tokens[at], setting);
  const first = opener === null ? at : at + 1;
  const [from, to] = [tokens[first], tokens[first + 2]];
  // "9-10-11" is a list, or it is not.
  if (!isTime(from) || (opener === 'to' && isTime(tokens[at - 1]))) return null;
  if (joins(tokens[first + 1], opener) && isTime(to)) return asPair(from.time, to.time, setting, first + 3 - at);
  const span = oneSided(from.time, { ...setting, opener });
  return asItem(span, { loose: true, onlyNever: setting.negated, length: first + 1 - at });
}

/** Two hours that are read otherwise, or not at all, where they are wanted only ever rule out. */
function asPair(from: SaidTime, to: SaidTime, setting: Negatable, length: number): Taken | null {
  const span = between(from, to, setting);
  const plain = setting.negated ? between(from, to, { ...setting, negated: false }) : span;
  const onlyNever = plain?.from !== span?.from || plain?.to !== span?.to;
  return asItem(span, { loose: false, onlyNever, length });
}

/** "Never no later than 5" says both. */
const takeLimit = (tokens: readonly Token[], at: number, setting: Negatable): Taken | null =>
  setting.negated && !setting.isAvoiding ? null : takeSpan(tokens, at, setting);

/** Asked when never, "no later than 5" means never after 5. */
const openerOf = (token: Token | undefined, { isAvoiding }: Setting): Opener | null => {
  if (token?.kind === 'limit') return (token.is === 'after') === (isAvoiding === true) ? 'before' : 'after';
  return OPENERS.find((one) => one === token?.kind) ?? null;
};

const OPENERS: readonly Opener[] = ['after', 'before', 'to', 'at', 'between'];

const joins = (joint: Token | undefined, opener: Opener | null): boolean =>
  joint?.kind === 'to' || joint?.kind === 'before' || (opener === 'between' && joint?.kind === 'and');

const asItem = (
  span: Span | null,
  { length, ...how }: { readonly loose: boolean; readonly onlyNever: boolean; readonly length: number },
): Taken | null =>
  span && {
    items: [{ kind: 'span', span, widest: span, everyDay: false, wholeDay: false, clock: true, ...how }],
    length,
  };
