/**
 * Nothing leaves outside the plan, ever, and the time given instead is the earliest there is. Held against a second
 * reading of the rules, written without the first one's code and without a calendar library.
 */
import fc from 'fast-check';
import { DAYS, type Day, type Window } from '../../../src/core/answer';
import { CONTACT_METHODS, type ContactMethod, type ContactPlan } from '../../../src/core/contact-plan';
import { mayContact, type Outbound, type Way } from '../../../src/safety/may-contact';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (iso: string): number => Date.parse(iso);

/** In the United Kingdom the clocks change at 01:00 UTC on the last Sundays of March and October. */
const lastSunday = (year: number, month: number): number => {
  const last = Date.UTC(year, month + 1, 0);
  return last - new Date(last).getUTCDay() * DAY + HOUR;
};
const isSummer = (instant: number): boolean => {
  const year = new Date(instant).getUTCFullYear();
  return lastSunday(year, 2) <= instant && instant < lastSunday(year, 9);
};
interface Wall {
  readonly day: Day;
  readonly date: string;
  readonly time: string;
}
const wall = (instant: number): Wall => {
  const shown = new Date(instant + (isSummer(instant) ? HOUR : 0));
  return {
    day: DAYS[(shown.getUTCDay() + 6) % 7] ?? 'mon',
    date: shown.toISOString().slice(0, 10),
    time: shown.toISOString().slice(11, 16),
  };
};

const holds =
  ({ day, date, time }: Wall) =>
  ({ days, from, to, on }: Window): boolean =>
    (on === undefined ? days.includes(day) : on === date) && from <= time && time < to;
const timeAllows = ({ windows, never }: ContactPlan, instant: number): boolean => {
  const now = wall(instant);
  return (windows ?? []).some(holds(now)) && !never.some(holds(now));
};

const LEFT_TO_BE_SEEN: readonly Way[] = ['text', 'email', 'app'];
const NEEDS_DETAIL: readonly Way[] = ['call', 'text', 'email', 'relay-uk', 'bsl-video', 'trusted-person'];

/** Question by question, as conversation.md says it; every one of them has to be answered with a yes. */
const planAllows = (plan: ContactPlan, { method, detail, content, author }: Outbound): boolean => {
  const alone = plan.private === 'only-me';
  const isTheWay = plan.method === method && method !== 'i-will-contact-you';
  const isThePlace = plan.detail === detail && (!NEEDS_DETAIL.includes(method) || detail !== null);
  const isWritten = method === 'text' || method === 'email';
  const byAHuman = content === 'neutral' && author === 'handler';
  // Who reports said it by naming the way; nobody is taken at a word they were not asked, or took back.
  const isNamedByReporter =
    plan.about === 'reporter' && plan.setBy === 'reporter' && plan.chosenPrivate === true && plan.private === null;
  const isSeenByThemAlone =
    alone ||
    !(LEFT_TO_BE_SEEN.includes(method) || content === 'voicemail') ||
    (isNamedByReporter && isWritten && byAHuman);
  const isTheirOwn = plan.about === 'reporter' || plan.setBy === 'person' || (plan.setBy === 'staff' && plan.verified);
  const isBySomebody = author === 'handler' || (LEFT_TO_BE_SEEN.includes(method) && isTheirOwn);
  const isNotAChildAtHome = plan.nobodyAtHome !== true || alone;
  const isKnownToBeThem = content !== 'disclosing' || plan.verified;
  const mayBeLeft = content !== 'voicemail' || plan.voicemail === 'yes';
  return [isTheWay, isThePlace, isSeenByThemAlone, isBySomebody, isNotAChildAtHome, isKnownToBeThem, mayBeLeft].every(
    Boolean,
  );
};

const CHANGES = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map((date) => at(`${date}T01:00:00Z`));
const START = at('2026-01-01T00:00:00Z');
const minute = (from: number, to: number) =>
  fc.integer({ min: from / MINUTE, max: to / MINUTE }).map((n) => n * MINUTE);
