/** Plays a person through the running turn: real channels, real engine, real store. What comes out is a transcript and what was stored. */
import type { Answers } from '../../core/answer';
import type { CaseFile } from '../../core/case-file';
import type { Asked } from '../../core/event';
import type { Session } from '../../core/session';
import { HOUR } from '../../core/time';
import type { Store } from '../../store/store';
import type { Turns } from '../../turn/turns';
import { transcript } from '../../turn/transcript';
import { wire, type Act, type Caller } from './wire';

/** What a person answers, by question id: they say what they mean, the channel decides how. `null` skips. */
export type Meaning = Readonly<Record<string, string | readonly string[] | null>>;

export interface Person {
  readonly name: string;
  /** Who this is, for whoever reads the transcript. */
  readonly who: string;
  readonly means: Meaning;
  /** Instead of the next answer, once this question waits. */
  readonly then?: Readonly<Record<string, Act>>;
  /** After it ended: comes back in a new conversation and means this. */
  readonly returns?: Meaning;
}

export interface Line {
  readonly who: 'PERSON' | 'BOT' | 'HANDLER';
  readonly text: string;
}

export interface Played {
  readonly lines: readonly Line[];
  readonly session: Session | null;
  readonly case: CaseFile | null;
  /** What each conversation asked and left behind: the first, and the one after coming back. */
  readonly conversations: readonly Conversation[];
}

export interface Conversation {
  readonly questions: readonly string[];
  readonly answers: Answers;
}

export interface Stage {
  readonly store: Store;
  readonly turns: Turns;
  /** The stage's own clock, in milliseconds; each turn moves it on. */
  readonly clock: { now: number };
  /** The session behind a channel's key. */
  readonly sessionOf: (key: string, channel: Caller['channel']) => Promise<Session | null>;
}

/** Longer than any conversation (R14), and the keys that turn pages. */
const MOST_TURNS = 90;
const TURN_MS = 20_000;

/** What the person was given to come back with. */
const wayBackOf = ({ case: file, session }: Played): Meaning => {
  const given = file?.content.wayBack ?? session?.wayBack;
  return given ? { reference: given.reference, words: given.words.join(' ') } : {};
};

export const play = async (stage: Stage, caller: Caller, person: Person): Promise<Played> => {
  const first = await converse(stage, caller, person);
  if (!person.returns) return first;
  stage.clock.now += 3 * HOUR;
  const means = { ...person.returns, ...wayBackOf(first) };
  const second = await converse(
    stage,
    { ...caller, number: caller.returnsWith ?? caller.number, conversation: `${caller.conversation}again` },
    { name: person.name, who: person.who, means },
  );
  const again = first.case ? await stage.store.caseFile(first.case.id) : null;
  return {
    ...first,
    case: again,
    lines: [...first.lines, { who: 'PERSON', text: '(comes back, three hours later)' }, ...second.lines],
    conversations: [...first.conversations, ...second.conversations],
  };
};

/** One conversation as it goes on: where it stands and what has been written down. */
interface Scene {
  readonly session: Session | null;
  /** Pressed so far at a question that takes several. */
  readonly chosen: readonly string[];
  readonly lines: readonly Line[];
  readonly questions: readonly string[];
  /** Of somebody who came back: what was carried out, before the list was offered again. */
  readonly carriedOut: Answers;
}

/** Somebody who is back is asked `still-safe` first; a thread that was left at `safe-now` stays silent. */
const isOpen = ({ session }: Scene): boolean =>
  session !== null && (session.mode === 'bot' ? session.pending !== null : session.pending?.question === 'still-safe');

const converse = async (stage: Stage, caller: Caller, person: Person): Promise<Played> => {
  let scene: Scene = { session: null, chosen: [], lines: [], questions: [], carriedOut: {} };
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const next = turn === 0 || isOpen(scene) ? await oneTurn({ stage, caller, person }, scene, turn) : null;
    if (!next) break;
    scene = next;
  }
  const { session, lines, questions, carriedOut } = scene;
  const conversations = [{ questions, answers: { ...carriedOut, ...session?.answers } }];
  return { lines, session, case: await fileOf(stage, session), conversations };
};

