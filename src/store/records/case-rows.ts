/** One case as it lies in its table: what is read back, what the queue's columns hold, and how it is erased. */
import { PRIORITIES, type Case } from '../../core/case';
import type { CaseContent, CaseFile } from '../../core/case-file';
import type { CaseId } from '../../core/ids';
import type { Owner, Place } from '../seal';
import { destroyKey, openKey } from './keys';
import { close, open } from './sealed';
import {
  bytes,
  bytesOrNull,
  row,
  run,
  text,
  whole,
  type Param,
  type Row,
  type Statement,
  type Transaction,
  type Work,
} from './work';

export const caseOwner = (id: string): Owner => `case:${id}`;
const casePlace = (id: string): Place => ['case_record', id];
const contentPlace = (id: string): Place => ['case_record.content', id];

/** The end of a case's chain, and how much of which session it has heard. */
export interface Tail {
  readonly events: number;
  readonly head: Buffer;
  readonly heardSession: string | null;
  /** The last number of that session's messages copied to the case. */
  readonly heardSeq: number;
  /** Messages the case holds. */
  readonly heard: number;
}

export interface StoredCase {
  /** Null once erased. */
  readonly file: CaseFile | null;
  readonly tail: Tail;
}

export function* findCase(tx: Transaction, id: string, lock?: Statement['lock']): Work<StoredCase | null> {
  const found = yield* row({ sql: 'SELECT * FROM case_record WHERE id = ?', params: [id], ...(lock && { lock }) });
  return found && { file: yield* readFile(tx, found), tail: readTail(found) };
}

/** Null for a case there never was and for one that was erased: from outside they are the same. */
export function* openCase(tx: Transaction, id: string): Work<CaseFile | null> {
  return (yield* findCase(tx, id))?.file ?? null;
}

const readTail = (found: Row): Tail => ({
  events: whole(found, 'events'),
  head: bytes(found, 'head'),
  heardSession: found['heard_session'] === null ? null : text(found, 'heard_session'),
  heardSeq: whole(found, 'heard_seq'),
  heard: whole(found, 'heard'),
});

function* readFile(tx: Transaction, found: Row): Work<CaseFile | null> {
  const kept = yield* readCase(tx, found);
  const content = bytesOrNull(found, 'content');
  if (!kept || !content) return null;
  const key = yield* openKey(tx, caseOwner(kept.id));
  return { ...kept, content: open(tx, { key, place: contentPlace(kept.id), sealed: content }, asContent) };
}

export function* readCase(tx: Transaction, found: Row): Work<Case | null> {
  const id = text(found, 'id');
  const sealed = bytesOrNull(found, 'sealed');
  if (!sealed) return null;
  const key = yield* openKey(tx, caseOwner(id));
  return { ...open(tx, { key, place: casePlace(id), sealed }, asCase), version: whole(found, 'version') };
}

const asCase = (stored: unknown): Case => stored as Case;
const asContent = (stored: unknown): CaseContent => stored as CaseContent;

const COLUMNS = [
  'id',
  'landlord',
  'door',
  'channel',
  'state',
  'access',
  'queue',
  'priority',
  'due',
  'rehearsal',
  'handed_off_at',
  'version',
  'sealed',
  'content',
  'events',
  'head',
  'head_mac',
  'heard_session',
  'heard_seq',
  'heard',
];
const ADD = `INSERT INTO case_record (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;
/** From here on nothing is indexed: what a queue sorts by is written again only when it is another. */
const FIRST_PLAIN = COLUMNS.indexOf('version');
const updating = (columns: readonly string[]): string =>
  `UPDATE case_record SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;
const UPDATE_ALL = updating(COLUMNS.slice(1));
const UPDATE_PLAIN = updating(COLUMNS.slice(FIRST_PLAIN));

const earliestDue = (file: Case): number | null =>
  file.deadlines.length === 0 ? null : Math.min(...file.deadlines.map((deadline) => deadline.due));

const codes = (file: Case): readonly Param[] => [
  file.id,
  file.landlord,
  file.door,
  file.channel,
  file.state,
  file.access,
  file.queue,
  PRIORITIES.indexOf(file.priority),
  earliestDue(file),
  file.rehearsal ? 1 : 0,
  file.handedOffAt ?? null,
  file.version,
];

/** Binds number and hash of the last entry to the master key, so that a whole rewritten chain is noticed too. */
export const headMac = (tx: Transaction, id: string, tail: Pick<Tail, 'events' | 'head'>): Buffer =>
  tx.seals.hash('chain', id, String(tail.events), tail.head.toString('hex'));

export interface CasePut {
  readonly file: CaseFile;
  readonly tail: Tail;
  /** As it is stored now; null for a new case. */
  readonly before: CaseFile | null;
}

export function* putCase(tx: Transaction, { file, tail, before }: CasePut): Work<void> {
  const { content, ...kept } = file;
  const key = yield* openKey(tx, caseOwner(file.id));
  const written: readonly Param[] = [
    ...codes(kept),
    close(tx, key, casePlace(file.id), kept),
    close(tx, key, contentPlace(file.id), content),
    tail.events,
    tail.head,
    headMac(tx, file.id, tail),
    tail.heardSession,
    tail.heardSeq,
    tail.heard,
  ];
  if (!before) yield* run(ADD, ...written);
  else if (sameCodes(before, file)) yield* run(UPDATE_PLAIN, ...written.slice(FIRST_PLAIN), file.id);
  else yield* run(UPDATE_ALL, ...written.slice(1), file.id);
}

const sameCodes = (before: Case, after: Case): boolean => {
  const was = codes(before);
  return codes(after).every((code, index) => index === FIRST_PLAIN || code === was[index]);
};

/** The key first. What is left is codes, times and a chain that still verifies. */
export function* eraseCase(tx: Transaction, id: CaseId): Work<void> {
  yield* destroyKey(tx, caseOwner(id));
  yield* run(
    "UPDATE case_record SET state = 'discarded', sealed = NULL, content = NULL, heard_session = NULL, heard = 0 WHERE id = ?",
    id,
  );
  yield* run('UPDATE case_event SET sealed = NULL WHERE case_id = ? AND sealed IS NOT NULL', id);
  yield* run('DELETE FROM case_heard WHERE case_id = ?', id);
  yield* run('DELETE FROM case_note WHERE case_id = ?', id);
  yield* run('DELETE FROM way_back WHERE case_id = ?', id);
  yield* run('DELETE FROM thread_case WHERE case_id = ?', id);
  yield* run('DELETE FROM case_link WHERE case_id = ?', id);
}
