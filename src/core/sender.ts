/**
 * What leaves the house, as ports: a text, an e-mail, and ringing an officer. Whoever holds one can reach a person, so
 * only `turn/` and `cases/` are handed one, and only what `safety/may-contact` let through is given to it.
 */

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
  /** No answer came back: it may have gone. Never sent again by itself. */
  | { readonly type: 'unknown' };

export interface TextToSend {
  /** E.164. */
  readonly to: string;
  /** One of our own numbers, E.164. */
  readonly from: string;
  readonly body: string;
  /** After so many seconds the network drops it instead of delivering it late. */
  readonly validSeconds: number;
  /** Comes back with each status: opaque ASCII, no ids that mean anything to others. */
  readonly about: string;
}

export interface TextSender {
  /** Never throws for what the network says; throws only for what is wrong with us. */
  send(text: TextToSend): Promise<Sent>;
  /** The network forgets what it said. */
  redact(ref: string): Promise<void>;
}

export interface MailToSend {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailSender {
  send(mail: MailToSend): Promise<Sent>;
}

export interface CallToMake {
  /** The officer's own line: rung first. The person's number is not known to the network until the officer accepts. */
  readonly officer: string;
  /** What the officer's telephone shows: one of our own numbers. */
  readonly from: string;
  readonly about: string;
}

export interface Caller {
  ring(call: CallToMake): Promise<Sent>;
}
