/** The contract on the embedded database, and what is its alone: one file, one writer, one commit for many turns. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sessionId } from '../../../src/core/ids';
import { aCase, adding, decision, NOW, session, take } from './fixtures';
import { openSqlite, onFile } from './sqlite-harness';
import { storeContract } from './store.contract';

// A disk shared with others may make a commit wait.
jest.setTimeout(30_000);

storeContract('the embedded database', openSqlite);

const WAL_HEADER = 32;
const FRAME_HEADER = 24;

/** Commits written since the log began: the frames that carry the size of the database after them. */
function commitsIn(wal: Buffer): number {
  const page = wal.readUInt32BE(8);
  const salts = wal.subarray(16, 24);
  let commits = 0;
  for (let at = WAL_HEADER; at + FRAME_HEADER + page <= wal.length; at += FRAME_HEADER + page) {
    if (!wal.subarray(at + 8, at + 16).equals(salts)) break;
    if (wal.readUInt32BE(at + 4) > 0) commits += 1;
  }
  return commits;
}

describe('the embedded database', () => {
  let harness: Awaited<ReturnType<typeof openSqlite>>;
  beforeEach(async () => {
    harness = await openSqlite({ now: NOW });
  });
  afterEach(() => harness.close());
  const commits = (): number => commitsIn(readFileSync(join(harness.dataDir, 'fanlight.db-wal')));

  it('writes all of a turn in one commit', async () => {
    const before = commits();
    const events = [{ type: 'resumed' }] as const;
    const jobs = [{ kind: 'quiet', key: 'k', due: NOW, data: {} }] as const;
    await take(harness.store, () => decision({ case: aCase(), events, jobs, failedTry: true, stopTexting: true }));
    expect(commits() - before).toBe(1);
  });

  it('writes turns that arrive together in one commit', async () => {
    const before = commits();
    const names = Array.from({ length: 50 }, (_, index) => `together-${index}`);
    const turns = names.map((name) =>
      take(harness.store, () => decision({ session: session({ id: sessionId(name) }) }), { key: name }),
    );
    await Promise.all(turns);
    expect(commits() - before).toBe(1);
    expect(onFile(harness.dataDir, 'SELECT id FROM session')).toHaveLength(50);
  });

  it('writes a repeated message no second time', async () => {
    await take(harness.store, adding('one'), { id: 'one' });
    const before = commits();
    await take(harness.store, adding('one'), { id: 'one' });
    expect(commits() - before).toBe(0);
  });

  it('opens its file for nobody else on the machine', () => {
    expect(statSync(join(harness.dataDir, 'fanlight.db')).mode & 0o077).toBe(0);
  });

  it('finishes what is waiting before it closes', async () => {
    const waiting = take(harness.store, adding('last words'));
    await harness.store.close();
    expect((await waiting).fresh).toBe(true);
  });
});