const fileOf = async ({ store }: Stage, session: Session | null): Promise<CaseFile | null> =>
  session?.caseId ? store.caseFile(session.caseId) : null;

interface Cast {
  readonly stage: Stage;
  readonly caller: Caller;
  readonly person: Person;
}

const oneTurn = async ({ stage, caller, person }: Cast, scene: Scene, turn: number): Promise<Scene | null> => {
  const asked = scene.session?.pending ?? null;
  const act = turn === 0 ? null : nextAct(person, asked, scene);
  const inbound = wire(caller, { at: stage.clock.now, turn }, act, asked);
  if (!inbound) return null;
  const taken = await stage.turns.take(inbound);
  const session = await stage.sessionOf(inbound.sessionKey, caller.channel);
  stage.clock.now += TURN_MS;
  const lines = [...scene.lines, ...personLines(act, inbound), ...botLines(inbound, taken.reply)];
  return onward({ ...scene, lines }, session, { asked, act });
};

/** Where it stands after the turn: at the same question, or at another. */
const onward = (
  scene: Scene,
  session: Session | null,
  { asked, act }: { readonly asked: Asked | null; readonly act: Act | null },
): Scene => {
  const now = session?.pending?.question;
  if (now === asked?.question) return { ...scene, session, chosen: [...scene.chosen, ...valuesOf(act)] };
  const questions = now === undefined ? scene.questions : [...scene.questions, now];
  const carriedOut = session?.returnedTo ? { ...scene.carriedOut, ...scene.session?.answers } : scene.carriedOut;
  return { ...scene, session, chosen: [], questions, carriedOut };
};

const DONE: Act = { answers: 'done' };

/** A list that is offered again after what was meant: nobody here wants it twice. */
const isDone = ({ questions }: Scene, asked: Asked | null): boolean =>
  asked !== null &&
  asked.choices.includes('done') &&
  questions.indexOf(asked.question) < questions.lastIndexOf(asked.question);

const valuesOf = (act: Act | null): readonly string[] => {
  if (act === null || !('answers' in act) || act.answers === null) return [];
  return typeof act.answers === 'string' ? [act.answers] : act.answers.slice(0, 1);
};

/** What the person does at this question. On the phone several options are pressed one by one, then #. */
const nextAct = (person: Person, asked: Asked | null, scene: Scene): Act =>
  isDone(scene, asked) ? DONE : meantAct(person, asked, scene.chosen);

const meantAct = (person: Person, asked: Asked | null, chosen: readonly string[]): Act => {
  const question = asked?.question ?? '';
  const instead = person.then?.[question];
  if (instead) return instead;
  const meant = person.means[question];
  if (meant === undefined) return { answers: unsaid(asked) };
  if (typeof meant === 'string' || meant === null || chosen.length === 0) return { answers: meant };
  const left = meant.filter((one) => !chosen.includes(one));
  return { answers: left.length > 0 ? left : null };
};

/** Who was not given an answer skips, or takes the first where none may be skipped. */
const unsaid = (asked: Asked | null): string | null => (asked?.skippable === false ? (asked.choices[0] ?? null) : null);

const personLines = (act: Act | null, inbound: Parameters<typeof transcript>[0]): readonly Line[] => {
  const { input } = inbound;
  if (input.type === 'begin') return [];
  if (act !== null && 'does' in act)
    return [
      {
        who: 'PERSON',
        text: `(${act.does === 'hang-up' ? 'hangs up' : act.does === 'exit' ? 'presses Exit' : 'says nothing'})`,
      },
    ];
  if (input.type === 'keyed') return [{ who: 'PERSON', text: `[presses ${input.keys}]` }];
  return input.type === 'said' ? [{ who: 'PERSON', text: input.text }] : [];
};

const botLines = (
  inbound: Parameters<typeof transcript>[0],
  reply: Parameters<typeof transcript>[2],
): readonly Line[] =>
  transcript({ ...inbound, input: { type: 'begin' } }, null, reply)
    .filter(({ by, text }) => by === 'bot' && text !== '')
    .map(({ text }) => ({ who: 'BOT', text }));
