/**
 * Walks every path of a conversation through the real engine. A path is a distinct sequence of questions; answers that
 * no condition reads count once. Places where all that still matters is equal are walked once and counted together.
 */
import type { AnswerValue } from '../core/answer';
import type { Asked } from '../core/event';
import type { Inbound, Input } from '../core/inbound';
import type { Session } from '../core/session';
import { advance } from './advance';
import { atomsOf, atomsReading, placed, type Atom, type Placed } from './atoms';
import { isQuestion } from './dialog';
import { findQuestion } from './layout';
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

const join = (a: Ahead, b: Ahead): Ahead => ({
  paths: a.paths + b.paths,
  longest: Math.max(a.longest, b.longest),
  toEnough: Math.max(a.toEnough, b.toEnough),
  route: b.longest > a.longest ? b.route : a.route,
});

const isReadBack = (session: Session, world: World): boolean =>
  session.pending !== null && findQuestion(session.pending.question, session, world)?.step.readBack === true;

const said = (value: string): Input => ({ type: 'said', text: value, value });

/** One answer for each difference that any condition makes, and silence where silence is an answer. */
export const answersFor = (asked: Asked, { world, words }: Pick<Walk, 'world' | 'words'>): readonly Input[] => {
  const skip: readonly Input[] = asked.skippable ? [said('skip')] : [];
  if (asked.kind === 'write') return [...words(asked.question).map((text): Input => ({ type: 'said', text })), ...skip];
  if (asked.kind === 'windows') return [said(asked.choices[0] ?? 'any-time'), ...skip];
  const atoms = atomsReading(world.dialogs, asked.question);
  const many = asked.kind === 'choose-many';
  const different = new Map<string, string>();
  for (const value of asked.choices) {
    const kind = atoms.map((atom) => atom.holds(many ? [value] : value)).join();
    if (!different.has(kind)) different.set(kind, value);
  }
  return [
    ...[...different.values()].map((value): Input => (many ? { type: 'said', text: '', value: [value] } : said(value))),
    ...skip,
  ];
};

const LAYOUTS = new WeakMap<World['dialogs'], Map<string, readonly Placed[]>>();

const layoutFor = (session: Session, world: World): readonly Placed[] => {
  const layouts = LAYOUTS.get(world.dialogs) ?? new Map<string, readonly Placed[]>();
  LAYOUTS.set(world.dialogs, layouts);
  const about = session.answers['about']?.value;
  const door = about === 'not-sure' ? 'me' : typeof about === 'string' ? about : 'nowhere';
  const layout = layouts.get(door) ?? placed(world.dialogs, door);
  layouts.set(door, layout);
  return layout;
};

/** Everything that can still make a difference from here on, as one string. */
const placeOf = (session: Session, world: World): string => {
  const layout = layoutFor(session, world);
  const at = layout.findIndex(({ step }) => step.id === session.pending?.question);
  const rest = layout.slice(Math.max(at, 0));
  const atoms = rest.flatMap(({ step, conditions }) => [...conditions.flatMap(atomsOf), ...ownAtoms(step)]);
  const enough = session.answers['enough'] === undefined;
  return JSON.stringify([
    session.pending?.question,
    session.answers['about']?.value,
    atoms.map((atom) => atom.holds(valueOf(session, atom))),
    rest.map(({ step }) => isQuestion(step) && step.id in session.answers),
    enough ? Object.keys(session.answers).filter((id) => !id.endsWith('-ok')).length : null,
    [
      session.caseId !== null,
      session.sendNow,
      session.changing,
      session.handedOffAt !== null,
      session.returnedTo !== null,
      session.wayBack !== null,
    ],
  ]);
};

const ownAtoms = (step: Placed['step']): readonly Atom[] =>
  isQuestion(step) && step.kind !== 'write'
    ? step.choices.flatMap((choice) => (typeof choice === 'string' ? [] : atomsOf(choice.when)))
    : [];

const valueOf = (session: Session, atom: Atom): AnswerValue | null | undefined => session.answers[atom.question]?.value;
