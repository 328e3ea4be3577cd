import fc from 'fast-check';
import { DAYS, type Day, type Window } from '../../../src/core/answer';
import { createWindows, WINDOW_PRESETS } from '../../../src/safety/windows';
import { parseWindowsValue } from '../../../src/safety/windows-value';

/** A Tuesday. */
const NOW = Date.parse('2026-11-24T10:00:00Z');
const read = createWindows(['en']);

const WEEK = 'mon tue wed thu fri';
const shown = (windows: readonly Window[]): string =>
  windows.map(({ days, from, to }) => `${days.join(' ')} ${from}-${to}`.replace(WEEK, 'weekdays')).join('; ');
const windowsOf = (text: string, now = NOW): string | null => {
  const times = read(text, now);
  return times && shown(times.windows);
};

describe('understands what people say', () => {
  it.each([
    ['weekdays 10 to 2', 'weekdays 10:00-14:00'],
    ['Weekdays 10 to 2, never Fridays', 'mon tue wed thu 10:00-14:00'],
    ['never fridays, weekdays 10 to 2', 'mon tue wed thu 10:00-14:00'],
    ["after 9 when he's at work", 'weekdays 09:00-17:00'],
    ['mon wed fri mornings', 'mon wed fri 09:00-12:00'],
    ['any time tuesday', 'tue 08:00-20:00'],
    ['school hours', 'weekdays 09:30-14:30'],
    ['when the kids are at school', 'weekdays 09:30-14:30'],
    ['school run', 'weekdays 08:30-09:30'],
    ['weekends 2pm-4pm', 'sat sun 14:00-16:00'],
    ['Monday to Thursday 9.30 till 3', 'mon tue wed thu 09:30-15:00'],
    ['Sat to Mon 10-12', 'mon sat sun 10:00-12:00'],
    ['half past ten to half two weekdays', 'weekdays 10:30-14:30'],
    ['ten till two', 'weekdays 10:00-14:00'],
    ['between 9 and 5', 'weekdays 09:00-17:00'],
    ['tues 1-3 and thurs 10-12', 'tue 13:00-15:00; thu 10:00-12:00'],
    ['Mon 10-12, Tue 1-3, Wed 9-11', 'mon 10:00-12:00; tue 13:00-15:00; wed 09:00-11:00'],
    ['9 to 11 and 1 to 3 on mondays', 'mon 09:00-11:00; mon 13:00-15:00'],
    ['mon and wed 9-11 or fri afternoons', 'mon wed 09:00-11:00; fri 12:00-17:00'],
    ['10am - 11am', 'weekdays 10:00-11:00'],
    ['10-2pm', 'weekdays 10:00-14:00'],
    ['9-11pm sat', 'sat 21:00-23:00'],
    ['weekdays 9am-12pm', 'weekdays 09:00-12:00'],
    ['07:30 to 09:00', 'weekdays 07:30-09:00'],
    ['7 to 3', 'weekdays 07:00-15:00'],
    ['1430 to 1600', 'weekdays 14:30-16:00'],
    ['8am to 8pm', 'weekdays 08:00-20:00'],
    ['5 to 7 weekdays', 'weekdays 17:00-19:00'],
    ['noon to 3', 'weekdays 12:00-15:00'],
    ['Tuesday 10am', 'tue 10:00-11:00'],
    ['tuesday at 10', 'tue 10:00-11:00'],
    ['after 3', 'weekdays 15:00-20:00'],
    ['until 3', 'weekdays 09:00-15:00'],
    ['no later than 3 on weekdays', 'weekdays 09:00-15:00'],
    ['evenings after 6', 'weekdays 18:00-20:00'],
    ['any time', 'mon tue wed thu fri sat sun 08:00-20:00'.replace(WEEK, 'weekdays')],
    ['weekdays 9 to 5 but not 12 to 1', 'weekdays 09:00-12:00; weekdays 13:00-17:00'],
    ['any day but sunday', 'weekdays sat 08:00-20:00'],
    ['wednesday', 'wed 08:00-20:00'],
  ])('%s', (text, windows) => expect(windowsOf(text)).toBe(windows));
});

