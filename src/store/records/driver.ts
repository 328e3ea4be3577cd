/** What a database must be able to do for the store; one in each database's folder. */
import type { Work } from './work';

export interface Driver {
  /**
   * Runs the work in a transaction of its own and resolves once it is durable; when it throws, nothing is written.
   * Works with an equal `line` run one after another. `make` is called once per attempt: a deadlock is tried again.
   */
  write<Result>(line: Buffer | null, make: () => Work<Result>): Promise<Result>;
  /** Sees what is committed. */
  read<Result>(work: Work<Result>): Promise<Result>;
  /** Tells watchers, in every process, of topics that a commit touched. */
  publish(topics: ReadonlySet<string>): void;
  watch(topic: string, listener: () => void): () => void;
  /** After something was erased: overwrites what the database would leave lying about. */
  scrub(): Promise<void>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
