/**
 * Times that were once read as safe though nobody had said so: each is now read as it was meant, or asked again. Grouped by
 * the principle that decides them.
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
type Said = readonly [said: string, meant: string | null];

const isReadAs = ([said, meant]: Said): void =>
  it(`${said}: ${meant ?? 'asked again'}`, () => {
    const times = read(said, NOW);
    // Without a window the question is asked again too.
    expect((times && shown(times.windows)) || null).toBe(meant);
  });

describe('"all day" is of the days that are named, never of all seven', () => {
  const said: readonly Said[] = [
    ['mondays all day', 'mon 08:00-20:00'],
    ['all day monday', 'mon 08:00-20:00'],
    ['all day monday and tuesday', 'mon tue 08:00-20:00'],
    ['all day tuesdays only', 'tue 08:00-20:00'],
    ['mondays all day, tues 10-2', 'mon 08:00-20:00; tue 10:00-14:00'],
    ['all day', 'weekdays 08:00-20:00'],
    ['all day long', AGAIN],
    ['mondays every week', 'mon 08:00-20:00'],
    ['every week mondays 10-2', 'mon 10:00-14:00'],
    ['every day monday to friday', 'weekdays 08:00-20:00'],
    ['any day between 10 and 2 monday to friday', 'weekdays 10:00-14:00'],
    ['all week 10-2', AGAIN],
    ["all day when he's at work", AGAIN],
  ];
  said.forEach(isReadAs);
});

describe('"but" takes days away, and with hours is asked about', () => {
  const said: readonly Said[] = [
    ['any day but fridays', 'mon tue wed thu sat sun 08:00-20:00'],
    ['weekdays but wednesdays', 'mon tue thu fri 08:00-20:00'],
    ['all day but evenings', AGAIN],
    ['every day but evenings', AGAIN],
    ['every day but 5 to 8', AGAIN],
    ['weekdays but mornings', AGAIN],
    ['weekdays but 12-1', AGAIN],
    ['weekdays 10-2 but 3-5 fridays', AGAIN],
    ['weekends but only saturdays', AGAIN],
    ['weekdays but fridays are best', AGAIN],
    ['but fridays', AGAIN],
    ['never except fridays', AGAIN],
    ['never weekends except saturday mornings', AGAIN],
    ['avoid mondays except at 10-2', AGAIN],
    ['no days except mondays', AGAIN],
    ['nothing but mondays', AGAIN],
    ['weekdays but only 10-2', 'weekdays 10:00-14:00'],
  ];
  said.forEach(isReadAs);
});

describe('a "never" ends where a yes begins', () => {
  const said: readonly Said[] = [
    ['not tuesdays, only wednesdays', 'wed 08:00-20:00'],
    ['no weekends, only mondays', 'mon 08:00-20:00'],
    ['never mondays, fridays are good', 'fri 08:00-20:00'],
    ['never mondays. fridays are good', 'fri 08:00-20:00'],
    ['not mondays, tuesdays fine', 'tue 08:00-20:00'],
    ["don't ring mondays, ring tuesdays", 'tue 08:00-20:00'],
    ['please do not ring fridays, please ring mondays', 'mon 08:00-20:00'],
    ['not weekends or mondays, thursdays good', 'thu 08:00-20:00'],
    ['not evenings, mornings are best', 'weekdays 09:00-12:00'],
    ['not wednesdays, thursdays or fridays', 'mon tue 09:00-17:00'],
    ['not mondays but tuesdays', AGAIN],
    ['not mondays but tuesdays fine', 'tue 08:00-20:00'],
    ['no weekends only weekday mornings', AGAIN],
    ['dont ring mondays ring tuesdays', AGAIN],
    ['not mondays, tuesdays please', AGAIN],
    ['not mondays, tuesdays', AGAIN],
    ['not mondays. tuesdays', AGAIN],
    ['not mondays tuesdays', AGAIN],
    ['not weekends tues', AGAIN],
    ['not monday tuesday or wednesday', 'thu fri 09:00-17:00'],
    ['not mondays! tuesdays', AGAIN],
    ['not mondays, tuesdays, wednesdays are fine', AGAIN],
    ['not weekends or mondays good', AGAIN],
  ];
  said.forEach(isReadAs);
});

describe('a "never" that may belong to what stands before it, or is itself turned round', () => {
  const said: readonly Said[] = [
    ['mornings unsafe evenings', AGAIN],
    ['mondays never tuesdays', AGAIN],
    ["mondays I'm not free tuesdays I am", AGAIN],
    ["mornings I can't do mondays", AGAIN],
    ["mondays don't ring tuesdays", AGAIN],
    ['weekdays 10 to 2 never fridays', 'mon tue wed thu 10:00-14:00'],
    ['mornings not tuesday', 'mon wed thu fri 09:00-12:00'],
    ['not only mondays', AGAIN],
    ['not just mondays', AGAIN],
    ['not every monday', AGAIN],
    ['not always fridays', AGAIN],
    ["can't always do fridays", AGAIN],
    ['not sure about mondays', AGAIN],
    ["I don't think fridays", AGAIN],
    ['never not mondays', AGAIN],
    ['no ring mondays', AGAIN],
    ['no better time: mondays', AGAIN],
    ['not today', AGAIN],
  ];
  said.forEach(isReadAs);
});

describe('days and hours keep to their own pairs', () => {
  const said: readonly Said[] = [
    ['mon 10-12 tues 2-4', 'mon 10:00-12:00; tue 14:00-16:00'],
    ['mon 10-11 fri 2-3', 'mon 10:00-11:00; fri 14:00-15:00'],
    ['10-11 mon 2-3 tue', 'mon 10:00-11:00; tue 14:00-15:00'],
    ['tuesday mornings thursday afternoons', 'tue 09:00-12:00; thu 12:00-17:00'],
    ['mon 9-10 tue 10-11 wed 11-12', 'mon 09:00-10:00; tue 10:00-11:00; wed 11:00-12:00'],
    ['10-11 mon 2-3', AGAIN],
    ['mon 10-12 tues', AGAIN],
    ['mon 10-12 tues 2-4 wed', AGAIN],
    ['never mon 10-12 tues 2-4', AGAIN],
    ['weekdays, mondays only', AGAIN],
    ['weekdays 10-2, fridays 3-5', AGAIN],
    ['every day, weekdays 10-2', AGAIN],
    ['mornings, only 2-4', AGAIN],
  ];
  said.forEach(isReadAs);
});

describe("somebody else's habits, and the person's own work, are nobody's safe time", () => {
  const said: readonly Said[] = [
    ['he will call me between 9 and 10', AGAIN],
    ['he can ring me at lunch', AGAIN],
    ['he will ring me every day at 1', AGAIN],
    ['he will text me at 11 every day', AGAIN],
    ['she will phone me at 3', AGAIN],
    ['he would ring me at 12', AGAIN],
    ["he'll be on the phone 1-2", AGAIN],
    ['they will call me on mondays at 2', AGAIN],
    ['he will text when on lunch 12-1', AGAIN],
    ['i will be at work 9-5', AGAIN],
    ['we are at work 9-5', AGAIN],
    ['work 9-5', AGAIN],
    ["working 10-2 then I'm free", AGAIN],
    ['he works 7-7', AGAIN],
    ['he works 8 to 8 mon to thurs', AGAIN],
    ['he works 10-6', AGAIN],
    ['he works 9 to 9', AGAIN],
    ['he could be at work 9-5', AGAIN],
    ['8 to 8', AGAIN],
    ['he never works fridays', AGAIN],
    ['he is at work never fridays', AGAIN],
    ["not fridays when he's at work", AGAIN],
    ['after he works 9 to 5', AGAIN],
    ['he works mon to thurs 9-5 and fri', AGAIN],
    ['when they are at work', AGAIN],
    ['when the kids are fine', AGAIN],
    ['whenever I can talk', AGAIN],
    ['any time I can', AGAIN],
    ['he works 7am-7pm', 'weekdays 07:00-19:00'],
    ['he will be working 10-2', AGAIN],
    ['10-2 when he is at work', 'weekdays 10:00-14:00'],
    ['8-6 hes at work', AGAIN],
    ['he works sat 8-1', AGAIN],
    ['at the bar fridays', AGAIN],
    ['he works from 9', AGAIN],
    ['my mum works 9-5', AGAIN],
    ['when my mum is at work 9-5', 'weekdays 09:00-17:00'],
    ['he works mon wed fri 8-4', 'mon wed fri 08:00-16:00'],
  ];
  said.forEach(isReadAs);
});

describe('hours of the night', () => {
  const said: readonly Said[] = [
    ['12 at night', AGAIN],
    ['between 1 and 3 at night', AGAIN],
    ['between 8 and 10 at night', 'weekdays 20:00-22:00'],
  ];
  said.forEach(isReadAs);
});

describe('where the question is when never', () => {
  it.each<Said>([
    ['evenings weekends', AGAIN],
    ['weekends evenings', AGAIN],
    ['after 5 weekends', AGAIN],
    ['weekend evenings', 'mon sun 00:00-06:00; sat sun 17:00-24:00'],
    ['evenings at weekends', 'mon sun 00:00-06:00; sat sun 17:00-24:00'],
    ['evenings and weekends', 'weekdays 00:00-06:00; weekdays 17:00-24:00; sat sun 00:00-24:00'],
    ['mondays all day', 'mon 00:00-24:00'],
    ['mon 10-12 tues 2-4', 'mon 10:00-12:00; tue 14:00-16:00'],
    ['not today', '2026-11-24 tue 00:00-24:00'],
    // A good time is no answer there, and ruling out the whole week leaves nothing.
    ['fridays are fine', AGAIN],
    ['ring me fridays', AGAIN],
    ["after 9 when he's at work", AGAIN],
    ['any time', AGAIN],
    ['not mondays, only tuesdays', AGAIN],
  ])('%s: %s', (said, meant) => {
    const avoided = read(said, NOW)?.avoided ?? null;
    expect(avoided && shown(avoided)).toBe(meant);
  });
});
