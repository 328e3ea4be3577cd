import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dateOf, instantOf, minutesOf, wallOf, weekdayOf } from '../../../src/safety/london-clock';

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
