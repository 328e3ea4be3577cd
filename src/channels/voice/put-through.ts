/**
 * A person instead of the bot: rings the landlord's own line and nobody else's, never an emergency service (R10).
 * Whoever picks up must press a key first, so that neither a voicemail nor a family member gets the caller; where one of
 * the staff asked for the call, the digits of their screen, so that no colleague does either (R7).
 */
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { keyed, KEYS, type Keyed, type Wanted } from '../../core/two-digits';
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
const whisperAddress = (wanted: Wanted | null): string => {
  if (wanted === null) return WHISPER;
  const { digits, wrong } = wanted;
  return `${WHISPER}?${new URLSearchParams({ digits, ...(wrong > 0 && { wrong: String(wrong) }) })}`;
};

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
  const asked = wanted === null ? null : { digits: wanted, wrong: 0 };
  dial.number({ url: whisperAddress(asked), method: 'POST' }, line.officer);
}

/** `address`: the request's own path and query. Null digits: the caller asked, and 1 takes it. */
const readWhisper = (address: string): Wanted | null => {
  const { searchParams: asked } = new URL(address, 'http://localhost');
  const digits = asked.get('digits');
  return digits !== null && DIGITS.test(digits) ? { digits, wrong: asked.has('wrong') ? 1 : 0 } : null;
};

/** What only the officer hears before being joined. No names. An empty answer joins the two. */
export function whisper(said: string | undefined, address: string, words: Words): string {
  const wanted = readWhisper(address);
  const response = new VoiceResponse();
  const came = said === undefined ? null : tried(wanted, said);
  if (came === 'right') return response.toString();
  if (came === null) ask(response, { line: wanted === null ? 'voice.whisper' : 'voice.whisper-digits', wanted }, words);
  if (came === 'again' && wanted !== null)
    ask(response, { line: 'voice.outgoing-key-again', wanted: { ...wanted, wrong: wanted.wrong + 1 } }, words);
  response.hangup();
  return response.toString();
}

const tried = (wanted: Wanted | null, said: string): Keyed =>
  wanted === null ? (said === '1' ? 'right' : 'wrong') : keyed(wanted, said);

interface Question {
  readonly line: string;
  readonly wanted: Wanted | null;
}

function ask(response: VoiceResponse, { line, wanted }: Question, words: Words): void {
  const gather = response.gather({
    input: ['dtmf'],
    numDigits: wanted === null ? 1 : KEYS,
    // Long enough to look from the telephone to the screen.
    timeout: wanted === null ? 8 : 15,
    action: whisperAddress(wanted),
    method: 'POST',
  });
  speak(gather, words.say(line), words);
}
