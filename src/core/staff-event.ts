/** Past-tense facts of what staff did with a case, beside the engine's own on its timeline. Codes only: words have records of their own. */
import type { Instant } from './ids';
import type { OutgoingState } from './outgoing';
import type { StaffId } from './staff';
import type { WishEvent } from './wishes';

export type StaffEvent =
  | {
      readonly type: 'case_opened';
      readonly by: StaffId;
      readonly reason: string | null;
      readonly words: string | null;
    }
  | { readonly type: 'case_claimed'; readonly by: StaffId; readonly from: StaffId | null }
  /** `control` is the fence from now on: whatever was to be said under an older one is not said any more (R6). */
  | { readonly type: 'taken_over'; readonly by: StaffId; readonly control: number }
  | { readonly type: 'passed_on'; readonly by: StaffId; readonly to: StaffId; readonly control: number }
  | { readonly type: 'handed_back'; readonly by: StaffId; readonly control: number }
  | { readonly type: 'conversation_ended'; readonly by: StaffId; readonly control: number }
  | { readonly type: 'attempt_logged'; readonly by: StaffId; readonly attempt: string; readonly outcome: string }
  | { readonly type: 'plan_agreed'; readonly by: StaffId; readonly version: number }
  | { readonly type: 'screened'; readonly by: StaffId; readonly outcome: string }
  | { readonly type: 'referred'; readonly by: StaffId; readonly referral: string; readonly to: string }
  | { readonly type: 'referral_answered'; readonly by: StaffId; readonly referral: string }
  | { readonly type: 'views_recorded'; readonly by: StaffId }
  | { readonly type: 'welfare_check_decided'; readonly by: StaffId; readonly decision: string }
  | { readonly type: 'task_settled'; readonly by: StaffId; readonly task: string; readonly how: string }
  | { readonly type: 'message_asked'; readonly by: StaffId; readonly outgoing: string; readonly method: string }
  /** Who asked for it stands for whoever sends: nothing leaves that nobody asked for. */
  | { readonly type: 'message_left'; readonly by: StaffId; readonly outgoing: string }
  | {
      readonly type: 'message_told';
      readonly by: StaffId;
      readonly outgoing: string;
      readonly state: OutgoingState;
      readonly why: readonly string[];
    }
  | { readonly type: 'plan_overridden'; readonly by: StaffId; readonly outgoing: string }
  | WishEvent
  | { readonly type: 'note_written'; readonly by: StaffId; readonly note: string }
  | { readonly type: 'case_closed'; readonly by: StaffId; readonly outcome: string; readonly at: Instant };

export type StaffEventType = StaffEvent['type'];
