/**
 * Whether a call that is written down was made while nobody was to ring: it is weighed as everything made by then has it,
 * whenever that was written down. Pure.
 */
import { type CaseFile, withContent, working, workOf } from '../core/case-file';
import { holdsSince, type Whose } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { HOUR } from '../core/time';
import { callHolds } from './call-holds';
import { endOfMinute, isSince, othersOf, type Beside } from './rung-before';

/** An attempt to ring that is being written down. */
export interface RungThen {
  readonly id: string;
  readonly who: Whose;
  readonly at: Instant;
  readonly now: Instant;
}

/** The attempt that a call of ours is by itself. */
export const attemptIdOf = ({ id }: Pick<Ringing, 'id'>): string => `call ${id}`;

export const callHeldThen = (beside: Beside, rung: RungThen): boolean => {
  const told = toldOf(beside.case, rung);
  const isDecided = told?.override !== null && told?.override !== undefined;
  const file = asOf(beside.case, rung, told);
  const linked = othersOf(beside).map((one) => asOf(one, rung, null));
  return callHolds({ case: file, linked }, { about: rung.who, isDecided, at: rung.at }).length > 0;
};

/**
 * Which of our calls it tells of: the last one before it that nobody wrote anything of. Where the network said how that
 * ended, what is written down hours later is of another.
 */
const toldOf = (file: CaseFile, { id, who, at, now }: RungThen): Ringing | null => {
  const { calls, attempts } = workOf(file);
  const own = calls.find((call) => attemptIdOf(call) === id);
  if (own) return own;
  const until = endOfMinute(at, now);
  const last = calls.findLast(({ about, dialledAt }) => about === who && dialledAt !== null && dialledAt <= until);
  if (!last || last.dialledAt === null) return null;
  const then = last.dialledAt;
  const written = attempts.filter((one) => one.who === who && one.id !== attemptIdOf(last));
  if (written.some((one) => isSince(one, then))) return null;
  return last.end === 'spoke' || last.end === null || at - last.stateAt < HOUR ? last : null;
};

const asOf = (file: CaseFile, { at, now }: RungThen, told: Ringing | null): CaseFile => {
  const { calls, attempts, plansAgreed } = workOf(file);
  const until = endOfMinute(at, now);
  const before = working(file, {
    calls: calls.filter((call) => call.id !== told?.id && (call.dialledAt ?? Infinity) < at),
    attempts: attempts.filter((one) => one.at <= at && (told === null || one.id !== attemptIdOf(told))),
    plansAgreed: plansAgreed.filter((one) => one.at <= at),
  });
  return withContent(before, { plans: file.content.plans.filter((plan) => holdsSince(plan) <= until) });
};
