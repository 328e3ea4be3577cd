/**
 * Whether contact may be made now, for the top of a case page: yes, not until, or not before a person has decided.
 * The plan's own rule is `safety/may-contact`; here it is joined with how the conversation ended.
 */
import { type CaseFile, planOf } from '../core/case-file';
import type { ContactMethod, ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { mayContact } from '../safety/may-contact';
import { withRoom } from '../cases/call-gate';
import { callHolds } from '../cases/call-holds';
import { contactHolds } from '../cases/contact-holds';
import { planAge } from '../cases/plan-age';
import type { Beside } from '../cases/rung-before';
import type { ContactAdvice, MayContact, PlanAges } from './contact-part';

/** `beside`: the case with those that may have its numbers too. */
export const contactAdvice = (file: CaseFile, now: Instant, beside: Beside = { case: file }): MayContact => ({
  person: adviceFor(beside, 'person', now),
  reporter: adviceFor(beside, 'reporter', now),
});

export const planAges = (file: CaseFile, now: Instant): PlanAges => ({
  person: agesOf(file, 'person', now),
  reporter: agesOf(file, 'reporter', now),
});

const agesOf = (file: CaseFile, about: ContactPlan['about'], now: Instant): PlanAges['person'] => {
  const plan = planOf(file, about);
  return plan ? planAge(plan, file, now) : [];
};

const adviceFor = (beside: Beside, about: ContactPlan['about'], now: Instant): ContactAdvice | null => {
  const plan = planOf(beside.case, about);
  return plan ? advice(beside, plan, now) : null;
};

const advice = (beside: Beside, plan: ContactPlan, now: Instant): ContactAdvice => {
  const { case: file } = beside;
  const rung = plan.method === 'call' ? callHolds(beside, { about: plan.about, isDecided: false, at: now }) : [];
  const waiting = [...contactHolds(plan, file), ...rung];
  const { reasons, next } = byPlan(plan, now);
  const because = [...waiting, ...reasons, ...holding(CAUTIONS, plan, file)].map((code) => trulyOf(code, plan));
  if (waiting.length > 0 || (reasons.length > 0 && next === null)) return { answer: 'never', because };
  return next === null
    ? { answer: 'yes', because }
    : { answer: 'not-until', from: new Date(next).toISOString(), because };
};

/** What nobody asked is not said of them. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'not-private': 'privacy-not-asked',
  'one-call': 'one-call-not-asked',
};

const trulyOf = (code: string, plan: ContactPlan): string => (plan.private === null ? (NOT_ASKED[code] ?? code) : code);

/** A handler who says nothing of the matter, in the way and to the detail the plan names. */
const byPlan = (
  plan: ContactPlan,
  at: Instant,
): { readonly reasons: readonly string[]; readonly next: Instant | null } => {
  if (plan.method === null) return { reasons: ['no-method'], next: null };
  const method: ContactMethod = plan.method;
  const may = mayContact({ plan, method, detail: plan.detail, content: 'neutral', author: 'handler', at });
  const timed = method === 'call' ? withRoom(may, plan, at) : may;
  return timed.allowed ? { reasons: [], next: null } : timed;
};

type Test = (plan: ContactPlan, file: CaseFile) => boolean;

/** To be known before anybody makes contact, though it does not forbid it. */
const CAUTIONS: Readonly<Record<string, Test>> = {
  'one-call': (plan) => plan.method === 'call' && plan.private !== 'only-me',
  'under-18': (plan) => plan.nobodyAtHome === true,
  'set-by-another': (plan) => plan.about === 'person' && plan.setBy === 'reporter',
  'not-verified': (plan) => !plan.verified,
};

const holding = (tests: Readonly<Record<string, Test>>, plan: ContactPlan, file: CaseFile): readonly string[] =>
  Object.entries(tests)
    .filter(([, test]) => test(plan, file))
    .map(([code]) => code);
