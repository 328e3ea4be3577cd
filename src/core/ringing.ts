/** A call that somebody of the staff asked for: the officer's line first, and at their digits the person's. Sealed with the case. */
import type { ContactPlan } from './contact-plan';
import type { Instant } from './ids';
import type { CallEnd } from './sender';
import type { StaffId } from './staff';

/** `dialled`: the person's telephone rang, or rings. */
export const RINGING_STATES = ['asked', 'ringing', 'dialled', 'ended'] as const;
export type RingingState = (typeof RINGING_STATES)[number];

export interface Ringing {
  readonly id: string;
  readonly about: ContactPlan['about'];
  /** E.164, as the plan had it when it was asked for. */
  readonly to: string;
  readonly by: StaffId;
  readonly askedAt: Instant;
  /** Why it may be made outside the plan's times, by whom of those who may say so, and which version they looked at. */
  readonly override: { readonly by: StaffId; readonly reason: string; readonly plan: number } | null;
  readonly state: RingingState;
  /** Null until it ended. */
  readonly end: CallEnd | null;
  /** Codes: why the person was not rung. */
  readonly why: readonly string[];
  /** Null: the person was never rung. */
  readonly dialledAt: Instant | null;
  /** When the network said that their telephone rings. Left out: it has not, or nobody heard of it. */
  readonly rangAt?: Instant;
  readonly stateAt: Instant;
  /** What the line that is rung must key: for the screen of whoever asked alone, and gone when the call is over. */
  readonly key?: CallKey;
  /** Of whoever asked, E.164: rung instead of the landlord's own line, and gone when the call is over. */
  readonly line?: string;
}

export interface CallKey {
  readonly digits: string;
  /** How often others were keyed. */
  readonly wrong: number;
}
