/** Whether contact may be made now, for the top of a case page: yes, not until, or not before a person has decided. */
import { DateTime } from 'luxon';
import { DAYS, type Window } from '../core/answer';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { CaseFile } from '../store/store';
import type { ContactAdvice, MayContact } from './contact-part';

export const contactAdvice = (file: CaseFile, now: Instant): MayContact => ({
  person: adviceFor(file, 'person', now),
  reporter: adviceFor(file, 'reporter', now),
});

const adviceFor = (file: CaseFile, about: ContactPlan['about'], now: Instant): ContactAdvice | null => {
  const plan = file.content.plans.filter((one) => one.about === about).at(-1);
  return plan ? advice(file, plan, now) : null;
};

const advice = (file: CaseFile, plan: ContactPlan, now: Instant): ContactAdvice => {
  const never = forbidding(file, plan);
  if (never.length > 0) return { answer: 'never', because: never };
  const because = cautions(plan);
  if (isSafe(plan, now)) return { answer: 'yes', because };
  const from = nextSafe(plan, now);
  return from === null
    ? { answer: 'never', because: ['no-windows'] }
    : { answer: 'not-until', from: new Date(from).toISOString(), because: ['outside-window', ...because] };
};

/** What no time of day mends, and a person has to decide about. Anything not answered is not safe (R5). */
const forbidding = (file: CaseFile, plan: ContactPlan): readonly string[] => [
  ...(plan.method === null ? ['no-method'] : []),
  ...(plan.method === 'i-will-contact-you' ? ['they-will-contact'] : []),
  ...(plan.detail === null && plan.method !== 'i-will-contact-you' ? ['no-detail'] : []),
  ...(plan.windows === null || plan.windows.length === 0 ? ['no-windows'] : []),
  ...(plan.setBy === 'reporter' && plan.about === 'person' ? ['set-by-another'] : []),
  ...(plan.method === 'text' && file.content.flags.includes('texting-stopped') ? ['texting-stopped'] : []),
  ...(plan.method === 'text' && plan.private !== 'only-me' ? ['not-private'] : []),
  ...(leftSuddenly(file) ? ['left-suddenly'] : []),
  ...(brokeOff(file) && plan.ifCutOff === 'wait-for-me' ? ['wait-for-me'] : []),
];

/** After that a human decides, also where the plan said it may be used (conversation.md 2, `if-cut-off`). */
const leftSuddenly = (file: CaseFile): boolean =>
  file.handedOffBecause === 'left-suddenly' || file.content.flags.includes('left-suddenly');

const brokeOff = (file: CaseFile): boolean => file.handedOffBecause === 'cut-off' || file.handedOffBecause === 'quiet';

const cautions = (plan: ContactPlan): readonly string[] => [
  ...(plan.private === 'only-me' ? [] : ['not-private']),
  ...(plan.nobodyAtHome ? ['nobody-at-home'] : []),
  ...(plan.verified ? [] : ['not-verified']),
];

const isSafe = (plan: ContactPlan, now: Instant): boolean =>
  (plan.windows ?? []).some((window) => holds(window, now)) && !plan.never.some((window) => holds(window, now));

const holds = (window: Window, now: Instant): boolean => {
  const london = DateTime.fromMillis(now, { zone: 'Europe/London' });
  const time = london.toFormat('HH:mm');
  const day = DAYS[london.weekday - 1];
  return day !== undefined && window.days.includes(day) && window.from <= time && time < window.to;
};

const QUARTER_HOUR = 15 * 60_000;
const FORTNIGHT = 14 * 24 * 60 * 60_000;

/** The first safe quarter of an hour in a fortnight, or null. Windows begin on the quarter or are a little later than they say. */
const nextSafe = (plan: ContactPlan, now: Instant): Instant | null => {
  const first = Math.ceil(now / QUARTER_HOUR) * QUARTER_HOUR;
  for (let at = first; at < now + FORTNIGHT; at += QUARTER_HOUR) if (isSafe(plan, at)) return at;
  return null;
};
