/** Breaking off: leaving, hanging up, silence, STOP. After agreement what there is goes to a human; nothing is said that could be read by another. */
import type { Session } from '../core/session';
import { add, change, tell, type Progress } from './progress';
import { handOff } from './carry-out';
import { record } from './record';
import type { World } from './world';

/** Words or choices given to a question that was still open are kept with it. */
export const keepOpenWords = (progress: Progress, world: World): Progress => {
  const { pending, soFar } = progress.session;
  if (!pending || soFar.length === 0) return progress;
  return record(progress, pending.question, pending.kind === 'write' ? soFar.join('\n') : soFar, world);
};

/** Words of somebody who had come back, not yet sent: their handler gets them all the same. */
const passOn = (progress: Progress): Progress => {
  const { pending, soFar, returnedTo } = progress.session;
  if (returnedTo === null || pending?.question !== 'returning-words' || soFar.length === 0) return progress;
  return add(progress, { type: 'change_requested', case: returnedTo, what: 'add', words: soFar.join('\n') });
};

const breakOff = (progress: Progress, because: 'left-suddenly' | 'cut-off' | 'quiet', world: World): Progress => {
  const kept = progress.session.caseId === null ? passOn(progress) : keepOpenWords(progress, world);
  const handsOff = kept.session.caseId !== null && kept.session.handedOffAt === null;
  return handsOff ? handOff(kept, because, world) : kept;
};

const suspend = (progress: Progress, why: 'quiet' | 'left', mode: Session['mode']): Progress =>
  add(change(progress, { mode, pending: null, soFar: [], changing: null }), { type: 'suspended', why });

/** The exit was pressed, or words said that somebody must not see this. One neutral line on a page, none elsewhere. */
export const leave = (progress: Progress, how: 'exit' | 'words', world: World): Progress => {
  const broken = breakOff(add(progress, { type: 'left_suddenly', how }), 'left-suddenly', world);
  const suspended = change(suspend(broken, 'left', 'suspended'), { endedBecause: 'left' });
  const said = how === 'words' && world.surface === 'page' ? tell(suspended, 'common.left') : suspended;
  return add(said, { type: 'ended', because: 'left' });
};

/** A call that ended is over: another call begins anew. */
export const hangUp = (progress: Progress, world: World): Progress => {
  const broken = breakOff(add(progress, { type: 'left_suddenly', how: 'hang-up' }), 'cut-off', world);
  return add(change(suspend(broken, 'left', 'ended'), { endedBecause: 'left' }), { type: 'ended', because: 'left' });
};

/** Ten minutes without a word. Nothing is sent; coming back begins with `still-safe`. */
export const goQuiet = (progress: Progress, world: World): Progress =>
  suspend(breakOff(progress, 'quiet', world), 'quiet', 'suspended');

/** STOP ends the texting for good; the case stays and its handler is told. No reply of ours. */
export const optOut = (progress: Progress, world: World): Progress => {
  const stopped = breakOff(add(progress, { type: 'texting_stopped' }), 'left-suddenly', world);
  return add(change(stopped, { mode: 'ended', endedBecause: 'opted-out', pending: null, soFar: [] }), {
    type: 'ended',
    because: 'opted-out',
  });
};
