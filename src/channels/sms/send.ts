/**
 * Sends one text: to UK mobiles only, as it was approved, short-lived. Decides nothing about whether it may be sent
 * (safety/may-contact has), only what must never be, whoever asks.
 */
import { FanlightError } from '../../core/errors';
import { mustBeLetThrough } from '../../core/pass';
import { isOpaque, type Sent, type TextSender, type TextToSend } from '../../core/sender';
import { isUkMobile, mayText } from '../phone-number';
import { plain } from '../twilio';
import { baseUrlOf, accountOf, type TwilioApi } from '../twilio-client';
import { faultOf, outcomeOf, refusalIn } from '../twilio-faults';
import { MOST_SEGMENTS, segmentsOf } from './segments';

/** Seconds: the longest Twilio takes, and far longer than a safe window. It covers their queue, not the network's. */
const LONGEST_VALID = 36_000;
const OUR_NUMBER = /^\+44[1-9]\d{8,9}$/;
const TEXT = /^[A-Z]{2}[\da-f]{32}$/i;

/** Whoever asks for one of these is wrong, and it must not leave. */
const wrong = ({ from, body, about, mostSegments = MOST_SEGMENTS, validSeconds }: TextToSend): readonly string[] => [
  ...(OUR_NUMBER.test(from) ? [] : ['from: one of our own numbers, +44...']),
  ...(plain(body) === body && body.trim() !== '' ? [] : ['body: words, and no control characters']),
  ...(segmentsOf(body) <= mostSegments ? [] : [`body: longer than ${mostSegments} segments`]),
  ...(isOpaque(about) ? [] : ['about: 8 to 64 of A-Z a-z 0-9 - _']),
  ...(Number.isFinite(validSeconds) ? [] : ['validSeconds: seconds']),
];

/** Why it is not even tried. An emergency or short number is no mobile. */
function refused({ to, validSeconds }: TextToSend, apiBaseUrl: string | undefined): Sent | null {
  if (!isUkMobile(to)) return { type: 'refused', why: 'not-a-mobile' };
  if (!mayText(to, apiBaseUrl)) return { type: 'refused', why: 'no-such-address' };
  return validSeconds < 1 ? { type: 'refused', why: 'expired' } : null;
}

const asked = (text: TextToSend, publicUrl: string) => ({
  to: text.to,
  from: text.from,
  body: text.body,
  validityPeriod: Math.min(Math.floor(text.validSeconds), LONGEST_VALID),
  // The words go as they were approved: no look-alike is put in their place.
  smartEncoded: false,
  statusCallback: `${publicUrl}/twilio/messaging/status?about=${text.about}`,
});

export function createTextSender(api: TwilioApi): TextSender {
  const account = accountOf(api);
  const create = async (text: TextToSend): Promise<Sent> => {
    const { messages } = await account();
    const { sid, errorCode } = await messages.create(asked(text, api.publicUrl));
    if (errorCode) return { type: 'refused', why: faultOf(errorCode) };
    return TEXT.test(sid) ? { type: 'accepted', ref: sid } : { type: 'unknown' };
  };
  return {
    send: async (text) => {
      mustBeLetThrough(text);
      const faults = wrong(text);
      if (faults.length > 0) throw new FanlightError('SEND_MALFORMED', faults);
      return refused(text, baseUrlOf(api)) ?? create(text).catch(outcomeOf);
    },
    redact: async (ref) => {
      if (!TEXT.test(ref)) throw new FanlightError('SEND_MALFORMED', ['ref']);
      const { messages } = await account();
      await messages(ref).update({ body: '' }).catch(unlessGone);
    },
  };
}

function unlessGone(error: unknown): void {
  const { status, code } = refusalIn(error);
  if (status !== 404)
    throw new FanlightError('NOT_REDACTED', [`answered ${status ?? 'nothing'}, code ${code ?? 'none'}`]);
}
