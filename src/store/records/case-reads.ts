/** What a handler reads of cases: the queue, the timeline and whether it was tampered with, the conversation. */
import type { Case, Period } from '../../core/case';
import { caseId, type CaseId } from '../../core/ids';
import type { StaffEvent } from '../../core/staff-event';
import { brokenAt, type StoredLink } from '../chain';
import { unsealJson } from '../seal';
import type { Keep, Message, TimelineCheck, TimelineEntry } from '../store';
import { caseOwner, headMac, openCase, readCase } from './case-rows';
import { eventPlace, heardPlace } from './cases';
import { openKey } from './keys';
import { bytes, bytesOrNull, row, rows, text, whole, type Param, type Row, type Transaction, type Work } from './work';

export interface QueueFilter {
  readonly landlord?: string;
  readonly restricted: boolean;
  readonly rehearsal?: boolean;
}

/** Rehearsed cases and real ones are never in one list. */
export function* openCases(tx: Transaction, filter: QueueFilter): Work<readonly Case[]> {
  const where = [
    "state = 'open'",
    'rehearsal = ?',
    ...(filter.landlord ? ['landlord = ?'] : []),
    ...(filter.restricted ? [] : ["access = 'landlord'"]),
  ];
  const params: readonly Param[] = [filter.rehearsal ? 1 : 0, ...(filter.landlord ? [filter.landlord] : [])];
  const found = yield* rows({
    // No deadline sorts last on both databases.
    sql: `SELECT id, version, sealed FROM case_record WHERE ${where.join(' AND ')}
          ORDER BY priority DESC, COALESCE(due, ${Number.MAX_SAFE_INTEGER}), handed_off_at DESC, id`,
    params,
  });
  const cases: Case[] = [];
  for (const each of found) {
    const kept = yield* readCase(tx, each);
    if (kept) cases.push(kept);
  }
  return cases;
}

/** One case at a time: what `keep` leaves is forgotten before the next is opened. */
export function* casesBetween<Kept>(tx: Transaction, period: Period, keep: Keep<Kept>): Work<readonly Kept[]> {
  const found = yield* rows({
    sql: `SELECT id FROM case_record WHERE landlord = ? AND rehearsal = ? AND handed_off_at >= ? AND handed_off_at < ?
          AND state IN ('open', 'closed')${period.restricted ? '' : " AND access = 'landlord'"}
          ORDER BY handed_off_at, id`,
    params: [period.landlord, period.rehearsal ? 1 : 0, period.from, period.to],
  });
  const asked = new Set<string>(period.acts);
  const kept: Kept[] = [];
  for (const each of found) {
    const id = caseId(text(each, 'id'));
    const file = yield* openCase(tx, id);
    const entries = yield* entriesOf(tx, id, (type) => asked.has(type));
    if (file) kept.push(keep(file, entries.map(({ event }) => event) as readonly StaffEvent[]));
  }
  return kept;
}

const readLink = (found: Row): StoredLink => ({
  caseId: text(found, 'case_id'),
  seq: whole(found, 'seq'),
  at: whole(found, 'written_at'),
  type: text(found, 'type'),
  digest: bytes(found, 'digest'),
  sealed: bytesOrNull(found, 'sealed'),
  prevHash: bytes(found, 'prev_hash'),
  hash: bytes(found, 'hash'),
});

function* links(id: CaseId): Work<readonly StoredLink[]> {
  const found = yield* rows({ sql: 'SELECT * FROM case_event WHERE case_id = ? ORDER BY seq', params: [id] });
  return found.map(readLink);
}

export function timeline(tx: Transaction, id: CaseId): Work<readonly TimelineEntry[]> {
  return entriesOf(tx, id, () => true);
}

/** Entries whose words were erased are left out, and those of other types stay sealed. */
function* entriesOf(tx: Transaction, id: CaseId, isAsked: (type: string) => boolean): Work<readonly TimelineEntry[]> {
  const entries: TimelineEntry[] = [];
  for (const link of yield* links(id)) {
    if (!link.sealed || !isAsked(link.type)) continue;
    const key = yield* openKey(tx, caseOwner(id));
    const event = unsealJson(key, eventPlace(id, link.seq), link.sealed) as TimelineEntry['event'];
    entries.push({ seq: link.seq, at: link.at, type: link.type, event, hash: link.hash.toString('hex') });
  }
  return entries;
}

export function* checkTimeline(tx: Transaction, id: CaseId): Work<TimelineCheck> {
  const found = yield* row({ sql: 'SELECT events, head, head_mac FROM case_record WHERE id = ?', params: [id] });
  if (!found) return { entries: 0, brokenAt: null };
  const chained = yield* links(id);
  const tail = { events: whole(found, 'events'), head: bytes(found, 'head') };
  const broken = brokenAt(chained, { events: tail.events, hash: tail.head });
  const forged = !headMac(tx, id, tail).equals(bytes(found, 'head_mac'));
  return { entries: chained.length, brokenAt: broken ?? (forged ? chained.length + 1 : null) };
}

export function* transcript(tx: Transaction, id: CaseId): Work<readonly Message[]> {
  const found = yield* rows({
    sql: 'SELECT first_seq, sealed FROM case_heard WHERE case_id = ? ORDER BY first_seq',
    params: [id],
  });
  if (found.length === 0) return [];
  const key = yield* openKey(tx, caseOwner(id));
  return found.flatMap(
    (each) => unsealJson(key, heardPlace(id, whole(each, 'first_seq')), bytes(each, 'sealed')) as readonly Message[],
  );
}
