/** Writing a case: its record, its chained timeline, its copy of the conversation and the way back to it. */
import type { KeyObject } from 'node:crypto';
import type { CaseFile } from '../../core/case-file';
import { FanlightError } from '../../core/errors';
import type { Event } from '../../core/event';
import type { OnTheLine } from '../../core/household';
import type { CaseId, Instant } from '../../core/ids';
import type { StaffEvent } from '../../core/staff-event';
import { DAY } from '../../core/time';
import { digestOf, linkHash, NO_HASH } from '../chain';
import { sealJson, type Place } from '../seal';
import type { OtherCase, Returned, WayBack } from '../store';
import { caseOwner, eraseCase, findCase, openCase, putCase, type StoredCase, type Tail } from './case-rows';
import { putJobs } from './jobs';
import { createKey, openKey } from './keys';
import { rememberLinks } from './links';
import { dropSessions } from './sessions';
import { knowingStops } from './stopped';
import { caseTopics } from './topics';
import { messagesOf } from './turn-rows';
import { insertAll, row, run, text, type Param, type Transaction, type Work } from './work';

/** A reference nobody has used to come back for a year no longer opens anything. */
const WAY_BACK_MS = 365 * DAY;

const NEW_TAIL: Tail = { events: 0, head: NO_HASH, heardSession: null, heardSeq: 0, heard: 0 };

export const eventPlace = (id: string, seq: number): Place => ['case_event', id, seq];
export const heardPlace = (id: string, firstSeq: number): Place => ['case_heard', id, firstSeq];

export interface CaseWrite {
  readonly file: CaseFile;
  readonly events: readonly (Event | StaffEvent)[];
  readonly at: Instant;
  /** Only events are added: nobody's reading of the case grows old by it. */
  readonly keepVersion?: boolean;
  /** What is stored now; null for a new case. */
  readonly before: StoredCase | null;
  /** The conversation to copy from, where it is this case's own. */
  readonly session: string | null;
  /** What the line told of whoever is on it. */
  readonly line?: OnTheLine | undefined;
}

/** Stores the case one version on. Throws KEY_DESTROYED for a case that was erased. */
export function* writeCase(tx: Transaction, write: CaseWrite): Work<CaseFile> {
  const key = yield* keyOf(tx, write);
  const { before } = write;
  const file = yield* knowingStops(tx, write);
  const tail = before?.tail ?? NEW_TAIL;
  const next: CaseFile = { ...file, version: (before?.file?.version ?? 0) + (write.keepVersion ? 0 : 1) };
  const chained = chain(key, write, tail);
  const heard = yield* hear(tx, write, tail);
  yield* putCase(tx, { file: next, tail: { ...chained.end, ...heard.end }, before: before?.file ?? null });
  yield* insertAll('case_event (case_id, seq, written_at, type, sealed, digest, prev_hash, hash)', chained.rows);
  yield* keepHeard(key, file.id, { texts: heard.texts, firstSeq: tail.heard + 1 });
  yield* rememberWayBack(tx, write);
  yield* rememberLinks(tx, write);
  tellWatchers(tx, before, { file: next });
  return next;
}

/** As it was too: who may see it no longer is told that it is gone. Nobody sees a case that is still being told. */
export const tellWatchers = (tx: Transaction, ...seen: readonly (Pick<StoredCase, 'file'> | null)[]): void => {
  for (const file of seen.map((one) => one?.file))
    if (file && file.state !== 'collecting') for (const topic of caseTopics(tx.seals, file)) tx.touched.add(topic);
};

function* keyOf(tx: Transaction, { file, before }: CaseWrite): Work<KeyObject> {
  if (!before) return yield* createKey(tx, caseOwner(file.id));
  if (!before.file) throw new FanlightError('KEY_DESTROYED', [file.id]);
  return yield* openKey(tx, caseOwner(file.id));
}

function* keepHeard(
  key: KeyObject,
  id: string,
  { texts, firstSeq }: { readonly texts: readonly unknown[]; readonly firstSeq: number },
): Work<void> {
  if (texts.length === 0) return;
  const sealed = sealJson(key, heardPlace(id, firstSeq), texts);
  yield* run('INSERT INTO case_heard (case_id, first_seq, sealed) VALUES (?, ?, ?)', id, firstSeq, sealed);
}

type Chained = { readonly rows: readonly (readonly Param[])[]; readonly end: Pick<Tail, 'events' | 'head'> };

function chain(key: KeyObject, write: CaseWrite, tail: Tail): Chained {
  let head = tail.head;
  const linked = write.events.map((event, index): readonly Param[] => {
    const seq = tail.events + index + 1;
    const sealed = sealJson(key, eventPlace(write.file.id, seq), event);
    const link = { caseId: write.file.id, seq, at: write.at, type: event.type, digest: digestOf(sealed) };
    const previous = head;
    head = linkHash(previous, link);
    return [link.caseId, seq, link.at, link.type, sealed, link.digest, previous, head];
  });
  return { rows: linked, end: { events: tail.events + linked.length, head } };
}

