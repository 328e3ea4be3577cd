/**
 * What left by those who press in haste, looked at afterwards without the rules that let it through: held against the plan
 * word for word, for as long as it may still arrive or ring, and against all that left before it for the same telephone.
 */
import { inForce } from '../../core/case-file';
import type { ContactPlan } from '../../core/contact-plan';
import type { Instant } from '../../core/ids';
import { MINUTE } from '../../core/time';
import { NOTHING, type Tally } from './audit';
import type { Hasty, Left } from './haste';
import { isIn, isSameDay } from './wall';

export const auditHaste = ({ presses, left }: Hasty): Tally => ({
  ...NOTHING,
  presses,
  left: left.flat().length,
  leftOutside: left.flatMap((together) => together.filter((one, at) => isOutside(one, together.slice(0, at)))).length,
});

/** After these nothing leaves before somebody has spoken with them. */
const HELD = ['left-suddenly', 'agreement-withdrawn'];

const isOutside = (one: Left, before: readonly Left[]): boolean => {
  const plan = inForce(one.seen.case.content.plans, one.about);
  if (!plan || !isTheirWay(plan, one) || isHeld(one)) return true;
  return isOutsideTimes(plan, one) || (one.method === 'call' ? isRungAgain(one, before) : isWrittenAgain(one, before));
};

/** Minute by minute, and at the very last. */
const isOutsideTimes = (plan: ContactPlan, { from, until, overridden }: Left): boolean => {
  const last = Math.max(from, until - 1);
  const times = [...Array.from({ length: Math.ceil((last - from) / MINUTE) }, (_, each) => from + each * MINUTE), last];
  return times.some((at) => isIn(plan.never, at) || !(overridden || isIn(plan.windows ?? [], at)));
};

const isTheirWay = (plan: ContactPlan, { method, to }: Left): boolean =>
  plan.method === method && plan.detail === to && (method === 'call' || plan.private === 'only-me');

/** They asked for something that is settled in a call: a named lead may have it made. */
const isPaused = ({ seen, method, overridden }: Left): boolean =>
  seen.case.content.flags.includes('contact-paused') && !(overridden && method === 'call');

const isHeld = (one: Left): boolean => isPaused(one) || isHeldBack(one);

const isHeldBack = ({ seen, method }: Left): boolean =>
  seen.case.state !== 'open' ||
  (method === 'text' && seen.stopped === true) ||
  seen.case.content.flags.some((flag) => HELD.includes(flag));

/** For the same one of the same case. */
const isSameOne = (one: Left, other: Left): boolean =>
  one.seen.case.id === other.seen.case.id && one.about === other.about;

const isSpoken = ({ came }: Left): boolean => came?.logged === 'spoke-to-them';

/** Of all the calls to this number, in whichever case and for whomever of it. */
const isRungAgain = (one: Left, before: readonly Left[]): boolean => {
  const rang = before.filter(({ method, to, came }) => method === 'call' && to === one.to && came?.end !== 'failed');
  const isUnsaid = ({ came }: Left): boolean => came?.end === 'spoke' && came.logged === null;
  if (rang.some((call) => call.came?.logged === 'someone-else-answered' || isUnsaid(call))) return true;
  const missed = rang.filter(
    (call, at) => !rang.slice(at).some((later) => isSpoken(later) && (isSameOne(later, call) || isSameOne(later, one))),
  );
  return missed.length > 0 && !one.overridden && mayBeHeard(one);
};

/** As any of those says who have the number. */
const mayBeHeard = ({ seen, to }: Left): boolean =>
  [seen.case, ...(seen.linked ?? [])]
    .flatMap(({ content }) => [inForce(content.plans, 'person'), inForce(content.plans, 'reporter')])
    .some((plan) => plan?.detail === to && plan.private !== 'only-me');

/** Twice to one person in one safe time, and nobody had spoken with them. */
const isWrittenAgain = (one: Left, before: readonly Left[]): boolean => {
  const theirs = before.filter((other) => isSameOne(one, other));
  const plan = inForce(one.seen.case.content.plans, one.about);
  const isAgain = (other: Left): boolean =>
    other.method !== 'call' &&
    !theirs.some((call) => isSpoken(call) && call.until >= other.from) &&
    isOneTime(plan, other.from, one.from);
  return !one.overridden && theirs.some(isAgain);
};

const isOneTime = (plan: ContactPlan | null, from: Instant, to: Instant): boolean => {
  if (!plan || !isSameDay(from, to)) return false;
  for (let at = from; at <= to; at += MINUTE) if (isIn(plan.never, at) || !isIn(plan.windows ?? [], at)) return false;
  return true;
};
