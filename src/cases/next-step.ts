/**
 * After an attempt that did not reach somebody something comes next: their next safe time, or the next working day where
 * none is known. Until it is done staff are reminded, so that one call nobody answered is never the last of it. Pure.
 */
import { type CaseFile, planOf, workOf } from '../core/case-file';
import { type ContactPlan, WHOSE } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Attempt } from '../core/work';
import { wallOf } from '../safety/london-clock';
import { nextSafe, safeUntil } from '../safety/safe-windows';
import { nextWorkingDay, openOn, type Calendar } from '../triage/opening-hours';

export interface NextStep {
  readonly who: Attempt['who'];
  readonly at: Instant;
}

export const nextSteps = (file: CaseFile, calendar: Calendar): readonly NextStep[] =>
  WHOSE.flatMap((who) => {
    const last = lastOf(file, who);
    if (!last || last.outcome === 'spoke-to-them' || isWeighedSince(file, last) || isAsked(file, who)) return [];
    return [{ who, at: stepAfter(planOf(file, who), last.at, calendar) }];
  });

/** Nobody may make contact while a promise to them runs: a named person is asked what gives way, and nobody to try again. */
const isAsked = ({ deadlines }: CaseFile, who: Attempt['who']): boolean =>
  deadlines.some((one) => one.who === who && one.held === true);

/** By when it was made, and not by when it was written down. */
const lastOf = (file: CaseFile, who: Attempt['who']): Attempt | undefined =>
  workOf(file)
    .attempts.filter((one) => one.who === who && one.at >= (file.reopenedAt ?? 0))
    .toSorted((one, other) => one.at - other.at)
    .at(-1);

/** Somebody went through the plan or the case since, or decided whether anybody goes to see them. */
const isWeighedSince = (file: CaseFile, { who, at }: Attempt): boolean => {
  const { plansAgreed, talks = [], reviews, welfareChecks } = workOf(file);
  return [...[...plansAgreed, ...talks].filter(({ about }) => about === who), ...reviews, ...welfareChecks].some(
    (since) => since.at > at,
  );
};

const stepAfter = (plan: ContactPlan | null, at: Instant, calendar: Calendar): Instant => {
  const over = plan && safeUntil(plan, at);
  const next = plan && over !== null ? nextSafe(plan, over) : null;
  return next ?? openingAfter(at, calendar);
};

const openingAfter = (at: Instant, calendar: Calendar): Instant =>
  openOn(calendar, nextWorkingDay(calendar, wallOf(at).day))[0]?.from ?? at;
