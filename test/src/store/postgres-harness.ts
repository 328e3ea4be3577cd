/** A database of its own on a real PostgreSQL server. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open';
import type { Store } from '../../../src/store/store';
import { freshDatabase, query, templateDatabase, type Postgres } from '../../support/postgres-server';
import { MASTER_KEY, type Clock, type Harness } from './harness';

/** The files of one database and the server's log of writes. The rest of the folder belongs to other tests' databases. */
async function filesOf(server: Postgres, url: string): Promise<readonly { name: string; bytes: Buffer }[]> {
  const [found] = await query(url, 'SELECT oid::text AS oid FROM pg_database WHERE datname = current_database()');
  return [`base/${String(found?.['oid'])}/*`, 'pg_wal/*']
    .flatMap((pattern) => globSync(pattern, { cwd: server.folder }))
    .filter((name) => statSync(join(server.folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(server.folder, name)) }));
}

const migrated = new WeakMap<Postgres, Promise<string>>();

/** With every table, made once for each server: what makes them is tested by the first, and by those that start on none. */
const template = (server: Postgres, clock: Clock): Promise<string> => {
  const known =
    migrated.get(server) ??
    templateDatabase(server, async (databaseUrl) => {
      const store = await openStore({ dataDir: '', databaseUrl, masterKey: MASTER_KEY, clock: () => clock.now });
      await store.close();
    });
  migrated.set(server, known);
  return known;
};

export async function openPostgres(server: Postgres, clock: Clock): Promise<Harness & { readonly url: string }> {
  const url = await freshDatabase(server, await template(server, clock));
  const open = (masterKey: Buffer = MASTER_KEY): Promise<Store> =>
    openStore({ dataDir: '', databaseUrl: url, masterKey, clock: () => clock.now });
  const opened = [await open()];
  const add = async (masterKey?: Buffer): Promise<Store> => {
    const store = await open(masterKey);
    opened.push(store);
    return store;
  };
  return {
    url,
    store: opened[0] as Store,
    another: add,
    async reopen() {
      await opened.shift()?.close();
      return add();
    },
    async files() {
      await query(url, 'CHECKPOINT');
      return filesOf(server, url);
    },
    sql: (statement) => query(url, statement),
    async unguarded(tables, statement) {
      for (const table of tables) await query(url, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
      await query(url, statement);
    },
    async close() {
      for (const store of opened) await store.close();
    },
  };
}
