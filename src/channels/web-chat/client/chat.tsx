/**
 * The chat in the browser: the page's own first question answered over Direct Line, and what comes back shown below it.
 * Everything it knows is in this tab's memory. It never moves somebody's focus unless the thing they pressed has gone.
 */
import { hydrate, render } from 'preact';
import type { Activity } from '../../../core/reply';
import { answerOf, type Answered } from '../../answered';
import { nothingAsked, QuestionForm } from '../page/question';
import type { Say } from '../page/say';
import { add, NOTHING, STILL_SAFE, type Shown } from '../../shown';
import { Ended, Talk, Trouble } from '../page/talk';
import { announce, hasLeft } from './exit';
import { begin, close, openLine, pull, send, type Failed, type Line } from './line';
import { messageId } from './message-id';
import { openBeside } from './links';

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
  /** Words not sent yet when something else was asked, by question: they come back with it. */
  readonly drafts: Map<string, string>;
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
      {!shown.ended && !waiting && (
        <QuestionForm
          key={chat.turn}
          question={question}
          say={say}
          action={chat.start.path}
          opening={!chat.begun}
          notice={chat.notice}
          draft={chat.drafts.get(question.id)}
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

/** Words on their way; a choice is chosen again more easily than words are written. */
const notTaken = ({ waiting }: Chat): string | null =>
  waiting && waiting.value === undefined && typeof waiting.text === 'string' ? waiting.text : null;

/** What is in the text box, or was sent and not taken, goes with its question and not with the next one. */
function keepDraft(chat: Chat, next: Shown): void {
  const sent = notTaken(chat);
  if (next.question?.id === STILL_SAFE && sent !== null) chat.drafts.set(chat.sentFor, sent);
  const box = document.getElementById('words');
  if (box instanceof HTMLTextAreaElement && box.value !== '') chat.drafts.set(chat.shown.question?.id ?? '', box.value);
}

/** What is shown once these have come. After ten quiet minutes nothing said before stays on the screen. */
function shownWith(chat: Chat, activities: readonly Activity[]): Shown {
  const shown = activities.reduce(add, chat.shown);
  const cleared = shown.question?.id === STILL_SAFE && chat.shown.question?.id !== STILL_SAFE;
  return cleared ? { ...shown, said: [] } : shown;
}

/** The emergency message of a turn that could not be kept: what the person sent still waits to be sent. */
const isAside = (activity: Activity): boolean => String(activity.id).includes('|kept-');

function heard(chat: Chat, activities: readonly Activity[]): void {
  const theirs = activities.filter((activity) => (activity.from as { role?: unknown } | undefined)?.role !== 'user');
  if (theirs.length === 0) return;
  const shown = shownWith(chat, theirs);
  const before = Math.min(chat.shown.said.length, shown.said.length);
  if (shown.question !== chat.shown.question) {
    keepDraft(chat, shown);
    chat.turn += 1;
  }
  Object.assign(chat, { shown, notice: '' }, theirs.every(isAside) ? {} : { waiting: null, failed: null });
  draw(chat);
  readOut(chat, before);
  show(chat, before);
  if (shown.ended) close(chat.line);
}

const activityOf = (chat: Chat, said: Answered): Activity => ({
  type: 'message',
  from: { id: 'me', role: 'user' },
  locale: chat.start.language,
  text: said.text,
  ...(said.value === undefined ? {} : { value: said.value }),
  channelData: { clientActivityID: messageId() },
});

function answered(chat: Chat, event: SubmitEvent): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const fields = new FormData(form);
  const pressed = event.submitter ?? chat.pressed;
  if (pressed instanceof HTMLButtonElement && pressed.name !== '') fields.append(pressed.name, pressed.value);
  const words = (name: string): readonly string[] => fields.getAll(name).filter((value) => typeof value === 'string');
  const question = chat.shown.question ?? nothingAsked(chat.say);
  const said = answerOf(
    { choice: words('choice'), words: words('words')[0] ?? '', command: words('command')[0] ?? '' },
    question,
  );
  if (!said) {
    chat.notice = chat.say('nothing-written');
    announce(chat.notice);
    return draw(chat);
  }
  chat.drafts.delete(question.id);
  chat.sentFor = question.id;
  chat.toPerson = chat.shown.question === null;
  chat.following = form.contains(document.activeElement);
  chat.waiting = activityOf(chat, said);
  chat.shown = add(chat.shown, { ...chat.waiting, text: wordsShown(chat, said) });
  void deliver(chat);
}

/** Commands are shown as the button said them. */
const wordsShown = (chat: Chat, said: Answered): string =>
  said.text === said.value ? (chat.start.words[said.text] ?? said.text) : said.text;

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
  const trouble = (await began(chat)) ?? (await send(chat.line, chat.waiting));
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
    drafts: new Map(),
    following: false,
  };
  hydrate(<View chat={chat} />, root);
  const press = (event: Event): void => void (chat.pressed = (event.target as Element).closest('button'));
  root.addEventListener('click', press, true);
  window.addEventListener('online', () => void (chat.failed === 'offline' ? deliver(chat) : pull(line)));
  document.addEventListener('visibilitychange', () => void (document.hidden || pull(line)));
  return line;
}
