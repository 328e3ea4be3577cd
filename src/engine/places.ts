/**
 * Where a walk stands, as one string: from two places with the same string the road ahead is the same, whatever door
 * led there. Reads the dialogs as data: which steps are left, and what their conditions still ask of the answers.
 */
import { textOf, type Answers } from '../core/answer';
import type { Session } from '../core/session';
import { atomsOf, placed, type Atom, type Placed } from './atoms';
import { isQuestion, stepKey, type Condition, type Dialogs } from './dialog';
import { wasAsked } from './layout';
import type { World } from './world';

interface Layout {
  readonly steps: readonly Placed[];
  /** By position: what conditions from there on still read. */
  readonly atoms: readonly (readonly Atom[])[];
  /** By position: the steps from there on, as a string. */
  readonly left: readonly string[];
}

/** Answers that choose between dialogs and are never changed: where they lead away from is not ahead. */
const FORKS: readonly string[] = ['colleague-about', 'behaviour-contact', 'fresh-start'];

const LAYOUTS = new WeakMap<Dialogs, Map<string, Layout>>();

const layoutFor = ({ answers }: Session, { dialogs }: World): Layout => {
  const layouts = LAYOUTS.get(dialogs) ?? new Map<string, Layout>();
  LAYOUTS.set(dialogs, layouts);
  const about = textOf(answers, 'about') ?? 'nowhere';
  const door = about === 'not-sure' ? 'me' : about;
  const forks = about === 'nowhere' ? [] : FORKS.map((fork) => (fork in answers ? textOf(answers, fork) : 'open'));
  const key = JSON.stringify([door, forks]);
  const ahead = (): readonly Placed[] =>
    placed(dialogs, door).filter(({ conditions }) => !conditions.some((condition) => isClosed(condition, answers)));
  const layout = layouts.get(key) ?? layingOut(ahead());
  layouts.set(key, layout);
  return layout;
};

/** Closed for good by the answer at a fork. */
const isClosed = (condition: Condition, answers: Answers): boolean => {
  if ('all' in condition) return condition.all.some((one) => isClosed(one, answers));
  const inner = 'not' in condition ? condition.not : condition;
  if (!('answer' in inner) || !FORKS.includes(inner.answer) || !(inner.answer in answers)) return false;
  const holds = atomsOf(inner).every((atom) => atom.holds(answers[atom.question]?.value));
  return 'not' in condition ? holds : !holds;
};

const layingOut = (steps: readonly Placed[]): Layout => {
  const own = steps.map(({ step, conditions }) => [...conditions.flatMap(atomsOf), ...choiceAtoms(step)]);
  const keys = steps.map(({ dialog, step }) => stepKey(dialog, step.id));
  return {
    steps,
    atoms: steps.map((_, at) => distinct(own.slice(at).flat())),
    left: steps.map((_, at) => keys.slice(at).join()),
  };
};

const choiceAtoms = (step: Placed['step']): readonly Atom[] =>
  isQuestion(step) && step.kind !== 'write'
    ? step.choices.flatMap((choice) => (typeof choice === 'string' ? [] : atomsOf(choice.when)))
    : [];

const distinct = (atoms: readonly Atom[]): readonly Atom[] => [
  ...new Map(atoms.map((atom) => [atom.key, atom])).values(),
];

/** Everything that can still make a difference from here on. */
export const placeOf = (session: Session, world: World): string => {
  const { steps, atoms, left } = layoutFor(session, world);
  const { answers, pending } = session;
  const here = steps.findIndex(({ step }) => step.id === pending?.question);
  const at = Math.max(here, 0);
  return JSON.stringify([
    pending?.question,
    left[at],
    (atoms[at] ?? []).map((atom) => (atom.holds(answers[atom.question]?.value) ? 1 : 0)).join(''),
    steps
      .slice(at)
      .map(({ step }) => (isQuestion(step) && step.id in answers ? 1 : 0))
      .join(''),
    answers['enough'] === undefined ? roomTaken(steps, session) : null,
    [session.caseId, session.sendNow, session.changing, session.handedOffAt, session.returnedTo, session.wayBack].map(
      Boolean,
    ),
  ]);
};

/** Questions asked on this way; what was answered behind another door takes none of its room. */
const roomTaken = (steps: readonly Placed[], session: Session): number =>
  new Set(
    steps.flatMap(({ step }) => (isQuestion(step) && !step.readBack && wasAsked(step.id, session) ? [step.id] : [])),
  ).size;
