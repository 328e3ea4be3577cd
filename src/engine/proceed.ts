/** Walks on from where the person stands: says what is to be said, does what is to be done, and stops at the next question. */
import { FanlightError } from '../core/errors';
import type { Asked } from '../core/event';
import { carryOut, end } from './carry-out';
import { choicesOf } from './choices';
import { findQuestion, nextStep } from './layout';
import { isQuestion, wordsKey, type AnyQuestion, stepKey } from './dialog';
import { add, change, mark, type Progress } from './progress';
import { varsFor } from './vars';
import type { World } from './world';

/** More steps than any conversation has without a question between: a dialog that comes here cannot end. */
const MOST_STEPS = 200;

export const proceed = (progress: Progress, world: World): Progress => {
  let current = progress;
  for (let walked = 0; walked < MOST_STEPS; walked += 1) {
    if (current.session.mode !== 'bot') return current;
    const next = nextStep(current.session, world);
    if (!next) return end(current, 'information');
    const { dialog, step } = next;
    if (isQuestion(step)) return ask(current, { dialog, step, manner: 'first' }, world);
    current =
      step.kind === 'say'
        ? mark(
            add(current, {
              type: 'told',
              message: stepKey(dialog, step.id),
              vars: varsFor(step.vars, step.id, current.session, world),
            }),
            { step: stepKey(dialog, step.id) },
          )
        : carryOut(current, dialog, step, world);
  }
  throw new FanlightError('DIALOG_INVALID', [current.session.trail.at(-1)?.step ?? 'opening']);
};

interface Asking {
  readonly dialog: string;
  readonly step: AnyQuestion;
  readonly manner: Asked['manner'];
}

export const ask = (progress: Progress, { dialog, step, manner }: Asking, world: World): Progress => {
  const { session } = progress;
  const choices = choicesOf(step, session, world);
  const asked: Asked = {
    type: 'asked',
    question: step.id,
    wording: world.catalogue.wording(wordsKey(dialog, step), session.language, session.channel),
    kind: step.kind,
    choices,
    skippable: step.required !== true,
    manner,
    vars: varsFor(step.vars, step.id, session, world),
    page: manner === 'first' ? 0 : (session.pending?.page ?? 0),
    keys: step.keys ?? (choices.length > 0 ? 'one' : 'none'),
  };
  return add(change(progress, { pending: asked }), asked);
};

/** The waiting question once more, in another manner. */
export const askAgain = (progress: Progress, manner: Asked['manner'], world: World): Progress => {
  const { pending } = progress.session;
  if (!pending) return proceed(progress, world);
  if (pending.question === 'still-safe') return askStillSafe(progress, world);
  const found = findQuestion(pending.question, progress.session, world);
  return found ? ask(progress, { ...found, manner }, world) : proceed(progress, world);
};

/** Before anything else is said to somebody who was away: the last question, name and answers are not replayed. */
export const askStillSafe = (progress: Progress, world: World): Progress => {
  const { session } = progress;
  const asked: Asked = {
    type: 'asked',
    question: 'still-safe',
    kind: 'choose',
    choices: ['yes', 'no'],
    skippable: false,
    manner: 'first',
    page: 0,
    keys: 'one',
    wording: world.catalogue.wording('common.still-safe', session.language, session.channel),
  };
  return add(change(progress, { pending: asked, mode: 'suspended' }), asked);
};
