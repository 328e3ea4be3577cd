/**
 * What the officer of a call hears, and what joins them to the person. Everything said here is said to the officer alone:
 * whoever answers at the other end hears a human being or nothing (R10). No names. Nothing is recorded.
 */
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { mustBeLetThrough } from '../../core/pass';
import { KEYS } from '../../core/two-digits';
import type { CallEnd, OutgoingCall } from '../../core/sender';
import { rings } from '../phone-number';
import type { Words } from '../words';
import { LONGEST_CALL_SECONDS, outgoingAddress } from './call-out-address';
import { HANG_UP } from './deliver';
import { speak } from './speech';

/** Seconds the person's telephone rings. A voicemail that was not agreed seldom answers within the shorter one. */
const RING_SECONDS = { quiet: 20, voicemail: 45 };
/** Long enough to look from the telephone to the screen. */
const KEY_SECONDS = 15;

/** One call, and where the network reaches us about it. */
export interface Steering {
  readonly about: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

/** Before anybody is rung: only whoever asked for the call has the digits. Neither a colleague nor a voicemail does. */
export const offer = (about: string, words: Words): string => asking(about, 'voice.outgoing-offer', words);

function asking(about: string, line: string, words: Words): string {
  const response = new VoiceResponse();
  const action = outgoingAddress('/connect', about);
  const gather = response.gather({ input: ['dtmf'], numDigits: KEYS, timeout: KEY_SECONDS, action, method: 'POST' });
  speak(gather, words.say(line), words);
  response.hangup();
  return response.toString();
}

type Dialled = Extract<OutgoingCall, { type: 'dial' }>;

/** Where a machine is not to be spoken to, the network listens for one and tells us. */
const listening = ({ about, publicUrl }: Steering) => ({
  machineDetection: 'Enable',
  amdStatusCallback: `${publicUrl}${outgoingAddress('/machine', about)}`,
  amdStatusCallbackMethod: 'POST',
});

function ring(response: VoiceResponse, { to, callerId, voicemail }: Dialled, steering: Steering): void {
  const { about, publicUrl } = steering;
  const dial = response.dial({
    action: outgoingAddress('/ended', about),
    method: 'POST',
    answerOnBridge: true,
    timeout: voicemail ? RING_SECONDS.voicemail : RING_SECONDS.quiet,
    timeLimit: LONGEST_CALL_SECONDS,
    record: 'do-not-record',
    callerId,
  });
  const leg = `${publicUrl}${outgoingAddress('/leg', about)}`;
  const news = {
    statusCallback: leg,
    statusCallbackMethod: 'POST',
    statusCallbackEvent: ['ringing' as const, 'completed' as const],
  };
  dial.number({ ...news, ...(voicemail ? {} : listening(steering)) }, to);
}

const closing = (text: string, words: Words): string => {
  const response = new VoiceResponse();
  speak(response, text, words);
  response.hangup();
  return response.toString();
};

/** On the officer's digits. A number that may never be rung is not, whoever accepted it. */
export function connect(call: OutgoingCall, steering: Steering, words: Words): string {
  if (call.type === 'again') return asking(steering.about, 'voice.outgoing-key-again', words);
  if (call.type === 'refused' || !rings(call.to) || !rings(call.callerId))
    return closing(words.say('voice.outgoing-refused'), words);
  mustBeLetThrough(call);
  const response = new VoiceResponse();
  speak(response, words.say(call.voicemail ? 'voice.outgoing-calling-voicemail' : 'voice.outgoing-calling'), words);
  ring(response, call, steering);
  return response.toString();
}

const ENDS: Readonly<Record<Exclude<CallEnd, 'not-taken' | 'called-off'>, string>> = {
  spoke: 'voice.outgoing-spoke',
  machine: 'voice.outgoing-machine',
  busy: 'voice.outgoing-busy',
  'no-answer': 'voice.outgoing-no-answer',
  failed: 'voice.outgoing-failed',
};

/** After the call: the officer is told how it went, if they are still there. */
export const afterCall = (end: CallEnd, words: Words): string =>
  end === 'not-taken' || end === 'called-off' ? HANG_UP : closing(words.say(ENDS[end]), words);
