import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dateOf, instantOf, lastShown, minutesOf, wallOf, weekdayOf } from '../../../src/safety/london-clock';

const london = (at: number): DateTime => DateTime.fromMillis(at, { zone: 'Europe/London' });
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const shown = (date: string, time: string): string =>
  london(instantOf(dayOf(date), minutesOf(time))).toFormat('dd HH:mm ZZ');

it('shows the same day and minute as luxon, for any minute of sixty years', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 365 * 24 * 60 }), (minutes) => {
      const at = Date.parse('1999-12-31T00:00:00Z') + minutes * 60_000;
      const { day, minute } = wallOf(at);
      expect(`${dateOf(day)} ${weekdayOf(day)} ${minute}`).toBe(
        `${london(at).toFormat('yyyy-MM-dd')} ${london(at).toFormat('ccc').toLowerCase()} ${london(at).hour * 60 + london(at).minute}`,
      );
      if (!(london(at).month === 10 && london(at).weekday === 7 && minute < 120))
        expect(instantOf(day, minute)).toBe(at);
    }),
    { numRuns: 2000 },
  );
});

it('reads 24:00 as the next midnight, an hour left out as the one after, an hour lived twice as the first', () => {
  expect([
    shown('2026-11-24', '24:00'),
    shown('2026-03-29', '24:00'),
    shown('2026-10-25', '09:00'),
    shown('2026-10-24', '24:00'),
  ]).toEqual(['25 00:00 +00:00', '30 00:00 +01:00', '25 09:00 +00:00', '25 00:00 +01:00']);
  expect([shown('2026-03-29', '00:59'), shown('2026-03-29', '01:30'), shown('2026-03-29', '02:00')]).toEqual([
    '29 00:59 +00:00',
    '29 02:30 +01:00',
    '29 02:00 +01:00',
  ]);
  expect([shown('2026-10-25', '00:59'), shown('2026-10-25', '01:30'), shown('2026-10-25', '02:00')]).toEqual([
    '25 00:59 +01:00',
    '25 01:30 +01:00',
    '25 02:00 +00:00',
  ]);
});

it('takes the later of a time shown twice once it has come, and any other as it is', () => {
  const [first, second] = [Date.parse('2026-10-25T00:30:00Z'), Date.parse('2026-10-25T01:30:00Z')];
  expect([lastShown(first, second - 1), lastShown(first, second), lastShown(second, second)]).toEqual([
    first,
    second,
    second,
  ]);
  for (const other of ['2026-10-24T23:59:00Z', '2026-03-29T01:30:00Z', '2026-11-23T10:00:00Z'])
    expect(lastShown(Date.parse(other), Infinity)).toBe(Date.parse(other));
});
