/**
 * As somebody in a hurry types it: texting spellings, half a sentence, another person's day. What is not plainly a safe time
 * is asked again.
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

type Said = readonly [said: string, meant: string];

const UNDERSTOOD: readonly Said[] = [
  ['wkdays b4 3', 'weekdays 09:00-15:00'],
  ['wkends only', 'sat sun 08:00-20:00'],
  ['between 10 n 2 weekdays', 'weekdays 10:00-14:00'],
  ['mon, weds n fri half 9 til 3', 'mon wed fri 09:30-15:00'],
  ['2moro 10-12', '2026-11-25 wed 10:00-12:00'],
  ['dnt ring b4 10', 'weekdays 10:00-17:00'],
  ['pls dont ring wkends', 'weekdays 09:00-17:00'],
  ['dont call or text fridays', 'mon tue wed thu 09:00-17:00'],
  ['10-2 (not fridays)', 'mon tue wed thu 10:00-14:00'],
  ['weekdays 10-2! never weekends!!', 'weekdays 10:00-14:00'],
  ['any day bar weds', 'mon tue thu fri sat sun 08:00-20:00'],
  ['mon 9-11\ntues 2-4\nnot wed', 'mon 09:00-11:00; tue 14:00-16:00'],
  ['not tues. wed 10-12', 'wed 10:00-12:00'],
  ['i can do monday but not tuesday', 'mon 08:00-20:00'],
  ['i cant do monday, can do tuesday 10-12', 'tue 10:00-12:00'],
  ['mon ok, tues ok, not weds', 'mon tue 08:00-20:00'],
  ['fridays ok but not after 3', 'fri 08:00-15:00'],
  ['mon-thu 9-3 fri 9-12', 'mon tue wed thu 09:00-15:00; fri 09:00-12:00'],
  ['free all day except school run', 'weekdays 16:30-20:00'],
  ['hubbys at work 9-5', 'weekdays 09:00-17:00'],
  ['after 5 and weekends 10-4', 'weekdays 17:00-20:00; sat sun 10:00-16:00'],
  ['not today, tomorrow is ok', '2026-11-25 wed 08:00-20:00'],
];

/** Each was, or is easily, taken for a safe time that nobody named. */
const NOT_SURE: readonly string[] = [
  'not when the car is there',
  'when his car is gone 9-5',
  'when mum has the kids saturdays 10-2',
  'payday fridays after 7',
  'fridays 7-10 when hes down the pub',
  'during ramadan 10-2',
  'friday prayers 1-2',
  'when i visit him in prison saturdays 2-4',
  'prison visiting thursdays so not thursdays',
  'he works nights so after 10pm',
  '10pm-6am he is at work',
  "he's on earlies 6-2 this week",
  'he works 6-2 and 2-10 alternate weeks',
  'my ex has the kids weekends 10-4',
  'my boss is here 9-5',
  'im at college mon weds fri 9-3',
  'i sign on tuesdays 10.20',
  'out 8-6',
  'not home 5-7',
  'evenings not good mornings ok',
  'mondays not safe tuesdays are',
  'mon no tues yes',
  'mornings yes evenings no',
  'safe mornings unsafe evenings',
  'after 3 is best not before',
  'weekdays til 3 but fridays til 12',
  'mon 9-11, tues never, wed 2-4',
  'not mondays, thats fine, tuesdays or weds',
  // Not of a time, but of a way.
  'dont ring text 10-2',
  'dont ring 10-2, text',
  'text not ring 10-2',
  'text me, dont ring, 10-2',
  'dont ring i prefer text 10-2',
  // Which half of the day, or whether it is a list.
  '12am-2pm',
  'five to nine',
  '10 to 9',
  '9-10-11',
  '9.30-9',
  '10-2 or',
];

it.each(UNDERSTOOD)('%s: %s', (said, meant) => {
  const times = read(said, NOW);
  expect(times && shown(times.windows)).toBe(meant);
});

it.each(NOT_SURE)('%s: asked again', (said) => {
  expect(read(said, NOW)?.windows ?? []).toEqual([]);
});
