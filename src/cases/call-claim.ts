/** A call that was asked for, as its officer is about to be rung: looked at once more, and rung by one worker alone. Pure. */
import type { Instant } from '../core/ids';
import type { Allowed } from '../core/pass';
import type { Ringing } from '../core/ringing';
import type { ActDecision, Seen } from '../store/act';
import { callGate } from './call-gate';
import { callOf, isOn, NOTHING, over, replaced } from './call-state';

export interface Claim {
  /** Null: the officer is not to be rung. */
  readonly ring: (Ringing & { readonly may: Allowed }) | null;
  readonly decision: ActDecision;
}

/** Before the officer is rung. Found already ringing, whoever claimed it died: it may have rung, so it is not rung again. */
export const claimRing = (seen: Seen, id: string, at: Instant): Claim => {
  const { case: file } = seen;
  const call = callOf(file, (one) => one === id);
  if (call?.state !== 'asked') return { ring: null, decision: NOTHING };
  if (!isOn(call, at) || file.state !== 'open')
    return { ring: null, decision: over(file, call, { end: 'not-taken', why: ['too-late'], stateAt: at }) };
  const may = callGate(seen, call, at);
  if (!may.allowed)
    return { ring: null, decision: over(file, call, { end: 'not-taken', why: may.reasons, stateAt: at }) };
  const ringing: Ringing = { ...call, state: 'ringing', stateAt: at };
  return { ring: { ...ringing, may }, decision: { case: replaced(file, ringing), events: [] } };
};

/** The network would not ring the officer: `why` null, and it may be tried once more. */
export const notRung = (
  { case: file }: Seen,
  id: string,
  { why, at }: { why: string | null; at: Instant },
): ActDecision => {
  const call = callOf(file, (one) => one === id);
  if (call?.state !== 'ringing') return NOTHING;
  if (why !== null) return over(file, call, { end: 'failed', why: [why], stateAt: at });
  return { case: replaced(file, { ...call, state: 'asked', stateAt: call.askedAt }), events: [] };
};
