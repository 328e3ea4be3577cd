/**
 * The numbers a landlord reports, by row of its policy: volume, channel, door, first contact inside the promise, outcomes,
 * referrals. Each section splits the same cases once, and no two are crossed, so that nobody can be found in a corner.
 */
import type { Door } from '../core/case';
import type { Instant } from '../core/ids';
import { CHANNELS } from '../core/inbound';
import { CAME_BY } from '../core/typed';
import { CLOSE_OUTCOMES } from '../core/work';
import type { CaseCodes } from './codes';
import { PREFERENCE_MET, PREFERENCES } from './preferences';
import { PROMISE_KEPT, promiseKept } from './promise';
import { shownWithin, type Counts } from './nested';
import { periodsWithin, type PeriodKind } from './periods';
import type { Figure } from './suppress';

export interface ReportLine {
  readonly section: string;
  readonly code: string;
  readonly figure: Figure;
  /** Rows of the landlords' policies that ask for it. */
  readonly rows: readonly string[];
}

interface Section {
  readonly name: string;
  readonly rows: readonly string[];
  readonly codes: readonly string[];
  readonly of: (codes: CaseCodes, now: Instant) => string;
}

/** A colleague's case is restricted and not counted: a nought on its line would be untrue. */
const COUNTED_DOORS: readonly Door[] = ['me', 'not-sure', 'someone-else', 'my-behaviour'];

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

const SECTIONS: readonly Section[] = [
  {
    name: 'channel',
    rows: ['AS51', 'FU40'],
    codes: [...CHANNELS, ...CAME_BY],
    of: ({ came, channel }) => came ?? channel,
  },
  {
    name: 'door',
    rows: ['AS51', 'FU40'],
    codes: [...COUNTED_DOORS, 'other'],
    of: ({ door }) => COUNTED_DOORS.find((one) => one === door) ?? 'other',
  },
  {
    name: 'first-contact-person',
    rows: ['FU37', 'SO48'],
    codes: PROMISE_KEPT,
    of: (codes, now) => promiseKept(codes, 'person', now),
  },
  {
    name: 'first-contact-reporter',
    rows: ['FU37', 'SO48'],
    codes: PROMISE_KEPT,
    of: (codes, now) => promiseKept(codes, 'reporter', now),
  },
  {
    name: 'outcome',
    rows: ['AL36', 'FU37'],
    codes: [...CLOSE_OUTCOMES, 'not-closed'],
    of: ({ outcome }) => outcome ?? 'not-closed',
  },
  {
    name: 'asked-for-a-home-tonight',
    rows: ['AL37'],
    codes: ['yes', 'no'],
    of: ({ tonight }) => yesNo(tonight),
  },
  {
    name: 'emergency-allocations',
    rows: ['AL37'],
    codes: ['yes', 'no'],
    of: ({ allocated }) => yesNo(allocated),
  },
  // Whom they would rather speak to. Faith is not counted: what was agreed to is a conversation (SO23).
  ...PREFERENCES.map(({ kind, rows }): Section => ({
    name: `asked-for-${kind}`,
    rows,
    codes: PREFERENCE_MET,
    of: ({ preferences }) => preferences[kind],
  })),
  {
    name: 'referred-to-marac',
    rows: ['FU37', 'SO48'],
    codes: ['yes', 'no'],
    of: ({ referredTo }) => yesNo(referredTo.includes('marac')),
  },
];

/** One count for each code of a section, of each month. */
const countsOf = (months: readonly (readonly CaseCodes[])[], now: Instant): Counts =>
  SECTIONS.map(({ codes, of }) =>
    months.map((cases) => {
      const found = cases.map((one) => of(one, now));
      return codes.map((code) => found.filter((each) => each === code).length);
    }),
  );

/** Of all cases of a period. What it says beside the periods within it gives no small number away. */
export const report = (
  cases: readonly CaseCodes[],
  now: Instant,
  kind: PeriodKind | 'all' = 'all',
): readonly ReportLine[] => {
  const handedOff = cases.map(({ handedOffAt }) => handedOffAt);
  const { months, levels } = periodsWithin(handedOff, kind);
  const byMonth = months.map((places) => places.flatMap((place) => cases[place] ?? []));
  const { total, parts } = shownWithin(countsOf(byMonth, now), levels);
  return [
    { section: 'volume', code: 'handed-off', figure: total, rows: ['AL36', 'FU37', 'FU40', 'SO48'] },
    ...SECTIONS.flatMap(({ name, rows, codes }, section) =>
      codes.map((code, at) => ({ section: name, code, figure: parts[section]?.[at] ?? ('held back' as const), rows })),
    ),
  ];
};
