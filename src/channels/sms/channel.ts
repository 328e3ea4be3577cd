/** Texts as `turn` sees them. What is left when anything fails: 999, or the neutral first text once, or silence (R15). */
import type { Channel } from '../channel';
import { firstText, reachedThreads } from './first-text';
import { render } from './render';
import { toTexts } from './segments';

export interface SmsChannel extends Channel {
  /** The routes say that a thread has had a text of ours. */
  readonly reached: (thread: string) => void;
}

/** `asksForSilence`: words after which nothing may be texted, whatever has failed. */
export function smsChannel(asksForSilence: (text: string) => boolean = () => false): SmsChannel {
  const reached = reachedThreads();
  return {
    traits: { name: 'sms', mostQuestions: 12, surface: 'text' },
    render,
    reached: reached.add,
    fallback: ({ words, inbound, safeToText }) => {
      if (inbound.input.type !== 'said' || asksForSilence(inbound.input.text)) return { kind: 'texts', texts: [] };
      if (safeToText) return { kind: 'texts', texts: toTexts([words.say('sms.emergency')]) };
      if (reached.has(inbound.sessionKey)) return { kind: 'texts', texts: [] };
      reached.add(inbound.sessionKey);
      return { kind: 'texts', texts: [firstText(words)] };
    },
  };
}
