/**
 * One turn of the conversation: a session and an input in, the next session and the facts of the turn out.
 * No I/O, no clock, no randomness: the same session, input and world always give the same turn.
 */
import { textOf } from '../core/answer';
import { hasGoneQuiet, isLive, letGo, takesAnyWords, type Session } from '../core/session';
import { isWordless, type Inbound, type Input } from '../core/inbound';
import { sessionId } from '../core/ids';
import { waysNow } from './carry-out';
import { heldByHandler, isLeftWaiting, noLongerHeld } from './held';
import { interrupt, pressed, silence } from './interrupts';
import { goQuiet, hangUp, leave, optOut } from './leave';
import { listen, mayAskStop, overhear, stumble } from './listen';
import { mayWantAnotherWay, raiseFor } from './notice-danger';
import { add, change, type Progress } from './progress';
import { askAgain, proceed } from './proceed';
import { heardLate, onItsWay, settleCall } from './put-through';
import { beforeSafe, wake } from './wake';
import type { Interrupt, World } from './world';

/**
 * One thing that came from a person, heard: the session as it is after it, and what happened, in order. `before` null: a
 * new conversation. Never throws for anything a person may send, and never looks at a clock: `world.now` is the time.
 */
export const advance = (before: Session | null, came: Inbound, world: World): Progress => {
  const inbound = { ...came, input: asHeard(came.input, world) };
  const settled =
    heardLate(before, inbound.input, world) ?? alreadyOver(before, inbound, world) ?? tooLate(before, inbound, world);
  if (settled) return settled;
  const after = goesOn(before)
    ? goOn({ session: before, events: [] }, inbound, world)
    : begin({ session: open(inbound, world), events: [] }, inbound, world);
  const timed = change(settleCall(before?.putThrough ?? null, after, world), {
    lastAt: isWordless(inbound.input) ? after.session.lastAt : world.now,
    textsTo: textsTo(after.session, inbound),
  });
  return before?.mode === 'with-handler' ? lettingGo(timed) : timed;
};

/** By text a request in own words to be texted no more is STOP, whatever was asked and whether or not anything was. */
const asHeard = (input: Input, world: World): Input =>
  isTexted(input, 'stop', world) ? { type: 'opted-out', words: input.text } : input;

const isTexted = (input: Input, word: Interrupt, { surface, listener, channel }: World): input is Said =>
  surface === 'text' && input.type === 'said' && listener.interrupt(input.text, channel) === word;

type Said = Extract<Input, { type: 'said' }>;

/** What the words tell besides raises the case; nothing of it is answered. */
const stopTexting = (progress: Progress, { words }: OptedOut, world: World): Progress =>
  optOut(words === undefined ? progress : heardBeside(mayWantAnotherWay(progress, words, world), words, world), world);

const heardBeside = (progress: Progress, words: string, world: World): Progress =>
  raiseFor(progress, world.listener.danger(world.listener.besideStop(words)), words, world);

type OptedOut = Extract<Input, { type: 'opted-out' }>;

/** The number is kept with what they agreed to, so that somebody of the staff can answer them; never before (R2). */
const textsTo = ({ caseId, textsTo: known }: Session, { channel, number }: Inbound): string | null =>
  caseId === null || channel !== 'sms' ? null : (number ?? known);

/** Who left, went quiet or stopped is nobody's to talk to: what a handler was about to say is not said any more (R6). */
const lettingGo = ({ session, events }: Progress): Progress => ({
  session: session.mode === 'with-handler' ? session : letGo(session),
  events,
});

const goesOn = (session: Session | null): session is Session => session !== null && session.mode !== 'ended';

/** What needs no conversation: an end of what has ended, and whatever comes after STOP. Null when there is one to take. */
const alreadyOver = (before: Session | null, inbound: Inbound, world: World): Progress | null => {
  const { input } = inbound;
  if (!goesOn(before) && isWordless(input)) return { session: before ?? over(inbound, world), events: [] };
  if (world.textingStopped) return afterStop(before ?? over(inbound, world), input);
  if (before && input.type === 'opted-out') return stopTexting({ session: before, events: [] }, input, world);
  return isUnderWay(before) ? null : leftAlone(before ?? over(inbound, world), input, world);
};

/** Words that came when it was over begin nothing: danger in them is heard. Null for any other. */
const tooLate = (before: Session | null, inbound: Inbound, world: World): Progress | null =>
  !goesOn(before) && inbound.input.type === 'said' && inbound.input.late
    ? overhear({ session: before ?? over(inbound, world), events: [] }, inbound.input.text, world)
    : null;

const isUnderWay = (session: Session | null): boolean => session !== null && isLive(session);

