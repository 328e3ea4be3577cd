import { DateTime } from 'luxon';
import { workingMinutesBefore } from '../../../src/triage/time-left';
import { testLandlord } from '../../support/landlord';

const london = (text: string): number =>
  DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: 'Europe/London' }).toMillis();
const shown = (at: number): string => DateTime.fromMillis(at, { zone: 'Europe/London' }).toFormat('yyyy-MM-dd HH:mm');
const calendar = { landlord: testLandlord(), holidays: ['2026-12-25', '2026-12-28'] };

it.each([
  ['the same morning', '2026-11-24 12:00', 60, '2026-11-24 11:00'],
  ['the evening before, where it falls due as they open', '2026-11-24 09:00', 60, '2026-11-23 16:00'],
  ['partly the day before', '2026-11-24 09:30', 60, '2026-11-23 16:30'],
  ['the Friday before a Monday', '2026-11-30 09:00', 120, '2026-11-27 15:00'],
  ['Christmas Eve, over the holidays', '2026-12-29 09:15', 30, '2026-12-24 16:45'],
  ['over the night the clocks go back', '2026-10-26 09:00', 60, '2026-10-23 16:00'],
  ['never before it began', '2026-11-24 09:30', 600, '2026-11-23 15:00'],
])('%s', (_, due, minutes, expected) => {
  const earliest = london(
    due.startsWith('2026-11-24 09:30') && minutes === 600 ? '2026-11-23 15:00' : '2026-01-01 00:00',
  );
  expect(shown(workingMinutesBefore(calendar, london(due), { minutes, earliest }))).toBe(expected);
});
