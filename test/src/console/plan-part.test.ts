/** Going through the plan on the case page: exact times, the two words, and amber when it has grown old. */
import { planForm } from '../../../src/console/plan-fields';
import type { CaseFile } from '../../../src/core/case-file';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const DAY = 24 * 60 * 60 * 1000;
const FORM = { who: 'person', method: 'call', private: 'only-me', review: '2026-12-07' };
const MORE_TIMES = { 'wed-1': 'yes', 'from-1': '09:00', 'to-1': '11:00' };
const NEEDS_WORDS = 'This makes the plan looser. Pass the two words';

describe('the contact plan on the case page', () => {
  it('is loosened with the two words, and refused in so many words without them', async () => {
    const anna = await atCase(await start());
    const [status, said] = await anna.send('agree-plan', { ...FORM, ...MORE_TIMES });
    expect([status, said.includes(NEEDS_WORDS)]).toEqual([409, true]);
    expect(await anna.read()).toContain('By call. Not now: not until Monday 23 November at 10am.');
    expect((await anna.send('agree-plan', { ...FORM, ...MORE_TIMES, words: 'yes' }, 'one'))[0]).toBe(303);
    expect((await anna.send('agree-plan', { ...FORM, ...MORE_TIMES, words: 'yes' }, 'one'))[0]).toBe(303);
    const page = await anna.read();
    expect(page).toContain('Not now: not until Wednesday 25 November at 9am.');
    expect(page).toContain('Agreed again with staff, Monday 23 November at 9am');
    expect(page).toContain('<dt>Go through it again by</dt><dd>Monday 7 December at midnight</dd>');
    expect(page.split('The contact plan was agreed again')).toHaveLength(2);
  });

  it('turns amber with age and with an attempt that did not reach them, and says why', async () => {
    let now = NOW + DAY;
    const at = await start({ now: () => now });
    expect(await (await atCase(at)).read()).not.toContain('Go through this plan again before you rely on it.');
    now = NOW + 14 * DAY;
    expect(await (await atCase(at)).read()).toContain('It is more than 14 days old.');
    await (await atCase(at)).send('attempt', { who: 'person', method: 'call', outcome: 'no-answer' });
    expect(await (await atCase(at)).read()).toContain('An attempt did not reach them since.');
    await (await atCase(at)).send('agree-plan', { ...FORM, review: '2026-12-20' });
    expect(await (await atCase(at)).read()).not.toContain('Go through this plan again before you rely on it.');
  });

  it('lets a plan agreed with the words be used after a conversation that broke off', async () => {
    const broken: CaseFile = caseFile({ handedOffBecause: 'cut-off' });
    const anna = await atCase(await start({ files: [broken] }));
    expect(await anna.read()).toContain('By call. Not now.');
    await anna.send('agree-plan', FORM);
    expect(await anna.read()).toContain('By call. Not now.');
    await anna.send('agree-plan', { ...FORM, words: 'yes' });
    expect(await anna.read()).toContain('By call. Not now: not until Monday 23 November at 10am.');
  });

  it('goes through never-times, voicemail, who else answers and being cut off, kept as they were when left alone', async () => {
    const anna = await atCase(await start());
    const finer = { 'never-mon-1': 'yes', 'never-from-1': '12:00', 'never-to-1': '14:00' };
    expect((await anna.send('agree-plan', { ...FORM, ...finer, answered: 'hang-up' }))[0]).toBe(303);
    const tighter = await anna.read();
    expect(tighter).toContain('<dt>Never at</dt><dd>Mondays, midday to 2pm</dd>');
    expect(tighter).toContain('<dt>If someone else answers</dt><dd>Hang up</dd>');
    expect((await anna.send('agree-plan', { ...FORM, voicemail: '', answered: '', 'if-cut-off': '' }))[0]).toBe(303);
    expect(await anna.read()).toContain('<dt>If someone else answers</dt><dd>Hang up</dd>');
    const loosening: readonly Record<string, string>[] = [
      { 'no-never': 'yes' },
      { voicemail: 'yes' },
      { answered: 'cover', cover: 'It is about a parcel.' },
      { 'if-cut-off': 'use-this-plan' },
    ];
    for (const looser of loosening) {
      const [status, said] = await anna.send('agree-plan', { ...FORM, ...looser });
      expect([looser, status, said.includes(NEEDS_WORDS)]).toEqual([looser, 409, true]);
      expect((await anna.send('agree-plan', { ...FORM, ...looser, words: 'yes' }))[0]).toBe(303);
    }
    const page = await anna.read();
    expect(page).toContain('<dt>Voicemail</dt><dd>Yes</dd>');
    expect(page).toContain('Say this: <q class="own">It is about a parcel.</q>');
    expect(page).toContain('<dt>If we are cut off</dt><dd>Use this plan</dd>');
    expect(page).not.toContain('midday to 2pm');
  });

  it('asks for words to say to another where they are to be said', async () => {
    const anna = await atCase(await start());
    const [status, said] = await anna.send('agree-plan', { ...FORM, answered: 'cover', words: 'yes' });
    expect([status, said.includes('choose that and write the words')]).toEqual([409, true]);
  });

  it('asks for the words only where words were agreed', async () => {
    const file = caseFile();
    const anna = await atCase(await start({ files: [{ ...file, content: { ...file.content, wayBack: null } }] }));
    expect(await anna.read()).not.toContain('The two words were passed');
    expect((await anna.send('agree-plan', { ...FORM, ...MORE_TIMES, words: 'yes' }))[1]).toContain(NEEDS_WORDS);
  });
});

describe('the form of a plan', () => {
  const windows = (fields: Record<string, string>) => planForm.safeParse({ ...FORM, ...fields }).data?.windows;

  it('reads times by day and clock, several stretches together', () => {
    expect(windows({})).toBeNull();
    expect(windows({ 'from-1': '', 'to-2': '' })).toBeNull();
    expect(windows({ ...MORE_TIMES, 'thu-3': 'yes', 'from-3': '09:00', 'to-3': '11:00' })).toEqual([
      { days: ['wed', 'thu'], from: '09:00', to: '11:00' },
    ]);
  });

  it.each<Record<string, string>>([
    { 'wed-1': 'yes' },
    { 'wed-1': 'yes', 'from-1': '09:00' },
    { 'from-1': '09:00', 'to-1': '11:00' },
    { 'wed-1': 'yes', 'from-1': '11:00', 'to-1': '09:00' },
    { 'wed-1': 'yes', 'from-1': 'noon', 'to-1': 'late' },
    { review: '2026-02-30' },
    { method: 'letter' },
    { private: '' },
    { 'never-wed-1': 'yes' },
    { 'never-wed-1': 'yes', 'never-from-1': '09:00', 'never-to-1': '11:00', 'no-never': 'yes' },
    { voicemail: 'maybe' },
    { answered: 'shout' },
    { 'if-cut-off': 'never' },
  ])('takes no %j', (fields) => {
    expect(planForm.safeParse({ ...FORM, ...fields }).success).toBe(false);
  });
});
