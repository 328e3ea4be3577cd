/** Whether a contact plan should be gone through again before anybody leans on it: amber on the case page. Pure. */
import { type CaseFile, isFlagged, workOf } from '../core/case-file';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { DAY } from '../core/time';
import { isAgreedAt } from './plan-again';

export const PLAN_AGE_REASONS = [
  'fourteen-days',
  'review-due',
  'separation',
  'discovery',
  'failed-contact',
  /** Somebody spoke with them since, and the plan was not gone through. */
  'contact-since',
] as const;
export type PlanAgeReason = (typeof PLAN_AGE_REASONS)[number];

const FOURTEEN_DAYS_MS = 14 * DAY;

/** Reasons of a case, by the end of their code. */
const SEPARATION: readonly string[] = ['left-or-leaving', 'they-left'];
/** Somebody may have found out: they had to leave what they were writing, or are watched. */
const DISCOVERY: readonly string[] = ['left-suddenly', 'words-leave', 'follows-or-watches-me', 'found-out'];

/** Empty while it is fresh. Only what came since it was confirmed counts. */
export const planAge = (plan: ContactPlan, file: CaseFile, now: Instant): readonly PlanAgeReason[] => {
  const raised = (codes: readonly string[]): boolean =>
    file.reasons.some(({ code, at }) => at > plan.confirmedAt && codes.includes(code.split(':').at(-1) ?? code));
  const holds: Readonly<Record<PlanAgeReason, boolean>> = {
    'fourteen-days': now - plan.confirmedAt >= FOURTEEN_DAYS_MS,
    'review-due': isReviewDue(plan, file, now),
    separation: raised(SEPARATION),
    discovery: raised(DISCOVERY) || hasLeft(plan, file),
    'failed-contact': hasFailed(plan, file),
    'contact-since': wasSpokenWith(plan, file),
  };
  return PLAN_AGE_REASONS.filter((reason) => holds[reason]);
};

const hasLeft = ({ confirmedAt }: ContactPlan, file: CaseFile): boolean =>
  isFlagged(file, 'left-suddenly') ||
  (file.handedOffBecause === 'left-suddenly' && (file.handedOffAt ?? 0) >= confirmedAt);

const isReviewDue = ({ about, version }: ContactPlan, file: CaseFile, now: Instant): boolean =>
  workOf(file).plansAgreed.some((one) => one.about === about && one.version === version && now >= one.reviewBy);

const hasFailed = ({ about, confirmedAt }: ContactPlan, file: CaseFile): boolean =>
  workOf(file).attempts.some(
    ({ who, at, outcome }) => who === about && at > confirmedAt && outcome !== 'spoke-to-them',
  );

const wasSpokenWith = ({ about, confirmedAt }: ContactPlan, file: CaseFile): boolean => {
  const { attempts, talks = [] } = workOf(file);
  const spoke = [
    ...attempts.filter(({ who, outcome }) => who === about && outcome === 'spoke-to-them'),
    ...talks.filter((talk) => talk.about === about),
  ];
  return spoke.some(({ at }) => at > confirmedAt && !isAgreedAt(file, about, at));
};
