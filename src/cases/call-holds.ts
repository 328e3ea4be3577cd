/**
 * What was rung before may mean that nobody rings again now (conversation.md 2, `contact-private`). The calls themselves
 * count, whatever anybody logged of them or forgot to: one attempt where others may hear, and then a person decides. Pure.
 */
import { type CaseFile, planOf, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { MINUTE } from '../core/time';
import type { Attempt, AttemptOutcome } from '../core/work';
import { wallOf } from '../safety/london-clock';
import { safeMinutes } from '../safety/safe-until';

export const CALL_HOLDS = ['wrong-number-said', 'log-first', 'rung-once', 'missed-enough'] as const;
export type CallHold = (typeof CALL_HOLDS)[number];

/** Calls in one safe time that they may miss on a telephone of their own. Ours: no policy says; proposed for the pilot. */
export const MOST_MISSED = 2;

/** What nobody heard the end of is over by then: the network ends every call within the hour. */
const OVER_AFTER: Readonly<Record<Ringing['state'], number>> = {
  asked: 3 * MINUTE,
  ringing: 3 * MINUTE,
  dialled: 65 * MINUTE,
  ended: 0,
};
export const isOn = ({ state, stateAt }: Ringing, at: Instant): boolean => at - stateAt < OVER_AFTER[state];

export interface Next {
  readonly about: ContactPlan['about'];
  /** A named lead decided that it is made all the same. */
  readonly isDecided: boolean;
  readonly at: Instant;
}

type Dialled = Ringing & { readonly dialledAt: Instant };

/** What was tried and is over, since the plan was last gone through with whose it is. */
interface Before {
  readonly calls: readonly Dialled[];
  readonly attempts: readonly Attempt[];
}

const isDialled = (call: Ringing): call is Dialled => call.dialledAt !== null;

const beforeOf = (file: CaseFile, { about, at: now }: Next): Before => {
  const { attempts, calls, plansAgreed } = workOf(file);
  const agreedAt = plansAgreed.findLast((agreed) => agreed.about === about)?.at ?? 0;
  return {
    calls: calls
      .filter(isDialled)
      .filter((call) => call.about === about && call.dialledAt > agreedAt && !isOn(call, now)),
    attempts: attempts.filter(({ who, method, at }) => who === about && method === 'call' && at > agreedAt),
  };
};

/** Made then or since, and not written down before it. A time that somebody wrote down is a whole minute. */
const isSince = ({ at, loggedAt = at }: Attempt, then: Instant): boolean =>
  at >= Math.floor(then / MINUTE) * MINUTE && loggedAt >= then;

/** It was them, and nobody else, who spoke. */
const THEM: readonly AttemptOutcome[] = ['spoke-to-them', 'not-a-safe-time'];
/** It may have rung for others to hear, and it may have been others who spoke. */
const NOT_THEM: readonly AttemptOutcome[] = ['no-answer', 'words-not-passed'];

/** Somebody answered, or nobody knows: only whoever rang can say who it was. */
const isUnlogged = ({ attempts }: Before, call: Dialled): boolean =>
  (call.end === 'spoke' || call.end === null) && !attempts.some((attempt) => isSince(attempt, call.dialledAt));

/** What was tried, here or logged from elsewhere, and they were not spoken with since. A call may be among both. */
const missedIn = ({
  calls,
  attempts,
}: Before): { readonly calls: readonly Instant[]; readonly logged: readonly Instant[] } => {
  const isMissed = (then: Instant): boolean =>
    !attempts.some((attempt) => THEM.includes(attempt.outcome) && isSince(attempt, then));
  const logged = attempts.filter(({ outcome }) => NOT_THEM.includes(outcome));
  return {
    calls: calls.map(({ dialledAt }) => dialledAt).filter(isMissed),
    logged: logged.map(({ at }) => at).filter(isMissed),
  };
};

/** One stretch of safe time of one day. */
const isSameTime = (plan: ContactPlan, from: Instant, at: Instant): boolean => {
  const minutes = Math.floor((at - from) / MINUTE);
  return wallOf(from).day === wallOf(at).day && safeMinutes(plan, from, minutes) >= minutes;
};

type Test = (before: Before, plan: ContactPlan | null, at: Instant) => boolean;

const isRungOnce: Test = (before, plan) => {
  const { calls, logged } = missedIn(before);
  return plan?.private !== 'only-me' && calls.length + logged.length > 0;
};

const isMissedEnough: Test = (before, plan, at) => {
  if (plan?.private !== 'only-me') return false;
  const { calls, logged } = missedIn(before);
  const now = [calls, logged].map((times) => times.filter((then) => isSameTime(plan, then, at)).length);
  return Math.max(...now) >= MOST_MISSED;
};

export const callHolds = (file: CaseFile, next: Next): readonly CallHold[] => {
  const { about, isDecided, at } = next;
  const before = beforeOf(file, next);
  // Said once to whoever answered, and then nothing more, whoever would decide otherwise and whatever came after it.
  if (before.attempts.some(({ outcome }) => outcome === 'someone-else-answered')) return ['wrong-number-said'];
  const last = before.calls.at(-1);
  if (last && isUnlogged(before, last)) return ['log-first'];
  if (isDecided) return [];
  const plan = planOf(file, about);
  if (isRungOnce(before, plan, at)) return ['rung-once'];
  return isMissedEnough(before, plan, at) ? ['missed-enough'] : [];
};
