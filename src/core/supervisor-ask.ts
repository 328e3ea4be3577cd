/** Somebody of the staff asks for a supervisor: who, when, a reason as a code, and which case if any. Never a word of their own. */
import type { CaseId, Instant, LandlordId } from './ids';
import type { StaffId } from './staff';

export const ASK_REASONS = [
  'decision',
  'beside-me',
  'too-much',
  'promise',
  'safety',
  'lead-task',
  'supervisor-task',
] as const;
export type AskReason = (typeof ASK_REASONS)[number];

/** What is about the asking one and not about the case: kept with the ask alone, which goes in a month. */
const THEIR_OWN: readonly AskReason[] = ['too-much'];

/** As a case's timeline may hold it for good. */
export const reasonOnCase = (reason: AskReason): AskReason | null => (THEIR_OWN.includes(reason) ? null : reason);

export interface SupervisorAsk {
  /** A keyed hash: it tells nothing of who asked. */
  readonly id: string;
  readonly landlord: LandlordId;
  readonly by: StaffId;
  readonly at: Instant;
  readonly reason: AskReason;
  /** Whether somebody may know of it is for whoever shows it (R7). Null: about no case. */
  readonly case: CaseId | null;
  /** About a case of the training room: nobody is waiting. */
  readonly rehearsal: boolean;
  /** Who came, and when. By whoever asked: it is not needed any more. `over`: they are here, says who asked. Null: nobody yet. */
  readonly answered: { readonly by: StaffId; readonly at: Instant; readonly over?: true } | null;
}
