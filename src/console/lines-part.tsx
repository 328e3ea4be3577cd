/**
 * The lines of a conversation while it is watched: a log, which a screen reader reads out as it grows. Each line has its
 * number, so that the page adds those it has not and leaves the others alone.
 */
import type { Message } from '../store/store';
import { Section } from './layout';
import { Line } from './rest-part';
import { saidLine } from './said-line';
import type { StaffWords } from './staff-words';

export const LinesPart = ({ words, messages }: { words: StaffWords; messages: readonly Message[] }) => (
  <Section id="transcript" title={words.say('part-transcript')}>
    <div role="log" aria-labelledby="transcript-title">
      <ol class="transcript" data-piece="lines">
        {messages.map((message, index) => {
          const said = saidLine(words, messages, index);
          return said === null ? null : (
            <li
              key={index}
              class={message.by}
              data-line={index + 1}
              data-key={message.by === 'person' ? `line ${index + 1}` : undefined}
            >
              <Line words={words} message={message} said={said} />
            </li>
          );
        })}
      </ol>
    </div>
    <div data-piece="none">{messages.length === 0 && <p>{words.say('transcript-none')}</p>}</div>
  </Section>
);
