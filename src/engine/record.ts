/** Keeping and undoing answers. What an answer drops is kept beside it, so that `back` restores everything exactly. */
import type { Answer, Answers, AnswerValue, QuestionId } from '../core/answer';
import type { Event } from '../core/event';
import type { Session, TrailEntry } from '../core/session';
import { findQuestion, stillAsked } from './layout';
import { add, change, mark, type Progress } from './progress';
import { wordsKey } from './dialog';
import type { World } from './world';

const same = (a: AnswerValue | null, b: AnswerValue | null): boolean => JSON.stringify(a) === JSON.stringify(b);

const without = (answers: Answers, gone: Iterable<QuestionId>): Answers => {
  const left = { ...answers };
  for (const id of gone) delete left[id];
  return left;
};

const pick = (answers: Answers, ids: Iterable<QuestionId>): Answers => {
  const picked: Record<QuestionId, Answer> = {};
  for (const id of ids) {
    const answer = answers[id];
    if (answer) picked[id] = answer;
  }
  return picked;
};

const dropEvents = (dropped: Answers, why: Extract<Event, { type: 'answer_dropped' }>['why']): Event[] =>
  Object.keys(dropped).map((question) => ({ type: 'answer_dropped', question, why }));

/** Stores an answer; drops what hung on another answer to it or came before it, and what is no longer asked. */
export const record = (progress: Progress, question: QuestionId, value: AnswerValue | null, world: World): Progress => {
  const { session } = progress;
  const found = findQuestion(question, session, world);
  const wording = world.catalogue.wording(
    found ? wordsKey(found.dialog, found.step) : question,
    session.language,
    session.channel,
  );
  const answer: Answer = { value, wording, at: world.now };
  const before = session.answers[question] ?? changedFrom(session, question);
  const changed = before !== undefined && !same(before.value, value);
  const settled = changed || before === undefined ? (found?.step.settles ?? []) : [];
  const kept: Session = { ...session, answers: { ...without(session.answers, settled), [question]: answer } };
  const asked = stillAsked(kept, world);
  const stale = Object.keys(kept.answers).filter((id) => !asked.has(id) && !PRESET.includes(id));
  const dropped = pick(session.answers, [...settled, ...stale]);
  const entry: TrailEntry = {
    step: question,
    question: true,
    dropped,
    ...(session.answers[question] ? { before: session.answers[question] } : {}),
  };
  const next = change(progress, {
    answers: without(kept.answers, stale),
    pending: null,
    soFar: [],
    stumbles: 0,
    changing: null,
  });
  return add(
    mark(next, entry),
    { type: 'answered', question, answer, changed },
    ...dropEvents(dropped, 'no-longer-asked'),
  );
};

/** Answers that came with the link, not from a question on this path. */
const PRESET: readonly QuestionId[] = ['about'];

/** In the trail: an answer was taken out to be changed. */
export const CHANGED = 'changed';

/** While an answer is being changed, what it was stands in the trail. */
const changedFrom = (session: Session, question: QuestionId): Answer | undefined =>
  session.changing === question
    ? session.trail.findLast((entry) => entry.step === CHANGED)?.dropped?.[question]
    : undefined;

/** Stores an answer that follows from the one just given, such as the person's own number: the wording is the one they saw. */
export const takeAsAnswer = (progress: Progress, step: string, question: QuestionId, value: string): Progress => {
  const { session } = progress;
  const shown = session.trail.findLast((entry) => entry.question)?.step ?? question;
  const given = session.answers[shown];
  if (!given) return mark(progress, { step });
  const answer: Answer = { ...given, value };
  const answers = { ...session.answers, [question]: answer };
  return add(mark(change(progress, { answers }), { step, took: question }), {
    type: 'answered',
    question,
    answer,
    changed: false,
  });
};

/** Forgets steps so that they are asked or said again; marks itself where `back` must restore what was forgotten. */
export const forget = (
  progress: Progress,
  steps: readonly string[],
  why: 'change' | 'refused',
  as?: string,
): Progress => {
  const { session } = progress;
  const dropped = pick(session.answers, steps);
  const trail = as ? session.trail : session.trail.filter((entry) => !steps.includes(entry.step));
  const next = change(progress, { answers: without(session.answers, steps), trail });
  return add(as ? mark(next, { step: as, dropped }) : next, ...dropEvents(dropped, why));
};

/** Undoes the last answer and everything said or done since. Null when there is none, or when it was handed off already. */
export const goBack = (progress: Progress): Progress | null => {
  const { session } = progress;
  const last = session.trail.findLastIndex((entry) => entry.question);
  if (last < 0) return null;
  const undone = session.trail.slice(last).reverse();
  const agreement = undone.some((entry) => entry.step === 'notice.agree');
  if (agreement && session.handedOffAt !== null) return null;
  const answers = undone.reduce(undo, session.answers);
  const next = change(progress, {
    answers,
    trail: session.trail.slice(0, last),
    pending: null,
    soFar: [],
    changing: null,
    stumbles: 0,
  });
  const gone = Object.keys(session.answers).filter((id) => !(id in answers));
  const away = undone.some((entry) => entry.step === 'returning.check') ? change(next, { returnedTo: null }) : next;
  const told = add(away, ...gone.map((question): Event => ({ type: 'answer_dropped', question, why: 'back' })));
  if (!agreement || session.caseId === null) return told;
  return add(change(told, { caseId: null, agreedAt: null, wayBack: null }), {
    type: 'agreement_undone',
    case: session.caseId,
  });
};

const undo = (answers: Answers, entry: TrailEntry): Answers => {
  const own = entry.question ? [entry.step] : entry.took ? [entry.took] : [];
  return { ...without(answers, own), ...(entry.before ? { [entry.step]: entry.before } : {}), ...entry.dropped };
};
