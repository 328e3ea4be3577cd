import { DateTime } from 'luxon';
import type { Landlord } from '../../../src/core/landlord';
import { london, staffed } from '../../../src/triage/opening-hours';
import { testLandlord } from '../../support/landlord';

const usual = testLandlord();
const open = (hours: Partial<Landlord['hours']>): Landlord => ({ ...usual, hours: { ...usual.hours, ...hours } });
const split = open({
  open: [
    { days: ['sat'], from: '10:00', to: '12:00' },
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '17:00' },
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:30' },
  ],
});
const always = open({
  open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }],
});
const training = open({
  exceptions: [
    { date: '2026-11-25', open: [], why: 'training' },
    { date: '2026-11-28', open: [{ from: '11:00', to: '13:00' }], why: 'extra' },
  ],
});
const HOLIDAYS = ['2026-12-25', '2026-12-28'];

const at = (text: string): number =>
  DateTime.fromFormat(text, 'yyyy-MM-dd HH:mm', { zone: 'Europe/London' }).toMillis();
const next = (landlord: Landlord, now: string, holidays: readonly string[] = HOLIDAYS): readonly [boolean, string] => {
  const found = staffed(landlord, holidays, at(now));
  return [found.now, london(found.next).toFormat('ccc yyyy-MM-dd HH:mm')];
};

it.each<[string, Landlord, string, readonly [boolean, string]]>([
  ['in the middle of the day', usual, '2026-11-24 11:00', [true, 'Tue 2026-11-24 11:00']],
  ['at the minute of opening', usual, '2026-11-24 09:00', [true, 'Tue 2026-11-24 09:00']],
  ['a minute before', usual, '2026-11-24 08:59', [false, 'Tue 2026-11-24 09:00']],
  ['at the minute of closing', usual, '2026-11-24 17:00', [false, 'Wed 2026-11-25 09:00']],
  ['on Friday evening', usual, '2026-11-27 19:00', [false, 'Mon 2026-11-30 09:00']],
  ['in a lunch break', split, '2026-11-24 12:30', [false, 'Tue 2026-11-24 13:30']],
  ['on a Saturday that is open', split, '2026-11-28 09:00', [false, 'Sat 2026-11-28 10:00']],
  ['on Christmas Eve in the evening', usual, '2026-12-24 18:00', [false, 'Tue 2026-12-29 09:00']],
  [
    'on a bank holiday it keeps open',
    open({ bankHolidays: 'open' }),
    '2026-12-25 10:00',
    [true, 'Fri 2026-12-25 10:00'],
  ],
  ['on a day it is closed for once', training, '2026-11-25 10:00', [false, 'Thu 2026-11-26 09:00']],
  ['on a Saturday it is open for once', training, '2026-11-27 18:00', [false, 'Sat 2026-11-28 11:00']],
  [
    'on a bank holiday named open for once',
    open({ exceptions: [{ date: '2026-12-28', open: [{ from: '10:00', to: '12:00' }], why: 'cover' }] }),
    '2026-12-25 10:00',
    [false, 'Mon 2026-12-28 10:00'],
  ],
  ['at midnight, open day and night', always, '2026-11-25 00:00', [true, 'Wed 2026-11-25 00:00']],
  ['over the night the clocks go forward', usual, '2026-03-28 23:30', [false, 'Mon 2026-03-30 09:00']],
  ['over the night the clocks go back', usual, '2026-10-24 23:30', [false, 'Mon 2026-10-26 09:00']],
])('knows who is at work %s', (_, landlord, now, expected) => expect(next(landlord, now)).toEqual(expected));

it('does not look for ever where hours are never open', () => {
  const shut = open({
    exceptions: Array.from({ length: 90 }, (_, n) => ({
      date: london(at('2026-11-24 00:00')).plus({ days: n }).toFormat('yyyy-MM-dd'),
      open: [],
      why: 'shut',
    })),
  });
  expect(staffed(shut, [], at('2026-11-24 10:00')).now).toBe(false);
});
