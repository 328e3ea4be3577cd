/** The hand-off record of the turn that has just handed a case over, for a hub that takes people on. */
import { handoffRecord } from './handoff-record';
import type { HandoffRecord } from '../core/handoff';
import type { Inbound } from '../core/inbound';
import type { Landlord } from '../core/landlord';
import type { Store } from '../store/store';

export interface HandOffDeps {
  readonly store: Pick<Store, 'session' | 'caseFile'>;
  readonly landlord: (id: string) => Landlord | null;
}

/** Null when this turn handed nothing over, and for a restricted case: a hub is outside the group that may see it (R7). */
export const handOffNow =
  ({ store, landlord }: HandOffDeps) =>
  async ({ sessionKey, at }: Inbound): Promise<HandoffRecord | null> => {
    const session = await store.session(sessionKey);
    if (!session?.caseId || session.handedOffAt !== at) return null;
    const file = await store.caseFile(session.caseId);
    const whose = file && landlord(file.landlord);
    if (!whose || file.access === 'restricted') return null;
    return handoffRecord(file, whose, new Date(at).toISOString().slice(0, 10));
  };
