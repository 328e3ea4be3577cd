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
import type { Actor } from './control';
import { heldThen, planThen } from './held-then';
import { agreeAgain, hasTalked } from './plan-again';

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

/** Whoever writes a time gives a minute: what was agreed in that very minute stood already. */
const endOfMinute = (at: Instant, now: Instant): Instant => Math.min(now, at - (at % MINUTE) + MINUTE - 1);

/** Worked out, never asked. Whoever is in the conversation came to it themselves. */
const isWithin = (seen: Seen, plan: ContactPlan | null, { method, who }: Tried, at: Instant): boolean =>
  method === 'conversation' ? hasTalked(seen.case, who) : isByPlan(seen, plan, method, at);

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
    stopped: stopped === true || file.content.flags.includes('texting-stopped'),
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
  const attempt: Attempt = { ...tried, at: madeAt, loggedAt: now, by, withinPlan: isWithin(seen, plan, tried, madeAt) };
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
  };
};
