/**
 * The stretches of time a report may be of: whole months and whole quarters of the calendar, in Europe/London. No others,
 * so that two that overlap a little cannot be held against each other to find a small number.
 */
import { DateTime } from 'luxon';
import type { Instant } from '../core/ids';
import { months, type Months } from './months';

export const PERIOD_KINDS = ['month', 'quarter'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export interface ReportPeriod extends Months {
  readonly kind: PeriodKind;
  /** `2026-10` or `2026-q4`. */
  readonly code: string;
  /** Its first and last month, as `2026-10`. */
  readonly first: string;
  readonly last: string;
}

const SPAN = { month: 1, quarter: 3 } as const;

const beginning = (kind: PeriodKind, start: DateTime): ReportPeriod | null => {
  const first = start.toFormat('yyyy-MM');
  const last = start.plus({ months: SPAN[kind] - 1 }).toFormat('yyyy-MM');
  const span = months(first, last);
  const code = kind === 'month' ? first : start.toFormat("yyyy-'q'q");
  return span && { kind, code, first, last, ...span };
};

const startOf = (code: string): readonly [PeriodKind, DateTime] => {
  const [, year = '', quarter] = /^(\d{4})-q([1-4])$/.exec(code) ?? [];
  const month = quarter === undefined ? code : `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}`;
  return [
    quarter === undefined ? 'month' : 'quarter',
    DateTime.fromFormat(month, 'yyyy-MM', { zone: 'Europe/London' }),
  ];
};

/** Null for what is no month or quarter, or has not begun. */
export const periodOf = (code: string, now: Instant): ReportPeriod | null => {
  const [kind, start] = startOf(code);
  return start.isValid && start.toMillis() <= now ? beginning(kind, start) : null;
};

/** This one and those before it, the latest first. */
export const recentPeriods = (kind: PeriodKind, now: Instant, count: number): readonly ReportPeriod[] => {
  const current = DateTime.fromMillis(now, { zone: 'Europe/London' }).startOf(kind);
  return Array.from({ length: count }, (_, back) =>
    beginning(kind, current.minus({ months: back * SPAN[kind] })),
  ).filter((period) => period !== null);
};
