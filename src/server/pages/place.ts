/**
 * Where a posted form was in its conversation, and what a person without scripts is shown from there: what came since.
 * Once a person of the staff has it nobody asks anything, and all that the two wrote stays: the newest is always there.
 */
import { shownOf, STILL_SAFE, type Question, type Shown } from '../../channels/shown';
import { deliver } from '../../channels/web-chat/deliver';
import type { Store, StoredMessage } from '../../store/store';

/** `at`: the number of the message the form answered. `messages`: everything since, and a while before. */
export interface Place {
  readonly at: number;
  readonly conversation: string;
  /** Null: the form was for words to a person of the staff. */
  readonly question: Question | null;
  readonly messages: readonly StoredMessage[];
}

/** What the store gives at once. */
const AT_ONCE = 200;
/** Of a talk with a person of the staff so many messages stay on the page. */
const SHOWN_BEFORE = 60;

async function allAfter(store: Pick<Store, 'messages'>, key: string, after: number): Promise<readonly StoredMessage[]> {
  const messages: StoredMessage[] = [];
  for (;;) {
    const more = await store.messages(key, messages.at(-1)?.seq ?? after);
    messages.push(...more);
    if (more.length < AT_ONCE) return messages;
  }
}

const asks = ({ activity }: StoredMessage): Question | null => (activity ? shownOf([activity]).question : null);

/** `null`: the conversation is gone. */
export async function placeAt(
  store: Pick<Store, 'messages'>,
  key: string,
  { at, conversation }: Pick<Place, 'at' | 'conversation'>,
): Promise<Place | null> {
  if (at < 1) return null;
  const messages = await allAfter(store, key, Math.max(0, at - 1 - SHOWN_BEFORE));
  const answered = messages.find(({ seq }) => seq === at);
  return answered ? { at, conversation, question: asks(answered), messages } : null;
}

export const since = ({ at, messages }: Place): readonly StoredMessage[] => messages.filter(({ seq }) => seq > at);

export const lastOf = ({ at, messages }: Place): number => messages.at(-1)?.seq ?? at;

/** A form sent twice gives messages that are there already. */
export const withMore = (place: Place, more: readonly StoredMessage[]): Place => ({
  ...place,
  messages: [...place.messages, ...more.filter(({ seq }) => seq > lastOf(place))],
});

export function shownAt(place: Place): Shown {
  const fresh = since(place);
  const show = (messages: readonly StoredMessage[]): Shown =>
    shownOf(deliver(messages, place.conversation, place.at).activities);
  const shown = place.question ? answered(place.question, fresh, show) : show(talkOf(place));
  // Somebody else may hold the device: nothing said before, a handler's words neither (conversation.md 3).
  return shown.question?.id === STILL_SAFE ? show(fresh.filter(({ by }) => by === 'bot')) : shown;
}

/** What they wrote themselves is not shown back, unless somebody has come to read it. */
function answered(
  question: Question,
  fresh: readonly StoredMessage[],
  show: (messages: readonly StoredMessage[]) => Shown,
): Shown {
  if (fresh.length === 0) return { said: [], question, ended: false };
  const said = show(fresh.filter(({ by }) => by !== 'person'));
  return said.question || said.ended ? said : show(fresh);
}

/** From the desk's last question before the form on: what was said with a person of the staff, and how it ended. */
const talkOf = ({ at, messages }: Place): readonly StoredMessage[] =>
  messages.slice(messages.findLastIndex((message) => message.seq <= at && asks(message) !== null) + 1);
