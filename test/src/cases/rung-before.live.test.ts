/** One number in two cases, on the real store: what somebody heard on it counts in both, and neither tells of the other. */
import { createReminders } from '../../../src/cases/reminders-chore';
import { workOf } from '../../../src/core/case-file';
import type { Session } from '../../../src/core/session';
import { besideOf, mayRingOf } from '../../../src/console/beside';
import { contactAdvice } from '../../../src/console/contact-advice';
import { callingDesk, LEAD } from '../../support/calling-desk';
import { MINUTE } from '../../support/conversation';
import { testLandlord } from '../../support/landlord';

const desk = callingDesk();
const { clock, agreed, ask, made, tried, accept, about, digits, api, runJobs } = desk;
const OTHERS = { 'contact-private': 'others-sometimes' };
const HELD = { type: 'refused', why: 'number-held' };

const both = async (meaning = {}): Promise<readonly [Session, Session]> => [
  await agreed(meaning),
  await agreed(meaning, 'web:c2'),
];

it('after a wrong number in the one nobody rings in the other, and no lead decides otherwise', async () => {
  const [one, other] = await both();
  await made(one, 'spoke');
  await tried(one, 'someone-else-answered');
  clock.now += MINUTE;
  expect(await ask(one)).toEqual({ type: 'refused', why: 'wrong-number-said' });
  expect(await ask(other)).toEqual(HELD);
  expect(await ask(other, LEAD, 'It cannot wait.')).toEqual(HELD);
});

it('where others may hear, one call in the one is the only one in the other, until a lead decides', async () => {
  const [one, other] = await both(OTHERS);
  await made(one, 'no-answer');
  clock.now += MINUTE;
  expect(await ask(other)).toEqual(HELD);
  expect(await ask(other, LEAD, 'The children were seen alone.')).toMatchObject({ type: 'done' });
});

it('an officer who rings already is refused at their digits', async () => {
  const [one, other] = await both();
  expect(await ask(other)).toMatchObject({ type: 'done' });
  await runJobs();
  await tried(one, 'someone-else-answered');
  expect(await accept(other)).toEqual({ type: 'refused', why: 'number-held' });
});

it('of two officers who ring at once, the one who keys second rings nobody', async () => {
  const [one, other] = await both();
  for (const session of [one, other]) expect(await ask(session)).toMatchObject({ type: 'done' });
  await runJobs();
  expect(api().calls).toHaveLength(2);
  // Whichever of the two the network was told of first.
  const keyed = [await digits(one), await digits(other)];
  const isInOrder = (await desk.acceptAs(about(0), keyed[0] ?? '')).type === 'dial';
  if (!isInOrder) expect(await desk.acceptAs(about(0), keyed[1] ?? '')).toMatchObject({ type: 'dial' });
  expect(await desk.acceptAs(about(1), keyed[isInOrder ? 1 : 0] ?? '')).toEqual(HELD);
});

it('the page of the other says no, and no more of why than of which', async () => {
  const [one, other] = await both();
  await made(one, 'spoke');
  await tried(one, 'someone-else-answered');
  const file = await desk.fileOf(other);
  const beside = await besideOf(desk.store, file);
  expect(contactAdvice(file, clock.now, beside).person).toMatchObject({
    answer: 'never',
    because: ['number-held', 'not-verified'],
  });
  expect(mayRingOf(beside, clock.now).person).toEqual({ allowed: false, reasons: ['number-held'], next: null });
  expect(JSON.stringify(file)).not.toContain((await desk.fileOf(one)).id);
});

it('the other is looked at again: while its promise runs a person is asked what gives way', async () => {
  const [one, other] = await both();
  clock.now += MINUTE;
  await made(one, 'spoke');
  for (const job of await desk.store.claimJobs(clock.now + MINUTE, 50)) await desk.store.finishJob(job.id);
  await tried(one, 'someone-else-answered');
  const jobs = (await desk.store.claimJobs(clock.now, 50)).filter(({ kind }) => kind === 'remind');
  const id = (await desk.fileOf(other)).id;
  expect(jobs.map(({ key }) => key)).toContain(id);
  const landlord = testLandlord();
  const remind = createReminders({
    store: desk.store,
    calendarOf: () => ({ landlord, holidays: [] }),
    note: () => undefined,
  });
  for (const job of jobs) await remind(job, clock.now);
  const held = (await desk.fileOf(other)).deadlines.filter(({ who }) => who === 'person');
  expect(held.length).toBeGreaterThan(0);
  expect(held.every((deadline) => deadline.needsDecision)).toBe(true);
  expect(workOf(await desk.fileOf(other)).attempts).toEqual([]);
});
