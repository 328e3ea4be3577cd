/**
 * Deadlines worked out a second way: by walking a clock in London step by step with luxon, over bank holidays that
 * another library knows. Where the two would disagree, one of them would be wrong.
 */
import { join } from 'node:path';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DAYS, type Day, type Window } from '../../../src/core/answer';
import type { ContactPlan } from '../../../src/core/contact-plan';
import type { FirstContactPromise, Landlord } from '../../../src/core/landlord';
import { holidaysOf, loadBankHolidays } from '../../../src/landlords/bank-holidays';
import { loadLandlords } from '../../../src/landlords/load';
import { deadlines } from '../../../src/triage/deadline';
import { testLandlord } from '../../support/landlord';

const ZONE = 'Europe/London';
const MINUTE = 60_000;
/** Hours open and close, and windows begin and end, on a quarter: nothing changes within one. */
const QUARTER = 15 * MINUTE;
const manifest = join(__dirname, '../../../manifest');
const vendored = loadBankHolidays(join(manifest, 'bank-holidays.json'));
const { all } = loadLandlords(join(manifest, 'landlords'));

/** The day Scotland had off by proclamation is in no rule a library could know. */
const PROCLAIMED = { 'england-and-wales': [], scotland: ['2026-06-15'], 'northern-ireland': [] } as const;
const REGION = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;

const daysOff = (division: Landlord['bankHolidays']): ReadonlySet<string> => {
  const known = new Holidays('GB', REGION[division]);
  // It lists a day at the weekend beside its substitute; a landlord open at weekends names such days itself.
  const listed = [2025, 2026, 2027, 2028].flatMap((year) => known.getHolidays(year));
  const off = listed
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()));
  return new Set([...off, ...PROCLAIMED[division]]);
};
const OFF = {
  'england-and-wales': daysOff('england-and-wales'),
  scotland: daysOff('scotland'),
  'northern-ireland': daysOff('northern-ireland'),
};

interface Tick {
  readonly at: number;
  readonly date: string;
  readonly day: Day;
  readonly time: string;
}
const tick = (at: number): Tick => {
  const shown = DateTime.fromMillis(at, { zone: ZONE });
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    at,
    date: `${shown.year}-${two(shown.month)}-${two(shown.day)}`,
    day: DAYS[shown.weekday - 1] ?? 'mon',
    time: `${two(shown.hour)}:${two(shown.minute)}`,
  };
};

const isOpen = ({ hours, bankHolidays }: Landlord, { date, day, time }: Tick): boolean => {
  const special = hours.exceptions.find((one) => one.date === date);
  if (!special && hours.bankHolidays === 'closed' && OFF[bankHolidays].has(date)) return false;
  const spans = special ? special.open : hours.open.filter(({ days }) => days.includes(day));
  return spans.some(({ from, to }) => from <= time && time < to);
};

/** Every quarter of an hour from an instant on, that instant first. */
function* stepsFrom(from: number, to = Infinity): Generator<Tick> {
  for (let at = from; at < to; at = (Math.floor(at / QUARTER) + 1) * QUARTER) yield tick(at);
}

/** Every quarter of the days that may matter, from the day it was received on. */
function* quartersFrom(landlord: Landlord, received: number): Generator<Tick & { readonly open: boolean }> {
  const start = DateTime.fromMillis(received, { zone: ZONE }).startOf('day').toMillis();
  for (const one of stepsFrom(start)) yield { ...one, open: isOpen(landlord, one) };
}

interface Worked {
  readonly date: string;
  /** The end of the last open quarter of the day. */
  readonly close: number;
  /** Open at some minute not before it was received. */
  readonly isAhead: boolean;
}

/** Working days, the day of receipt being the first if it is one. */
function* workingDays(landlord: Landlord, received: number): Generator<Worked> {
  let current: { date: string; close: number | null; isAhead: boolean } | null = null;
  for (const { at, date, open } of quartersFrom(landlord, received)) {
    if (current && current.date !== date) {
      if (current.close !== null) yield { date: current.date, close: current.close, isAhead: current.isAhead };
      current = null;
    }
    current ??= { date, close: null, isAhead: false };
    if (open) current = { date, close: at + QUARTER, isAhead: current.isAhead || at + QUARTER > received };
  }
}

