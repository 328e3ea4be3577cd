/**
 * One turn of a person without scripts: a posted form in, the next page out. The form says which message it was an answer
 * to, so a form sent twice, or one gone back to, never counts as the answer to another question (R3).
 */
import { answerOf, type Answered } from '../../channels/answered';
import { chatPage, type ChatPage } from '../../channels/web-chat/page/chat-page';
import { nothingAsked } from '../../channels/web-chat/page/question';
import type { Page } from '../../channels/web-chat/page/document';
import { troublePage } from '../../channels/web-chat/page/plain-pages';
import { shownOf, STILL_SAFE, type Question } from '../../channels/shown';
import type { Activity } from '../../core/reply';
import type { StoredMessage } from '../../store/store';
import { begin, receive, sessionKey } from '../../channels/web-chat/receive';
import type { PostedForm } from './form';
import type { Claims } from '../direct-line/direct-line';
import { failure } from '../log';
import { openingPage, type WayIn } from './opening';
import { callerOf, wordsOf, type Visit } from './ports';

interface Posted extends Visit {
  readonly form: PostedForm;
  readonly claims: Claims;
}

/** Where the form was in the conversation: the number of the message it answered, and everything since. */
interface Place {
  readonly at: number;
  readonly question: Question | null;
  readonly since: readonly StoredMessage[];
}

const spoken = (messages: readonly StoredMessage[]): readonly Activity[] =>
  messages.flatMap((message) => (message.activity && message.by !== 'person' ? [message.activity] : []));

const lastOf = (messages: readonly StoredMessage[]): number => messages.at(-1)?.seq ?? 0;

const wayInOf = ({ carried }: PostedForm): WayIn => ({ about: carried.about, from: carried.from });

/** The number the form carries; for the first form, that of the conversation's first question, begun here if it has not been. */
async function atOf(posted: Posted): Promise<number> {
  const { deps, form, claims } = posted;
  if (form.carried.at !== 'first') return Number(form.carried.at) || 0;
  return lastOf((await deps.turns.take(begin(wayInOf(form), callerOf(posted, claims)))).messages);
}

/** `null`: the conversation is gone. */
async function placeOf(posted: Posted): Promise<Place | null> {
  const at = await atOf(posted);
  if (at < 1) return null;
  const [answered, ...since] = await posted.deps.store.messages(sessionKey(posted.claims.conversation), at - 1);
  if (answered?.seq !== at) return null;
  return { at, since, question: answered.activity ? shownOf([answered.activity]).question : null };
}

type Next = Pick<ChatPage, 'shown' | 'notice'> & { readonly at: number; readonly draft?: string };

async function nextPage(posted: Posted, next: Next): Promise<Page> {
  const { deps, landlord, form, claims } = posted;
  const { token } = await deps.directLine.issue(claims);
  const kept = next.draft === undefined ? form.carried : { draft: next.draft, draftFor: form.question };
  const carried = {
    ...form.carried,
    draft: kept.draft,
    draftFor: kept.draftFor,
    at: String(next.at),
    token,
  };
  const { shown, notice } = next;
  return chatPage({
    landlord,
    words: wordsOf(posted),
    carried,
    shown,
    notice,
    opening: false,
    rehearsal: posted.rehearsal,
  });
}

/** Something happened after this form was shown: it is not answered, and the person sees where they are. */
function whereWeAre(posted: Posted, place: Place, said: Answered | null): Promise<Page> {
  const mine = place.since.find((message) => message.by === 'person');
  const next = { shown: shownOf(spoken(place.since)), at: lastOf(place.since) };
  if (!mine) return nextPage(posted, { ...next, draft: posted.form.filled.words });
  return nextPage(posted, mine.text === said?.text ? next : { ...next, notice: 'answered-before' });
}

const unsent = (posted: Posted): Page =>
  troublePage({ words: wordsOf(posted), what: 'failed', landlord: posted.landlord, unsent: posted.form });

async function answer(posted: Posted, place: Place, said: Answered): Promise<Page> {
  const channelData = { clientActivityID: `form-${place.at}` };
  const received = receive({ type: 'message', ...said, channelData }, callerOf(posted, posted.claims));
  if (received.type !== 'inbound') return unsent(posted);
  const { messages } = await posted.deps.turns.take(received.inbound);
  if (messages.length === 0) return unsent(posted);
  const shown = shownOf(spoken(messages));
  const untaken = shown.question?.id === STILL_SAFE && said.value === undefined;
  return nextPage(posted, { shown, at: lastOf(messages), ...(untaken ? { draft: said.text } : {}) });
}

/** What goes along into a new conversation. */
const anew = (form: PostedForm): WayIn => ({
  ...wayInOf(form),
  ...(form.filled.words === '' ? {} : { draft: form.filled.words, draftFor: form.question }),
});

export async function turnPage(visit: Visit, form: PostedForm): Promise<Page> {
  const claims = await visit.deps.directLine.verify(form.carried.token);
  if (!claims || claims.channel !== 'web-chat' || claims.landlord !== visit.landlord.id)
    return openingPage(visit, anew(form), 'expired');
  const posted = { ...visit, rehearsal: claims.rehearsal === true, form, claims };
  return next(posted).catch((error: unknown) => {
    visit.deps.log.error('turn_failed', { landlord: visit.landlord.id, channel: 'web-chat', ...failure(error) });
    return unsent(posted);
  });
}

async function next(posted: Posted): Promise<Page> {
  const place = await placeOf(posted);
  if (place) return taken(posted, place);
  return posted.form.carried.at === 'first' ? unsent(posted) : openingPage(posted, anew(posted.form), 'closed');
}

function taken(posted: Posted, place: Place): Promise<Page> {
  const { filled } = posted.form;
  const looking = filled.command === 'refresh';
  const said = looking ? null : answerOf(filled, place.question ?? nothingAsked(() => ''));
  if (place.since.length > 0) return whereWeAre(posted, place, said);
  if (said) return answer(posted, place, said);
  const shown = { said: [], question: place.question, ended: false };
  return nextPage(posted, { shown, at: place.at, notice: looking ? undefined : 'nothing-written' });
}
