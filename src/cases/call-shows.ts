/**
 * Which number a person's telephone shows when staff ring: our own, which names nobody, unless their plan says the line
 * their landlord publishes. Where that cannot be shown nobody rings: another number is not what they agreed to.
 */
import type { CaseFile } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Landlord } from '../core/landlord';

/** The number that a person's telephone would show for a call by this plan, E.164; null where it cannot be shown. */
export type Showing = (file: CaseFile, plan: ContactPlan | null) => string | null;

interface Numbers {
  readonly numberOf: (landlord: CaseFile['landlord']) => string | null;
  readonly customerLine: (landlord: CaseFile['landlord']) => string | null;
}

/** Null unless the provider knows it for the landlord's: it lets us show no other. */
export const lineToShow = (landlord: Landlord | null): string | null =>
  landlord?.contact.customerLineVerified === true ? landlord.contact.customerLine : null;

export const isOurs = ({ shows }: ContactPlan): boolean => shows === undefined || shows === 'desk';

export const showingOf =
  ({ numberOf, customerLine }: Numbers): Showing =>
  ({ landlord }, plan) =>
    plan === null || isOurs(plan) ? numberOf(landlord) : customerLine(landlord);
