/**
 * A telephone that rings a landlord's number over the real webhooks: says what TwiML says, waits where it gathers,
 * and sends keys, words, silence or a hang-up as the provider would.
 */
import { REHEARSAL_NUMBER } from './account';
import type { OfficeCall } from './office-line';
import { readTwiml, type Element } from './twiml';
import { newSid, post, type Fields, type Wire } from './wire';

export interface Call {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  /** What was said since the caller's last turn. */
  readonly heard: readonly string[];
  readonly state: CallState;
  /** Where the end of it is told; left out, where that of a call to us is. */
  readonly endsAt?: string;
}

export type CallState =
  | {
      readonly kind: 'listening';
      readonly action: string;
      /** `one`: the first key is the answer. `two`: the first two. `number`: keys until #. */
      readonly keys: 'one' | 'two' | 'number';
      readonly speech: boolean;
      readonly finishOnKey: string;
      readonly answersSilence: boolean;
      /** What the document says when nothing comes. */
      readonly after: readonly Element[];
    }
  /** The call would be put through; nobody is really rung. */
  | { readonly kind: 'dialling'; readonly action: string; readonly number: string }
  | { readonly kind: 'over' };

export type Said =
  | { readonly type: 'keys'; readonly keys: string }
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'silence' }
  | { readonly type: 'put-through'; readonly answered: boolean };

/** A document may send the call on only so often before somebody hears or does something. */
const MOST_REDIRECTS = 10;

type Line = Pick<Call, 'sid' | 'to' | 'from' | 'endsAt'>;

export const startCall = async (wire: Wire, to: string, from = REHEARSAL_NUMBER): Promise<Call> => {
  const line: Line = { sid: newSid('CA'), to, from };
  return follow(wire, line, await request(wire, line, { path: '/twilio/voice' }));
};

/** The office line is picked up: a call that we make, heard from the officer's end. */
export const answerCall = async (wire: Wire, { answer, ...line }: OfficeCall): Promise<Call> => {
  const twiml = await request(wire, line, { path: answer, fields: { AnsweredBy: 'human' } });
  return toldWhenOver(wire, await follow(wire, line, twiml));
};

/** We ended it: the provider tells us so. */
const toldWhenOver = async (wire: Wire, call: Call): Promise<Call> => {
  if (call.endsAt !== undefined && call.state.kind === 'over')
    await request(wire, call, { path: call.endsAt, fields: { CallStatus: 'completed' } });
  return call;
};

export const takeTurn = async (wire: Wire, call: Call, said: Said): Promise<Call> =>
  toldWhenOver(wire, await turnTaken(wire, call, said));

const turnTaken = async (wire: Wire, call: Call, said: Said): Promise<Call> => {
  const { state } = call;
  if (state.kind === 'over') return { ...call, heard: [] };
  if (state.kind === 'dialling') {
    const outcome = said.type === 'put-through' && said.answered ? 'completed' : 'no-answer';
    const fields = { DialCallStatus: outcome, DialBridged: String(outcome === 'completed') };
    return follow(wire, call, await request(wire, call, { path: state.action, fields }));
  }
  const fields = fieldsOf(said, state);
  if (!fields && !state.answersSilence) return play({ wire, line: call, hops: 0 }, state.after);
  return follow(wire, call, await request(wire, call, { path: state.action, fields: fields ?? { Digits: '' } }));
};

/** The provider tells us that the call is over; nobody hears an answer. */
export const hangUp = async (wire: Wire, call: Call): Promise<Call> => {
  const { state } = call;
  // Whoever was being rung hears it stop, and the provider says so first.
  if (call.endsAt !== undefined && state.kind === 'dialling')
    await request(wire, call, { path: state.action, fields: { DialCallStatus: 'canceled' } });
  const path = call.endsAt ?? '/twilio/voice/status';
  await request(wire, call, { path, fields: { CallStatus: 'completed', CallDuration: '30' } });
  return { ...call, heard: [], state: { kind: 'over' } };
};

