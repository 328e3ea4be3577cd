/**
 * Colleagues who have been at the console lately, to pass a conversation on to and to name the owner of a case by.
 * In this process, and gone with it: nobody's presence is kept.
 */
import type { Case } from '../core/case';
import type { Instant, LandlordId } from '../core/ids';
import type { Staff, StaffId } from '../core/staff';
import { maySee } from './access';

export interface Roster {
  seen(staff: Staff, at: Instant): void;
  /** Of one landlord, seen within the last half hour, without the one who asks. */
  here(asking: Staff, at: Instant): readonly Staff[];
  nameOf(landlord: LandlordId, id: StaffId): string | null;
}

const LATELY_MS = 30 * 60 * 1000;

interface Entry {
  readonly staff: Staff;
  readonly at: Instant;
}

export const createRoster = (): Roster => {
  const known = new Map<StaffId, Entry>();
  return {
    seen: ({ id, name, landlord, roles }, at) => void known.set(id, { staff: { id, name, landlord, roles }, at }),
    here: (asking, at) =>
      [...known.values()]
        .filter((entry) => at - entry.at < LATELY_MS)
        .map(({ staff }) => staff)
        .filter(({ id, landlord }) => landlord === asking.landlord && id !== asking.id),
    nameOf: (landlord, id) => {
      const staff = known.get(id)?.staff;
      return staff?.landlord === landlord ? staff.name : null;
    },
  };
};

/** To whom a conversation may be passed: here, and allowed to see the case. It is never held by nobody. */
export const colleaguesFor = (
  roster: Roster,
  { staff, file, now }: { readonly staff: Staff; readonly file: Case; readonly now: Instant },
): readonly Staff[] => roster.here(staff, now).filter((colleague) => maySee(colleague, file));
