/**
 * What is written to a person, from being asked for to what became of it. The gate stands twice in front of the sender:
 * when it is asked for, and in the transaction that claims the send, with plan, fence and clock as they are then (R5, R6).
 * Pure.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import type { Allowed } from '../core/pass';
import type { Sent, TextStatus } from '../core/sender';
import type { StaffEvent } from '../core/staff-event';
import { withStop } from '../core/stopped';
import { MINUTE } from '../core/time';
import type { ActDecision, Seen } from '../store/act';
import { deliverJob } from './deliver-job';
import { type Gate, gateOf, isSpoken, validFor } from './outgoing-gate';

export const outgoingOf = (file: CaseFile, id: string): Outgoing | null =>
  workOf(file).outgoing.find((one) => one.id === id) ?? null;

const replaced = (file: CaseFile, changed: Outgoing): CaseFile =>
  working(file, { outgoing: workOf(file).outgoing.map((one) => (one.id === changed.id ? changed : one)) });

const told = ({ by, id, state, why }: Outgoing): StaffEvent => ({
  type: 'message_told',
  by,
  outgoing: id,
  state,
  why,
});

const becomes = (file: CaseFile, was: Outgoing, change: Partial<Outgoing>): ActDecision => {
  const now = { ...was, ...change };
  return { case: replaced(file, now), events: [told(now)] };
};

/** What came of looking whether it may be sent now. */
export type Claim =
  | { readonly type: 'send'; readonly outgoing: Outgoing; readonly may: Allowed; readonly validSeconds: number }
  | { readonly type: 'wait'; readonly until: Instant }
  /** Nothing more is to be done about it. */
  | { readonly type: 'settled' };

export interface Claimed {
  readonly claim: Claim;
  readonly decision: ActDecision;
}

const NOTHING: ActDecision = { events: [] };
const SOON = 2_000;

/**
 * One who sends claims it first. Found already being sent, whoever claimed it died: it may have gone, so it is never
 * sent again by itself, and its handler is told.
 */
export const claimSend = (seen: Seen, id: string, at: Instant): Claimed => {
  const outgoing = outgoingOf(seen.case, id);
  if (outgoing?.state === 'sending')
    return { claim: { type: 'settled' }, decision: becomes(seen.case, outgoing, { state: 'unknown', stateAt: at }) };
  if (outgoing?.state !== 'waiting') return { claim: { type: 'settled' }, decision: NOTHING };
  if (isBehind(seen.case, outgoing)) return { claim: { type: 'wait', until: at + SOON }, decision: NOTHING };
  const may = gateOf(seen, outgoing, at);
  return may.allowed ? claimed(seen.case, outgoing, { may, at }) : notNow(seen, outgoing, { may, at });
};

/** Another worker is sending what was said before it. */
const isBehind = (file: CaseFile, outgoing: Outgoing): boolean =>
  isSpoken(outgoing) &&
  workOf(file)
    .outgoing.slice(0, workOf(file).outgoing.indexOf(outgoing))
    .some((one) => isSpoken(one) && ['waiting', 'sending'].includes(one.state));

const claimed = (
  file: CaseFile,
  outgoing: Outgoing,
  { may, at }: { readonly may: Allowed; readonly at: Instant },
): Claimed => {
  const sending = { ...outgoing, state: 'sending', stateAt: at, leftAt: at } as const;
  return {
    claim: { type: 'send', outgoing: sending, may, validSeconds: validFor(file, outgoing, at) * 60 },
    decision: {
      case: replaced(file, sending),
      events: [{ type: 'message_left', by: outgoing.by, outgoing: outgoing.id }],
    },
  };
};

const notNow = (
  seen: Seen,
  outgoing: Outgoing,
  { may, at }: { readonly may: Extract<Gate, { allowed: false }>; readonly at: Instant },
): Claimed =>
  may.next === null
    ? { claim: { type: 'settled' }, decision: held(seen, outgoing, { why: may.reasons, at }) }
    : { claim: { type: 'wait', until: may.next }, decision: NOTHING };

/** What the network answered to the send. */
export const sendAnswered = (
  { case: file }: Seen,
  id: string,
  { sent, at }: { sent: Sent; at: Instant },
): ActDecision => {
  const outgoing = outgoingOf(file, id);
  // Another worker may have called it unknown while this answer was on its way.
  if (!outgoing || !['sending', 'unknown'].includes(outgoing.state)) return NOTHING;
  switch (sent.type) {
    case 'accepted':
      return becomes(file, outgoing, { state: 'sent', ref: sent.ref, stateAt: at });
    case 'later':
      return laterAgain(file, { ...outgoing, state: 'waiting', stateAt: at }, at);
    case 'unknown':
      return becomes(file, outgoing, { state: 'unknown', stateAt: at });
    case 'refused':
      return failed(file, outgoing, { why: sent.why, at });
  }
};

/** With a job of its own: the one it came from may have been finished by a worker that thought it lost. */
const laterAgain = (file: CaseFile, outgoing: Outgoing, at: Instant): ActDecision => ({
  case: replaced(file, outgoing),
  events: [],
  jobs: [deliverJob(file, [outgoing], at + MINUTE)],
});

/** A number that has said STOP, here or to the network, is known to the case from then on. */
const held = (
  { case: file, stopped }: Seen,
  outgoing: Outgoing,
  { why, at }: { readonly why: readonly string[]; readonly at: Instant },
): ActDecision =>
  knowing(becomes(file, outgoing, { state: 'held', why, stateAt: at }), outgoing, { isStopped: stopped === true, at });

const knowing = (
  decision: ActDecision,
  { to, method }: Outgoing,
  { isStopped, at }: { readonly isStopped: boolean; readonly at: Instant },
): ActDecision =>
  decision.case && method === 'text' && isStopped ? { ...decision, case: withStop(decision.case, to, at) } : decision;

const failed = (file: CaseFile, outgoing: Outgoing, { why, at }: { why: string; at: Instant }): ActDecision =>
  knowing(becomes(file, outgoing, { state: 'failed', why: [why], stateAt: at }), outgoing, {
    isStopped: why === 'opted-out',
    at,
  });

/** `sent` and `unknown` may still become either end; an end stays an end, whatever is told after it. */
const OPEN: readonly Outgoing['state'][] = ['sending', 'sent', 'unknown'];

/** News of a text, which may come before the answer to its send, twice, or in another order. */
export const statusTold = (
  { case: file }: Seen,
  id: string,
  { status, at }: { status: TextStatus; at: Instant },
): ActDecision => {
  const outgoing = outgoingOf(file, id);
  if (!outgoing || !OPEN.includes(outgoing.state)) return NOTHING;
  if (outgoing.ref !== null && outgoing.ref !== status.ref) return NOTHING;
  return newsOf(file, { ...outgoing, ref: status.ref }, { status, at });
};

const newsOf = (
  file: CaseFile,
  outgoing: Outgoing,
  { status: { status, why }, at }: { status: TextStatus; at: Instant },
): ActDecision => {
  switch (status) {
    case 'delivered':
      return becomes(file, outgoing, { state: 'delivered', stateAt: at });
    case 'failed':
      return failed(file, outgoing, { why: why ?? 'other', at });
    case 'sent':
      return outgoing.state === 'sent' ? NOTHING : becomes(file, outgoing, { state: 'sent', stateAt: at });
    case 'queued':
      return NOTHING;
  }
};
