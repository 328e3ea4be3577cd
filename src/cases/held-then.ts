/**
 * What held contact at a moment that is over: somebody writes down later what they did, and it is weighed as things stood
 * when they did it. What holds now is taken to have held then, unless it is known to have come later (R5). Pure.
 */
import { type CaseFile, working, workOf } from '../core/case-file';
import { holdsSince, type ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { WayDecided } from '../core/work';
import { contactHolds } from './contact-holds';
import { PAUSING } from './freely';

/** The plan in force at that moment; null where there was none yet. */
export const planThen = (file: CaseFile, about: ContactPlan['about'], at: Instant): ContactPlan | null =>
  file.content.plans.findLast((plan) => plan.about === about && holdsSince(plan) <= at) ?? null;

/** Codes, as `contactHolds` gives them. `plan` is the one of that moment. */
export const heldThen = (plan: ContactPlan, file: CaseFile, at: Instant): readonly string[] => {
  const { handedOffBecause, ...rest } = file;
  const content = { ...file.content, flags: flagsThen(file, at) };
  const isOver = (file.handedOffAt ?? at) <= at;
  const then = { ...rest, content, ...(isOver && handedOffBecause ? { handedOffBecause } : {}) };
  return contactHolds(plan, working(then, { waysDecided: decidedBy(file, at) }));
};

/** What was decided since let nobody do anything before it. */
const decidedBy = (file: CaseFile, then: Instant): readonly WayDecided[] =>
  (workOf(file).waysDecided ?? []).filter(({ at }) => at <= then);

/** With those that were settled with them since. */
const flagsThen = (file: CaseFile, at: Instant): readonly string[] => {
  const settledSince = workOf(file).plansAgreed.flatMap((agreed) => (agreed.at > at ? (agreed.settled ?? []) : []));
  return [...file.content.flags, ...settledSince].filter((flag) => !cameLater(file, flag, at));
};

/** Contact is paused by what they ask for on their way back, and each of those is a task with its time. */
const cameLater = (file: CaseFile, flag: string, at: Instant): boolean => {
  const asked = workOf(file).tasks.filter(({ code }) => PAUSING.includes(code));
  return flag === 'contact-paused' && asked.length > 0 && asked.every(({ raisedAt }) => raisedAt > at);
};
