/** A conversation while a handler has it, and how it comes back to the desk: given back, or let go of by ten silent minutes. */
import { letGo, QUIET_MS, type Session } from '../core/session';
import type { Inbound, Input } from '../core/inbound';
import { answerDanger, raiseFor } from './notice-danger';
import { add, change, tell, type Progress } from './progress';
import { askAgain } from './proceed';
import type { World } from './world';

/** The handler's until they give it back: the bot says nothing, and what tells of danger only raises the case (R6, R8). */
export const heldByHandler = (progress: Progress, { input }: Pick<Inbound, 'input'>, world: World): Progress =>
  input.type === 'said' ? raiseFor(progress, world.listener.danger(input.text), input.text, world) : progress;

/** Nobody may be left talking to nobody: a handler who has been silent for so long has let go of it. */
export const isLeftWaiting = ({ heldAt }: Session, input: Input, world: World): boolean =>
  input.type === 'said' && world.now - (heldAt ?? world.now) >= QUIET_MS;

export const noLongerHeld = (progress: Progress, { input }: Inbound, world: World): Progress => {
  const dangers = input.type === 'said' ? world.listener.danger(input.text) : [];
  const heard = answerDanger(heldByHandler(progress, { input }, world), dangers, world);
  const back = add(change(heard, { mode: 'bot' }), { type: 'handler_gone_quiet' });
  return askAgain(tell(back, 'handler.gone-quiet'), 'first', world);
};

/** A handler gives the conversation back: the question that was waiting is asked again. */
export const takeBack = (session: Session, world: World): Progress => {
  const back: Progress = { session: letGo(session), events: [] };
  return askAgain(tell(back, 'handler.handed-back'), 'first', world);
};
