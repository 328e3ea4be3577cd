/**
 * Where staff are in a conversation, for colleagues at the console alone: how far each has read, and who is writing. It
 * belongs to no case, is named by keyed hash, sealed, and gone ten minutes after somebody was last there.
 */
import type { CaseId, Instant } from '../../core/ids';
import { sealJson, unsealJson, type Place } from '../seal';
import type { Presence } from '../store';
import { presenceTopic } from './topics';
import { bytes, rows, run, whole, type Row, type Transaction, type Work } from './work';

const REMEMBERED_MS = 10 * 60 * 1000;

const place = (markHash: Buffer): Place => ['presence', markHash.toString('hex')];

export function* markPresence(tx: Transaction, id: CaseId, { at, ...mark }: Presence): Work<void> {
  const caseHash = tx.seals.hash('presence', id);
  const markHash = tx.seals.hash('presence', id, mark.staff);
  yield* run(
    `INSERT INTO presence (mark_hash, case_hash, seen_at, sealed) VALUES (?, ?, ?, ?)
     ON CONFLICT (mark_hash) DO UPDATE SET seen_at = excluded.seen_at, sealed = excluded.sealed
     WHERE presence.seen_at <= excluded.seen_at`,
    markHash,
    caseHash,
    at,
    sealJson(tx.seals.houseKey, place(markHash), mark),
  );
  tx.touched.add(presenceTopic(caseHash));
}

export function* presences(tx: Transaction, id: CaseId, now: Instant): Work<readonly Presence[]> {
  const found = yield* rows({
    sql: 'SELECT mark_hash, seen_at, sealed FROM presence WHERE case_hash = ? AND seen_at > ? ORDER BY seen_at DESC, mark_hash',
    params: [tx.seals.hash('presence', id), now - REMEMBERED_MS],
  });
  return found.map((one) => readPresence(tx, one));
}

const readPresence = (tx: Transaction, found: Row): Presence => ({
  ...(unsealJson(tx.seals.houseKey, place(bytes(found, 'mark_hash')), bytes(found, 'sealed')) as Omit<Presence, 'at'>),
  at: whole(found, 'seen_at'),
});

export function* forgetPresence(tx: Transaction, id: CaseId): Work<void> {
  yield* run('DELETE FROM presence WHERE case_hash = ?', tx.seals.hash('presence', id));
}

export function* purgePresence(now: Instant): Work<void> {
  yield* run('DELETE FROM presence WHERE seen_at <= ?', now - REMEMBERED_MS);
}
