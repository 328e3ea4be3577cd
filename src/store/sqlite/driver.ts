/**
 * The embedded database's driver: one writer. Everything asked for in one turn of the event loop shares one commit,
 * so that the disk is waited for once. When a piece throws, all are undone and each is done again by itself.
 */
import type { Driver } from '../records/driver';
import type { Row, Statement, Work } from '../records/work';
import { watchers } from '../watchers';
import type { Connection } from './database';

/** More than this waits for the next commit, so that the event loop breathes. */
const MOST_AT_ONCE = 500;

type Prepared = ReturnType<Connection['prepare']>;

interface Waiting {
  /** Runs inside the transaction; gives back how to settle the promise after the commit. */
  readonly attempt: () => () => void;
  readonly refuse: (fault: unknown) => void;
}

function runner(db: Connection): <Result>(work: Work<Result>) => Result {
  const prepared = new Map<string, Prepared>();
  const execute = ({ sql, params }: Statement): readonly Row[] => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    if (statement.reader) return statement.all(...params) as Row[];
    statement.run(...params);
    return [];
  };
  return (work) => {
    let step = work.next([]);
    while (!step.done) step = work.next(execute(step.value));
    return step.value;
  };
}

/** Settles every piece: after the commit, or with what kept it from being written. */
type CommitTogether = (batch: readonly Waiting[]) => void;

function committer(db: Connection): CommitTogether {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const undo = (): void => {
    if (db.inTransaction) db.exec('ROLLBACK');
  };
  /** Null: one of them threw, and nothing of any is left. */
  const attempted = (batch: readonly Waiting[]): readonly (() => void)[] | null => {
    try {
      return batch.map(({ attempt }) => attempt());
    } catch (fault) {
      undo();
      if (batch.length === 1) throw fault;
      return null;
    }
  };
  const inOneCommit = (batch: readonly Waiting[]): readonly (() => void)[] | null => {
    begin.run();
    const settled = attempted(batch);
    if (settled) commit.run();
    return settled;
  };
  const commitTogether: CommitTogether = (batch) => {
    try {
      const settled = inOneCommit(batch);
      // Each by itself, so that only the piece that throws is refused.
      if (settled) for (const settle of settled) settle();
      else for (const waiting of batch) commitTogether([waiting]);
    } catch (fault) {
      undo();
      for (const { refuse } of batch) refuse(fault);
    }
  };
  return commitTogether;
}

function groupCommit(commitTogether: CommitTogether): { add(waiting: Waiting): void; finish(): void } {
  let queue: Waiting[] = [];
  let scheduled = false;
  const flush = (): void => {
    const batch = queue.slice(0, MOST_AT_ONCE);
    queue = queue.slice(MOST_AT_ONCE);
    scheduled = queue.length > 0;
    if (scheduled) setImmediate(flush);
    if (batch.length > 0) commitTogether(batch);
  };
  return {
    add(waiting) {
      queue.push(waiting);
      if (!scheduled) setImmediate(flush);
      scheduled = true;
    },
    finish() {
      while (queue.length > 0) flush();
    },
  };
}

export function sqliteDriver(db: Connection): Driver {
  const execute = runner(db);
  const commits = groupCommit(committer(db));
  const heard = watchers();
  return {
    // Lines need no lock of their own: there is one writer, and work on it never waits for anything.
    write: (_line, make) =>
      new Promise((resolve, reject) => {
        const attempt = (): (() => void) => {
          const result = execute(make());
          return () => resolve(result);
        };
        commits.add({ attempt, refuse: reject });
      }),
    async read(work) {
      return Promise.resolve(execute(work));
    },
    publish: (topics) => heard.tell(topics),
    watch: (topic, listener) => heard.add(topic, listener),
    async scrub() {
      db.pragma('wal_checkpoint(TRUNCATE)');
      return Promise.resolve();
    },
    async ping() {
      db.prepare('SELECT 1').get();
      return Promise.resolve();
    },
    async close() {
      commits.finish();
      db.close();
      return Promise.resolve();
    },
  };
}