/** Any minute of two years, and as often one beside a change of the clocks. */
const instants = fc.oneof(
  minute(START, at('2028-01-01T00:00:00Z')),
  fc.constantFrom(...CHANGES).chain((change) => minute(change - 2 * DAY, change + 6 * HOUR)),
);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const hours = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, long]) => ({ from: clock(from), to: clock(Math.min(1440, from + long)) }));
const weekly = fc
  .tuple(fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 }), hours)
  .map(([days, span]): Window => ({ days, ...span }));
const onOneDate = fc.tuple(instants, hours).map(([instant, span]): Window => {
  const { day, date } = wall(instant);
  return { days: [day], ...span, on: date };
});
/** Hours that the night of a clock change leaves out, or lives twice. */
const atNight = fc
  .constantFrom<readonly [string, string]>(
    ['00:30', '01:30'],
    ['01:00', '02:00'],
    ['01:15', '01:45'],
    ['01:30', '03:00'],
  )
  .map(([from, to]): Window => ({ days: ['sun'], from, to }));
const someWindow = fc.oneof({ weight: 5, arbitrary: weekly }, { weight: 2, arbitrary: atNight }, onOneDate);

const CALL: ContactMethod = 'call';
const plans = fc.record({
  about: fc.constantFrom<ContactPlan['about']>('person', 'reporter'),
  method: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<ContactMethod>('text', CALL) },
    fc.constantFrom<ContactMethod | null>(null, ...CONTACT_METHODS),
  ),
  detail: fc.option(fc.constant('+447700900123'), { freq: 7 }),
  private: fc.oneof(
    { weight: 3, arbitrary: fc.constant<ContactPlan['private']>('only-me') },
    fc.constantFrom<ContactPlan['private']>('others-sometimes', 'not-sure', null),
  ),
  windows: fc.option(fc.array(someWindow, { minLength: 1, maxLength: 5 }), { freq: 9 }),
  never: fc.array(someWindow, { maxLength: 3 }),
  voicemail: fc.constantFrom<ContactPlan['voicemail']>('yes', 'no'),
  answered: fc.constantFrom<ContactPlan['answered']>('wrong-number', 'ask-for-me', 'hang-up', 'cover'),
  ifCutOff: fc.constantFrom<ContactPlan['ifCutOff']>('wait-for-me', 'use-this-plan'),
  setBy: fc.constantFrom<ContactPlan['setBy']>('person', 'reporter', 'staff'),
  setOn: fc.constantFrom<ContactPlan['setOn']>('web-chat', 'sms'),
  confirmedAt: fc.constant(START),
  verified: fc.boolean(),
  version: fc.constant(1),
});
/** A child, about whom nobody at home is rung: as often as not. */
const somePlan = fc.tuple(plans, fc.boolean(), fc.boolean()).map(([plan, child, chosen]): ContactPlan => ({
  ...plan,
  ...(child ? { nobodyAtHome: true as const } : {}),
  ...(chosen ? { chosenPrivate: true as const } : {}),
}));

/** Whoever reports, who named a way to be written to: as the desk asks them, and as it does not. */
const reporterPlan = fc
  .tuple(
    somePlan,
    fc.constantFrom<ContactMethod>('text', 'email', 'app'),
    fc.constantFrom<ContactPlan['private']>(null, null, null, 'others-sometimes', 'not-sure'),
  )
  .map(([plan, method, seen]): ContactPlan => {
    const { nobodyAtHome: _child, ...rest } = plan;
    return { ...rest, about: 'reporter', setBy: 'reporter', method, private: seen, detail: '+447700900123' };
  });

/** As the plan says it, more often than not, so that much of it is allowed. */
const AS_PLANNED = { weight: 8, arbitrary: fc.constant('as planned' as const) };
const sent = fc.record({
  method: fc.oneof(AS_PLANNED, fc.constantFrom(...CONTACT_METHODS)),
  detail: fc.oneof(AS_PLANNED, fc.constantFrom(null, '+447700900124')),
  content: fc.constantFrom<Outbound['content']>('neutral', 'neutral', 'disclosing', 'voicemail'),
  author: fc.constantFrom<Outbound['author']>('bot', 'handler', 'handler'),
  at: instants,
});
const outboundOf = (
  plan: ContactPlan,
  wanted: typeof sent extends fc.Arbitrary<infer One> ? One : never,
): Outbound => ({
  ...wanted,
  plan,
  method: wanted.method === 'as planned' ? (plan.method ?? CALL) : wanted.method,
  detail: wanted.detail === 'as planned' ? plan.detail : wanted.detail,
});

