/**
 * How long closed cases are kept: as their landlord says, and then destroyed with their key. A case that is open, that
 * nobody has read, or that came to life again is never among them (R16).
 */
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant, LandlordId } from '../core/ids';
import { DAY } from '../core/time';
import type { Store } from '../store/store';
import { holdOf } from './erasing';

/** Counted from its last close. What is held for a court, an inquiry or a complaint is never past. */
export const isPast = (file: CaseFile, days: number, now: Instant): boolean => {
  const { closing } = workOf(file);
  return file.state === 'closed' && closing !== null && now - closing.at >= days * DAY && holdOf(file) === null;
};

export interface RetentionDeps {
  readonly store: Pick<Store, 'casesBetween' | 'eraseCase'>;
  readonly landlords: readonly { readonly id: LandlordId; readonly closedCaseDays: number }[];
  readonly rehearsal: boolean;
  readonly note: (fact: { event: string; landlord?: string; ms: number }) => void;
}

/** One look through what is old enough, a landlord at a time. Every case that goes is told of, without saying which. */
export const createRetention =
  ({ store, landlords, rehearsal, note }: RetentionDeps) =>
  async (now: Instant): Promise<void> => {
    for (const { id: landlord, closedCaseDays } of landlords) {
      const to = now - closedCaseDays * DAY;
      const period = { landlord, from: 0, to, restricted: true, rehearsal, acts: [] };
      const past = await store.casesBetween(period, (file) => (isPast(file, closedCaseDays, now) ? file.id : null));
      for (const id of past.filter((one) => one !== null)) {
        await store.eraseCase(id);
        note({ event: 'case_past_retention', landlord, ms: 0 });
      }
    }
  };
