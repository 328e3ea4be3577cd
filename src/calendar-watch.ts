/**
 * Says each day, in the log and at every start, that the known bank holidays run short: a desk that is never started again
 * must not run past their end unnoticed.
 */
import { HOUR } from './core/time';
import type { House } from './house';
import { holidaysOf } from './landlords/bank-holidays';
import { dateOf, wallOf } from './safety/london-clock';
import type { Log } from './server/log';
import { coverageDays, runsShort } from './triage/bank-holidays';

type Known = Pick<House, 'landlords' | 'bankHolidays'>;

export interface ShortCalendar {
  readonly landlord: string;
  /** Whole days that are known still; below nothing when they are over. */
  readonly days: number;
}

export const shortCalendars = ({ landlords, bankHolidays }: Known, now: number): readonly ShortCalendar[] =>
  landlords.all.flatMap(({ id, bankHolidays: division }) => {
    const known = holidaysOf(bankHolidays, division);
    return runsShort(known, now) ? [{ landlord: id, days: coverageDays(known, now) }] : [];
  });

export interface CalendarWatch {
  /** Looks now: what a clock does each hour. */
  look(): void;
  stop(): void;
}

interface WatchParts {
  readonly house: Known;
  readonly log: Pick<Log, 'warn'>;
  readonly now: () => number;
}

/** Once a day in London, for as long as it is so. */
export const watchCalendars = ({ house, log, now }: WatchParts): CalendarWatch => {
  let said = '';
  const look = (): void => {
    const today = dateOf(wallOf(now()).day);
    if (today === said) return;
    said = today;
    for (const { landlord, days } of shortCalendars(house, now()))
      log.warn('bank_holidays_short', { landlord, count: days });
  };
  look();
  const timer = setInterval(look, HOUR);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
};
