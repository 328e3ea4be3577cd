/**
 * Bot Framework activities as our channels send them, and the two hand-off events a hub understands.
 * The only file beside the page and app channels that knows Microsoft's vocabulary.
 */
import { ActionTypes, ActivityTypes, EndOfConversationCodes, InputHints } from 'botframework-schema';
import type { Asked, EndedBecause } from '../core/event';
import { HUB_STATES, type HandOffReference, type HubState, type HubStatus } from '../core/hub';
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
  readonly reference: HandOffReference;
}

/** As botbuilder's EventFactory shapes it. It says which case and nothing of it: no words of the person go along. */
export const handOffInitiation = ({ id, reference, ...stamp }: HandOff): Activity => ({
  type: ActivityTypes.Event,
  id,
  name: 'handoff.initiate',
  ...stamped(stamp),
  localTimezone: 'Europe/London',
  value: reference,
  relatesTo: { channelId: 'directline', conversation: { id: stamp.conversation }, bot: BOT },
  attachments: [],
  entities: [],
});

export const handOffStatus = (
  state: (typeof HUB_STATES)[number],
  stamp: Stamp & { readonly id: string },
): Activity => ({
  type: ActivityTypes.Event,
  id: stamp.id,
  name: 'handoff.status',
  ...stamped(stamp),
  localTimezone: 'Europe/London',
  value: { state },
  attachments: [],
  entities: [],
});

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const shortText = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : undefined;

/** A channel gives each activity an id; a client of ours says its own. What has neither is known by what it says and when. */
const statusId = (activity: Activity, state: string): string =>
  shortText(activity.id) ??
  shortText(fieldOf(activity.channelData, 'clientActivityID')) ??
  `${state} ${shortText(activity.timestamp) ?? ''}`;

/** What a hub reports. A bot must not reject the event, so a state we do not know is `unknown`; null: it is no such event. */
export function readHandOffStatus(activity: Activity): HubStatus | null {
  if (activity.type !== 'event' || activity.name !== 'handoff.status') return null;
  const said = fieldOf(activity.value, 'state');
  const state: HubState = HUB_STATES.find((known) => known === said) ?? 'unknown';
  const caseId = shortText(fieldOf(activity.value, 'caseId'));
  return { id: statusId(activity, state), state, ...(caseId === undefined ? {} : { caseId }) };
}
