/**
 * A person instead of the bot: rings the landlord's own line and nobody else's, never an emergency service (R10).
 * Whoever picks up must press a key first, so that neither a voicemail nor a family member gets the caller.
 */
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { mayDial } from '../phone-number';
import type { Words } from '../words';
import { speak } from './speech';

const WHISPER = '/twilio/voice/whisper';
const RING_SECONDS = 20;

export interface Line {
  readonly officer: string;
  /** Our number, shown to the officer; a provider refuses any other. */
  readonly callerId: string;
}

export const lineTo = (officer: string, callerId: string | null): Line | null =>
  callerId !== null && mayDial(officer) && mayDial(callerId) ? { officer, callerId } : null;

/** `after`: where the call goes on when nobody took it. */
export function putThrough(response: VoiceResponse, line: Line, after: string): void {
  const dial = response.dial({
    action: after,
    method: 'POST',
    answerOnBridge: true,
    timeout: RING_SECONDS,
    record: 'do-not-record',
    callerId: line.callerId,
  });
  dial.number({ url: WHISPER, method: 'POST' }, line.officer);
}

/** What only the officer hears before being joined. No names. An empty answer joins the two. */
export function whisper(digits: string | undefined, words: Words): string {
  const response = new VoiceResponse();
  if (digits === '1') return response.toString();
  if (digits === undefined) {
    const gather = response.gather({ input: ['dtmf'], numDigits: 1, timeout: 8, action: WHISPER, method: 'POST' });
    speak(gather, words.say('voice.whisper'), words);
  }
  response.hangup();
  return response.toString();
}
