/** What the person's telephone shows when staff ring is what their plan says, or nobody rings. */
import type { ContactPlan } from '../../../src/core/contact-plan';
import type { Session } from '../../../src/core/session';
import { tighterOf } from '../../../src/safety/tighter-plan';
import { callingDesk, CUSTOMER_LINE, OUR_NUMBER } from '../../support/calling-desk';
import { plan } from '../store/fixtures';

const desk = callingDesk();
const { agreed, ask, accept, last, runJobs, knowsCustomerLine } = desk;

/** Gone through with them, the two words passed. */
const shows = async (session: Session, number: ContactPlan['shows'], wordsPassed = true) =>
  desk.agreePlan(session, { method: 'call', windows: null, ...(number ? { shows: number } : {}), wordsPassed });
const dialled = async (session: Session, at = 0) => {
  expect(await ask(session)).toMatchObject({ type: 'done' });
  await runJobs();
  return accept(session, at);
};

it('is our own number, which names nobody, unless they said otherwise', async () => {
  knowsCustomerLine(true);
  expect(await dialled(await agreed())).toMatchObject({ type: 'dial', callerId: OUR_NUMBER });
});

it('is the landlord’s published line where their plan says so', async () => {
  knowsCustomerLine(true);
  const session = await agreed();
  expect(await shows(session, 'customer-line')).toMatchObject({ type: 'done' });
  expect(await dialled(session)).toMatchObject({ type: 'dial', callerId: CUSTOMER_LINE });
});

it('stays as it was when the plan is gone through and nothing is said of it', async () => {
  knowsCustomerLine(true);
  const session = await agreed();
  await shows(session, 'customer-line');
  await shows(session, undefined, false);
  const { plans } = (await desk.fileOf(session)).content;
  expect(plans.slice(-2).map((one) => [one.setBy, one.shows])).toEqual([
    ['staff', 'customer-line'],
    ['staff', 'customer-line'],
  ]);
});

it('is changed with the two words only, whichever way', async () => {
  knowsCustomerLine(true);
  const session = await agreed();
  const needsWords = { type: 'refused', why: 'needs-words' };
  expect(await shows(session, 'customer-line', false)).toEqual(needsWords);
  await shows(session, 'customer-line');
  expect(await shows(session, 'desk', false)).toEqual(needsWords);
  expect(await shows(session, 'desk')).toMatchObject({ type: 'done' });
});

it('where the provider does not know that line nobody is rung, and no other number is shown instead', async () => {
  const session = await agreed();
  await shows(session, 'customer-line');
  expect(await ask(session)).toEqual({ type: 'refused', why: 'not-shown-so' });
  await runJobs();
  expect(desk.api().calls).toEqual([]);
});

it('nor where it is known no more by the time the digits are keyed', async () => {
  knowsCustomerLine(true);
  const session = await agreed();
  await shows(session, 'customer-line');
  await ask(session);
  await runJobs();
  knowsCustomerLine(false);
  expect(await accept(session)).toEqual({ type: 'refused', why: 'not-shown-so' });
  expect(await last(session)).toMatchObject({ end: 'not-taken', dialledAt: null });
});

it.each<[ContactPlan['shows'], ContactPlan['shows'], ContactPlan['shows']]>([
  ['customer-line', 'customer-line', 'customer-line'],
  ['customer-line', 'desk', undefined],
  [undefined, 'customer-line', undefined],
])('of two plans that say %p and %p both hold: %p', (one, other, both) => {
  const saying = (number: ContactPlan['shows']) => plan(number ? { shows: number } : {});
  expect(tighterOf(saying(one), saying(other), 0).shows).toBe(both);
});
