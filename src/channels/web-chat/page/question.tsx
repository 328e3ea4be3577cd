/**
 * A question and how to answer it, as a form that works without scripts. One tap answers a choice; words need Send.
 * The client draws the same form and sends it over Direct Line instead.
 */
import type { ComponentChildren, JSX } from 'preact';
import type { Question } from '../../shown';
import type { Say } from './say';

export interface QuestionProps {
  readonly question: Question;
  readonly say: Say;
  /** Where the form goes when there are no scripts. */
  readonly action: string;
  /** At the very first question there is nothing to go back to or send. */
  readonly opening?: boolean;
  /** Shown above the ways to answer, such as that nothing was written. */
  readonly notice?: string;
  /** Words written before something came between, so that nothing written is lost. */
  readonly draft?: string;
  /** Hidden fields that carry the conversation from page to page. */
  readonly children?: ComponentChildren;
  readonly onSubmit?: (event: SubmitEvent) => void;
}

const Choices = ({ question }: { readonly question: Question }): JSX.Element => (
  <>
    {question.choices.map((choice) => (
      <button key={choice.value} class="choice" name="choice" value={choice.value}>
        {choice.label}
      </button>
    ))}
  </>
);

const Several = ({ question, say }: QuestionProps): JSX.Element => (
  <>
    {question.choices.map((choice) => (
      <label key={choice.value} class="choice">
        <input type="checkbox" name="choice" value={choice.value} />
        <span>{choice.label}</span>
      </label>
    ))}
    <button class="send">{say('done')}</button>
  </>
);

/** Nothing typed here is kept by the browser or sent to a spelling service. */
const Words = ({
  say,
  label,
  draft,
}: {
  readonly say: Say;
  readonly label: string;
  readonly draft?: string;
}): JSX.Element => (
  <>
    <textarea
      id="words"
      name="words"
      rows={3}
      maxLength={4000}
      aria-labelledby={label}
      autocomplete="off"
      spellcheck={false}
      defaultValue={draft}
    />
    <button class="send">{say('send')}</button>
  </>
);

const Windows = ({ question, say, draft }: QuestionProps): JSX.Element => (
  <>
    <Choices question={question} />
    <p id="own">{say('own-words')}</p>
    <Words say={say} label="asked own" draft={draft} />
  </>
);

function Ways(props: QuestionProps): JSX.Element {
  switch (props.question.kind) {
    case 'choose':
      return <Choices question={props.question} />;
    case 'choose-many':
      return <Several {...props} />;
    case 'windows':
      return <Windows {...props} />;
    case 'write':
      return <Words say={props.say} label="asked" draft={props.draft} />;
  }
}

const Command = ({ value, say }: { readonly value: string; readonly say: Say }): JSX.Element => (
  <button class="quiet" name="command" value={value}>
    {say(value)}
  </button>
);

/** Where nothing is asked, a person may still write: somebody may be reading. */
export const nothingAsked = (say: Say): Question => ({
  id: '',
  kind: 'write',
  text: say('write-more'),
  choices: [],
  skippable: false,
});

const Refresh = ({ say, onSubmit }: QuestionProps): JSX.Element | null =>
  onSubmit ? null : (
    <div class="row">
      <Command value="refresh" say={say} />
    </div>
  );

const Commands = ({ question, say }: QuestionProps): JSX.Element => (
  <>
    <div class="row">
      <Command value="back" say={say} />
      {question.skippable && <Command value="skip" say={say} />}
    </div>
    <details>
      <summary>{say('other')}</summary>
      <div class="row">
        {['repeat', 'human', 'send-now', 'restart'].map((value) => (
          <Command key={value} value={value} say={say} />
        ))}
      </div>
    </details>
  </>
);

/** A sentence that asks, what is told before it, and what is said of it after. */
const ASKING = /^(?:([^]*(?:[.!:]\s|\n))\s*)?([^.!:?؟\n]*[?؟])(?:\s+([^]+))?$/;

interface Piece {
  readonly text: string;
  readonly asks: boolean;
}

function piecesOf(paragraph: string): readonly Piece[] {
  const [whole, before = '', asks = '', after = ''] = ASKING.exec(paragraph) ?? [];
  if (whole === undefined) return [{ text: paragraph, asks: false }];
  const pieces = [
    { text: before.trim(), asks: false },
    { text: asks, asks: true },
    { text: after, asks: false },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** What is asked stands out; what is told before it and a hint after it do not. A text that asks nothing stands out whole. */
const Asked = ({ text }: { readonly text: string }): JSX.Element => {
  const pieces = text.split('\n\n').flatMap(piecesOf);
  const plain = !pieces.some(({ asks }) => asks);
  return (
    <>
      {pieces.map((piece, at) => (
        <span key={at} class={piece.asks || plain ? 'asks' : 'hint'}>
          {piece.text}
        </span>
      ))}
    </>
  );
};

export const QuestionForm = (props: QuestionProps): JSX.Element => (
  <form
    id="question"
    data-question={props.question.id}
    method="post"
    action={props.action}
    autocomplete="off"
    onSubmit={props.onSubmit}
  >
    {props.children}
    <fieldset>
      <legend class="ask" id="asked" tabIndex={-1}>
        <Asked text={props.question.text} />
      </legend>
      {props.notice && <p class="said alarm">{props.notice}</p>}
      <Ways {...props} />
    </fieldset>
    {props.question.id === '' && <Refresh {...props} />}
    {props.question.id !== '' && !props.opening && <Commands {...props} />}
  </form>
);
