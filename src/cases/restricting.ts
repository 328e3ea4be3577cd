/**
 * Staff learn that a colleague, or somebody linked to one, is involved: from then on the case is its group's alone. One
 * way: what somebody was kept from once is shown to nobody by a slip, and the group can do with it all that others could
 * (R7). Pure.
 */
import type { Role, StaffId } from '../core/staff';
import type { ActDecision, Seen } from '../store/act';
import type { CaseFile } from '../store/store';
import type { Decider } from './agreement';
import { DECIDERS, GROUP } from './deciders';
import { handBack, type TakeBack } from './control';
import { working } from './work-state';

export const RESTRICTING_REFUSALS = ['not-open', 'already-so', 'not-your-task', 'no-decision-reason'] as const;
export type RestrictingRefusal = (typeof RESTRICTING_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: RestrictingRefusal };

/** Who may, of those who can see it: nobody has to wait for somebody else. */
export const RESTRICTERS: readonly Role[] = [...DECIDERS, ...GROUP];

export interface Restricting {
  readonly reason: string;
  readonly keepFrom: string;
  /** Its owner is one of the group, and keeps it. */
  readonly ownerStays: boolean;
}

export const restrict = (
  seen: Seen,
  decider: Decider,
  { restricting, takeBack }: { readonly restricting: Restricting; readonly takeBack: TakeBack },
): Decided => {
  const refused = refusalOf(seen.case, decider, restricting);
  if (refused) return { refused };
  const other = seen.other?.access === 'landlord' ? seen.other : null;
  return {
    ...talkOf(seen, decider, { restricting, takeBack }),
    case: closedTo(seen.case, decider, restricting),
    events: [{ type: 'case_restricted', by: decider.by }],
    ...(other ? { also: alsoClosed(other, decider, restricting) } : {}),
  };
};

const refusalOf = (
  { state, access }: CaseFile,
  { roles }: Decider,
  { reason, keepFrom }: Restricting,
): RestrictingRefusal | null => {
  if (state !== 'open' && state !== 'closed') return 'not-open';
  if (access === 'restricted') return 'already-so';
  if (!roles.some((role) => RESTRICTERS.includes(role))) return 'not-your-task';
  return reason.trim() === '' || keepFrom.trim() === '' ? 'no-decision-reason' : null;
};

/** Nobody's but the group's, whichever team it was with. */
export const closedTo = (file: CaseFile, { by, at }: Decider, restricting: Restricting): CaseFile => {
  const { ownerStays, reason, keepFrom } = restricting;
  const restricted = { at, by, reason: reason.trim(), keepFrom: keepFrom.trim() };
  const { owner, onlyTeams: _, ...rest } = working(file, { restricted });
  const flags = [...new Set([...rest.content.flags, 'keep-from'])];
  return {
    ...rest,
    ...(ownerStays && owner !== undefined ? { owner } : {}),
    access: 'restricted',
    content: { ...rest.content, flags },
  };
};

/** The other case of the same person tells of this one: it goes with it. */
const alsoClosed = (
  { id }: CaseFile,
  decider: Decider,
  restricting: Restricting,
): NonNullable<ActDecision['also']> => ({
  case: id,
  amend: (other) => (other.access === 'restricted' ? other : closedTo(other, decider, restricting)),
  events: [{ type: 'case_restricted', by: decider.by }],
});

/** Whoever holds the conversation may not see it any more: the bot has it again, and says so. */
const talkOf = (
  seen: Seen,
  { at }: Decider,
  { restricting, takeBack }: { readonly restricting: Restricting; readonly takeBack: TakeBack },
): Pick<ActDecision, 'session' | 'said'> => {
  const { session } = seen;
  const heldBy: StaffId | null = session?.heldBy ?? null;
  if (!session || heldBy === null || (restricting.ownerStays && heldBy === seen.case.owner)) return {};
  const decided = handBack(seen, { by: heldBy, at, control: session.control }, takeBack);
  return 'refused' in decided
    ? {}
    : { ...(decided.session && { session: decided.session }), ...(decided.said && { said: decided.said }) };
};
