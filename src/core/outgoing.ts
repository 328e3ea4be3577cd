/** Something of a case's that is to reach a person in writing, and what became of it. Sealed with the case. */
import type { ContactPlan } from './contact-plan';
import type { Instant } from './ids';
import type { StaffId } from './staff';

/** Only ever forwards: news of a text may come late, twice or in any order. */
export const OUTGOING_STATES = ['waiting', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'held'] as const;
export type OutgoingState = (typeof OUTGOING_STATES)[number];

/** It holds for the plan that was looked at when it was decided, and for minutes: nobody decided about another hour. */
export interface Override {
  readonly by: StaffId;
  readonly reason: string;
  /** The version of the plan it was decided about. */
  readonly plan: number;
  readonly until: Instant;
}

export interface Outgoing {
  readonly id: string;
  readonly method: 'text' | 'email';
  readonly about: ContactPlan['about'];
  /** E.164, or an e-mail address. */
  readonly to: string;
  /** As it leaves, word for word. */
  readonly body: string;
  /** Which of the approved wordings; null: a handler's own words in a conversation. */
  readonly wording: string | null;
  /** The fence it was written under, where it is said in a live conversation (R6). */
  readonly control: number | null;
  readonly by: StaffId;
  readonly askedAt: Instant;
  /** Why it may go outside the plan's times, by whom of those who may say so. */
  readonly override: Override | null;
  readonly state: OutgoingState;
  /** Codes: why it is held, or failed. */
  readonly why: readonly string[];
  /** The sender's own id of it. */
  readonly ref: string | null;
  readonly stateAt: Instant;
  /** When it was last handed over to be sent. Left out: not yet. */
  readonly leftAt?: Instant;
}
