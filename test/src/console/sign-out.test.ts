/** Signing out counts in every process of the desk, at once and after a restart: on PostgreSQL and embedded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open';
import type { Store } from '../../../src/store/store';
import { freshDatabase, startPostgres, type Postgres } from '../../support/postgres-server';
import { csrfOf, get, masterKey, post, signIn, start, stop } from './console-desk';
import { caseFile, keep, NOW } from './fixtures';

jest.setTimeout(60_000);

let server: Postgres;
const stores: Store[] = [];
const folders: string[] = [];

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
afterEach(async () => {
  await stop();
  for (const store of stores.splice(0)) await store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What opens one more process's store on the same data. */
const onPostgres = async (): Promise<() => Promise<Store>> => {
  const databaseUrl = await freshDatabase(server);
  return () => openStore({ dataDir: '', databaseUrl, masterKey, clock: () => NOW });
};
const embedded = async (): Promise<() => Promise<Store>> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-sign-out-'));
  folders.push(dataDir);
  return () => openStore({ dataDir, masterKey, clock: () => NOW });
};

/** The desk once more, as another process. */
const another = async (open: () => Promise<Store>): Promise<string> => {
  const store = await open();
  stores.push(store);
  return start({ store });
};

describe.each([
  ['PostgreSQL', onPostgres],
  ['the embedded database', embedded],
])('several processes on %s', (_, database) => {
  it('let in whoever signed in at one of them, until they sign out at any', async () => {
    const open = await database();
    const [one, other] = [await another(open), await another(open)];
    const [mine, theirs] = [await signIn(one), await signIn(other)];
    expect((await get(`${other}/staff`, mine)).status).toBe(200);
    const csrf = await csrfOf(one, mine);
    expect((await post(`${other}/staff/sign-out`, { csrf }, { cookie: mine })).status).toBe(303);
    for (const at of [one, other, await another(open)]) {
      expect((await get(`${at}/staff`, mine)).headers.get('location')).toBe('/staff/sign-in');
      expect((await post(`${at}/staff/cases/case-1/acts/claim`, { csrf, act: 'x' }, { cookie: mine })).status).toBe(
        403,
      );
      expect((await get(`${at}/staff`, theirs)).status).toBe(200);
    }
  });

  it('name an owner whom another of them has seen', async () => {
    const open = await database();
    const [one, other] = [await another(open), await another(open)];
    await keep(stores[0] as Store, caseFile());
    const cookie = await signIn(one);
    const csrf = await csrfOf(one, cookie);
    await post(`${one}/staff/cases/case-1/acts/claim`, { csrf, act: 'claim' }, { cookie });
    const list = await (await get(`${other}/staff`, await signIn(other, 'testhomes', 'supervisor'))).text();
    expect(list).toContain('<dt>Looked after by</dt><dd>Case handler 1</dd>');
  });
});

it('a page that listens ends when its sign-in is ended in another process', async () => {
  const open = await onPostgres();
  const [one, other] = [await another(open), await another(open)];
  const mine = await signIn(one);
  const stream = await get(`${one}/staff/live`, mine);
  const csrf = await csrfOf(one, mine);
  await post(`${other}/staff/sign-out`, { csrf }, { cookie: mine });
  expect(await stream.text()).toMatch(/event: over/);
});
