/** What a message holds besides an answer. Priority is only ever raised, with the person's own words and time (R8). */
import { higherOf, type Priority } from '../core/case';
import { add, change, type Progress } from './progress';
import { askForPerson, showCrisis, showEmergency } from './carry-out';
import type { Danger, World } from './world';

/** Somebody who must leave has the other person near them, which the frameworks rank highest (domain.md c). */
const RAISES: Readonly<Record<Danger, Priority>> = {
  emergency: 'now',
  'self-harm': 'now',
  human: 'urgent',
  leave: 'now',
};

export const raise = (
  progress: Progress,
  code: string,
  priority: Priority,
  { at, words }: { readonly at: number; readonly words?: string },
): Progress => {
  const { session } = progress;
  if (session.reasons.some((reason) => reason.code === code && reason.words === words)) return progress;
  const reason = { code, at, ...(words === undefined ? {} : { words }) };
  const higher = higherOf(session.priority, priority);
  return add(change(progress, { reasons: [...session.reasons, reason], priority: higher }), {
    type: 'priority_raised',
    priority: higher,
    reason,
  });
};

export const raiseFor = (progress: Progress, dangers: readonly Danger[], text: string, world: World): Progress =>
  dangers.reduce(
    (current, danger) => raise(current, `words-${danger}`, RAISES[danger], { at: world.now, words: text }),
    progress,
  );

const ASKS_THE_WAY: readonly string[] = ['contact-method', 'reporter-contact-method'];

/** "Don't text me" to how best to reach them may ask for another way: no text finds out, a human is told (practice 035). */
export const mayWantAnotherWay = (progress: Progress, words: string, world: World): Progress =>
  world.surface === 'text' && ASKS_THE_WAY.includes(progress.session.pending?.question ?? '') && /\S\s+\S/u.test(words)
    ? raise(progress, 'may-want-another-way', 'urgent', { at: world.now, words })
    : progress;

/** The emergency message, the crisis message and a person, in this order, each at most once a turn. */
export const answerDanger = (progress: Progress, dangers: readonly Danger[], world: World): Progress => {
  let current = progress;
  if (dangers.includes('emergency')) current = showEmergency(current, 'words', true);
  if (dangers.includes('self-harm')) current = showCrisis(current);
  if (dangers.includes('human')) current = askForPerson(current, world);
  return current;
};
