/**
 * The lines of a conversation while it is watched: what was said before is folded, and the newest are a log, which a
 * screen reader reads out as it grows. Each line has its number, so that the page adds those it has not and leaves the
 * others alone.
 */
import type { Message } from '../store/store';
import { Section } from './layout';
import { Line } from './rest-part';
import { saidLine } from './said-line';
import type { StaffWords } from './staff-words';

interface Lines {
  readonly words: StaffWords;
  readonly messages: readonly Message[];
}

/** So many fit beside who has it and the way to take it over, on a telephone. */
const NEWEST = 3;
/** Letters of the desk's own words on two lines there: staff know how they go on. */
const LONG = 90;
/** What is folded is worth unfolding. */
const FEWEST_FOLDED = 3;

interface Shown {
  readonly number: number;
  readonly message: Message;
  readonly said: string;
}

const shownIn = ({ words, messages }: Lines): readonly Shown[] =>
  messages.flatMap((message, index) => {
    const said = saidLine(words, messages, index);
    return said === null ? [] : [{ number: index + 1, message, said }];
  });

export const LinesPart = (view: Lines) => {
  const { words, messages } = view;
  const shown = shownIn(view);
  const folds = shown.length >= NEWEST + FEWEST_FOLDED;
  const [earlier, newest] = folds ? [shown.slice(0, -NEWEST), shown.slice(-NEWEST)] : [[], shown];
  return (
    <Section id="transcript" title={words.say('part-transcript')}>
      {earlier.length > 0 && (
        <details>
          <summary>{words.say('lines-earlier')}</summary>
          <ol class="transcript">{earlier.map((one) => lineOf(words, one))}</ol>
        </details>
      )}
      <div role="log" aria-labelledby="transcript-title">
        <ol class="transcript" data-piece="lines">
          {newest.map((one) => lineOf(words, one))}
        </ol>
      </div>
      <div data-piece="none">{messages.length === 0 && <p>{words.say('transcript-none')}</p>}</div>
    </Section>
  );
};

const lineOf = (words: StaffWords, { number, message, said }: Shown) => (
  <li
    key={number}
    id={`line-${number}`}
    class={message.by}
    data-line={number}
    data-key={message.by === 'person' ? `line ${number}` : undefined}
  >
    <Line words={words} message={message} said={said} folds={message.by === 'bot' && said.length > LONG} />
  </li>
);
