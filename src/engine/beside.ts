/**
 * Words told at a question that cannot take them: "he hit me and he will be back at 6" when asked for good times. Once the
 * notice is agreed they stand in the case with their time; who tells of violence or fear is answered with more than that it
 * was not understood. Whether it is danger now was looked at before.
 */
import { raise } from './notice-danger';
import { tell, type Progress } from './progress';
import type { World } from './world';

/** Fewer are an answer that went wrong, and tell nothing. */
const TELLING_WORDS = 4;

const isTelling = (text: string): boolean =>
  text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length >= TELLING_WORDS;

/** What is told may be kept: they agreed to it here, or have come back to a case of theirs (R2). */
const mayKeep = ({ caseId, returnedTo }: Progress['session']): boolean => caseId !== null || returnedTo !== null;

export interface Beside {
  readonly progress: Progress;
  /** They were told that it was heard. */
  readonly isAnswered: boolean;
}

export const heardBeside = (progress: Progress, text: string, world: World): Beside => {
  const tellsOfHarm = world.listener.tellsOfHarm(text);
  const isAnswered = tellsOfHarm && progress.session.typed === undefined;
  const isKept = mayKeep(progress.session) && (tellsOfHarm || isTelling(text));
  // Nothing of it raises the priority: somebody reads it, and decides (R8).
  const kept = isKept ? raise(progress, 'told-besides', 'soon', { at: world.now, words: text }) : progress;
  return { progress: isAnswered ? tell(kept, isKept ? 'common.heard-kept' : 'common.heard') : kept, isAnswered };
};
