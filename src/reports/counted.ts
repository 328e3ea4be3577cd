/** Whose cases are counted, of which stretch of time, read as codes. Restricted cases are not among them (R7). */
import type { Instant, LandlordId } from '../core/ids';
import type { Store } from '../store/store';
import { codesOf, COUNTED_ACTS, type CaseCodes } from './codes';

export interface Wanted {
  readonly landlord: LandlordId;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
  readonly rehearsal: boolean;
}

export const countedCases = (store: Pick<Store, 'casesBetween'>, wanted: Wanted): Promise<readonly CaseCodes[]> =>
  store.casesBetween({ ...wanted, restricted: false, acts: COUNTED_ACTS }, codesOf);
