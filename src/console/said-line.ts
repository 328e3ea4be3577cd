/**
 * What a line of a conversation says to staff: words as they were, a press by the label it stood under, and null for what
 * says nothing to a reader, such as the event of somebody leaving.
 */
import type { Message } from '../store/store';
import type { StaffWords } from './staff-words';

/** Commands of the page, which are no choice of a question. */
const PRESSES = ['human', 'back', 'skip', 'done', 'repeat', 'restart', 'send-now'];

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;

/** The label of a choice the last question before it offered. */
const offered = (before: readonly (Message | null)[]): ReadonlyMap<string, string> => {
  const asked = before.findLast((one) => one?.by === 'bot' && field(one.activity, 'suggestedActions') !== undefined);
  const actions = field(field(asked?.activity, 'suggestedActions'), 'actions');
  const pairs = (Array.isArray(actions) ? actions : []).map((one: unknown) => [
    field(one, 'value'),
    field(one, 'title'),
  ]);
  return new Map(pairs.filter((pair): pair is [string, string] => pair.every((one) => typeof one === 'string')));
};

/** `at`: its place among the messages. Null: left out, or nothing to read. */
export const saidLine = (words: StaffWords, messages: readonly (Message | null)[], at: number): string | null => {
  const message = messages[at];
  if (!message || message.text.trim() === '') return null;
  const { by, text } = message;
  if (by !== 'person') return text;
  if (PRESSES.includes(text)) return words.label('pressed', text);
  const labels = offered(messages.slice(0, at));
  const parts = text.split(', ').map((one) => labels.get(one));
  return parts.every((one) => one !== undefined) ? parts.join(', ') : text;
};
