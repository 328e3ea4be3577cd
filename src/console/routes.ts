/**
 * The staff pages: every route of the console in one list, and how they are mounted. In production nothing is mounted
 * until a landlord's own identity provider signs staff in: the paths then answer as if they did not exist.
 */
import type { ServerResponse } from 'node:http';
import { DateTime } from 'luxon';
import { handoffRecord } from '../cases/handoff-record';
import type { AllWords } from '../channels/words';
import { caseId, landlordId, type Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { landlordById, type Landlords } from '../landlords/find';
import { policyAge } from '../landlords/policy-age';
import type { Store } from '../store/store';
import { decide, maySee, type Refused, type Route } from './access';
import { casePage } from './case-page';
import { contactAdvice } from './contact-advice';
import { listPage } from './list-page';
import { localLogin, ROLES, type Login, type Staff } from './login';
import { messagePage, transcriptPage } from './small-pages';
import { consoleRequest, send, type ConsoleAnswer, type ConsoleRequest, type RoutedRequest } from './request';
import { signInPage } from './sign-in-page';
import { staffWords, type StaffWords } from './staff-words';
import { STYLE } from './style';

export interface ConsoleDeps {
  readonly store: Store;
  /** Cases of the training room, shown marked and apart. */
  readonly rehearsalStore?: Store;
  readonly landlords: Landlords;
  readonly words: AllWords;
  readonly masterKey: Buffer;
  readonly config: { readonly production: boolean };
  readonly now: () => Instant;
}

type Handler = (req: RoutedRequest, res: ServerResponse) => Promise<void>;

/** As much of a server as mounting needs. */
export interface Mountable {
  get(path: string, handler: Handler): unknown;
  post(path: string, handler: Handler): unknown;
}

export const consoleRoutes =
  (deps: ConsoleDeps) =>
  (server: Mountable): void => {
    if (deps.config.production) return;
    const login = localLogin({ production: deps.config.production, masterKey: deps.masterKey, now: deps.now });
    for (const route of routes(deps, login)) {
      const handler = handlerOf(route, deps, login);
      if (route.method === 'GET') server.get(route.path, handler);
      else server.post(route.path, handler);
    }
  };

/** Every console route there is. Exported so that a test can go through all of them. */
export const routes = (deps: ConsoleDeps, login: Login): readonly Route[] => [
  { method: 'GET', path: '/staff/style.css', may: 'anyone', answer: async () => ({ kind: 'style', css: STYLE }) },
  { method: 'GET', path: '/staff/sign-in', may: 'anyone', answer: async () => signIn(deps, login) },
  { method: 'POST', path: '/staff/sign-in', may: 'anyone', answer: async (request) => signedIn(deps, login, request) },
  { method: 'POST', path: '/staff/sign-out', may: 'staff', answer: async (request) => signedOut(login, request) },
  { method: 'GET', path: '/staff', may: 'staff', answer: async (_, staff) => list(deps, staff) },
  ...caseRoutes(deps, '/staff/cases', deps.store),
  ...(deps.rehearsalStore ? caseRoutes(deps, '/staff/rehearsal-cases', deps.rehearsalStore) : []),
];

const caseRoutes = (deps: ConsoleDeps, path: string, store: Store): readonly Route[] => [
  {
    method: 'GET',
    path: `${path}/:id`,
    may: 'staff',
    answer: (request, staff) => oneCase({ deps, store, staff }, request),
  },
  {
    method: 'GET',
    path: `${path}/:id/transcript`,
    may: 'staff',
    answer: (request, staff) => transcript({ deps, store, staff }, request),
  },
];

const handlerOf =
  (route: Route, deps: ConsoleDeps, login: Login): Handler =>
  async (req, res) => {
    const request = consoleRequest(req);
    const decision = decide(route, request, login);
    send(res, decision.may ? await decision.answer() : refusal(deps, route, decision.why));
  };

const refusal = (deps: ConsoleDeps, route: Route, why: Refused): ConsoleAnswer =>
  why === 'not-signed-in' && route.method === 'GET'
    ? { kind: 'go', to: '/staff/sign-in' }
    : { kind: 'page', status: 403, html: messagePage(wordsOf(deps), 'refused') };

const wordsOf = (deps: ConsoleDeps, landlord = ''): StaffWords =>
  staffWords(deps.words.for('en', 'web-chat', landlord));

const signIn = (deps: ConsoleDeps, login: Login, trouble?: 'sign-in-again' | 'sign-in-choose'): ConsoleAnswer => ({
  kind: 'page',
  status: trouble ? 400 : 200,
  html: signInPage({ words: wordsOf(deps), landlords: deps.landlords.all, token: login.formToken(), trouble }),
});

const signedIn = (deps: ConsoleDeps, login: Login, { form }: ConsoleRequest): ConsoleAnswer => {
  if (!login.isFormToken(form['token'] ?? '')) return signIn(deps, login, 'sign-in-again');
  const landlord = landlordById(deps.landlords, form['landlord'] ?? '');
  const role = ROLES.find((one) => one === form['role']);
  if (!landlord || !role) return signIn(deps, login, 'sign-in-choose');
  return { kind: 'go', to: '/staff', cookie: login.open(role, landlordId(landlord.id)) };
};

const signedOut = (login: Login, request: ConsoleRequest): ConsoleAnswer => ({
  kind: 'go',
  to: '/staff/sign-in',
  cookie: login.close(request.cookies),
});

const list = async (deps: ConsoleDeps, staff: Staff): Promise<ConsoleAnswer> => {
  const landlord = landlordOf(deps, staff);
  const filter = { landlord: staff.landlord, restricted: false };
  return {
    kind: 'page',
    status: 200,
    html: listPage({
      words: wordsOf(deps, landlord.id),
      staff,
      landlord,
      policyAge: policyAge(landlord, today(deps)),
      cases: await deps.store.openCases(filter),
      rehearsals: (await deps.rehearsalStore?.openCases({ ...filter, rehearsal: true })) ?? [],
    }),
  };
};

interface Asked {
  readonly deps: ConsoleDeps;
  readonly store: Store;
  readonly staff: Staff;
}

const oneCase = async ({ deps, store, staff }: Asked, request: ConsoleRequest): Promise<ConsoleAnswer> => {
  const file = await store.caseFile(caseId(request.params['id'] ?? ''));
  if (!maySee(staff, file)) return notFound(deps);
  const landlord = landlordOf(deps, staff);
  const record = handoffRecord(file, landlord, today(deps));
  const html = casePage({
    words: staffWords(deps.words.for('en', 'web-chat', landlord.id), record.wordings),
    staff,
    landlord,
    record,
    mayContact: contactAdvice(file, deps.now()),
    transcript: await store.transcript(file.id),
    timeline: await store.timeline(file.id),
  });
  return { kind: 'page', status: 200, html };
};

const transcript = async ({ deps, store, staff }: Asked, request: ConsoleRequest): Promise<ConsoleAnswer> => {
  const file = await store.caseFile(caseId(request.params['id'] ?? ''));
  if (!maySee(staff, file)) return notFound(deps);
  const words = wordsOf(deps, file.landlord);
  return {
    kind: 'page',
    status: 200,
    html: transcriptPage({ words, staff, file, messages: await store.transcript(file.id) }),
  };
};

/** The same for a case that is not there and one that is not theirs to see. */
const notFound = (deps: ConsoleDeps): ConsoleAnswer => ({
  kind: 'page',
  status: 404,
  html: messagePage(wordsOf(deps), 'not-found'),
});

const landlordOf = (deps: ConsoleDeps, staff: Staff): Landlord => {
  const landlord = landlordById(deps.landlords, staff.landlord);
  if (!landlord) throw new Error('a session opened for a landlord that was there');
  return landlord;
};

const today = (deps: ConsoleDeps): string =>
  DateTime.fromMillis(deps.now(), { zone: 'Europe/London' }).toFormat('yyyy-MM-dd');