/** By text a word for leaving, where nothing goes on, begins nothing and wakes nothing. Null for any other. */
const leftAlone = (session: Session, input: Input, world: World): Progress | null =>
  input.type === 'said' &&
  ((session.mode === 'suspended' && mayAskStop(input.text, world)) || isTexted(input, 'leave', world))
    ? raiseFor({ session, events: [] }, world.listener.danger(input.text), input.text, world)
    : null;

const open = (inbound: Inbound, world: World): Session => ({
  id: sessionId(world.fresh.sessionId),
  landlord: inbound.landlord,
  channel: inbound.channel,
  language: world.landlord.languages.served.find((served) => inbound.language?.startsWith(served)) ?? 'en',
  policyVersion: world.landlord.policy.version,
  mode: 'bot',
  control: 0,
  heldBy: null,
  heldAt: null,
  putThrough: null,
  textsTo: null,
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
  ...(inbound.input.type === 'begin' && inbound.input.typed ? { typed: inbound.input.typed } : {}),
});

const over = (inbound: Inbound, world: World): Session => ({
  ...open(inbound, world),
  mode: 'ended',
  endedBecause: 'left',
});

/** The bot speaks first, whatever was said. Danger in a first text is remembered, not answered (R1 on SMS). */
const begin = (progress: Progress, { input }: Inbound, world: World): Progress => {
  if (input.type === 'opted-out') return stopTexting(progress, input, world);
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
  if (input.type === 'opted-out' && input.by === 'network') return add(stopped, { type: 'texting_stopped' });
  return isWordless(input) ? stopped : add(stopped, { type: 'wrote_after_stop' });
};

const goOn = (progress: Progress, inbound: Inbound, world: World): Progress => {
  const { session } = progress;
  const ended = breakingOff(progress, inbound.input, world);
  if (ended) return ended;
  const onCall = onItsWay(progress, inbound.input, world, hear);
  if (onCall) return onCall;
  const wasAway = isLive(session) && hasGoneQuiet(session, world.now);
  if (session.mode === 'with-handler' && !wasAway)
    return isLeftWaiting(session, inbound.input, world)
      ? noLongerHeld(progress, inbound, world)
      : heldByHandler(progress, inbound, world);
  if (isUnsure(session, world)) return beforeSafe(progress, inbound.input, world);
  const away = wasAway ? goQuiet(progress, world) : progress;
  return away.session.mode === 'suspended' ? wake(away, inbound.input, world) : hear(away, inbound.input, world);
};

/** On texts the first question waits as long as the session lives: nothing was said that silence could leave open. */
const isUnsure = (session: Session, world: World): boolean =>
  world.surface === 'text' && textOf(session.answers, 'safe-now') !== 'yes';

const isQuiet = (session: Session, { since }: Extract<Input, { type: 'quiet' }>, world: World): boolean =>
  isLive(session) && !isRinging(session) && !isUnsure(session, world) && (since ?? session.lastAt) >= session.lastAt;

/** Nothing is heard of a caller who speaks with an officer. */
const isRinging = ({ putThrough }: Session): boolean => putThrough?.state === 'ringing';

/** Inputs in which nobody speaks, and the carrier's STOP, whoever holds the conversation. Null for any other. */
const breakingOff = (progress: Progress, input: Input, world: World): Progress | null => {
  switch (input.type) {
    case 'opted-out':
      return stopTexting(progress, input, world);
    case 'left':
      return input.how === 'hang-up' ? hangUp(progress, world) : leave(progress, 'exit', world);
    case 'quiet':
      return isQuiet(progress.session, input, world) ? goQuiet(progress, world) : progress;
    case 'nobody-came':
      return nobodyCame(progress, world);
    default:
      return null;
  }
};

/** Nobody waits for somebody who does not come: what answers now is said again. Only where it is not a text or a call of ours. */
const nobodyCame = (progress: Progress, world: World): Progress =>
  progress.session.mode === 'bot' && world.surface === 'page'
    ? askAgain(add(progress, { type: 'told', message: 'common.nobody-free', vars: waysNow(world) }), 'first', world)
    : progress;

const hear = (progress: Progress, input: Input, world: World): Progress => {
  switch (input.type) {
    case 'begin':
      return askAgain(progress, 'first', world);
    case 'silent':
      return silence(progress, world);
    case 'keyed':
      return keyed(progress, input.keys, world);
    case 'said':
      return input.late && !takesAnyWords(progress.session)
        ? overhear(progress, input.text, world)
        : listen(progress, input, world);
    default:
      return progress;
  }
};

const keyed = (progress: Progress, keys: string, world: World): Progress => {
  const key = pressed(progress, keys);
  switch (key.type) {
    case 'interrupt':
      return interrupt(progress, key.what, world);
    case 'text':
      return listen(progress, { type: 'said', text: key.text }, world);
    case 'nothing':
      return stumble(progress, world);
  }
};
