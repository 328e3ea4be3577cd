/**
 * Signing in and out. With an identity provider set, staff sign in there and nowhere else; without one there is the
 * local sign-in, in development only.
 */
import { landlordId } from '../core/ids';
import { ROLES, type Staff } from '../core/staff';
import { landlordById } from '../landlords/find';
import type { Route } from './access';
import { recognise, type Claims } from './claims';
import { message, wordsOf, type ConsoleDeps } from './deps';
import { localLogin, type Login } from './login';
import { organisation, type Organisation } from './organisation';
import { madeUpAlsoFor, madeUpBy, madeUpName, madeUpOfficer } from './people';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { Sessions } from './sessions';
import { signInFlows, type SignInFlows } from './sign-in-flows';
import { localSignInPage, organisationSignInPage } from './sign-in-page';

export const SIGN_IN = '/staff/sign-in';
/** With the landlord somebody meant to look at, so that a made-up sign-in starts there. */
export const signInFor = (search: string): string => {
  const landlord = new URLSearchParams(search).get('landlord');
  return landlord === null ? SIGN_IN : `${SIGN_IN}?${new URLSearchParams({ landlord }).toString()}`;
};

const START = `${SIGN_IN}/start`;
/** Where the provider sends the browser back to: to be registered with it. */
export const SIGNED_IN = '/staff/signed-in';

export const signInRoutes = (deps: ConsoleDeps, sessions: Sessions): readonly Route[] => [
  ...(deps.config.staffOidc ? organisationRoutes(deps, sessions, deps.config.staffOidc) : localRoutes(deps, sessions)),
  {
    method: 'POST',
    path: '/staff/sign-out',
    may: ROLES,
    answer: async ({ cookies }) => ({ kind: 'go', to: SIGN_IN, cookies: [await sessions.close(cookies)] }),
  },
];

const localRoutes = (deps: ConsoleDeps, sessions: Sessions): readonly Route[] => {
  const login = localLogin({ production: deps.config.production, masterKey: deps.masterKey, now: deps.now });
  return [
    {
      method: 'GET',
      path: SIGN_IN,
      may: 'anyone',
      answer: async ({ search }) => localForm(deps, login, { landlord: new URLSearchParams(search).get('landlord') }),
    },
    {
      method: 'POST',
      path: SIGN_IN,
      may: 'anyone',
      answer: async (request) => localAnswer({ deps, sessions, login }, request),
    },
  ];
};

interface LocalForm {
  readonly trouble?: 'sign-in-again' | 'sign-in-choose';
  /** Chosen beforehand, where it is one of them. */
  readonly landlord?: string | null;
}

const localForm = (deps: ConsoleDeps, login: Login, { trouble, landlord = null }: LocalForm = {}): ConsoleAnswer => ({
  kind: 'page',
  status: trouble ? 400 : 200,
  html: localSignInPage({
    ...{ words: wordsOf(deps), landlords: deps.landlords.all, token: login.formToken() },
    ...{ trouble, chosen: landlord },
  }),
});

interface Local {
  readonly deps: ConsoleDeps;
  readonly sessions: Sessions;
  readonly login: Login;
}

const localAnswer = async ({ deps, sessions, login }: Local, request: ConsoleRequest): Promise<ConsoleAnswer> => {
  const { form } = request;
  if (!login.isFormToken(form['token'] ?? '')) return localForm(deps, login, { trouble: 'sign-in-again' });
  const landlord = landlordById(deps.landlords, form['landlord'] ?? '');
  const madeUp = madeUpBy(form['role'] ?? '');
  if (!landlord || !madeUp) return localForm(deps, login, { trouble: 'sign-in-choose' });
  const staff = login.staffOf(madeUp, landlordId(landlord.id), madeUpName(wordsOf(deps), madeUp));
  const alsoFor = madeUpAlsoFor(madeUp, landlord, deps.landlords.all);
  const officer = madeUpOfficer(madeUp, landlord.routing.teams);
  return enter({ deps, sessions }, request, { ...staff, ...(alsoFor.length > 0 && { alsoFor }), officer });
};

