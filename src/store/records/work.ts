/**
 * A piece of work on the database, written once and run by both: a generator that yields statements and gets rows.
 * The embedded database runs it straight through, PostgreSQL awaits each statement.
 */
import type { DraftKeyring } from '../keyring';
import type { Seals } from '../seal';
import type { Recent } from './sealed';

export type Param = string | number | Buffer | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  /** `?` stands for a parameter. */
  readonly sql: string;
  readonly params: readonly Param[];
  /** Added where rows can be locked; one writer alone needs none. */
  readonly lock?: 'FOR UPDATE' | 'FOR UPDATE OF s' | 'FOR UPDATE SKIP LOCKED';
}

export type Work<Result> = Generator<Statement, Result, readonly Row[]>;

/** What one transaction may use, and what it remembers for after its commit. */
export interface Transaction {
  readonly seals: Seals;
  readonly keys: DraftKeyring;
  readonly recent: Recent;
  /** Topics whose watchers are told once it has committed. */
  readonly touched: Set<string>;
}

export function* rows(statement: Statement): Work<readonly Row[]> {
  return yield statement;
}

export function* row(statement: Statement): Work<Row | null> {
  const found = yield statement;
  return found[0] ?? null;
}

export function* run(sql: string, ...params: readonly Param[]): Work<void> {
  yield { sql, params };
}

/** Few enough that the statements prepared for each number of rows stay few. */
const MOST_ROWS = 20;

/** Several rows in few statements; nothing for none. */
export function* insertAll(into: string, values: readonly (readonly Param[])[]): Work<void> {
  for (let from = 0; from < values.length; from += MOST_ROWS) {
    const some = values.slice(from, from + MOST_ROWS);
    const places = some.map((value) => `(${value.map(() => '?').join(', ')})`).join(', ');
    yield { sql: `INSERT INTO ${into} VALUES ${places}`, params: some.flat() };
  }
}

export const text = (from: Row, column: string): string => String(from[column]);
export const whole = (from: Row, column: string): number => Number(from[column]);
export const bytesOrNull = (from: Row, column: string): Buffer | null => {
  const value = from[column];
  return Buffer.isBuffer(value) ? value : null;
};
export function bytes(from: Row, column: string): Buffer {
  const value = bytesOrNull(from, column);
  if (!value) throw new TypeError(`${column} holds no bytes`);
  return value;
}
