import type { Window } from '../../../src/core/answer';
import { parseWindowsValue } from '../../../src/safety/windows-value';

describe('times by day and clock', () => {
  const monday = { days: ['mon'], from: '10:00', to: '14:00' };

  it('is taken as it is, joined where it overlaps and in the order of the week', () => {
    expect(parseWindowsValue([monday])).toEqual([monday]);
    expect(
      parseWindowsValue([
        { ...monday, days: ['tue', 'mon'] },
        { days: ['mon'], from: '12:00', to: '16:00' },
      ]),
    ).toEqual([
      { days: ['mon'], from: '10:00', to: '16:00' },
      { days: ['tue'], from: '10:00', to: '14:00' },
    ]);
    expect(parseWindowsValue([{ days: ['sun'], from: '20:00', to: '24:00' }])).not.toBeNull();
  });

  it('may be of one date, which has to be on the day it says', () => {
    const once = { ...monday, on: '2026-11-30' };
    expect(parseWindowsValue([once])).toEqual([once]);
    expect(parseWindowsValue([{ ...once, on: '2026-12-01' }])).toBeNull();
    expect(parseWindowsValue([{ ...once, days: ['mon', 'tue'] }])).toBeNull();
    expect(parseWindowsValue([{ ...once, on: '2026-02-30' }])).toBeNull();
    expect(parseWindowsValue([{ ...once, on: 'tomorrow' }])).toBeNull();
  });

  it.each([
    null,
    undefined,
    '',
    'any-time',
    {},
    [],
    [null],
    [{ ...monday, days: [] }],
    [{ ...monday, days: ['today'] }],
    [{ ...monday, to: '10:00' }],
    [{ ...monday, to: '09:00' }],
    [{ ...monday, from: '24:00', to: '24:00' }],
    [{ ...monday, from: '9:00' }],
    [{ ...monday, to: '24:30' }],
    [{ ...monday, note: 'x' }],
    Array.from({ length: 21 }, () => monday),
  ])('is refused when it is not one: %j', (value) => expect(parseWindowsValue(value)).toBeNull());
});

describe('a time that runs past midnight', () => {
  const night: Window = { days: ['fri', 'sun'], from: '22:00', to: '06:00' };

  it('is two, the second of the days that follow', () => {
    expect(parseWindowsValue([night])).toEqual([
      { days: ['mon', 'sat'], from: '00:00', to: '06:00' },
      { days: ['fri', 'sun'], from: '22:00', to: '24:00' },
    ]);
    expect(parseWindowsValue([{ ...night, to: '00:00' }])).toEqual([
      { days: ['fri', 'sun'], from: '22:00', to: '24:00' },
    ]);
    expect(parseWindowsValue([{ days: ['mon'], from: '23:00', to: '01:00', on: '2026-11-30' }])).toEqual([
      { days: ['mon'], from: '23:00', to: '24:00', on: '2026-11-30' },
      { days: ['tue'], from: '00:00', to: '01:00', on: '2026-12-01' },
    ]);
  });

  it('is no longer than ten hours where it is safe, and may be where it is ruled out', () => {
    const long = { days: ['fri'], from: '17:00', to: '09:00' };
    expect(parseWindowsValue([long])).toBeNull();
    expect(parseWindowsValue([long], true)).toEqual([
      { days: ['fri'], from: '17:00', to: '24:00' },
      { days: ['sat'], from: '00:00', to: '09:00' },
    ]);
  });

  it.each([
    [{ ...night, from: '16:00', to: '02:00' }],
    [{ ...night, from: '18:00', to: '13:00' }],
    [{ ...night, from: '00:00', to: '00:00' }],
  ])('begins in the evening and ends by noon: %j', (window) => expect(parseWindowsValue([window], true)).toBeNull());
});
