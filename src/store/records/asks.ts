/** Asks for a supervisor: sealed rows named by keyed hash, told to whoever watches the cases, gone in a month. */
import type { CaseId, Instant, LandlordId } from '../../core/ids';
import type { StaffEvent } from '../../core/staff-event';
import { reasonOnCase, type SupervisorAsk } from '../../core/supervisor-ask';
import { DAY } from '../../core/time';
import type { AskAnswer, AskAnswered, AskRequest } from '../asks';
import { sealJson, unsealJson, type Place } from '../seal';
import { findCase } from './case-rows';
import { writeCase } from './cases';
import { asksTopic } from './topics';
import { bytes, bytesOrNull, row, rows, run, text, whole, type Row, type Transaction, type Work } from './work';

const KEPT_MS = 30 * DAY;
const COLUMNS = 'ask_hash, landlord, asked_at, sealed, answered_at, answer';

type Sealed = Pick<SupervisorAsk, 'by' | 'reason' | 'case' | 'rehearsal'>;

type Answer = NonNullable<SupervisorAsk['answered']>;

const place = (askHash: Buffer): Place => ['supervisor_ask', askHash.toString('hex')];
const answerPlace = (askHash: Buffer): Place => ['supervisor_ask.answer', askHash.toString('hex')];
const caseHashOf = (tx: Transaction, id: CaseId): Buffer => tx.seals.hash('ask', 'case', id);

/** Of two that arrive at once one is put in, and only that one goes on the timeline. */
export function* askSupervisor(tx: Transaction, { actId, landlord, at, ...ask }: AskRequest): Work<string> {
  const askHash = tx.seals.hash('ask', ask.by, actId);
  const asked: Sealed = ask;
  const put = yield* row({
    sql: `INSERT INTO supervisor_ask (ask_hash, landlord, case_hash, asked_at, sealed) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (ask_hash) DO NOTHING RETURNING ask_hash`,
    params: [
      askHash,
      landlord,
      ask.case && caseHashOf(tx, ask.case),
      at,
      sealJson(tx.seals.houseKey, place(askHash), asked),
    ],
  });
  if (put)
    yield* tell(
      tx,
      { landlord, case: ask.case },
      { type: 'supervisor_asked', by: ask.by, reason: reasonOnCase(ask.reason) },
      at,
    );
  return askHash.toString('hex');
}

/** What happened, on the timeline of its case where there still is one, and to every list of that landlord's. */
function* tell(
  tx: Transaction,
  { landlord, case: id }: Pick<SupervisorAsk, 'landlord' | 'case'>,
  event: StaffEvent,
  at: Instant,
): Work<void> {
  tx.touched.add(asksTopic(tx.seals, landlord));
  const before = id && (yield* findCase(tx, id, 'FOR UPDATE'));
  if (!before?.file) return;
  yield* writeCase(tx, { file: before.file, events: [event], at, before, session: null, keepVersion: true });
}

export function* answerAsk(tx: Transaction, id: string, { by, at, over }: AskAnswer): Work<AskAnswered> {
  const found = yield* row({
    sql: `SELECT ${COLUMNS} FROM supervisor_ask WHERE ask_hash = ?`,
    params: [Buffer.from(id, 'hex')],
    lock: 'FOR UPDATE',
  });
  if (!found) return 'gone';
  const ask = readAsk(tx, found);
  if (over && ask.answered && by === ask.by) return yield* haveCome(tx, ask, ask.answered);
  if (ask.answered) return ask.answered.by === by ? 'answered' : 'already';
  yield* writeAnswer(tx, ask, { by, at });
  yield* tell(tx, ask, { type: by === ask.by ? 'supervisor_not_needed' : 'supervisor_came', by }, at);
  return 'answered';
}

function* writeAnswer(tx: Transaction, { id }: SupervisorAsk, { at, ...answer }: Answer): Work<void> {
  const askHash = Buffer.from(id, 'hex');
  yield* run(
    'UPDATE supervisor_ask SET answered_at = ?, answer = ? WHERE ask_hash = ?',
    at,
    sealJson(tx.seals.houseKey, answerPlace(askHash), answer),
    askHash,
  );
}

/** Said for the pages that still say that somebody is coming; the timeline has who came. */
function* haveCome(tx: Transaction, ask: SupervisorAsk, answered: Answer): Work<AskAnswered> {
  yield* writeAnswer(tx, ask, { ...answered, over: true });
  tx.touched.add(asksTopic(tx.seals, ask.landlord));
  return 'answered';
}

export function* asks(
  tx: Transaction,
  { landlord, since }: { readonly landlord?: LandlordId; readonly since: Instant },
): Work<readonly SupervisorAsk[]> {
  const found = yield* rows({
    sql: `SELECT ${COLUMNS} FROM supervisor_ask WHERE (answered_at IS NULL OR answered_at >= ?)
          ${landlord === undefined ? '' : 'AND landlord = ?'} ORDER BY asked_at, ask_hash`,
    params: [since, ...(landlord === undefined ? [] : [landlord])],
  });
  return found.map((one) => readAsk(tx, one));
}

const readAsk = (tx: Transaction, found: Row): SupervisorAsk => {
  const askHash = bytes(found, 'ask_hash');
  const answer = bytesOrNull(found, 'answer');
  return {
    ...(unsealJson(tx.seals.houseKey, place(askHash), bytes(found, 'sealed')) as Sealed),
    id: askHash.toString('hex'),
    landlord: text(found, 'landlord') as LandlordId,
    at: whole(found, 'asked_at'),
    answered: answer && {
      ...(unsealJson(tx.seals.houseKey, answerPlace(askHash), answer) as Omit<Answer, 'at'>),
      at: whole(found, 'answered_at'),
    },
  };
};

export function* forgetAsks(tx: Transaction, id: CaseId): Work<void> {
  yield* run('DELETE FROM supervisor_ask WHERE case_hash = ?', caseHashOf(tx, id));
}

export function* purgeAsks(now: Instant): Work<void> {
  yield* run('DELETE FROM supervisor_ask WHERE asked_at <= ?', now - KEPT_MS);
}
