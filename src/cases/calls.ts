/**
 * Calls that people make, from being asked for to how they ended. The gate stands in front of each three times: when it
 * is asked for, before the officer is rung, and at the officer's key, with plan, holds and clock as they are then (R5). Pure.
 */
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Allowed } from '../core/pass';
import type { Ringing } from '../core/ringing';
import type { CallEnd } from '../core/sender';
import type { Attempt, AttemptOutcome } from '../core/work';
import { mayContact } from '../safety/may-contact';
import { mayOverride } from '../safety/override';
import type { ActDecision, Seen } from '../store/act';
import type { CaseFile, Job } from '../store/store';
import { contactHolds } from './contact-holds';
import type { Actor } from './control';
import type { Gate } from './outgoing';
import { logAttempt } from './work';
import { planOf } from './work-plan';
import { working, workOf } from './work-state';

export const CALL_REFUSALS = [
  'not-open',
  /** The plan names another way, or none. */
  'not-by-call',
  /** Abroad, at a price, or no number at all. */
  'not-a-line',
  'outside-plan',
  'wrong-number-said',
  'rung-once',
  'needs-reason',
  'already-ringing',
] as const;
export type CallRefusal = (typeof CALL_REFUSALS)[number];

export interface AskingCall {
  readonly id: string;
  readonly about: ContactPlan['about'];
  /** Why it may be made outside the plan's times; null: within them. The caller has checked who says so. */
  readonly reason: string | null;
}

/** Whether a line rings for a person: a UK one that costs nothing special and is no emergency service. */
export type CanRing = (number: string) => boolean;

type Decided = ActDecision | { readonly refused: CallRefusal };
type Wanted = Pick<Ringing, 'about' | 'to' | 'override'>;

const NOTHING: ActDecision = { events: [] };

/** The calls that were tried since the plan was last gone through with whose it is. */
const triedSince = (file: CaseFile, about: ContactPlan['about']): readonly Attempt[] => {
  const { attempts, plansAgreed } = workOf(file);
  const agreedAt = plansAgreed.findLast((agreed) => agreed.about === about)?.at ?? 0;
  return attempts.filter(({ who, method, at }) => who === about && method === 'call' && at > agreedAt);
};

/** Where others may hear, a human rings, once (conversation.md 2, `contact-private`). */
const ONCE: readonly AttemptOutcome[] = ['no-answer', 'words-not-passed'];

/** What was tried before may mean that nobody rings again before the plan has been gone through. */
export const callHolds = (
  file: CaseFile,
  { about, override }: Pick<Wanted, 'about' | 'override'>,
  plan: ContactPlan | null,
): readonly CallRefusal[] => {
  const tried = triedSince(file, about);
  // Said once to whoever answered, and then nothing more, whoever would decide otherwise and whatever came after it.
  if (tried.some(({ outcome }) => outcome === 'someone-else-answered')) return ['wrong-number-said'];
  const again = plan?.private !== 'only-me' && tried.some(({ outcome }) => ONCE.includes(outcome));
  return again && override === null ? ['rung-once'] : [];
};

/** Whether they may be rung at this instant, as everything stands. */
export const callGate = (file: CaseFile, wanted: Wanted, at: Instant): Gate => {
  const { about, to } = wanted;
  const plan = planOf(file, about);
  // Nobody decided about a plan that came after.
  const override = wanted.override?.plan === plan?.version ? wanted.override : null;
  const holds = [...callHolds(file, { ...wanted, override }, plan), ...(plan ? contactHolds(plan, file) : [])];
  if (holds.length > 0) return { allowed: false, reasons: holds, next: null };
  const may = mayContact({ plan, method: 'call', detail: to, content: 'neutral', author: 'handler', at });
  return may.allowed || override === null ? may : (mayOverride(may.reasons) ?? may);
};

const mayLeaveVoicemail = (file: CaseFile, { about, to }: Wanted, at: Instant): boolean =>
  mayContact({ plan: planOf(file, about), method: 'call', detail: to, content: 'voicemail', author: 'handler', at })
    .allowed;

const MINUTE = 60_000;
/** What nobody heard the end of is over by then: the network ends every call within the hour. */
const OVER_AFTER: Readonly<Record<Ringing['state'], number>> = {
  asked: 3 * MINUTE,
  ringing: 3 * MINUTE,
  dialled: 65 * MINUTE,
  ended: 0,
};
const isOn = ({ state, stateAt }: Ringing, at: Instant): boolean => at - stateAt < OVER_AFTER[state];

