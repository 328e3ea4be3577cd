/** Before it is known to be safe to go on: the silence of a text thread until yes, and `still-safe` for somebody who was away. */
import type { Input } from '../core/inbound';
import { pressed } from './interrupts';
import { leave } from './leave';
import { answerDanger, raiseFor } from './notice-danger';
import { add, change, tell, type Progress } from './progress';
import { askStillSafe, proceed } from './proceed';
import { record } from './record';
import { understand } from './understand';
import type { World } from './world';

type Said = Extract<Input, { type: 'said' }>;

/**
 * Until `safe-now: yes` nothing else is texted, whatever happens. What was said is remembered for the session only.
 * YES is a word that carriers own, and no answer: the first text asks for a number (practice 017).
 */
export const beforeSafe = (progress: Progress, input: Input, world: World): Progress => {
  const { pending } = progress.session;
  if (input.type !== 'said' || !pending) return progress;
  const word = world.listener.interrupt(input.text, world.channel);
  const heard = raiseFor(progress, world.listener.danger(input.text), input.text, world);
  if (word === 'start') return heard;
  const understood = understand(input, pending, world);
  if (understood.type !== 'answer') return heard;
  if (understood.value === 'yes')
    return proceed(record(change(heard, { mode: 'bot' }), 'safe-now', 'yes', world), world);
  return add(change(heard, { mode: 'suspended' }), { type: 'suspended', why: 'not-safe' });
};

/** Somebody is back: `still-safe` before anything else. On a page danger is answered first; a text stays silent until yes. */
export const wake = (progress: Progress, input: Input, world: World): Progress => {
  const said = saidBy(progress, input);
  const heard = raiseFor(progress, world.listener.danger(said.text), said.text, world);
  const { pending } = progress.session;
  if (pending?.question !== 'still-safe') return askStillSafe(warn(heard, said.text, world), world);
  const word = world.surface === 'text' ? world.listener.interrupt(said.text, world.channel) : null;
  if (word === 'start') return askStillSafe(heard, world);
  const understood = understand(said, pending, world);
  if (understood.type !== 'answer')
    return world.surface === 'text' ? heard : askStillSafe(warn(heard, said.text, world), world);
  if (understood.value === 'yes') return resume(heard, world);
  return world.surface === 'text' ? heard : leave(tell(heard, 'common.come-back'), 'exit', world);
};

const saidBy = (progress: Progress, input: Input): Said => {
  if (input.type === 'said') return input;
  const key = input.type === 'keyed' ? pressed(progress, input.keys) : null;
  return { type: 'said', text: key?.type === 'text' ? key.text : '' };
};

const resume = (progress: Progress, world: World): Progress =>
  proceed(
    add(change(progress, { mode: 'bot', pending: null, endedBecause: null, stumbles: 0 }), { type: 'resumed' }),
    world,
  );

const warn = (progress: Progress, text: string, world: World): Progress => {
  const dangers = world.listener.danger(text).filter((one) => one !== 'leave' && one !== 'human');
  return world.surface === 'text' ? progress : answerDanger(progress, dangers, world);
};
