/**
 * A call on its way to a person. Once somebody of the staff wants it the bot asks nothing more (R6): what the caller says
 * in the next turn is kept and danger answered (R8), and the office line rings. Nobody takes it: the bot goes on.
 */
import type { Event } from '../core/event';
import type { Input } from '../core/inbound';
import { isWanted, lapsed, type PutThrough } from '../core/put-through';
import type { Session } from '../core/session';
import { hangUp } from './leave';
import { lineFor } from './carry-out';
import { add, change, tell, type Progress } from './progress';
import { askAgain } from './proceed';
import { wake } from './wake';
import type { World } from './world';

/** How the bot takes what was said: with a handler in charge it keeps the answer and goes no further. */
type Hear = (progress: Progress, input: Input, world: World) => Progress;

const moved = (progress: Progress, state: PutThrough['state'], world: World): Progress => {
  const { putThrough } = progress.session;
  const was = putThrough ?? { by: null, digits: null };
  return change(progress, { putThrough: { ...was, state, at: world.now } });
};

/** A turn of a call that a member of staff wants, or of one that rang. Null: it is neither. */
export const onItsWay = (progress: Progress, input: Input, world: World, hear: Hear): Progress | null => {
  const { session } = progress;
  if (world.surface !== 'phone') return null;
  if (input.type === 'put-through' && input.taken) return taken(progress, world);
  if (session.mode === 'with-handler' && isWanted(session, world.now)) return ring(progress, input, { world, hear });
  if (input.type === 'put-through') return notTaken(progress, input, world);
  return session.mode === 'with-handler' ? hear(change(progress, { mode: 'bot' }), input, world) : null;
};

/** An officer and the caller spoke: there is nothing left to ask. */
const taken = (progress: Progress, world: World): Progress => {
  const by = progress.session.putThrough?.by ?? null;
  return hangUp(add(moved(progress, 'taken', world), { type: 'put_through_taken', by }), world);
};

/** The bot goes on where it was. */
const notTaken = (progress: Progress, input: Input, world: World): Progress => {
  const by = progress.session.putThrough?.by ?? null;
  const told = add(moved(progress, 'not-taken', world), { type: 'put_through_not_taken', by });
  return told.session.mode === 'suspended'
    ? wake(told, input, world)
    : askAgain(change(told, { mode: 'bot' }), 'first', world);
};

/** Said over whoever wants the call all the same: what saves a life. */
const KEPT: readonly string[] = ['opening.emergency-now', 'common.crisis'];

const isKept = (event: Event): boolean =>
  event.type === 'told' ? KEPT.includes(event.message) : event.type !== 'asked';

/** Silence is not held against a caller for whom somebody is coming. */
const SAYS: readonly Input['type'][] = ['keyed', 'said'];

const ring = (progress: Progress, input: Input, { world, hear }: { world: World; hear: Hear }): Progress => {
  const heard = SAYS.includes(input.type) ? hear(progress, input, world) : progress;
  const by = heard.session.putThrough?.by ?? null;
  // Who must leave now is not kept on the line.
  if (heard.session.mode !== 'with-handler' || by === null) return heard;
  const quiet = { ...heard, events: heard.events.filter(isKept) };
  return add(tell(moved(quiet, 'ringing', world), 'handler.coming-on'), { type: 'put_through_rung', by });
};

const callersOwn = (state: 'ringing' | 'offered', { now: at }: World): PutThrough => ({
  state,
  by: null,
  at,
  digits: null,
});

/** The caller asked: it rings, or they know now who may answer and have to ask again. */
const askedFor = (after: Progress, world: World): Progress => {
  const asked = after.events.find((event) => event.type === 'human_asked_for');
  if (asked?.staffed !== true) return after;
  if (asked.toldFirst) return change(after, { putThrough: callersOwn('offered', world) });
  return change(after, { putThrough: { ...callersOwn('ringing', world), ...lineFor(after.session, world) } });
};

/** What a turn comes to for a call on its way, whichever way the turn went. `before`: as it was. */
export const settleCall = (before: PutThrough | null, after: Progress, world: World): Progress => {
  const { mode, putThrough } = after.session;
  if (world.surface !== 'phone' || mode === 'with-handler') return after;
  return askedFor(before?.state === putThrough?.state ? overtaken(after, world) : after, world);
};

/** Who wanted it waits no longer: the caller left, or came too late. What still seemed to ring did not, once the caller says something. */
const overtaken = (after: Progress, world: World): Progress => {
  const { putThrough, mode } = after.session;
  if (putThrough?.state === 'wanted' && putThrough.by !== null)
    return add(change(after, { putThrough: lapsed(putThrough, world.now) }), {
      type: 'put_through_lapsed',
      by: putThrough.by,
    });
  return putThrough?.state === 'ringing' && mode === 'bot' ? unheardOf(after, putThrough, world) : after;
};

const unheardOf = (after: Progress, { by }: PutThrough, world: World): Progress => {
  return add(moved(after, 'not-taken', world), { type: 'put_through_not_taken', by });
};

/** News of a call that has ended since: whether somebody had spoken with the caller still belongs on the case. */
export const heardLate = (before: Session | null, input: Input, world: World): Progress | null => {
  if (before?.mode !== 'ended' || input.type !== 'put-through') return null;
  const progress: Progress = { session: before, events: [] };
  if (before.putThrough?.state !== 'ringing') return progress;
  const { by } = before.putThrough;
  return input.taken
    ? add(moved(progress, 'taken', world), { type: 'put_through_taken', by })
    : add(moved(progress, 'not-taken', world), { type: 'put_through_not_taken', by });
};
