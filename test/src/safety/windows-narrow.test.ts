/**
 * Never wider than said: what may be more than was meant is asked again or read narrower, and a time that is ruled out is at
 * least as wide as the words. Nights run past midnight and are two windows.
 */
import type { Window } from '../../../src/core/answer';
import { createWindows } from '../../../src/safety/windows';

/** A Tuesday, half past ten in the morning; and a Saturday, half past midnight. */
const NOW = Date.parse('2026-11-24T10:30:00Z');
const BY_NIGHT = Date.parse('2026-11-28T00:30:00Z');
const read = createWindows(['en']);

const shown = (windows: readonly Window[]): string =>
  windows
    .map(({ days, from, to, on }) => `${on ? `${on} ` : ''}${days.join(' ')} ${from}-${to}`)
    .join('; ')
    .replaceAll('mon tue wed thu fri sat sun', 'daily')
    .replaceAll('mon tue wed thu fri', 'weekdays');

const AGAIN = null;
type Said = readonly [said: string, meant: string | null];

const safe = (said: string, now = NOW): string | null => shown(read(said, now)?.windows ?? []) || null;
const avoided = (said: string, now = NOW): string | null => shown(read(said, now)?.avoided ?? []) || null;

const isReadAs = ([said, meant]: Said): void =>
  it(`${said}: ${meant ?? 'asked again'}`, () => expect(safe(said)).toBe(meant));
const isAvoidedAs = ([said, meant]: Said): void =>
  it(`${said}: ${meant ?? 'asked again'}`, () => expect(avoided(said)).toBe(meant));

describe('"any time" beside days with hours is of nobody knows which', () => {
  const said: readonly Said[] = [
    ['any time mon or tue morning', AGAIN],
    ['any time mon or tues 10-12', AGAIN],
    ['anytime monday and tuesday mornings', AGAIN],
    ['anytime fri and sat morning', AGAIN],
    ['any time monday or tuesday afternoon', AGAIN],
    ['any time mon, tue morning', AGAIN],
    ['all day mon and tue morning', AGAIN],
    ['any time mon. tue morning', AGAIN],
    ['mon all day and tue morning', 'mon 08:00-20:00; tue 09:00-12:00'],
    ['tuesday or thursday mornings', 'tue thu 09:00-12:00'],
    ['any time fri sat morning', 'fri sat 09:00-12:00'],
    ['any time monday and tuesday', 'mon tue 08:00-20:00'],
  ];
  said.forEach(isReadAs);
});

describe('a start in the night has no end that anybody would guess', () => {
  const said: readonly Said[] = [
    ['after 2 am', AGAIN],
    ['from 1am', AGAIN],
    ['after 1am', AGAIN],
    ['from 3am', AGAIN],
    ['after 4am', AGAIN],
    ['after 5am', AGAIN],
    ['after 0100', AGAIN],
    ['from 02:00', AGAIN],
    ['from 05:30', AGAIN],
    ['before 3am', AGAIN],
    ['after midnight', AGAIN],
    ['before midnight', AGAIN],
    ['after 6am', 'weekdays 06:00-17:00'],
    ['2am-4am', 'weekdays 02:00-04:00'],
    ['00:00 to 06:00', 'weekdays 00:00-06:00'],
    ['01:30-15:00', AGAIN],
    ['09:30-02:30', 'weekdays 09:30-14:30'],
  ];
  said.forEach(isReadAs);
});

