/** What a landlord's staff of a simulated week may do at a moment, as the desk's own rules have it. */
import { callGate } from '../../cases/call-gate';
import { heldFromCalls } from '../../cases/call-holds';
import { contactHolds } from '../../cases/contact-holds';
import type { Gate } from '../../cases/outgoing-gate';
import { weighedDeadlines } from '../../cases/weighed';
import { planOf, type CaseFile } from '../../core/case-file';
import type { ContactPlan, Whose } from '../../core/contact-plan';
import type { Instant } from '../../core/ids';
import { mayContact } from '../../safety/may-contact';
import type { Calendar } from '../../triage/opening-hours';

export const byPlan = (plan: ContactPlan | null, at: Instant): ReturnType<typeof mayContact> =>
  mayContact({
    plan,
    method: plan?.method ?? 'call',
    detail: plan?.detail ?? null,
    content: 'neutral',
    author: 'handler',
    at,
  });

/** As the desk has it for whoever would do it now: a call also by what was rung before, and by what is left of the time. */
export const gateNow = (file: CaseFile, who: Whose, at: Instant): Gate => {
  const plan = planOf(file, who);
  if (plan?.method === 'call' && plan.detail !== null)
    return callGate({ case: file }, { about: who, to: plan.detail, override: null }, at);
  const holds = plan ? contactHolds(plan, file) : [];
  return holds.length > 0 ? { allowed: false, reasons: holds, next: null } : byPlan(plan, at);
};

/** With its promises as they stand beside what holds contact. */
export const weighed = (calendar: Calendar, file: CaseFile, now: Instant): CaseFile => ({
  ...file,
  deadlines: weighedDeadlines(file, calendar, heldFromCalls({ case: file }, now)),
});
