/** Sessions and the keys that lead to them: what lives no longer than the conversation. */
import type { Instant } from '../../core/ids';
import type { Session } from '../../core/session';
import { DAY } from '../../core/time';
import type { Owner, Place } from '../seal';
import { readSession } from '../session-schema';
import type { Decision, Message, StoredMessage, TurnRequest } from '../store';
import { createKey, destroyKey, openKey } from './keys';
import { close, open } from './sealed';
import { messagesOf, writeTurn } from './turn-rows';
import { bytes, row, rows, run, text, whole, type Row, type Transaction, type Work } from './work';

const MOST_MESSAGES = 200;
const PURGED_AT_ONCE = 200;

/** Where a session stands in the tables; `live` by the clock of whoever asks. */
export interface Seat {
  readonly id: string;
  readonly lastSeq: number;
}

const ownerOf = (id: string): Owner => `session:${id}`;
const sessionPlace = (id: string): Place => ['session', id];

export interface Look {
  readonly now: Instant;
  /** Set by a turn, which will write: a purge then passes it by. */
  readonly lock?: 'FOR UPDATE OF s';
}

/** `session` is null when an older release wrote it in a shape that cannot be read. */
export function* findSession(
  tx: Transaction,
  keyHash: Buffer,
  look: Look,
): Work<{ seat: Seat; session: Session | null } | null> {
  const found = yield* row({
    sql: `SELECT s.id, s.sealed, s.last_seq, s.expires_at FROM session s
          JOIN session_key k ON k.session_id = s.id WHERE k.key_hash = ?`,
    params: [keyHash],
    ...(look.lock && { lock: look.lock }),
  });
  return found && (yield* seated(tx, found, look.now));
}

/** For whoever comes to a conversation by its case. */
export function* findById(tx: Transaction, id: string, look: Look): Work<{ seat: Seat; session: Session } | null> {
  const found = yield* row({
    sql: 'SELECT s.id, s.sealed, s.last_seq, s.expires_at FROM session s WHERE s.id = ?',
    params: [id],
    ...(look.lock && { lock: look.lock }),
  });
  const known = found && (yield* seated(tx, found, look.now));
  return known?.session ? { seat: known.seat, session: known.session } : null;
}

function* seated(tx: Transaction, found: Row, now: Instant): Work<{ seat: Seat; session: Session | null } | null> {
  if (whole(found, 'expires_at') <= now) return null;
  const id = text(found, 'id');
  const key = yield* openKey(tx, ownerOf(id));
  const session = open(tx, { key, place: sessionPlace(id), sealed: bytes(found, 'sealed') }, readSession);
  return { seat: { id, lastSeq: whole(found, 'last_seq') }, session };
}

/** The seat for a decided session: the loaded one, or a new one with a new key. */
function* takeSeat(tx: Transaction, id: string, now: Instant): Work<Seat & { readonly isNew: boolean }> {
  const found = yield* row({
    sql: 'SELECT last_seq, expires_at FROM session WHERE id = ?',
    params: [id],
    lock: 'FOR UPDATE',
  });
  if (found && whole(found, 'expires_at') > now) return { id, lastSeq: whole(found, 'last_seq'), isNew: false };
  if (found) yield* dropSessions(tx, [id]);
  yield* createKey(tx, ownerOf(id));
  return { id, lastSeq: 0, isNew: true };
}

export interface SessionWrite {
  readonly request: TurnRequest;
  readonly keyHash: Buffer;
  readonly messageHash: Buffer;
  readonly seat: Seat | null;
  readonly decision: Decision;
}

