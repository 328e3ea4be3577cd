/**
 * The reference and the two words, given in the middle of a conversation that somebody of the staff holds: the desk's own
 * words for its channel, and steps that the desk does not do again once it has the conversation back.
 */
import type { Session } from '../core/session';
import { giveWords } from './carry-out';
import { add, mark, type Progress } from './progress';
import { varsFor } from './vars';
import type { World } from './world';

const SAID = 'contact-plan.two-words';
const STEPS: readonly string[] = ['contact-plan.give-words', SAID];

export const saidWords = (session: Session, world: World): Progress => {
  const given = giveWords({ session, events: [] }, world);
  const vars = varsFor(['reference', 'word-we-say', 'word-you-answer'], 'two-words', given.session, world);
  return STEPS.reduce((progress, step) => mark(progress, { step }), add(given, { type: 'told', message: SAID, vars }));
};
