/** What the list shows somebody: the open hand-offs of every landlord they serve, as far as they may see them. */
import { landlordId, type LandlordId } from '../core/ids';
import type { Case } from '../core/case';
import { landlordOf, landlordsOf, today, wordsOf, type ConsoleDeps } from './deps';
import { policyAge } from '../landlords/policy-age';
import type { Store } from '../store/store';
import { holds, sightOf } from './access';
import type { List } from './list-page';
import { matcherFor } from './matching';
import { filterIn } from './queue-filter';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';
import { asksFor } from './supervisor';

/** `search`: what the address asks to be shown of it. */
export const listFor = async (deps: ConsoleDeps, staff: SignedIn, search: string): Promise<List> => {
  const landlords = landlordsOf(deps, staff);
  const ids = landlords.map(({ id }) => landlordId(id));
  const wordsFor = wordsOfEach(deps, ids);
  return {
    words: wordsOf(deps, landlordOf(deps, staff.landlord).id),
    wordsFor: ({ landlord }) => wordsFor(landlord),
    staff,
    landlords,
    policyAgeOf: (landlord) => policyAge(landlord, today(deps)),
    cases: await seenIn(deps.store, staff, ids),
    rehearsals: deps.rehearsalStore ? await seenIn(deps.rehearsalStore, staff, ids, true) : [],
    filter: filterIn(search, ids),
    now: deps.now(),
    ownerName: await ownerNames(deps, ids),
    matchOf: await matcherFor(deps, staff),
    asks: await asksFor(deps, staff),
  };
};

const seenIn = async (
  store: Store,
  staff: SignedIn,
  landlords: readonly LandlordId[],
  rehearsal = false,
): Promise<readonly Case[]> => {
  const restricted = holds(staff, ['colleague-cases']);
  const open = await Promise.all(landlords.map((landlord) => store.openCases({ landlord, restricted, rehearsal })));
  return open.flat().filter((one) => sightOf(staff, one) !== 'nothing');
};

/** By the names of the case's own landlord: nobody is named to a landlord they do not serve. */
const ownerNames = async (deps: ConsoleDeps, landlords: readonly LandlordId[]): Promise<List['ownerName']> => {
  const names = new Map(await Promise.all(landlords.map(async (id) => [id, await deps.roster.names(id)] as const)));
  return ({ owner, landlord }) => (owner === undefined ? null : (names.get(landlord)?.(owner) ?? null));
};

const wordsOfEach = (deps: ConsoleDeps, landlords: readonly LandlordId[]): ((id: LandlordId) => StaffWords) => {
  const each = new Map(landlords.map((id) => [id, wordsOf(deps, id)]));
  return (id) => each.get(id) ?? wordsOf(deps, id);
};
