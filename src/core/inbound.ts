/** What reached us from a person, whatever carried it. Silence and hanging up are inputs, not errors. */
import type { Instant, LandlordId } from './ids';
import type { Activity } from './reply';
import type { Typed } from './typed';

export const CHANNELS = ['web-chat', 'connect-app', 'sms', 'voice'] as const;
export type ChannelName = (typeof CHANNELS)[number];

export type Input =
  /**
   * First contact: the bot speaks first. `about` and `from` come from a link such as `?from=asb`; `typed` from the
   * console alone, where staff type in what somebody told or wrote.
   */
  | { readonly type: 'begin'; readonly about?: string; readonly from?: string; readonly typed?: Typed }
  /**
   * Words, or a choice value. `value` is set when the channel sent something structured (a value or an array). `late`: it
   * was not written to what is asked now, and is never taken as the answer to it (R3).
   */
  | { readonly type: 'said'; readonly text: string; readonly value?: unknown; readonly late?: true }
  /** Telephone keys, exactly as pressed, such as `1`, `*` or `07700900123#`. */
  | { readonly type: 'keyed'; readonly keys: string }
  /** On the phone: our own timer ran out and nothing was said or pressed. */
  | { readonly type: 'silent' }
  /** The officer's line was rung for a caller: whether somebody there took the call. */
  | { readonly type: 'put-through'; readonly taken: boolean }
  /** Ten minutes without a word; `since` the last one known of, so that a word spoken meanwhile breaks the silence. */
  | { readonly type: 'quiet'; readonly since?: Instant }
  /** They asked for a person while staff were at work, and nobody has taken it. */
  | { readonly type: 'nobody-came' }
  | { readonly type: 'left'; readonly how: 'exit' | 'hang-up' }
  /**
   * STOP, however it was spelt. `words`: their own, where it was no carrier's word. `by`: not said just now, but the network
   * refuses to text them.
   */
  | { readonly type: 'opted-out'; readonly words?: string; readonly by?: 'network' };

/** Inputs in which nobody says anything: nothing that comes of them answers a word. */
const NO_WORD: readonly Input['type'][] = ['left', 'quiet', 'nobody-came'];
export const isWordless = (input: Input): boolean => NO_WORD.includes(input.type);

export interface Inbound {
  readonly landlord: LandlordId;
  readonly channel: ChannelName;
  /** Finds the session again: a conversation id, a call id, or the two numbers of a thread of texts. */
  readonly sessionKey: string;
  /** The provider's id of this message. The same id is the same message, however often it arrives. */
  readonly messageId: string;
  readonly input: Input;
  readonly at: Instant;
  /** The person's own number in E.164, where the channel has one and it was not withheld. */
  readonly number?: string;
  /** The home on the app user's account: offered to them, never assumed. */
  readonly accountHome?: string;
  /** BCP 47, where the page, the app or the provider says so. */
  readonly language?: string;
  /** On channels that speak Activities: the person's own activity, cleaned, to be shown back to their client. */
  readonly echo?: Activity;
  /** A rehearsal's cases are marked and never mixed with real ones. */
  readonly rehearsal?: boolean;
}
