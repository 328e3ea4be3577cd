/**
 * Events to TwiML. The emergency sentence of the opening is said in full before anything can be pressed; all else
 * gives way to a key. A call that has nothing more to ask ends. Nothing is recorded and nothing is played (R10).
 */
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import type { Asked, Event, Told } from '../../core/event';
import type { RenderContext } from '../channel';
import { fill } from '../fill';
import type { Words } from '../words';
import { ask } from './ask';
import { lineTo, putThrough, type Line } from './put-through';
import { speak } from './speech';
import { turnAddress, turnAfter } from './turn-address';

/** Bytes Twilio reads of one answer. */
const MOST_BYTES = 64_000;

export type CallerIdOf = (landlord: string) => string | null;

/** What a turn comes to on the phone. */
interface Scene {
  /** Said before anything can be pressed. */
  readonly first: readonly string[];
  readonly told: readonly string[];
  /** None: the call ends. */
  readonly asked: Asked | undefined;
  /** Whom the caller is put through to, instead of being asked. */
  readonly line: Line | null;
  /** Nothing was asked, and the call is not over: without a line the bot takes it back at once. */
  readonly goesOn: boolean;
  /** On the screen of whoever of the staff asked for the call; null where the caller did. */
  readonly digits: string | null;
}

const isTold = (event: Event): event is Told => event.type === 'told';
const isAsked = (event: Event): event is Asked => event.type === 'asked';

/** Keys that work at any time, each said once: the person at the first question, the rest after it. */
function taught(events: readonly Event[], asked: Asked | undefined, words: Words): readonly string[] {
  if (asked?.question === 'safe-now') return asked.manner === 'first' ? [words.say('voice.person-key')] : [];
  const settled = events.some((event) => event.type === 'answered' && event.question === 'safe-now' && !event.changed);
  return settled && asked ? [words.say('voice.keys')] : [];
}

const has = (events: readonly Event[], ...types: readonly Event['type'][]): boolean =>
  events.some((event) => types.includes(event.type));

/** What the call itself has to add: that nobody can be rung from here, or that it is over. */
function added(events: readonly Event[], line: Line | null, { words }: RenderContext): readonly string[] {
  const unreachable = rings(events) && line === null ? [words.say('voice.nobody-free')] : [];
  // After `left_suddenly` somebody may have come in: nothing is said that was not asked for.
  const silent = has(events, 'told', 'asked', 'left_suddenly') || unreachable.length > 0;
  return silent ? unreachable : [words.say('voice.close')];
}

/** The caller asked for a person while staff are in, or somebody of the staff asked for the call. */
const rings = (events: readonly Event[]): boolean =>
  isTakenOut(events) || events.some((event) => event.type === 'human_asked_for' && event.staffed && !event.toldFirst);

const isTakenOut = (events: readonly Event[]): boolean => has(events, 'put_through_rung');

/** For a small group's case its own line, where there is one (R7). */
const officeOf = ({ landlord: { contact }, session }: RenderContext): string =>
  (session.putThrough?.line === 'group' ? contact.groupLine : undefined) ?? contact.officerLine;

function sceneOf(events: readonly Event[], context: RenderContext, callerIdOf: CallerIdOf): Scene {
  const { words, landlord } = context;
  const told = events.filter(isTold).map((one) => words.say(one.message, fill(one.vars, context)));
  const opening = events.some((event) => event.type === 'emergency_shown' && event.cause === 'opening') ? 1 : 0;
  const asked = has(events, 'ended', 'left_suddenly') ? undefined : events.find(isAsked);
  const line = rings(events) ? lineTo(officeOf(context), callerIdOf(landlord.id)) : null;
  return {
    first: told.slice(0, opening),
    told: [...told.slice(opening), ...added(events, line, context), ...taught(events, asked, words)],
    asked,
    line,
    goesOn: isTakenOut(events),
    digits: isTakenOut(events) ? (context.session.putThrough?.digits ?? null) : null,
  };
}

/** How the call goes on: put through, another question, or the end. */
function goOn(response: VoiceResponse, scene: Scene, context: RenderContext): void {
  const turn = turnAfter(context.inbound);
  const say = (text: string): void => speak(response, text, context.words);
  if (scene.line) {
    (scene.told.length > 0 ? scene.told : [context.words.say('voice.connecting')]).forEach(say);
    putThrough(response, scene.line, turnAddress(turn, 'one'), scene.digits);
  } else if (scene.goesOn) {
    scene.told.forEach(say);
    response.redirect({ method: 'POST' }, turnAddress(turn, 'one'));
  } else if (scene.asked) {
    ask(response, scene.asked, { ...context, asking: { first: scene.told, turn } });
  } else {
    scene.told.forEach(say);
    response.hangup();
  }
}

function twiml(scene: Scene, context: RenderContext): string {
  const response = new VoiceResponse();
  scene.first.forEach((text) => speak(response, text, context.words));
  goOn(response, scene, context);
  return response.toString();
}

/** 999 and the end of the call: what is left when anything of ours fails. */
export function emergencyOnly(words: Words): string {
  const response = new VoiceResponse();
  speak(response, words.say('opening.emergency'), words);
  response.hangup();
  return response.toString();
}

/** What is told gives way, not the question, when the answer is longer than Twilio reads. */
export function render(events: readonly Event[], context: RenderContext, callerIdOf: CallerIdOf): string {
  const scene = sceneOf(events, context, callerIdOf);
  for (const told of [scene.told, scene.told.slice(0, 1), []]) {
    const answer = twiml({ ...scene, told }, context);
    if (Buffer.byteLength(answer) <= MOST_BYTES) return answer;
  }
  return emergencyOnly(context.words);
}
