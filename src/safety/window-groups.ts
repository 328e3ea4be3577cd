/**
 * Which times go with which days once it is known which of them are ruled out (`window-negation.ts`). What can be meant two
 * ways is not guessed at: null, and the question is asked again with its choices.
 */
import { DAYS, type Day, type Window } from '../core/answer';
import { minutesOf } from './london-clock';
import { both, has, type Chunk, type Item } from './window-chunk';
import { chunksOf } from './window-chunks';
import { isNegated, isUnclearNever, type Around, type Group } from './window-negation';
import { splitAtMidnight } from './window-nights';
import type { Span } from './window-set';

export interface Reading {
  readonly wanted: readonly Window[];
  readonly never: readonly Window[];
}

export interface Manner {
  /** The question was when never: all of it is ruled out. */
  readonly isAvoiding: boolean;
  /** Days alone, and "any time", say too little. */
  readonly needsHours: boolean;
}

const WEEKDAYS: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL_DAY: Span = { from: 0, to: 1440 };
const BY_DAY: Span = { from: minutesOf('08:00'), to: minutesOf('20:00') };

/** Null when it can be read two ways, or times beside one another exclude each other. */
export const groupWindows = (items: readonly Item[], manner: Manner): Reading | null => {
  const chunks = chunksOf(items);
  const groups = chunks && groupsOf(chunks, manner);
  if (!groups || groups.some(isEmpty) || groups.some(isMidnights)) return null;
  const wanted = withHours(
    groups.filter(({ negated }) => !negated),
    manner,
  );
  if (!wanted || isUnclear(wanted, manner)) return null;
  return {
    wanted: wanted.flatMap(windowsOf),
    never: groups.filter(({ negated }) => negated).flatMap(windowsOf),
  };
};

const isEmpty = ({ spans }: Group): boolean => spans.some(({ from, to }) => from >= to);

/** "Never Fridays after midnight": the night before Friday, or the one after it. */
const isMidnights = ({ spans, days, dates }: Group): boolean =>
  days.length + dates.length > 0 && spans.some(({ from }) => from >= ALL_DAY.to);

const isUnclear = (wanted: readonly Group[], { needsHours }: Manner): boolean =>
  wanted.some(({ onlyNever }) => onlyNever) ||
  clash(wanted) ||
  wanted.some(saysADayTwice) ||
  wanted.some(isFiller) ||
  isOwnRule(wanted) ||
  (needsHours && wanted.some(lacksHours));

/** "Any time Mon or Tue morning": of the mornings of both, or of all of Monday. */
const isFiller = ({ shape, wholeDay }: Group, at: number, wanted: readonly Group[]): boolean =>
  wholeDay && shape === 'SD' && wanted.slice(at + 1).some((other) => has(other) === 'both');

const lacksHours = ({ spans, wholeDay }: Group): boolean => spans.length === 0 || wholeDay;

/** "Weekdays, Mondays 10 to 2": whether the hours are of all of them is not said. */
const saysADayTwice = ({ days }: Group): boolean => new Set(days).size < days.length;

/**
 * "Weekdays 10 to 2 and Saturday": the hours go on. "9 to 11 on Mondays and 2 to 4": on which days is not said, null; nor is
 * it at which hours in "Mondays, 10 to 12 Tuesdays".
 */
const withHours = (wanted: readonly Group[], { needsHours }: Manner): readonly Group[] | null => {
  const groups: Group[] = [];
  for (const group of wanted) {
    const before = groups.at(-1);
    const kind = has(group);
    if (before && (kind === 'spans' || before.spans.length === 0 || (kind === 'days' && needsHours))) return null;
    groups.push(before && kind === 'days' ? { ...group, spans: before.spans } : group);
  }
  return groups;
};

/** "Weekdays 10 to 2, Fridays 10 to 12": hours of one day that overlap, of which one may be meant to narrow the other. */
const clash = (wanted: readonly Group[]): boolean => {
  const windows = wanted.flatMap(windowsOf);
  return windows.some((one, at) => windows.slice(at + 1).some((other) => meets(one, other)));
};

const meets = (one: Window, other: Window): boolean =>
  one.from < other.to && other.from < one.to && one.days.some((day) => other.days.includes(day));

/** "Weekdays 10 to 2, Fridays 3 to 5": one day of those before has hours of its own, perhaps instead. "And" adds them. */
const isOwnRule = (wanted: readonly Group[]): boolean =>
  wanted.some((group, at) => wanted.slice(0, at).some((before) => !isAdded(group, before) && overlaps(group, before)));

const isAdded = ({ after }: Group, before: Group): boolean =>
  (after === 'and' || after === 'or') && has(before) !== 'spans';