type Provider = NonNullable<ConsoleDeps['config']['staffOidc']>;

const organisationRoutes = (deps: ConsoleDeps, sessions: Sessions, provider: Provider): readonly Route[] => {
  const { production, publicUrl } = deps.config;
  const own = organisation({ ...provider, redirectUri: `${publicUrl}${SIGNED_IN}`, mayBeInsecure: !production });
  const secure = publicUrl.startsWith('https://');
  const flows = signInFlows({ masterKey: deps.masterKey, secure, now: deps.now });
  const way: Way = { deps, sessions, provider, own, flows };
  const page = { kind: 'page', status: 200, html: organisationSignInPage(wordsOf(deps), START) } as const;
  return [
    { method: 'GET', path: SIGN_IN, may: 'anyone', answer: async () => page },
    { method: 'GET', path: START, may: 'anyone', answer: async () => start(way) },
    { method: 'GET', path: SIGNED_IN, may: 'anyone', answer: async (request) => cameBack(way, request) },
  ];
};

interface Way {
  readonly deps: ConsoleDeps;
  readonly sessions: Sessions;
  readonly provider: Provider;
  readonly own: Organisation;
  readonly flows: SignInFlows;
}

const start = async (way: Way): Promise<ConsoleAnswer> => {
  const begun = await way.own.begin();
  if (begun.type === 'failed') return trouble(way, 'unreachable', begun.code);
  return { kind: 'go', to: begun.to, cookies: [way.flows.keep(begun.flow)] };
};

const cameBack = async (way: Way, request: ConsoleRequest): Promise<ConsoleAnswer> => {
  const flow = way.flows.find(request.cookies);
  if (!flow) return trouble(way, 'not-valid', 'no-flow');
  const finished = await way.own.finish(request.search, flow);
  return finished.type === 'failed' ? trouble(way, finished.why, finished.code) : known(way, request, finished.claims);
};

const known = async (way: Way, request: ConsoleRequest, claims: Claims): Promise<ConsoleAnswer> => {
  const { deps, provider, flows } = way;
  const isLandlord = (id: string): boolean => landlordById(deps.landlords, id) !== null;
  const { masterKey } = deps;
  const found = recognise(claims, { masterKey, rolesClaim: provider.rolesClaim, isLandlord, teamsOf: teamsIn(deps) });
  if (found.type === 'nobody') return trouble(way, 'nobody', found.why);
  return enter(way, request, found.staff, [flows.clear]);
};

const teamsIn =
  ({ landlords }: ConsoleDeps) =>
  (landlord: string): readonly string[] =>
    landlordById(landlords, landlord)?.routing.teams.map(({ id }) => id) ?? [];

/** A sign-in over another ends the other. From now on they are among those whose sign-ins can be ended. */
const enter = async (
  { deps, sessions }: { readonly deps: ConsoleDeps; readonly sessions: Sessions },
  { cookies, browser }: ConsoleRequest,
  staff: Staff,
  more: readonly string[] = [],
): Promise<ConsoleAnswer> => {
  await sessions.close(cookies);
  await deps.roster.seen(staff, deps.now());
  return { kind: 'go', to: '/staff', cookies: [sessions.open(staff, browser), ...more] };
};

const STATUS = { unreachable: 503, 'not-valid': 400, nobody: 403 } as const;

/** A plain page and a code in the log: what the provider said is repeated to nobody. */
const trouble = ({ deps, flows }: Way, why: keyof typeof STATUS, code: string): ConsoleAnswer => {
  deps.log.warn('refused', { route: 'staff-sign-in', code });
  return { ...message(deps, STATUS[why], `sign-in-${why}`), cookies: [flows.clear] };
};
