/** Opens the store the settings name: PostgreSQL where a URL is given, else the embedded database. */
import { FanlightError } from '../core/errors';
import type { Instant } from '../core/ids';
import { openPostgresStore } from './postgres/store';
import { openSqliteStore } from './sqlite/store';
import type { Store } from './store';

export interface StoreOptions {
  /** Folder of the embedded database; made if missing. */
  readonly dataDir: string;
  /** `postgres://...`; empty or missing for the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  /** Time for reads that bring none of their own. The machine's clock unless a test needs another. */
  readonly clock?: () => Instant;
}

const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** Brings the tables up to date first. Throws NO_STORE, SEALED_DATA_DAMAGED (another master key), CONFIG_INVALID. */
export async function openStore({ dataDir, databaseUrl, masterKey, clock = Date.now }: StoreOptions): Promise<Store> {
  if (!databaseUrl) return openSqliteStore({ dataDir, masterKey, clock });
  if (!isPostgres(databaseUrl)) throw new FanlightError('NO_STORE');
  return openPostgresStore({ databaseUrl, masterKey, clock });
}
