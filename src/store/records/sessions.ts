/** Sessions, their messages and the replies already given: what lives no longer than the conversation. */
import type { KeyObject } from 'node:crypto';
import type { Instant } from '../../core/ids';
import type { Reply } from '../../core/reply';
import type { Session } from '../../core/session';
import { sealJson, unsealJson, type Owner, type Place } from '../seal';
import { readSession } from '../session-schema';
import type { Decision, Message, StoredMessage, Taken, TurnRequest } from '../store';
import { createKey, destroyKey, openKey } from './keys';
import { bytes, insertAll, row, rows, run, text, whole, type Row, type Transaction, type Work } from './work';

const MOST_MESSAGES = 200;
const PURGED_AT_ONCE = 200;

/** Where a session stands in the tables; `live` by the clock of whoever asks. */
export interface Seat {
  readonly id: string;
  readonly lastSeq: number;
}

const ownerOf = (id: string): Owner => `session:${id}`;
const sessionPlace = (id: string): Place => ['session', id];
const messagePlace = (id: string, seq: number): Place => ['message', id, seq];
const replyPlace = (hash: Buffer): Place => ['inbox', hash.toString('hex')];

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
  if (!found || whole(found, 'expires_at') <= look.now) return null;
  const id = text(found, 'id');
  const key = yield* openKey(tx, ownerOf(id));
  const session = readSession(unsealJson(key, sessionPlace(id), bytes(found, 'sealed')));
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
  const messages = decision.messages.map((message, index): StoredMessage => ({
    ...message,
    seq: seat.lastSeq + index + 1,
  }));
  const lastSeq = seat.lastSeq + messages.length;
  yield* saveSession(decision, sealJson(key, sessionPlace(seat.id), decision.session), lastSeq);
  if (!known) yield* pointKey(keyHash, seat.id);
  yield* insertAll(
    'message (session_id, seq, sealed)',
    messages.map((message) => [seat.id, message.seq, sealJson(key, messagePlace(seat.id, message.seq), message)]),
  );
  const reply = sealJson(key, replyPlace(write.messageHash), decision.reply);
  yield* insertAll('inbox (message_hash, session_id, sealed, first_seq, last_seq, written_at)', [
    [write.messageHash, seat.id, reply, seat.lastSeq + 1, lastSeq, request.now],
  ]);
  return messages;
}

function* saveSession(decision: Decision, sealed: Buffer, lastSeq: number): Work<void> {
  const { session, expiresAt } = decision;
  yield* run(
    `INSERT INTO session (id, mode, sealed, last_seq, expires_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET mode = excluded.mode, sealed = excluded.sealed, last_seq = excluded.last_seq, expires_at = excluded.expires_at`,
    session.id,
    session.mode,
    sealed,
    lastSeq,
    expiresAt,
  );
}

function* pointKey(keyHash: Buffer, id: string): Work<void> {
  yield* run(
    `INSERT INTO session_key (key_hash, session_id) VALUES (?, ?)
     ON CONFLICT (key_hash) DO UPDATE SET session_id = excluded.session_id`,
    keyHash,
    id,
  );
}

function readMessage(key: KeyObject, id: string, found: Row): StoredMessage {
  const seq = whole(found, 'seq');
  return { ...(unsealJson(key, messagePlace(id, seq), bytes(found, 'sealed')) as Message), seq };
}

/** Oldest first, from after a number up to and including another. */
export function* messagesOf(
  tx: Transaction,
  id: string,
  span: { after: number; upTo?: number; most?: number },
): Work<readonly StoredMessage[]> {
  const found = yield* rows({
    sql: 'SELECT seq, sealed FROM message WHERE session_id = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
    params: [id, span.after, span.upTo ?? Number.MAX_SAFE_INTEGER, span.most ?? Number.MAX_SAFE_INTEGER],
  });
  if (found.length === 0) return [];
  const key = yield* openKey(tx, ownerOf(id));
  return found.map((each) => readMessage(key, id, each));
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

/** What this message was answered before, while its session lives. A row that outlived its session makes room. */
export function* findRepeat(tx: Transaction, messageHash: Buffer, now: Instant): Work<Taken | null> {
  const found = yield* row({
    sql: `SELECT i.session_id, i.sealed, i.first_seq, i.last_seq, s.expires_at FROM inbox i
          JOIN session s ON s.id = i.session_id WHERE i.message_hash = ?`,
    params: [messageHash],
  });
  if (!found) return null;
  const id = text(found, 'session_id') as Session['id'];
  if (whole(found, 'expires_at') <= now) {
    yield* run('DELETE FROM inbox WHERE message_hash = ?', messageHash);
    return null;
  }
  const key = yield* openKey(tx, ownerOf(id));
  const reply = unsealJson(key, replyPlace(messageHash), bytes(found, 'sealed')) as Reply;
  const messages = yield* messagesOf(tx, id, { after: whole(found, 'first_seq') - 1, upTo: whole(found, 'last_seq') });
  return { reply, fresh: false, messages, sessionId: id };
}

/** Keys first: from here on nothing that they closed can be opened. Messages, replies and session keys go by cascade. */
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
