import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DAYS, type Day, type Window } from '../../../src/core/answer';
import { isSafe, nextSafe, safeUntil } from '../../../src/safety/safe-windows';

const at = (iso: string): number => Date.parse(iso);
const london = (instant: number | null): string | null =>
  instant === null ? null : DateTime.fromMillis(instant, { zone: 'Europe/London' }).toFormat('ccc yyyy-MM-dd HH:mm ZZ');

const window = (days: string, from: string, to: string): Window => ({
  days: DAYS.filter((day) => days.includes(day)),
  from,
  to,
});
const mornings = {
  windows: [window('mon tue wed thu fri', '10:00', '14:00')],
  never: [window('fri', '00:00', '24:00')],
};

describe('the next safe time', () => {
  it.each([
    ['now, inside a window', mornings, '2026-11-24T11:00:00Z', 'Tue 2026-11-24 11:00 +00:00'],
    ['at the minute a window begins', mornings, '2026-11-24T10:00:00Z', 'Tue 2026-11-24 10:00 +00:00'],
    ['tomorrow, at the minute a window ends', mornings, '2026-11-24T14:00:00Z', 'Wed 2026-11-25 10:00 +00:00'],
    ['over a weekend and a never-day', mornings, '2026-11-26T14:00:00Z', 'Mon 2026-11-30 10:00 +00:00'],
    ['by summer time in summer', mornings, '2026-07-06T08:30:00Z', 'Mon 2026-07-06 10:00 +01:00'],
    [
      'after a never-window inside a window',
      { windows: [window('mon', '09:00', '17:00')], never: [window('mon', '08:00', '12:30')] },
      '2026-11-30T08:00:00Z',
      'Mon 2026-11-30 12:30 +00:00',
    ],
    [
      'a week on when it is over for this week',
      { windows: [window('mon', '09:00', '10:00')], never: [] },
      '2026-11-30T10:00:00Z',
      'Mon 2026-12-07 09:00 +00:00',
    ],
    [
      'in an hour the clocks leave out, at its end',
      { windows: [window('sun', '01:30', '03:00')], never: [] },
      '2026-03-28T12:00:00Z',
      'Sun 2026-03-29 02:00 +01:00',
    ],
    [
      'a week later when all of it is left out',
      { windows: [window('sun', '01:00', '02:00')], never: [] },
      '2026-03-28T12:00:00Z',
      'Sun 2026-04-05 01:00 +01:00',
    ],
    [
      'two weeks later, when this week’s is over and all of next week’s is left out',
      { windows: [window('sun', '01:15', '01:45')], never: [] },
      '2026-03-22T01:45:00Z',
      'Sun 2026-04-05 01:15 +01:00',
    ],
    [
      'in an hour lived twice, the first time',
      { windows: [window('sun', '01:00', '01:30')], never: [] },
      '2026-10-24T12:00:00Z',
      'Sun 2026-10-25 01:00 +01:00',
    ],
    [
      'in an hour lived twice, the second time',
      { windows: [window('sun', '01:00', '01:30')], never: [] },
      '2026-10-25T00:30:00Z',
      'Sun 2026-10-25 01:00 +00:00',
    ],
    [
      'across a year',
      { windows: [window('fri', '09:00', '10:00')], never: [] },
      '2026-12-31T12:00:00Z',
      'Fri 2027-01-01 09:00 +00:00',
    ],
    [
      'on the one date it was said of, weeks ahead',
      { windows: [{ ...window('fri', '10:00', '12:00'), on: '2026-12-18' }], never: [] },
      '2026-11-24T11:00:00Z',
      'Fri 2026-12-18 10:00 +00:00',
    ],
    [
      'nowhere once that date is over: it does not come back every week',
      { windows: [{ ...window('wed', '10:00', '12:00'), on: '2026-11-25' }], never: [] },
      '2026-11-25T12:00:00Z',
      null,
    ],
    [
      'a week on where one date was ruled out',
      {
        windows: [window('fri', '10:00', '12:00')],
        never: [{ ...window('fri', '00:00', '24:00'), on: '2026-11-27' }],
      },
      '2026-11-24T11:00:00Z',
      'Fri 2026-12-04 10:00 +00:00',
    ],
    [
      'after dates ruled out one after another',
      {
        windows: [window('fri', '10:00', '12:00')],
        never: ['2026-11-27', '2026-12-04', '2026-12-11'].map((on) => ({ ...window('fri', '00:00', '24:00'), on })),
      },
      '2026-11-24T11:00:00Z',
      'Fri 2026-12-18 10:00 +00:00',
    ],
    ['nowhere without windows', { windows: null, never: [] }, '2026-11-24T11:00:00Z', null],
    ['nowhere with none', { windows: [], never: [] }, '2026-11-24T11:00:00Z', null],
    [
      'nowhere when never covers them',
      { windows: [window('fri', '10:00', '14:00')], never: mornings.never },
      '2026-11-24T11:00:00Z',
      null,
    ],
  ])('%s', (_, plan, from, expected) => expect(london(nextSafe(plan, at(from)))).toBe(expected));
});

