/** The turn, as servers see it: one message in, one stored answer out. Never throws: whatever fails, the person gets the emergency message (R15). */
import type { Inbound } from '../core/inbound';
import type { Taken } from '../store/store';

export interface Turns {
  take(inbound: Inbound): Promise<Taken>;
}
