/**
 * Whether somebody may be rung at this instant: their plan, what was rung before, how the conversation ended, and whether
 * enough of their safe time is left for it to ring out and be answered. Pure.
 */
import { planOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { mayContact } from '../safety/may-contact';
import { mayOverride } from '../safety/override';
import { nextRoom } from '../safety/next-room';
import { hasRoom, isClearOfNever, ROOM_MINUTES } from '../safety/room';
import { callHolds } from './call-holds';
import { contactHolds } from './contact-holds';
import type { Gate } from './outgoing-gate';
import type { Beside } from './rung-before';

const CALL_MINUTES = ROOM_MINUTES.call;
/** It rings for three quarters of a minute, and then somebody speaks. */
const VOICEMAIL_MINUTES = 5;

type Wanted = Pick<Ringing, 'about' | 'to' | 'override'>;

/** Whether they may be rung at this instant, as everything stands. */
export const callGate = (beside: Beside, wanted: Wanted, at: Instant): Gate => {
  const { case: file } = beside;
  const { about, to } = wanted;
  const plan = planOf(file, about);
  // Nobody decided about a plan that came after.
  const override = wanted.override?.plan === plan?.version ? wanted.override : null;
  const next = { about, isDecided: override !== null, at };
  const holds = [...callHolds(beside, next), ...(plan ? heldBack(plan, beside, next.isDecided) : [])];
  if (holds.length > 0) return { allowed: false, reasons: holds, next: null };
  const may = mayContact({ plan, method: 'call', detail: to, content: 'neutral', author: 'handler', at });
  if (plan === null) return may;
  return override === null ? withRoom(may, plan, at) : decided(may, plan, at);
};

/** As the plan allows it, and with time for it. */
export const withRoom = (may: Gate, plan: ContactPlan, at: Instant): Gate => {
  if (!may.allowed) return { ...may, next: may.next === null ? null : nextRoom(plan, may.next, CALL_MINUTES) };
  if (hasRoom(plan, at, CALL_MINUTES)) return may;
  return { allowed: false, reasons: ['too-near-the-end'], next: nextRoom(plan, at, CALL_MINUTES) };
};

/** A safe time may end under it; a time they said never to may not begin. */
const decided = (may: Gate, plan: ContactPlan, at: Instant): Gate => {
  const allowed = may.allowed ? may : mayOverride(may.reasons, 'call');
  if (allowed === null) return may;
  if (isClearOfNever(plan, at, CALL_MINUTES)) return allowed;
  return { allowed: false, reasons: ['never-time'], next: nextRoom(plan, at, CALL_MINUTES) };
};

/** Whether they asked freely can only be heard from them: for a named lead to ring about, while everybody else waits (R17). */
const heldBack = (plan: ContactPlan, { case: file }: Beside, isDecided: boolean): readonly string[] =>
  contactHolds(plan, file).filter((hold) => !(isDecided && hold === 'contact-paused'));

/** Agreed, and in a safe time with room for it: nobody decides otherwise. */
export const mayLeaveVoicemail = ({ case: file }: Beside, { about, to }: Wanted, at: Instant): boolean => {
  const plan = planOf(file, about);
  const wanted = { plan, method: 'call', detail: to, content: 'voicemail', author: 'handler', at } as const;
  return plan !== null && hasRoom(plan, at, VOICEMAIL_MINUTES) && mayContact(wanted).allowed;
};
