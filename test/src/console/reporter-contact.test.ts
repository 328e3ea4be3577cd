/** Whoever reported and asked to be written to can be: the promise to them is kept, and the page says the true reason where it is not (SO19). */
import type { ContactPlan } from '../../../src/core/contact-plan';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const [plan] = caseFile().content.plans;
const every = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' }] as const;
const reported = (over: Partial<ContactPlan>) => {
  if (!plan) throw new Error('the fixture has a plan');
  const reporter = { ...plan, about: 'reporter', setBy: 'reporter', private: null, windows: every, ...over } as const;
  return caseFile({
    door: 'someone-else',
    source: 'third-party',
    content: { ...caseFile().content, plans: [reporter] },
  });
};
const WAYS = [
  ['text', '+447700900123'],
  ['email', 'somebody@example.org'],
] as const;

describe.each(WAYS)('by %s', (method, detail) => {
  it('who named it as a way that only they see is written to [SO19]', async () => {
    const anna = await atCase(
      await start({ files: [reported({ method, detail, chosenPrivate: true })], now: () => NOW }),
    );
    const page = await anna.read();
    expect(page).toContain('Yes, now.');
    expect(page).toContain('they named this one');
    expect(page).not.toMatch(/Others may see|no safe times were agreed/u);
    const [status] = await anna.send('send-message', { about: 'reporter', wording: 'we-tried' });
    expect(status).toBe(303);
  });

  it('whom nobody asked who else sees it is not, and that is the reason given', async () => {
    const anna = await atCase(await start({ files: [reported({ method, detail })], now: () => NOW }));
    const page = await anna.read();
    expect(page).toContain('Who else may see it was not asked, so nothing is written to them.');
    expect(page).not.toContain('Others may see or hear what is written.');
    expect((await anna.send('send-message', { about: 'reporter', wording: 'we-tried' }))[0]).toBe(409);
  });
});
