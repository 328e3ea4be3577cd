/**
 * Words to `<Say>`: the voice for a language, pieces no longer than that voice takes, and numbers read digit by digit
 * (a voice says "nine hundred and ninety-nine" otherwise).
 */
import type VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { plain } from '../twilio';
import type { Words } from '../words';

/** Characters one `<Say>` may hold with a Polly voice (protocols.md 1.6). */
export const MOST_SAID = 3000;

export interface Voice {
  readonly say: VoiceResponse.SayAttributes;
  /** What the caller's speech is recognised as. */
  readonly hear: VoiceResponse.GatherAttributes['language'];
}

/** A UK voice that sounds like a person; chosen with its language, because a wrong pair fails the verb. */
const ENGLISH: Voice = { say: { voice: 'Polly.Amy-Neural', language: 'en-GB' }, hear: 'en-GB' };
const VOICES: Readonly<Record<string, Voice>> = { en: ENGLISH };

export const voiceFor = (words: Words): Voice => VOICES[words.language] ?? ENGLISH;

/** Where something may be said: the call itself, or a question within it. */
type Speaker = Pick<VoiceResponse, 'say'> | Pick<ReturnType<VoiceResponse['gather']>, 'say'>;

/** The last digits of one, as they are read back, follow three dots. */
const NUMBERS = /(?<![\d:])(?:0\d{8,10}|999|112|111|101|55|(?<=\.{3})\d{2,4})(?![\d:])/g;

/** Cuts after a sentence where it can, else after a word, else anywhere. */
function pieces(text: string): readonly string[] {
  if (text.length <= MOST_SAID) return text === '' ? [] : [text];
  const head = text.slice(0, MOST_SAID);
  const breaks = [head.search(/[.!?]\s[^.!?]*$/) + 1, head.lastIndexOf(' '), MOST_SAID];
  const end = breaks.find((at) => at > 0) ?? MOST_SAID;
  return [head.slice(0, end).trim(), ...pieces(text.slice(end).trim())].filter((piece) => piece !== '');
}

function sayPiece(speaker: Speaker, text: string, voice: Voice): void {
  const say = speaker.say(voice.say, '');
  let from = 0;
  for (const found of text.matchAll(NUMBERS)) {
    say.addText(text.slice(from, found.index));
    say.sayAs({ 'interpret-as': 'telephone' }, found[0]);
    from = found.index + found[0].length;
  }
  say.addText(text.slice(from));
}

export function speak(speaker: Speaker, text: string, words: Words): void {
  const said = plain(text).replace(/\s+/g, ' ').trim();
  pieces(said).forEach((piece) => sayPiece(speaker, piece, voiceFor(words)));
}