it('allows what the plan allows and nothing else, over any plan, time, author, method and content', () => {
  const seen = { allowed: 0, refused: 0 };
  fc.assert(
    fc.property(somePlan, sent, (plan, wanted) => {
      const outbound = outboundOf(plan, wanted);
      const { allowed } = mayContact(outbound);
      expect(allowed).toBe(planAllows(plan, outbound) && timeAllows(plan, outbound.at));
      seen[allowed ? 'allowed' : 'refused'] += 1;
    }),
    { numRuns: 6_000 },
  );
  // Both answers were tried, and often.
  expect([seen.allowed > 100, seen.refused > 2_000]).toEqual([true, true]);
});

it('writes to whoever reported only where they named that way as their own, in neutral words, by a named human [SO19]', () => {
  const seen = { allowed: 0, refused: 0 };
  fc.assert(
    fc.property(reporterPlan, sent, (plan, wanted) => {
      const outbound = outboundOf(plan, { ...wanted, method: 'as planned', detail: 'as planned' });
      const { allowed } = mayContact(outbound);
      expect(allowed).toBe(planAllows(plan, outbound) && timeAllows(plan, outbound.at));
      if (allowed) {
        expect([plan.chosenPrivate, plan.private, outbound.content, outbound.author]).toEqual([
          true,
          null,
          'neutral',
          'handler',
        ]);
        expect(outbound.method).not.toBe('app');
      }
      seen[allowed ? 'allowed' : 'refused'] += 1;
    }),
    { numRuns: 4_000 },
  );
  expect([seen.allowed > 0, seen.refused > 1_000]).toEqual([true, true]);
});

it('gives the earliest time there is, minute by minute, over both changes of the clocks', () => {
  let waits = 0;
  fc.assert(
    fc.property(somePlan, sent, (plan, wanted) => {
      const outbound = outboundOf(plan, wanted);
      const found = mayContact(outbound);
      if (found.allowed) return;
      if (!planAllows(plan, outbound)) {
        expect(found.next).toBeNull();
        return;
      }
      const last = found.next ?? outbound.at + 16 * DAY;
      for (let minuteOf = outbound.at; minuteOf < last; minuteOf += MINUTE)
        if (timeAllows(plan, minuteOf)) throw new Error(`earlier: ${new Date(minuteOf).toISOString()}`);
      if (found.next === null) return;
      waits += 1;
      expect([timeAllows(plan, found.next), mayContact({ ...outbound, at: found.next })]).toEqual([
        true,
        { allowed: true },
      ]);
    }),
    { numRuns: 600 },
  );
  expect(waits).toBeGreaterThan(40);
});

it('gives no time at all only where there is none, also not on a date that is far away', () => {
  fc.assert(
    fc.property(fc.array(onOneDate, { minLength: 1, maxLength: 3 }), instants, (windows, from) => {
      const plan: ContactPlan = {
        about: 'person',
        method: 'call',
        detail: '+447700900123',
        private: 'only-me',
        windows,
        never: [],
        voicemail: 'no',
        answered: 'wrong-number',
        ifCutOff: 'wait-for-me',
        setBy: 'person',
        setOn: 'web-chat',
        confirmedAt: from,
        verified: false,
        version: 1,
      };
      const found = mayContact({
        plan,
        method: 'call',
        detail: plan.detail,
        content: 'neutral',
        author: 'handler',
        at: from,
      });
      const minutesOfDates = windows.flatMap(({ on = '' }) =>
        Array.from({ length: 26 * 60 }, (_, step) => at(`${on}T00:00:00Z`) - HOUR + step * MINUTE),
      );
      const first = Math.min(...minutesOfDates.filter((one) => one >= from && timeAllows(plan, one)));
      expect(found.allowed ? from : (found.next ?? Infinity)).toBe(first);
    }),
    { numRuns: 150 },
  );
});
