/**
 * How people say when they are safe, and what must be made of it. A window that is too wide is the dangerous mistake, so
 * whatever can be meant two ways is asked again with its choices.
 */
import type { Window } from '../../../src/core/answer';
import { createWindows } from '../../../src/safety/windows';

/** A Tuesday, half past ten in the morning. */
const NOW = Date.parse('2026-11-24T10:30:00Z');
const read = createWindows(['en']);

const WEEK = 'mon tue wed thu fri';
const shown = (windows: readonly Window[]): string =>
  windows
    .map(({ days, from, to, on }) => `${on ? `${on} ` : ''}${days.join(' ')} ${from}-${to}`.replace(WEEK, 'weekdays'))
    .join('; ');

const AGAIN = null;

const SAID: readonly (readonly [said: string, meant: string | null])[] = [
  ['weekdays 10 to 2', 'weekdays 10:00-14:00'],
  ['Weekdays - 10 to 2', 'weekdays 10:00-14:00'],
  ['weekdays 10-2 please', 'weekdays 10:00-14:00'],
  ['10to2 weekdays', 'weekdays 10:00-14:00'],
  ['from Monday to Friday 9 to 5', 'weekdays 09:00-17:00'],
  ['mon - fri, 10 - 2', 'weekdays 10:00-14:00'],
  ['Mon\u2013Fri 9:30\u201314:30', 'weekdays 09:30-14:30'],
  ['Between 10am and 2pm on weekdays is best', 'weekdays 10:00-14:00'],
  ['any time between 10 and 2', 'weekdays 10:00-14:00'],
  ["I'm free on Tuesdays and Thursdays from 1 to 3", 'tue thu 13:00-15:00'],
  ['i am ok mon/wed 9-11', 'mon wed 09:00-11:00'],
  ['only mondays 10-12', 'mon 10:00-12:00'],
  ['Tuesday mornings only', 'tue 09:00-12:00'],
  ['in the mornings', 'weekdays 09:00-12:00'],
  ['every morning', 'weekdays 09:00-12:00'],
  ['during the day', 'weekdays 09:00-17:00'],
  ['during the week after 3pm', 'weekdays 15:00-20:00'],
  ['weekday lunchtimes', 'weekdays 12:00-14:00'],
  ['my lunch break', 'weekdays 12:00-14:00'],
  ['mornings except Monday', 'tue wed thu fri 09:00-12:00'],
  ['mornings except Monday and Tuesday', 'wed thu fri 09:00-12:00'],
  ['any morning but Fridays', 'mon tue wed thu 09:00-12:00'],
  ['weekends but not Sunday', 'sat 08:00-20:00'],
  ['weekdays 10 to 2 apart from Wednesday', 'mon tue thu fri 10:00-14:00'],
  ['weekdays except Friday mornings', 'mon tue wed thu 08:00-20:00; fri 12:00-20:00'],
  ['weekdays 10 to 2 but not tomorrow', 'mon tue thu fri 10:00-14:00'],
  // A yes worked out of a no holds no hour that nobody named: weekdays by day.
  ['not before 11', 'weekdays 11:00-17:00'],
  ["please don't call before 11", 'weekdays 11:00-17:00'],
  ['not after 3', 'weekdays 09:00-15:00'],
  ['nothing after 3 on weekdays', 'weekdays 09:00-15:00'],
  ['never Fridays', 'mon tue wed thu 09:00-17:00'],
  ['never on a Friday or Saturday', 'mon tue wed thu 09:00-17:00'],
  ["can't do Fridays", 'mon tue wed thu 09:00-17:00'],
  ['cannot talk at weekends', 'weekdays 09:00-17:00'],
  ['school run', 'weekdays 08:30-09:30'],
  ['on the school run', 'weekdays 08:30-09:30'],
  // Half an hour is left over.
  ['not on the school run', AGAIN],
  ['not during school hours', AGAIN],
  ['when the kids are at school', 'weekdays 09:30-14:30'],
  ['while my son is at school', 'weekdays 09:30-14:30'],
  ["after 9 when he's at work", 'weekdays 09:00-17:00'],
  ['weekdays 10-3 when my husband is at work', 'weekdays 10:00-15:00'],
  ['he works Mon to Thu 9 to 5', 'mon tue wed thu 09:00-17:00'],
  ["mornings when he's at work", 'weekdays 09:00-12:00'],
  ['6pm onwards', 'weekdays 18:00-20:00'],
  ['after half six', 'weekdays 18:30-20:00'],
  ['quarter past ten to half eleven', 'weekdays 10:15-11:30'],
  ['10 o\u2019clock to 12 o\u2019clock', 'weekdays 10:00-12:00'],
  ['noon till 3', 'weekdays 12:00-15:00'],
  ['before 10 or after 2', 'weekdays 09:00-10:00; weekdays 14:00-20:00'],
  ['9-12, 2-4', 'weekdays 09:00-12:00; weekdays 14:00-16:00'],
  ['Saturday mornings and evenings', 'sat 09:00-12:00; sat 17:00-20:00'],
  ['weekdays 10 to 2 and Saturday', 'weekdays sat 10:00-14:00'],
  ['weekdays 10-2, Saturday mornings', 'weekdays 10:00-14:00; sat 09:00-12:00'],
  ['any time is fine', 'weekdays sat sun 08:00-20:00'],
  ['whenever you like', 'weekdays sat sun 08:00-20:00'],
  ['any time except 4 to 6', 'weekdays sat sun 08:00-16:00; weekdays sat sun 18:00-20:00'],

  // Said of one day: it must not come back every week.
  ['tomorrow morning only', '2026-11-25 wed 09:00-12:00'],
  ['tomorrow', '2026-11-25 wed 08:00-20:00'],
  ['only tomorrow between 10 and 12', '2026-11-25 wed 10:00-12:00'],
  ['tomorrow at 2', '2026-11-25 wed 14:00-15:00'],
  ['today after 3', '2026-11-24 tue 15:00-20:00'],
  ['this afternoon', '2026-11-24 tue 12:00-17:00'],
  ['tonight', '2026-11-24 tue 17:00-20:00'],
  ['this Friday 10 to 12', '2026-11-27 fri 10:00-12:00'],
  ['this weekend', '2026-11-28 sat 08:00-20:00; 2026-11-29 sun 08:00-20:00'],
  ['today 1 to 3 and tomorrow 10 to 12', '2026-11-24 tue 13:00-15:00; 2026-11-25 wed 10:00-12:00'],
  ['tomorrow 9 to 5 but not 12 to 1', '2026-11-25 wed 09:00-12:00; 2026-11-25 wed 13:00-17:00'],
  ['today before 10', AGAIN],
  ['tomorrow and Friday mornings', AGAIN],
  ['tomorrow to Friday', AGAIN],
  ['any time until Friday', AGAIN],
  ['from Monday', AGAIN],
  ['next Friday', AGAIN],
  ['next week', AGAIN],
  ['on the 24th', AGAIN],
  ['25/11', '2026-11-25 wed 08:00-20:00'],
  ['yesterday', AGAIN],

  // What hangs on somebody else, without an hour to hold on to.
  ['any time he is out', AGAIN],
  ["whenever he's at work", AGAIN],
  ["when he's out", AGAIN],
  ["Tuesdays when he's at work", AGAIN],
  ["when he's asleep", AGAIN],
  ['after he goes to work', AGAIN],
  ['he works shifts', AGAIN],
  ['he works nights', AGAIN],
  ['any time he goes out', AGAIN],
  ['when I can', AGAIN],
  ["when I'm at work", AGAIN],
  ['I work 9 to 5', AGAIN],

  // Times at which somebody is at home, or which are said to be bad.
  ["he's home at weekends", AGAIN],
  ["he's in from 5", AGAIN],
  ['he gets back at 5', AGAIN],
  ["he's free on Tuesdays", AGAIN],
  ['he finishes at 3', AGAIN],
  ["he's off on Fridays", AGAIN],
  ['Mondays are bad', AGAIN],
  ['Fridays are not safe', AGAIN],
  ['Fridays are unsafe', AGAIN],
  ["weekends aren't good", AGAIN],
  ["he's never in on Mondays", AGAIN],
  ["she doesn't work Fridays", AGAIN],
  ['Mondays never, weekdays 10 to 2', AGAIN],
  ['\u274c Fridays', AGAIN],
  ['not wendesdays, mornings', AGAIN],

  // Which half of the day, or which of two.
  ['after 9', AGAIN],
  ['8 to 10', AGAIN],
  ['6 to 9', AGAIN],
  ['10ish', 'weekdays 10:00-11:00'],
  ['10 or 11', AGAIN],
  ['weekdays 10 to 2, Fridays 10 to 12', AGAIN],
  ['any time but text 10 to 2', AGAIN],
  ['9 to 11 on Mondays and 2 to 4', AGAIN],
  ['never Fridays and 10 to 2 on Mondays', AGAIN],
  ['never Fridays, weekdays', AGAIN],
  ['not weekends and mornings', AGAIN],
  // Hours after an exception: of the exception, or of all that is left.
  // The days that are left are safe at these hours either way.
  ['everyday except the weekend 10-2', 'weekdays 10:00-14:00'],
  ['every day apart from Fridays between 10 and 2', 'mon tue wed thu sat sun 10:00-14:00'],
  ['not weekends 10 to 2', AGAIN],
  ['any day except mornings 9 to 3', AGAIN],
  ['weekdays 10 to 2 except Fridays 10 to 12', AGAIN],
  ['weekdays except Friday mornings 10 to 2', AGAIN],
  ['any day but weekends after 6', 'weekdays 18:00-20:00'],
  ['every other Tuesday', AGAIN],
  ['most mornings', AGAIN],
  ['early mornings', AGAIN],
  ['school hours in term time', AGAIN],
  ['weekdays except bank holidays', AGAIN],
  ['I do not know', AGAIN],
  ['it depends', AGAIN],
];

