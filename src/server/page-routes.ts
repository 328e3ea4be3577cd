/**
 * The pages a person meets in a browser: choosing a landlord, the chat with and without scripts, the safety page, leaving.
 * Whatever fails here, the person still gets the emergency message (R15). Nothing is put in cookies, storage or addresses.
 */
import { gzipSync } from 'node:zlib';
import type { Next, Request, Response, Server } from 'restify';
import { choosePage, troublePage, type Failure } from '../channels/web-chat/page/plain-pages';
import { CLIENT_PATH } from '../channels/web-chat/page/chat-page';
import type { Page } from '../channels/web-chat/page/document';
import { EXIT_PATH } from '../channels/web-chat/leaving';
import { landlordById } from '../landlords/find';
import { handle, readBy } from './handle';
import { failure } from './log';
import { clearDevice, leave } from './pages/exit';
import { formOf, wayIn, type Fields } from './pages/form';
import { safetyPage } from './pages/help';
import { openingPage } from './pages/opening';
import { wordsOf, type PageDeps, type Visit } from './pages/ports';
import { turnPage } from './pages/turn';

export type { PageDeps } from './pages/ports';

interface Sent {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

type Handler = (request: Request) => Sent | Promise<Sent>;
type Shown = (visit: Visit, request: Request) => Page | Promise<Page>;

const sent = (page: Page, status = 200): Sent => ({ status, headers: page.headers, body: page.html });

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

/** The first served language the browser asks for. */
function languageOf(deps: PageDeps, request: Request): string {
  const wanted = request
    .header('accept-language', '')
    .split(',')
    .map((tag) => tag.split(';')[0]?.trim().toLowerCase() ?? '');
  const served = deps.words.languages;
  return (
    wanted.flatMap(
      (tag) => served.find((one) => tag === one.toLowerCase() || tag.startsWith(`${one.toLowerCase()}-`)) ?? [],
    )[0] ?? 'en'
  );
}

const trouble = (deps: PageDeps, failure: Omit<Failure, 'words'>): Page =>
  troublePage({ words: deps.words.for('en', 'web-chat', failure.landlord?.id ?? ''), ...failure });

const queryOf = (request: Request): Fields => Object.fromEntries(new URLSearchParams(request.getQuery()));

const ofLandlord =
  (deps: PageDeps, show: Shown): Handler =>
  async (request) => {
    const landlord = landlordById(deps.landlords, String(fieldsOf(request.params).landlord));
    if (!landlord) return sent(trouble(deps, { what: 'not-found' }), 404);
    const rehearsal = deps.rehearsal && queryOf(request).rehearsal === 'on';
    const visit = { deps, landlord, language: languageOf(deps, request), rehearsal };
    try {
      return sent(await show(visit, request));
    } catch (error) {
      deps.log.error('request_failed', { landlord: landlord.id, ...failure(error) });
      return sent(troublePage({ words: wordsOf(visit), what: 'wrong', landlord }), 503);
    }
  };

/** The client, small for a slow line. Not the pages: a compressed page tells its length, and it holds a token. */
const scriptOf = (deps: PageDeps): Handler => {
  const packed = new Map<string, Buffer>();
  return (request) => {
    const client = deps.client();
    const headers = {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-store',
      Vary: 'Accept-Encoding',
    };
    if (client === null) return { status: 404, headers, body: '' };
    if (!/\bgzip\b/.test(request.header('accept-encoding', ''))) return { status: 200, headers, body: client };
    const body = packed.get(client) ?? gzipSync(client);
    packed.clear();
    packed.set(client, body);
    return { status: 200, headers: { ...headers, 'Content-Encoding': 'gzip' }, body };
  };
};

/** Whatever a beacon says it is, it is read as text: leaving must not fail over a content type. */
const leavingIsText = (request: Request, _response: Response, next: Next): void => {
  if (request.method === 'POST' && request.getPath() === EXIT_PATH) request.headers['content-type'] = 'text/plain';
  next();
};

/** Whatever the Accept header says, and however the request is broken: at these addresses a person reads the answer (R15). */
const isPage = ({ landlords }: PageDeps, path: string): boolean => {
  const landlord = /^\/([\w-]+)(?:\/help)?\/?$/.exec(path)?.[1] ?? '';
  return ['/', EXIT_PATH].includes(path) || landlordById(landlords, landlord) !== null;
};

const readByPeople =
  (deps: PageDeps) =>
  (request: Request, _response: Response, next: Next): void => {
    if (isPage(deps, request.getPath())) readBy(request, 'person');
    next();
  };

export const pageRoutes =
  (deps: PageDeps) =>
  (server: Server): void => {
    const answer = (handler: Handler) =>
      handle(async (request, response) => {
        const { status, headers, body } = await handler(request);
        response.sendRaw(status, body, { ...headers });
      }, 'person');
    const forLandlord = (show: Shown) => answer(ofLandlord(deps, show));
    server.pre(leavingIsText, readByPeople(deps));
    server.get(
      '/',
      answer((request) =>
        sent(choosePage(deps.words.for(languageOf(deps, request), 'web-chat', ''), deps.landlords.all)),
      ),
    );
    server.get(CLIENT_PATH, answer(scriptOf(deps)));
    server.get(
      EXIT_PATH,
      answer(() => ({ ...clearDevice(deps), body: '' })),
    );
    server.post(
      EXIT_PATH,
      answer(async (request) => ({ ...(await leave(deps, request.body)), body: '' })),
    );
    server.get(
      '/:landlord',
      forLandlord((visit, request) => openingPage(visit, wayIn(queryOf(request)))),
    );
    server.post(
      '/:landlord',
      forLandlord((visit, request) => turnPage(visit, formOf(fieldsOf(request.body)))),
    );
    server.get('/:landlord/help', forLandlord(safetyPage));
  };