describe('between midnight and five, today and tomorrow may each be another day than meant', () => {
  it.each<Said>([
    ['tomorrow 10-12', AGAIN],
    ['today 10-12', AGAIN],
    ['tonight', AGAIN],
    ['this morning', AGAIN],
    ['not today, tomorrow is ok', AGAIN],
    ['28/11 10-12', '2026-11-28 sat 10:00-12:00'],
    ['sunday 29th 10-12', '2026-11-29 sun 10:00-12:00'],
    ['this saturday 10-12', '2026-11-28 sat 10:00-12:00'],
  ])('%s: %s', (said, meant) => expect(safe(said, BY_NIGHT)).toBe(meant));

  it.each<Said>([
    ['not tomorrow', '2026-11-28 sat 00:00-24:00; 2026-11-29 sun 00:00-24:00'],
    ['never today', '2026-11-28 sat 00:00-24:00'],
    ['never tonight', '2026-11-28 sat 00:00-06:00; 2026-11-28 sat 17:00-24:00; 2026-11-29 sun 00:00-06:00'],
  ])('ruled out, both are: %s', (said, meant) => expect(avoided(said, BY_NIGHT)).toBe(meant));

  it('and by day they are plain', () => {
    expect(safe('tomorrow 10-12', Date.parse('2026-11-28T05:00:00Z'))).toBe('2026-11-29 sun 10:00-12:00');
    expect(avoided('not tonight')).toBe('2026-11-24 tue 17:00-24:00; 2026-11-25 wed 00:00-06:00');
  });
});

describe('"no later than" rules out what is later', () => {
  const said: readonly Said[] = [
    ['no later than 5pm', 'daily 00:00-06:00; daily 17:00-24:00'],
    ['not later than 5', 'daily 00:00-06:00; daily 17:00-24:00'],
    ['no earlier than 10', 'daily 00:00-10:00'],
    ['not earlier than 10', 'daily 00:00-10:00'],
    ['no sooner than 10', 'daily 00:00-10:00'],
    ['not past 5', 'daily 00:00-06:00; daily 17:00-24:00'],
    ['not until 10', 'daily 00:00-10:00'],
    ['no earlier than 10 weekdays', AGAIN],
    ['mondays, no later than 5', AGAIN],
  ];
  said.forEach(isAvoidedAs);
  it('and asked for safe times it says what is earlier', () => {
    expect(safe('no later than 5pm')).toBe('weekdays 09:00-17:00');
    expect(safe('not mondays, no later than 5')).toBeNull();
  });
});

describe('what is ruled out is at least as wide as said', () => {
  const said: readonly Said[] = [
    ['never at night', 'daily 00:00-06:00; daily 20:00-24:00'],
    ['not nights', 'daily 00:00-06:00; daily 20:00-24:00'],
    ['never late at night', 'daily 00:00-06:00; daily 20:00-24:00'],
    ['during the night', 'daily 00:00-06:00; daily 20:00-24:00'],
    ['never overnight', 'daily 00:00-06:00; daily 20:00-24:00'],
    ['not friday nights', 'fri 20:00-24:00; sat 00:00-06:00'],
    ['not evenings', 'daily 00:00-06:00; daily 17:00-24:00'],
    ['never after 6', 'daily 00:00-06:00; daily 18:00-24:00'],
    ['not after 10', 'daily 00:00-06:00; daily 10:00-24:00'],
    ['after 2am', 'daily 02:00-24:00'],
    ['never after midnight', 'daily 00:00-06:00'],
    ['never fridays after midnight', AGAIN],
    ['never 10pm to 6am', 'daily 00:00-06:00; daily 22:00-24:00'],
    ['never 22:00-06:00', 'daily 00:00-06:00; daily 22:00-24:00'],
    ['never 10pm to 6', 'daily 00:00-06:00; daily 22:00-24:00'],
    ['never 6pm-9am', 'daily 00:00-09:00; daily 18:00-24:00'],
    ['never fridays 10pm to 6am', 'fri 22:00-24:00; sat 00:00-06:00'],
    ['never sundays 10pm to 6am', 'mon 00:00-06:00; sun 22:00-24:00'],
    ['never between 11pm and 1am', 'daily 00:00-01:00; daily 23:00-24:00'],
    ['never friday 5pm to monday 9am', 'mon 00:00-09:00; fri 17:00-24:00; sat sun 00:00-24:00'],
    ['from friday 5pm to monday 9am', 'mon 00:00-09:00; fri 17:00-24:00; sat sun 00:00-24:00'],
    ['never early mornings', 'daily 00:00-10:00'],
    ['never first thing', 'daily 00:00-10:00'],
    ['any time mon or tue morning', 'mon 00:00-24:00; tue 00:00-12:00'],
    ['just friday', 'fri 00:00-24:00'],
    ['not weekends 10 to 2, please', AGAIN],
  ];
  said.forEach(isAvoidedAs);
});

