/**
 * Who may see what in the console. A route answers only when a check said yes, and a route without a check cannot be
 * written: the type asks for one. Nobody sees a restricted case here, nor another landlord's, nor that it exists.
 */
import type { CaseFile } from '../store/store';
import { sameText, type Login, type Staff } from './login';
import type { ConsoleAnswer, ConsoleRequest } from './request';

interface RoutePath {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** `anyone`: the sign-in page and its style. `staff`: a signed-in member of staff, and on POST their form token. */
export type Route = RoutePath &
  (
    | { readonly may: 'anyone'; readonly answer: (request: ConsoleRequest) => Promise<ConsoleAnswer> }
    | { readonly may: 'staff'; readonly answer: (request: ConsoleRequest, staff: Staff) => Promise<ConsoleAnswer> }
  );

export type Refused = 'not-signed-in' | 'not-your-form';

export type Decision =
  | { readonly may: true; readonly answer: () => Promise<ConsoleAnswer> }
  | { readonly may: false; readonly why: Refused };

export const decide = (route: Route, request: ConsoleRequest, login: Login): Decision => {
  if (route.method === 'POST' && request.crossSite) return { may: false, why: 'not-your-form' };
  if (route.may === 'anyone') return { may: true, answer: () => route.answer(request) };
  const staff = login.find(request.cookies);
  if (!staff) return { may: false, why: 'not-signed-in' };
  if (route.method === 'POST' && !sameText(request.form['csrf'] ?? '', staff.csrf)) {
    return { may: false, why: 'not-your-form' };
  }
  return { may: true, answer: () => route.answer(request, staff) };
};

/** A case of their landlord that is handed over, not closed, and not restricted (R7). */
export const maySee = (staff: Staff, file: CaseFile | null): file is CaseFile =>
  file !== null && file.landlord === staff.landlord && file.access === 'landlord' && file.state === 'open';
