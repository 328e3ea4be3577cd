/** A line of a conversation as staff read it: words, a press by its label, and nothing where nothing was said. */
import { saidLine } from '../../../src/console/said-line';
import { staffWords } from '../../../src/console/staff-words';
import type { Message } from '../../../src/store/store';
import { words as catalogue } from './console-desk';
import { NOW } from './fixtures';

const words = staffWords(catalogue.for('en', 'web-chat', 'testhomes'));
const line = (by: Message['by'], text: string, activity?: Message['activity']): Message => ({
  by,
  text,
  at: NOW,
  ...(activity && { activity }),
});
const action = (value: string, title: string) => ({ type: 'messageBack', value, title });
const question = line('bot', 'What would you like?', {
  type: 'message',
  suggestedActions: { to: [], actions: [action('call', 'A phone call'), action('text', 'A text message')] },
});

it.each([
  ['an event of the person', line('person', '', { type: 'event', name: 'leave' })],
  ['the end of the conversation', line('bot', '', { type: 'endOfConversation' })],
  ['blanks', line('person', ' \n')],
])('shows nothing for %s', (_, message) => {
  expect(saidLine(words, [question, message], 1)).toBeNull();
});

it.each([
  ['human', 'Speak to a person'],
  ['send-now', 'Send what I have said'],
  ['call', 'A phone call'],
  ['call, text', 'A phone call, A text message'],
  ['I am at home, call later', 'I am at home, call later'],
])('shows what the person sent as %j by the label they saw: %j', (sent, shown) => {
  expect(saidLine(words, [question, line('bot', 'One moment.'), line('person', sent)], 2)).toBe(shown);
});

it('leaves a word alone that the last question did not offer, and what staff wrote', () => {
  const later = line('bot', 'And when?', { type: 'message', suggestedActions: { to: [], actions: [] } });
  expect(saidLine(words, [question, later, line('person', 'call')], 2)).toBe('call');
  expect(saidLine(words, [question, line('handler', 'call')], 1)).toBe('call');
});
