/**
 * The staff pages: every route of the console in one list, and how they are mounted. In production nothing is mounted
 * until a landlord's own identity provider signs staff in: the paths then answer as if they did not exist.
 */
import type { ServerResponse } from 'node:http';
import { ROLES } from '../core/staff';
import { decide, type Refused, type Route } from './access';
import { caseRoutes } from './case-routes';
import { message, wordsOf, type ConsoleDeps } from './deps';
import { groupClosedRoutes } from './group-closed-routes';
import { lessonsRoutes } from './lessons-routes';
import { listWatch } from './hearing';
import { listPage, listPart } from './list-page';
import { listFor } from './list-view';
import { noticeRoutes } from './notice-routes';
import { reportRoutes } from './report-routes';
import { consoleRequest, send, type ConsoleAnswer, type ConsoleRequest, type RoutedRequest } from './request';
import { createSessions, type Sessions, type SignedIn } from './sessions';
import { signInFor, signInRoutes } from './sign-in-routes';
import { signInsRoutes } from './sign-ins-routes';
import { STYLE } from './style';
import { supervisorRoutes } from './supervisor-routes';
import { typingRoutes } from './typing-routes';
import { unsentIn } from './unsent';

export type { ConsoleDeps } from './deps';

type Handler = (req: RoutedRequest, res: ServerResponse) => Promise<void>;

/** As much of a server as mounting needs. */
export interface Mountable {
  get(path: string, handler: Handler): unknown;
  post(path: string, handler: Handler): unknown;
}

export const consoleRoutes =
  (deps: ConsoleDeps) =>
  (server: Mountable): void => {
    if (deps.config.production && !deps.config.staffOidc) return;
    const sessions = sessionsOf(deps);
    for (const route of routes(deps, sessions)) {
      const handler = handlerOf(route, deps, sessions);
      if (route.method === 'GET') server.get(route.path, handler);
      else server.post(route.path, handler);
    }
  };

export const sessionsOf = ({ masterKey, config, store, log, now }: ConsoleDeps): Sessions =>
  createSessions({ masterKey, secure: config.publicUrl.startsWith('https://'), store, log, now });

/** Every console route there is. Exported so that a test can go through all of them. */
export const routes = (deps: ConsoleDeps, sessions: Sessions): readonly Route[] => [
  { method: 'GET', path: '/staff/style.css', may: 'anyone', answer: async () => ({ kind: 'style', css: STYLE }) },
  { method: 'GET', path: '/staff/live.js', may: 'anyone', answer: async () => ({ kind: 'script', text: deps.script }) },
  ...signInRoutes(deps, sessions),
  { method: 'GET', path: '/staff', may: ROLES, answer: (request, staff) => list(deps, request, staff, listPage) },
  {
    method: 'GET',
    path: '/staff/part',
    may: ROLES,
    unattended: true,
    answer: (request, staff) => list(deps, request, staff, listPart),
  },
  {
    method: 'GET',
    path: '/staff/live',
    may: ROLES,
    unattended: true,
    answer: async (_, staff) => ({ kind: 'stream', staff, watch: listWatch(deps, staff) }),
  },
  ...reportRoutes(deps),
  ...lessonsRoutes(deps),
  ...groupClosedRoutes(deps),
  ...noticeRoutes(deps),
  ...signInsRoutes(deps, sessions),
  ...typingRoutes(deps),
  ...supervisorRoutes(deps),
  ...caseRoutes(deps, '/staff/cases', deps.store),
  ...(deps.rehearsalStore ? caseRoutes(deps, '/staff/rehearsal-cases', deps.rehearsalStore) : []),
];

const handlerOf =
  (route: Route, deps: ConsoleDeps, sessions: Sessions): Handler =>
  async (req, res) => {
    const request = consoleRequest(req);
    const decision = await decide(route, request, sessions);
    const going = (staff: SignedIn): Promise<boolean> => sessions.isOpen(staff);
    if (decision.may) send(res, await decision.answer(), { renewed: decision.renewed, going });
    else send(res, refusal(deps, { route, request, why: decision.why }), { going });
  };

interface Refusal {
  readonly route: Route;
  readonly request: ConsoleRequest;
  readonly why: Refused;
}

const SAID = {
  'not-signed-in': 'signed-out',
  'signed-in-again': 'signed-in-again',
  'not-your-form': 'refused',
  'not-your-role': 'not-your-role',
} as const;

/**
 * Whose sign-in ran out while they wrote has their words back, also where the same person has signed in again since. A
 * form from elsewhere, or of somebody else, is given nothing.
 */
const refusal = (deps: ConsoleDeps, { route, request, why }: Refusal): ConsoleAnswer => {
  if (why === 'not-signed-in' && route.method === 'GET') return { kind: 'go', to: signInFor(request.search) };
  const isTheirs = why === 'not-signed-in' || why === 'signed-in-again';
  const act = route.path.slice(route.path.lastIndexOf('/') + 1);
  const back = why === 'signed-in-again' ? caseAt(route, request) : null;
  return message(deps, 403, SAID[why], {
    ...(isTheirs && { unsent: unsentIn(wordsOf(deps), act, request.form) }),
    ...(back !== null && { back }),
  });
};

/** Where the form was of a case, the page of that case: whether they may open it is asked there. */
const caseAt = ({ path }: Route, { params }: ConsoleRequest): string | null => {
  const kind = /^\/staff\/((?:rehearsal-)?cases)\/:id\//.exec(path)?.[1];
  return kind === undefined ? null : `/staff/${kind}/${encodeURIComponent(params['id'] ?? '')}`;
};

const list = async (
  deps: ConsoleDeps,
  { search }: ConsoleRequest,
  staff: SignedIn,
  shown: typeof listPage,
): Promise<ConsoleAnswer> => {
  await deps.roster.seen(staff, deps.now());
  return { kind: 'page', status: 200, html: shown(await listFor(deps, staff, search)) };
};
