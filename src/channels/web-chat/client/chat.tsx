/**
 * The chat in the browser: the page's own first question answered over Direct Line, and what comes back shown below it.
 * Everything it knows is in this tab's memory. It never moves somebody's focus unless the thing they pressed has gone.
 */
import { hydrate, render } from 'preact';
import type { Activity } from '../../../core/reply';
import { answerOf } from '../../answered';
import { nothingAsked, QuestionForm } from '../page/question';
import type { Say } from '../page/say';
import { add, NOTHING, STILL_SAFE, type Shown } from '../../shown';
import { Ended, Talk, Trouble, Unsent } from '../page/talk';
import { boxOf, keepDraft, noDrafts, notTaken, type Drafts } from './drafts';
import { announce, hasLeft } from './exit';
import { begin, close, openLine, pull, send, type Failed, type Line } from './line';
import { openBeside } from './links';
import { activityOf, filledIn, isAside, isOfHandler, wordsShown } from './said';

/** What the page says of itself, as plain data. */
export interface Start {
  /** Where the page is, to begin again. */
  readonly path: string;
  readonly language: string;
  readonly shown: Shown;
  readonly carried: { readonly token: string; readonly at: string; readonly about: string; readonly from: string };
  readonly words: Readonly<Record<string, string>>;
}

interface Chat {
  readonly start: Start;
  readonly root: HTMLElement;
  readonly line: Line;
  readonly say: Say;
  shown: Shown;
  begun: boolean;
  /** Sent, or about to be, and not yet answered. */
  waiting: Activity | null;
  failed: Failed | null;
  notice: string;
  /** Rises with each question, so that each starts with empty fields. */
  turn: number;
  /** The question that was for. */
  sentFor: string;
  /** Said to a person at the desk: nothing answers at once. */
  toPerson: boolean;
  /** The button pressed last, for browsers that do not say which one sent the form. */
  pressed: Element | null;
  readonly drafts: Drafts;
  /** A message is on its way to the server. */
  sending: boolean;
  /** The person was in the form that has gone: the next question is where they belong. */
  following: boolean;
}

const View = ({ chat }: { readonly chat: Chat }) => {
  const { shown, say, failed, waiting } = chat;
  const question = shown.question ?? nothingAsked(say);
  return (
    <>
      <Talk said={shown.said} say={say} />
      {waiting && !failed && <p class="note">{say('sending')}</p>}
      {failed && (
        <Trouble say={say} what={failed}>
          <Again chat={chat} />
        </Trouble>
      )}
      <NotSent chat={chat} />
      {!shown.ended && !waiting && (
        <QuestionForm
          key={chat.turn}
          question={question}
          say={say}
          action={chat.start.path}
          opening={!chat.begun}
          notice={chat.notice}
          draft={chat.drafts.of.get(question.id)}
          onSubmit={(event) => answered(chat, event)}
        />
      )}
      {shown.ended && <Ended say={say} anew={chat.start.path} />}
    </>
  );
};

function draw(chat: Chat): void {
  if (!hasLeft()) render(<View chat={chat} />, chat.root);
}

/** Until they have done with them; while it is asked whether it is still safe nothing written is shown. */
const NotSent = ({ chat }: { readonly chat: Chat }) => {
  const { drafts, shown, say } = chat;
  const done = (): void => {
    drafts.unsent = '';
    draw(chat);
  };
  return drafts.unsent === '' || shown.question?.id === STILL_SAFE ? null : (
    <Unsent say={say} words={drafts.unsent} open ended={shown.ended}>
      <button type="button" class="quiet" onClick={done}>
        {say('unsent-remove')}
      </button>
    </Unsent>
  );
};

const Again = ({ chat }: { readonly chat: Chat }) =>
  chat.failed === 'expired' ? (
    <a href={chat.start.path}>{chat.say('anew')}</a>
  ) : (
    <button type="button" class="send" onClick={() => void deliver(chat)}>
      {chat.say('again')}
    </button>
  );

/** Reads out what is new; the question too, unless focus goes there and it is read anyway. */
function readOut(chat: Chat, before: number): void {
  const said = chat.shown.said
    .slice(before)
    .filter((line) => line.by !== 'person')
    .map((line) => line.text);
  const question = chat.shown.question && !chat.following ? [chat.shown.question.text] : [];
  announce([...said, ...question, ...(chat.shown.ended ? [chat.say('ended')] : [])].join('\n'));
}

/** New words start at the top of what is seen, the question follows them. */
function show(chat: Chat, before: number): void {
  const lines = chat.root.querySelectorAll('.said');
  const first = lines[before] ?? document.getElementById('question') ?? document.getElementById('ended');
  first?.scrollIntoView({ block: 'start' });
  if (!chat.following || chat.waiting) return;
  chat.following = false;
  document.getElementById('asked')?.focus({ preventScroll: true });
}

