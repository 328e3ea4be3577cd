/**
 * What was rung before may mean that nobody rings again now (conversation.md 2, `contact-private`). The calls themselves
 * count, whatever anybody logged of them or forgot to: one attempt where others may hear, and then a person decides. Pure.
 */
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import type { Attempt, AttemptOutcome } from '../core/work';
import { wallOf } from '../safety/london-clock';
import { safeMinutes } from '../safety/safe-until';
import type { CaseFile } from '../store/store';
import { planOf } from './work-plan';
import { workOf } from './work-state';

export const CALL_HOLDS = ['wrong-number-said', 'log-first', 'rung-once', 'missed-enough'] as const;
export type CallHold = (typeof CALL_HOLDS)[number];

/** Calls in one safe time that they may miss on a telephone of their own. Ours: no policy says; proposed for the pilot. */
export const MOST_MISSED = 2;

const MINUTE = 60_000;
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

/** A time that somebody wrote down is a whole minute. */
const isSince = ({ at }: Attempt, { dialledAt }: Dialled): boolean => at >= Math.floor(dialledAt / MINUTE) * MINUTE;

/** It was them, and nobody else, who spoke. */
const THEM: readonly AttemptOutcome[] = ['spoke-to-them', 'not-a-safe-time'];
/** It may have rung for others to hear, and it may have been others who spoke. */
const NOT_THEM: readonly AttemptOutcome[] = ['no-answer', 'words-not-passed'];

/** Somebody answered, or nobody knows: only whoever rang can say who it was. */
const isUnlogged = ({ attempts }: Before, call: Dialled): boolean =>
  (call.end === 'spoke' || call.end === null) && !attempts.some((attempt) => isSince(attempt, call));

const missed = ({ calls, attempts }: Before): readonly Dialled[] =>
  calls.filter((call) => !attempts.some((attempt) => THEM.includes(attempt.outcome) && isSince(attempt, call)));

/** One stretch of safe time of one day. */
const isSameTime = (plan: ContactPlan, from: Instant, at: Instant): boolean => {
  const minutes = Math.floor((at - from) / MINUTE);
  return wallOf(from).day === wallOf(at).day && safeMinutes(plan, from, minutes) >= minutes;
};

type Test = (before: Before, plan: ContactPlan | null, at: Instant) => boolean;

const isRungOnce: Test = (before, plan) =>
  plan?.private !== 'only-me' &&
  (missed(before).length > 0 || before.attempts.some(({ outcome }) => NOT_THEM.includes(outcome)));

/** A call that was missed may be among the attempts too: each is counted once. */
const isMissedEnough: Test = (before, plan, at) => {
  if (plan?.private !== 'only-me') return false;
  const calls = missed(before).filter(({ dialledAt }) => isSameTime(plan, dialledAt, at));
  const logged = before.attempts.filter((one) => NOT_THEM.includes(one.outcome) && isSameTime(plan, one.at, at));
  return Math.max(calls.length, logged.length) >= MOST_MISSED;
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
