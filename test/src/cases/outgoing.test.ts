/** Over any plan, at any time, after any override: what may leave is inside the plan, checked minute by minute by hand. */
import fc from 'fast-check';
import { DAYS, type Window } from '../../../src/core/answer';
import { type CaseFile, working, workOf } from '../../../src/core/case-file';
import { CONTACT_METHODS, type ContactPlan } from '../../../src/core/contact-plan';
import type { Outgoing } from '../../../src/core/outgoing';
import { staffId } from '../../../src/core/staff';
import { claimSend } from '../../../src/cases/outgoing';
import { testSession } from '../../support/session';
import { caseFile } from '../console/fixtures';

const MINUTE = 60_000;
const NUMBER = '+447700900201';

/** The clock on the wall in London, by another way than the code's own. */
const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const wall = (at: number): { readonly day: string; readonly time: string } => {
  const parts = LONDON.formatToParts(at);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { day: part('weekday').toLowerCase(), time: `${part('hour')}:${part('minute')}` };
};

const covers =
  (at: number) =>
  ({ days, from, to }: Window): boolean => {
    const { day, time } = wall(at);
    return days.some((one) => one === day) && from <= time && time < to;
  };

const isInside = ({ windows, never }: ContactPlan, at: number): boolean =>
  (windows ?? []).some(covers(at)) && !never.some(covers(at));

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 45))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const windowArb: fc.Arbitrary<Window> = fc
  .record({ days: fc.subarray([...DAYS], { minLength: 1 }), from: clock, to: clock })
  .filter(({ from, to }) => from < to);

/** The one that lets things leave, four times in five: else next to nothing would. */
const mostly = <Value>(often: Value, others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(often) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const planArb: fc.Arbitrary<ContactPlan> = fc.record({
  about: fc.constant('person' as const),
  method: mostly<ContactPlan['method']>('text', [...CONTACT_METHODS, null]),
  detail: mostly<ContactPlan['detail']>(NUMBER, ['+447700900999', null]),
  private: mostly<ContactPlan['private']>('only-me', ['others-sometimes', 'not-sure', null]),
  windows: fc.option(fc.array(windowArb, { minLength: 1, maxLength: 4 }), { freq: 8 }),
  never: fc.array(windowArb, { maxLength: 2 }),
  voicemail: fc.constantFrom('no' as const, 'yes' as const),
  answered: fc.constant('wrong-number' as const),
  ifCutOff: fc.constantFrom('wait-for-me' as const, 'use-this-plan' as const),
  setBy: fc.constantFrom('person' as const, 'reporter' as const, 'staff' as const),
  setOn: fc.constant('web-chat' as const),
  confirmedAt: fc.constant(0),
  verified: fc.boolean(),
  version: fc.constant(1),
});

/** A year and more, both clock changes in it. */
const instantArb = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 5, 1) });

const flagsArb = fc.oneof(
  { weight: 4, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.subarray(['texting-stopped', 'left-suddenly', 'contact-paused', 'joint-tenancy']) },
);
const becauseArb = fc.constantFrom(
  'sent',
  'sent',
  'sent',
  'cut-off',
  'quiet',
  'left-suddenly',
  'human',
) as fc.Arbitrary<NonNullable<CaseFile['handedOffBecause']>>;

const CONTENT = caseFile().content;
const by = staffId('staff-anna');
const message = (change: Partial<Outgoing> = {}): Outgoing => ({
  id: 'one',
  method: 'text',
  about: 'person',
  to: NUMBER,
  body: 'Hello.',
  wording: 'we-tried',
  control: null,
  by,
  askedAt: 0,
  override: null,
  state: 'waiting',
  why: [],
  ref: null,
  stateAt: 0,
  ...change,
});

const THEIRS: ContactPlan = {
  about: 'person',
  method: 'text',
  detail: NUMBER,
  private: 'only-me',
  windows: null,
  never: [],
  voicemail: 'no',
  answered: 'wrong-number',
  ifCutOff: 'use-this-plan',
  setBy: 'person',
  setOn: 'web-chat',
  confirmedAt: 0,
  verified: true,
  version: 1,
};

const fileArb = fc
  .record({
    plan: planArb,
    flags: flagsArb,
    handedOffBecause: becauseArb,
    overridden: fc.boolean(),
    outdated: fc.constantFrom(0, 0, 1),
    decidedUntil: instantArb,
  })
  .map(({ plan, flags, handedOffBecause, overridden, outdated, decidedUntil }) => {
    const file = caseFile({ handedOffBecause, content: { ...CONTENT, plans: [plan], flags } });
    const override = overridden ? { by, reason: 'a reason', plan: plan.version - outdated, until: decidedUntil } : null;
    return { plan, override, overridden, file: working(file, { outgoing: [message({ override })] }) };
  });

it('what leaves by the plan goes to its own number, in its own way, and is over before the safe time is', () => {
  let left = 0;
  fc.assert(
    fc.property(fileArb, instantArb, ({ plan, override, file }, at) => {
      const { claim } = claimSend({ case: file, session: null }, 'one', at);
      if (claim.type !== 'send') return;
      left += 1;
      expect([plan.method, plan.detail, plan.private]).toEqual(['text', NUMBER, 'only-me']);
      expect(file.content.flags).not.toContain('texting-stopped');
      expect(file.content.flags).not.toContain('left-suddenly');
      expect(file.content.flags).not.toContain('contact-paused');
      // Whoever decides, it never arrives at a time they said never to, and never where they agreed no times.
      expect(plan.windows ?? []).not.toEqual([]);
      const never = { ...plan, windows: plan.never, never: [] };
      for (let each = at; each < at + claim.validSeconds * 1000; each += MINUTE / 2)
        expect(isInside(never, each)).toBe(false);
      // Set aside only while that decision stands: for this plan, and for its minutes.
      if (override?.plan === plan.version && at < override.until) return;
      for (let each = at; each < at + claim.validSeconds * 1000; each += MINUTE / 2)
        expect(isInside(plan, each)).toBe(true);
    }),
    { numRuns: 3000 },
  );
  // A test in which nothing ever left would show nothing.
  expect(left).toBeGreaterThan(20);
});

