/**
 * What is keyed on the officer's line: the person is rung only by the digits of whoever asked, and only where the gate lets
 * them at that moment, with plan, holds and clock as they are then (R5, R7). Pure.
 */
import { type CaseFile, planOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Allowed } from '../core/pass';
import type { Ringing } from '../core/ringing';
import type { ActDecision, Seen } from '../store/act';
import { callGate, mayLeaveVoicemail } from './call-gate';
import { tryKey, type WrongKey } from './call-key';
import type { Showing } from './call-shows';
import { isOn, NOTHING, over, replaced } from './call-state';
import type { Beside } from './rung-before';

/** Asked twice for one key: the network did not get our first answer. */
const SAME_KEY_MS = 15_000;

interface Dialling {
  readonly dial: Ringing;
  readonly may: Allowed;
  readonly callerId: string;
  readonly voicemail: boolean;
}
/** `again`: other digits were keyed, once. */
export type Accepting = Dialling | { readonly again: true } | { readonly refused: string };

export interface Accepted {
  readonly answer: Accepting;
  readonly decision: ActDecision;
}

export interface Keying {
  readonly keyed: string;
  readonly at: Instant;
  readonly showing: Showing;
}

const refusing = (why: string, decision = NOTHING): Accepted => ({ answer: { refused: why }, decision });

/** At what was keyed on the officer's line: nothing of the person is looked at before it is known who keyed it. */
export const acceptCall = (seen: Seen, call: Ringing, keying: Keying): Accepted => {
  const { case: file } = seen;
  const { at, keyed } = keying;
  const isAgain = call.state === 'dialled' && at - call.stateAt < SAME_KEY_MS;
  if (!isAgain && (call.state !== 'ringing' || !isOn(call, at))) return refusing('not-ringing');
  const tried = tryKey(call, keyed);
  if (tried.type !== 'right') return isAgain ? refusing('wrong-key') : wrong(file, call, { tried, at });
  // Told again what was decided then: only what changed in the case meanwhile can change it.
  const answer = dialling(seen, call, isAgain ? { ...keying, at: call.stateAt } : keying);
  if ('refused' in answer) return notTaken(file, call, { why: answer.refused, at });
  return { answer, decision: isAgain ? NOTHING : dialled(file, call, at) };
};

const wrong = (
  file: CaseFile,
  call: Ringing,
  { tried, at }: { readonly tried: WrongKey; readonly at: Instant },
): Accepted =>
  tried.type === 'again'
    ? { answer: { again: true }, decision: { case: replaced(file, { ...call, key: tried.key }), events: [] } }
    : notTaken(file, call, { why: ['wrong-key'], at });

const notTaken = (
  file: CaseFile,
  call: Ringing,
  { why, at }: { readonly why: readonly string[]; readonly at: Instant },
): Accepted => refusing(why.join(' '), over(file, call, { end: 'not-taken', why, stateAt: at }));

/** The plan may have changed since, or the person told us to stop. */
const dialling = (
  seen: Beside,
  call: Ringing,
  { at, showing }: Keying,
): Dialling | { readonly refused: readonly string[] } => {
  const { case: file } = seen;
  if (file.state !== 'open') return { refused: ['not-open'] };
  const may = callGate(seen, call, at);
  if (!may.allowed) return { refused: may.reasons };
  const callerId = showing(file, planOf(file, call.about));
  if (callerId === null) return { refused: ['not-shown-so'] };
  return { dial: call, may, callerId, voicemail: mayLeaveVoicemail(seen, call, at) };
};

const dialled = (file: CaseFile, call: Ringing, at: Instant): ActDecision => ({
  case: replaced(file, { ...call, state: 'dialled', dialledAt: at, stateAt: at }),
  events: [{ type: 'call_dialled', by: call.by, call: call.id }],
});