/** What is shown once these have come. After ten quiet minutes nothing said before stays on the screen. */
function shownWith(chat: Chat, activities: readonly Activity[]): Shown {
  const shown = activities.reduce(add, chat.shown);
  const cleared = shown.question?.id === STILL_SAFE && chat.shown.question?.id !== STILL_SAFE;
  return cleared ? { ...shown, said: [] } : shown;
}

/** What came is no answer to what is on its way: that is still to be sent. Null: it answers. */
function crossing({ sending }: Chat, theirs: readonly Activity[]): Partial<Chat> | null {
  if (theirs.every(isAside)) return {};
  return sending && isOfHandler(theirs) ? { toPerson: true } : null;
}

function heard(chat: Chat, activities: readonly Activity[]): void {
  const theirs = activities.filter((activity) => (activity.from as { role?: unknown } | undefined)?.role !== 'user');
  if (theirs.length === 0) return;
  const shown = shownWith(chat, theirs);
  const before = Math.min(chat.shown.said.length, shown.said.length);
  if (chat.shown.question !== shown.question || shown.ended) {
    keepDraft(chat.drafts, {
      before: chat.shown,
      next: shown,
      box: boxOf(),
      sent: notTaken(chat),
      sentFor: chat.sentFor,
    });
    chat.turn += 1;
  }
  Object.assign(chat, { shown, notice: '' }, crossing(chat, theirs) ?? { waiting: null, failed: null });
  draw(chat);
  readOut(chat, before);
  show(chat, before);
  if (shown.ended) close(chat.line);
}

function answered(chat: Chat, event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const question = chat.shown.question ?? nothingAsked(chat.say);
  const filled = filledIn(form, event.submitter ?? chat.pressed);
  const said = answerOf(filled, question);
  if (!said) {
    chat.notice = chat.say('nothing-written');
    announce(chat.notice);
    return draw(chat);
  }
  if (filled.command === '') chat.drafts.of.delete(question.id);
  else if (filled.words.trim() !== '') chat.drafts.of.set(question.id, filled.words);
  chat.sentFor = question.id;
  chat.toPerson = chat.shown.question === null;
  chat.following = form.contains(document.activeElement);
  chat.waiting = activityOf(said, chat.start.language);
  chat.shown = add(chat.shown, { ...chat.waiting, text: wordsShown(said, chat.start.words) });
  void deliver(chat);
}

/** The page shows the first turn already; it is asked for only now, so that looking at a page leaves nothing anywhere. */
async function began(chat: Chat): Promise<Failed | null> {
  if (chat.begun) return null;
  const { about, from } = chat.start.carried;
  const said = await begin(chat.line, { locale: chat.start.language, about, from });
  if (typeof said === 'string') return said;
  if (!said.reduce(add, NOTHING).question) return 'failed';
  chat.begun = true;
  openBeside(chat.say('new-tab'));
  return null;
}

/** A person answers when they can: until then whoever writes to them may write on. */
function writeOn(chat: Chat): void {
  Object.assign(chat, { waiting: null, turn: chat.turn + 1 });
  draw(chat);
  if (chat.following) document.getElementById('words')?.focus();
}

async function deliver(chat: Chat): Promise<void> {
  if (!chat.waiting) return;
  chat.failed = null;
  draw(chat);
  chat.sending = true;
  const trouble = (await began(chat)) ?? (await send(chat.line, chat.waiting));
  chat.sending = false;
  if (hasLeft()) return;
  if (trouble === 'sent') return void (chat.toPerson && writeOn(chat));
  chat.failed = trouble;
  draw(chat);
  document.getElementById('trouble')?.scrollIntoView({ block: 'nearest' });
  announce(`${chat.say('danger-call')} ${chat.say(trouble)}`);
}

export function startChat(start: Start, root: HTMLElement): Line {
  const line = openLine(start.carried.token, (activities) => heard(chat, activities));
  const chat: Chat = {
    start,
    root,
    line,
    say: (id) => start.words[id] ?? '',
    shown: start.shown,
    begun: false,
    waiting: null,
    failed: null,
    notice: '',
    turn: 0,
    sentFor: '',
    toPerson: false,
    pressed: null,
    drafts: noDrafts(),
    sending: false,
    following: false,
  };
  hydrate(<View chat={chat} />, root);
  const press = (event: Event): void => void (chat.pressed = (event.target as Element).closest('button'));
  root.addEventListener('click', press, true);
  window.addEventListener('online', () => void (chat.failed === 'offline' ? deliver(chat) : pull(line)));
  document.addEventListener('visibilitychange', () => void (document.hidden || pull(line)));
  return line;
}
