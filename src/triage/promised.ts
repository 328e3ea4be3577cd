/** What is promised to whom by the plans in force, whichever way the case came to stand open. Pure. */
import type { Case, Deadline } from '../core/case';
import { inForce } from '../core/case-file';
import { type ContactPlan, WHOSE } from '../core/contact-plan';
import type { Instant } from '../core/ids';

/** The promises of the case's own landlord. */
export type Promises = (about: {
  readonly receivedAt: Instant;
  readonly plans: readonly ContactPlan[];
  readonly door: Case['door'];
}) => readonly Deadline[];

export interface Promised {
  readonly receivedAt: Instant;
  readonly door: Case['door'];
  /** Whoever told it told of somebody else: a neighbour, a colleague of theirs. */
  readonly isOfAnother: boolean;
  /** Every version; the last of each counts. */
  readonly plans: readonly ContactPlan[];
}

/** A reporter who stays anonymous is promised nothing: there is nobody to reach. */
export const promised = (
  { receivedAt, door, isOfAnother, plans }: Promised,
  promises: Promises,
): readonly Deadline[] => {
  const agreed = WHOSE.flatMap((whose) => inForce(plans, whose) ?? []);
  return promises({ receivedAt, plans: agreed, door: isOfAnother ? 'someone-else' : door }).filter(
    ({ who }) => who === 'person' || agreed.some(({ about }) => about === 'reporter'),
  );
};