it.each<[string, number, string]>([
  ['fifteen minutes before a time they said never to', Date.UTC(2026, 10, 25, 14, 45), 'send'],
  ['nearer to it, so that it could arrive in it', Date.UTC(2026, 10, 25, 14, 45, 1), 'wait'],
  ['in it', Date.UTC(2026, 10, 25, 15, 0), 'wait'],
])('what a lead decided to send outside their times, %s', (_, at, type) => {
  const times = { windows: [{ days: ['wed'], from: '10:00', to: '12:00' }] } as const;
  const never = [{ days: ['wed'], from: '15:00', to: '16:00' }] as const;
  const plan: ContactPlan = { ...THEIRS, ...times, never };
  const override = { by, reason: 'a reason', plan: plan.version, until: at + 10 * MINUTE };
  const file = caseFile({ content: { ...CONTENT, plans: [plan], flags: [] } });
  const asked = working(file, { outgoing: [message({ override })] });
  const { claim } = claimSend({ case: asked, session: null }, 'one', at);
  expect(claim.type).toBe(type);
  if (claim.type === 'wait') expect(isInside(plan, claim.until)).toBe(true);
});

/** Until the end of that safe time, from so many minutes before it. */
const leavingAt = (minutesLeft: number, windows: ContactPlan['windows']) => {
  const at = Date.UTC(2026, 10, 25, 12, 0) - minutesLeft * MINUTE;
  const file = caseFile({ content: { ...CONTENT, plans: [{ ...THEIRS, windows }], flags: [] } });
  return claimSend({ case: working(file, { outgoing: [message()] }), session: null }, 'one', at);
};
const WEDNESDAY: ContactPlan['windows'] = [{ days: ['wed'], from: '10:00', to: '12:00' }];

it.each([
  [15, 10],
  [16, 11],
  [60, 55],
  [120, 115],
])('with %i minutes left of their time it is dropped after %i: five before that ends', (left, valid) => {
  expect(leavingAt(left, WEDNESDAY).claim).toMatchObject({ type: 'send', validSeconds: valid * 60 });
});

it('with less than fifteen it waits for the next one', () => {
  expect(leavingAt(14.99, WEDNESDAY).claim).toEqual({ type: 'wait', until: Date.UTC(2026, 11, 2, 10, 0) });
});

it('waits past a time too short for it, and is held where all are', () => {
  const short: ContactPlan['windows'] = [{ days: ['wed'], from: '13:00', to: '13:10' }];
  const friday: ContactPlan['windows'] = [{ days: ['fri'], from: '09:00', to: '10:00' }];
  expect(leavingAt(30, [...short, ...friday]).claim).toEqual({ type: 'wait', until: Date.UTC(2026, 10, 27, 9, 0) });
  const { claim, decision } = leavingAt(30, short);
  expect(claim.type).toBe('settled');
  expect(decision.case && workOf(decision.case).outgoing[0]).toMatchObject({ state: 'held', why: ['times-too-short'] });
});

it('what waits is looked at again when it may first leave, never later', () => {
  let waited = 0;
  fc.assert(
    fc.property(fileArb, instantArb, ({ plan, overridden, file }, at) => {
      const { claim } = claimSend({ case: file, session: null }, 'one', at);
      if (claim.type !== 'wait' || overridden || isInside(plan, at)) return;
      waited += 1;
      expect(isInside(plan, claim.until)).toBe(true);
      for (let each = at; each < claim.until; each += 15 * MINUTE) expect(isInside(plan, each)).toBe(false);
    }),
    { numRuns: 1500 },
  );
  expect(waited).toBeGreaterThan(20);
});

it('an answer in a conversation leaves only for somebody who is there, on their own line, under the same fence', () => {
  const controls = fc.constantFrom(3, 3, 3, 4);
  const lines = fc.constantFrom(NUMBER, NUMBER, NUMBER, '+447700900999', null);
  const safe = fc.constantFrom('yes', 'yes', 'yes', 'no', 'not-sure');
  let left = 0;
  fc.assert(
    fc.property(
      fc.record({ control: controls, textsTo: lines, safe, flags: flagsArb, quiet: fc.integer({ min: 0, max: 20 }) }),
      instantArb,
      ({ control, textsTo, safe: safeNow, flags, quiet }, at) => {
        const file = working(caseFile({ content: { ...CONTENT, flags } }), {
          outgoing: [message({ control: 3, wording: null })],
        });
        const wording = { id: 'opening.safe-now', version: '1', language: 'en', hash: '' };
        const session = testSession({
          channel: 'sms',
          control,
          textsTo,
          lastAt: at - quiet * MINUTE,
          answers: { 'safe-now': { value: safeNow, wording, at: 0 } },
        });
        const may = control === 3 && textsTo === NUMBER && safeNow === 'yes' && quiet < 10;
        const { claim } = claimSend({ case: file, session }, 'one', at);
        expect(claim.type).toBe(may && !flags.includes('texting-stopped') ? 'send' : 'settled');
        if (claim.type === 'send') left += 1;
      },
    ),
    { numRuns: 1500 },
  );
  expect(left).toBeGreaterThan(20);
});
