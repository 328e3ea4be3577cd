/** Colleagues in this conversation, under its last line: how far their window came, which is not what they have read. */
import type { Message } from '../store/store';
import type { Colleague } from './presence';
import type { StaffWords } from './staff-words';

interface PresenceView {
  readonly words: StaffWords;
  readonly messages: readonly Message[];
  readonly present: readonly Colleague[];
}

export const PresencePart = ({ words, messages, present }: PresenceView) =>
  present.length === 0 ? null : (
    <ul class="present" aria-label={words.say('present-title')}>
      {present.map((one) => (
        <li key={one.name}>
          {readTo(words, messages, one)}
          {one.isWriting && <strong role="status"> {words.say('present-writing', { name: one.name })}</strong>}
        </li>
      ))}
    </ul>
  );

const readTo = (words: StaffWords, messages: readonly Message[], { name, read }: Colleague): string => {
  if (read >= messages.length) return words.say('present-to-the-end', { name });
  const last = messages[read - 1];
  return last
    ? words.say('present-to', { name, when: words.when(new Date(last.at).toISOString()) })
    : words.say('present-here', { name });
};
