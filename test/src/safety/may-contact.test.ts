import fc from 'fast-check';
import type { Window } from '../../../src/core/answer';
import { CONTACT_METHODS, type ContactPlan } from '../../../src/core/contact-plan';
import { mayContact, type MayContact, type Outbound, type Refusal } from '../../../src/safety/may-contact';
import { isSafe, nextSafe } from '../../../src/safety/safe-windows';

const TUESDAY = Date.parse('2026-11-24T11:00:00Z');
const WEDNESDAY_TEN = Date.parse('2026-11-25T10:00:00Z');
const weekdays: Window = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '14:00' };
const plan: ContactPlan = {
  about: 'person',
  method: 'text',
  detail: '+447700900123',
  private: 'only-me',
  windows: [weekdays],
  never: [],
  voicemail: 'no',
  answered: 'wrong-number',
  ifCutOff: 'wait-for-me',
  setBy: 'person',
  setOn: 'web-chat',
  confirmedAt: TUESDAY,
  verified: false,
  version: 1,
};
const outbound: Outbound = {
  plan,
  method: 'text',
  detail: '+447700900123',
  content: 'neutral',
  author: 'handler',
  at: TUESDAY,
};
const refused = (...reasons: readonly Refusal[]): MayContact => ({ allowed: false, reasons, next: null });
const withPlan = (change: Partial<ContactPlan>, rest: Partial<Outbound> = {}): MayContact =>
  mayContact({ ...outbound, ...rest, plan: { ...plan, ...change } });
const call: Partial<Outbound> = { method: 'call' };

it('lets a neutral text to the agreed number out inside an agreed window', () => {
  expect(mayContact(outbound)).toEqual({ allowed: true });
  expect(mayContact({ ...outbound, author: 'bot' })).toEqual({ allowed: true });
});

it('says when, where only the time is wrong', () => {
  const late = TUESDAY + 4 * 3_600_000;
  expect(mayContact({ ...outbound, at: late })).toEqual({
    allowed: false,
    reasons: ['outside-window'],
    next: WEDNESDAY_TEN,
  });
  expect(withPlan({ never: [{ days: ['tue'], from: '00:00', to: '24:00' }] })).toEqual({
    allowed: false,
    reasons: ['outside-window', 'never-time'],
    next: WEDNESDAY_TEN,
  });
});

it('gives no time where waiting does not mend it', () => {
  expect(mayContact({ ...outbound, at: TUESDAY + 4 * 3_600_000, content: 'disclosing' })).toEqual(
    refused('not-verified', 'outside-window'),
  );
});

it.each<[string, MayContact, MayContact]>([
  ['no plan', mayContact({ ...outbound, plan: null }), refused('no-plan')],
  ['no method', withPlan({ method: null }), refused('no-method')],
  [
    'the person will make contact',
    withPlan({ method: 'i-will-contact-you' }),
    refused('they-will-contact', 'other-method'),
  ],
  ['another method', mayContact({ ...outbound, ...call }), refused('other-method')],
  ['another number', mayContact({ ...outbound, detail: '+447700900124' }), refused('other-detail')],
  ['no number', withPlan({ detail: null }, { detail: null }), refused('no-detail')],
  ['no windows', withPlan({ windows: null }), refused('no-windows')],
  ['windows that never allow anything', withPlan({ never: [weekdays] }), refused('no-windows', 'never-time')],
  ['a phone that others see, by text', withPlan({ private: 'others-sometimes' }), refused('not-private')],
  ['privacy not answered, by text', withPlan({ private: null }), refused('not-private')],
  ['a plan a reporter set, by the bot', withPlan({ setBy: 'reporter' }, { author: 'bot' }), refused('set-by-another')],
  [
    'anything disclosed before the two words',
    mayContact({ ...outbound, content: 'disclosing' }),
    refused('not-verified'),
  ],
  ['an automated call', withPlan({ method: 'call' }, { ...call, author: 'bot' }), refused('human-only')],
  ['voicemail not agreed', withPlan({ method: 'call' }, { ...call, content: 'voicemail' }), refused('no-voicemail')],
  [
    'voicemail on a shared phone',
    withPlan({ method: 'call', voicemail: 'yes', private: 'not-sure' }, { ...call, content: 'voicemail' }),
    refused('not-private'),
  ],
  [
    'a child, on a phone that others answer',
    withPlan({ method: 'call', nobodyAtHome: true, private: 'others-sometimes' }, call),
    refused('nobody-at-home'),
  ],
])('refuses: %s', (_, found, expected) => expect(found).toEqual(expected));

