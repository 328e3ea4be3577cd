/**
 * The deadlines of a case as things stand: beside the plans in force, and beside what holds contact or keeps their number
 * from being rung. While a promise runs and nobody may make contact, a named person is asked what gives way; it is settled
 * when the hold goes. Pure.
 */
import { openSince, type Deadline } from '../core/case';
import { type CaseFile, planOf } from '../core/case-file';
import { holdsSince, type Whose } from '../core/contact-plan';
import { weighedAnew } from '../triage/deadline';
import type { Calendar } from '../triage/opening-hours';
import { stillDecided } from '../triage/still-decided';
import { contactHolds } from './contact-holds';
import { isMet } from './promise-met';

/** `heldFromCalls`: those whose number nobody is to ring, as `call-holds` has it. */
export const weighedDeadlines = (
  file: CaseFile,
  calendar: Calendar,
  heldFromCalls: readonly Whose[] = [],
): readonly Deadline[] =>
  file.deadlines.map((deadline) => {
    const weighed = besidePlan(file, unheld(deadline), calendar);
    const isHeld = heldFromCalls.includes(deadline.who) || isContactHeld(file, deadline);
    if (weighed.needsDecision || !isHeld || isMet(file, deadline, calendar.landlord)) return weighed;
    const [kept = weighed] = stillDecided([weighed], [deadline]);
    return { ...kept, needsDecision: true, held: true };
  });

/** A plan that was tightened or agreed since it was opened is weighed from then on. */
const besidePlan = (file: CaseFile, deadline: Deadline, calendar: Calendar): Deadline => {
  const plan = planOf(file, deadline.who);
  const isNew = plan !== null && holdsSince(plan) > (openSince(file) ?? Infinity);
  return isNew ? weighedAnew(deadline, plan, calendar) : deadline;
};

/** As it was before contact was held: what was decided was decided of the hold. */
const unheld = (deadline: Deadline): Deadline => {
  if (deadline.held !== true) return deadline;
  const { held: _, decision: __, decidedAt: ___, ...rest } = deadline;
  return { ...rest, needsDecision: false };
};

const isContactHeld = (file: CaseFile, { who }: Deadline): boolean => {
  const plan = planOf(file, who);
  return plan !== null && contactHolds(plan, file).length > 0;
};
