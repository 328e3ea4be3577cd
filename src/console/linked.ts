/**
 * Which other cases of a household somebody may know of, looking at one of them. A case they may see is named. One they
 * may not see is only said to be there, and only to those who decide (supervisors and leads), so that two sides are not
 * looked after by chance. A case of a small group is never told of outside it; inside the group, of any other (R7).
 */
import { sidesOf, type Side } from '../cases/sides';
import type { CaseFile } from '../core/case-file';
import type { LinkKind } from '../core/household';
import type { CaseId } from '../core/ids';
import { DECIDERS, holds, type Staff, type StaffId } from '../core/staff';
import type { Store } from '../store/store';
import { maySee, type InSight } from './access';
import { shortId } from './staff-words';

export interface LinkedView {
  /** Named where they may see it; null where it is only said to be there. */
  readonly id: CaseId | null;
  readonly owner: StaffId | null;
  readonly kinds: readonly LinkKind[];
  readonly conflicts: readonly Side[];
}

export type LinkSight = 'named' | 'there' | 'nothing';

/** Two landlords' cases are never linked, whoever serves both. */
export const sightOfLinked = (staff: Staff, here: InSight<CaseFile>, other: CaseFile): LinkSight => {
  if (other.landlord !== here.landlord) return 'nothing';
  if (maySee(staff, other)) return 'named';
  if (other.access === 'restricted') return 'nothing';
  if (other.state !== 'open' && other.state !== 'closed') return 'nothing';
  return here.access === 'restricted' || holds(staff, DECIDERS) ? 'there' : 'nothing';
};

/** What their page of the one tells them of the other. */
export const mayKnowOf = (staff: Staff, here: CaseFile, other: CaseFile): boolean =>
  maySee(staff, here) && sightOfLinked(staff, here, other) !== 'nothing';

/** Those they may know of; nothing says how many there are besides. */
export const linkedFor = async (
  store: Pick<Store, 'linkedCases' | 'caseFile'>,
  staff: Staff,
  here: InSight<CaseFile>,
): Promise<readonly LinkedView[]> => {
  const found = await Promise.all(
    (await store.linkedCases(here.id)).map(async ({ id, kinds }) => ({ other: await store.caseFile(id), kinds })),
  );
  return found.flatMap(({ other, kinds }): readonly LinkedView[] => {
    const sight = other ? sightOfLinked(staff, here, other) : 'nothing';
    if (!other || sight === 'nothing') return [];
    const conflicts = sidesOf(here, other);
    return [{ id: sight === 'named' ? other.id : null, owner: other.owner ?? null, kinds, conflicts }];
  });
};

/** By as much of its id as the console shows; only among the open ones they may see. */
export const namedCase = async (
  store: Pick<Store, 'openCases'>,
  staff: Staff,
  { here, typed }: { readonly here: CaseFile; readonly typed: string },
): Promise<CaseId | null> => {
  const short = typed.trim();
  const open = await store.openCases({
    landlord: here.landlord,
    restricted: holds(staff, ['colleague-cases']),
    rehearsal: here.rehearsal,
  });
  const found = open.filter((one) => shortId(one.id) === short && maySee(staff, one));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};
