/** How it is safe to reach somebody. Anything not answered is not safe (R5). */
import type { Window } from './answer';
import type { Instant } from './ids';
import type { ChannelName } from './inbound';

/** Whose contact: the person's own, or that of whoever reports for them. */
export const WHOSE = ['person', 'reporter'] as const;
export type Whose = (typeof WHOSE)[number];

export const CONTACT_METHODS = [
  'call',
  'text',
  'email',
  'app',
  'relay-uk',
  'bsl-video',
  'in-person',
  'trusted-person',
  'i-will-contact-you',
] as const;
export type ContactMethod = (typeof CONTACT_METHODS)[number];

/** `customer-line`: the number that the landlord publishes, which whoever sees it may know. */
export const SHOWN_NUMBERS = ['desk', 'customer-line'] as const;
export type ShownNumber = (typeof SHOWN_NUMBERS)[number];

export interface ContactPlan {
  readonly about: Whose;
  readonly method: ContactMethod | null;
  /** A number in E.164, an e-mail address or how to find the trusted person. */
  readonly detail: string | null;
  readonly private: 'only-me' | 'others-sometimes' | 'not-sure' | null;
  /**
   * Whoever reports was asked for a way that only they see, and named this one: all they are asked of who else sees it.
   * It stands for a neutral text or e-mail by a handler, and for nothing else. Left out: they were not asked so.
   */
  readonly chosenPrivate?: true;
  /** Confirmed by a read-back; `null` until then. */
  readonly windows: readonly Window[] | null;
  readonly never: readonly Window[];
  readonly voicemail: 'no' | 'yes';
  readonly answered: 'wrong-number' | 'ask-for-me' | 'hang-up' | 'cover';
  readonly cover?: string;
  /** What their telephone shows when staff ring. Left out: our own number. */
  readonly shows?: ShownNumber;
  readonly ifCutOff: 'wait-for-me' | 'use-this-plan';
  readonly setBy: 'person' | 'reporter' | 'staff';
  /** The channel it was set on; a change from another is shown as such (R17). */
  readonly setOn: ChannelName;
  readonly confirmedAt: Instant;
  /** Since when it holds, where what two plans allow was made one: not since either was confirmed. Left out: since then. */
  readonly madeOneAt?: Instant;
  /** Whether the two words were passed. Until then nothing is disclosed. */
  readonly verified: boolean;
  /** Nobody at home is rung: set for a person under 18. */
  readonly nobodyAtHome?: true;
  readonly version: number;
}

/** Since when what it says holds. One gone through since holds from then. */
export const holdsSince = ({ confirmedAt, madeOneAt = confirmedAt }: ContactPlan): Instant =>
  Math.max(confirmedAt, madeOneAt);
