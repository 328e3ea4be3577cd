/** Who of the staff was here, and which sign-ins were ended: known to every process, by keyed hash, names sealed. */
import type { Instant, LandlordId } from '../../core/ids';
import { servedBy, staffAt, type Staff, type StaffId } from '../../core/staff';
import { DAY } from '../../core/time';
import { sealJson, unsealJson, type Place } from '../seal';
import type { SignInsEnded, StaffSeen } from '../store';
import { signInsTopic, signInTopic } from './topics';
import { bytes, row, rows, run, whole, type Row, type Transaction, type Work } from './work';

/** Cases are gone through every month: an owner who has not been here for longer is no longer named. */
const REMEMBERED_MS = 31 * DAY;

export function* revokeSignIn(tx: Transaction, signIn: string, until: Instant): Work<void> {
  yield* run(
    `INSERT INTO sign_in_ended (sign_in_hash, ends_at) VALUES (?, ?)
     ON CONFLICT (sign_in_hash) DO UPDATE SET ends_at = excluded.ends_at`,
    tx.seals.hash('sign-in', signIn),
    until,
  );
  tx.touched.add(signInTopic(tx.seals, signIn));
}

export function* isSignInRevoked(tx: Transaction, signIn: string): Work<boolean> {
  const params = [tx.seals.hash('sign-in', signIn)];
  return (yield* row({ sql: 'SELECT 1 AS ended FROM sign_in_ended WHERE sign_in_hash = ?', params })) !== null;
}

const overHash = (tx: Transaction, id: StaffId): Buffer => tx.seals.hash('sign-in', 'all-of', id);

/** Of two moments the later counts. */
export function* endSignIns(tx: Transaction, id: StaffId, { at, until }: SignInsEnded): Work<void> {
  yield* run(
    `INSERT INTO sign_ins_over (staff_hash, over_at, ends_at) VALUES (?, ?, ?)
     ON CONFLICT (staff_hash) DO UPDATE SET over_at = excluded.over_at, ends_at = excluded.ends_at
     WHERE sign_ins_over.over_at < excluded.over_at`,
    overHash(tx, id),
    at,
    until,
  );
  tx.touched.add(signInsTopic(tx.seals, id));
}

export function* signInsOverAt(tx: Transaction, id: StaffId): Work<Instant | null> {
  const params = [overHash(tx, id)];
  const found = yield* row({ sql: 'SELECT over_at FROM sign_ins_over WHERE staff_hash = ?', params });
  return found && whole(found, 'over_at');
}

const place = (staffHash: Buffer): Place => ['staff_seen', staffHash.toString('hex')];

/** At each landlord they serve, as they are there, so that one landlord's list names nobody's other landlords. */
export function* staffSeen(tx: Transaction, staff: Staff, at: Instant): Work<void> {
  for (const landlord of servedBy(staff)) {
    const there = staffAt(staff, landlord);
    if (there) yield* seenThere(tx, there, at);
  }
}

/** Of two processes that saw somebody at once, the later counts. */
function* seenThere(tx: Transaction, staff: Staff, at: Instant): Work<void> {
  const { id, name, landlord, roles, officer } = staff;
  const staffHash = tx.seals.hash('staff', landlord, id);
  yield* run(
    `INSERT INTO staff_seen (staff_hash, landlord, seen_at, sealed) VALUES (?, ?, ?, ?)
     ON CONFLICT (staff_hash) DO UPDATE SET seen_at = excluded.seen_at, sealed = excluded.sealed
     WHERE staff_seen.seen_at <= excluded.seen_at`,
    staffHash,
    landlord,
    at,
    sealJson(tx.seals.houseKey, place(staffHash), { id, name, landlord, roles, ...(officer && { officer }) }),
  );
}

export function* staffOf(tx: Transaction, landlord: LandlordId, since: Instant): Work<readonly StaffSeen[]> {
  const found = yield* rows({
    sql: `SELECT staff_hash, seen_at, sealed FROM staff_seen WHERE landlord = ? AND seen_at >= ?
          ORDER BY seen_at DESC, staff_hash`,
    params: [landlord, since],
  });
  return found.map((one) => readSeen(tx, one));
}

const readSeen = (tx: Transaction, found: Row): StaffSeen => ({
  staff: unsealJson(tx.seals.houseKey, place(bytes(found, 'staff_hash')), bytes(found, 'sealed')) as Staff,
  at: whole(found, 'seen_at'),
});

export function* purgeStaff(now: Instant): Work<void> {
  yield* run('DELETE FROM sign_in_ended WHERE ends_at <= ?', now);
  yield* run('DELETE FROM sign_ins_over WHERE ends_at <= ?', now);
  yield* run('DELETE FROM staff_seen WHERE seen_at <= ?', now - REMEMBERED_MS);
}
