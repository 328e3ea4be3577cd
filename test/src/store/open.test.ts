import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open';
import { MIGRATIONS } from '../../../src/store/schema';
import { onFile } from './sqlite-harness';
import { MASTER_KEY } from './harness';

describe('opening a store', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'fanlight-open-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('makes the folder and runs each migration once', async () => {
    const deep = join(dataDir, 'a', 'b');
    for (let start = 0; start < 2; start += 1)
      await (await openStore({ dataDir: deep, masterKey: MASTER_KEY })).close();
    expect(onFile(deep, 'SELECT id FROM migration')).toEqual(MIGRATIONS.map(({ id }) => ({ id })));
  });

  it('treats an empty DATABASE_URL as none', async () => {
    const store = await openStore({ dataDir, databaseUrl: '', masterKey: MASTER_KEY });
    await expect(store.ping()).resolves.toBeUndefined();
    await store.close();
  });

  it.each(['mysql://h/d', 'postgres', 'file:x'])('refuses %s', async (databaseUrl) => {
    await expect(openStore({ dataDir, databaseUrl, masterKey: MASTER_KEY })).rejects.toMatchObject({
      code: 'NO_STORE',
    });
  });

  it('refuses a short master key', async () => {
    await expect(openStore({ dataDir, masterKey: Buffer.alloc(16) })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });

  it('says so when the database does not answer', async () => {
    const databaseUrl = 'postgres://nobody@127.0.0.1:1/none';
    await expect(openStore({ dataDir, databaseUrl, masterKey: MASTER_KEY })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});
