/** Having a live call put through, as one act; and letting go of it when the call does not come. */
import type { CaseFile } from '../core/case-file';
import { caseId, type Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Acted, ActDecision, Seen } from '../store/act';
import type { ClaimedJob, Store } from '../store/store';
import { staffed } from '../triage/opening-hours';
import type { CanRing } from './call-ask';
import type { Act, CaseRefusal, Doing } from './case-desk';
import type { Actor } from './control';
import { toOneSideLive } from './sides';
import { lapse, wantCall, type LineHindrance } from './put-through';
import { takenBy, type Taking } from './taking';
import { unlessErased } from './erased';

export interface PutThroughDesk {
  /** The office line rings at the call's next turn; whoever presses the key has the caller. */
  putThrough(doing: Doing): Promise<Acted<CaseRefusal>>;
  /** Why the office line of a case's landlord cannot be rung now. */
  lineOf(file: CaseFile): LineHindrance;
}

export interface PutThroughParts {
  readonly canRing: CanRing;
  readonly landlord: (id: string) => Landlord | null;
  readonly holidays?: (landlord: Landlord) => readonly string[];
  readonly now: () => Instant;
  /** Who looks after it next, for what the person wished of them. */
  readonly taking: (seen: Seen, by: Pick<Taking, 'staff' | 'at'>) => Taking | null;
}

export const putThroughDesk = (act: Act, parts: PutThroughParts): PutThroughDesk => ({
  putThrough: (doing) =>
    act(doing, (seen, actor) => toOneSideLive(seen, actor.by, () => wanted(seen, actor, { doing, parts }))),
  lineOf: (file) => hindranceAt(parts, file, parts.now()),
});

const wanted = (
  seen: Seen,
  actor: Actor,
  { doing, parts }: { readonly doing: Doing; readonly parts: PutThroughParts },
): ActDecision | { readonly refused: CaseRefusal } =>
  takenBy<CaseRefusal>(
    wantCall(seen, actor, hindranceAt(parts, seen.case, actor.at)),
    parts.taking(seen, { staff: doing.staff, at: actor.at }),
  );

const hindranceAt = ({ canRing, landlord, holidays }: PutThroughParts, file: CaseFile, at: Instant): LineHindrance => {
  const own = landlord(file.landlord);
  if (!own || !canRing(lineFor(own, file))) return 'no-line';
  return staffed(own, holidays?.(own) ?? [], at).now ? null : 'line-closed';
};

const lineFor = ({ contact }: Landlord, { access }: CaseFile): string =>
  (access === 'restricted' ? contact.groupLine : undefined) ?? contact.officerLine;

/** Carries out `lapse` jobs: once the minute is over, or at nothing, where the call came or was erased. */
export const createLapse =
  (store: Pick<Store, 'act'>) =>
  async ({ id, tries, data }: ClaimedJob, now: Instant): Promise<null> => {
    const request = { case: caseId(data['case'] ?? ''), actId: `lapse ${id} ${tries}`, now };
    await store.act(request, (seen) => lapse(seen, now)).catch(unlessErased);
    return null;
  };