export function* writeSession(tx: Transaction, write: SessionWrite): Work<readonly StoredMessage[]> {
  const { decision, request, keyHash } = write;
  const known = write.seat?.id === decision.session.id ? { ...write.seat, isNew: false } : null;
  const seat = known ?? (yield* takeSeat(tx, decision.session.id, request.now));
  const key = yield* openKey(tx, ownerOf(seat.id));
  const lastSeq = seat.lastSeq + decision.messages.length;
  const sealed = close(tx, key, sessionPlace(seat.id), decision.session);
  yield* (seat.isNew ? addSession : saveSession)(decision, sealed, lastSeq);
  if (!known) yield* pointKey(keyHash, seat.id);
  return yield* writeTurn({ key, id: seat.id, messageHash: write.messageHash, lastSeq: seat.lastSeq }, decision);
}

export interface Spoken {
  readonly seat: Seat;
  readonly session: Session;
  readonly messages: readonly Message[];
  readonly messageHash: Buffer;
  readonly now: Instant;
}

/** A conversation that staff hold is kept a day from their last word too. */
const HELD_MS = DAY;

/** What staff said or did in a conversation that is there already. */
export function* saveSpoken(tx: Transaction, spoken: Spoken): Work<void> {
  const { seat, session, messages, messageHash, now } = spoken;
  const key = yield* openKey(tx, ownerOf(seat.id));
  const sealed = close(tx, key, sessionPlace(seat.id), session);
  yield* saveSession({ session, expiresAt: now + HELD_MS }, sealed, seat.lastSeq + messages.length);
  if (messages.length > 0) yield* writeTurn({ key, id: seat.id, messageHash, lastSeq: seat.lastSeq }, { messages });
}

type Kept = Pick<Decision, 'session' | 'expiresAt'>;

function* addSession({ session, expiresAt }: Kept, sealed: Buffer, lastSeq: number): Work<void> {
  const sql = 'INSERT INTO session (id, mode, sealed, last_seq, expires_at) VALUES (?, ?, ?, ?, ?)';
  yield* run(sql, session.id, session.mode, sealed, lastSeq, expiresAt);
}

function* saveSession({ session, expiresAt }: Kept, sealed: Buffer, lastSeq: number): Work<void> {
  const sql = 'UPDATE session SET mode = ?, sealed = ?, last_seq = ?, expires_at = ? WHERE id = ?';
  yield* run(sql, session.mode, sealed, lastSeq, expiresAt, session.id);
}

function* pointKey(keyHash: Buffer, id: string): Work<void> {
  yield* run(
    `INSERT INTO session_key (key_hash, session_id) VALUES (?, ?)
     ON CONFLICT (key_hash) DO UPDATE SET session_id = excluded.session_id`,
    keyHash,
    id,
  );
}

export function* liveMessages(
  tx: Transaction,
  keyHash: Buffer,
  from: { after: number; now: Instant },
): Work<readonly StoredMessage[]> {
  const found = yield* row({
    sql: 'SELECT s.id FROM session s JOIN session_key k ON k.session_id = s.id WHERE k.key_hash = ? AND s.expires_at > ?',
    params: [keyHash, from.now],
  });
  return found ? yield* messagesOf(tx, text(found, 'id'), { after: from.after, most: MOST_MESSAGES }) : [];
}

/** Keys first: from here on nothing that they closed can be opened. Turns and session keys go by cascade. */
export function* dropSessions(tx: Transaction, ids: readonly string[]): Work<void> {
  for (const id of ids) {
    yield* destroyKey(tx, ownerOf(id));
    yield* run('DELETE FROM session WHERE id = ?', id);
  }
}

/** Some of the expired ones; fewer than `most` means that none is left. */
export function* purgeSessions(tx: Transaction, now: Instant): Work<{ readonly gone: number; readonly more: boolean }> {
  const expired = yield* rows({
    sql: `SELECT id FROM session WHERE expires_at <= ? ORDER BY expires_at LIMIT ${PURGED_AT_ONCE}`,
    params: [now],
    lock: 'FOR UPDATE SKIP LOCKED',
  });
  yield* dropSessions(
    tx,
    expired.map((each) => text(each, 'id')),
  );
  return { gone: expired.length, more: expired.length === PURGED_AT_ONCE };
}