const dueOf = (landlord: Landlord, { within }: FirstContactPromise, received: number): number => {
  const begun = tick(received);
  const later: Worked[] = [];
  for (const day of workingDays(landlord, received)) {
    if (within.kind === 'same-working-day') {
      const today = day.date === begun.date;
      if (today && begun.time < within.cutOff && day.isAhead) return day.close;
      if (!today) return day.close;
    } else if (day.date !== begun.date && later.push(day) === within.days) break;
  }
  const last = later.at(-1);
  if (!last) throw new Error('the days never end');
  const [hour, minute] = begun.time.split(':').map(Number);
  const same = DateTime.fromISO(last.date, { zone: ZONE })
    .set({ hour: hour ?? 0, minute: minute ?? 0 })
    .toMillis();
  return same < last.close && anybodyAtWork(landlord, received, same) ? same : last.close;
};

const anybodyAtWork = (landlord: Landlord, from: number, to: number): boolean => {
  for (const one of stepsFrom(from, to)) if (isOpen(landlord, one)) return true;
  return false;
};

const isSafe = ({ windows, never }: ContactPlan, { day, date, time }: Tick): boolean => {
  const holds = ({ days, from, to, on }: Window): boolean =>
    (on === undefined ? days.includes(day) : on === date) && from <= time && time < to;
  return (windows ?? []).some(holds) && !never.some(holds);
};

/** Whether there is a time before it falls due at which staff are in and contact is safe. */
const canBeKept = (landlord: Landlord, plan: ContactPlan, [from, to]: readonly [number, number]): boolean => {
  for (const one of stepsFrom(from, to)) if (isOpen(landlord, one) && isSafe(plan, one)) return true;
  return false;
};

const plan = (windows: readonly Window[], never: readonly Window[] = []): ContactPlan => ({
  about: 'person',
  method: 'call',
  detail: '+447700900123',
  private: 'only-me',
  windows,
  never,
  voicemail: 'no',
  answered: 'wrong-number',
  ifCutOff: 'wait-for-me',
  setBy: 'person',
  setOn: 'web-chat',
  confirmedAt: 0,
  verified: false,
  version: 1,
});

const london = (text: string): number => DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: ZONE }).toMillis();
const shown = (at: number): string => DateTime.fromMillis(at, { zone: ZONE }).toFormat('ccc yyyy-MM-dd HH:mm');
const found = (landlord: Landlord, receivedAt: number, plans: readonly ContactPlan[] = []) =>
  deadlines({
    landlord,
    holidays: holidaysOf(vendored, landlord.bankHolidays),
    receivedAt,
    plans,
    door: 'someone-else',
  });
const bothWays = (landlord: Landlord, received: string): readonly (readonly [string, string, string])[] =>
  found(landlord, london(received)).map(({ due }, index) => {
    const promise = landlord.firstContact[index];
    if (!promise) throw new Error('a clock nobody promised');
    return [promise.who, shown(due), shown(dueOf(landlord, promise, london(received)))];
  });

