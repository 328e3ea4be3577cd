/**
 * Colleagues who have been at the console lately, to pass a conversation on to and to name the owner of a case by. The
 * store keeps them, so that every process knows whom another has seen.
 */
import type { Case } from '../core/case';
import type { Instant, LandlordId } from '../core/ids';
import { staffAt, type Staff, type StaffId } from '../core/staff';
import type { Store } from '../store/store';
import { maySee } from './access';

/** Null for somebody who has not been here for a month. */
export type NameOf = (id: StaffId) => string | null;

export interface Roster {
  seen(staff: Staff, at: Instant): Promise<void>;
  /** Of the asking one's own landlord, and as they are there, seen within the last half hour; without the one who asks. */
  here(asking: Staff, at: Instant): Promise<readonly Staff[]>;
  /** Everybody of one landlord who has been at the console within a month. */
  known(landlord: LandlordId): Promise<readonly Staff[]>;
  /** The names one landlord's staff go by. */
  names(landlord: LandlordId): Promise<NameOf>;
}

const LATELY_MS = 30 * 60 * 1000;
/** An open page asks every minute and at every change: it is written down no more often than this. */
const WRITTEN_EVERY_MS = 60 * 1000;

export const rosterOn = (store: Pick<Store, 'staffSeen' | 'staffOf'>): Roster => {
  const written = new Map<string, { readonly as: string; readonly at: Instant }>();
  return {
    seen: async ({ id, name, landlord, alsoFor, roles, officer }, at) => {
      const [key, as] = [`${landlord} ${id}`, JSON.stringify([name, alsoFor, roles, officer])];
      const last = written.get(key);
      if (last?.as === as && at - last.at < WRITTEN_EVERY_MS) return;
      await store.staffSeen(
        { id, name, landlord, roles, ...(alsoFor && { alsoFor }), ...(officer && { officer }) },
        at,
      );
      written.set(key, { as, at });
    },
    here: async (asking, at) =>
      (await store.staffOf(asking.landlord, at - LATELY_MS + 1)).flatMap(({ staff }) =>
        staff.id === asking.id ? [] : [staff],
      ),
    known: async (landlord) => (await store.staffOf(landlord, 0)).map(({ staff }) => staff),
    names: async (landlord) => {
      const seen = await store.staffOf(landlord, 0);
      const names = new Map(seen.map(({ staff }) => [staff.id, staff.name]));
      return (id) => names.get(id) ?? null;
    },
  };
};

/** To whom a conversation may be passed: here, and allowed to see the case. It is never held by nobody. */
export const colleaguesFor = async (
  roster: Roster,
  { staff, file, now }: { readonly staff: Staff; readonly file: Case; readonly now: Instant },
): Promise<readonly Staff[]> => {
  const there = staffAt(staff, file.landlord);
  return there === null ? [] : (await roster.here(there, now)).filter((colleague) => maySee(colleague, file));
};

/** Those known to be of the group, once the case is closed to it; whoever it is taken from has to be known not to be one. */
export const groupFor = async (
  roster: Roster,
  { staff, file, now }: { readonly staff: Staff; readonly file: Case; readonly now: Instant },
): Promise<readonly StaffId[]> => {
  const restricted: Case = { ...file, state: 'open', access: 'restricted' };
  const others = await colleaguesFor(roster, { staff, file: restricted, now });
  return [...(maySee(staff, restricted) ? [staff.id] : []), ...others.map(({ id }) => id)];
};
