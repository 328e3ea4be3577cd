/**
 * What a named person may decide against the plan's times, with a reason, on the timeline. What the person ruled out is
 * never among it: another method, another number, a device others see, STOP (R5).
 */
import type { Role } from '../core/staff';
import type { Allowed } from '../core/pass';
import type { Refusal } from './may-contact';

const OVERRIDABLE: readonly Refusal[] = ['outside-window', 'no-windows', 'set-by-another'];

/** Who decides where a promise and a safe time cannot both be kept. */
export const OVERRIDERS: readonly Role[] = ['supervisor', 'safeguarding-lead'];

/** Null where it is not for anybody to decide. */
export const mayOverride = (reasons: readonly string[]): Allowed | null =>
  reasons.length > 0 && reasons.every((reason) => OVERRIDABLE.some((one) => one === reason))
    ? ({ allowed: true } as Allowed)
    : null;
