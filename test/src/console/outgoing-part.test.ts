/** Writing to somebody from the case page: what it says before, beside the button, and what it refuses. */
import { type CaseFile, working } from '../../../src/core/case-file';
import type { ContactPlan } from '../../../src/core/contact-plan';
import type { Outgoing } from '../../../src/core/outgoing';
import { staffId } from '../../../src/core/staff';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile } from './fixtures';

afterEach(stop);

const MINUTE = 60_000;
/** A Monday, on which the plan is safe from ten to two. */
const monday = (hour: number, minute = 0): number => Date.UTC(2026, 10, 23, hour, minute);
const CAP = 'One message in a safe time is enough while they have not answered, in whatever words.';

const withPlan = (change: Partial<ContactPlan> = {}): CaseFile => {
  const file = caseFile();
  const plans = file.content.plans.map((plan) => ({ ...plan, method: 'text' as const, ...change }));
  return { ...file, content: { ...file.content, plans } };
};

const gone = (change: Partial<Outgoing> = {}): Outgoing => ({
  ...{ id: 'one', method: 'text', about: 'person', to: '+447700900123', body: 'Hello.', wording: 'we-tried' },
  ...{ control: null, by: staffId('staff-anna'), askedAt: monday(10), override: null, state: 'sent', why: [] },
  ...{ ref: 'SM1', stateAt: monday(10), leftAt: monday(10) },
  ...change,
});

const pageAt = async (now: number, file = withPlan(), ...roles: Parameters<typeof atCase>[1][]) =>
  atCase(await start({ files: [file], now: () => now }), ...roles);

it('says beside the button that one in a safe time is enough, and who decides on another', async () => {
  const page = await (await pageAt(monday(10))).read();
  const form = page.slice(page.indexOf('/acts/send-message'));
  expect(form.slice(0, form.indexOf('</form>'))).toMatch(
    new RegExp(`${CAP} A supervisor or safeguarding lead decides on another, with a reason\\.</p><button`),
  );
  expect(page).toContain('It would leave now.');
});

it('says that one has gone, and refuses another with the same reason', async () => {
  const anna = await pageAt(monday(10, 30), working(withPlan(), { outgoing: [gone()] }));
  expect(await anna.read()).toContain(
    'One has gone in this safe time, and they have not answered. It would leave now.',
  );
  const [status, said] = await anna.send('send-message', { about: 'person', wording: 'we-will-ring' });
  expect(status).toBe(409);
  expect(said).toContain('One message has gone in that safe time, and they have not answered.');
});

it('says that one waits, and refuses another', async () => {
  const waits = gone({ state: 'waiting', ref: null, wording: 'we-tried' });
  const anna = await pageAt(monday(9), working(withPlan(), { outgoing: [waits] }));
  expect(await anna.read()).toContain('One is waiting or on its way to them.');
  const [status, said] = await anna.send('send-message', { about: 'person', wording: 'we-will-ring' });
  expect([status, said.includes('A message to them is waiting or on its way. Take it back, or wait for it.')]).toEqual([
    409,
    true,
  ]);
});

it('near the end of a safe time says when the next one is', async () => {
  const page = await (await pageAt(monday(14) - 14 * MINUTE)).read();
  expect(page).toContain('It would wait for the next safe time: Tuesday 24 November at 10am.');
  expect(page).not.toContain('It would leave now.');
});

it('offers nothing that names a number where the desk has none, and refuses it', async () => {
  const anna = await pageAt(monday(10));
  const page = await anna.read();
  expect(page).toContain('We will ring you at a time that suits you.');
  expect(page).not.toContain('Please ring');
  const [status, said] = await anna.send('send-message', { about: 'person', wording: 'ring-us' });
  expect([status, said.includes('The desk has no number that could be named.')]).toEqual([409, true]);
});

it('says why what was asked for did not leave', async () => {
  const whys = ['enough-sent', 'spoken-since', 'times-too-short'];
  const outgoing = whys.map((why) => gone({ id: why, state: 'held', why: [why] }));
  const page = await (await pageAt(monday(10), working(withPlan(), { outgoing }))).read();
  expect(page).toContain('another had gone in that safe time, and they had not answered');
  expect(page).toContain('somebody spoke with them before it left');
  expect(page).toContain('none of their safe times is long enough');
});
