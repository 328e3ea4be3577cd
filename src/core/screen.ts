/** What a trained look at who else is at risk found, as it is recorded. */
import type { Instant } from './ids';
import type { StaffId } from './staff';

/** What a trained person found, on every case before it closes. Never a score, and never computed. */
export const SCREEN_OUTCOMES = [
  'no-concern-today',
  'concern-acted-on',
  'concern-not-yet-acted-on',
  'could-not-be-asked',
] as const;
export type ScreenOutcome = (typeof SCREEN_OUTCOMES)[number];

/** Whether somebody has acted on it or not: what must follow is the same. */
export const isConcern = (outcome: ScreenOutcome): boolean =>
  outcome === 'concern-acted-on' || outcome === 'concern-not-yet-acted-on';

/** What somebody trained noticed besides, where it calls for something of its own. */
export const SCREEN_SIGNS = ['by-their-child', 'new-customer', 'visit-planned'] as const;
export type ScreenSign = (typeof SCREEN_SIGNS)[number];

export interface Screen {
  readonly at: Instant;
  readonly by: StaffId;
  readonly childrenAtRisk: ScreenOutcome;
  readonly adultsAtRisk: ScreenOutcome;
  /** DASH stays with trained staff: who did it, and what an agency gave as its own outcome, word for word. */
  readonly dashBy: string | null;
  readonly agencyOutcome: string | null;
  readonly signs?: readonly ScreenSign[];
}
