/**
 * `/directory/*`: the support directory for other directories to read, as Open Referral UK 3.0. Read-only, no key, any
 * origin; nothing about a person comes here and nothing is logged but the route.
 */
import type { Request, Response, Server } from 'restify';
import type { z } from 'zod';
import type { LoadedDirectory } from '../directory/load';
import {
  fullAtLocation,
  fullService,
  listedAtLocation,
  listedService,
  taxonomies,
  taxonomyTerms,
  type Publishing,
} from '../directory/open-referral';
import { findServices, pageOf, pageQuery, servicesQuery } from '../directory/services-query';

export interface DirectoryDeps {
  readonly directory: LoadedDirectory;
  /** Where the world finds us, without a slash at the end. */
  readonly publicUrl: string;
  /** Milliseconds since 1970; only for tests of what has grown old. */
  readonly clock?: () => number;
}

/** What a route answers: a body, or why there is none. */
type Answer = { readonly status: 200 | 400 | 404; readonly body: unknown };
type Ask = {
  readonly publishing: Publishing;
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
};
type Answerer = (ask: Ask) => Answer;

const found = (body: unknown): Answer =>
  body === undefined
    ? { status: 404, body: { error: { code: 'NotFound', message: 'There is nothing with this id.' } } }
    : { status: 200, body };

/** Paths, not what was typed: a query may hold anything. */
const refused = (error: z.ZodError): Answer => ({
  status: 400,
  body: {
    error: {
      code: 'BadArgument',
      message: `Not understood: ${[...new Set(error.issues.map((issue) => issue.path.join('.')))].join(', ')}.`,
    },
  },
});

const byId = <Item extends { readonly id: string }>(items: readonly Item[], { params }: Ask): Answer =>
  found(items.find((item) => item.id === params['id']));

const paged =
  (items: (publishing: Publishing) => readonly unknown[]): Answerer =>
  ({ publishing, query }) => {
    const asked = pageQuery.safeParse(query);
    return asked.success ? found(pageOf(items(publishing), asked.data)) : refused(asked.error);
  };

const searched =
  (shape: typeof listedService | typeof listedAtLocation): Answerer =>
  ({ publishing, query }) => {
    const asked = servicesQuery.safeParse(query);
    if (!asked.success) return refused(asked.error);
    return found(
      pageOf(
        findServices(publishing, asked.data).map((entry) => shape(publishing, entry)),
        asked.data,
      ),
    );
  };

const about =
  (publicUrl: string): Answerer =>
  () =>
    found({
      version: 'HSDS-UK-3.0',
      profile: 'https://github.com/OpenReferralUK/uk-profile',
      openapi_url: `${publicUrl}/openapi.json`,
    });

const answerers = (publicUrl: string): Readonly<Record<string, Answerer>> => ({
  '/directory': about(publicUrl),
  '/directory/': about(publicUrl),
  '/directory/services': searched(listedService),
  '/directory/services/:id': (ask) =>
    byId(
      ask.publishing.directory.entries.map((entry) => fullService(ask.publishing, entry)),
      ask,
    ),
  '/directory/service_at_locations': searched(listedAtLocation),
  '/directory/service_at_locations/:id': (ask) =>
    byId(
      ask.publishing.directory.entries.map((entry) => fullAtLocation(ask.publishing, entry)),
      ask,
    ),
  '/directory/taxonomies': paged(taxonomies),
  '/directory/taxonomies/:id': (ask) => byId(taxonomies(ask.publishing), ask),
  '/directory/taxonomy_terms': paged(taxonomyTerms),
  '/directory/taxonomy_terms/:id': (ask) => byId(taxonomyTerms(ask.publishing), ask),
});

/** The query by itself, so that it is read the same with and without restify's own parser. The first of a name counts. */
const queryOf = (request: Request): Readonly<Record<string, string>> => {
  const query = new URLSearchParams(request.getQuery());
  return Object.fromEntries([...query.entries()].reverse());
};

const paramsOf = (request: Request): Readonly<Record<string, string>> => {
  const params: unknown = request.params;
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
};

/** Puts the routes on a server: GET only, so anything else is answered 405 by restify itself. */
export const directoryRoutes =
  ({ directory, publicUrl, clock = Date.now }: DirectoryDeps) =>
  (server: Server): void => {
    for (const [path, answer] of Object.entries(answerers(publicUrl))) {
      server.get(path, (request: Request, response: Response, next: () => void) => {
        const { status, body } = answer({
          publishing: { directory, now: clock() },
          params: paramsOf(request),
          query: queryOf(request),
        });
        response.header('Access-Control-Allow-Origin', '*');
        response.header('Cache-Control', 'public, max-age=3600');
        response.json(status, body);
        next();
      });
    }
  };
