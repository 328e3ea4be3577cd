/** One turn in one transaction: what was answered before, what may be looked at, and all that is written. */
import type { CaseFile } from '../../core/case-file';
import { caseId, type Instant } from '../../core/ids';
import type { Session } from '../../core/session';
import { HOUR } from '../../core/time';
import type { Decision, Loaded, Taken, TurnRequest, WayBack } from '../store';
import { eraseCase, findCase, type StoredCase } from './case-rows';
import { findWayBack, tellWatchers, writeCase, writeOther, writeReturned } from './cases';
import { putJobs } from './jobs';
import { casesWithNumber } from './links';
import { rememberStopped } from './stopped';
import { findSession, writeSession, type Seat } from './sessions';
import { keyTopic } from './topics';
import { findRepeat } from './turn-rows';
import { row, run, whole, type Transaction, type Work } from './work';

const TRIES_COUNT_MS = HOUR;

export interface Turn {
  readonly request: TurnRequest;
  readonly keyHash: Buffer;
  readonly decide: (loaded: Loaded) => Decision;
}

export function* takeTurn(tx: Transaction, turn: Turn): Work<Taken> {
  const { request, keyHash } = turn;
  const messageHash = tx.seals.hash('message-id', request.sessionKey, request.messageId);
  const marks = yield* readMarks(turn, messageHash);
  const repeat = marks.answered ? yield* findRepeat(tx, messageHash, request.now) : null;
  if (repeat) return repeat;
  const { loaded, seat, stored } = yield* load(tx, turn, marks.limits);
  const decision = turn.decide(loaded);
  const messages = yield* writeSession(tx, { request, keyHash, messageHash, seat, decision });
  yield* writeLimits(tx, turn, decision);
  yield* writeCases(tx, decision, { stored, at: request.now });
  yield* putJobs(tx, decision.jobs);
  yield* rememberThread(turn, decision);
  tx.touched.add(keyTopic(keyHash)).add(decision.session.id);
  return { reply: decision.reply, fresh: true, messages, sessionId: decision.session.id };
}

interface Found {
  readonly loaded: Loaded;
  readonly seat: Seat | null;
  readonly stored: StoredCase | null;
}

function* load(tx: Transaction, { request, keyHash }: Turn, limits: Limits): Work<Found> {
  const found = yield* findSession(tx, keyHash, { now: request.now, lock: 'FOR UPDATE OF s' });
  const { seat, session } = found ?? { seat: null, session: null };
  const stored = session?.caseId ? yield* findCase(tx, session.caseId, 'FOR UPDATE') : null;
  const wayBack = session && (yield* wayBackAsked(tx, session, request.now));
  const returned = session ? yield* returnedTo(tx, session) : {};
  return { loaded: { session, case: stored?.file ?? null, wayBack, ...returned, ...limits }, seat, stored };
}

/** Locked, so that it is there for what this turn changes in it. */
function* returnedTo(tx: Transaction, session: Session): Work<Pick<Loaded, 'isReturnErased' | 'isReturnRestricted'>> {
  if (session.returnedTo === null) return {};
  const file = (yield* findCase(tx, session.returnedTo, 'FOR UPDATE'))?.file;
  if (!file) return { isReturnErased: true };
  return file.access === 'restricted' ? { isReturnRestricted: true } : {};
}

type Limits = Pick<Loaded, 'failedTries' | 'textingStopped' | 'lastCase'>;

/** All that is known of a message and its key without the session, in one question to the database. */
function* readMarks(
  { request, keyHash }: Turn,
  messageHash: Buffer,
): Work<{ readonly answered: boolean; readonly limits: Limits }> {
  const found = yield* row({
    sql: `SELECT (SELECT COUNT(*) FROM tries WHERE key_hash = ? AND written_at > ?) AS tried,
                 (SELECT COUNT(*) FROM stopped WHERE key_hash = ?) AS stopped,
                 (SELECT case_id FROM thread_case WHERE key_hash = ?) AS last_case,
                 (SELECT COUNT(*) FROM turn WHERE message_hash = ?) AS answered`,
    params: [keyHash, request.now - TRIES_COUNT_MS, keyHash, keyHash, messageHash],
  });
  const limits = {
    failedTries: found ? whole(found, 'tried') : 0,
    textingStopped: found !== null && whole(found, 'stopped') > 0,
    lastCase: typeof found?.['last_case'] === 'string' ? caseId(found['last_case']) : null,
  };
  return { answered: found !== null && whole(found, 'answered') > 0, limits };
}

function* wayBackAsked(tx: Transaction, session: Session, now: Instant): Work<WayBack | null> {
  const reference = session.answers['reference']?.value;
  const asked = session.pending?.question === 'words' || session.returnedTo !== null;
  if (!asked || typeof reference !== 'string') return null;
  return yield* findWayBack(tx, reference, now);
}

/** Those that were changed by this turn already have it from there. */
function* writeWithNumber(tx: Transaction, decision: Decision, at: Instant): Work<void> {
  const { withNumber, line, session, case: own, returned } = decision;
  if (!withNumber || !line?.number) return;
  const others = yield* casesWithNumber(tx, session.landlord, line.number);
  for (const id of others.filter((one) => one !== own?.id && one !== returned?.case)) {
    const before = yield* findCase(tx, id, 'FOR UPDATE');
    if (!before?.file) continue;
    yield* writeOther(tx, withNumber, { before: { ...before, file: before.file }, at });
  }
}

interface Known {
  readonly stored: StoredCase | null;
  readonly at: Instant;
}

function* writeCases(tx: Transaction, decision: Decision, known: Known): Work<void> {
  const { case: file, discard, returned } = decision;
  if (discard) {
    tellWatchers(tx, known.stored);
    yield* eraseCase(tx, discard);
  }
  if (file) yield* writeOwnCase(tx, { decision, file, known });
  if (returned) yield* writeReturned(tx, returned, known.at);
  yield* writeWithNumber(tx, decision, known.at);
}

function* writeOwnCase(tx: Transaction, own: { decision: Decision; file: CaseFile; known: Known }): Work<void> {
  const { decision, file, known } = own;
  const before = known.stored?.file?.id === file.id ? known.stored : yield* findCase(tx, file.id, 'FOR UPDATE');
  yield* writeCase(tx, {
    file,
    events: decision.events,
    at: known.at,
    before,
    session: decision.session.id,
    line: decision.line,
  });
}

function* writeLimits(tx: Transaction, { request, keyHash }: Turn, decision: Decision): Work<void> {
  if (decision.failedTry) yield* run('INSERT INTO tries (key_hash, written_at) VALUES (?, ?)', keyHash, request.now);
  if (decision.stopTexting)
    yield* run('INSERT INTO stopped (key_hash) VALUES (?) ON CONFLICT (key_hash) DO NOTHING', keyHash);
  const { line, session } = decision;
  if (decision.stopTexting && line?.number) yield* rememberStopped(tx, session.landlord, line.number);
}

/** Only of texts: nothing else can be stopped once the conversation is forgotten. */
function* rememberThread({ keyHash }: Turn, { session, case: file }: Decision): Work<void> {
  if (session.channel !== 'sms' || file?.id !== session.caseId || !file) return;
  yield* run(
    `INSERT INTO thread_case (key_hash, case_id) VALUES (?, ?)
     ON CONFLICT (key_hash) DO UPDATE SET case_id = excluded.case_id`,
    keyHash,
    file.id,
  );
}
