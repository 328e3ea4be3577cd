/**
 * Staff type in what somebody told them, or wrote: a walk-in, a call, a visit, a letter or an e-mail (AL21, AL22, SO47).
 * The same turns as everybody's; the conversation is found by whoever types it, and by nobody else.
 */
import { randomUUID } from 'node:crypto';
import { answerOf, type Answered } from '../channels/answered';
import { shownOf, STILL_SAFE, type Shown } from '../channels/shown';
import type { Inbound, Input } from '../core/inbound';
import { landlordId } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Session } from '../core/session';
import { HANDLERS } from '../core/staff';
import type { StoredMessage } from '../store/store';
import { maySee, type Route } from './access';
import { landlordOf, landlordsOf, message, wordsOf, type ConsoleDeps } from './deps';
import { landlordNames } from './landlord-part';
import type { ConsoleAnswer, ConsoleRequest } from './request';
import type { SignedIn } from './sessions';
import { filledIn, startingIn, TYPING } from './typing-fields';
import { gonePage, startPage, typingPage, type Draft, type TypingView } from './typing-page';

export const typingRoutes = (deps: ConsoleDeps): readonly Route[] => [
  {
    method: 'GET',
    path: TYPING,
    may: HANDLERS,
    answer: async (_, staff) => shown(200, startPage(startingFrame(deps, staff))),
  },
  { method: 'POST', path: TYPING, may: HANDLERS, answer: (request, staff) => begin(deps, request, staff) },
  {
    method: 'GET',
    path: `${TYPING}/:talk`,
    may: HANDLERS,
    answer: (request, staff) => atReport(deps, request, staff, (place) => whereItIs(place)),
  },
  {
    method: 'POST',
    path: `${TYPING}/:talk`,
    may: HANDLERS,
    answer: (request, staff) => atReport(deps, request, staff, (place) => answered(place, request)),
  },
];

const shown = (status: number, html: string): ConsoleAnswer => ({ kind: 'page', status, html });

/** Before it is known whose report it is, where it could be several landlords'. */
const startingFrame = (deps: ConsoleDeps, staff: SignedIn) => {
  const words = wordsOf(deps, staff.landlord);
  const landlords = landlordsOf(deps, staff);
  return { words, staff, landlordName: landlordNames(words, landlords), landlords };
};

interface Place {
  readonly deps: ConsoleDeps;
  readonly staff: SignedIn;
  readonly talk: string;
  readonly landlord: Landlord;
}

/** Whoever types it is part of the key: nobody else's address leads to it. */
const keyOf = ({ staff, talk }: Pick<Place, 'staff' | 'talk'>): string => `typed:${staff.id}:${talk}`;

/** A report stays with the landlord it was begun for, and is there for whoever still serves that landlord. */
const atReport = async (
  deps: ConsoleDeps,
  { params }: ConsoleRequest,
  staff: SignedIn,
  then: (place: Place) => Promise<ConsoleAnswer>,
): Promise<ConsoleAnswer> => {
  const talk = params['talk'] ?? '';
  const session = await deps.store.session(keyOf({ staff, talk }));
  const landlord = landlordsOf(deps, staff).find(({ id }) => id === session?.landlord);
  return landlord ? then({ deps, staff, talk, landlord }) : shown(404, gonePage(startingFrame(deps, staff)));
};

const inboundOf = (place: Place, messageId: string, input: Input): Inbound => ({
  landlord: landlordId(place.landlord.id),
  channel: 'web-chat',
  sessionKey: keyOf(place),
  messageId,
  input,
  at: place.deps.now(),
  language: 'en',
});

const take = async (place: Place, messageId: string, input: Input): Promise<boolean> => {
  const { deps } = place;
  return (await deps.turnsOf(deps.store).take(inboundOf(place, messageId, input))).sessionId !== '';
};

/** Whose report it is: said, and not guessed, by whoever serves several. */
const landlordIn = (deps: ConsoleDeps, form: ConsoleRequest['form'], staff: SignedIn): Landlord | null => {
  const landlords = landlordsOf(deps, staff);
  const said = landlords.find(({ id }) => id === form['landlord']);
  return said ?? (landlords.length > 1 ? null : landlordOf(deps, staff.landlord));
};