describe('hears what is ruled out', () => {
  it.each([
    ['never Fridays', 'mon tue wed thu 09:00-17:00', 'fri 00:00-24:00'],
    ["don't call me on mondays", 'tue wed thu fri 09:00-17:00', 'mon 00:00-24:00'],
    ['not evenings', 'weekdays 09:00-17:00', 'weekdays sat sun 17:00-24:00'],
    ['not before 10', 'weekdays 10:00-17:00', 'weekdays sat sun 00:00-10:00'],
    ['not evenings or weekends', 'weekdays 09:00-17:00', 'weekdays 17:00-24:00; sat sun 00:00-24:00'],
  ])('%s', (text, windows, never) => {
    const times = read(text, NOW);
    expect(times && shown(times.windows)).toBe(windows);
    expect(times && shown(times.never).split('; ').sort()).toEqual(expect.arrayContaining([never.split('; ')[0]]));
    expect(times?.never.length).toBeGreaterThan(0);
  });
});

describe('asks again rather than guess', () => {
  it.each([
    '',
    'banana',
    '7',
    '10',
    '2',
    'yes',
    '7 to 9',
    '8 to 8',
    'after 7',
    'never',
    'weekdays 9-5 never',
    'nights',
    '2 to 2',
    'unless he is off sick, weekdays 10-2',
    'every other tuesday',
    '24th november',
    'first monday of the month',
    'not evenings, mornings',
    'fridays but never fridays',
    'weekdays never weekdays',
    '25:00 to 26:00',
    '9 to 99',
    '12345',
    'constructor',
    'mon __proto__ 9-',
    '07700 900123',
    'he is at work',
    'saturdays 9-10 not mornings',
    'x'.repeat(5000),
    'weekdays 10 to 2 '.repeat(100),
  ])('%s', (text) => expect(read(text, NOW)?.windows ?? []).toEqual([]));

  it('in a language whose times are not known yet', () =>
    expect(createWindows(['cy'])('weekdays 10 to 2', NOW)).toBeNull());
});

it('never gives a window that is not one, whatever is said', () => {
  const words = fc.constantFrom(
    'mon',
    'tuesdays',
    'weekdays',
    'never',
    'not',
    'but',
    'and',
    ',',
    '10',
    '2pm',
    '14:30',
    'to',
    'after',
    'before',
    'mornings',
    'evenings',
    'until',
    'between',
    'any time',
    '-',
    'work',
    'school hours',
    '7',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (said) => {
      const times = read(said.join(' '), NOW);
      for (const window of [...(times?.windows ?? []), ...(times?.never ?? []), ...(times?.avoided ?? [])])
        expect(parseWindowsValue([window])).not.toBeNull();
      if (times) expect(times.windows.length + (times.avoided ?? []).length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

it('offers the six presets of the question, each a window of its own', () => {
  expect(Object.entries(WINDOW_PRESETS).map(([name, windows]) => `${name}: ${shown(windows)}`)).toEqual([
    'any-time: weekdays sat sun 08:00-20:00',
    'weekday-mornings: weekdays 09:00-12:00',
    'weekday-afternoons: weekdays 12:00-17:00',
    'weekday-evenings: weekdays 17:00-20:00',
    'school-hours: weekdays 09:30-14:30',
    'weekends: sat sun 10:00-16:00',
  ]);
  for (const windows of Object.values(WINDOW_PRESETS)) expect(parseWindowsValue(windows)).toEqual(windows);
});

const day = fc.constantFrom<Day>(...DAYS);

it('reads its own short form back to the same windows', () => {
  const NAMES: Readonly<Record<Day, string>> = {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  };
  const hour = fc.integer({ min: 8, max: 19 });
  fc.assert(
    fc.property(day, hour, hour, (on, a, b) => {
      fc.pre(a < b);
      const text = (h: number): string => `${String(h).padStart(2, '0')}:00`;
      expect(windowsOf(`${NAMES[on]}s ${h12(a)} to ${h12(b)}`)).toBe(`${on} ${text(a)}-${text(b)}`);
    }),
  );
});

const h12 = (hour: number): string => `${hour % 12 || 12}${hour < 12 ? 'am' : 'pm'}`;
