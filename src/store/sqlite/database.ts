/** Opens the embedded database: one encrypted file, every commit on the disk before it counts. */
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { FanlightError } from '../../core/errors';
import { MIGRATIONS } from '../schema';

export type Connection = Database.Database;

export const FILE_NAME = 'fanlight.db';

/** With another key the first page does not open; a page damaged on the disk does not either. */
const DAMAGED = ['SQLITE_NOTADB', 'SQLITE_CORRUPT'];

const isDamaged = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && DAMAGED.includes(String(fault.code));

/** Throws SEALED_DATA_DAMAGED when the file was made with another key. */
export function openDatabase(dataDir: string, key: Buffer): Connection {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, FILE_NAME);
  const db = new Database(file);
  try {
    db.pragma("cipher = 'aegis'");
    db.pragma(`key = 'raw:${key.toString('hex')}'`);
    settings(db);
    migrate(db);
    chmodSync(file, 0o600);
    return db;
  } catch (fault) {
    db.close();
    throw isDamaged(fault) ? new FanlightError('SEALED_DATA_DAMAGED', [FILE_NAME]) : fault;
  }
}

function settings(db: Connection): void {
  db.pragma('journal_mode = WAL');
  // The driver's own default in WAL is NORMAL, which may lose the last commits when the power goes.
  db.pragma('synchronous = FULL');
  db.pragma('temp_store = MEMORY');
  // 64 MB: a page that is read again need not be deciphered again; and one check-point serves many commits.
  db.pragma('cache_size = -65536');
  db.pragma('wal_autocheckpoint = 4000');
  db.pragma('foreign_keys = ON');
  // A destroyed key is overwritten, not only unlinked.
  db.pragma('secure_delete = ON');
  db.pragma('busy_timeout = 5000');
}

function migrate(db: Connection): void {
  db.exec('CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT');
  const done = db.prepare('SELECT 1 FROM migration WHERE id = ?');
  const record = db.prepare('INSERT INTO migration (id, at) VALUES (?, ?)');
  for (const { id, sqlite } of MIGRATIONS) {
    db.transaction(() => {
      if (done.get(id)) return;
      for (const statement of sqlite) db.exec(statement);
      record.run(id, Date.now());
    }).immediate();
  }
}
