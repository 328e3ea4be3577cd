/** The rest of a case page, for when the call is made: what the case is, every answer, agreements, the conversation, the timeline. */
import { NOT_ASKED, type HandoffRecord } from '../core/handoff';
import type { Message } from '../store/store';
import { Field, Section } from './layout';
import { saidLine } from './said-line';
import type { StaffWords } from './staff-words';

interface Part {
  readonly words: StaffWords;
  readonly record: HandoffRecord;
}

export const Facts = ({ words, record, term }: Part & { readonly term: string }) => (
  <Section id="facts" title={words.say('part-facts')}>
    <dl class="fields">
      <Field name={words.say('field-case')}>{record.caseId}</Field>
      <Field name={words.say('field-door')}>{words.label('door', record.door)}</Field>
      <Field name={words.say('field-channel')}>{words.label('channel', record.channel)}</Field>
      <Field name={words.say('field-source')}>{words.label('source', record.source)}</Field>
      <Field name={words.say('field-queue')}>{record.queue}</Field>
      <Field name={words.say('field-policy')}>{record.policy.version}</Field>
      <Field name={words.say('field-term')}>{words.say('term-note', { term })}</Field>
      {record.flags.length > 0 && (
        <Field name={words.say('field-flags')}>
          {record.flags.map((flag) => words.label('flag', flag)).join(', ')}
        </Field>
      )}
    </dl>
  </Section>
);

export const AllAnswers = ({ words, record }: Part) => (
  <Section id="answers" title={words.say('part-answers')}>
    <dl class="fields">
      {Object.entries(record.answers).map(([question, value]) => (
        <Field name={words.label('question', question)}>
          <Value words={words} question={question} value={value} />
        </Field>
      ))}
    </dl>
    <p class="small">{words.say('answers-unlisted')}</p>
  </Section>
);

interface ValuePart {
  readonly words: StaffWords;
  readonly question: string;
  readonly value: HandoffRecord['answers'][string];
}

const Value = ({ words, question, value }: ValuePart) => {
  // A question nobody came to has no entry: this one was shown, and they passed over it.
  if (value === NOT_ASKED) return <span class="not-asked">{words.say('skipped')}</span>;
  if (typeof value === 'string') return <>{words.answer(question, value)}</>;
  const windows = value.filter((one) => typeof one === 'object');
  if (windows.length > 0) return <>{words.windows(windows)}</>;
  const several = value.filter((one) => typeof one === 'string');
  return <>{several.map((one) => words.answer(question, one)).join(', ')}</>;
};

interface LinePart {
  readonly words: StaffWords;
  readonly message: Message;
  /** From `saidLine`. */
  readonly said: string;
  /** Two lines of it, until it is unfolded. */
  readonly folds?: boolean;
}

export const Line = ({ words, message, said, folds = false }: LinePart) => (
  <>
    <span class="small">
      {words.label('speaker', message.by)}, {words.when(new Date(message.at).toISOString())}
    </span>
    {folds && (
      <details class="long">
        <summary>{words.say('own-words-all')}</summary>
      </details>
    )}
    <p class="said">{said}</p>
  </>
);

/** Null: a line that is left out, and said to be. */
export const Transcript = ({ words, messages }: { words: StaffWords; messages: readonly (Message | null)[] }) => (
  <Section id="transcript" title={words.say('part-transcript')}>
    {messages.length === 0 ? (
      <p>{words.say('transcript-none')}</p>
    ) : (
      <ol class="transcript">
        {messages.map((message, at) => {
          if (message === null) return <li class="small">{words.say('transcript-left-out')}</li>;
          const said = saidLine(words, messages, at);
          return said === null ? null : (
            <li class={message.by}>
              <Line words={words} message={message} said={said} />
            </li>
          );
        })}
      </ol>
    )}
  </Section>
);