describe('a safe time past midnight is the night that begins on the day', () => {
  const said: readonly Said[] = [
    ['11pm-1am', 'weekdays 23:00-24:00; tue wed thu fri sat 00:00-01:00'],
    ['10pm to 2am', 'weekdays 22:00-24:00; tue wed thu fri sat 00:00-02:00'],
    ['fridays 11pm-1am', 'fri 23:00-24:00; sat 00:00-01:00'],
    ['sundays 11pm-1am', 'mon 00:00-01:00; sun 23:00-24:00'],
    ['tonight 11pm-1am', '2026-11-24 tue 23:00-24:00; 2026-11-25 wed 00:00-01:00'],
    ['8pm to midnight', 'weekdays 20:00-24:00'],
    ["11pm-1am when he's at work", 'weekdays 23:00-24:00; tue wed thu fri sat 00:00-01:00'],
    ['10 to midnight', AGAIN],
    ['10pm to 6', AGAIN],
    ['6pm to 9am', AGAIN],
    ['friday 5pm to monday 9am', AGAIN],
    ['fridays midnight to 6am', AGAIN],
    ['10pm-6am he is at work', AGAIN],
    ['nights', AGAIN],
    ['overnight', AGAIN],
  ];
  said.forEach(isReadAs);
});

describe('contact may be when somebody comes for the children', () => {
  const said: readonly Said[] = [
    ['contact is sat 10-4', AGAIN],
    ['contact sat 10-4', AGAIN],
    ['contact at 10', AGAIN],
    ['contact with dad is sat 10-4', AGAIN],
    ['best contact 10-2', AGAIN],
    ['contact me sat 10-4', 'sat 10:00-16:00'],
    ['please contact weekdays 10-2', 'weekdays 10:00-14:00'],
    ['ring or contact me weekdays 10-2', 'weekdays 10:00-14:00'],
    ['safe to contact weekdays 10-2', 'weekdays 10:00-14:00'],
  ];
  said.forEach(isReadAs);
});

describe('one day with "just" may be the next of its name alone', () => {
  const said: readonly Said[] = [
    ['just friday', AGAIN],
    ['just monday 10 till 12', AGAIN],
    ['only friday 10-12', AGAIN],
    ['friday only', AGAIN],
    ['just tues 10-12', AGAIN],
    ['just this friday', '2026-11-27 fri 08:00-20:00'],
    ['only fridays', 'fri 08:00-20:00'],
    ['only on a friday 10-12', 'fri 10:00-12:00'],
    ['every friday only', 'fri 08:00-20:00'],
    ['just mon and wed 10-12', 'mon wed 10:00-12:00'],
  ];
  said.forEach(isReadAs);
});

describe('an end late in the evening has to be said', () => {
  const said: readonly Said[] = [
    ['2-11', AGAIN],
    ['3-11', AGAIN],
    ['weekdays 2 til 10', AGAIN],
    ['1-9', AGAIN],
    ['weekdays except mondays 2-11', AGAIN],
    ['12-8', 'weekdays 12:00-20:00'],
    ['2pm-11pm', 'weekdays 14:00-23:00'],
  ];
  said.forEach(isReadAs);
});

