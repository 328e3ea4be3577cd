/** What the list shows somebody: the open hand-offs of every landlord they serve, as far as they may see them. */
import { caseId, landlordId, type LandlordId } from '../core/ids';
import { theirsAlone } from '../cases/tasks';
import { openSince, type Case } from '../core/case';
import { hasGoneQuiet, isLive } from '../core/session';
import { DECIDERS, GROUP, holds } from '../core/staff';
import { DAY } from '../core/time';
import { landlordOf, landlordsOf, today, wordsOf, type ConsoleDeps } from './deps';
import { policyAge } from '../landlords/policy-age';
import type { Store } from '../store/store';
import { maySee, sightOf } from './access';
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
  const cases = await seenIn(deps.store, staff, ids);
  const rehearsals = deps.rehearsalStore ? await seenIn(deps.rehearsalStore, staff, ids, true) : [];
  return {
    words: wordsOf(deps, landlordOf(deps, staff.landlord).id),
    wordsFor: ({ landlord }) => wordsFor(landlord),
    staff,
    landlords,
    policyAgeOf: (landlord) => policyAge(landlord, today(deps)),
    cases,
    rehearsals,
    isThere: await thereNow(deps, cases, rehearsals),
    yoursIn: await yoursIn(deps, staff, [cases, rehearsals]),
    filter: filterIn(search, ids),
    now: deps.now(),
    ownerName: await ownerNames(deps, ids),
    matchOf: await matcherFor(deps, staff),
    asks: await asksFor(deps, staff),
    closed: await closedBy(deps, staff, search),
  };
};

/** For those who are handed tasks by their role: only they read further than the list for it. */
const yoursIn = async (
  { store, rehearsalStore }: ConsoleDeps,
  staff: SignedIn,
  [cases, rehearsals]: readonly [readonly Case[], readonly Case[]],
): Promise<List['yoursIn']> => {
  if (!holds(staff, [...DECIDERS, ...GROUP])) return () => 0;
  const countIn = async (from: Store | undefined, one: Case): Promise<readonly [string, number]> => {
    const file = maySee(staff, one) && from ? await from.caseFile(one.id) : null;
    return [one.id, file ? theirsAlone(file, staff.roles).length : 0];
  };
  const counts = new Map(
    await Promise.all([
      ...cases.map((one) => countIn(store, one)),
      ...rehearsals.map((one) => countIn(rehearsalStore, one)),
    ]),
  );
  return ({ id }) => counts.get(id) ?? 0;
};

/** The case the address names, where it was they who closed it: of any other, nothing is said. */
const closedBy = async (deps: ConsoleDeps, staff: SignedIn, search: string): Promise<Case | null> => {
  const id = new URLSearchParams(search).get('closed');
  if (id === null) return null;
  for (const store of [deps.store, ...(deps.rehearsalStore ? [deps.rehearsalStore] : [])]) {
    const file = await store.caseFile(caseId(id));
    if (file?.state !== 'closed') continue;
    const last = (await store.timeline(file.id)).findLast(({ type }) => type === 'case_closed');
    if (last?.event.type === 'case_closed' && last.event.by === staff.id) return file;
  }
  return null;
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

/** A conversation that led to a hand-off is over within the day. */
const TALK_MS = DAY;

/** Who is waiting for a person is seen on the list, and not only on a page that somebody must think of opening. */
const thereNow = async (
  { store, rehearsalStore, now }: ConsoleDeps,
  ...[cases, rehearsals]: readonly [readonly Case[], readonly Case[]]
): Promise<List['isThere']> => {
  const at = now();
  const isRecent = (one: Case): boolean => at - (openSince(one) ?? one.agreedAt) < TALK_MS;
  const isIn = async (from: Store, one: Case): Promise<readonly string[]> => {
    const session = await from.talk(one.id);
    return session && !session.typed && isLive(session) && !hasGoneQuiet(session, at) ? [one.id] : [];
  };
  const found = await Promise.all([
    ...cases.filter(isRecent).map((one) => isIn(store, one)),
    ...rehearsals.filter(isRecent).map((one) => isIn(rehearsalStore ?? store, one)),
  ]);
  const there = new Set(found.flat());
  return ({ id }) => there.has(id);
};
