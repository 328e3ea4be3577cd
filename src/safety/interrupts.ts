/**
 * Words that win over any question, by surface and language. Exact words only: "stop" inside a sentence is part of the
 * sentence. By text alone, whoever asks in their own words to be texted no more is heard too.
 */
import type { ChannelName } from '../core/inbound';
import type { Interrupt } from '../engine/world';
import { INTERRUPT_WORDS } from './lexicon/interrupt-words';
import type { StopTexts } from './stop-texts';

type Surface = 'page' | 'text' | 'phone';

const SURFACE: Readonly<Record<ChannelName, Surface>> = {
  'web-chat': 'page',
  'connect-app': 'page',
  sms: 'text',
  voice: 'phone',
};

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .replace(/[\s\p{P}]+/gu, ' ');

/** Nothing longer is looked up: an interrupt is a word or a short phrase. */
const MOST_CHARACTERS = 40;

export const createInterrupts = (
  languages: readonly string[],
  stop: Pick<StopTexts, 'asks'>,
): ((text: string, channel: ChannelName) => Interrupt | null) => {
  const tables: Record<Surface, Map<string, Interrupt>> = { page: new Map(), text: new Map(), phone: new Map() };
  for (const { means, words, on } of languages.flatMap((language) => INTERRUPT_WORDS[language] ?? [])) {
    for (const surface of on) for (const word of words) tables[surface].set(plain(word), means);
  }
  return (text, channel) => {
    const word = text.length > MOST_CHARACTERS ? undefined : tables[SURFACE[channel]].get(plain(text));
    return word ?? (SURFACE[channel] === 'text' && stop.asks(text) ? 'stop' : null);
  };
};