/** `day`: the same working day. `next`: one working day. Worked out by hand. */
const TABLE: readonly (readonly [what: string, received: string, day: string, next: string])[] = [
  ['an ordinary Tuesday', '2026-11-24 11:20', 'Tue 2026-11-24 17:00', 'Wed 2026-11-25 11:20'],
  ['a minute before close', '2026-11-24 16:59', 'Tue 2026-11-24 17:00', 'Wed 2026-11-25 16:59'],
  ['at close', '2026-11-24 17:00', 'Wed 2026-11-25 17:00', 'Wed 2026-11-25 17:00'],
  ['Friday afternoon', '2026-11-27 16:59', 'Fri 2026-11-27 17:00', 'Mon 2026-11-30 16:59'],
  ['Friday after close', '2026-11-27 17:01', 'Mon 2026-11-30 17:00', 'Mon 2026-11-30 17:00'],
  ['Saturday', '2026-11-28 10:15', 'Mon 2026-11-30 17:00', 'Mon 2026-11-30 10:15'],
  ['Sunday at night', '2026-11-29 03:00', 'Mon 2026-11-30 17:00', 'Mon 2026-11-30 17:00'],
  ['before a Monday bank holiday', '2026-08-28 16:59', 'Fri 2026-08-28 17:00', 'Tue 2026-09-01 16:59'],
  ['after close before it', '2026-08-28 17:01', 'Tue 2026-09-01 17:00', 'Tue 2026-09-01 17:00'],
  ['on a bank holiday', '2026-05-04 11:00', 'Tue 2026-05-05 17:00', 'Tue 2026-05-05 11:00'],
  ['Maundy Thursday', '2026-04-02 12:00', 'Thu 2026-04-02 17:00', 'Tue 2026-04-07 12:00'],
  ['Good Friday', '2026-04-03 09:30', 'Tue 2026-04-07 17:00', 'Tue 2026-04-07 09:30'],
  ['Easter 2027', '2027-03-25 16:00', 'Thu 2027-03-25 17:00', 'Tue 2027-03-30 16:00'],
  ['Christmas Eve 2026', '2026-12-24 16:30', 'Thu 2026-12-24 17:00', 'Tue 2026-12-29 16:30'],
  ['Christmas Day 2026', '2026-12-25 10:00', 'Tue 2026-12-29 17:00', 'Tue 2026-12-29 10:00'],
  ['Boxing Day 2026, a Saturday', '2026-12-26 10:00', 'Tue 2026-12-29 17:00', 'Tue 2026-12-29 10:00'],
  ['New Year’s Eve 2026', '2026-12-31 15:00', 'Thu 2026-12-31 17:00', 'Mon 2027-01-04 15:00'],
  ['Christmas Eve 2027', '2027-12-24 12:00', 'Fri 2027-12-24 17:00', 'Wed 2027-12-29 12:00'],
  ['before the clocks go forward', '2026-03-27 10:00', 'Fri 2026-03-27 17:00', 'Mon 2026-03-30 10:00'],
  ['in the hour they leave out', '2026-03-29 00:59', 'Mon 2026-03-30 17:00', 'Mon 2026-03-30 17:00'],
  ['before the clocks go back', '2026-10-23 16:30', 'Fri 2026-10-23 17:00', 'Mon 2026-10-26 16:30'],
  ['in the hour lived twice', '2026-10-25 01:30', 'Mon 2026-10-26 17:00', 'Mon 2026-10-26 17:00'],
];

describe.each(all.map((landlord) => [landlord.id, landlord] as const))('%s [VI16, SO19]', (_, landlord) => {
  it.each(TABLE)('%s', (_what, received, day, next) => {
    for (const [at, [, due, again]] of bothWays(landlord, received).entries()) {
      const within = landlord.firstContact[at]?.within;
      expect([due, again]).toEqual(within?.kind === 'same-working-day' ? [day, day] : [next, next]);
    }
  });

  /** Northern Ireland and Scotland keep other days. */
  it.each<[Landlord['bankHolidays'], string, string, string]>([
    ['scotland', '2026-06-12 12:00', 'Fri 2026-06-12 17:00', 'Tue 2026-06-16 12:00'],
    ['scotland', '2026-06-15 10:00', 'Tue 2026-06-16 17:00', 'Tue 2026-06-16 10:00'],
    ['scotland', '2026-04-02 12:00', 'Thu 2026-04-02 17:00', 'Mon 2026-04-06 12:00'],
    ['scotland', '2026-12-31 12:00', 'Thu 2026-12-31 17:00', 'Tue 2027-01-05 12:00'],
    ['england-and-wales', '2026-06-12 12:00', 'Fri 2026-06-12 17:00', 'Mon 2026-06-15 12:00'],
    ['northern-ireland', '2026-03-16 12:00', 'Mon 2026-03-16 17:00', 'Wed 2026-03-18 12:00'],
    ['northern-ireland', '2026-07-10 12:00', 'Fri 2026-07-10 17:00', 'Tue 2026-07-14 12:00'],
  ])('were it in %s, received %s', (bankHolidays, received, day, next) => {
    const there: Landlord = { ...landlord, bankHolidays };
    for (const [at, [, due, again]] of bothWays(there, received).entries()) {
      const within = there.firstContact[at]?.within;
      expect([due, again]).toEqual(within?.kind === 'same-working-day' ? [day, day] : [next, next]);
    }
  });
});

