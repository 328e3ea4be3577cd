/**
 * The one rule for whom else a case may be known to: nothing of one that is still being told, of one for its small group
 * alone (R7), or of a rehearsal. Whoever tells others adds what is theirs besides, with its reason. Pure.
 */
import type { Case } from './case';

export const mayLeaveTheDesk = ({ handedOffAt, access, rehearsal }: Case): boolean =>
  handedOffAt !== undefined && access !== 'restricted' && !rehearsal;
