/** What staff do with a case after its hand-off, as records: what was tried, what was decided, and how it ended. */
import type { Deadline, PromiseDecision } from './case';
import { CONTACT_METHODS, type Whose } from './contact-plan';
import type { HubHandOff } from './hub';
import type { Joined, PressureCheck } from './coming-back';
import type { BothAllowed, SidesCleared, TenancyRecord } from './household';
import type { Instant } from './ids';
import type { Outgoing } from './outgoing';
import type { Referral } from './referral';
import type { Ringing } from './ringing';
import type { Screen } from './screen';
import type { StaffId } from './staff';
import type { RaisedTask } from './task';
import type { FaithTalk, Interpreter, Unmet } from './wishes';

/** Whom somebody spoke to, or why they did not. `someone-else-answered`: a wrong number was said, and then nothing more. */
export const ATTEMPT_OUTCOMES = [
  'spoke-to-them',
  'words-not-passed',
  'no-answer',
  'someone-else-answered',
  'not-a-safe-time',
  'no-safe-way-yet',
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** `conversation`: live, on the page or in the app, where they came to it themselves. */
export const ATTEMPT_METHODS = [...CONTACT_METHODS, 'conversation'] as const;
export type AttemptMethod = (typeof ATTEMPT_METHODS)[number];

/** An attempt is not a contact: only `spoke-to-them` is. */
export interface Attempt {
  readonly id: string;
  /** When it was made: what reports and clocks go by. */
  readonly at: Instant;
  /** When it was written down. Left out in a case of an older release: at once. */
  readonly loggedAt?: Instant;
  readonly by: StaffId;
  readonly who: Whose;
  readonly method: AttemptMethod;
  readonly outcome: AttemptOutcome;
  /** Whether it was made inside the person's plan, as the plan stood at that moment. */
  readonly withinPlan: boolean;
}

export const CLOSE_OUTCOMES = [
  'support-in-place',
  'moved',
  'passed-to-another-service',
  'they-asked-us-to-stop',
  'lost-touch',
  'no-safe-way-yet',
  'not-domestic-abuse',
] as const;
export type CloseOutcome = (typeof CLOSE_OUTCOMES)[number];

export interface Closing {
  readonly at: Instant;
  readonly by: StaffId;
  readonly outcome: CloseOutcome;
  /** What the organisation learned. */
  readonly lessons: string;
  /** What stood open then, by its code: whoever closed it had looked at each. Left out: nothing, or an older release. */
  readonly stillOpen?: readonly string[];
}

/** A time the case was worked on before it came to life again: how it ended, and what had been promised. */
export interface EarlierRound {
  readonly closing: Closing | null;
  readonly deadlines: readonly Deadline[];
}

/** For a court, an inquiry or a complaint: while it holds nothing of the case is erased, by anybody or any clock. */
export interface Keeping {
  readonly at: Instant;
  readonly by: StaffId;
  readonly holds: boolean;
  readonly reason: string;
}

/** Somebody linked to staff turned out to be involved (R7). */
export interface Restriction {
  readonly at: Instant;
  readonly by: StaffId;
  readonly reason: string;
  /** Who of the landlord's must not see it, in the words of whoever said so. */
  readonly keepFrom: string;
}

/** That a plan was gone through again with whose it is. The plan itself stands among the case's plans, by its version. */
export interface PlanAgreed {
  readonly at: Instant;
  readonly by: StaffId;
  readonly about: Whose;
  readonly version: number;
  /** The two words were passed at this contact. */
  readonly wordsPassed: boolean;
  /** When it is gone through again at the latest (SO27, FU37). */
  readonly reviewBy: Instant;
  /** Flags that held contact until this moment. Left out: none did. */
  readonly settled?: readonly string[];
}

/** That somebody of the staff took over a live conversation. */
export interface Talked {
  readonly at: Instant;
  readonly by: StaffId;
  readonly about: Whose;
}

/** What staff hear that turns a plan amber. */
export const HEARD = ['they-left', 'found-out'] as const;
export type Heard = (typeof HEARD)[number];

/** What the person wants done, and what would make it dangerous for them: before anything is done against another. */
export interface Views {
  readonly at: Instant;
  readonly by: StaffId;
  readonly words: string;
  readonly safety: string | null;
}

export const WELFARE_DECISIONS = ['ask-the-police', 'another-way', 'not-now'] as const;
export type WelfareDecision = (typeof WELFARE_DECISIONS)[number];

/** Whether somebody goes to see that they are well: a visit can be what gives them away. */
export interface WelfareCheck {
  readonly at: Instant;
  readonly by: StaffId;
  readonly decision: WelfareDecision;
  readonly reason: string;
}

/** Who decided what gives way, where a promise falls before the first safe time, and why. */
export interface PromiseDecided {
  readonly at: Instant;
  readonly by: StaffId;
  readonly who: Whose;
  readonly decision: PromiseDecision;
  readonly reason: string;
}

/** That somebody went through the whole case (FU37). */
export interface CaseReviewed {
  readonly at: Instant;
  readonly by: StaffId;
}

export const ALLOCATED = ['yes', 'no'] as const;

/** Whether they were given a home as an emergency, as last recorded. */
export interface Allocation {
  readonly at: Instant;
  readonly by: StaffId;
  readonly was: (typeof ALLOCATED)[number];
}

export const WAY_DECISIONS = ['use-it', 'leave-it'] as const;
export type WayDecision = (typeof WAY_DECISIONS)[number];

/** Whether a number or address that whoever reports gave as theirs too is used to reach the person, and why. */
export interface WayDecided {
  readonly at: Instant;
  readonly by: StaffId;
  /** As it stands in the plan: of any other nothing is decided. */
  readonly detail: string;
  readonly decision: WayDecision;
  readonly because: string;
}

export interface CaseWork {
  readonly promiseDecisions: readonly PromiseDecided[];
  readonly reviews: readonly CaseReviewed[];
  readonly attempts: readonly Attempt[];
  readonly plansAgreed: readonly PlanAgreed[];
  /** Left out: none. */
  readonly talks?: readonly Talked[];
  readonly views: readonly Views[];
  readonly referrals: readonly Referral[];
  readonly welfareChecks: readonly WelfareCheck[];
  readonly tasks: readonly RaisedTask[];
  /** Texts and e-mails of this case, oldest first. */
  readonly outgoing: readonly Outgoing[];
  /** Calls that staff asked for, oldest first. */
  readonly calls: readonly Ringing[];
  /** Wishes of whom to speak to that were not met, or not known to be, oldest first. */
  readonly unmet: readonly Unmet[];
  readonly faithTalks: readonly FaithTalk[];
  readonly interpreters: readonly Interpreter[];
  /** What a hub elsewhere was told and said; absent where none was. */
  readonly hub?: HubHandOff;
  /** The last one found; absent until somebody looked. */
  readonly tenancy?: TenancyRecord;
  /** Those found before it, oldest first: nothing is written over. */
  readonly tenancyBefore?: readonly TenancyRecord[];
  /** One officer may look after both sides of the household; absent: two do. */
  readonly bothAllowed?: BothAllowed;
  /** Linked cases that somebody trained found not to be the other side. Left out: none. */
  readonly sidesCleared?: readonly SidesCleared[];
  /** Oldest first. Left out: none. */
  readonly waysDecided?: readonly WayDecided[];
  /** The other case of the same person; absent: there is one. */
  readonly joined?: Joined;
  readonly pressureChecks?: readonly PressureCheck[];
  /** Left out: not recorded. */
  readonly allocation?: Allocation;
  /** Whether the records must be kept, as last said. Left out: nobody said so. */
  readonly keeping?: readonly Keeping[];
  /** Who closed it to all but its group after it was opened. Left out: nobody had to. */
  readonly restricted?: Restriction;
  readonly screen: Screen | null;
  /** Null while it is open, also where it was closed before. */
  readonly closing: Closing | null;
  /** Oldest first. Left out: it was never opened again. */
  readonly earlier?: readonly EarlierRound[];
}

export const NO_WORK: CaseWork = {
  promiseDecisions: [],
  reviews: [],
  attempts: [],
  plansAgreed: [],
  views: [],
  referrals: [],
  welfareChecks: [],
  tasks: [],
  outgoing: [],
  calls: [],
  unmet: [],
  faithTalks: [],
  interpreters: [],
  screen: null,
  closing: null,
};
