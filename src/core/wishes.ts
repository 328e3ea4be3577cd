/**
 * Whom a person would rather speak to, as codes a queue may know, and what came of it. Faith is not among them, on
 * purpose: it is a conversation a human has (SO23), and no list, rule or record of staff holds it.
 */
import type { ContactMethod } from './contact-plan';
import type { Instant } from './ids';
import type { StaffId } from './staff';

/** What a landlord's ladder may relax. */
export const WISHES = ['officer-language', 'officer-gender'] as const;
export type Wish = (typeof WISHES)[number];

/** `null`: not asked, skipped, or they do not mind. */
export interface Wishes {
  readonly officerGender: 'woman' | 'man' | null;
  /** BCP 47, where it is not English. */
  readonly language: string | null;
}

export const NO_WISHES: Wishes = { officerGender: null, language: null };

/** Trained staff by what they may do with a case, the least first. */
export const TRAINING = ['aware', 'trained', 'specialist'] as const;
export type Training = (typeof TRAINING)[number];

/** What somebody's organisation says of them as an officer. What is not said is not known, and is not guessed. */
export interface Officer {
  /** BCP 47, besides English. */
  readonly languages: readonly string[] | null;
  /** As they chose to state it for this. */
  readonly gender: 'woman' | 'man' | null;
  /** A team of their landlord's. */
  readonly team: string | null;
  readonly training: Training | null;
}

/** Why a case is looked after by somebody who is not whom they asked for. `taken-anyway`: before the landlord's wait was over. */
export const UNMET_BECAUSE = ['waited', 'now', 'live', 'promise', 'taken-anyway', 'none-could'] as const;
export type UnmetBecause = (typeof UNMET_BECAUSE)[number];

export const UNMET_KINDS = [...WISHES, 'interpreter'] as const;
export type UnmetKind = (typeof UNMET_KINDS)[number];

/** How the person was told, or that there was nothing to tell. */
export const UNMET_SETTLINGS = [
  'in-the-conversation',
  'call',
  'text',
  'email',
  'app',
  'relay-uk',
  'bsl-video',
  'in-person',
  'trusted-person',
  'met-after-all',
] as const satisfies readonly (ContactMethod | 'in-the-conversation' | 'met-after-all')[];
export type UnmetSettling = (typeof UNMET_SETTLINGS)[number];

/** A wish that was not met, or not known to be. */
export interface Unmet {
  readonly id: string;
  readonly what: UnmetKind;
  readonly at: Instant;
  /** Who looked after the case from then on. */
  readonly by: StaffId;
  readonly because: UnmetBecause;
  /** False: their organisation has not said whether they are whom the person asked for. */
  readonly isKnown: boolean;
  readonly settled: { readonly at: Instant; readonly by: StaffId; readonly how: UnmetSettling } | null;
}

/** What came of the conversation about faith. Nothing of anybody's faith is kept, theirs or an officer's. */
export const FAITH_OUTCOMES = ['arranged', 'could-not', 'no-longer-wanted'] as const;
export type FaithOutcome = (typeof FAITH_OUTCOMES)[number];

export interface FaithTalk {
  readonly at: Instant;
  readonly by: StaffId;
  readonly outcome: FaithOutcome;
}

/** An interpreter of somebody's. That the three things hold is not kept: without them there is no booking. */
export interface Interpreter {
  readonly at: Instant;
  readonly by: StaffId;
  /** As it is called, or BSL. */
  readonly language: string;
  readonly agency: string;
  readonly gender: 'woman' | 'man' | 'not-known';
}

export type WishEvent =
  /** `what` and `because` are codes. */
  | {
      readonly type: 'preference_unmet';
      readonly by: StaffId;
      readonly what: readonly UnmetKind[];
      readonly because: UnmetBecause;
    }
  | {
      readonly type: 'preference_settled';
      readonly by: StaffId;
      readonly what: readonly UnmetKind[];
      readonly how: UnmetSettling;
    }
  | { readonly type: 'faith_talked'; readonly by: StaffId; readonly outcome: FaithOutcome }
  | { readonly type: 'case_given_back'; readonly by: StaffId }
  | { readonly type: 'wishes_recorded'; readonly by: StaffId }
  | { readonly type: 'interpreter_booked'; readonly by: StaffId }
  | { readonly type: 'home_recorded'; readonly by: StaffId; readonly queue: string };
