/**
 * That somebody tried to make contact, written down: when it was made beside when it was logged, and whether it was inside
 * the plan as everything stood when it was made. An unsafe time keeps no promise, whenever it is written down. Pure.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { ContactMethod, ContactPlan, Whose } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';
import type { Attempt, AttemptMethod, AttemptOutcome } from '../core/work';
import { mayContact } from '../safety/may-contact';
import type { ActDecision, Seen } from '../store/act';
import type { Job } from '../store/store';
import type { Actor } from './control';
import { callHeldThen } from './call-held-then';
import { heldThen, planThen } from './held-then';
import { agreeAgain, hasTalked } from './plan-again';
import { remindJob } from './remind-job';
import { endOfMinute, othersOf } from './rung-before';

export const ATTEMPT_REFUSALS = ['not-open', 'not-yet', 'before-the-case'] as const;
export type AttemptRefusal = (typeof ATTEMPT_REFUSALS)[number];

export interface Tried {
  readonly id: string;
  readonly who: Whose;
  readonly method: AttemptMethod;
  readonly outcome: AttemptOutcome;
  /** When it was made. Left out: now. */
  readonly madeAt?: Instant;
}

interface Made extends Tried {
  readonly at: Instant;
  readonly now: Instant;
}

/** Worked out, never asked. Whoever is in the conversation came to it themselves. */
const isWithin = (seen: Seen, plan: ContactPlan | null, tried: Made): boolean => {
  const { id, method, who, at, now } = tried;
  if (method === 'conversation') return hasTalked(seen.case, who);
  return isByPlan(seen, plan, method, at) && !(method === 'call' && callHeldThen(seen, { id, who, at, now }));
};

const isByPlan = (
  { case: file, stopped }: Seen,
  plan: ContactPlan | null,
  method: ContactMethod,
  at: Instant,
): boolean =>
  plan !== null &&
  heldThen(plan, file, at).length === 0 &&
  mayContact({
    plan,
    method,
    detail: plan.detail,
    content: 'neutral',
    author: 'handler',
    at,
    stopped: stopped === true,
  }).allowed;

/** A case that was typed in is as old as what was typed. To the minute, as the form asks for it. */
const beganAt = ({ typed, agreedAt }: CaseFile): Instant => {
  const began = Math.min(agreedAt, typed?.receivedAt ?? agreedAt);
  return began - (began % MINUTE);
};

/** A failed attempt raises no priority by itself: it is for the handler and their supervisor to weigh. */
export const logAttempt = (
  seen: Seen,
  { by, at: now }: Actor,
  { madeAt = now, ...tried }: Tried,
): ActDecision | { readonly refused: AttemptRefusal } => {
  const { case: file } = seen;
  if (file.state !== 'open') return { refused: 'not-open' };
  if (madeAt > now) return { refused: 'not-yet' };
  if (madeAt < beganAt(file)) return { refused: 'before-the-case' };
  const plan = planThen(file, tried.who, endOfMinute(madeAt, now));
  const attempt: Attempt = {
    ...tried,
    at: madeAt,
    loggedAt: now,
    by,
    withinPlan: isWithin(seen, plan, { ...tried, at: madeAt, now }),
  };
  const logged = working(file, { attempts: [...workOf(file).attempts, attempt] });
  return {
    case: attempt.outcome === 'spoke-to-them' ? agreeAgain(logged, { about: tried.who, spokeAt: madeAt, now }) : logged,
    events: [
      {
        type: 'attempt_logged',
        by,
        attempt: attempt.id,
        outcome: attempt.outcome,
        who: attempt.who,
        madeAt,
        loggedAt: now,
      },
    ],
    ...(tried.method === 'call' ? { jobs: lookedAtToo(seen, now) } : {}),
  };
};

/** A number may have come to be held in every case that has it. */
const lookedAtToo = (seen: Seen, now: Instant): readonly Job[] =>
  othersOf(seen)
    .filter(({ state, handedOffAt }) => state === 'open' && handedOffAt !== undefined)
    .map(({ id }) => remindJob(id, now));
