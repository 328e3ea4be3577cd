/**
 * Rings the officer of a call that a person of the staff makes. The number of whoever they want to reach is not in it:
 * it is asked for, and may still be refused, at their digits.
 */
import { FanlightError } from '../../core/errors';
import { mustBeLetThrough } from '../../core/pass';
import { isOpaque, type Caller, type CallToMake, type Sent } from '../../core/sender';
import { mayRing } from '../phone-number';
import { accountOf, baseUrlOf, type TwilioApi } from '../twilio-client';
import { outcomeOf, refusalIn } from '../twilio-faults';
import { LONGEST_CALL_SECONDS, outgoingAddress } from './call-out-address';

/** Short enough that an officer's own voicemail seldom answers. */
const RING_SECONDS = 25;
const LISTEN_SECONDS = 10;
const CALL = /^CA[\da-f]{32}$/i;
const OUR_NUMBER = /^\+44[1-9]\d{8,9}$/;

const wrong = ({ from, about }: CallToMake): readonly string[] => [
  ...(OUR_NUMBER.test(from) ? [] : ['from: one of our own numbers, +44...']),
  ...(isOpaque(about) ? [] : ['about: 8 to 64 of A-Z a-z 0-9 - _']),
];

/** Nothing is recorded: there is no `record` here, nor anywhere. */
const asked = ({ officer, from, about }: CallToMake, publicUrl: string) => ({
  to: officer,
  from,
  url: `${publicUrl}${outgoingAddress('', about)}`,
  method: 'POST',
  statusCallback: `${publicUrl}${outgoingAddress('/status', about)}`,
  statusCallbackMethod: 'POST',
  statusCallbackEvent: ['completed'],
  machineDetection: 'Enable',
  machineDetectionTimeout: LISTEN_SECONDS,
  timeout: RING_SECONDS,
  timeLimit: LONGEST_CALL_SECONDS,
});

/** A leg that is over, or that nobody knows, needs no ending. */
function unlessOver(error: unknown): void {
  const { status, code } = refusalIn(error);
  if (status !== 404 && code !== '21220') throw error;
}

export function createCaller(api: TwilioApi): Caller {
  const account = accountOf(api);
  const create = async (call: CallToMake): Promise<Sent> => {
    const { calls } = await account();
    const { sid } = await calls.create(asked(call, api.publicUrl));
    return CALL.test(sid) ? { type: 'accepted', ref: sid } : { type: 'unknown' };
  };
  return {
    ring: async (call) => {
      mustBeLetThrough(call);
      const faults = wrong(call);
      if (faults.length > 0) throw new FanlightError('SEND_MALFORMED', faults);
      if (!mayRing(call.officer, baseUrlOf(api))) return { type: 'refused', why: 'no-such-address' };
      return create(call).catch(outcomeOf);
    },
    hangUp: async (ref) => {
      if (!CALL.test(ref)) throw new FanlightError('SEND_MALFORMED', ['ref']);
      const { calls } = await account();
      await calls(ref).update({ status: 'completed' }).catch(unlessOver);
    },
  };
}
