/**
 * Who may see what in the console. A route answers only when a check said yes, and a route without a check cannot be
 * written: the type asks for one, and what a member of staff gets is not callable without a sign-in. What somebody may
 * see of a case is decided in `sightOf` and nowhere else.
 */
import type { Case } from '../core/case';
import type { CaseFile } from '../core/case-file';
import { DECIDERS, GROUP, HANDLERS, holds, staffAt, type Role, type Staff } from '../core/staff';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import { isOfSamePerson, sameText, type Sessions, type SignedIn } from './sessions';

interface RoutePath {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Asked by an open page by itself: keeps nobody signed in. */
  readonly unattended?: true;
}

/** `anyone`: signing in and its style. Otherwise the roles that may: signed in, and on POST with their form's token. */
export type Route = RoutePath &
  (
    | { readonly may: 'anyone'; readonly answer: (request: ConsoleRequest) => Promise<ConsoleAnswer> }
    | {
        readonly may: readonly Role[];
        readonly answer: (request: ConsoleRequest, staff: SignedIn) => Promise<ConsoleAnswer>;
      }
  );

/** `signed-in-again`: the form is theirs, and of a sign-in before this one. */
export type Refused = 'not-signed-in' | 'signed-in-again' | 'not-your-form' | 'not-your-role';

export type Decision =
  | { readonly may: true; readonly answer: () => Promise<ConsoleAnswer>; readonly renewed: string | null }
  | { readonly may: false; readonly why: Refused };

export const decide = async (route: Route, request: ConsoleRequest, sessions: Sessions): Promise<Decision> => {
  if (route.method === 'POST' && request.crossSite) return { may: false, why: 'not-your-form' };
  if (route.may === 'anyone') return { may: true, answer: () => route.answer(request), renewed: null };
  const found = await sessions.find(request, route.unattended);
  if (!found) return { may: false, why: 'not-signed-in' };
  const { staff, renewed } = found;
  const why = route.method === 'POST' ? formRefused(request.form['csrf'] ?? '', staff) : null;
  if (why) return { may: false, why };
  if (!holds(staff, route.may)) return { may: false, why: 'not-your-role' };
  return { may: true, answer: () => route.answer(request, staff), renewed };
};

const formRefused = (csrf: string, staff: SignedIn): Refused | null => {
  if (sameText(csrf, staff.csrf)) return null;
  return isOfSamePerson(csrf, staff) ? 'signed-in-again' : 'not-your-form';
};

/** `content`: what people said. `past`: the same of a closed case, to read. `codes`: clocks, codes and the timeline. `nothing`: not even that it exists. */
export type Sight = 'content' | 'past' | 'codes' | 'nothing';

/** Only of the landlords they serve, as they are there; an administrator none, whatever else they are. */
export const sightOf = (staff: Staff, one: Case | null): Sight => {
  const there = one && staffAt(staff, one.landlord);
  if (!there || holds(there, ['admin'])) return 'nothing';
  return one.access === 'restricted' ? sightOfRestricted(there, one) : sightOfUsual(there, one);
};

/** For its group, and nobody else (R7). */
const sightOfRestricted = (staff: Staff, { state }: Case): Sight => {
  if (!holds(staff, GROUP)) return 'nothing';
  return state === 'open' ? 'content' : state === 'closed' ? 'past' : 'nothing';
};

const sightOfUsual = (staff: Staff, { state, onlyTeams }: Case): Sight => {
  if (state === 'open' && holds(staff, HANDLERS) && isOfTeams(staff, onlyTeams)) return 'content';
  // A handler's work on it is done: what went wrong, and whether it must be opened again, is for those who oversee it.
  if (state === 'closed' && holds(staff, DECIDERS)) return 'past';
  return (state === 'open' || state === 'closed') && holds(staff, ['auditor']) ? 'codes' : 'nothing';
};

/** A team that keeps its cases to itself (AS50) is overseen, so that no case is left with nobody to see it. */
const isOfTeams = (staff: Staff, onlyTeams: Case['onlyTeams']): boolean =>
  onlyTeams === undefined || holds(staff, DECIDERS) || onlyTeams.some((team) => team === staff.officer?.team);

/** A case whose content somebody may see. Only the check makes one. */
export type InSight<T extends Case> = T & { readonly __inSight: true };

/** A closed case that somebody may read and open again. Only the check makes one. */
export type InHindsight = CaseFile & { readonly __inHindsight: true };

export const mayLookBack = (staff: Staff, one: CaseFile | null): one is InHindsight => sightOf(staff, one) === 'past';

/** Whether they may see its content. */
export const maySee = <T extends Case>(staff: Staff, one: T | null): one is InSight<T> =>
  sightOf(staff, one) === 'content';