const minuteOf = fc
  .oneof(
    fc.integer({ min: london('2026-01-02 00:00') / MINUTE, max: london('2027-12-20 00:00') / MINUTE }),
    fc
      .constantFrom('2026-03-29 02:00', '2026-10-25 01:00', '2026-12-25 00:00', '2027-03-28 02:00', '2026-04-03 00:00')
      .chain((near) => fc.integer({ min: london(near) / MINUTE - 3000, max: london(near) / MINUTE + 3000 })),
  )
  .map((n) => n * MINUTE);

const QUARTERS = Array.from(
  { length: 96 },
  (_, n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][n % 4]}`,
);
const someWindow = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 1, max: 24 }),
  )
  .map(([days, from, long]): Window => ({
    days,
    from: QUARTERS[from] ?? '00:00',
    to: QUARTERS[from + long] ?? '24:00',
  }));

const agree = (landlord: Landlord, received: number, windows: readonly Window[], never: readonly Window[]): void => {
  const own = plan(windows, never);
  const clocks = found(landlord, received, [own, { ...own, about: 'reporter' }]);
  expect(clocks.map(({ due }) => shown(due))).toEqual(
    landlord.firstContact.map((promise) => shown(dueOf(landlord, promise, received))),
  );
  for (const { due, needsDecision } of clocks) expect(needsDecision).toBe(!canBeKept(landlord, own, [received, due]));
};

it('agrees at any time of two years, for every landlord and whatever is safe', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      minuteOf,
      fc.array(someWindow, { minLength: 1, maxLength: 3 }),
      fc.array(someWindow, { maxLength: 1 }),
      agree,
    ),
    { numRuns: 150 },
  );
});

it('agrees for hours that nobody keeps yet: weekends, a closed lunch, nights, days of their own', () => {
  const base = testLandlord();
  const opening = fc.record({
    days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 2, maxLength: 7 }),
    from: fc.integer({ min: 0, max: 40 }),
    long: fc.integer({ min: 8, max: 50 }),
  });
  const landlords = fc
    .record({
      opening,
      lunch: fc.boolean(),
      bankHolidays: fc.constantFrom<'open' | 'closed'>('open', 'closed'),
      division: fc.constantFrom<Landlord['bankHolidays']>('england-and-wales', 'scotland', 'northern-ireland'),
      shut: fc.boolean(),
      within: fc.constantFrom<FirstContactPromise['within']>(
        { kind: 'same-working-day', cutOff: '12:00' },
        { kind: 'same-working-day', cutOff: '17:00' },
        { kind: 'working-days', days: 1 },
        { kind: 'working-days', days: 3 },
      ),
    })
    .map(({ opening: { days, from, long }, lunch, bankHolidays, division, shut, within }): Landlord => {
      const [start, middle, end] = [from, from + Math.floor(long / 2), from + long].map((n) => QUARTERS[n] ?? '24:00');
      const span = { days, from: start ?? '09:00', to: end ?? '17:00' };
      return {
        ...base,
        bankHolidays: division,
        hours: {
          open: lunch
            ? [
                { ...span, to: middle ?? '12:00' },
                { ...span, from: QUARTERS[from + Math.floor(long / 2) + 2] ?? '13:00' },
              ]
            : [span],
          exceptions: [
            { date: '2026-12-24', open: shut ? [] : [{ from: '09:00', to: '12:00' }], why: 'Christmas Eve' },
            { date: '2026-03-29', open: [{ from: '00:30', to: '03:30' }], why: 'the clocks' },
            { date: '2026-10-25', open: [{ from: '00:30', to: '03:30' }], why: 'the clocks' },
          ],
          bankHolidays,
          rows: ['ours'],
        },
        firstContact: [
          { who: 'person', within, clause: '1', rows: ['ours'] },
          { who: 'reporter', within, clause: '2', rows: ['ours'] },
        ],
      };
    });
  fc.assert(
    fc.property(
      landlords,
      minuteOf,
      fc.array(someWindow, { minLength: 1, maxLength: 2 }),
      (landlord, received, windows) => {
        agree(landlord, received, windows, []);
      },
    ),
    { numRuns: 150 },
  );
});