it.each<[string, MayContact]>([
  [
    'a person rings a phone that others sometimes answer, once',
    withPlan({ method: 'call', private: 'others-sometimes' }, call),
  ],
  ['voicemail where it was agreed', withPlan({ method: 'call', voicemail: 'yes' }, { ...call, content: 'voicemail' })],
  ['after the two words the matter may be named', withPlan({ verified: true }, { content: 'disclosing' })],
  ['the app, which has no detail', withPlan({ method: 'app', detail: null }, { method: 'app', detail: null })],
])('allows: %s', (_, found) => expect(found).toEqual({ allowed: true }));

describe('whoever reported, who named a way that only they see [SO19]', () => {
  const named: Partial<ContactPlan> = { about: 'reporter', setBy: 'reporter', private: null, chosenPrivate: true };

  it('is written to by a handler, in neutral words', () => {
    for (const method of ['text', 'email'] as const)
      expect(withPlan({ ...named, method }, { method })).toEqual({ allowed: true });
  });

  it.each<[string, MayContact]>([
    ['by the bot', withPlan(named, { author: 'bot' })],
    ['where the plan is of an earlier question', withPlan({ ...named, chosenPrivate: undefined })],
    ['where they said since that others see it', withPlan({ ...named, private: 'others-sometimes' })],
    ['where staff read it out of a letter', withPlan({ ...named, setBy: 'staff' })],
    ['where it is the person’s plan', withPlan({ ...named, about: 'person' })],
  ])('is not, %s', (_, found) => {
    expect(found).toMatchObject({ allowed: false, reasons: expect.arrayContaining(['not-private']) });
  });
});

const some = fc.record({
  method: fc.constantFrom(null, ...CONTACT_METHODS),
  detail: fc.constantFrom(null, '+447700900123'),
  private: fc.constantFrom('only-me' as const, 'others-sometimes' as const, 'not-sure' as const, null),
  windows: fc.constantFrom<readonly Window[] | null>(
    null,
    [],
    [weekdays],
    [{ days: ['sun'], from: '01:00', to: '02:00' }],
  ),
  never: fc.constantFrom<readonly Window[]>([], [weekdays], [{ days: ['tue'], from: '00:00', to: '24:00' }]),
  voicemail: fc.constantFrom('yes' as const, 'no' as const),
  setBy: fc.constantFrom('person' as const, 'reporter' as const, 'staff' as const),
  verified: fc.boolean(),
});

/** Often enough that some of it is allowed. */
const AS_PLANNED = Array.from({ length: 20 }, () => 'as planned' as const);

it('never allows what the plan does not name, and promises no time that is not safe', () => {
  const sent = fc.record({
    method: fc.constantFrom(...AS_PLANNED, ...CONTACT_METHODS),
    detail: fc.constantFrom(...AS_PLANNED, null, '+447700900124'),
    content: fc.constantFrom('neutral' as const, 'disclosing' as const, 'voicemail' as const),
    author: fc.constantFrom('bot' as const, 'handler' as const),
    at: fc.oneof(fc.constant(TUESDAY), fc.integer({ min: TUESDAY, max: TUESDAY + 400 * 86_400_000 })),
  });
  let allowed = 0;
  fc.assert(
    fc.property(some, sent, (change, wanted) => {
      const set: ContactPlan = { ...plan, ...change };
      const one = {
        ...wanted,
        detail: wanted.detail === 'as planned' ? set.detail : wanted.detail,
        method: wanted.method === 'as planned' ? (set.method ?? 'call') : wanted.method,
      };
      const found = mayContact({ ...one, plan: set });
      if (found.allowed) {
        allowed += 1;
        expect([set.method, set.detail, isSafe(set, one.at)]).toEqual([one.method, one.detail, true]);
        if (one.content === 'disclosing') expect(set.verified).toBe(true);
        if (one.author === 'bot') expect(['text', 'email', 'app']).toContain(one.method);
      } else {
        expect(found.reasons.length).toBeGreaterThan(0);
        if (found.next !== null) {
          expect(found.next).toBe(nextSafe(set, one.at));
          expect(mayContact({ ...one, plan: set, at: found.next })).toEqual({ allowed: true });
        }
      }
    }),
    { numRuns: 5000 },
  );
  expect(allowed).toBeGreaterThan(5);
});
