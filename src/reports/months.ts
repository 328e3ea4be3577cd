/** Whole months as they begin and end in Europe/London. */
import { DateTime } from 'luxon';
import type { Instant } from '../core/ids';

export interface Months {
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
}

const startOf = (month: string): DateTime | null => {
  const start = DateTime.fromFormat(month, 'yyyy-MM', { zone: 'Europe/London' });
  return start.isValid ? start : null;
};

/** From `2026-10` to `2026-12`: a quarter. Null when they are no months, or the wrong way round. */
export const months = (first: string, last: string): Months | null => {
  const [from, end] = [startOf(first), startOf(last)];
  if (!from || !end || end < from) return null;
  return { from: from.toMillis(), to: end.plus({ months: 1 }).toMillis() };
};
