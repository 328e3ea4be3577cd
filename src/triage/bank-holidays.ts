/**
 * Bank holidays as a landlord's clock needs them, from a feed in the shape of GOV.UK's. The feed covers a few years
 * only: a clock that runs past its end would call a bank holiday a working day, so its end is watched.
 */
import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';

type Division = Landlord['bankHolidays'];

const events = z.object({ events: z.array(z.object({ title: z.string(), date: z.iso.date() })).min(1) });

const feed = z.object({ 'england-and-wales': events, scotland: events, 'northern-ireland': events });

/** Days of each division, `YYYY-MM-DD`, in order and once each: the feed's own order is not to be relied on. */
export type BankHolidays = Readonly<Record<Division, readonly string[]>>;

/** Throws a ZodError with every fault when the feed has another shape. */
export const readBankHolidays = (json: unknown): BankHolidays => {
  const read = feed.parse(json);
  const days = (division: Division): readonly string[] =>
    [...new Set(read[division].events.map(({ date }) => date))].sort();
  return {
    'england-and-wales': days('england-and-wales'),
    scotland: days('scotland'),
    'northern-ireland': days('northern-ireland'),
  };
};

/** Shorter than this and somebody must be told. */
export const LEAST_COVERAGE_DAYS = 90;

/** Whole days from now to the last known bank holiday of a division; below nothing when it has passed. */
export const coverageDays = (holidays: readonly string[], now: Instant): number => {
  const last = holidays.reduce((latest, day) => (day > latest ? day : latest), '');
  const today = DateTime.fromMillis(now, { zone: 'Europe/London' }).startOf('day');
  return last === '' ? -1 : Math.floor(DateTime.fromISO(last, { zone: 'Europe/London' }).diff(today, 'days').days);
};

export const runsShort = (holidays: readonly string[], now: Instant): boolean =>
  coverageDays(holidays, now) < LEAST_COVERAGE_DAYS;
