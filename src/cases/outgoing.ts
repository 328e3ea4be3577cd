/**
 * What is written to a person, from being asked for to what became of it. The gate stands twice in front of the sender:
 * when it is asked for, and in the transaction that claims the send, with plan, fence and clock as they are then (R5, R6).
 * Pure.
 */
import { type CaseFile, flagged, planOf, working, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import type { Allowed } from '../core/pass';
import type { Sent, TextStatus } from '../core/sender';
import type { StaffEvent } from '../core/staff-event';
import { MINUTE } from '../core/time';
import { mayAnswer } from '../safety/may-answer';
import { mayContact } from '../safety/may-contact';
import { mayOverride } from '../safety/override';
import { safeMinutes } from '../safety/safe-until';
import { isNever } from '../safety/safe-windows';
import type { ActDecision, Seen } from '../store/act';
import { contactHolds } from './contact-holds';
import { deliverJob } from './deliver-job';

/** The network takes up to ten hours; nothing of ours may lie about for so long. */
const LONGEST_MINUTES = 120;
/** An answer in a conversation is for somebody who is there now. */
const ANSWER_MINUTES = 5;
/** With less than this left of a safe time it waits for the next one. */
const LEAST_MINUTES = 3;

/** As `mayContact` answers, with the codes of how the conversation ended beside its own. */
export type Gate =
  Allowed | { readonly allowed: false; readonly reasons: readonly string[]; readonly next: Instant | null };

export const isSpoken = ({ control }: Outgoing): boolean => control !== null;

const isStopped = ({ case: { content }, stopped }: Seen): boolean =>
  stopped === true || content.flags.includes('texting-stopped');

/** Whether it may leave at this instant, as everything stands. */
export const gateOf = (seen: Seen, outgoing: Outgoing, at: Instant): Gate => {
  const { case: file, session } = seen;
  const { about, method, to: detail, control } = outgoing;
  const plan = planOf(file, about);
  const wanted = { plan, method, detail, content: 'neutral', author: 'handler', at, stopped: isStopped(seen) } as const;
  if (control === null) return planned(file, outgoing, { may: mayContact(wanted), at });
  const isTheirs = session?.control === control && session.textsTo === detail;
  if (!session || !isTheirs) return { allowed: false, reasons: ['lost-control'], next: null };
  return mayAnswer({ session, stopped: isStopped(seen), author: 'handler' }, at);
};

const planned = (
  file: CaseFile,
  { about, override, method }: Outgoing,
  { may, at }: { may: Gate; at: Instant },
): Gate => {
  const plan = planOf(file, about);
  const holds = [...(file.state === 'open' ? [] : ['not-open']), ...(plan ? contactHolds(plan, file) : [])];
  if (holds.length > 0) return { allowed: false, reasons: holds, next: null };
  if (may.allowed || override === null) return may;
  if (plan && stands({ override }, plan, at)) return mayOverride(may.reasons, method) ?? may;
  return { allowed: false, reasons: ['override-over'], next: null };
};

/** For this plan, and for the minutes it was decided about. */
const stands = ({ override }: Pick<Outgoing, 'override'>, plan: ContactPlan, at: Instant): boolean =>
  override !== null && plan.version === override.plan && at < override.until;

/** Minutes it may be on its way. 0: there is no time left for it in this safe time. */
const validFor = (file: CaseFile, outgoing: Outgoing, at: Instant): number => {
  if (isSpoken(outgoing)) return ANSWER_MINUTES;
  const plan = planOf(file, outgoing.about);
  const minutes = plan ? safeMinutes(plan, at, LONGEST_MINUTES) : 0;
  if (minutes >= LEAST_MINUTES) return minutes;
  return plan && stands(outgoing, plan, at) && isClear(plan, at) ? LEAST_MINUTES : 0;
};

/** Nor may what somebody decided to send arrive at a time they said never to. Windows begin on whole minutes. */
const isClear = (plan: ContactPlan, at: Instant): boolean =>
  !Array.from({ length: LEAST_MINUTES }, (_, each) => at + (each + 1) * MINUTE - 1).some((each) => isNever(plan, each));

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
  return may.allowed ? claimed(seen.case, outgoing, { may, at }) : notNow(seen.case, outgoing, { may, at });
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
  const minutes = validFor(file, outgoing, at);
  // Too near the end of this safe time: the next one is looked for after it.
  if (minutes === 0) return { claim: { type: 'wait', until: at + LEAST_MINUTES * MINUTE }, decision: NOTHING };
  const sending = { ...outgoing, state: 'sending', stateAt: at } as const;
  return {
    claim: { type: 'send', outgoing: sending, may, validSeconds: minutes * 60 },
    decision: {
      case: replaced(file, sending),
      events: [{ type: 'message_left', by: outgoing.by, outgoing: outgoing.id }],
    },
  };
};

const notNow = (
  file: CaseFile,
  outgoing: Outgoing,
  { may, at }: { readonly may: Extract<Gate, { allowed: false }>; readonly at: Instant },
): Claimed =>
  may.next === null
    ? {
        claim: { type: 'settled' },
        decision: held(file, outgoing, { why: may.reasons, at }),
      }
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

const held = (
  file: CaseFile,
  outgoing: Outgoing,
  { why, at }: { readonly why: readonly string[]; readonly at: Instant },
): ActDecision => knowing(becomes(file, outgoing, { state: 'held', why, stateAt: at }), why);

/** A number that has said STOP is known to the case from then on. */
const knowing = (decision: ActDecision, why: readonly string[]): ActDecision =>
  decision.case && (why.includes('opted-out') || why.includes('texting-stopped'))
    ? { ...decision, case: flagged(decision.case, 'texting-stopped') }
    : decision;

const failed = (file: CaseFile, outgoing: Outgoing, { why, at }: { why: string; at: Instant }): ActDecision =>
  knowing(becomes(file, outgoing, { state: 'failed', why: [why], stateAt: at }), [why]);

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
