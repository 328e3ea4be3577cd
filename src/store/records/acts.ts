/** What staff do, one act in one transaction: the conversation is locked before the case, in the order a turn does it. */
import type { CaseFile } from '../../core/case-file';
import type { Instant } from '../../core/ids';
import type { Session } from '../../core/session';
import { DAY } from '../../core/time';
import type { ActDecision, Acted, ActRequest, Also, RecordedOtherwise, Seen } from '../act';
import type { Message } from '../store';
import { FanlightError } from '../../core/errors';
import { mustBeLetThrough } from '../../core/pass';
import { findCase, type StoredCase } from './case-rows';
import { writeCase } from './cases';
import { eraseWhole } from './erasing';
import { putJobs } from './jobs';
import { linkedFiles } from './links';
import { findById, saveSpoken, type Seat } from './sessions';
import { keyTopic } from './topics';
import { bytes, row, rows, run, type Transaction, type Work } from './work';

/** Seconds pass between a form and the same form again, never a day. */
const ACT_MS = DAY;

export interface Act<Refused extends string> {
  readonly request: ActRequest;
  readonly decide: (seen: Seen) => ActDecision | { readonly refused: Refused };
}

export function* takeAct<Refused extends string>(tx: Transaction, act: Act<Refused>): Work<Acted<Refused>> {
  const { request } = act;
  const actHash = tx.seals.hash('message-id', 'act', request.actId);
  const { stored, talk } = yield* lockBoth(tx, request);
  if (yield* isTaken(actHash)) return yield* takenBefore(tx, request);
  if (!stored?.file) throw new FanlightError('KEY_DESTROYED', [request.case]);
  const linked = yield* linkedFiles(tx, request.case);
  const other = yield* otherCase(tx, request, stored.file);
  const stopped = yield* isStopped(tx, request);
  const decision = act.decide({ case: stored.file, session: talk?.session ?? null, linked, ...stopped, ...other });
  if ('refused' in decision) return { type: 'refused', why: decision.refused };
  yield* rememberAct(tx, request, actHash);
  if (talk) yield* writeTalk(tx, talk, { decision, actHash, now: request.now });
  yield* writeDecided(tx, { request, decision, stored });
  return { type: 'done', fresh: true };
}

function* isTaken(hash: Buffer): Work<boolean> {
  return (yield* row({ sql: 'SELECT 1 AS done FROM act WHERE act_hash = ?', params: [hash] })) !== null;
}

/** A row of its own beside the act's: what was said is not in it, and the act's own row is as it was in older releases. */
const contentHash = (tx: Transaction, { actId, content }: ActRequest): Buffer | null =>
  content === undefined ? null : tx.seals.hash('message-id', 'act-content', actId, content);

/** Nothing is done a second time; that it was done is said only of what was sent then. */
function* takenBefore(
  tx: Transaction,
  request: ActRequest,
): Work<{ type: 'done'; fresh: false } | { type: 'refused'; why: RecordedOtherwise }> {
  const hash = contentHash(tx, request);
  if (hash === null || (yield* isTaken(hash))) return { type: 'done', fresh: false };
  return { type: 'refused', why: 'recorded-otherwise' };
}

function* rememberAct(tx: Transaction, request: ActRequest, actHash: Buffer): Work<void> {
  for (const hash of [actHash, contentHash(tx, request)])
    if (hash) yield* run('INSERT INTO act (act_hash, written_at) VALUES (?, ?)', hash, request.now);
}

function* otherCase(tx: Transaction, { other }: ActRequest, file: CaseFile): Work<Pick<Seen, 'other'>> {
  const id = other ?? file.content.work?.joined?.with;
  if (id === undefined || id === file.id) return {};
  return { other: (yield* findCase(tx, id, 'FOR UPDATE'))?.file ?? null };
}

function* writeAlso(tx: Transaction, also: Also, at: Instant): Work<void> {
  const before = yield* findCase(tx, also.case, 'FOR UPDATE');
  if (!before?.file) return;
  const file = also.amend(before.file);
  yield* writeCase(tx, { file, events: also.events, at, before, session: null });
}

function* isStopped(tx: Transaction, { thread }: ActRequest): Work<Pick<Seen, 'stopped'>> {
  if (thread === undefined) return {};
  const found = yield* row({
    sql: 'SELECT 1 AS stopped FROM stopped WHERE key_hash = ?',
    params: [tx.seals.hash('session-key', thread)],
  });
  return { stopped: found !== null };
}

interface Talk {
  readonly seat: Seat;
  readonly session: Session;
}

interface Locked {
  readonly stored: StoredCase | null;
  readonly talk: Talk | null;
}

/** Which conversation a case came from never changes once it is written, so it may be read before it is locked. */
function* lockBoth(tx: Transaction, request: ActRequest): Work<Locked> {
  const found = yield* row({ sql: 'SELECT heard_session FROM case_record WHERE id = ?', params: [request.case] });
  const id = found?.['heard_session'];
  const talk = typeof id === 'string' ? yield* findById(tx, id, { now: request.now, lock: 'FOR UPDATE OF s' }) : null;
  return { stored: yield* findCase(tx, request.case, 'FOR UPDATE'), talk };
}

/** For whoever watches a conversation they may take over. */
export function* talkOf(tx: Transaction, id: string, now: Instant): Work<Session | null> {
  const found = yield* row({ sql: 'SELECT heard_session FROM case_record WHERE id = ?', params: [id] });
  const session = found?.['heard_session'];
  return typeof session === 'string' ? ((yield* findById(tx, session, { now }))?.session ?? null) : null;
}

interface Written {
  readonly decision: ActDecision;
  readonly actHash: Buffer;
  readonly now: Instant;
}

function* writeTalk(tx: Transaction, { seat, session }: Talk, written: Written): Work<void> {
  const { decision, actHash, now } = written;
  if (decision.said) mustBeLetThrough(decision.said);
  const messages = [...(decision.said?.messages ?? []), ...forHub(decision, now)];
  if (!decision.session && messages.length === 0) return;
  yield* saveSpoken(tx, { seat, session: decision.session ?? session, messages, messageHash: actHash, now });
  const keys = yield* rows({ sql: 'SELECT key_hash FROM session_key WHERE session_id = ?', params: [seat.id] });
  for (const key of keys) tx.touched.add(keyTopic(bytes(key, 'key_hash')));
  tx.touched.add(seat.id);
}

const forHub = ({ toHub }: ActDecision, at: Instant): readonly Message[] =>
  toHub ? [{ by: 'bot', text: '', at, activity: toHub }] : [];

interface ActedCase {
  readonly request: ActRequest;
  readonly decision: ActDecision;
  readonly stored: StoredCase;
}

function* writeDecided(tx: Transaction, acted: ActedCase): Work<void> {
  const { request, decision } = acted;
  yield* writeActed(tx, acted);
  if (decision.also) yield* writeAlso(tx, decision.also, request.now);
  yield* putJobs(tx, decision.jobs ?? []);
  if (decision.erase) yield* eraseWhole(tx, request.case);
}

function* writeActed(tx: Transaction, { request, decision, stored }: ActedCase): Work<void> {
  const file = decision.case ?? stored.file;
  if (!file) return;
  const keepVersion = decision.case === undefined;
  const session = stored.tail.heardSession;
  yield* writeCase(tx, { file, events: decision.events, at: request.now, before: stored, session, keepVersion });
}

export function* purgeActs(now: Instant): Work<void> {
  yield* run('DELETE FROM act WHERE written_at <= ?', now - ACT_MS);
}
