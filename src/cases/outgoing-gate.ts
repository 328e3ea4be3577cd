/**
 * Whether something written may leave at an instant, as everything stands then: plan, fence, clock, STOP, what left before
 * it and who has spoken with them since (R5, R6). Pure.
 */
import { type CaseFile, planOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Outgoing } from '../core/outgoing';
import type { Allowed } from '../core/pass';
import { isStopped } from '../core/stopped';
import { MINUTE } from '../core/time';
import { mayAnswer } from '../safety/may-answer';
import { mayContact } from '../safety/may-contact';
import { nextRoom } from '../safety/next-room';
import { mayOverride } from '../safety/override';
import { ROOM_MINUTES } from '../safety/room';
import { safeMinutes } from '../safety/safe-until';
import { isNever } from '../safety/safe-windows';
import type { Seen } from '../store/act';
import { contactHolds } from './contact-holds';
import { bothOf, hasEnough } from './message-cap';
import { spokenSince } from './spoken-since';

/** The network takes up to ten hours; nothing of ours may lie about for so long. */
const LONGEST_MINUTES = 120;
/** An answer in a conversation is for somebody who is there now. */
const ANSWER_MINUTES = 5;
/** With less than this left of a safe time it waits for the next one: a telephone may be out of reach for minutes. */
export const LEAST_MINUTES = ROOM_MINUTES.text;
/** Of a safe time, kept free before its end: the network may have passed it on and not delivered it yet. */
const SPARE_MINUTES = 5;

/** As `mayContact` answers, with the codes of how the conversation ended beside its own. */
export type Gate = Allowed | Refused;
type Refused = { readonly allowed: false; readonly reasons: readonly string[]; readonly next: Instant | null };

export const isSpoken = ({ control }: Outgoing): boolean => control !== null;

const refused = (...reasons: readonly string[]): Refused => ({ allowed: false, reasons, next: null });

/** Whether it may leave at this instant, as everything stands. */
export const gateOf = (seen: Seen, outgoing: Outgoing, at: Instant): Gate => {
  const { case: file, session, stopped } = seen;
  const { to, control } = outgoing;
  if (control === null) return planned(seen, outgoing, at);
  const isTheirs = session?.control === control && session.textsTo === to;
  if (!session || !isTheirs) return refused('lost-control');
  return mayAnswer({ session, stopped: stopped === true || isStopped(file, to), author: 'handler' }, at);
};

const planned = (seen: Seen, outgoing: Outgoing, at: Instant): Gate => {
  const plan = planOf(seen.case, outgoing.about);
  const holds = holdsOf(seen, plan);
  if (holds.length > 0) return refused(...holds);
  const may = byPlan(plan, outgoing, { at, stopped: seen.stopped === true });
  const isInVain = !may.allowed && may.next === null;
  if (!isInVain && spokenSince(bothOf(seen), outgoing.about, outgoing.askedAt)) return refused('spoken-since');
  if (plan && stands(outgoing, plan, at)) return decided(may, plan, { outgoing, at });
  if (may.allowed) return hasEnough(seen, outgoing, at) ? refused('enough-sent') : may;
  return outgoing.override === null ? may : refused('override-over');
};

const holdsOf = ({ case: file }: Seen, plan: ContactPlan | null): readonly string[] => [
  ...(file.state === 'open' ? [] : ['not-open']),
  ...(plan ? contactHolds(plan, file) : []),
];

interface Moment {
  readonly at: Instant;
  readonly stopped: boolean;
}

/** In their times, and with room to arrive in them. */
const byPlan = (plan: ContactPlan | null, { method, to }: Outgoing, { at, stopped }: Moment): Gate => {
  const may = mayContact({ plan, method, detail: to, content: 'neutral', author: 'handler', at, stopped });
  if (!plan || (!may.allowed && may.next === null)) return may;
  const next = nextRoom(plan, at, LEAST_MINUTES);
  if (may.allowed && next === at) return may;
  if (next === null) return refused('times-too-short');
  return { allowed: false, reasons: may.allowed ? ['too-near-the-end'] : may.reasons, next };
};

interface Deciding {
  readonly outgoing: Outgoing;
  readonly at: Instant;
}

/** What a lead decided, at this moment: it arrives at no time they said never to. */
const decided = (may: Gate, plan: ContactPlan, { outgoing, at }: Deciding): Gate => {
  if (may.allowed) return may;
  const reasons = may.reasons.map((reason) => (reason === 'too-near-the-end' ? 'outside-window' : reason));
  const through = mayOverride(reasons, outgoing.method);
  return through && isClear(plan, at) ? through : may;
};

/** For this plan, and for the minutes it was decided about. */
const stands = ({ override }: Outgoing, plan: ContactPlan, at: Instant): boolean =>
  override !== null && plan.version === override.plan && at < override.until;

/** Windows begin on whole minutes. */
const isClear = (plan: ContactPlan, at: Instant): boolean =>
  !Array.from({ length: LEAST_MINUTES }, (_, each) => at + (each + 1) * MINUTE - 1).some((each) => isNever(plan, each));

/** Minutes that what was let through may be on its way. */
export const validFor = (file: CaseFile, outgoing: Outgoing, at: Instant): number => {
  if (isSpoken(outgoing)) return ANSWER_MINUTES;
  const plan = planOf(file, outgoing.about);
  const minutes = plan ? safeMinutes(plan, at, LONGEST_MINUTES + SPARE_MINUTES) : 0;
  return Math.max(minutes, LEAST_MINUTES) - SPARE_MINUTES;
};
