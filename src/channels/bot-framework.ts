/**
 * Bot Framework activities as our channels send them, and the two hand-off events a hub understands.
 * The only file beside the page and app channels that knows Microsoft's vocabulary.
 */
import { ActionTypes, ActivityTypes, EndOfConversationCodes, InputHints } from 'botframework-schema';
import type { Asked, EndedBecause } from '../core/event';
import type { HandoffRecord } from '../core/handoff';
import type { Activity } from '../core/reply';
import type { StoredMessage } from '../store/store';

/** Neutral, because it may show in a client's list or notification. */
const BOT = { id: 'fanlight', name: 'Fanlight', role: 'bot' } as const;
const HANDLER = { id: 'handler', name: 'Fanlight', role: 'bot' } as const;

export interface Stamp {
  readonly conversation: string;
  /** ISO 8601. */
  readonly at: string;
}

const stamped = ({ conversation, at }: Stamp) => ({
  channelId: 'directline',
  conversation: { id: conversation },
  from: BOT,
  timestamp: at,
});

/** Ours within `channelData`: what the public contract says of a message (design.md 4). */
export type Ours = Readonly<Record<string, unknown>>;

export const messageActivity = (text: string, stamp: Stamp, ours?: Ours): Activity => ({
  type: ActivityTypes.Message,
  ...stamped(stamp),
  text,
  textFormat: 'plain',
  inputHint: InputHints.AcceptingInput,
  ...(ours ? { channelData: { fanlight: ours } } : {}),
});

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Shown {
  readonly text: string;
  readonly options: readonly Option[];
  readonly landlord: string;
}

/** `messageBack`: the person sees the label they chose, we get the value. */
const action = ({ value, label }: Option) => ({
  type: ActionTypes.MessageBack,
  title: label,
  text: label,
  displayText: label,
  value,
});

export const questionActivity = (asked: Asked, shown: Shown, stamp: Stamp): Activity => ({
  ...messageActivity(shown.text, stamp, {
    question: asked.question,
    kind: asked.kind,
    choices: asked.choices,
    skippable: asked.skippable,
    landlord: shown.landlord,
  }),
  inputHint: InputHints.ExpectingInput,
  ...(shown.options.length > 0 ? { suggestedActions: { to: [], actions: shown.options.map(action) } } : {}),
});

const CODES: Readonly<Record<EndedBecause, EndOfConversationCodes>> = {
  sent: EndOfConversationCodes.CompletedSuccessfully,
  information: EndOfConversationCodes.CompletedSuccessfully,
  signposted: EndOfConversationCodes.CompletedSuccessfully,
  returned: EndOfConversationCodes.CompletedSuccessfully,
  left: EndOfConversationCodes.UserCancelled,
  'not-safe': EndOfConversationCodes.UserCancelled,
  stopped: EndOfConversationCodes.UserCancelled,
  'opted-out': EndOfConversationCodes.UserCancelled,
};

export const endActivity = (because: EndedBecause, stamp: Stamp): Activity => ({
  type: ActivityTypes.EndOfConversation,
  ...stamped(stamp),
  code: CODES[because],
});

export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark: string;
}

export const activityId = (conversation: string, seq: number): string =>
  `${conversation}|${String(seq).padStart(7, '0')}`;

/** A message kept without an activity was written by a handler at the console. */
const activityOf = (message: StoredMessage, conversation: string): Activity =>
  message.activity ?? {
    ...messageActivity(message.text, { conversation, at: new Date(message.at).toISOString() }, { by: message.by }),
    from: message.by === 'handler' ? HANDLER : BOT,
  };

/** Stored messages as Direct Line sends them. `after` is where the reader was, and stays when there is nothing new. */
export const activitySet = (messages: readonly StoredMessage[], conversation: string, after: number): ActivitySet => ({
  activities: messages.map((message) => ({
    ...activityOf(message, conversation),
    conversation: { id: conversation },
    id: activityId(conversation, message.seq),
  })),
  watermark: String(messages.at(-1)?.seq ?? after),
});

export interface HandOff extends Stamp {
  /** Unique: a hub that gets it twice knows it. */
  readonly id: string;
  readonly record: HandoffRecord;
}

/** As botbuilder's EventFactory shapes it. The record refers to the transcript; no words of the person go along as an attachment. */
export const handOffInitiation = ({ id, record, ...stamp }: HandOff): Activity => ({
  type: ActivityTypes.Event,
  id,
  name: 'handoff.initiate',
  ...stamped(stamp),
  localTimezone: 'Europe/London',
  value: record,
  relatesTo: { channelId: 'directline', conversation: { id: stamp.conversation }, bot: BOT },
  attachments: [],
  entities: [],
});

export const HAND_OFF_STATES = ['accepted', 'failed', 'completed'] as const;
export type HandOffState = (typeof HAND_OFF_STATES)[number];

export const handOffStatus = (state: HandOffState, stamp: Stamp & { readonly id: string }): Activity => ({
  type: ActivityTypes.Event,
  id: stamp.id,
  name: 'handoff.status',
  ...stamped(stamp),
  localTimezone: 'Europe/London',
  value: { state },
  attachments: [],
  entities: [],
});

/** What a hub reports. A bot must not reject the event, so a state we do not know is `unknown`; null: it is no such event. */
export function readHandOffStatus(activity: Activity): HandOffState | 'unknown' | null {
  if (activity.type !== 'event' || activity.name !== 'handoff.status') return null;
  const value = activity.value;
  const state = typeof value === 'object' && value !== null && 'state' in value ? value.state : undefined;
  return HAND_OFF_STATES.find((known) => known === state) ?? 'unknown';
}
