/**
 * Turns a call's webhooks into Inbounds: it starts, keys or words or neither, it ends. Silence and hanging up are
 * inputs, so that what was said before them is not lost.
 */
import { landlordId, type Instant } from '../../core/ids';
import type { Inbound, Input } from '../../core/inbound';
import type { Received } from '../channel';
import { ukNumber } from '../phone-number';
import { callForm, plain, type CallForm, type Form } from '../twilio';
import { MOST_TURNS, messageIdOf, readTurnAddress } from './turn-address';

/** What a request's form does not say. */
export interface Arrival {
  readonly landlordOf: (number: string) => { readonly id: string } | null;
  readonly now: Instant;
  readonly rehearsal: boolean;
  /** The request's own path and query. */
  readonly path: string;
  /** `I-Twilio-Idempotency-Token`: the same on each try of one request. */
  readonly token?: string;
}

const OVER = new Set(['completed', 'failed', 'busy', 'no-answer', 'canceled']);
const MOST_KEYS = 64;

/** As pressed. Where # ends a number, Twilio keeps it to itself: it is put back, unless a single command key was pressed. */
function keysOf(form: CallForm, ended: 'one' | 'number'): string {
  const digits = (form.Digits ?? '').replace(/[^\d*#]/g, '').slice(0, MOST_KEYS);
  if (digits === '') return form.FinishedOnKey === '#' ? '#' : '';
  const finished = ended === 'number' && form.FinishedOnKey !== '' && !/[#*]$/.test(digits) && digits !== '0';
  return finished ? `${digits}#` : digits;
}

function inputOf(form: CallForm, ended: 'one' | 'number'): Input {
  const keys = keysOf(form, ended);
  if (keys !== '') return { type: 'keyed', keys };
  const words = plain(form.SpeechResult ?? '').trim();
  return words === '' ? { type: 'silent' } : { type: 'said', text: words };
}

type Call = Pick<Inbound, 'messageId' | 'input'>;

function received(form: Form, arrival: Arrival, callOf: (call: CallForm) => Call | string): Received {
  const parsed = callForm.safeParse(form);
  if (!parsed.success) return { type: 'refused', status: 400, why: 'malformed' };
  const call = callOf(parsed.data);
  if (typeof call === 'string') return { type: 'ignored', why: call };
  const landlord = arrival.landlordOf(parsed.data.To);
  if (!landlord) return { type: 'ignored', why: 'unknown-number' };
  const number = ukNumber(parsed.data.From);
  const common = { landlord: landlordId(landlord.id), channel: 'voice', at: arrival.now } as const;
  const sessionKey = `${arrival.rehearsal ? 'rehearsal:' : ''}call:${parsed.data.CallSid}`;
  const known = { ...(number === undefined ? {} : { number }), ...(arrival.rehearsal ? { rehearsal: true } : {}) };
  return { type: 'inbound', inbound: { ...common, sessionKey, ...call, ...known } };
}

export const receiveCall = (form: Form, arrival: Arrival): Received =>
  received(form, arrival, (call) => ({ messageId: messageIdOf(call.CallSid, 0, undefined), input: { type: 'begin' } }));

/** Whether an officer and the caller spoke: then there is nothing left for us to ask. */
const putThrough = (call: CallForm): boolean =>
  call.DialBridged === undefined
    ? ['completed', 'answered'].includes(call.DialCallStatus ?? '')
    : call.DialBridged === 'true';

export const receiveTurn = (form: Form, arrival: Arrival): Received =>
  received(form, arrival, (call) => {
    const { turn, keys } = readTurnAddress(arrival.path);
    const messageId = messageIdOf(call.CallSid, turn, arrival.token);
    if ((turn ?? 0) > MOST_TURNS) return { messageId, input: { type: 'left', how: 'hang-up' } };
    if (call.DialCallStatus === undefined) return { messageId, input: inputOf(call, keys) };
    return { messageId, input: { type: 'put-through', taken: putThrough(call) } };
  });

export const receiveStatus = (form: Form, arrival: Arrival): Received =>
  received(form, arrival, (call) =>
    OVER.has(call.CallStatus ?? '')
      ? { messageId: `${call.CallSid}:over`, input: { type: 'left', how: 'hang-up' } }
      : `call-${call.CallStatus ?? 'unknown'}`,
  );
