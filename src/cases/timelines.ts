/**
 * Whether what was written down of a case is still as it was written: looked at each day, of every case that is kept.
 * An entry that somebody changed or took out is told of; nothing is mended, so that whoever looks into it finds it so.
 */
import type { CaseId, Instant, LandlordId } from '../core/ids';
import type { Store } from '../store/store';

export interface TimelinesDeps {
  readonly store: Pick<Store, 'casesBetween' | 'checkTimeline'>;
  readonly landlords: readonly { readonly id: LandlordId }[];
  readonly rehearsal: boolean;
  /** An id and no more: whoever keeps the database finds it by that. */
  readonly note: (fact: { event: 'timeline_broken'; landlord: string; caseId: CaseId; ms: number }) => void;
}

export const createTimelines =
  ({ store, landlords, rehearsal, note }: TimelinesDeps) =>
  async (now: Instant): Promise<void> => {
    for (const { id: landlord } of landlords) {
      const ever = { landlord, from: 0, to: now, restricted: true, rehearsal, acts: [] };
      for (const caseId of await store.casesBetween(ever, ({ id }) => id)) {
        const { brokenAt } = await store.checkTimeline(caseId);
        if (brokenAt !== null) note({ event: 'timeline_broken', landlord, caseId, ms: 0 });
      }
    }
  };