it.each(SAID)('%s: %s', (said, meant) => {
  const times = read(said, NOW);
  // Without a window the question is asked again too.
  expect((times && shown(times.windows)) || null).toBe(meant);
});

it('is tried on more than eighty ways of saying it', () =>
  expect(new Set(SAID.map(([said]) => said)).size).toBeGreaterThan(80));

describe('where the question is when never', () => {
  it.each<readonly [string, string | null]>([
    ['Fridays', 'fri 00:00-24:00'],
    ['never Fridays', 'fri 00:00-24:00'],
    ['evenings', 'weekdays sat sun 00:00-06:00; weekdays sat sun 17:00-24:00'],
    ['after 6', 'weekdays sat sun 00:00-06:00; weekdays sat sun 18:00-24:00'],
    ['weekday mornings', 'weekdays 00:00-12:00'],
    ['the school run', 'weekdays sat sun 08:00-16:30'],
    ['tomorrow', '2026-11-25 wed 00:00-24:00'],
    ['not tomorrow', '2026-11-25 wed 00:00-24:00'],
    ['Mondays, Fridays after 6', 'mon 00:00-24:00; fri 18:00-24:00; sat 00:00-06:00'],
    ['any time except 10 to 2', AGAIN],
    ['any time but Fridays', AGAIN],
  ])('%s: %s', (said, meant) => {
    const avoided = read(said, NOW)?.avoided ?? null;
    expect(avoided && shown(avoided)).toBe(meant);
  });
});

describe('one day alone', () => {
  it('is told by the date in London, also just after midnight there', () => {
    const lateOnMonday = Date.parse('2026-07-06T23:30:00Z');
    expect(read('this wednesday morning', lateOnMonday)?.windows).toEqual([
      { days: ['wed'], from: '09:00', to: '12:00', on: '2026-07-08' },
    ]);
  });

  it('is today where today has the name that was said', () => {
    expect(read('this Tuesday 1 to 3', NOW)?.windows.map(({ on }) => on)).toEqual(['2026-11-24']);
  });

  it('is asked again when half of what was said is over', () => {
    const sunday = Date.parse('2026-11-29T10:00:00Z');
    expect(read('this weekend', sunday)).toBeNull();
    expect(read('today 9 to 10', NOW)).toBeNull();
  });
});