describe('what is plain is not asked again', () => {
  const said: readonly Said[] = [
    ['noon', 'weekdays 12:00-13:00'],
    ['midday', 'weekdays 12:00-13:00'],
    ['monday noon', 'mon 12:00-13:00'],
    ['9 to noon', 'weekdays 09:00-12:00'],
    ['10ish', 'weekdays 10:00-11:00'],
    ['10ish til 2', 'weekdays 10:00-14:00'],
    ['wed evening 6-8', 'wed 18:00-20:00'],
    ['tonight 8-9', '2026-11-24 tue 20:00-21:00'],
    ['evenings between 6 and 8', 'weekdays 18:00-20:00'],
    // No later than an hour after it begins.
    ['evenings after 8', 'weekdays 20:00-21:00'],
    ['after 7pm', 'weekdays 19:00-20:00'],
    ['after 8pm', 'weekdays 20:00-21:00'],
    ['after 9pm', 'weekdays 21:00-22:00'],
    ['after 10pm', AGAIN],
    ['10 to 2 and 6 to 8', 'weekdays 10:00-14:00; weekdays 18:00-20:00'],
    ['10 to 2 and 6 to 9', AGAIN],
    ['6 to 8 and 10 to 2', AGAIN],
    ['weekdays except mondays 10 to 2', 'tue wed thu fri 10:00-14:00'],
    ['weekday morings', 'weekdays 09:00-12:00'],
    ['weekdys', 'weekdays 08:00-20:00'],
    ['tuseday', 'tue 08:00-20:00'],
    ['thrusday', 'thu 08:00-20:00'],
    ['tomorow 10-12', '2026-11-25 wed 10:00-12:00'],
    ['tue morn thu aft', 'tue 09:00-12:00; thu 12:00-17:00'],
    ['up to 3', 'weekdays 09:00-15:00'],
    // Of two slips nothing is made, nor of half a doubt.
    ['tusdeay', AGAIN],
    ['not b4 10 weekdays', AGAIN],
    ['never after 5 weekdays', AGAIN],
    ['after tea', AGAIN],
    ['all week 10-2', AGAIN],
    ['i dont mind', AGAIN],
    ['noon/midday', AGAIN],
  ];
  said.forEach(isReadAs);
});

describe('a yes worked out of a no', () => {
  const said: readonly Said[] = [
    ['not mornings', 'weekdays 12:00-17:00'],
    ['never fridays', 'mon tue wed thu 09:00-17:00'],
    ['im not free 10-2', 'weekdays 09:00-10:00; weekdays 14:00-17:00'],
    ['unsafe 10-2', 'weekdays 09:00-10:00; weekdays 14:00-17:00'],
    ['never weekdays', AGAIN],
    ['not 9-4.30', AGAIN],
    ['not tomorrow or monday', 'tue thu fri 09:00-17:00'],
    ['any time except 4 to 6', 'daily 08:00-16:00; daily 18:00-20:00'],
  ];
  said.forEach(isReadAs);
  it('is none where nothing is left, and the question when never still has its answer', () => {
    expect(avoided('never weekdays')).toBe('weekdays 00:00-24:00');
    expect(read('never any time', NOW)).toBeNull();
  });
});

describe('a date that is named', () => {
  const said: readonly Said[] = [
    ['25/11 10-12', '2026-11-25 wed 10:00-12:00'],
    ['wednesday 25th', '2026-11-25 wed 08:00-20:00'],
    // As the question's own hint has it.
    ['Friday 4th, 10 to 12', '2026-12-04 fri 10:00-12:00'],
    ['tuesday 25th', AGAIN],
    ['on the 25th', AGAIN],
    ['25/11/26', AGAIN],
    ['30/2 10-12', AGAIN],
    ['23/11 10-12', AGAIN],
    ['10/11', AGAIN],
    ['24/7', AGAIN],
    // This week's Tuesday is today; this week's Friday is yet to come.
    ['next tuesday 10-12', '2026-12-01 tue 10:00-12:00'],
    ['next monday 10-12', '2026-11-30 mon 10:00-12:00'],
    ['next friday 10-12', AGAIN],
    ['next week', AGAIN],
  ];
  said.forEach(isReadAs);
  it('may be two that are both ruled out', () => {
    expect(avoided('never next friday')).toBe('2026-11-27 fri 00:00-24:00; 2026-12-04 fri 00:00-24:00');
  });
  it('is not read out of "next" at the weekend, when a week begins for some', () => {
    expect(safe('next monday 10-12', Date.parse('2026-11-29T10:00:00Z'))).toBeNull();
  });
});
