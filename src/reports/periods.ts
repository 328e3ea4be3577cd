/**
 * The stretches of time a report may be of: whole months, quarters of the calendar, and landlords' years from April to
 * March, in Europe/London. No others, so that two that overlap a little cannot be held against each other to find a small
 * number.
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

const currentStart = (kind: PeriodKind, now: Instant): DateTime => {
  const today = DateTime.fromMillis(now, { zone: 'Europe/London' });
  if (kind !== 'year') return today.startOf(kind);
  return today
    .minus({ months: APRIL - 1 })
    .startOf('year')
    .plus({ months: APRIL - 1 });
};

/** This one and those before it, the latest first. */
export const recentPeriods = (kind: PeriodKind, now: Instant, count: number): readonly ReportPeriod[] => {
  const current = currentStart(kind, now);
  return Array.from({ length: count }, (_, back) =>
    beginning(kind, current.minus({ months: back * SPAN[kind] })),
  ).filter((period) => period !== null);
};
