/**
 * What staff hear that makes a contact plan unsafe to lean on: they have left, or somebody has found out. Written down by
 * itself, without agreeing the plan: it may not be the moment for that. Pure.
 */
import { higherOf } from '../core/case';
import type { Heard } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';
import { raised } from './plan-again';

/** The time around a separation is the most dangerous: nothing is lowered by it, and the plan is to be agreed again. */
export const recordHeard = (
  { case: file }: Seen,
  { by, at }: Actor,
  what: Heard,
): ActDecision | { readonly refused: 'not-open' } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const told = { ...file, priority: higherOf(file.priority, 'now'), reasons: [...file.reasons, { code: what, at }] };
  return { case: raised(told, 'person', at), events: [{ type: 'change_heard', by, what }] };
};
