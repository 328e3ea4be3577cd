/** The store on the embedded database: nothing to install, one process. */
import type { Instant } from '../../core/ids';
import { checkMasterKey } from '../records/master-key';
import { storeOn } from '../records/port';
import { sealsOf } from '../seal';
import type { Store } from '../store';
import { openDatabase } from './database';
import { sqliteDriver } from './driver';

export interface SqliteOptions {
  readonly dataDir: string;
  readonly masterKey: Buffer;
  readonly clock: () => Instant;
}

export async function openSqliteStore({ dataDir, masterKey, clock }: SqliteOptions): Promise<Store> {
  const seals = sealsOf(masterKey);
  const driver = sqliteDriver(openDatabase(dataDir, seals.databaseKey));
  await driver.write(null, () => checkMasterKey(seals));
  return storeOn({ driver, seals, clock });
}
