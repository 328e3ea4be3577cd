/** What the contract needs of a database besides the store: another process, a look at the disk, and a tamperer. */
import type { Store } from '../../../src/store/store';

export type Rows = readonly Record<string, unknown>[];

export interface Harness {
  readonly store: Store;
  /** Another store on the same data, as another process would open it. */
  another(masterKey?: Buffer): Promise<Store>;
  /** Closes the store and opens it again. */
  reopen(): Promise<Store>;
  /** What a thief of the disk would hold: every file, named. */
  files(): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]>;
  /** A statement of somebody with the database's own key. */
  sql(statement: string): Promise<Rows>;
  /** The same, with the triggers on these tables off. */
  unguarded(tables: readonly string[], statement: string): Promise<void>;
  close(): Promise<void>;
}

export const MASTER_KEY = Buffer.alloc(32, 7);

/** The time for reads that bring none; a test moves it on. */
export interface Clock {
  now: number;
}

export type OpenHarness = (clock: Clock) => Promise<Harness>;
