/**
 * Staff learn that a colleague, or somebody linked to one, is involved: from then on the case is its group's alone. One
 * way: what somebody was kept from once is shown to nobody by a slip, and the group can do with it all that others could
 * (R7). Pure.
 */
import { flagged, type CaseFile, working } from '../core/case-file';
import { holds, RESTRICTERS, type StaffId } from '../core/staff';
import type { ActDecision, Seen } from '../store/act';
import type { Decider } from './agreement';
import type { TakeBack } from './control';
import { stopCalls, stopTalk } from './stopped-talk';

export const RESTRICTING_REFUSALS = ['not-open', 'already-so', 'not-your-task', 'no-decision-reason'] as const;
export type RestrictingRefusal = (typeof RESTRICTING_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: RestrictingRefusal };

export interface Restricting {
  readonly reason: string;
  readonly keepFrom: string;
  /** Those known to be of the group: what they look after or hold stays with them. Everybody else keeps nothing. */
  readonly staying: readonly StaffId[];
}

export const restrict = (
  seen: Seen,
  decider: Decider,
  { restricting, takeBack }: { readonly restricting: Restricting; readonly takeBack: TakeBack },
): Decided => {
  const refused = refusalOf(seen.case, decider, restricting);
  if (refused) return { refused };
  const other = seen.other?.access === 'landlord' ? seen.other : null;
  const leaving = { staying: restricting.staying, at: decider.at };
  const talk = stopTalk(seen, leaving, takeBack);
  const stopped = stopCalls(closedTo(seen.case, decider, restricting), leaving);
  return {
    ...talk,
    case: stopped.case,
    events: [{ type: 'case_restricted', by: decider.by }, ...talk.events, ...stopped.events],
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
  if (!holds({ roles }, RESTRICTERS)) return 'not-your-task';
  return reason.trim() === '' || keepFrom.trim() === '' ? 'no-decision-reason' : null;
};

/** Nobody's but the group's, whichever team it was with. Its own owner alone decides whether anybody looks after it. */
const closedTo = (file: CaseFile, { by, at }: Decider, restricting: Restricting): CaseFile => {
  const { staying, reason, keepFrom } = restricting;
  const restricted = { at, by, reason: reason.trim(), keepFrom: keepFrom.trim() };
  const { owner, onlyTeams: _, ...rest } = working(file, { restricted });
  return flagged(
    { ...rest, ...(owner !== undefined && staying.includes(owner) ? { owner } : {}), access: 'restricted' },
    'keep-from',
  );
};

/** The other case of the same person tells of this one: it goes with it. */
const alsoClosed = (file: CaseFile, decider: Decider, restricting: Restricting): NonNullable<ActDecision['also']> => {
  const leaving = { staying: restricting.staying, at: decider.at };
  return {
    case: file.id,
    amend: (other) =>
      other.access === 'restricted' ? other : stopCalls(closedTo(other, decider, restricting), leaving).case,
    events: [{ type: 'case_restricted', by: decider.by }, ...stopCalls(file, leaving).events],
  };
};
