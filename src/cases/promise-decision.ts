/**
 * A promise that falls before the first safe time: a named person decides which gives way, and it stands on the timeline.
 * Neither is broken silently, and no clock decides it. Pure.
 */
import type { Deadline } from '../core/case';
import { working, workOf } from '../core/case-file';
import type { PromiseDecided } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const PROMISE_REFUSALS = ['not-open', 'nothing-to-decide', 'no-decision-reason', 'for-a-supervisor'] as const;
export type PromiseRefusal = (typeof PROMISE_REFUSALS)[number];

export type DecidingPromise = Pick<PromiseDecided, 'who' | 'decision' | 'reason'>;

/** Left to a supervisor is not yet decided. */
export const isUndecided = ({ needsDecision, decision }: Deadline): boolean =>
  needsDecision && (decision === undefined || decision === 'supervisor-decides');

/** Once it was left to a supervisor, only one of them decides it. */
export const decidePromise = (
  { case: file }: Seen,
  { by, at, supervises }: Actor & { readonly supervises: boolean },
  { who, decision, reason }: DecidingPromise,
): ActDecision | { readonly refused: PromiseRefusal } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const asked = file.deadlines.filter((one) => one.who === who && one.needsDecision);
  if (asked.length === 0) return { refused: 'nothing-to-decide' };
  if (reason.trim() === '') return { refused: 'no-decision-reason' };
  if (!supervises && asked.some((one) => one.decision === 'supervisor-decides')) return { refused: 'for-a-supervisor' };
  const decided: PromiseDecided = { at, by, who, decision, reason: reason.trim() };
  const deadlines = file.deadlines.map((one) => (asked.includes(one) ? { ...one, decision, decidedAt: at } : one));
  const next = working(file, { promiseDecisions: [...workOf(file).promiseDecisions, decided] });
  return { case: { ...next, deadlines }, events: [{ type: 'promise_decided', by, who, decision }] };
};
