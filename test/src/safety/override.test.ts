/** What a named lead may decide against a plan: some of its times, and nothing that the person ruled out. */
import fc from 'fast-check';
import { DAYS, type Window } from '../../../src/core/answer';
import { CONTACT_METHODS, type ContactPlan } from '../../../src/core/contact-plan';
import { mayContact, type Content } from '../../../src/safety/may-contact';
import { mayOverride } from '../../../src/safety/override';
import { isNever } from '../../../src/safety/safe-windows';

const CONTENTS: readonly Content[] = ['neutral', 'disclosing', 'voicemail'];
const HOUR = 60 * 60 * 1000;
const YEAR = { min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) };

const hour = (at: number): string => `${String(at).padStart(2, '0')}:00`;
const windows: fc.Arbitrary<readonly Window[]> = fc.array(
  fc
    .tuple(fc.subarray([...DAYS], { minLength: 1 }), fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 12 }))
    .map(([days, from, long]) => ({ days, from: hour(from), to: hour(Math.min(24, from + long)) })),
  { maxLength: 3 },
);
const plans: fc.Arbitrary<ContactPlan> = fc.record({
  about: fc.constantFrom('person', 'reporter'),
  method: fc.constantFrom(null, ...CONTACT_METHODS),
  detail: fc.constantFrom(null, '+447700900321'),
  private: fc.constantFrom('only-me', 'others-sometimes', 'not-sure', null),
  windows: fc.option(windows),
  never: windows,
  voicemail: fc.constantFrom('no', 'yes'),
  answered: fc.constant('wrong-number'),
  ifCutOff: fc.constant('use-this-plan'),
  setBy: fc.constantFrom('person', 'reporter', 'staff'),
  setOn: fc.constant('web-chat'),
  confirmedAt: fc.constant(0),
  verified: fc.boolean(),
  version: fc.constant(1),
});

it('nothing a person ruled out is ever decided against, by any method, at any time', () => {
  const asked = fc.record({
    plan: plans,
    method: fc.constantFrom(...CONTACT_METHODS),
    content: fc.constantFrom(...CONTENTS),
    at: fc.integer(YEAR),
  });
  fc.assert(
    fc.property(asked, ({ plan, method, content, at }) => {
      const may = mayContact({ plan, method, detail: plan.detail, content, author: 'handler', at });
      if (may.allowed || mayOverride(may.reasons, method) === null) return;
      expect(isNever(plan, at)).toBe(false);
      expect(plan.method).toBe(method);
      expect(content === 'voicemail' && plan.voicemail !== 'yes').toBe(false);
      expect(content === 'disclosing' && !plan.verified).toBe(false);
      const hasTimes = (plan.windows ?? []).length > 0;
      expect(hasTimes || method === 'call').toBe(true);
      if (['text', 'email', 'app'].includes(method)) expect(plan.private).toBe('only-me');
    }),
    { numRuns: 3000 },
  );
});

const PLAN: ContactPlan = {
  about: 'person',
  method: 'call',
  detail: '+447700900321',
  private: 'only-me',
  windows: [{ days: ['wed'], from: '10:00', to: '12:00' }],
  never: [{ days: ['wed'], from: '17:00', to: '20:00' }],
  voicemail: 'yes',
  answered: 'wrong-number',
  ifCutOff: 'use-this-plan',
  setBy: 'person',
  setOn: 'web-chat',
  confirmedAt: 0,
  verified: false,
  version: 1,
};
/** A Wednesday. */
const TEN = Date.UTC(2026, 10, 25, 10, 0);
const decided = (change: Partial<ContactPlan>, at: number, content: Content = 'neutral') => {
  const plan = { ...PLAN, ...change };
  const may = mayContact({ plan, method: plan.method ?? 'call', detail: plan.detail, content, author: 'handler', at });
  return may.allowed ? 'allowed' : mayOverride(may.reasons, plan.method ?? 'call') !== null;
};

it.each<[string, Partial<ContactPlan>, number, boolean]>([
  ['a call outside their times', {}, TEN + 4 * HOUR, true],
  ['a text outside their times', { method: 'text' }, TEN + 4 * HOUR, true],
  ['a call at a time they said never to', {}, TEN + 8 * HOUR, false],
  ['a call at a time they said never to, within their times', { never: PLAN.windows ?? [] }, TEN, false],
  ['a call at a time they said never to, where no times were agreed', { windows: null }, TEN + 8 * HOUR, false],
  ['a text at a time they said never to', { method: 'text' }, TEN + 8 * HOUR, false],
  ['a call where no times were agreed', { windows: null }, TEN, true],
  ['a text where no times were agreed', { windows: null, method: 'text' }, TEN, false],
  ['an e-mail where no times were agreed', { windows: [], method: 'email' }, TEN, false],
])('%s', (_, change, at, may) => {
  expect(decided(change, at)).toBe(may);
});

it('a call that may be made at the lead’s word leaves no voicemail where no times were agreed', () => {
  const plan = { ...PLAN, windows: null };
  const may = mayContact({
    plan,
    method: 'call',
    detail: plan.detail,
    content: 'voicemail',
    author: 'handler',
    at: TEN,
  });
  expect(may.allowed).toBe(false);
});
