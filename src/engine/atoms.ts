/** What the dialogs' conditions read, laid out once: which answers make a difference, and from where on. */
import { chosenOf, type AnswerValue, type QuestionId } from '../core/answer';
import type { Condition, Dialogs, Step } from './dialog';
import { isQuestion } from './dialog';

/** The smallest test of one answer that a condition makes. */
export interface Atom {
  /** The same test has the same key. */
  readonly key: string;
  readonly question: QuestionId;
  readonly holds: (value: AnswerValue | null | undefined) => boolean;
}

/** Answers that conditions on the session read in turn. */
const READ_BY_STATE: Readonly<Record<string, readonly QuestionId[]>> = {
  reachable: ['contact-method', 'contact-detail', 'contact-times-ok', 'contact-private', 'trusted-check'],
  'keep-from-reaches-readers': ['keep-from'],
};

const answered = (question: QuestionId): Atom => ({
  key: `${question}?`,
  question,
  holds: (value) => value !== null && value !== undefined,
});

export const atomsOf = (condition: Condition | undefined): readonly Atom[] => {
  if (!condition) return [];
  if ('not' in condition) return atomsOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  if ('answered' in condition) return [answered(condition.answered)];
  if ('session' in condition) return (READ_BY_STATE[condition.session] ?? []).map(answered);
  return 'answer' in condition ? [atomOf(condition)] : [];
};

const atomOf = (condition: Extract<Condition, { answer: string }>): Atom => {
  const about = { key: JSON.stringify(condition), question: condition.answer };
  if ('includes' in condition) return { ...about, holds: (value) => chosenOf(value).includes(condition.includes) };
  const wanted = typeof condition.is === 'string' ? [condition.is] : condition.is;
  return {
    ...about,
    holds: (value) =>
      value !== undefined && wanted.includes(value === null ? 'skipped' : typeof value === 'string' ? value : ''),
  };
};

export interface Placed {
  readonly dialog: string;
  readonly step: Step;
  /** The step's own condition and those of the includes around it. */
  readonly conditions: readonly Condition[];
}

/** All steps in order, every include opened whether it holds or not; `door` is where `the-door` leads. */
export const placed = (
  dialogs: Dialogs,
  door: string,
  id = 'opening',
  around: readonly Condition[] = [],
): readonly Placed[] =>
  (dialogs[id]?.steps ?? []).flatMap((step) => {
    const conditions = step.when ? [...around, step.when] : around;
    if (step.kind !== 'include') return [{ dialog: id, step, conditions }];
    return placed(dialogs, door, step.dialog === 'the-door' ? door : step.dialog, conditions);
  });

/** Every atom of every dialog that reads this question's answer. */
export const atomsReading = (dialogs: Dialogs, question: QuestionId): readonly Atom[] =>
  Object.values(dialogs)
    .flatMap(({ steps }) => steps)
    .flatMap((step) => [...atomsOf(step.when), ...choiceAtoms(step)])
    .filter((atom) => atom.question === question);

const choiceAtoms = (step: Step): readonly Atom[] =>
  isQuestion(step) && step.kind !== 'write'
    ? step.choices.flatMap((choice) => (typeof choice === 'string' ? [] : atomsOf(choice.when)))
    : [];
