/**
 * The chat, made on the server: with its first question in it, and after each turn of a person without scripts.
 * The client takes over the part inside `#chat` when it runs; everything before it stays as it is.
 */
import type { JSX } from 'preact';
import type { Words } from '../../words';
import type { Landlord } from '../../../core/landlord';
import { pageOf, type Page } from './document';
import { nothingAsked, QuestionForm } from './question';
import { CLIENT_WORDS, type Say } from './say';
import { STILL_SAFE, type Said, type Shown } from '../../shown';
import { Ended, Talk, Trouble, Unsent } from './talk';

export const CLIENT_PATH = '/chat.js';

/** What carries a conversation from page to page, in hidden fields and nowhere else. */
export interface Carried {
  /** A Direct Line token: sealed, short-lived, renewed with each page. */
  readonly token: string;
  /** The number of the last message shown; `first` before the conversation has begun. Makes a repeated form the same message. */
  readonly at: string;
  readonly about: string;
  readonly from: string;
  /** Words a person had written when something came between, and the question they were for. */
  readonly draft: string;
  readonly draftFor: string;
}

export interface ChatPage {
  readonly landlord: Landlord;
  readonly words: Words;
  readonly shown: Shown;
  readonly carried: Carried;
  /** The first page of a conversation, where Exit is explained and 999 stands beside the question. */
  readonly opening: boolean;
  readonly notice?: 'nothing-written' | 'answered-before' | 'not-sent' | 'closed' | 'expired' | undefined;
  readonly rehearsal: boolean;
}

/** Where a landlord's pages are; the training room's carry its mark from page to page. */
export const pathTo = (landlord: string, rehearsal: boolean, below = ''): string =>
  `/${landlord}${below}${rehearsal ? '?rehearsal=on' : ''}`;

export const sayFrom =
  (words: Words): Say =>
  (id, vars) =>
    words.say(`page.${id}`, vars);

const Hidden = ({ carried, question }: { readonly carried: Carried; readonly question: string }): JSX.Element => (
  <>
    {Object.entries({ ...carried, question }).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);

const ExitNote = ({ say, help }: { readonly say: Say; readonly help: string }): JSX.Element => (
  <p class="note" id="exit-note">
    {say('exit-note')} <span class="keys">{say('exit-note-keys')} </span>
    <a href={`${help}#leaving`}>{say('exit-note-link')}</a>
  </p>
);

/** Read by the client as plain data; a browser never runs it. */
const Start = ({ page }: { readonly page: ChatPage }): JSX.Element => {
  const say = sayFrom(page.words);
  const words = Object.fromEntries(CLIENT_WORDS.map((id) => [id, say(id)]));
  const { landlord, shown, carried } = page;
  const start = { path: pathTo(landlord.id, page.rehearsal), language: page.words.language, shown, carried, words };
  const json = JSON.stringify(start).replace(/</g, '\\u003c');
  return <script type="application/json" id="start" dangerouslySetInnerHTML={{ __html: json }} />;
};

/** The first thing said holds 999 and is marked as what to read in danger (R1). */
const alarmed = (said: readonly Said[]): readonly Said[] =>
  said.map((line, at) => (at === 0 ? { ...line, emergency: true } : line));

const Question = ({ page, say }: { readonly page: ChatPage; readonly say: Say }): JSX.Element | null => {
  if (page.shown.ended) return null;
  const question = page.shown.question ?? nothingAsked(say);
  const resumed = page.carried.draftFor === question.id;
  const carried = resumed ? { ...page.carried, draft: '', draftFor: '' } : page.carried;
  return (
    <QuestionForm
      question={question}
      say={say}
      action={pathTo(page.landlord.id, page.rehearsal)}
      opening={page.opening}
      notice={page.notice === 'nothing-written' ? say('nothing-written') : undefined}
      draft={resumed ? page.carried.draft : undefined}
    >
      <Hidden carried={carried} question={question.id} />
    </QuestionForm>
  );
};

/** Asked before it is known who looks: nothing written stands beside them. */
const UNSURE: readonly string[] = ['safe-now', STILL_SAFE];

/** Words that belong to no question, or came too late for theirs, stay to be read until they are sent or removed. */
const NotSent = ({ page, say }: { readonly page: ChatPage; readonly say: Say }): JSX.Element | null => {
  const { carried, shown, notice, landlord, rehearsal } = page;
  const question = shown.question?.id ?? '';
  const isElsewhere = carried.draftFor !== '' || (carried.draftFor === question && !shown.ended);
  if (carried.draft === '' || isElsewhere || shown.left || UNSURE.includes(question)) return null;
  return (
    <Unsent say={say} words={carried.draft} open={notice === 'not-sent'} ended={shown.ended}>
      <form method="post" action={pathTo(landlord.id, rehearsal)} autocomplete="off">
        <Hidden carried={carried} question={question} />
        <button class="quiet" name="command" value="drop-draft">
          {say('unsent-remove')}
        </button>
      </form>
    </Unsent>
  );
};

/** Beside the form, or with the words themselves. */
const SHOWN_ELSEWHERE: readonly ChatPage['notice'][] = ['nothing-written', 'not-sent'];

const Notice = ({ page, say }: { readonly page: ChatPage; readonly say: Say }): JSX.Element | null => {
  if (page.notice === 'expired') return <Trouble say={say} what="expired" />;
  return page.notice && !SHOWN_ELSEWHERE.includes(page.notice) ? <p class="said alarm">{say(page.notice)}</p> : null;
};

export function chatPage(given: ChatPage): Page {
  const { landlord, words, opening } = given;
  const shown = opening ? { ...given.shown, said: alarmed(given.shown.said) } : given.shown;
  const page = { ...given, shown };
  const say = sayFrom(words);
  const frame = {
    say,
    landlord,
    language: words.language,
    direction: words.direction,
    kind: 'chat',
    rehearsal: page.rehearsal,
    script: CLIENT_PATH,
  } as const;
  return pageOf(
    frame,
    <>
      <h1 class="unseen">{say('title')}</h1>
      {opening && <ExitNote say={say} help={pathTo(landlord.id, page.rehearsal, '/help')} />}
      <Notice page={page} say={say} />
      <div id="chat">
        <Talk said={shown.said} say={say} />
        <NotSent page={page} say={say} />
        <Question page={page} say={say} />
        {shown.ended && <Ended say={say} anew={pathTo(landlord.id, page.rehearsal)} />}
      </div>
      <p class="note">
        <a href={pathTo(landlord.id, page.rehearsal, '/help')}>{say('help-link')}</a>
      </p>
      {opening && <Start page={page} />}
    </>,
  );
}
