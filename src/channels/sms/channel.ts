/** Texts as `turn` sees them. What is left when anything fails: 999, or the neutral first text once, or silence (R15). */
import type { Instant } from '../../core/ids';
import type { Inbound } from '../../core/inbound';
import { QUIET_MS } from '../../core/session';
import type { Channel } from '../channel';
import { firstText } from './first-text';
import { mayText, render } from './render';
import { toTexts } from './segments';
import { threads } from './threads';

export interface SmsChannel extends Channel {
  /** The routes say that a thread has had a text of ours. */
  readonly reached: (inbound: Inbound) => void;
}

/** By the two numbers: a turn and whoever called for it may know the same thread by different keys. */
const threadOf = ({ landlord, number, sessionKey, rehearsal }: Inbound): string =>
  number === undefined ? sessionKey : `${rehearsal ? 'rehearsal ' : ''}${landlord} ${number}`;

/** `asksForSilence`: words after which nothing may be texted, whatever has failed. */
export function smsChannel(asksForSilence: (text: string) => boolean = () => false): SmsChannel {
  const reached = threads();
  // They said that it is safe to text, in a turn that went well. After ten quiet minutes it may be somebody else.
  const safe = threads();
  const isSafe = (thread: string, at: Instant): boolean => at - (safe.since(thread) ?? -Infinity) < QUIET_MS;
  return {
    traits: { name: 'sms', mostQuestions: 12, surface: 'text' },
    render: (events, context) => {
      const thread = threadOf(context.inbound);
      if (mayText(events, context)) safe.add(thread, context.inbound.at);
      else safe.forget(thread);
      return render(events, context);
    },
    reached: (inbound) => reached.add(threadOf(inbound), inbound.at),
    fallback: ({ words, inbound }) => {
      const { input, at } = inbound;
      const thread = threadOf(inbound);
      if (input.type !== 'said' || asksForSilence(input.text)) return { kind: 'texts', texts: [] };
      if (isSafe(thread, at)) return { kind: 'texts', texts: toTexts([words.say('sms.emergency')]) };
      if (reached.since(thread) !== null) return { kind: 'texts', texts: [] };
      reached.add(thread, at);
      return { kind: 'texts', texts: [firstText(words)] };
    },
  };
}
