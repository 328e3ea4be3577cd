/**
 * Walks every path of a conversation through the real engine. A path is a distinct sequence of questions; answers that
 * no condition reads count once. Places where all that still matters is equal are walked once and counted together.
 */
import type { Asked } from '../core/event';
import type { Inbound, Input } from '../core/inbound';
import type { Session } from '../core/session';
import { advance } from './advance';
import { atomsOf, atomsReading, placed, type Atom, type Placed } from './atoms';
import { isQuestion } from './dialog';
import { findQuestion, wasAsked } from './layout';
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
    if (before === 'walking') return LOOP;
    if (before) return before;
    known.set(place, 'walking');
    for (const aside of about.asides) turn(session, aside);
    const counts = isReadBack(session, about.world) ? 0 : 1;
    if (session.pending.question === 'change-which') return changed(session, turn, about);
    const result = answersFor(session.pending, about)
      .map((input) => ahead(turn(session, input).session))
      .reduce(join, LOOP);
    const found = {
      paths: result.paths,
      longest: result.longest + counts,
      route: [session.pending.question, ...result.route],
      toEnough: session.pending.question === 'enough' ? 1 : result.toEnough > 0 ? result.toEnough + counts : 0,
    };
    known.set(place, found);
    return found;
  };
  const whole = ahead(turn(null, { type: 'begin' }).session);
  return { ...whole, places: known.size, turns: tally.turns };
};

/** Every answer that can be changed is gone to; from there on it is the walk from that question again, and not counted twice. */
const changed = (session: Session, turn: (before: Session, input: Input) => Progress, { world }: Walk): Ahead => {
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

/** One answer for each difference that any condition makes, and silence where silence is an answer. */
export const answersFor = (asked: Asked, { world, words }: Pick<Walk, 'world' | 'words'>): readonly Input[] => {
  const skip: readonly Input[] = asked.skippable ? [SKIP] : [];
  if (asked.kind === 'write') return [...words(asked.question).map((text): Input => ({ type: 'said', text })), ...skip];
  if (asked.kind === 'windows') return [chosen(asked.choices[0] ?? 'any-time', asked, world), ...skip];
  const atoms = atomsReading(world.dialogs, asked.question);
  const many = asked.kind === 'choose-many';
  const different = new Map<string, string>();
  for (const value of asked.choices) {
    const kind = atoms.map((atom) => atom.holds(many ? [value] : value)).join();
    if (!different.has(kind)) different.set(kind, value);
  }
  return [
    ...[...different.values()].map((value): Input =>
      many ? { type: 'said', text: '', value: [value] } : chosen(value, asked, world),
    ),
    ...skip,
  ];
};

interface Layout {
  readonly steps: readonly Placed[];
  /** By position: what conditions from there on still read. */
  readonly atoms: readonly (readonly Atom[])[];
}

const LAYOUTS = new WeakMap<World['dialogs'], Map<string, Layout>>();

const layoutFor = (session: Session, world: World): Layout => {
  const layouts = LAYOUTS.get(world.dialogs) ?? new Map<string, Layout>();
  LAYOUTS.set(world.dialogs, layouts);
  const about = session.answers['about']?.value;
  const door = about === 'not-sure' ? 'me' : typeof about === 'string' ? about : 'nowhere';
  const layout = layouts.get(door) ?? layingOut(placed(world.dialogs, door));
  layouts.set(door, layout);
  return layout;
};

const layingOut = (steps: readonly Placed[]): Layout => {
  const own = steps.map(({ step, conditions }) => [...conditions.flatMap(atomsOf), ...ownAtoms(step)]);
  return { steps, atoms: steps.map((_, at) => distinct(own.slice(at).flat())) };
};

const distinct = (atoms: readonly Atom[]): readonly Atom[] => [
  ...new Map(atoms.map((atom) => [atom.key, atom])).values(),
];

/** Everything that can still make a difference from here on, as one string. */
const placeOf = (session: Session, world: World): string => {
  const { steps, atoms } = layoutFor(session, world);
  const at = Math.max(
    steps.findIndex(({ step }) => step.id === session.pending?.question),
    0,
  );
  return JSON.stringify([
    session.pending?.question,
    session.answers['about']?.value,
    (atoms[at] ?? []).map((atom) => (atom.holds(session.answers[atom.question]?.value) ? 1 : 0)).join(''),
    steps
      .slice(at)
      .map(({ step }) => (isQuestion(step) && step.id in session.answers ? 1 : 0))
      .join(''),
    session.answers['enough'] === undefined
      ? Object.keys(session.answers).filter((id) => !id.endsWith('-ok') && wasAsked(id, session)).length
      : null,
    [session.caseId, session.sendNow, session.changing, session.handedOffAt, session.returnedTo, session.wayBack].map(
      Boolean,
    ),
  ]);
};

const ownAtoms = (step: Placed['step']): readonly Atom[] =>
  isQuestion(step) && step.kind !== 'write'
    ? step.choices.flatMap((choice) => (typeof choice === 'string' ? [] : atomsOf(choice.when)))
    : [];
