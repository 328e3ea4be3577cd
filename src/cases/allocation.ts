/** Whether somebody was given a home as an emergency, as staff record it: counted for the landlord's report (AL37). Pure. */
import { working } from '../core/case-file';
import type { Allocation } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

export const recordAllocation = (
  { case: file }: Seen,
  actor: Actor,
  was: Allocation['was'],
): ActDecision | { readonly refused: 'not-open' } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  return {
    case: working(file, { allocation: { ...actor, was } }),
    events: [{ type: 'allocation_recorded', by: actor.by, was }],
  };
};
