/** Whether somebody may be rung at this instant: their plan, what was rung before, and how the conversation ended. Pure. */
import { type CaseFile, planOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { mayContact } from '../safety/may-contact';
import { mayOverride } from '../safety/override';
import { callHolds } from './call-holds';
import { contactHolds } from './contact-holds';
import type { Gate } from './outgoing';

type Wanted = Pick<Ringing, 'about' | 'to' | 'override'>;

/** Whether they may be rung at this instant, as everything stands. */
export const callGate = (file: CaseFile, wanted: Wanted, at: Instant): Gate => {
  const { about, to } = wanted;
  const plan = planOf(file, about);
  // Nobody decided about a plan that came after.
  const override = wanted.override?.plan === plan?.version ? wanted.override : null;
  const next = { about, isDecided: override !== null, at };
  const holds = [...callHolds(file, next), ...(plan ? heldBack(plan, file, next.isDecided) : [])];
  if (holds.length > 0) return { allowed: false, reasons: holds, next: null };
  const may = mayContact({ plan, method: 'call', detail: to, content: 'neutral', author: 'handler', at });
  return may.allowed || override === null ? may : (mayOverride(may.reasons, 'call') ?? may);
};

/** Whether they asked freely can only be heard from them: for a named lead to ring about, while everybody else waits (R17). */
const heldBack = (plan: ContactPlan, file: CaseFile, isDecided: boolean): readonly string[] =>
  contactHolds(plan, file).filter((hold) => !(isDecided && hold === 'contact-paused'));

/** Agreed, and in a safe time: nobody decides otherwise. */
export const mayLeaveVoicemail = (file: CaseFile, { about, to }: Wanted, at: Instant): boolean =>
  mayContact({ plan: planOf(file, about), method: 'call', detail: to, content: 'voicemail', author: 'handler', at })
    .allowed;