const overlaps = (one: Group, other: Group): boolean => {
  const [days, others] = [daysOf(one), daysOf(other)];
  const shared = days.filter((day) => others.includes(day)).length;
  return shared > 0 && (shared < days.length || shared < others.length);
};

const daysOf = (group: Group): readonly string[] => [
  ...new Set(windowsOf(group).flatMap<string>(({ days, on }) => (on === undefined ? [...days] : [on]))),
];

const groupsOf = (chunks: readonly Chunk[], manner: Manner): readonly Group[] | null =>
  (manner.isAvoiding ? null : exceptDays(chunks)) ?? inOrder(chunks, manner);

function inOrder(chunks: readonly Chunk[], manner: Manner): readonly Group[] | null {
  const groups: Group[] = [];
  for (const [at, chunk] of chunks.entries()) {
    const negated = isTwoWays(chunk, chunks[at - 1])
      ? null
      : reachOf(chunk, { groups, coming: chunks.slice(at + 1) }, manner);
    if (negated === null) return null;
    const last = groups.at(-1);
    const together = last && !negated && !last.negated ? merged(last, chunk) : null;
    groups.splice(together ? -1 : groups.length, 1, together ?? { ...chunk, negated });
  }
  return groups;
}

/**
 * "Weekdays except Mondays 10 to 2": whether the hours are of all that is left or of the exception, they are safe on the days
 * that are left, and none on the others.
 */
const exceptDays = (chunks: readonly Chunk[]): readonly Group[] | null => {
  const [all, but] = chunks;
  if (chunks.length !== 2 || !all || !but || !isOfDays(all) || !isException(but)) return null;
  if (!but.days.every((day) => all.days.includes(day))) return null;
  return [
    { ...all, shape: 'DS', spans: but.spans, negated: false },
    { ...but, shape: 'D', spans: [], negated: true },
  ];
};

const isOfDays = ({ after, shape, dates, only }: Chunk): boolean =>
  after === 'start' && shape === 'D' && dates.length === 0 && !only;

const isException = ({ after, shape, endsInHours, spans, dates, ...said }: Chunk): boolean =>
  (after === 'never' || after === 'but') &&
  shape === 'DS' &&
  endsInHours &&
  spans.length === 1 &&
  dates.length === 0 &&
  ![said.isHeap, said.yes, said.only, said.onlyNever].includes(true);

const reachOf = (chunk: Chunk, around: Around, { isAvoiding }: Manner): boolean | null => {
  if (isAvoiding && chunk.after === 'but') return null;
  const negated = isAvoiding || isNegated(chunk, around);
  return negated && isUnclearNever(chunk, isAvoiding) ? null : negated;
};

/**
 * "Every day except the weekend 10 to 2": the hours may be of the exception, or of all that is left. "Mon 10-12 Tue": the pair
 * beside it is not whole.
 */
const isTwoWays = ({ after, endsInHours, shape }: Chunk, before: Chunk | undefined): boolean =>
  after === 'beside' ? shape !== before?.shape : (after === 'never' || after === 'but') && endsInHours;

/** Two chunks as one. */
const merged = (group: Group, chunk: Chunk): Group | null =>
  belongs(group, chunk)
    ? {
        ...group,
        ...both(group, chunk),
        spans: [...group.spans, ...chunk.spans],
        shape: has(group) === has(chunk) ? group.shape : group.shape.startsWith('D') ? 'DS' : 'SD',
        everyDay: group.everyDay || chunk.everyDay,
        wholeDay: group.wholeDay || chunk.wholeDay,
        onlyNever: group.onlyNever || chunk.onlyNever,
      }
    : null;

/** As "Mon, Wed" and "Fri mornings" do. Otherwise the second stands for itself. */
const belongs = (group: Group, chunk: Chunk): boolean => {
  const now = has(chunk);
  const daysFirst = group.shape.startsWith('D');
  if (has(group) === 'both') return now === (daysFirst ? 'spans' : 'days');
  return now !== 'both' || chunk.shape.startsWith(daysFirst ? 'D' : 'S');
};

/** Times without a day: weekdays when wanted, every day when not; days without a time: by day when wanted, all day when not. */
function windowsOf({ negated, days, dates, spans, everyDay }: Group): readonly Window[] {
  const unsaid = negated || everyDay ? DAYS : WEEKDAYS;
  const on = days.length + dates.length > 0 ? DAYS.filter((day) => days.includes(day)) : unsaid;
  const times = spans.length > 0 ? spans : [negated ? ALL_DAY : BY_DAY];
  return times.flatMap((span) => splitAtMidnight({ days: on, dates }, span));
}
