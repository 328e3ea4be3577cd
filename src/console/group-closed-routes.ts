/** The group's closed cases, for the group alone: they stand on no list, and no lesson is told of them (R7). */
import { type CaseFile, workOf } from '../core/case-file';
import { GROUP } from '../core/staff';
import { holdOf } from '../cases/erasing';
import { landlordId } from '../core/ids';
import type { Store } from '../store/store';
import { mayLookBack, type Route } from './access';
import { landlordOf, landlordsOf, wordsOf, type ConsoleDeps } from './deps';
import { groupClosedPage, type GroupClosed } from './group-closed-page';
import { GROUP_CLOSED } from './more-pages';
import type { ConsoleAnswer } from './request';
import type { SignedIn } from './sessions';

export const groupClosedRoutes = (deps: ConsoleDeps): readonly Route[] => [
  { method: 'GET', path: GROUP_CLOSED, may: GROUP, answer: (_, staff) => closed(deps, staff) },
];

const closed = async (deps: ConsoleDeps, staff: SignedIn): Promise<ConsoleAnswer> => {
  const landlords = landlordsOf(deps, staff);
  const stores = [deps.store, ...(deps.rehearsalStore ? [deps.rehearsalStore] : [])];
  const found = await Promise.all(
    stores.flatMap((store) =>
      landlords.map(({ id }) =>
        closedIn(store, staff, { landlord: id, rehearsal: store !== deps.store, now: deps.now() }),
      ),
    ),
  );
  const html = groupClosedPage({
    words: wordsOf(deps, landlordOf(deps, staff.landlord).id),
    staff,
    landlords,
    cases: found.flat().toSorted((one, other) => other.closedAt - one.closedAt),
  });
  return { kind: 'page', status: 200, html };
};

interface Where {
  readonly landlord: string;
  readonly rehearsal: boolean;
  readonly now: number;
}

const closedIn = async (
  store: Pick<Store, 'casesBetween'>,
  staff: SignedIn,
  { landlord, rehearsal, now }: Where,
): Promise<readonly GroupClosed[]> => {
  const period = { landlord: landlordId(landlord), from: 0, to: now + 1, restricted: true, rehearsal, acts: [] };
  return (await store.casesBetween(period, (file) => closedOf(staff, file))).flat();
};

/** What the page shows, and nothing else of it leaves the store. */
const closedOf = (staff: SignedIn, file: CaseFile): readonly GroupClosed[] => {
  const { closing } = workOf(file);
  if (file.access !== 'restricted' || !mayLookBack(staff, file) || closing === null) return [];
  const { id, landlord, rehearsal, news } = file;
  const { at: closedAt, outcome } = closing;
  return [{ id, landlord, rehearsal, ...(news && { news }), closedAt, outcome, isHeld: holdOf(file) !== null }];
};