const begin = async (deps: ConsoleDeps, { form }: ConsoleRequest, staff: SignedIn): Promise<ConsoleAnswer> => {
  const starting = startingIn(form, deps.now());
  const landlord = landlordIn(deps, form, staff);
  if (!starting || !landlord) {
    const trouble = landlord ? 'typed-choose' : 'typed-choose-landlord';
    return shown(400, startPage({ ...startingFrame(deps, staff), trouble }));
  }
  const { came, teller, receivedAt } = starting;
  const place = { deps, staff, talk: randomUUID(), landlord };
  const begun = await take(place, 'begin', {
    type: 'begin',
    about: teller === 'the-person' ? 'me' : 'someone-else',
    typed: { by: staff.id, came, receivedAt },
  });
  return begun ? { kind: 'go', to: `${TYPING}/${place.talk}` } : message(deps, 503, 'not-done');
};

interface Standing {
  readonly session: Session;
  readonly shown: Shown;
  readonly at: number;
}

/** What was said since staff last answered, and the question that waits. Null: it was never begun, or has been forgotten. */
const standingOf = async (place: Place): Promise<Standing | null> => {
  const session = await place.deps.store.session(keyOf(place));
  if (!session) return null;
  const messages = await allOf(place, 0);
  const since = messages.slice(messages.findLastIndex(({ by }) => by === 'person') + 1);
  return { session, shown: shownOf(since.flatMap(({ activity }) => activity ?? [])), at: messages.at(-1)?.seq ?? 0 };
};

/** The store gives a bounded number at a time. */
const allOf = async (place: Place, after: number): Promise<readonly StoredMessage[]> => {
  const some = await place.deps.store.messages(keyOf(place), after);
  const last = some.at(-1);
  return last ? [...some, ...(await allOf(place, last.seq))] : [];
};

type More = Partial<Pick<TypingView, 'notice' | 'draft'>>;

const whereItIs = async (place: Place, more: More = {}): Promise<ConsoleAnswer> => {
  const { deps, staff, talk, landlord } = place;
  const frame = { words: wordsOf(deps, landlord.id), staff, landlordName: landlord.name };
  const standing = await standingOf(place);
  if (!standing?.session.typed) return shown(404, gonePage(frame));
  const { session, at } = standing;
  const file = session.caseId && session.handedOffAt !== null ? await deps.store.caseFile(session.caseId) : null;
  return shown(
    200,
    typingPage({
      ...frame,
      talk,
      typed: standing.session.typed,
      shown: standing.shown,
      at,
      draft: more.draft ?? null,
      notice: more.notice,
      file: maySee(staff, file) ? file : null,
    }),
  );
};

/** A form sent twice, or one gone back to, is no answer to another question (R3). */
const answered = async (place: Place, { form }: ConsoleRequest): Promise<ConsoleAnswer> => {
  const standing = await standingOf(place);
  const question = standing?.shown.question;
  if (!standing || !question) return whereItIs(place);
  if (form['at'] !== String(standing.at)) return whereItIs(place, { notice: 'typed-went-on', draft: draftIn(form) });
  const said = answerOf(filledIn(form, question), question);
  if (!said) return whereItIs(place, { notice: 'typed-nothing-written', draft: draftIn(form) });
  if (!(await take(place, `form-${standing.at}`, { type: 'said', ...said })))
    return message(place.deps, 503, 'not-done');
  return whereItIs(place, { draft: (await untaken(place, said, question.id)) ?? draftIn(form) });
};

/** What was written while nobody was sure who sat there has not been taken: it comes back with its question. */
const untaken = async (place: Place, said: Answered, question: string): Promise<Draft | null> => {
  if (said.value !== undefined || question === STILL_SAFE) return null;
  const asked = (await standingOf(place))?.shown.question?.id;
  return asked === STILL_SAFE ? { question, words: said.text } : null;
};

const draftIn = ({ draft = '', draftFor = '' }: Readonly<Record<string, string>>): Draft | null =>
  draft === '' ? null : { question: draftFor, words: draft };
