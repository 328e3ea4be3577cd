/** The embedded database in a folder of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open';
import { sealsOf } from '../../../src/store/seal';
import { openDatabase } from '../../../src/store/sqlite/database';
import type { Store } from '../../../src/store/store';
import { MASTER_KEY, type Clock, type Harness, type Rows } from './harness';

/** Runs with the file's own key, on a connection of its own. */
export function onFile(dataDir: string, statement: string, masterKey: Buffer = MASTER_KEY): Rows {
  const db = openDatabase(dataDir, sealsOf(masterKey).databaseKey);
  try {
    const prepared = db.prepare(statement);
    if (prepared.reader) return prepared.all() as Rows;
    prepared.run();
    return [];
  } finally {
    db.close();
  }
}

const triggersOf = (dataDir: string, table: string, masterKey?: Buffer): readonly string[] =>
  onFile(dataDir, `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '${table}'`, masterKey).map(
    (each) => String(each['name']),
  );

interface Tampering {
  readonly dataDir: string;
  readonly masterKey: Buffer;
}

/** By somebody who has the file and its key: what keeps the table from being rewritten is taken away first. */
export function tamperedWith({ dataDir, masterKey }: Tampering, table: string, statement: string): void {
  for (const trigger of triggersOf(dataDir, table, masterKey)) onFile(dataDir, `DROP TRIGGER ${trigger}`, masterKey);
  onFile(dataDir, statement, masterKey);
}

export async function openSqlite(clock: Clock): Promise<Harness & { readonly dataDir: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-store-'));
  const open = (masterKey: Buffer = MASTER_KEY): Promise<Store> =>
    openStore({ dataDir, masterKey, clock: () => clock.now });
  const opened = [await open()];
  const add = async (masterKey?: Buffer): Promise<Store> => {
    const store = await open(masterKey);
    opened.push(store);
    return store;
  };
  return {
    dataDir,
    store: opened[0] as Store,
    another: add,
    async reopen() {
      await opened.shift()?.close();
      return add();
    },
    files: async () => readdirSync(dataDir).map((name) => ({ name, bytes: readFileSync(join(dataDir, name)) })),
    sql: async (statement) => onFile(dataDir, statement),
    async unguarded(tables, statement) {
      for (const trigger of tables.flatMap((table) => triggersOf(dataDir, table)))
        onFile(dataDir, `DROP TRIGGER ${trigger}`);
      onFile(dataDir, statement);
    },
    async close() {
      for (const store of opened) await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
