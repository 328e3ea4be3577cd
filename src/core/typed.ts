/** A report that staff type in for somebody who came, rang or wrote: how it came, who typed it, and when it came. Codes only. */
import type { Instant } from './ids';
import type { StaffId } from './staff';

/** `marac`: put to the landlord at a MARAC, which a landlord may have to tell apart from what came direct (AS49). */
export const CAME_BY = ['office', 'home-visit', 'telephone', 'letter', 'email', 'marac'] as const;
export type CameBy = (typeof CAME_BY)[number];

export interface Typed {
  readonly by: StaffId;
  readonly came: CameBy;
  /** When it reached the landlord: the clocks run from here, not from when somebody had time to type it (R16). */
  readonly receivedAt: Instant;
}

const ON_PAPER: readonly CameBy[] = ['letter', 'email', 'marac'];

/** Nobody is there to be asked, and so nobody who could agree. */
export const isOnPaper = (typed: Typed | undefined): boolean => typed !== undefined && ON_PAPER.includes(typed.came);
