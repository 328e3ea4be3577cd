/**
 * One turn of a person without scripts: a posted form in, the next page out. The form says which message it was an answer
 * to, so a form sent twice, or one gone back to, never counts as the answer to another question (R3).
 */
import { createHash } from 'node:crypto';
import { answerOf, type Answered } from '../../channels/answered';
import { chatPage, type ChatPage } from '../../channels/web-chat/page/chat-page';
import { nothingAsked } from '../../channels/web-chat/page/question';
import type { Page } from '../../channels/web-chat/page/document';
import { troublePage } from '../../channels/web-chat/page/plain-pages';
import { STILL_SAFE } from '../../channels/shown';
import type { Inbound } from '../../core/inbound';
import type { Taken } from '../../store/store';
import { begin, receive, sessionKey } from '../../channels/web-chat/receive';
import { addedTo, draftIn, NO_DRAFT, type Draft } from './draft';
import type { PostedForm } from './form';
import type { Claims } from '../direct-line/direct-line';
import { failure } from '../log';
import { openingPage, type WayIn } from './opening';
import { lastOf, placeAt, shownAt, since, withMore, type Place } from './place';
import { callerOf, wordsOf, type Visit } from './ports';

interface Posted extends Visit {
  readonly form: PostedForm;
  readonly claims: Claims;
}

const NOBODY_ASKS = nothingAsked(() => '');

const wayInOf = ({ carried }: PostedForm): WayIn => ({ about: carried.about, from: carried.from });

/** The number the form carries; for the first form, that of the conversation's first question, begun here if it has not been. */
async function atOf(posted: Posted): Promise<number> {
  const { deps, form, claims } = posted;
  if (form.carried.at !== 'first') return Number(form.carried.at) || 0;
  return (await deps.turns.take(begin(wayInOf(form), callerOf(posted, claims)))).messages.at(-1)?.seq ?? 0;
}

/** `null`: the conversation is gone. */
async function placeOf(posted: Posted): Promise<Place | null> {
  const { conversation } = posted.claims;
  return placeAt(posted.deps.store, sessionKey(conversation), { at: await atOf(posted), conversation });
}

type Next = Pick<ChatPage, 'notice'> & { readonly draft?: Draft };

async function nextPage(posted: Posted, place: Place, { notice, draft }: Next = {}): Promise<Page> {
  const { deps, landlord, form, claims } = posted;
  const { token } = await deps.directLine.issue(claims);
  return chatPage({
    landlord,
    words: wordsOf(posted),
    carried: { ...form.carried, ...(draft ?? draftIn(form)), at: String(lastOf(place)), token },
    shown: shownAt(place),
    notice,
    opening: false,
    rehearsal: posted.rehearsal,
  });
}

/** Something happened after this form was shown: it answers only what is still asked, and the person sees where they are. */
function whereWeAre(posted: Posted, place: Place, said: Answered | null): Promise<Page> {
  if (!said || posted.form.filled.command !== '') return nextPage(posted, place);
  const mine = since(place).find((message) => message.by === 'person');
  if (mine?.text === said.text) return nextPage(posted, place);
  if (mine && said.value !== undefined) return nextPage(posted, place, { notice: 'answered-before' });
  return !mine && isStillAsked(place) ? answer(posted, place, said) : late(posted, place, said.text);
}

const isStillAsked = (place: Place): boolean =>
  place.question !== null && shownAt(place).question?.id === place.question.id;

const unsent = (posted: Posted): Page =>
  troublePage({ words: wordsOf(posted), what: 'failed', landlord: posted.landlord, unsent: posted.form });

/** Nothing was stored, and yet there is an answer: the emergency message of a turn that failed. */
const hasFailed = ({ messages, reply }: Taken): boolean =>
  messages.length === 0 && reply.kind === 'activities' && reply.activities.length > 0;

/** What the form said, under an id by which the same form is the same message. Null: no words of a person. */
const wordsIn = (posted: Posted, said: Answered, id: string): Inbound | null => {
  const body = { type: 'message', ...said, channelData: { clientActivityID: id } };
  const received = receive(body, callerOf(posted, posted.claims));
  return received.type === 'inbound' ? received.inbound : null;
};

async function answer(posted: Posted, place: Place, said: Answered): Promise<Page> {
  const inbound = wordsIn(posted, said, `form-${place.at}`);
  if (!inbound) return unsent(posted);
  const { messages } = await posted.deps.turns.take(inbound);
  if (messages.length === 0) return unsent(posted);
  const now = withMore(place, messages);
  const isUntaken = shownAt(now).question?.id === STILL_SAFE && said.value === undefined;
  return nextPage(posted, now, isUntaken ? { draft: { draft: said.text, draftFor: posted.form.question } } : {});
}

/**
 * Words to nobody's question. Whoever of the staff has the conversation reads them; where nobody has it danger in them is
 * heard, and the person has them back. Who must leave is shown nothing of theirs.
 */
async function late(posted: Posted, place: Place, text: string): Promise<Page> {
  const inbound = wordsIn(posted, { text }, `late-${place.at}-${createHash('sha256').update(text).digest('hex')}`);
  if (inbound?.input.type !== 'said') return unsent(posted);
  const taken = await posted.deps.turns.take({ ...inbound, input: { ...inbound.input, late: true } });
  if (hasFailed(taken)) return unsent(posted);
  const now = withMore(place, taken.messages);
  if (taken.messages.some(({ activity }) => activity?.type === 'endOfConversation'))
    return nextPage(posted, { ...now, at: lastOf(place), question: NOBODY_ASKS }, { draft: NO_DRAFT });
  const isTaken = taken.messages.some(({ by }) => by === 'person');
  return nextPage(posted, now, isTaken ? {} : { notice: 'not-sent', draft: addedTo(posted.form.carried, text, '') });
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

/** Commands of the page itself: nothing is said with them. */
const LOOKS = ['refresh', 'drop-draft'];

function taken(posted: Posted, place: Place): Promise<Page> {
  const { command } = posted.form.filled;
  if (command === 'drop-draft') return nextPage(posted, place, { draft: NO_DRAFT });
  const said = LOOKS.includes(command) ? null : answerOf(posted.form.filled, place.question ?? NOBODY_ASKS);
  if (since(place).length > 0) return whereWeAre(posted, place, said);
  if (!said) return nextPage(posted, place, LOOKS.includes(command) ? {} : { notice: 'nothing-written' });
  return place.question ? answer(posted, place, said) : late(posted, place, said.text);
}
