/**
 * What leaves the house, as ports: a text, an e-mail, and ringing an officer. Whoever holds one can reach a person, so
 * only `turn/` and `cases/` are handed one, and only what `safety/may-contact` let through is given to it.
 */
import type { Landlord } from './landlord';
import type { Allowed } from './pass';

/** Why it will not arrive, whatever is tried: the handler is told, and no other number is tried for the person. */
export const SEND_FAULTS = [
  /** The number has said STOP, here or to the network. */
  'opted-out',
  'not-a-mobile',
  'landline',
  'unreachable',
  /** The network took it for advertising. */
  'filtered',
  'no-such-address',
  'not-allowed',
  /** Its time ran out before it could be delivered: it will not arrive late. */
  'expired',
  'other',
] as const;
export type SendFault = (typeof SEND_FAULTS)[number];

export type Sent =
  /** `ref` is the sender's own id of it. Accepted is not delivered. */
  | { readonly type: 'accepted'; readonly ref: string }
  | { readonly type: 'refused'; readonly why: SendFault }
  /** Never reached them, or they said to come back: it has not gone, and may be tried again while it is still in time. */
  | { readonly type: 'later' }
  /** No answer came back: it may have gone. Never sent again by itself. */
  | { readonly type: 'unknown' };

export interface TextToSend {
  readonly may: Allowed;
  /** E.164. */
  readonly to: string;
  /** One of our own numbers, E.164. */
  readonly from: string;
  readonly body: string;
  /** After so many seconds the network drops it instead of delivering it late. */
  readonly validSeconds: number;
  /** Comes back with each status: opaque ASCII (`isOpaque`), no ids that mean anything to others. */
  readonly about: string;
  /** Two unless told. */
  readonly mostSegments?: 1 | 2;
}

export interface TextSender {
  /**
   * Never throws for what the network says; throws only for what is wrong with us: SEND_MALFORMED when it must not be
   * sent at all, SENDER_MISCONFIGURED when the network does not know us.
   */
  send(text: TextToSend): Promise<Sent>;
  /** The network forgets what it said. Throws NOT_REDACTED while it does not, which it does not before it has delivered. */
  redact(ref: string): Promise<void>;
}

/** What may stand in an address of ours that others call back: nothing that a signature could stumble over. */
export const isOpaque = (about: string): boolean => /^[\w-]{8,64}$/.test(about);

/** How far a text has come. `failed`: it will not arrive. */
export const TEXT_STATES = ['queued', 'sent', 'delivered', 'failed'] as const;
export type TextState = (typeof TEXT_STATES)[number];

/** Whether news is news: statuses come twice, late and in any order, and the first end stands. */
export const overtakes = (known: TextState | null, news: TextState): boolean => {
  if (known === null) return true;
  if (known === 'delivered' || known === 'failed') return false;
  return TEXT_STATES.indexOf(news) > TEXT_STATES.indexOf(known);
};

export interface TextStatus {
  /** The sender's own id of the text: may come before `send` has returned it. */
  readonly ref: string;
  readonly status: TextState;
  /** The network's own code, for whoever runs the service. */
  readonly errorCode: string | null;
  /** Null unless it failed. */
  readonly why: SendFault | null;
}

/** Told what became of a text; `about` as it was sent, or somebody else's. Any status may come again or never. */
export interface TextStatuses {
  told(about: string, status: TextStatus): Promise<void>;
}

/** Told what became of an answer that was given to the network's own request: of no case, and known by its `ref` alone. */
export interface AnswerStatuses {
  told(status: TextStatus): Promise<void>;
}

export interface MailToSend {
  readonly may: Allowed;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailSender {
  send(mail: MailToSend): Promise<Sent>;
}

/** Out of a landlord's file, and from nowhere else: nobody a case is about. */
export type DutyMailbox = NonNullable<Landlord['escalation']['dutyMailbox']>['email'];

/** For staff: which case, by its number at most, and never a word of it. */
export interface DutyMail {
  readonly to: DutyMailbox;
  readonly subject: string;
  readonly text: string;
}

export interface DutyMailSender {
  /** Throws NOT_LET_THROUGH for any address that no landlord's file names. */
  tell(mail: DutyMail): Promise<Sent>;
}

export interface CallToMake {
  readonly may: Allowed;
  /** The officer's own line: rung first. The person's number is not known to the network until the officer accepts. */
  readonly officer: string;
  /** What the officer's telephone shows: one of our own numbers. */
  readonly from: string;
  readonly about: string;
}

export interface Caller {
  /** `ref` of what was accepted is the officer's leg. Throws as a text does. */
  ring(call: CallToMake): Promise<Sent>;
  /** Ends one leg: a machine answered. Quiet when it is over already. */
  hangUp(ref: string): Promise<void>;
}

/** What the officer's digits lead to, decided at that moment and not when the call was asked for. */
export type OutgoingCall =
  | {
      readonly type: 'dial';
      readonly may: Allowed;
      /** The person, E.164. */
      readonly to: string;
      /** What the person's telephone shows, as their plan says: our own number, or the landlord's published line. */
      readonly callerId: string;
      /** Agreed, so a machine is not hung up on: the officer, never a recording, speaks to it. */
      readonly voicemail: boolean;
    }
  /** Other digits than those of this call: asked once more. */
  | { readonly type: 'again' }
  | { readonly type: 'refused'; readonly why: string };

/**
 * How a call ended. `not-taken`: nobody keyed the digits, so the person was never rung. `called-off`: the officer hung up
 * while it was put through, after a second or twenty: by itself no attempt.
 */
export const CALL_ENDS = ['spoke', 'machine', 'busy', 'no-answer', 'called-off', 'failed', 'not-taken'] as const;
export type CallEnd = (typeof CALL_ENDS)[number];

/** Calls that people make, as the routes see them. */
export interface OutgoingCalls {
  /** What was keyed on the line that was rung. Recorded as an attempt before it returns `dial`. */
  accept(about: string, keyed: string): Promise<OutgoingCall>;
  /** The person's telephone rings. May come twice, late or never. */
  rang(about: string): Promise<void>;
  /** May come twice, and after another end: the first stands, save that `machine` corrects `spoke`. Returns what stands. */
  ended(about: string, end: CallEnd): Promise<CallEnd>;
}

/** What the routes tell of what left, one of each side; a part left out has nobody to hear it. */
export interface OutgoingPorts {
  readonly texts?: TextStatuses;
  readonly answers?: AnswerStatuses;
  /** A text of theirs came, by the network's own id of it: its words are not to stay there either. */
  readonly heard?: (ref: string) => Promise<void>;
  readonly calls?: OutgoingCalls;
  /** To hang up on a machine. */
  readonly caller?: Caller;
}
