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
  const never = holding(FORBIDS, plan, file);
  if (never.length > 0) return { answer: 'never', because: never };
  const because = holding(CAUTIONS, plan, file);
  if (isSafe(plan, now)) return { answer: 'yes', because };
  const from = nextSafe(plan, now);
  return from === null
    ? { answer: 'never', because: ['no-windows'] }
    : { answer: 'not-until', from: new Date(from).toISOString(), because: ['outside-window', ...because] };
};

type Test = (plan: ContactPlan, file: CaseFile) => boolean;

/** What no time of day mends, and a person has to decide about. Anything not answered is not safe (R5). */
const FORBIDS: Readonly<Record<string, Test>> = {
  'no-method': (plan) => plan.method === null,
  'they-will-contact': (plan) => plan.method === 'i-will-contact-you',
  'no-detail': (plan) => plan.detail === null && plan.method !== 'i-will-contact-you',
  'no-windows': (plan) => (plan.windows ?? []).length === 0,
  'set-by-another': (plan) => plan.setBy === 'reporter' && plan.about === 'person',
  'texting-stopped': (plan, file) => plan.method === 'text' && file.content.flags.includes('texting-stopped'),
  'not-private': (plan) => plan.method === 'text' && plan.private !== 'only-me',
  /** After that a human decides, also where the plan said it may be used (conversation.md 2, `if-cut-off`). */
  'left-suddenly': (_, file) =>
    file.handedOffBecause === 'left-suddenly' || file.content.flags.includes('left-suddenly'),
  'wait-for-me': (plan, file) => brokeOff(file) && plan.ifCutOff === 'wait-for-me',
};

const CAUTIONS: Readonly<Record<string, Test>> = {
  'not-private': (plan) => plan.private !== 'only-me',
  'nobody-at-home': (plan) => plan.nobodyAtHome === true,
  'not-verified': (plan) => !plan.verified,
};

const brokeOff = (file: CaseFile): boolean => file.handedOffBecause === 'cut-off' || file.handedOffBecause === 'quiet';

const holding = (tests: Readonly<Record<string, Test>>, plan: ContactPlan, file: CaseFile): readonly string[] =>
  Object.entries(tests)
    .filter(([, test]) => test(plan, file))
    .map(([code]) => code);

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
