/** Starts the real PostgreSQL of `postgres.mjs` for a test file, and stops it. It never outlives the tests: it ends with its input. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

export interface Postgres {
  readonly url: string;
  /** The server's data folder. */
  readonly folder: string;
  /** The server's own process. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface PostgresStart {
  /** A data folder to start again on. */
  readonly folder?: string;
  /** The data stays when it stops, to be started again. */
  readonly keep?: boolean;
}

export async function startPostgres({ folder, keep }: PostgresStart = {}): Promise<Postgres> {
  const child = spawn(process.execPath, [join(__dirname, 'postgres.mjs'), ...(folder ? [folder] : [])], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...(keep && { KEEP_FOLDER: '1' }) },
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([once(createInterface(child.stdout), 'line'), ended.then(() => null)]);
  if (!said) throw new Error('PostgreSQL did not start: see its output above');
  return {
    ...(JSON.parse(String(said[0])) as Pick<Postgres, 'url' | 'folder' | 'pid'>),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

/** One statement on a connection of its own, as somebody with every right to the database. */
export async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

let made = 0;

const inDatabase = ({ url }: Postgres, name: string): string => url.replace(/\/postgres$/, `/${name}`);

/** A database of its own for one test: empty, or as `template` is, which nobody may have open then. */
export async function freshDatabase(server: Postgres, template?: string): Promise<string> {
  made += 1;
  const name = `fresh_${made}`;
  await query(server.url, `CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  return inDatabase(server, name);
}

/** The name of a database that others are made like, after `fill` had it. */
export async function templateDatabase(server: Postgres, fill: (url: string) => Promise<void>): Promise<string> {
  const url = await freshDatabase(server);
  await fill(url);
  return `fresh_${made}`;
}
