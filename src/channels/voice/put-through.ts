/**
 * A person instead of the bot: rings the landlord's own line and nobody else's, never an emergency service (R10).
 * Whoever picks up must press a key first, so that neither a voicemail nor a family member gets the caller; where one of
 * the staff asked for the call, the digits of their screen, so that no colleague does either (R7).
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

const DIGITS = /^\d\d$/;

/** Where the office line's answer is asked for: by the digits of whoever wants the call, once more where they were others. */
const whisperAddress = (wanted: string | null, isAgain = false): string =>
  wanted === null ? WHISPER : `${WHISPER}?${new URLSearchParams({ digits: wanted, ...(isAgain && { again: 'yes' }) })}`;

export const lineTo = (officer: string, callerId: string | null): Line | null =>
  callerId !== null && mayDial(officer) && mayDial(callerId) ? { officer, callerId } : null;

/** `after`: where the call goes on when nobody took it. `wanted`: digits on somebody's screen, null where the caller asked. */
export function putThrough(response: VoiceResponse, line: Line, after: string, wanted: string | null): void {
  const dial = response.dial({
    action: after,
    method: 'POST',
    answerOnBridge: true,
    timeout: RING_SECONDS,
    record: 'do-not-record',
    callerId: line.callerId,
  });
  dial.number({ url: whisperAddress(wanted), method: 'POST' }, line.officer);
}

/** `address`: the request's own path and query. Null digits: the caller asked, and 1 takes it. */
const readWhisper = (address: string): { readonly wanted: string | null; readonly isAgain: boolean } => {
  const { searchParams: asked } = new URL(address, 'http://localhost');
  const wanted = asked.get('digits');
  return { wanted: wanted !== null && DIGITS.test(wanted) ? wanted : null, isAgain: asked.has('again') };
};

/** What only the officer hears before being joined. No names. An empty answer joins the two. */
export function whisper(keyed: string | undefined, address: string, words: Words): string {
  const { wanted, isAgain } = readWhisper(address);
  const response = new VoiceResponse();
  if (keyed === (wanted ?? '1')) return response.toString();
  if (keyed === undefined)
    ask(response, { line: wanted === null ? 'voice.whisper' : 'voice.whisper-digits', wanted }, words);
  else if (wanted !== null && !isAgain)
    ask(response, { line: 'voice.outgoing-key-again', wanted, isAgain: true }, words);
  response.hangup();
  return response.toString();
}

interface Question {
  readonly line: string;
  readonly wanted: string | null;
  readonly isAgain?: boolean;
}

function ask(response: VoiceResponse, { line, wanted, isAgain }: Question, words: Words): void {
  const gather = response.gather({
    input: ['dtmf'],
    numDigits: wanted?.length ?? 1,
    // Long enough to look from the telephone to the screen.
    timeout: wanted === null ? 8 : 15,
    action: whisperAddress(wanted, isAgain),
    method: 'POST',
  });
  speak(gather, words.say(line), words);
}