const ringJob = (file: CaseFile, { id }: Ringing, due: Instant): Job => ({
  kind: 'deliver',
  key: `ring ${id}`,
  due,
  data: { case: file.id, call: id },
});

/** To their plan's own number, now: a call does not wait for a safe time, the person who makes it does. */
export const askCall = ({ case: file }: Seen, { by, at }: Actor, asked: AskingCall, canRing: CanRing): Decided => {
  const { id, about, reason } = asked;
  const plan = planOf(file, about);
  if (file.state !== 'open') return { refused: 'not-open' };
  if (plan?.method !== 'call' || plan.detail === null) return { refused: 'not-by-call' };
  if (!canRing(plan.detail)) return { refused: 'not-a-line' };
  const override = reason === null ? null : { by, reason, plan: plan.version };
  const call: Ringing = { ...FRESH, id, about, to: plan.detail, by, askedAt: at, override, stateAt: at };
  const refused = refusalOf(file, call, at);
  return refused ? { refused } : asking(file, call, at);
};

const HELD: readonly CallRefusal[] = ['wrong-number-said', 'rung-once'];

const refusalOf = (file: CaseFile, call: Ringing, at: Instant): CallRefusal | null => {
  if (workOf(file).calls.some((one) => isOn(one, at))) return 'already-ringing';
  const may = callGate(file, call, at);
  if (may.allowed) return null;
  return HELD.find((one) => may.reasons.includes(one)) ?? 'outside-plan';
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

const over = (file: CaseFile, call: Ringing, ended: Pick<Ringing, 'end' | 'why' | 'stateAt'>): ActDecision => ({
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

export type Accepting =
  { readonly dial: Ringing; readonly may: Allowed; readonly voicemail: boolean } | { readonly refused: string };

export interface Accepted {
  readonly answer: Accepting;
  readonly decision: ActDecision;
}

const refusing = (why: string, decision = NOTHING): Accepted => ({ answer: { refused: why }, decision });

/** At the officer's key. The plan may have changed since, or the person told us to stop. */
export const acceptCall = ({ case: file }: Seen, call: Ringing, at: Instant): Accepted => {
  const again = call.state === 'dialled' && at - call.stateAt < AGAIN_MS;
  if (!again && (call.state !== 'ringing' || !isOn(call, at))) return refusing('not-ringing');
  if (file.state !== 'open')
    return refusing('not-open', over(file, call, { end: 'not-taken', why: ['not-open'], stateAt: at }));
  const may = callGate(file, call, at);
  if (!may.allowed)
    return refusing(may.reasons.join(' '), over(file, call, { end: 'not-taken', why: may.reasons, stateAt: at }));
  const answer = { dial: call, may, voicemail: mayLeaveVoicemail(file, call, at) };
  if (again) return { answer, decision: NOTHING };
  const dialled: Ringing = { ...call, state: 'dialled', dialledAt: at, stateAt: at };
  return {
    answer,
    decision: { case: replaced(file, dialled), events: [{ type: 'call_dialled', by: call.by, call: call.id }] },
  };
};

export interface Ended {
  /** What stands. */
  readonly end: CallEnd;
  readonly decision: ActDecision;
}

/** It rang and nobody was spoken to: an attempt by itself. Who was spoken to, only the officer can say. */
const NOT_ANSWERED: readonly CallEnd[] = ['busy', 'no-answer', 'machine'];

const withAttempt = (seen: Seen, call: Ringing, decision: ActDecision): ActDecision => {
  const { by, dialledAt, about, id } = call;
  if (dialledAt === null || !decision.case) return decision;
  const tried = { id: `call ${id}`, who: about, method: 'call', outcome: 'no-answer' } as const;
  const logged = logAttempt({ ...seen, case: decision.case }, { by, at: dialledAt }, tried);
  return 'refused' in logged ? decision : { ...logged, events: [...decision.events, ...logged.events] };
};

/** News of either leg: twice, late, in any order. The first end stands, save that a machine is not somebody spoken to. */
export const endCall = (seen: Seen, call: Ringing, { end, at }: { end: CallEnd; at: Instant }): Ended => {
  const isMachine = call.end === 'spoke' && end === 'machine';
  if (call.state === 'ended' && !isMachine) return { end: call.end ?? end, decision: NOTHING };
  // The officer's leg ends last, and says nothing of the person's; before the key there is no leg of theirs.
  if ((call.dialledAt !== null) === (end === 'not-taken')) return { end, decision: NOTHING };
  const decision = over(seen.case, call, { end, why: [], stateAt: at });
  return { end, decision: NOT_ANSWERED.includes(end) ? withAttempt(seen, call, decision) : decision };
};
