/**
 * Calls that people make, from being asked for to how they ended. The gate stands in front of each three times: when it
 * is asked for, before the officer is rung, and at the officer's digits, with plan, holds and clock as they are then (R5). Pure.
 */
import { type CaseFile, planOf, working, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Allowed } from '../core/pass';
import type { Ringing } from '../core/ringing';
import type { CallEnd } from '../core/sender';
import type { ActDecision, Seen } from '../store/act';
import type { Job } from '../store/store';
import { callGate, mayLeaveVoicemail } from './call-gate';
import { CALL_HOLDS, isOn } from './call-holds';
import { drawKey, tryKey, type WrongKey } from './call-key';
import type { Actor } from './control';
import { logAttempt } from './attempt';

export const CALL_REFUSALS = [
  'not-open',
  /** The plan names another way, or none. */
  'not-by-call',
  /** Abroad, at a price, or no number at all. */
  'not-a-line',
  'outside-plan',
  /** The plan says which number their telephone shows, and it cannot. */
  'not-shown-so',
  ...CALL_HOLDS,
  'needs-reason',
  'already-ringing',
] as const;
export type CallRefusal = (typeof CALL_REFUSALS)[number];

export interface AskingCall {
  readonly id: string;
  readonly about: ContactPlan['about'];
  /** Why it may be made outside the plan's times; null: within them. The caller has checked who says so. */
  readonly reason: string | null;
  /** Rung instead of the landlord's own line. Left out: that one is. */
  readonly line?: string;
}

/** Whether a line rings for a person: a UK one that costs nothing special and is no emergency service. */
export type CanRing = (number: string) => boolean;

/** The number that a person's telephone would show for a call by this plan, E.164; null where it cannot be shown. */
export type Showing = (file: CaseFile, plan: ContactPlan | null) => string | null;

export interface Lines {
  readonly canRing: CanRing;
  /** Whether their telephone can show what their plan says. */
  readonly canShow: (file: CaseFile, plan: ContactPlan) => boolean;
}

type Decided = ActDecision | { readonly refused: CallRefusal };

const NOTHING: ActDecision = { events: [] };

const ringJob = (file: CaseFile, { id }: Ringing, due: Instant): Job => ({
  kind: 'deliver',
  key: `ring ${id}`,
  due,
  data: { case: file.id, call: id },
});

/** To their plan's own number, now: a call does not wait for a safe time, the person who makes it does. */
export const askCall = ({ case: file }: Seen, actor: Actor, asked: AskingCall, lines: Lines): Decided => {
  const plan = planOf(file, asked.about);
  if (file.state !== 'open') return { refused: 'not-open' };
  if (plan?.method !== 'call' || plan.detail === null) return { refused: 'not-by-call' };
  if (!lines.canRing(plan.detail)) return { refused: 'not-a-line' };
  if (!lines.canShow(file, plan)) return { refused: 'not-shown-so' };
  const { line, ...wanted } = asked;
  const own = line !== undefined && lines.canRing(line) ? { line } : {};
  const call = { ...callTo(plan.detail, plan.version, { ...actor, ...wanted }), ...own };
  const refused = refusalOf(file, call, actor.at);
  return refused ? { refused } : asking(file, call, actor.at);
};

const callTo = (to: string, plan: number, { by, at, id, about, reason }: Actor & AskingCall): Ringing => ({
  ...{ ...FRESH, id, about, to, by, askedAt: at, stateAt: at },
  override: reason === null ? null : { by, reason, plan },
  key: drawKey(),
});

const refusalOf = (file: CaseFile, call: Ringing, at: Instant): CallRefusal | null => {
  if (workOf(file).calls.some((one) => isOn(one, at))) return 'already-ringing';
  const may = callGate(file, call, at);
  if (may.allowed) return null;
  return CALL_HOLDS.find((one) => may.reasons.includes(one)) ?? 'outside-plan';
};

const asking = (file: CaseFile, call: Ringing, at: Instant): ActDecision => ({
  case: working(file, { calls: [...workOf(file).calls, call] }),
  events: [
    { type: 'call_asked', by: call.by, call: call.id },
    ...(call.override ? [{ type: 'plan_overridden', by: call.by, outgoing: call.id } as const] : []),
  ],
  jobs: [ringJob(file, call, at)],
});

const FRESH = { state: 'asked', end: null, why: [], dialledAt: null } as const;

export const callOf = (file: CaseFile, isIt: (id: string) => boolean): Ringing | null =>
  workOf(file).calls.find(({ id }) => isIt(id)) ?? null;

