/**
 * Everything the engine may know besides the session and what was said: no clock, no randomness, no I/O of its own.
 * `turn` builds one for each turn; tests build them by hand.
 */
import type { Window, Wording } from '../core/answer';
import type { CaseId, Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { ContactPlan, Whose } from '../core/contact-plan';
import type { Dialogs } from './dialog';
import type { ChannelName } from '../core/inbound';

/** What a message may hold besides an answer (conversation.md 3; labelling-guide.md). */
export type Danger = 'emergency' | 'self-harm' | 'leave' | 'human';

export type Interrupt =
  | 'back'
  | 'skip'
  | 'repeat'
  | 'restart'
  | 'send-now'
  | 'human'
  | 'help'
  | 'language'
  | 'leave'
  | 'emergency-line'
  | 'done'
  | 'more'
  | 'stop'
  | 'start';

/** What the safety rules make of words. Pure; each is a function of text alone. */
export interface Listener {
  danger(text: string): readonly Danger[];
  /** Windows in plain words; null when not understood. `never` for "never Fridays"; `avoided`: said of when never. */
  windows(
    text: string,
    now: Instant,
  ): {
    readonly windows: readonly Window[];
    readonly never: readonly Window[];
    readonly avoided: readonly Window[] | null;
  } | null;
  /** The structured form, `[{"days":["mon"],"from":"10:00","to":"14:00"}]`, checked; null when it is not that. */
  windowsValue(value: unknown, isNever?: boolean): readonly Window[] | null;
  /** One of the short list, such as `weekday-mornings`. */
  preset(name: string): readonly Window[] | null;
  /** The same, said of when never: as wide as it may be meant. */
  presetAvoided(name: string): readonly Window[] | null;
  /** A detail fit for its method, in the form it is stored; or why it is not. */
  detail(
    method: string,
    text: string,
  ):
    | { readonly ok: string }
    | { readonly refused: 'not-a-mobile' | 'not-a-number' | 'not-an-email' | 'emergency-number' | 'empty' };
  /** A word that wins over the pending question on this channel; exact words only, save STOP by text, in any words. */
  interrupt(text: string, channel: ChannelName): Interrupt | null;
  /** What a request to be texted no more says besides; danger is heard in that, for the request itself is silence asked for. */
  besideStop(text: string): string;
  /** It tells of violence or fear, whenever that was: no danger now by itself. */
  tellsOfHarm(text: string): boolean;
  /** It may ask, though not plainly, to be texted no more. */
  mayAskStop(text: string): boolean;
}

/** The catalogue, as far as the engine needs it. */
export interface Catalogue {
  wording(key: string, language: string, channel: ChannelName): Wording;
  /** Every label of a value in any served language, lower case, without punctuation at the ends. */
  labels(key: string, value: string): readonly string[];
}

export interface World {
  readonly dialogs: Dialogs;
  readonly landlord: Landlord;
  readonly channel: ChannelName;
  /** What the channel knows of the person without asking. */
  readonly person: { readonly number: string | null; readonly accountHome: string | null };
  readonly now: Instant;
  readonly mostQuestions: number;
  readonly surface: 'page' | 'text' | 'phone';
  readonly listener: Listener;
  readonly catalogue: Catalogue;
  /** Whether staff are at work, and when they are next. */
  readonly staffed: { readonly now: boolean; readonly next: Instant };
  /** First contact by, as it would be promised if handed off now. */
  readonly promise: (plan: ContactPlan | null) => {
    readonly due: Instant;
    readonly who: Whose;
    readonly needsDecision: boolean;
    readonly firstSafe?: Instant;
  };
  /** Ids of directory entries for a topic or an audience, best first, by nation, area and what is open now. */
  readonly lines: (wanted: { topic?: string; for?: readonly string[]; always?: true }) => readonly string[];
  /** Drawn before the turn, used only if needed. */
  readonly fresh: {
    readonly sessionId: string;
    readonly caseId: CaseId;
    readonly reference: string;
    readonly words: readonly [string, string];
  };
  /** Set while reference and words are being asked: whether the words given open the case. */
  readonly wayBack: {
    readonly caseId: CaseId;
    readonly words: readonly [string, string];
    readonly plan: ContactPlan | null;
  } | null;
  /** The case they speak of is seen by its group alone (R7), whatever they answered. */
  readonly restricted: boolean;
  readonly failedTries: number;
  readonly textingStopped: boolean;
}
