/**
 * Past-tense facts of one turn. A renderer turns `told`, `asked` and `ended` into its channel's words;
 * `turn/on` turns the rest into records and jobs. Nothing here has happened outside the process yet.
 */
import type { Answer, AnswerValue, QuestionId, Window, Wording } from './answer';
import type { CaseId, Instant } from './ids';
import type { Access, Door, HandedOffBecause, Priority, Reason } from './case';
import type { ContactPlan } from './contact-plan';
import type { StaffId } from './staff';
import type { CameBy } from './typed';

export type QuestionKind = 'choose' | 'choose-many' | 'write' | 'windows';

/** Filled into a sentence by the renderer, in the person's language. */
export type Var =
  | string
  | number
  /** A date and time, Europe/London. */
  | { readonly instant: Instant }
  | { readonly windows: readonly Window[] }
  /** A list of labels of a question's values. `question` is a full key, such as `contact-plan.contact-method`. */
  | { readonly question: QuestionId; readonly values: readonly string[] }
  /** Questions and what was answered, read back a line each. `question` is a full key. */
  | { readonly answers: readonly { readonly question: string; readonly value: AnswerValue | null }[] }
  /** Ids of directory entries, shown with name, number, hours and the date they were checked. */
  | { readonly directory: readonly string[] };

export interface Told {
  readonly type: 'told';
  /** Locale key without its channel part, such as `opening.emergency`. */
  readonly message: string;
  readonly vars?: Readonly<Record<string, Var>>;
  /** Only on a message shown because of danger. */
  readonly emergency?: true;
}

/** Choices on a telephone: 8 reads more, 9 goes back and 0 asks for a person, so a page is what the keys before them reach. */
export const OPTIONS_A_PAGE = 7;

export interface Asked {
  readonly type: 'asked';
  readonly question: QuestionId;
  /** Locale key of the question, such as `contact-plan.contact-method`. */
  readonly wording: Wording;
  readonly kind: QuestionKind;
  /** Values in the order shown; numbered from 1 where the channel needs numbers. */
  readonly choices: readonly string[];
  readonly skippable: boolean;
  /** `again`: not understood. `more`: words kept, is there anything more? `others`: several may be chosen, some have been. */
  readonly manner: 'first' | 'again' | 'more' | 'others';
  readonly vars?: Readonly<Record<string, Var>>;
  /** Phone: which page of `OPTIONS_A_PAGE` choices is being read, from 0. */
  readonly page: number;
  /** Where the person may answer by telephone keys: one key, or a number ended by #. */
  readonly keys: 'one' | 'number' | 'none';
}

export type EndedBecause =
  'sent' | 'left' | 'not-safe' | 'stopped' | 'information' | 'signposted' | 'returned' | 'opted-out';

export interface Ended {
  readonly type: 'ended';
  readonly because: EndedBecause;
}

export type Event =
  | Told
  | Asked
  | Ended
  | { readonly type: 'answered'; readonly question: QuestionId; readonly answer: Answer; readonly changed: boolean }
  | {
      readonly type: 'answer_dropped';
      readonly question: QuestionId;
      readonly why: 'back' | 'change' | 'no-longer-asked' | 'refused';
    }
  | { readonly type: 'not_understood'; readonly question: QuestionId }
  | { readonly type: 'emergency_shown'; readonly cause: 'opening' | 'words' | 'asked' | 'answer' }
  | { readonly type: 'crisis_shown' }
  | { readonly type: 'priority_raised'; readonly priority: Priority; readonly reason: Reason }
  | {
      readonly type: 'agreed';
      readonly case: CaseId;
      readonly door: Door;
      readonly access: Access;
      readonly wording: Wording;
    }
  /** Nobody was there to agree: the case is opened by staff, from a letter or an e-mail. `wording` is what they were shown. */
  | {
      readonly type: 'opened_untold';
      readonly case: CaseId;
      readonly door: Door;
      readonly access: Access;
      readonly wording: Wording;
    }
  | { readonly type: 'report_typed'; readonly by: StaffId; readonly came: CameBy }
  | { readonly type: 'agreement_undone'; readonly case: CaseId }
  | { readonly type: 'words_given'; readonly reference: string; readonly words: readonly [string, string] }
  /** `toldFirst`: by telephone, told that anybody there may answer; it rings once they ask again (R7). */
  | { readonly type: 'human_asked_for'; readonly staffed: boolean; readonly toldFirst?: true }
  /** The officer's line rings for a caller, because somebody of the staff asked for it. */
  | { readonly type: 'put_through_rung'; readonly by: StaffId }
  /** `by` null: it was the caller who had asked for a person. */
  | { readonly type: 'put_through_taken'; readonly by: StaffId | null }
  | { readonly type: 'put_through_not_taken'; readonly by: StaffId | null }
  /** The call did not come to another turn: nothing rang. */
  | { readonly type: 'put_through_lapsed'; readonly by: StaffId }
  | { readonly type: 'handed_off'; readonly because: HandedOffBecause }
  | { readonly type: 'stopped'; readonly case: CaseId | null }
  | { readonly type: 'left_suddenly'; readonly how: 'exit' | 'hang-up' | 'words' }
  | { readonly type: 'suspended'; readonly why: 'quiet' | 'left' | 'not-safe' }
  | { readonly type: 'resumed' }
  /** The handler who held it said nothing for ten minutes while the person wrote: the desk goes on. */
  | { readonly type: 'handler_gone_quiet' }
  | { readonly type: 'texting_stopped' }
  /** A text came from a number that had said STOP: nothing is sent, a human is alarmed. */
  | { readonly type: 'wrote_after_stop' }
  | { readonly type: 'came_back'; readonly case: CaseId }
  /** It was closed, and what came to it must be read: it waits for staff again. `by` null: not by staff. */
  | { readonly type: 'case_reopened'; readonly by: null }
  /** Reference and words did not open anything: wrong, unknown and expired are the same (R11). */
  | { readonly type: 'way_back_failed' }
  | { readonly type: 'plan_tightened'; readonly case: CaseId; readonly plan: ContactPlan }
  | {
      readonly type: 'change_requested';
      readonly case: CaseId;
      readonly what: 'add' | 'ask-for-a-call' | 'change-plan' | 'withdraw' | 'delete';
      readonly words?: string;
    }
  | { readonly type: 'sharing_stopped'; readonly case: CaseId };

export type EventType = Event['type'];
