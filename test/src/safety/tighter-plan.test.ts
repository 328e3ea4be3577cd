/** Of two plans of one person nothing is allowed that either of them forbids. */
import fc from 'fast-check';
import { DAYS, type Window } from '../../../src/core/answer';
import { CONTACT_METHODS, holdsSince, type ContactPlan } from '../../../src/core/contact-plan';
import { mayContact, type Content } from '../../../src/safety/may-contact';
import { HEARD, tighterOf } from '../../../src/safety/tighter-plan';
import { plan } from '../store/fixtures';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 10, 23);

const windows: fc.Arbitrary<readonly Window[]> = fc.array(
  fc
    .record({
      days: fc.subarray([...DAYS], { minLength: 1 }),
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ days, from, length }) => {
      const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
      return { days, from: clock(from), to: clock(from + length) };
    }),
  { maxLength: 3 },
);

const plans: fc.Arbitrary<ContactPlan> = fc
  .record({
    method: fc.constantFrom('call', 'text', 'i-will-contact-you', null) satisfies fc.Arbitrary<ContactPlan['method']>,
    detail: fc.constantFrom('+447700900001', '+447700900002', null),
    private: fc.constantFrom('only-me', 'others-sometimes', 'not-sure', null) satisfies fc.Arbitrary<
      ContactPlan['private']
    >,
    windows: fc.option(windows),
    never: windows,
    voicemail: fc.constantFrom('yes', 'no') satisfies fc.Arbitrary<ContactPlan['voicemail']>,
    answered: fc.constantFrom('wrong-number', 'ask-for-me', 'hang-up') satisfies fc.Arbitrary<ContactPlan['answered']>,
    verified: fc.boolean(),
  })
  .map((over) => plan(over));

it('allows only what both allow, at any hour, by any method, to any number', () => {
  fc.assert(
    fc.property(
      plans,
      plans,
      fc.integer({ min: 0, max: 7 * 24 - 1 }),
      fc.constantFrom(...CONTACT_METHODS),
      fc.constantFrom<Content>('neutral', 'disclosing', 'voicemail'),
      (one, other, hour, method, content) => {
        const at = MONDAY + hour * HOUR;
        const asked = (its: ContactPlan, detail: string | null) =>
          mayContact({ plan: its, method, detail, content, author: 'handler', at }).allowed;
        const both = tighterOf(one, other, MONDAY);
        for (const its of [one, other])
          expect(HEARD.indexOf(both.answered)).toBeLessThanOrEqual(HEARD.indexOf(its.answered));
        if (asked(both, both.detail)) {
          expect(asked(one, both.detail)).toBe(true);
          expect(asked(other, both.detail)).toBe(true);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

it.each([
  ['hang-up', 'wrong-number', 'hang-up'],
  ['ask-for-me', 'cover', 'wrong-number'],
  ['ask-for-me', 'wrong-number', 'wrong-number'],
] as const)('where one says %s and the other %s, another who answers hears no more than %s', (one, other, heard) => {
  const saying = (answered: ContactPlan['answered']) =>
    plan({ answered, ...(answered === 'cover' ? { cover: 'the surgery' } : {}) });
  expect(tighterOf(saying(one), saying(other), MONDAY).answered).toBe(heard);
  expect(tighterOf(saying(other), saying(one), MONDAY).answered).toBe(heard);
});

it('is the same plan where both say the same, but for being proved', () => {
  const one = plan({ verified: true });
  const both = { ...one, never: [], madeOneAt: MONDAY, verified: false, version: one.version + 1 };
  expect(tighterOf(one, one, MONDAY)).toEqual(both);
});

it('leaves nobody to ring where they name two numbers, and waits for them where one does', () => {
  expect(tighterOf(plan(), plan({ detail: '+447700900009' }), MONDAY)).toMatchObject({ method: null, detail: null });
  expect(tighterOf(plan(), plan({ method: 'i-will-contact-you', detail: null }), MONDAY)).toMatchObject({
    method: 'i-will-contact-you',
  });
});

it('is as old as the older of the two, and holds from when they were made one', () => {
  const [old, young] = [plan({ confirmedAt: MONDAY - 72 * HOUR }), plan({ confirmedAt: MONDAY - HOUR })];
  const both = tighterOf(young, old, MONDAY);
  expect([both.confirmedAt, holdsSince(both)]).toEqual([old.confirmedAt, MONDAY]);
  expect(holdsSince(old)).toBe(old.confirmedAt);
  // Gone through again, it holds from then.
  expect(holdsSince({ ...both, confirmedAt: MONDAY + HOUR })).toBe(MONDAY + HOUR);
});
