/** Transactions on PostgreSQL: who waits for whom, and what is tried again. */
import type { PoolClient } from 'pg';
import type { Work } from '../records/work';
import { perform, type Connections } from './pool';

const MOST_ATTEMPTS = 4;
/** Deadlock, serialisation failure: PostgreSQL undid the transaction and asks for another try. */
const TRY_AGAIN = ['40P01', '40001'];

const isTryAgain = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && TRY_AGAIN.includes(String(fault.code));

/** Held until commit or rollback, by whichever process came first. */
const lockOf = (line: Buffer): string => `SELECT pg_advisory_xact_lock(${line.readBigInt64BE()})`;

async function undo(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

async function attempt<Result>(pool: Connections, line: Buffer | null, work: Work<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    // In one round trip.
    await client.query(line ? `BEGIN; ${lockOf(line)}` : 'BEGIN');
    const result = await perform(client, work);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (fault) {
    await undo(client);
    throw fault;
  }
}

async function transaction<Result>(pool: Connections, line: Buffer | null, make: () => Work<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(pool, line, make());
    } catch (fault) {
      if (tries === MOST_ATTEMPTS || !isTryAgain(fault)) throw fault;
    }
  }
}

/**
 * Runs transactions; those of one line queue up here before they take a connection, because twenty messages of one
 * person waiting for a lock in the database would keep everybody else from a connection.
 */
export function transactions(
  pool: Connections,
): <Result>(line: Buffer | null, make: () => Work<Result>) => Promise<Result> {
  const lines = new Map<string, Promise<unknown>>();
  return async (line, make) => {
    if (!line) return transaction(pool, line, make);
    const name = line.toString('hex');
    const before = lines.get(name) ?? Promise.resolve();
    const mine = before.then(() => transaction(pool, line, make));
    const settled = mine.catch(() => undefined);
    lines.set(name, settled);
    try {
      return await mine;
    } finally {
      if (lines.get(name) === settled) lines.delete(name);
    }
  };
}
