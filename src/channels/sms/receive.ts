/**
 * Turns a text into an Inbound. Decides whom we may answer at all: UK mobiles only, since a landline may read our
 * answer aloud in the home. The carrier's own words are told apart here, because the carrier acts on them first.
 */
import { landlordId, type Instant, type LandlordId } from '../../core/ids';
import type { Inbound, Input } from '../../core/inbound';
import type { Received } from '../channel';
import { isUkMobile } from '../phone-number';
import { messageForm, messageStatusForm, plain, type Form } from '../twilio';

/** What a request's form does not say. */
export interface Arrival {
  readonly landlordOf: (number: string) => { readonly id: string } | null;
  readonly now: Instant;
  readonly rehearsal: boolean;
}

/** The words after which carriers let nothing more through (protocols.md 1.4). Own words are heard with the conversation. */
const STOP = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'END', 'QUIT', 'REVOKE', 'OPTOUT', 'CANCEL']);
/** The provider's error for a number that has opted out: it will refuse every later text. */
const OPTED_OUT = '21610';

const bare = (text: string): string =>
  text
    .trim()
    .replace(/[.!]+$/, '')
    .toUpperCase();

const inputOf = (text: string, optOut: string | undefined): Input =>
  optOut === 'STOP' || STOP.has(bare(text)) ? { type: 'opted-out' } : { type: 'said', text };

/** Two numbers are one thread. A rehearsal's thread is never a real one, even between the same numbers. */
export const thread = (numbers: { readonly ours: string; readonly theirs: string }, rehearsal: boolean): string =>
  `${rehearsal ? 'rehearsal:' : ''}sms:${numbers.ours}:${numbers.theirs}`;

interface Text {
  readonly ours: string;
  readonly theirs: string;
  readonly messageId: string;
  readonly input: Input;
}

const inbound = (text: Text, landlord: LandlordId, arrival: Arrival): Inbound => ({
  landlord,
  channel: 'sms',
  sessionKey: thread(text, arrival.rehearsal),
  messageId: text.messageId,
  input: text.input,
  at: arrival.now,
  number: text.theirs,
  ...(arrival.rehearsal ? { rehearsal: true } : {}),
});

function accepted(text: Text, arrival: Arrival): Received {
  const landlord = arrival.landlordOf(text.ours);
  if (!landlord) return { type: 'ignored', why: 'unknown-number' };
  if (!isUkMobile(text.theirs)) return { type: 'ignored', why: 'not-a-uk-mobile' };
  return { type: 'inbound', inbound: inbound(text, landlordId(landlord.id), arrival) };
}

/** A repeat carries the same MessageSid, whatever its idempotency token, so the id alone tells it. */
export function receive(form: Form, arrival: Arrival): Received {
  const parsed = messageForm.safeParse(form);
  if (!parsed.success) return { type: 'refused', status: 400, why: 'malformed' };
  const { From, To, Body, MessageSid, OptOutType } = parsed.data;
  return accepted({ ours: To, theirs: From, messageId: MessageSid, input: inputOf(plain(Body), OptOutType) }, arrival);
}

/** The network's own id of what it keeps, whoever wrote it; null where the request is none of its. */
export const refOf = (form: Form): string | null => messageForm.safeParse(form).data?.MessageSid ?? null;

/**
 * After STOP and HELP the carrier has answered already; a second text from us would be one too many.
 * The turn is taken all the same: somebody who texts HELP may need it.
 */
export const carrierAnswered = (form: Form): boolean => form.OptOutType === 'STOP' || form.OptOutType === 'HELP';

/** What became of a text of ours. Only one end of it is news: the person can no longer be texted. */
export function receiveStatus(form: Form, arrival: Arrival): Received {
  const parsed = messageStatusForm.safeParse(form);
  if (!parsed.success) return { type: 'refused', status: 400, why: 'malformed' };
  const { From, To, MessageSid, ErrorCode } = parsed.data;
  if (ErrorCode !== OPTED_OUT || !From || !To) return { type: 'ignored', why: ErrorCode ?? parsed.data.MessageStatus };
  return accepted(
    { ours: From, theirs: To, messageId: `${MessageSid}:${OPTED_OUT}`, input: { type: 'opted-out', by: 'network' } },
    arrival,
  );
}
