/**
 * The embedded database's driver: one writer. Everything asked for in one turn of the event loop shares one commit,
 * each piece in a savepoint of its own, so that the disk is waited for once and a piece that throws undoes only itself.
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

/** Settles every piece: after the commit, or with the fault that kept all of them from being committed. */
function commitTogether(db: Connection, batch: readonly Waiting[]): void {
  const settled: (() => void)[] = [];
  try {
    db.exec('BEGIN IMMEDIATE');
    for (const waiting of batch) settled.push(inSavepoint(db, waiting));
    db.exec('COMMIT');
  } catch (fault) {
    if (db.inTransaction) db.exec('ROLLBACK');
    for (const waiting of batch) waiting.refuse(fault);
    return;
  }
  for (const settle of settled) settle();
}

function inSavepoint(db: Connection, { attempt, refuse }: Waiting): () => void {
  db.exec('SAVEPOINT piece');
  try {
    const settle = attempt();
    db.exec('RELEASE piece');
    return settle;
  } catch (fault) {
    // A full disk and the like end the whole transaction: then nobody's piece was written.
    if (!db.inTransaction) throw fault;
    db.exec('ROLLBACK TO piece');
    db.exec('RELEASE piece');
    return () => refuse(fault);
  }
}

function groupCommit(db: Connection): { add(waiting: Waiting): void; finish(): void } {
  let queue: Waiting[] = [];
  let scheduled = false;
  const flush = (): void => {
    const batch = queue.slice(0, MOST_AT_ONCE);
    queue = queue.slice(MOST_AT_ONCE);
    scheduled = queue.length > 0;
    if (scheduled) setImmediate(flush);
    if (batch.length > 0) commitTogether(db, batch);
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
  const commits = groupCommit(db);
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
