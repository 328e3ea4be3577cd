/**
 * One turn of the conversation: a session and an input in, the next session and the facts of the turn out.
 * No I/O, no clock, no randomness: the same session, input and world always give the same turn.
 */
import type { Session } from '../core/session';
import type { Inbound, Input } from '../core/inbound';
import { sessionId } from '../core/ids';
import { interrupt, pressed, silence } from './interrupts';
import { goQuiet, hangUp, leave, optOut } from './leave';
import { listen } from './listen';
import { answerDanger, raiseFor } from './notice-danger';
import { add, change, tell, type Progress } from './progress';
import { askAgain, askStillSafe, proceed } from './proceed';
import { record } from './record';
import { understand } from './understand';
import type { World } from './world';

/** After so long without a word it may be somebody else holding the phone. */
export const QUIET_MS = 10 * 60 * 1000;

export const advance = (before: Session | null, inbound: Inbound, world: World): Progress => {
  const begun = before !== null && before.mode !== 'ended';
  if (!begun && isOver(inbound.input)) return { session: before ?? over(inbound, world), events: [] };
  if (world.textingStopped) return afterStop(before ?? over(inbound, world), inbound.input);
  const start: Progress = { session: begun ? before : open(inbound, world), events: [] };
  const after = begun ? goOn(start, inbound, world) : begin(start, inbound, world);
  return change(after, { lastAt: isOver(inbound.input) ? after.session.lastAt : world.now });
};

/** Inputs that only ever end something. */
const isOver = (input: Input): boolean => input.type === 'left' || input.type === 'quiet';

const open = (inbound: Inbound, world: World): Session => ({
  id: sessionId(world.fresh.sessionId),
  landlord: inbound.landlord,
  channel: inbound.channel,
  language: world.landlord.languages.served.find((served) => inbound.language?.startsWith(served)) ?? 'en',
  policyVersion: world.landlord.policy.version,
  mode: 'bot',
  control: 0,
  answers: {},
  trail: [],
  pending: null,
  soFar: [],
  sendNow: false,
  changing: null,
  priority: 'soon',
  reasons: [],
  caseId: null,
  agreedAt: null,
  handedOffAt: null,
  wayBack: null,
  returnedTo: null,
  from: null,
  endedBecause: null,
  stumbles: 0,
  startedAt: world.now,
  lastAt: world.now,
  rehearsal: inbound.rehearsal ?? false,
});

const over = (inbound: Inbound, world: World): Session => ({
  ...open(inbound, world),
  mode: 'ended',
  endedBecause: 'left',
});

/** The bot speaks first, whatever was said. Danger in a first text is remembered, not answered (R1 on SMS). */
const begin = (progress: Progress, { input }: Inbound, world: World): Progress => {
  if (input.type === 'opted-out') return optOut(progress, world);
  const heard =
    input.type === 'said' ? raiseFor(progress, world.listener.danger(input.text), input.text, world) : progress;
  return add(proceed(preset(heard, input, world), world), { type: 'emergency_shown', cause: 'opening' });
};

/** A link may already say why the person came: the noise team sends people as `not-sure`. */
const preset = (progress: Progress, input: Input, world: World): Progress => {
  if (input.type !== 'begin') return progress;
  const about = input.from === 'asb' ? 'not-sure' : input.about;
  const from = change(progress, { from: input.from ?? null });
  if (about === undefined || !world.landlord.doors.open.some((door) => door === about)) return from;
  const wording = world.catalogue.wording('opening.about', from.session.language, from.session.channel);
  return change(from, { answers: { about: { value: about, wording, at: world.now } } });
};

/** Nothing is sent; a human is alarmed. A later text never undoes STOP. */
const afterStop = (before: Session, input: Input): Progress => {
  const stopped: Progress = {
    session: { ...before, mode: 'ended', endedBecause: 'opted-out', pending: null },
    events: [],
  };
  return isOver(input) ? stopped : add(stopped, { type: 'wrote_after_stop' });
};

const goOn = (progress: Progress, { input }: Inbound, world: World): Progress => {
  const { session } = progress;
  if (input.type === 'opted-out') return optOut(progress, world);
  if (input.type === 'left') return input.how === 'hang-up' ? hangUp(progress, world) : leave(progress, 'exit', world);
  if (input.type === 'quiet') return session.mode === 'bot' ? goQuiet(progress, world) : progress;
  if (session.mode === 'with-handler') return progress;
  if (world.surface === 'text' && session.answers['safe-now']?.value !== 'yes')
    return beforeSafe(progress, input, world);
  const away = session.mode === 'bot' && world.now - session.lastAt >= QUIET_MS ? goQuiet(progress, world) : progress;
  return away.session.mode === 'suspended' ? wake(away, input, world) : hear(away, input, world);
};

const hear = (progress: Progress, input: Input, world: World): Progress => {
  switch (input.type) {
    case 'begin':
      return askAgain(progress, 'first', world);
    case 'silent':
      return silence(progress, world);
    case 'keyed': {
      const key = pressed(progress, input.keys);
      return key.type === 'interrupt'
        ? interrupt(progress, key.what, world)
        : listen(progress, { type: 'said', text: key.text }, world);
    }
    case 'said':
      return listen(progress, input, world);
    default:
      return progress;
  }
};

/** Until `safe-now: yes` nothing else is texted, whatever happens. What was said is remembered for the session only. */
const beforeSafe = (progress: Progress, input: Input, world: World): Progress => {
  if (input.type !== 'said' || !progress.session.pending) return progress;
  const word = world.listener.interrupt(input.text, world.channel);
  if (word === 'stop') return optOut(progress, world);
  const understood =
    word === 'start' ? { type: 'nothing' as const } : understand(input, progress.session.pending, world);
  const heard = raiseFor(progress, world.listener.danger(input.text), input.text, world);
  if (understood.type !== 'answer') return heard;
  if (understood.value === 'yes')
    return proceed(record(change(heard, { mode: 'bot' }), 'safe-now', 'yes', world), world);
  return add(change(heard, { mode: 'suspended' }), { type: 'suspended', why: 'not-safe' });
};

/** Somebody is back: `still-safe` before anything else. On a page danger is answered first; a text stays silent until yes. */
const wake = (progress: Progress, input: Input, world: World): Progress => {
  const { pending } = progress.session;
  const said =
    input.type === 'keyed'
      ? pressed(progress, input.keys)
      : input.type === 'said'
        ? { type: 'text' as const, text: input.text }
        : null;
  const text = said?.type === 'text' ? said.text : '';
  const heard = raiseFor(progress, world.listener.danger(text), text, world);
  if (pending?.question !== 'still-safe') return askStillSafe(warn(heard, text, world), world);
  const value = input.type === 'said' ? input.value : undefined;
  const understood = understand({ type: 'said', text, ...(value === undefined ? {} : { value }) }, pending, world);
  if (understood.type !== 'answer')
    return world.surface === 'text' ? heard : askStillSafe(warn(heard, text, world), world);
  if (understood.value === 'yes') {
    return proceed(
      add(change(heard, { mode: 'bot', pending: null, endedBecause: null, stumbles: 0 }), { type: 'resumed' }),
      world,
    );
  }
  return world.surface === 'text' ? heard : leave(tell(heard, 'common.come-back'), 'exit', world);
};

const warn = (progress: Progress, text: string, world: World): Progress =>
  world.surface === 'text'
    ? progress
    : answerDanger(
        progress,
        world.listener.danger(text).filter((one) => one !== 'leave' && one !== 'human'),
        world,
      );
