/** Whatever staff do in whatever order: one attempt and then stop, held against a history kept beside the desk's own. */
import fc from 'fast-check';
import { acceptCall } from '../../../src/cases/call-accept';
import { askCall } from '../../../src/cases/call-ask';
import { claimRing } from '../../../src/cases/call-claim';
import { endCall } from '../../../src/cases/call-end';
import { callOf } from '../../../src/cases/call-state';
import { logAttempt } from '../../../src/cases/attempt';
import { DAYS } from '../../../src/core/answer';
import type { ContactPlan } from '../../../src/core/contact-plan';
import type { CallEnd } from '../../../src/core/sender';
import { staffId } from '../../../src/core/staff';
import { ATTEMPT_OUTCOMES, type AttemptOutcome } from '../../../src/core/work';
import type { ActDecision, Seen } from '../../../src/store/act';
import { caseFile } from '../console/fixtures';
import { plan } from '../store/fixtures';

const MINUTE = 60_000;
const SECOND = 1000;
const NUMBER = '+447700900321';
const by = staffId('staff-anna');
/** A Wednesday, eight in the morning. */
const EIGHT = Date.UTC(2026, 10, 25, 8, 0);
const LINES = { canRing: () => true, canShow: () => true };

type Step = { readonly ring: CallEnd | 'lost' } | { readonly log: AttemptOutcome } | { readonly wait: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .constantFrom<CallEnd | 'lost'>(
          'spoke',
          'busy',
          'no-answer',
          'machine',
          'failed',
          'called-off',
          'not-taken',
          'lost',
        )
        .map((ring) => ({ ring })),
    },
    { weight: 2, arbitrary: fc.constantFrom(...ATTEMPT_OUTCOMES).map((log) => ({ log })) },
    { weight: 3, arbitrary: fc.constantFrom(1, 10, 70, 240, 24 * 60).map((wait) => ({ wait })) },
  ),
  { minLength: 3, maxLength: 16 },
);

/** What the test itself remembers. */
type Past =
  | { readonly dialled: number; readonly end: CallEnd | 'lost' }
  | { readonly logged: AttemptOutcome; readonly at: number };

interface Now {
  seen: Seen;
  at: number;
  past: Past[];
  calls: number;
}

const after = (now: Now, decision: ActDecision): void => {
  now.seen = { ...now.seen, case: decision.case ?? now.seen.case };
};

/** True when the person's telephone rang. */
const ring = (now: Now, end: CallEnd | 'lost'): boolean => {
  const id = `call-${(now.calls += 1)}`;
  const asked = askCall(now.seen, { by, at: now.at }, { id, about: 'person', reason: null }, LINES);
  if ('refused' in asked) return false;
  after(now, asked);
  after(now, claimRing(now.seen, id, now.at + SECOND).decision);
  const call = callOf(now.seen.case, (one) => one === id);
  if (!call) throw new Error('no call');
  const keyed = end === 'not-taken' ? 'xx' : (call.key?.digits ?? '');
  const { answer, decision } = acceptCall(now.seen, call, { keyed, at: now.at + 10 * SECOND, showing: () => NUMBER });
  after(now, decision);
  const known = callOf(now.seen.case, (one) => one === id) ?? call;
  if (end !== 'lost') after(now, endCall(now.seen, known, { end, at: now.at + MINUTE }).decision);
  now.at += MINUTE;
  return 'dial' in answer;
};

const log = (now: Now, outcome: AttemptOutcome): void => {
  const logged = logAttempt(
    now.seen,
    { by, at: now.at },
    { id: `log-${now.at}`, who: 'person', method: 'call', outcome },
  );
  if ('refused' in logged) throw new Error(logged.refused);
  after(now, logged);
  now.past.push({ logged: outcome, at: now.at });
};

const THEM: readonly AttemptOutcome[] = ['spoke-to-them', 'not-a-safe-time'];
const hour = (at: number): number => new Date(at).getUTCHours();
/** The windows of the plan below. */
const stretch = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 10)} ${hour(at) < 12 ? 'first' : 'second'}`;

/** What must be so before a telephone may ring at all. */
const mayRing = (past: readonly Past[], isOwn: boolean, at: number): void => {
  expect(past.some((one) => 'logged' in one && one.logged === 'someone-else-answered')).toBe(false);
  const last = past.findLastIndex((one) => 'dialled' in one);
  const before = past[last];
  if (before && 'dialled' in before && ['spoke', 'lost'].includes(before.end))
    expect(past.slice(last + 1).some((one) => 'logged' in one)).toBe(true);
  const since = past.slice(past.findLastIndex((one) => 'logged' in one && THEM.includes(one.logged)) + 1);
  const rung = since.flatMap((one) => ('dialled' in one ? [one.dialled] : []));
  if (isOwn) expect(rung.filter((then) => stretch(then) === stretch(at)).length).toBeLessThan(2);
  else expect(rung).toEqual([]);
};

it.each<[string, ContactPlan['private']]>([
  ['a telephone of their own', 'only-me'],
  ['one that others sometimes answer', 'others-sometimes'],
  ['one of which nobody is sure', 'not-sure'],
])('on %s nobody rings beyond what the plan bears', (_, whose) => {
  let dialled = 0;
  const windows = [
    { days: DAYS, from: '08:00', to: '12:00' },
    { days: DAYS, from: '12:30', to: '18:00' },
  ];
  const theirs = plan({ method: 'call', detail: NUMBER, private: whose, windows, never: [] });
  fc.assert(
    fc.property(steps, (done) => {
      const file = caseFile({ agreedAt: EIGHT - MINUTE });
      const first = { ...file, state: 'open', content: { ...file.content, plans: [theirs], flags: [] } } as const;
      const now: Now = { seen: { case: first, session: null }, at: EIGHT, past: [], calls: 0 };
      for (const step of done) {
        if ('wait' in step) now.at += step.wait * MINUTE;
        else if ('log' in step) log(now, step.log);
        else {
          const past = [...now.past];
          const at = now.at;
          if (!ring(now, step.ring)) continue;
          dialled += 1;
          mayRing(past, whose === 'only-me', at);
          // What the network could not put through rang nowhere.
          if (step.ring !== 'failed') now.past.push({ dialled: at, end: step.ring });
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(dialled).toBeGreaterThan(100);
});