const replaced = (file: CaseFile, changed: Ringing): CaseFile =>
  working(file, { calls: workOf(file).calls.map((one) => (one.id === changed.id ? changed : one)) });

type Ending = Pick<Ringing, 'end' | 'why' | 'stateAt'>;

/** With it goes what was to be keyed, and where the officer was rung. */
export const over = (file: CaseFile, { key: _shown, line: _theirs, ...call }: Ringing, ended: Ending): ActDecision => ({
  case: replaced(file, { ...call, ...ended, state: 'ended' }),
  events: [{ type: 'call_ended', by: call.by, call: call.id, end: ended.end ?? 'failed', why: ended.why }],
});

export interface Claim {
  /** Null: the officer is not to be rung. */
  readonly ring: (Ringing & { readonly may: Allowed }) | null;
  readonly decision: ActDecision;
}

/** Before the officer is rung. Found already ringing, whoever claimed it died: it may have rung, so it is not rung again. */
export const claimRing = ({ case: file }: Seen, id: string, at: Instant): Claim => {
  const call = callOf(file, (one) => one === id);
  if (call?.state !== 'asked') return { ring: null, decision: NOTHING };
  if (!isOn(call, at) || file.state !== 'open')
    return { ring: null, decision: over(file, call, { end: 'not-taken', why: ['too-late'], stateAt: at }) };
  const may = callGate(file, call, at);
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

/** Asked twice for one key: the network did not get our first answer. */
const AGAIN_MS = 15_000;

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
export const acceptCall = ({ case: file }: Seen, call: Ringing, keying: Keying): Accepted => {
  const { at, keyed } = keying;
  const isAgain = call.state === 'dialled' && at - call.stateAt < AGAIN_MS;
  if (!isAgain && (call.state !== 'ringing' || !isOn(call, at))) return refusing('not-ringing');
  const tried = tryKey(call, keyed);
  if (tried.type !== 'right') return isAgain ? refusing('wrong-key') : wrong(file, call, { tried, at });
  const answer = dialling(file, call, keying);
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
  file: CaseFile,
  call: Ringing,
  { at, showing }: Keying,
): Dialling | { readonly refused: readonly string[] } => {
  if (file.state !== 'open') return { refused: ['not-open'] };
  const may = callGate(file, call, at);
  if (!may.allowed) return { refused: may.reasons };
  const callerId = showing(file, planOf(file, call.about));
  if (callerId === null) return { refused: ['not-shown-so'] };
  return { dial: call, may, callerId, voicemail: mayLeaveVoicemail(file, call, at) };
};

const dialled = (file: CaseFile, call: Ringing, at: Instant): ActDecision => ({
  case: replaced(file, { ...call, state: 'dialled', dialledAt: at, stateAt: at }),
  events: [{ type: 'call_dialled', by: call.by, call: call.id }],
});

export interface Ended {
  /** What stands. */
  readonly end: CallEnd;
  readonly decision: ActDecision;
}

/** It rang out and nobody was spoken to: an attempt by itself. Who was spoken to, only the officer can say. */
const NOT_ANSWERED: readonly CallEnd[] = ['busy', 'no-answer', 'machine'];

const withAttempt = (
  seen: Seen,
  call: Ringing,
  { decision, at }: { decision: ActDecision; at: Instant },
): ActDecision => {
  const { by, dialledAt, about, id } = call;
  if (dialledAt === null || !decision.case) return decision;
  const tried = { id: `call ${id}`, who: about, method: 'call', outcome: 'no-answer', madeAt: dialledAt } as const;
  const logged = logAttempt({ ...seen, case: decision.case }, { by, at }, tried);
  return 'refused' in logged ? decision : { ...logged, events: [...decision.events, ...logged.events] };
};

/** News of either leg: twice, late, in any order. The first end stands, save that a machine is not somebody spoken to. */
export const endCall = (seen: Seen, call: Ringing, { end, at }: { end: CallEnd; at: Instant }): Ended => {
  const isMachine = call.end === 'spoke' && end === 'machine';
  if (call.state === 'ended' && !isMachine) return { end: call.end ?? end, decision: NOTHING };
  // The officer's leg ends last, and says nothing of the person's; before the key there is no leg of theirs.
  if ((call.dialledAt !== null) === (end === 'not-taken')) return { end, decision: NOTHING };
  const decision = over(seen.case, call, { end, why: [], stateAt: at });
  return { end, decision: NOT_ANSWERED.includes(end) ? withAttempt(seen, call, { decision, at }) : decision };
};
