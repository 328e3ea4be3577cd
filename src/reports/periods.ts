/**
 * The stretches of time a report may be of: whole months, quarters of the calendar, and landlords' years from April to
 * March, in Europe/London. No others: they lie in one another, and none overlaps another a little.
 */
import { DateTime } from 'luxon';
import type { Instant } from '../core/ids';
import { months, type Months } from './months';

export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface ReportPeriod extends Months {
  readonly kind: PeriodKind;
  /** `2026-10`, `2026-q4`, or `2026-year` from April 2026. */
  readonly code: string;
  /** Its first and last month, as `2026-10`. */
  readonly first: string;
  readonly last: string;
}

const SPAN = { month: 1, quarter: 3, year: 12 } as const;
const APRIL = 4;

const CODES: Readonly<Record<PeriodKind, (start: DateTime) => string>> = {
  month: (start) => start.toFormat('yyyy-MM'),
  quarter: (start) => start.toFormat("yyyy-'q'q"),
  year: (start) => start.toFormat("yyyy-'year'"),
};

const beginning = (kind: PeriodKind, start: DateTime): ReportPeriod | null => {
  const [first, last] = [start, start.plus({ months: SPAN[kind] - 1 })].map((month) => month.toFormat('yyyy-MM'));
  if (first === undefined || last === undefined) return null;
  const span = months(first, last);
  return span && { kind, code: CODES[kind](start), first, last, ...span };
};

const READ: Readonly<Record<PeriodKind, { readonly form: RegExp; readonly month: (said: number) => number }>> = {
  month: { form: /^(\d{4})-(0[1-9]|1[0-2])$/, month: (said) => said },
  quarter: { form: /^(\d{4})-q([1-4])$/, month: (said) => said * 3 - 2 },
  year: { form: /^(\d{4})-year$/, month: () => APRIL },
};

const readAs = (kind: PeriodKind, code: string): ReportPeriod | null => {
  const said = READ[kind].form.exec(code);
  if (!said) return null;
  const [year, month] = [Number(said[1]), READ[kind].month(Number(said[2]))];
  return beginning(kind, DateTime.fromObject({ year, month }, { zone: 'Europe/London' }));
};

/** Null for what is none of these, or has not begun. */
export const periodOf = (code: string, now: Instant): ReportPeriod | null => {
  const read = PERIOD_KINDS.map((kind) => readAs(kind, code)).find((period) => period !== null);
  return read && read.from <= now ? read : null;
};

const startOf = (kind: PeriodKind, at: DateTime): DateTime => {
  if (kind !== 'year') return at.startOf(kind);
  return at
    .minus({ months: APRIL - 1 })
    .startOf('year')
    .plus({ months: APRIL - 1 });
};

/** This one and those before it, the latest first. */
export const recentPeriods = (kind: PeriodKind, now: Instant, count: number): readonly ReportPeriod[] => {
  const current = startOf(kind, DateTime.fromMillis(now, { zone: 'Europe/London' }));
  return Array.from({ length: count }, (_, back) =>
    beginning(kind, current.minus({ months: back * SPAN[kind] })),
  ).filter((period) => period !== null);
};

/** That begins and ends with these months, as `2026-10`; null where they are no period that is offered. */
export const periodFrom = (first: string, last: string): ReportPeriod | null => {
  const start = DateTime.fromFormat(first, 'yyyy-MM', { zone: 'Europe/London' });
  if (!start.isValid) return null;
  const kinds = PERIOD_KINDS.filter((kind) => startOf(kind, start).equals(start));
  return kinds.map((kind) => beginning(kind, start)).find((period) => period?.last === last) ?? null;
};

export interface Within {
  /** Places of the instants, by month. */
  readonly months: readonly (readonly number[])[];
  /** Places of those months, by period: the shortest kind first, and at last one period alone. */
  readonly levels: readonly (readonly (readonly number[])[])[];
}

/** The periods that some instants of one period lie in, up to its own kind; `all`: up to all of them. None: one month. */
export const periodsWithin = (instants: readonly Instant[], kind: PeriodKind | 'all'): Within => {
  const kinds = kind === 'all' ? PERIOD_KINDS : PERIOD_KINDS.slice(0, PERIOD_KINDS.indexOf(kind));
  const starts = instants.map((at) => DateTime.fromMillis(at, { zone: 'Europe/London' }));
  const months = starts.length === 0 ? [[]] : groupedBy(starts, CODES.month);
  const begun = months.map(([first = 0]) => starts[first] ?? DateTime.fromMillis(0));
  const levels = kinds.map((one) => groupedBy(begun, (start) => CODES[one](startOf(one, start))));
  return { months, levels: [...levels, [months.map((_, place) => place)]] };
};

const groupedBy = <One>(all: readonly One[], nameOf: (one: One) => string): readonly (readonly number[])[] => {
  const groups = new Map<string, number[]>();
  for (const [place, one] of all.entries()) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), place]);
  return [...groups.values()];
};
