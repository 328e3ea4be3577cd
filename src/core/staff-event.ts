/** Past-tense facts of what staff did with a case, beside the engine's own on its timeline. Codes only: words have records of their own. */
import type { PromiseDecision } from './case';
import type { Joined, Pressure } from './coming-back';
import type { Whose } from './contact-plan';
import type { Tenancy } from './household';
import type { CaseId, Instant } from './ids';
import type { Outgoing, OutgoingState } from './outgoing';
import type { PutTo } from './referral';
import type { Reminded, RemindedAfter } from './reminder';
import type { ScreenOutcome } from './screen';
import type { CallEnd } from './sender';
import type { StaffId } from './staff';
import type { AskReason } from './supervisor-ask';
import type { TaskSettled } from './task';
import type { AttemptOutcome, CloseOutcome, Heard, WayDecision, WelfareDecision } from './work';
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
  /** A text left that names a landlord, or abuse: they were told so before. */
  | { readonly type: 'sent_though_named'; readonly by: StaffId; readonly names: 'landlord' | 'abuse' }
  /** The reference and the two words, in the conversation. */
  | { readonly type: 'way_back_given'; readonly by: StaffId }
  /** A live call rings the office line at its next turn. */
  | { readonly type: 'put_through_asked'; readonly by: StaffId; readonly control: number }
  | { readonly type: 'put_through_lapsed'; readonly by: StaffId }
  /** `madeAt` and what follows: left out in a case of an older release. */
  | {
      readonly type: 'attempt_logged';
      readonly by: StaffId;
      readonly attempt: string;
      readonly outcome: AttemptOutcome;
      readonly who?: Whose;
      readonly madeAt?: Instant;
      readonly loggedAt?: Instant;
    }
  /** That they came back, or that wrong words were tried. */
  | { readonly type: 'news_read'; readonly by: StaffId }
  /** They have left, or somebody has found out. */
  | { readonly type: 'change_heard'; readonly by: StaffId; readonly what: Heard }
  | { readonly type: 'plan_agreed'; readonly by: StaffId; readonly version: number }
  | { readonly type: 'screened'; readonly by: StaffId; readonly outcome: ScreenOutcome }
  | { readonly type: 'referred'; readonly by: StaffId; readonly referral: string; readonly to: PutTo['kind'] }
  | { readonly type: 'referral_answered'; readonly by: StaffId; readonly referral: string }
  | { readonly type: 'views_recorded'; readonly by: StaffId }
  | { readonly type: 'welfare_check_decided'; readonly by: StaffId; readonly decision: WelfareDecision }
  | { readonly type: 'task_settled'; readonly by: StaffId; readonly task: string; readonly how: TaskSettled['how'] }
  | {
      readonly type: 'message_asked';
      readonly by: StaffId;
      readonly outgoing: string;
      readonly method: Outgoing['method'];
    }
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
  | { readonly type: 'call_asked'; readonly by: StaffId; readonly call: string }
  /** The officer pressed the key, and the person's telephone was rung. */
  | { readonly type: 'call_dialled'; readonly by: StaffId; readonly call: string }
  | {
      readonly type: 'call_ended';
      readonly by: StaffId;
      readonly call: string;
      readonly end: CallEnd;
      readonly why: readonly string[];
    }
  | WishEvent
  | { readonly type: 'tenancy_recorded'; readonly by: StaffId; readonly holds: Tenancy; readonly was: Tenancy | null }
  | { readonly type: 'both_allowed'; readonly by: StaffId }
  | { readonly type: 'let_go'; readonly by: StaffId; readonly referral: string }
  | { readonly type: 'cases_joined'; readonly by: StaffId; readonly with: CaseId; readonly as: Joined['as'] }
  | { readonly type: 'plan_carried_over'; readonly by: StaffId; readonly version: number }
  /** Somebody gave the reference of this case with wrong words. By nobody of the staff, and known to nobody outside. */
  | { readonly type: 'way_back_tried' }
  | { readonly type: 'pressure_checked'; readonly by: StaffId; readonly task: string; readonly pressure: Pressure }
  | {
      readonly type: 'promise_decided';
      readonly by: StaffId;
      readonly who: Whose;
      readonly decision: PromiseDecision;
    }
  | { readonly type: 'case_reviewed'; readonly by: StaffId }
  /** By a clock, for whoever of the staff it names. */
  | {
      readonly type: 'reminded';
      readonly after: RemindedAfter;
      readonly to: Reminded;
      readonly who: Whose | null;
    }
  | { readonly type: 'allocation_recorded'; readonly by: StaffId; readonly was: 'yes' | 'no' }
  | { readonly type: 'note_written'; readonly by: StaffId; readonly note: string }
  /** What another organisation's hub was told, and what it said: by nobody of the staff. */
  | {
      readonly type: 'hub_told' | 'hub_accepted' | 'hub_failed' | 'hub_completed' | 'hub_unknown' | 'hub_silent';
    }
  /** `reason`: null where it is about whoever asked and not about the case. */
  | { readonly type: 'supervisor_asked'; readonly by: StaffId; readonly reason: AskReason | null }
  | { readonly type: 'supervisor_came' | 'supervisor_not_needed'; readonly by: StaffId }
  | { readonly type: 'case_reopened'; readonly by: StaffId; readonly reason: string }
  /** By staff, for somebody who said so to them. */
  | { readonly type: 'asked_for'; readonly by: StaffId; readonly what: 'withdraw' | 'delete' }
  | { readonly type: 'agreement_withdrawn'; readonly by: StaffId; readonly what: 'sharing' | 'all' }
  | { readonly type: 'asked_for_refused'; readonly by: StaffId; readonly task: string }
  | { readonly type: 'records_kept' | 'records_let_go'; readonly by: StaffId }
  /** The last of a case: what stood before it is not there to be read any more. */
  | { readonly type: 'case_erased'; readonly by: StaffId }
  | { readonly type: 'case_restricted'; readonly by: StaffId }
  /** Whether a number or address of whoever reports is used to reach the person. */
  | { readonly type: 'way_decided'; readonly by: StaffId; readonly decision: WayDecision }
  | { readonly type: 'sides_cleared'; readonly by: StaffId; readonly with: CaseId }
  | { readonly type: 'case_closed'; readonly by: StaffId; readonly outcome: CloseOutcome; readonly at: Instant };

export type StaffEventType = StaffEvent['type'];
