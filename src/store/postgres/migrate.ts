/** Brings the tables up to date; many processes may start at once, one of them does it. */
import type { PoolClient } from 'pg';
import { MIGRATIONS } from '../schema';
import type { Connections } from './pool';

/** Any number will do, as long as nobody else of ours uses it. */
const MIGRATION_LOCK = 4_021_999;

async function migrateOne(client: PoolClient): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`);
  await client.query('CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY, at BIGINT NOT NULL)');
  const done = await client.query<{ id: string }>('SELECT id FROM migration');
  const known = new Set(done.rows.map((each) => each.id));
  for (const { id, postgres } of MIGRATIONS.filter((each) => !known.has(each.id))) {
    for (const statement of postgres) await client.query(statement);
    await client.query('INSERT INTO migration (id, at) VALUES ($1, $2)', [id, Date.now()]);
  }
}

export async function migrate(pool: Connections): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await migrateOne(client);
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK');
    throw fault;
  } finally {
    client.release();
  }
}
