/** A closed case opened again by whoever decides, for a reason: as if it came now, with the landlord's promises made anew. Pure. */
import type { ActDecision, Seen } from '../store/act';
import type { Promises } from '../triage/promised';
import { reopened } from '../triage/reopened';
import type { Decider } from './agreement';
import { maySettleFor } from './deciders';

export const REOPENING_REFUSALS = ['not-closed', 'not-your-task', 'no-decision-reason'] as const;
export type ReopeningRefusal = (typeof REOPENING_REFUSALS)[number];

export const reopen = (
  { case: file }: Seen,
  { by, at, roles }: Decider,
  { reason, promises }: { readonly reason: string; readonly promises: Promises },
): ActDecision | { readonly refused: ReopeningRefusal } => {
  if (file.state !== 'closed') return { refused: 'not-closed' };
  if (!maySettleFor(file, roles)) return { refused: 'not-your-task' };
  if (reason.trim() === '') return { refused: 'no-decision-reason' };
  return {
    case: reopened(file, { at, because: 'opened-again' }, promises),
    events: [{ type: 'case_reopened', by, reason: reason.trim() }],
  };
};