const QUARTER = 15 * 60_000;
const time = fc.integer({ min: 0, max: 95 });
const someWindow = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom<Day>(...DAYS), { minLength: 1, maxLength: 4 }),
    time,
    fc.integer({ min: 1, max: 40 }),
  )
  .map(([days, from, length]): Window => ({ days, from: clock(from), to: clock(Math.min(96, from + length)) }));
const clock = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
/** Any time of two years, and often the nights the clocks change. */
const instants = fc.oneof(
  fc
    .integer({ min: at('2026-01-01T00:00:00Z') / QUARTER, max: at('2028-01-01T00:00:00Z') / QUARTER })
    .map((n) => n * QUARTER),
  fc
    .tuple(
      fc.constantFrom(at('2026-03-29T01:00:00Z'), at('2026-10-25T01:00:00Z'), at('2027-03-28T01:00:00Z')),
      fc.integer({ min: -300, max: 60 }),
    )
    .map(([change, quarters]) => change + quarters * QUARTER),
);

/** The clock on the wall, by Intl rather than by luxon: a second way to know the same thing. */
const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const wall = (instant: number): { day: string; time: string } => {
  const parts = Object.fromEntries(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: (parts['weekday'] ?? '').toLowerCase(), time: `${parts['hour']}:${parts['minute']}` };
};
const safeByWall = (plan: { windows: readonly Window[]; never: readonly Window[] }, instant: number): boolean => {
  const { day, time: now } = wall(instant);
  const holds = ({ days, from, to }: Window): boolean => days.some((one) => one === day) && from <= now && now < to;
  return plan.windows.some(holds) && !plan.never.some(holds);
};

it('is safe, is not before it is asked for, and nothing earlier is safe', () => {
  fc.assert(
    fc.property(
      fc.array(someWindow, { minLength: 1, maxLength: 4 }),
      fc.array(someWindow, { maxLength: 3 }),
      instants,
      (windows, never, from) => {
        const plan = { windows, never };
        const found = nextSafe(plan, from);
        const week = Array.from({ length: 8 * 96 }, (_, step) => from + step * QUARTER);
        const first = week.find((instant) => safeByWall(plan, instant));
        expect(found).toBe(first ?? found);
        if (found === null) expect(first).toBeUndefined();
        else expect([found >= from, isSafe(plan, found), safeByWall(plan, found)]).toEqual([true, true, true]);
      },
    ),
    { numRuns: 300 },
  );
});

describe('a safe time of the night', () => {
  const night = { windows: [window('fri', '23:00', '24:00'), window('sat', '00:00', '02:00')], never: [] };

  it.each([
    ['goes on past midnight', '2026-11-27T23:30:00Z', 'Sat 2026-11-28 02:00 +00:00'],
    ['also from after midnight', '2026-11-28T00:30:00Z', 'Sat 2026-11-28 02:00 +00:00'],
  ])('%s', (_, from, until) => expect(london(safeUntil(night, at(from)))).toBe(until));

  it('is ended by what is ruled out after midnight', () => {
    const never = [window('sat', '00:00', '06:00')];
    expect(london(safeUntil({ ...night, never }, at('2026-11-27T23:30:00Z')))).toBe('Sat 2026-11-28 00:00 +00:00');
    expect(isSafe({ ...night, never }, at('2026-11-28T00:30:00Z'))).toBe(false);
  });

  it('is as long as the clock shows in the night in which an hour comes twice', () => {
    const sunday = { windows: [window('sat', '23:00', '24:00'), window('sun', '00:00', '02:00')], never: [] };
    expect(london(safeUntil(sunday, at('2026-10-24T22:30:00Z')))).toBe('Sun 2026-10-25 02:00 +00:00');
  });
});
