/** A call on its way to a person at the landlord's office line: asked for, ringing, and how that went. For the engine, the desk and the console. */
import type { Instant } from './ids';
import type { StaffId } from './staff';
import { MINUTE } from './time';

/**
 * `offered`: the caller was told that anybody at the line may answer, and has not asked again yet; nothing rings.
 * `wanted`: rings at the call's next turn. `ringing`: rings, or somebody speaks with the caller; nobody knows which until
 * the network says how it ended. `taken`, `not-taken`, `lapsed`: it is over.
 */
export const PUT_THROUGH_STATES = ['offered', 'wanted', 'ringing', 'taken', 'not-taken', 'lapsed'] as const;

export interface PutThrough {
  readonly state: (typeof PUT_THROUGH_STATES)[number];
  /** Who of the staff asked for it; null: the caller did, by their own key or words. */
  readonly by: StaffId | null;
  /** Since when it is so. */
  readonly at: Instant;
  /**
   * Two of them, on the screen of whoever asked and nowhere else: keyed at the office line they take the call, so that no
   * colleague who happens to pick up has the caller (R7). Null: the caller asked, for whoever is there.
   */
  readonly digits: string | null;
  /** The line of the small group alone, where the landlord has one. Left out: the ordinary office line. */
  readonly line?: 'group';
}

/** Nobody waits for it any more, and its digits take no call. */
export const lapsed = (putThrough: PutThrough, at: Instant): PutThrough => ({
  ...putThrough,
  state: 'lapsed',
  at,
  digits: null,
});

/** A call takes a turn every few seconds by itself: one that has not come back for so long is not there. */
export const WANTED_MS = MINUTE;

/** What a caller was told of who may answer is asked again after so long. */
export const OFFERED_MS = 2 * MINUTE;

export const isOffered = ({ putThrough }: { readonly putThrough: PutThrough | null }, at: Instant): boolean =>
  putThrough?.state === 'offered' && at - putThrough.at < OFFERED_MS;

/** Whether a member of staff still waits for the call to come to its next turn. */
export const isWanted = ({ putThrough }: { readonly putThrough: PutThrough | null }, at: Instant): boolean =>
  putThrough?.state === 'wanted' && at - putThrough.at < WANTED_MS;
