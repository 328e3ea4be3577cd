/**
 * Two linked cases that may be of two sides of a household: who reports somebody may be the one who does it, and the second
 * to tell of themselves from one home may be telling against the first. Until somebody trained has looked and said why
 * not, no officer has both and they are not joined. Pure.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { CaseId } from '../core/ids';
import type { SidesCleared } from '../core/household';
import type { StaffId } from '../core/staff';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';
import { conflictsOf, type Conflict } from './household';

export const SIDES_REFUSALS = ['not-open', 'no-such-case', 'no-decision-reason', 'other-side'] as const;
export type SidesRefusal = (typeof SIDES_REFUSALS)[number];

export type Side = Conflict | 'may-be-other-side';

const OF_THEMSELVES: readonly CaseFile['door'][] = ['me', 'not-sure', 'returning'];

/** What looks like the same person may be the other one. */
const mayBe = (one: CaseFile, other: CaseFile): boolean => {
  if (one.door === 'someone-else' || other.door === 'someone-else') return true;
  return OF_THEMSELVES.includes(one.door) && OF_THEMSELVES.includes(other.door);
};

const isCleared = (one: CaseFile, { id }: CaseFile): boolean => {
  const { sidesCleared = [], joined } = workOf(one);
  return joined?.with === id || sidesCleared.some((cleared) => cleared.with === id);
};

/** Of two linked cases. Of a closed one only what is known counts: nobody looks after it. */
export const sidesOf = (one: CaseFile, other: CaseFile): readonly Side[] => {
  const known = conflictsOf(one, other);
  if (known.length > 0 || one.state !== 'open' || other.state !== 'open') return known;
  const isSettled = isCleared(one, other) || isCleared(other, one);
  return mayBe(one, other) && !isSettled ? ['may-be-other-side'] : [];
};

/** Whoever looks after one side does not take on the other, unless somebody named let them (decision: two officers). */
export const isOtherSide = (seen: Seen, officer: StaffId): boolean => hasOneOf(sidesOf, seen, officer);

const hasOneOf = (sides: typeof sidesOf, { case: file, linked = [] }: Seen, officer: StaffId): boolean =>
  workOf(file).bothAllowed === undefined &&
  linked.some((other) => other.owner === officer && sides(file, other).length > 0);

/** As it looks to whoever passes a case on: of a case they may not know of they learn nothing, not by a refusal either (R7). */
export const asPassedOn = (seen: Seen, knows: (other: CaseFile) => boolean): Seen => ({
  ...seen,
  linked: (seen.linked ?? []).filter(knows),
});

/** Before a case is looked after by somebody: the same check for taking it on and for passing it to a colleague. */
export const toOneSide = <Other>(
  seen: Seen,
  officer: StaffId,
  decide: () => Other,
): Other | { readonly refused: 'other-side' } => (isOtherSide(seen, officer) ? { refused: 'other-side' } : decide());

/**
 * Before somebody who is there now is spoken with: whoever tells a second time is mostly the same person, and does not wait
 * because their own officer is the one who is here. Whoever takes them is warned (`sides-part.tsx`).
 */
export const toOneSideLive = <Other>(
  seen: Seen,
  officer: StaffId,
  decide: () => Other,
): Other | { readonly refused: 'other-side' } =>
  hasOneOf(conflictsOf, seen, officer) ? { refused: 'other-side' } : decide();

/** Somebody trained says why not. What is seen to be a conflict is not cleared like this. */
export const clearSides = (
  { case: file, other, linked = [] }: Seen,
  { by, at }: Actor,
  because: string,
): ActDecision | { readonly refused: SidesRefusal } => {
  if (file.state !== 'open') return { refused: 'not-open' };
  if (!other || !linked.some(({ id }) => id === other.id)) return { refused: 'no-such-case' };
  if (conflictsOf(file, other).length > 0) return { refused: 'other-side' };
  if (because.trim() === '') return { refused: 'no-decision-reason' };
  const cleared = (to: CaseId): SidesCleared => ({ at, by, with: to, because: because.trim() });
  const decision: ActDecision = {
    case: withCleared(file, cleared(other.id)),
    events: [{ type: 'sides_cleared', by, with: other.id }],
  };
  // Of a case of a small group nothing stands on any other (R7).
  if (other.access !== file.access) return decision;
  return {
    ...decision,
    also: {
      case: other.id,
      amend: (theirs) => withCleared(theirs, cleared(file.id)),
      events: [{ type: 'sides_cleared', by, with: file.id }],
    },
  };
};

const withCleared = (file: CaseFile, cleared: SidesCleared): CaseFile =>
  working(file, { sidesCleared: [...(workOf(file).sidesCleared ?? []), cleared] });