const request = (wire: Wire, line: Line, to: { readonly path: string; readonly fields?: Fields }): Promise<string> =>
  post(wire, localPath(wire, to.path), {
    CallSid: line.sid,
    From: line.from,
    To: line.to,
    CallStatus: 'in-progress',
    Direction: line.endsAt === undefined ? 'inbound' : 'outbound-api',
    ...to.fields,
  });

/** Only paths of the server's own telephone webhooks are ever posted to. */
const localPath = (wire: Wire, action: string): string => {
  const url = new URL(action, `${wire.publicUrl}/twilio/voice`);
  if (url.origin !== new URL(wire.publicUrl).origin || !url.pathname.includes('/twilio/')) {
    throw new Error('TwiML sends the call elsewhere');
  }
  return `${url.pathname}${url.search}`;
};

type Listening = Extract<CallState, { kind: 'listening' }>;

/** What the provider would post; null for silence. */
const fieldsOf = (said: Said, state: Listening): Fields | null => {
  if (said.type === 'keys') return keysPressed(said.keys, state);
  const heard = said.type === 'words' && state.speech && said.words !== '';
  return heard ? { SpeechResult: said.words, Confidence: '0.9' } : null;
};

const MOST_KEYS: Readonly<Record<Listening['keys'], number | null>> = { one: 1, two: 2, number: null };

const keysPressed = (keys: string, state: Listening): Fields | null => {
  const most = MOST_KEYS[state.keys];
  if (most !== null && keys.length >= most) return { Digits: keys.slice(0, most) };
  const last = keys.slice(-1);
  const ended = last !== '' && state.finishOnKey.includes(last);
  const digits = ended ? keys.slice(0, -1) : keys;
  return digits === '' ? null : { Digits: digits, FinishedOnKey: ended ? last : '' };
};

/** A call and how often it has been sent on since anybody was heard. */
interface Leg {
  readonly wire: Wire;
  readonly line: Line;
  readonly hops: number;
}

const follow = (wire: Wire, line: Line, twiml: string): Promise<Call> =>
  play({ wire, line, hops: 0 }, readTwiml(twiml).children);

/** Says what is to be said up to the first thing that waits, sends the call on or ends it. */
const play = async (leg: Leg, verbs: readonly Element[]): Promise<Call> => {
  const stop = verbs.findIndex((verb) => STOPS.has(verb.name));
  const upTo = stop < 0 ? verbs : verbs.slice(0, stop + 1);
  const heard = upTo.flatMap(sayings);
  const last = verbs[stop];
  if (last?.name === 'Redirect' && leg.hops < MOST_REDIRECTS) {
    const twiml = await request(leg.wire, leg.line, { path: last.text.trim() });
    const next = await play({ ...leg, hops: leg.hops + 1 }, readTwiml(twiml).children);
    return { ...next, heard: [...heard, ...next.heard] };
  }
  const { sid, to, from, endsAt } = leg.line;
  const kept = endsAt === undefined ? {} : { endsAt };
  return { sid, to, from, ...kept, heard, state: stateAt(last, verbs.slice(stop + 1)) };
};

const STOPS = new Set(['Gather', 'Dial', 'Hangup', 'Redirect']);

const stateAt = (verb: Element | undefined, after: readonly Element[]): CallState => {
  if (verb?.name === 'Gather') return listening(verb, after);
  if (verb?.name !== 'Dial') return { kind: 'over' };
  return { kind: 'dialling', action: verb.attributes['action'] ?? '', number: verb.text.trim() };
};

const sayings = (verb: Element): readonly string[] =>
  [verb, ...verb.children].filter((element) => element.name === 'Say').map((say) => say.text.trim());

const KEYS_OF: Readonly<Record<string, Listening['keys']>> = { '1': 'one', '2': 'two' };

const listening = ({ attributes }: Element, after: readonly Element[]): CallState => ({
  kind: 'listening',
  action: attributes['action'] ?? '/twilio/voice/turn',
  keys: KEYS_OF[attributes['numDigits'] ?? ''] ?? 'number',
  speech: (attributes['input'] ?? 'dtmf').includes('speech'),
  finishOnKey: attributes['finishOnKey'] ?? '#',
  answersSilence: attributes['actionOnEmptyResult'] === 'true',
  after,
});