type Heard = { readonly texts: readonly unknown[]; readonly end: Pick<Tail, 'heardSession' | 'heardSeq' | 'heard'> };

/** From the hand-off on the case holds the conversation itself, so that the session may expire. */
function* hear(tx: Transaction, write: CaseWrite, tail: Tail): Work<Heard> {
  const session = write.session ?? tail.heardSession;
  const heardSeq = session === tail.heardSession ? tail.heardSeq : 0;
  const end = { heardSession: session, heardSeq, heard: tail.heard };
  const handedOff = write.file.state === 'open' || write.file.state === 'closed';
  if (!write.session || !handedOff) return { texts: [], end };
  const messages = yield* messagesOf(tx, write.session, { after: heardSeq });
  return {
    texts: messages.map(({ seq: _seq, ...message }) => message),
    end: { heardSession: session, heardSeq: messages.at(-1)?.seq ?? heardSeq, heard: tail.heard + messages.length },
  };
}

/** Upper case, no spaces or dashes: however it is typed or spoken, it is the same reference. */
const referenceHash = (tx: Transaction, reference: string): Buffer =>
  tx.seals.hash('reference', reference.toUpperCase().replace(/[\s\p{Pd}]/gu, ''));

function* rememberWayBack(tx: Transaction, write: CaseWrite): Work<void> {
  const given = write.file.content.wayBack;
  if (!given || given.reference === write.before?.file?.content.wayBack?.reference) return;
  yield* insertAll('way_back (reference_hash, case_id, expires_at)', [
    [referenceHash(tx, given.reference), write.file.id, write.at + WAY_BACK_MS],
  ]);
}

export function* findWayBack(tx: Transaction, reference: string, now: Instant): Work<WayBack | null> {
  const found = yield* row({
    sql: 'SELECT case_id FROM way_back WHERE reference_hash = ? AND expires_at > ? ORDER BY expires_at DESC LIMIT 1',
    params: [referenceHash(tx, reference), now],
  });
  const file = found && (yield* openCase(tx, text(found, 'case_id')));
  if (!file?.content.wayBack) return null;
  const { plans } = file.content;
  // Who reported a colleague has a plan of their own and no other.
  const plan = plans.findLast(({ about }) => about === 'person') ?? plans.at(-1) ?? null;
  return { landlord: file.landlord, caseId: file.id, words: file.content.wayBack.words, plan };
}

/** What a returning person tightened, or asked of a human, in a case that is not this conversation's own. */
export function* writeReturned(tx: Transaction, returned: Returned, at: Instant): Work<void> {
  const before = yield* findCase(tx, returned.case, 'FOR UPDATE');
  if (!before?.file) throw new FanlightError('KEY_DESTROYED', [returned.case]);
  const file = yield* writeOther(tx, returned, { before: { ...before, file: before.file }, at });
  yield* writeJoined(tx, returned, { file, at });
}

/** With what it entails, as it was found in this transaction. */
export function* writeOther(
  tx: Transaction,
  { amend, events, besides, jobs }: OtherCase,
  { before, at }: { readonly before: StoredCase & { readonly file: CaseFile }; readonly at: Instant },
): Work<CaseFile> {
  const file = amend(before.file);
  const all = [...events, ...(besides?.(before.file, file) ?? [])];
  yield* writeCase(tx, { file, events: all, at, before, session: null });
  yield* putJobs(tx, jobs?.(before.file, file) ?? []);
  return file;
}

/** The other case of the same person: what is tighter from now on is so in both. */
function* writeJoined(
  tx: Transaction,
  { joined }: Returned,
  { file, at }: { readonly file: CaseFile; readonly at: Instant },
): Work<void> {
  const id = file.content.work?.joined?.with;
  const before = joined && id !== undefined ? yield* findCase(tx, id, 'FOR UPDATE') : null;
  if (!joined || !before?.file) return;
  yield* writeCase(tx, { file: joined(before.file, file), events: [], at, before, session: null });
}

/** What a handler changed. Throws STALE_WRITE, KEY_DESTROYED. */
export function* writeByHand(
  tx: Transaction,
  file: CaseFile,
  change: { events: readonly Event[]; at: Instant },
): Work<CaseFile> {
  const before = yield* findCase(tx, file.id, 'FOR UPDATE');
  if (before && !before.file) throw new FanlightError('KEY_DESTROYED', [file.id]);
  if (before?.file?.version !== file.version) throw new FanlightError('STALE_WRITE', [file.id]);
  return yield* writeCase(tx, { file, events: change.events, at: change.at, before, session: null });
}

/** The conversation it came from goes too: its messages are the originals of the case's copy. */
export function* eraseWithSession(tx: Transaction, id: CaseId): Work<void> {
  const found = yield* findCase(tx, id, 'FOR UPDATE');
  if (found?.tail.heardSession) yield* dropSessions(tx, [found.tail.heardSession]);
  tellWatchers(tx, found);
  yield* eraseCase(tx, id);
}
