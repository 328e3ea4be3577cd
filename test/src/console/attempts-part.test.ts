/** Attempts on the case page: who tried, whom, and when it was really made; and what staff hear that no plan waits for. */
import { londonTime } from '../../../src/console/form-fields';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const HOUR = 3_600_000;
/** Safe on Mondays from 10am to 2pm; handed off at 9am. */
const TRIED = { who: 'person', method: 'call', outcome: 'no-answer' };
const at = (now: number) => start({ now: () => now });
const listed = (page: string): string => /id="attempts"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';

it('say who tried whom: whoever reported is not the person', async () => {
  const anna = await atCase(await at(NOW + 2 * HOUR));
  await anna.send('attempt', { ...TRIED, outcome: 'spoke-to-them' });
  await anna.send('attempt', { ...TRIED, who: 'reporter', outcome: 'spoke-to-them' });
  const page = listed(await anna.read());
  expect(page).toContain('Call: Case handler 1 spoke with the person.');
  expect(page).toContain('Call: Case handler 1 spoke with whoever reported.');
  expect(await anna.read('/print')).toContain('Case handler 1 spoke with whoever reported.');
});

it.each([
  ['rung before the safe time and written down in it', '2026-11-23T09:30', NOW + 90 * 60_000, true],
  ['rung in the safe time and written down after it', '2026-11-23T13:50', NOW + 5.5 * HOUR, false],
])('are weighed by when they were made: %s', async (_, made, now, outside) => {
  const anna = await atCase(await at(now));
  expect((await anna.send('attempt', { ...TRIED, made }))[0]).toBe(303);
  const page = listed(await anna.read());
  expect(page.includes('Outside the contact plan')).toBe(outside);
  expect(page).toContain('Written down ');
});

it('are made now where the time is left empty, and then nothing is said of when it was written down', async () => {
  const anna = await atCase(await at(NOW + 2 * HOUR));
  await anna.send('attempt', { ...TRIED, made: '' });
  const page = listed(await anna.read());
  expect(page).toContain('Monday 23 November at 11am');
  expect(page).not.toContain('Written down ');
});

it('are never ahead of us, nor before the case, nor at a time that was no time', async () => {
  const anna = await atCase(await at(NOW + 2 * HOUR));
  const sent = async (made: string) => anna.send('attempt', { ...TRIED, made });
  expect(await sent('2026-11-23T11:01')).toEqual([409, expect.stringContaining('That time has not come yet.')]);
  expect(await sent('2026-11-22T11:00')).toEqual([409, expect.stringContaining('before this case began')]);
  expect((await sent('yesterday'))[0]).toBe(400);
  expect(listed(await anna.read())).toContain('None yet.');
});

it.each<[string, string, string | null]>([
  ['in winter', '2026-11-23T10:15', '2026-11-23T10:15:00.000Z'],
  ['in summer', '2026-07-01T10:15', '2026-07-01T09:15:00.000Z'],
  ['with seconds, as some browsers send it', '2026-07-01T10:15:30', '2026-07-01T09:15:00.000Z'],
  ['in the hour the clocks leave out', '2026-03-29T01:30', null],
  ['after the hour the clocks leave out', '2026-03-29T02:30', '2026-03-29T01:30:00.000Z'],
  ['in the hour that comes twice: the first', '2026-10-25T01:30', '2026-10-25T00:30:00.000Z'],
  ['on a day that is none', '2026-02-30T10:00', null],
  ['at an hour that is none', '2026-02-20T25:00', null],
])('read the clock in London %s', (_, written, instant) => {
  const read = londonTime.safeParse(written);
  expect(read.success ? new Date(read.data ?? 0).toISOString() : null).toBe(instant);
});

describe('the plan, agreed again at every contact', () => {
  it('is amber and a task after somebody spoke with them, until it is gone through', async () => {
    const anna = await atCase(await at(NOW + 2 * HOUR));
    await anna.send('attempt', { ...TRIED, outcome: 'spoke-to-them' });
    const page = await anna.read();
    expect(page).toContain('Somebody spoke with them since, and it was not gone through.');
    expect(page).toContain('Go through the contact plan again with the person');
    const form = { who: 'person', method: 'call', private: 'only-me', words: 'yes', review: '2026-12-07' };
    expect((await anna.send('agree-plan', form))[0]).toBe(303);
    const after = await anna.read();
    expect(after).not.toContain('Somebody spoke with them since');
    expect(after).toContain('Done. Case handler 1, Monday 23 November at 11am');
  });

  it.each([
    ['they-left', 'They have left, or are leaving, since.', 'Staff heard that they have left, or are leaving'],
    ['found-out', 'Somebody may have found out since.', 'Staff heard that somebody may have found out'],
  ])('is amber at once when staff hear %s, and nothing is agreed by it', async (what, amber, reason) => {
    const anna = await atCase(await start({ files: [caseFile({ priority: 'soon' })], now: () => NOW + 2 * HOUR }));
    expect((await anna.send('heard', { what }))[0]).toBe(303);
    const page = await anna.read();
    for (const said of [amber, reason, 'Go through the contact plan again with the person', 'class="priority now"'])
      expect(page).toContain(said);
    expect(page).not.toContain('The contact plan was agreed again');
    expect((await anna.send('heard', { what: 'moved' }))[0]).toBe(400);
  });
});
