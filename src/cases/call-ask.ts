/**
 * Asking for a call to a person: refused at once where their plan, what was rung before or the clock is against it (R5). The
 * same gate stands before the officer is rung, and at the officer's digits. Pure, save for the digits that are drawn.
 */
import { type CaseFile, planOf, working, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import type { ActDecision, Seen } from '../store/act';
import type { Job } from '../store/store';
import { callGate } from './call-gate';
import { CALL_HOLDS } from './call-holds';
import { drawKey } from './call-key';
import { isOn } from './call-state';
import type { Actor } from './control';

export const CALL_REFUSALS = [
  'not-open',
  /** The plan names another way, or none. */
  'not-by-call',
  /** Abroad, at a price, or no number at all. */
  'not-a-line',
  'outside-plan',
  /** They came back with something new, and nobody has spoken with them since (R17). */
  'contact-paused',
  /** Within it, and too little of the safe time is left. */
  'too-near-the-end',
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

export interface Lines {
  readonly canRing: CanRing;
  /** Whether their telephone can show what their plan says. */
  readonly canShow: (file: CaseFile, plan: ContactPlan) => boolean;
}

type Decided = ActDecision | { readonly refused: CallRefusal };

const ringJob = (file: CaseFile, { id }: Ringing, due: Instant): Job => ({
  kind: 'deliver',
  key: `ring ${id}`,
  due,
  data: { case: file.id, call: id },
});

/** To their plan's own number, now: a call does not wait for a safe time, the person who makes it does. */
export const askCall = (seen: Seen, actor: Actor, asked: AskingCall, lines: Lines): Decided => {
  const { case: file } = seen;
  const plan = planOf(file, asked.about);
  if (file.state !== 'open') return { refused: 'not-open' };
  if (plan?.method !== 'call' || plan.detail === null) return { refused: 'not-by-call' };
  if (!lines.canRing(plan.detail)) return { refused: 'not-a-line' };
  if (!lines.canShow(file, plan)) return { refused: 'not-shown-so' };
  const { line, ...wanted } = asked;
  const own = line !== undefined && lines.canRing(line) ? { line } : {};
  const call = { ...callTo(plan.detail, plan.version, { ...actor, ...wanted }), ...own };
  const refused = refusalOf(seen, call, actor.at);
  return refused ? { refused } : asking(file, call, actor.at);
};

const callTo = (to: string, plan: number, { by, at, id, about, reason }: Actor & AskingCall): Ringing => ({
  ...{ ...FRESH, id, about, to, by, askedAt: at, stateAt: at },
  override: reason === null ? null : { by, reason, plan },
  key: drawKey(),
});

const REFUSALS = [...CALL_HOLDS, 'contact-paused', 'too-near-the-end'] as const;

const refusalOf = (seen: Seen, call: Ringing, at: Instant): CallRefusal | null => {
  if (workOf(seen.case).calls.some((one) => isOn(one, at))) return 'already-ringing';
  const may = callGate(seen, call, at);
  if (may.allowed) return null;
  return REFUSALS.find((one) => may.reasons.includes(one)) ?? 'outside-plan';
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
