/**
 * Walks every path of a conversation through the real engine. A path is a distinct sequence of questions; answers that
 * no condition reads count once. Places where all that still matters is equal are walked once and counted together.
 */
import type { Asked } from '../core/event';
import type { Inbound, Input } from '../core/inbound';
import type { Session } from '../core/session';
import { staffId } from '../core/staff';
import { advance } from './advance';
import { atomsReading, type Atom } from './atoms';
import type { Dialogs } from './dialog';
import { findQuestion } from './layout';
import { placeOf } from './places';
import type { Progress } from './progress';
import type { World } from './world';

/** One turn of a walk: where it began, what was put in, what came of it. */
export interface Visit {
  readonly before: Session | null;
  readonly input: Input;
  readonly after: Progress;
  readonly world: World;
}

export interface Walked {
  readonly paths: number;
  readonly places: number;
  readonly turns: number;
  /** Questions on the longest path, read-backs not counted. */
  readonly longest: number;
  /** Questions up to and including `enough`, on the path that has most of them. */
  readonly toEnough: number;
  /** The questions of a longest path. */
  readonly route: readonly string[];
}

export interface Walk {
  readonly world: World;
  readonly inbound: (input: Input) => Inbound;
  /** Sees each turn, along every path. */
  readonly look: (visit: Visit) => void;
  /** What a person might say to a `write` question, by its id; `words` of a returning person among them. */
  readonly words: (question: string) => readonly string[];
  /** Turns taken at every place besides the answers, such as the 999 line. Looked at, not followed. */
  readonly asides: readonly Input[];
}

interface Ahead {
  readonly paths: number;
  readonly longest: number;
  readonly toEnough: number;
  readonly route: readonly string[];
}

const SOMEBODY = staffId('staff-somebody');

/** Said while a human has the conversation: nothing of ours may answer it. */
const SAID_TO_A_HANDLER: Input = { type: 'said', text: '1' };

/** The next turn of a call that somebody of the staff wants: an answer, danger, the 999 line. */
const SAID_ON_THE_WAY: readonly Input[] = [
  { type: 'keyed', keys: '1' },
  { type: 'said', text: 'he has a knife and is at the door' },
  { type: 'keyed', keys: '*' },
];

const END: Ahead = { paths: 1, longest: 0, toEnough: 0, route: [] };
const LOOP: Ahead = { paths: 0, longest: 0, toEnough: 0, route: ['(again)'] };

export const walk = (about: Walk): Walked => {
  const known = new Map<string, Ahead | 'walking'>();
  const tally = { turns: 0 };
  const turn = (before: Session | null, input: Input): Progress => {
    tally.turns += 1;
    const after = advance(before, about.inbound(input), about.world);
    about.look({ before, input, after, world: about.world });
    return after;
  };
  const ahead = (session: Session): Ahead => {
    if (!session.pending || session.mode !== 'bot') return END;
    const place = placeOf(session, about.world);
    const before = known.get(place);
    if (before) return before === 'walking' ? LOOP : before;
    known.set(place, 'walking');
    lookAround(session, turn, about);
    if (session.pending.question === 'change-which') return changed(session, turn, about);
    const onward = answersFor(session.pending, about)
      .map((input) => ahead(turn(session, input).session))
      .reduce(join, LOOP);
    const found = from(session.pending, onward, isReadBack(session, about.world) ? 0 : 1);
    known.set(place, found);
    return found;
  };
  const whole = ahead(turn(null, { type: 'begin' }).session);
  return { ...whole, places: known.size, turns: tally.turns };
};

type Turn = (before: Session, input: Input) => Progress;

const lookAround = (session: Session, turn: Turn, { asides, world }: Walk): void => {
  for (const aside of asides) turn(session, aside);
  const held: Session = { ...session, mode: 'with-handler', heldBy: SOMEBODY, heldAt: world.now };
  if (world.surface !== 'phone') turn(held, SAID_TO_A_HANDLER);
  else if (session.caseId !== null) putThrough(held, turn, world);
};

/** The call rings the office line, whatever was said; nobody takes it, and the bot goes on from there. */
const putThrough = (held: Session, turn: Turn, { now }: World): void => {
  const wanted: Session = { ...held, putThrough: { state: 'wanted', by: SOMEBODY, at: now, digits: '47' } };
  const [answered] = SAID_ON_THE_WAY.map((said) => turn(wanted, said));
  if (answered) turn(answered.session, { type: 'put-through', taken: false });
};

const from = ({ question }: Asked, onward: Ahead, counts: 0 | 1): Ahead => ({
  paths: onward.paths,
  longest: onward.longest + counts,
  route: [question, ...onward.route],
  toEnough: question === 'enough' ? 1 : onward.toEnough > 0 ? onward.toEnough + counts : 0,
});

/** Every answer that can be changed is gone to; from there on it is the walk from that question again, and not counted twice. */
const changed = (session: Session, turn: Turn, { world }: Walk): Ahead => {
  for (const which of session.pending?.choices ?? [])
    if (session.pending) turn(session, chosen(which, session.pending, world));
  return { ...END, longest: 1, route: ['change-which', '(again)'] };
};

const join = (a: Ahead, b: Ahead): Ahead => ({
  paths: a.paths + b.paths,
  longest: Math.max(a.longest, b.longest),
  toEnough: Math.max(a.toEnough, b.toEnough),
  route: b.longest > a.longest ? b.route : a.route,
});

const isReadBack = (session: Session, world: World): boolean =>
  session.pending !== null && findQuestion(session.pending.question, session, world)?.step.readBack === true;

/** By value, as a page sends it; by number on a text, where some values are words that carriers act on. */
const chosen = (value: string, asked: Asked, world: World): Input =>
  world.surface === 'page'
    ? { type: 'said', text: value, value }
    : { type: 'said', text: String(asked.choices.indexOf(value) + 1) };

const SKIP: Input = { type: 'said', text: 'skip' };

/** Its answer is the door itself: each leads elsewhere, though no condition reads it. */
const LEADS = 'about';

const READING = new WeakMap<Dialogs, Map<string, readonly Atom[]>>();

/** Found once for each question: every place where it is asked needs them. */
const readingOf = (dialogs: Dialogs, question: string): readonly Atom[] => {
  const known = READING.get(dialogs) ?? new Map<string, readonly Atom[]>();
  READING.set(dialogs, known);
  const found = known.get(question) ?? atomsReading(dialogs, question);
  known.set(question, found);
  return found;
};

/** One answer for each difference that any condition makes, and silence where silence is an answer. */
export const answersFor = (asked: Asked, { world, words }: Pick<Walk, 'world' | 'words'>): readonly Input[] => {
  const skip: readonly Input[] = asked.skippable ? [SKIP] : [];
  if (asked.kind === 'write') return [...words(asked.question).map((text): Input => ({ type: 'said', text })), ...skip];
  if (asked.kind === 'windows') return [chosen(asked.choices[0] ?? 'any-time', asked, world), ...skip];
  const atoms = readingOf(world.dialogs, asked.question);
  const many = asked.kind === 'choose-many';
  const leads = asked.question === LEADS;
  const different = new Map<string, string>();
  for (const value of asked.choices) {
    const kind = leads ? value : atoms.map((atom) => atom.holds(many ? [value] : value)).join();
    if (!different.has(kind)) different.set(kind, value);
  }
  return [
    ...[...different.values()].map((value): Input =>
      many ? { type: 'said', text: '', value: [value] } : chosen(value, asked, world),
    ),
    ...skip,
  ];
};
