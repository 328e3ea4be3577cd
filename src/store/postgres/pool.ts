/** Connections to PostgreSQL, and how one piece of work runs on them. */
import { Pool, TypeOverrides, type ClientConfig, type PoolClient } from 'pg';
import type { Row, Statement, Work } from '../records/work';

export type Connections = InstanceType<typeof Pool>;

const MOST_CONNECTIONS = 10;
const BIGINT = 20;

/** Instants and counts stay far below 2^53, so whole numbers come back as numbers, as on the embedded database. */
const asNumbers = new TypeOverrides();
asNumbers.setTypeParser(BIGINT, Number);

/** A process that hangs must not hold a person's line for ever. */
const LIMITS = '-c synchronous_commit=on -c statement_timeout=10000 -c idle_in_transaction_session_timeout=10000';

export const connection = (databaseUrl: string): ClientConfig => ({
  connectionString: databaseUrl,
  types: asNumbers,
  options: LIMITS,
  application_name: 'fanlight',
  connectionTimeoutMillis: 5000,
  keepAlive: true,
});

export function openPool(databaseUrl: string): Connections {
  const pool = new Pool({ ...connection(databaseUrl), max: MOST_CONNECTIONS });
  // A connection that breaks fails its query and is replaced at the next use. Without listeners on the pool (for idle
  // ones) and on each connection (for those in use) it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

interface Named {
  readonly name: string;
  readonly text: string;
}

const named = new Map<string, Named>();

/** `?` becomes `$1`, `$2`...; equal texts share one prepared statement. */
function nameOf({ sql, lock }: Statement): Named {
  const whole = lock ? `${sql} ${lock}` : sql;
  const known = named.get(whole);
  if (known) return known;
  let count = 0;
  const fresh = { name: `fanlight_${named.size + 1}`, text: whole.replace(/\?/g, () => `$${(count += 1)}`) };
  named.set(whole, fresh);
  return fresh;
}

type Queries = Pick<PoolClient, 'query'>;

export async function execute(client: Queries, statement: Statement): Promise<readonly Row[]> {
  const result = await client.query<Record<string, unknown>>({ ...nameOf(statement), values: [...statement.params] });
  return result.rows;
}

export async function perform<Result>(client: Queries, work: Work<Result>): Promise<Result> {
  let step = work.next([]);
  while (!step.done) step = work.next(await execute(client, step.value));
  return step.value;
}
