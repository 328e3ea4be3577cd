/** What is to be done after a commit: claimed by one worker at a time, and again when that worker died. */
import { randomInt } from 'node:crypto';
import type { Instant } from '../../core/ids';
import { MINUTE } from '../../core/time';
import { sealJson, unsealJson, type Place } from '../seal';
import { NEVER, type ClaimedJob, type Job, type JobFailure } from '../store';
import { bytes, rows, run, text, whole, type Row, type Transaction, type Work } from './work';

const CLAIM_MS = MINUTE;
const LARGEST_ID = 2 ** 47;

const place = (nameHash: Buffer): Place => ['job', nameHash.toString('hex')];

/**
 * A job that replaces another gets a new id, so that a worker still busy with the old one cannot finish the new one.
 * Key and data are sealed: a key may be the two numbers of a thread of texts.
 */
export function* putJobs(tx: Transaction, jobs: readonly Job[]): Work<void> {
  const hashed = jobs.map((job) => ({ job, name: tx.seals.hash('job', job.kind, job.key) }));
  // In one order everywhere, so that two turns replacing the same jobs do not lock each other out.
  for (const { job, name } of hashed.sort((a, b) => a.name.compare(b.name))) {
    const sealed = sealJson(tx.seals.houseKey, place(name), { key: job.key, data: job.data });
    yield* run(
      `INSERT INTO job (id, name_hash, kind, sealed, due, claimed_until, tries) VALUES (?, ?, ?, ?, ?, NULL, 0)
       ON CONFLICT (name_hash) DO UPDATE SET id = excluded.id, sealed = excluded.sealed, due = excluded.due, claimed_until = NULL, tries = 0,
       failed_code = NULL, failed_at = NULL`,
      randomInt(1, LARGEST_ID),
      name,
      job.kind,
      sealed,
      job.due,
    );
  }
}

function readJob(tx: Transaction, found: Row): ClaimedJob {
  const stored = unsealJson(tx.seals.houseKey, place(bytes(found, 'name_hash')), bytes(found, 'sealed'));
  const { key, data } = stored as Pick<Job, 'key' | 'data'>;
  return {
    id: whole(found, 'id'),
    kind: text(found, 'kind') as Job['kind'],
    key,
    data,
    due: whole(found, 'due'),
    tries: whole(found, 'tries'),
    ...failureIn(found),
  };
}

const failureIn = (found: Row): Pick<ClaimedJob, 'failed'> =>
  found['failed_code'] === null ? {} : { failed: { code: text(found, 'failed_code'), at: whole(found, 'failed_at') } };

const READ = 'id, name_hash, kind, sealed, due, tries, failed_code, failed_at';

/** Longest due first. `tries` counts this claim. */
export function* claimJobs(tx: Transaction, now: Instant, most: number): Work<readonly ClaimedJob[]> {
  const due = yield* rows({
    sql: 'SELECT id FROM job WHERE due <= ? AND (claimed_until IS NULL OR claimed_until <= ?) ORDER BY due, id LIMIT ?',
    params: [now, now, most],
    lock: 'FOR UPDATE SKIP LOCKED',
  });
  const claimed: ClaimedJob[] = [];
  for (const each of due) {
    const [found] = yield* rows({
      sql: `UPDATE job SET claimed_until = ?, tries = tries + 1 WHERE id = ? RETURNING ${READ}`,
      params: [now + CLAIM_MS, whole(each, 'id')],
    });
    if (found) claimed.push(readJob(tx, found));
  }
  return claimed;
}

export function* finishJob(id: number): Work<void> {
  yield* run('DELETE FROM job WHERE id = ?', id);
}

export function* retryJob(id: number, due: Instant, failed?: JobFailure): Work<void> {
  if (failed) yield* run('UPDATE job SET failed_code = ?, failed_at = ? WHERE id = ?', failed.code, failed.at, id);
  yield* run('UPDATE job SET due = ?, claimed_until = NULL WHERE id = ?', due, id);
}

export function* deadJobs(tx: Transaction): Work<readonly ClaimedJob[]> {
  const dead = yield* rows({
    sql: `SELECT ${READ} FROM job WHERE due >= ? ORDER BY id`,
    params: [NEVER],
  });
  return dead.map((found) => readJob(tx, found));
}
