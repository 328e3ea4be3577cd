import { createServer } from 'restify';
import { directoryRoutes } from '../../../src/server/directory-routes';
import { itWith } from '../../support/shared-folder';
import { holdToOpenReferral, OPEN_REFERRAL } from '../../support/open-referral';
import { directory, TUESDAY_NOON } from '../directory/fixtures';

const server = createServer({ name: '' });
let base: string;

beforeAll(async () => {
  directoryRoutes({ directory, publicUrl: 'https://desk.example', clock: () => TUESDAY_NOON })(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${server.address().port}/directory`;
});
afterAll(() => new Promise<void>((closed) => server.close(() => closed())));

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly { readonly id: string; readonly name: string; readonly location?: unknown }[];
}

const ask = (path: string, method = 'GET'): Promise<Response> => fetch(`${base}${path}`, { method });
const page = async (path: string): Promise<Page> => {
  const response = await ask(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
};
const names = async (path: string): Promise<readonly string[]> => (await page(path)).contents.map(({ name }) => name);

it('says what it speaks, with and without a slash', async () => {
  for (const path of ['', '/']) {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      version: 'HSDS-UK-3.0',
      profile: expect.stringContaining('OpenReferralUK') as string,
      openapi_url: 'https://desk.example/openapi.json',
    });
  }
});

it('may be read from any origin, without a key or a cookie [AS23, SO12]', async () => {
  for (const path of ['/', '/services', '/taxonomies', '/services/none', '/services?page=x']) {
    const response = await ask(path);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(response.headers.get('set-cookie')).toBeNull();
  }
});

it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('is read-only: %s is not allowed', async (method) => {
  expect((await ask('/services', method)).status).toBe(405);
});

it.each(['services', 'service_at_locations', 'taxonomies', 'taxonomy_terms'])(
  'lists %s, and each leads to the whole of it',
  async (kind) => {
    const { contents, total_items } = await page(`/${kind}`);
    expect(contents).toHaveLength(total_items);
    expect(total_items).toBeGreaterThan(1);
    for (const { id } of contents.slice(0, 3)) {
      const response = await ask(`/${kind}/${id}`);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ id });
    }
  },
);

it('turns pages without losing or repeating a service', async () => {
  const first = await page('/services?per_page=10');
  expect(first).toMatchObject({
    page_number: 1,
    size: 10,
    first_page: true,
    last_page: false,
    empty: false,
    total_items: directory.entries.length,
  });
  const pages = await Promise.all(
    Array.from({ length: first.total_pages }, (_, index) => page(`/services?per_page=10&page=${index + 1}`)),
  );
  const ids = pages.flatMap(({ contents }) => contents.map(({ id }) => id));
  expect(new Set(ids).size).toBe(directory.entries.length);
  expect(pages.at(-1)).toMatchObject({ last_page: true });
  expect(await page('/services?page=999')).toMatchObject({ empty: true, size: 0, contents: [] });
});

it('searches by words, term, list, age, day and hour', async () => {
  expect(await names('/services?search=samaritans')).toEqual(['Samaritans']);
  expect(await names('/services?search=DEAF%20language')).toEqual(['SignHealth']);
  expect(await names('/services?search=%22%3Cscript%3E')).toEqual([]);
  const { contents: terms } = await page('/taxonomy_terms');
  const deaf = terms.find(({ name }) => name === 'Deaf people');
  expect(await names(`/services?taxonomy_term_id=${deaf?.id ?? ''}`)).toEqual(['SignHealth']);
  const { contents: lists } = await page('/taxonomies');
  expect(await names(`/services?taxonomy_id=${lists[0]?.id ?? ''}`)).toHaveLength(directory.entries.length);
  expect(await names('/services?minimum_age=18')).toEqual(['NSPCC Helpline', 'Revenge Porn Helpline']);
  expect(await names('/services?maximum_age=18')).toEqual(['Childline']);
  expect(await names('/services?day=SU')).toEqual(expect.arrayContaining(['Samaritans']));
  expect(await names('/services?day=SU')).not.toContain('ManKind Initiative');
  expect(await names('/services?day=monday&start_time=10:00&end_time=16:00')).toEqual([
    'ManKind Initiative',
    'Revenge Porn Helpline',
  ]);
  expect((await page('/service_at_locations?search=samaritans')).contents).toHaveLength(1);
});

it.each([
  ['page=0', 'page'],
  ['page=x', 'page'],
  ['per_page=1000000', 'per_page'],
  ['taxonomy_term_id=1', 'taxonomy_term_id'],
  ['minimum_age=old', 'minimum_age'],
  ['day=someday&start_time=late', 'start_time, day'],
])('answers %s with what was not understood, and no more', async (query, named) => {
  const response = await ask(`/services?${query}`);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: { code: 'BadArgument', message: `Not understood: ${named}.` } });
});

it.each(['services', 'taxonomies', 'taxonomy_terms', 'service_at_locations'])(
  'says plainly that an id in %s is unknown',
  async (kind) => {
    for (const id of ['00000000-0000-0000-0000-000000000000', 'x', '%00', '..%2f..%2fetc', 'é'.repeat(300)]) {
      const response = await ask(`/${kind}/${id}`);
      expect([400, 404]).toContain(response.status);
      expect(await response.text()).not.toMatch(/at .*\.(ts|js)|node_modules/);
    }
  },
);

it('takes the first of a setting given twice', async () => {
  expect(await names('/services?search=samaritans&search=galop')).toEqual(['Samaritans']);
});

itWith(OPEN_REFERRAL)('answers over the wire as Open Referral UK describes', async () => {
  const kinds = {
    services: 'service.json',
    service_at_locations: 'service_at_location.json',
    taxonomies: 'taxonomy.json',
    taxonomy_terms: 'taxonomy_term.json',
  };
  for (const [kind, schema] of Object.entries(kinds)) {
    const { contents } = await page(`/${kind}`);
    for (const listed of contents) {
      holdToOpenReferral(schema, listed);
      holdToOpenReferral(schema, await (await ask(`/${kind}/${listed.id}`)).json());
    }
  }
});
