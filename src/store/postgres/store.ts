/** The store on PostgreSQL: many processes on many machines, none of them special. */
import type { Instant } from '../../core/ids';
import type { Driver } from '../records/driver';
import { checkMasterKey } from '../records/master-key';
import { storeOn } from '../records/port';
import { sealsOf } from '../seal';
import type { Store } from '../store';
import { migrate } from './migrate';
import { notices } from './notices';
import { openPool, perform, type Connections } from './pool';
import { transactions } from './transactions';

export interface PostgresOptions {
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly clock: () => Instant;
}

async function driverOn(pool: Connections, databaseUrl: string): Promise<Driver> {
  const heard = await notices(pool, databaseUrl);
  return {
    write: transactions(pool),
    read: (work) => perform(pool, work),
    publish: (topics) => heard.publish(topics),
    watch: (topic, listener) => heard.add(topic, listener),
    async scrub() {
      await pool.query('VACUUM wrapped_key');
    },
    async ping() {
      await pool.query('SELECT 1');
    },
    async close() {
      await heard.close();
      await pool.end();
    },
  };
}

export async function openPostgresStore({ databaseUrl, masterKey, clock }: PostgresOptions): Promise<Store> {
  const seals = sealsOf(masterKey);
  const pool = openPool(databaseUrl);
  try {
    await migrate(pool);
    await transactions(pool)(null, () => checkMasterKey(seals));
    return storeOn({ driver: await driverOn(pool, databaseUrl), seals, clock });
  } catch (fault) {
    await pool.end();
    throw fault;
  }
}
