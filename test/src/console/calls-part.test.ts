/** Ringing somebody from the case page: what it says before, what it asks for, and what it keeps. */
import type { ContactPlan } from '../../../src/core/contact-plan';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile } from './fixtures';

afterEach(stop);

const SAFE = Date.UTC(2026, 10, 23, 10, 30);
const withPlan = (change: Partial<ContactPlan> = {}) => {
  const file = caseFile();
  return { ...file, content: { ...file.content, plans: file.content.plans.map((plan) => ({ ...plan, ...change })) } };
};

describe('ringing somebody', () => {
  it('says before what will happen, and asks for it once however often its form is sent', async () => {
    const anna = await atCase(await start({ files: [withPlan()], now: () => SAFE }));
    const page = await anna.read();
    expect(page).toContain('They may be rung now.');
    expect(page).toContain('Until the two words are passed, say only your name and that you will ring again.');
    for (let times = 0; times < 2; times += 1)
      expect((await anna.send('ring', { about: 'person' }, 'one'))[0]).toBe(303);
    expect((await anna.read()).split('The office line is about to ring')).toHaveLength(2);
    const [status, said] = await anna.send('ring', { about: 'person' });
    expect([status, said.includes('A call on this case is being made now.')]).toEqual([409, true]);
  });

  it('is not asked for outside their times, and says when they are', async () => {
    const anna = await atCase(await start({ files: [withPlan()], now: () => SAFE - 60 * 60 * 1000 }));
    expect(await anna.read()).toContain('Not now. The next safe time is Monday 23 November at 10am.');
    expect((await anna.send('ring', { about: 'person' }))[0]).toBe(409);
    expect((await anna.send('ring', { about: 'person', reason: 'I want to.' }))[0]).toBe(409);
    expect(await anna.read()).toContain('Nobody has been rung from here.');
  });

  it('offers a reason to those who may decide, and to nobody else', async () => {
    const at = await start({ files: [withPlan()], now: () => SAFE });
    expect(await (await atCase(at)).read()).not.toContain('To ring outside their times');
    expect(await (await atCase(at, 'supervisor')).read()).toContain('To ring outside their times');
  });

  it('is not offered where the plan names another way', async () => {
    const anna = await atCase(await start({ files: [withPlan({ method: 'text' })], now: () => SAFE }));
    expect(await anna.read()).toContain('The plan names another way than a call.');
    expect((await anna.send('ring', { about: 'person' }))[0]).toBe(409);
  });
});
