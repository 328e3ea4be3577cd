/**
 * What a named person may decide against the plan's times, with a reason, on the timeline. What the person ruled out is
 * never among it: another method, another number, a device others see, STOP, a time they said never to (R5). Where they
 * agreed no times at all, only a voice that can fall silent may come unasked: nothing that stays to be read.
 */
import { letThrough, type Allowed } from '../core/pass';
import type { Refusal, Way } from './may-contact';

const OVERRIDABLE: readonly Refusal[] = ['outside-window', 'set-by-another'];
const BY_CALL: readonly Refusal[] = [...OVERRIDABLE, 'no-windows'];

/** Null where it is not for anybody to decide. */
export const mayOverride = (reasons: readonly string[], method: Way): Allowed | null => {
  const those = method === 'call' ? BY_CALL : OVERRIDABLE;
  return reasons.length > 0 && reasons.every((reason) => those.some((one) => one === reason)) ? letThrough() : null;
};
