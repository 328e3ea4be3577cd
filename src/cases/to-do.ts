/**
 * What is to be done next on a case, by somebody of these roles: the first thing first. What is somebody else's to do is
 * told apart, so that nobody waits for it unknowing. Nothing is ranked but by its own date. Pure.
 */
import { openSince } from '../core/case';
import { type CaseFile, planOf, workOf } from '../core/case-file';
import { WHOSE, type Whose } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Role } from '../core/staff';
import { DAY } from '../core/time';
import { planAge } from './plan-age';
import { hasTalked, isAskedAgain, PLAN_AGAIN } from './plan-again';
import { isUndecided } from './promise-decision';
import { isMet } from './promise-met';
import { isSameUndecided } from './same-way';
import { maySettle, taskOf } from './tasks';

export type NextStep = { readonly due: Instant | null } &
  /** They are in the conversation at this moment: before anything that can wait until they have gone. */
  (
    | { readonly what: 'here' }
    | { readonly what: 'take' | 'screen' | 'case-review' | 'unmet' | 'same-way' }
    | { readonly what: 'decide' | 'plan'; readonly who: Whose }
    /** `talked`: somebody took their live conversation over, and nobody wrote it down as a contact. */
    | { readonly what: 'contact'; readonly who: Whose; readonly talked?: true }
    | { readonly what: 'task'; readonly code: string; readonly owner: Role | null }
  );

export interface NextSteps {
  /** Undated first, then by their date. */
  readonly mine: readonly NextStep[];
  readonly others: readonly NextStep[];
}

export interface Looking {
  readonly roles: readonly Role[];
  /** Those who look at risk, decide promises and go through cases. */
  readonly isTrained: boolean;
  readonly landlord: Landlord;
  readonly now: Instant;
  /** They wait in a conversation that this reader does not hold. Left out: nobody does. */
  readonly isWaiting?: boolean;
  /** They are in it, whoever holds it. */
  readonly isHere?: boolean;
}

/** A review nearer than this is next; one further away is not yet. */
const REVIEW_AHEAD_MS = 3 * DAY;

export const toDo = (file: CaseFile, looking: Looking): NextSteps => {
  if (file.state !== 'open') return { mine: [], others: [] };
  const tasks = openTasks(file);
  const isMine = (step: NextStep): boolean =>
    step.what === 'task'
      ? maySettle(file, step.code, looking.roles)
      : looking.isTrained || !OF_THE_TRAINED.includes(step.what);
  const all = [...promised(file, looking), ...asked(file), ...tasks, ...reviews(file, looking)]
    .filter(({ what }) => !(looking.isHere === true && what === 'decide'))
    .sort(byDate);
  if (looking.isWaiting === true) all.unshift({ what: 'here', due: null });
  return { mine: all.filter(isMine), others: all.filter((step) => !isMine(step)) };
};

const OF_THE_TRAINED: readonly NextStep['what'][] = ['decide', 'screen', 'case-review', 'same-way'];

const byDate = (one: NextStep, other: NextStep): number => (one.due ?? 0) - (other.due ?? 0);

/** What a promise still asks, while it is not kept: to each once, by the earliest. An attempt in vain asks for another. */
const promised = (file: CaseFile, { landlord }: Looking): readonly NextStep[] =>
  WHOSE.flatMap((who): readonly NextStep[] => {
    const unmet = file.deadlines.filter((deadline) => deadline.who === who && !isMet(file, deadline, landlord));
    const again = (file.reminders ?? []).filter((one) => one.after === 'try-again' && one.who === who);
    const dates = [...unmet.map(({ due }) => due), ...again.map(({ since }) => since)];
    return [
      ...(unmet.some(isUndecided) ? [{ what: 'decide', who, due: null } as const] : []),
      ...(dates.length > 0 ? [contact(file, who, Math.min(...dates))] : []),
    ];
  });

const contact = (file: CaseFile, who: Whose, due: Instant): NextStep =>
  hasTalked(file, who) ? { what: 'contact', who, due, talked: true } : { what: 'contact', who, due };

const asked = (file: CaseFile): readonly NextStep[] => {
  const { screen, unmet } = workOf(file);
  return [
    ...(file.owner === undefined ? [{ what: 'take', due: null } as const] : []),
    ...(isSameUndecided(file) ? [{ what: 'same-way', due: null } as const] : []),
    ...(unmet.some(({ settled }) => settled === null) ? [{ what: 'unmet', due: null } as const] : []),
    ...(screen === null ? [{ what: 'screen', due: null } as const] : []),
  ];
};

const openTasks = (file: CaseFile): readonly NextStep[] =>
  workOf(file)
    .tasks.filter(({ settled }) => settled === null)
    .map(({ code, due }) => ({ what: 'task', code, due, owner: taskOf(code)?.owner ?? null }));

/** A plan that turned amber is gone through at the next contact; one with a date, by that date (SO27). The case, each month (FU37). */
const reviews = (file: CaseFile, { landlord, now }: Looking): readonly NextStep[] => {
  const { reviews: before, plansAgreed } = workOf(file);
  const plans = WHOSE.flatMap((who): readonly NextStep[] => {
    const plan = planOf(file, who);
    const reviewBy = plansAgreed.findLast(({ about }) => about === who)?.reviewBy ?? null;
    // The task that a contact raised asks for the same thing, and is said once.
    if (isAskedAgain(file, who)) return [];
    const wasRaised = workOf(file).tasks.some(({ code }) => code === PLAN_AGAIN[who]);
    const ages = plan ? planAge(plan, file, now).filter((age) => !(wasRaised && age === 'contact-since')) : [];
    if (ages.length > 0) return [{ what: 'plan', who, due: reviewBy }];
    return reviewBy !== null && reviewBy - now <= REVIEW_AHEAD_MS ? [{ what: 'plan', who, due: reviewBy }] : [];
  });
  const since = openSince(file) ?? now;
  const due = Math.max(before.at(-1)?.at ?? since, since) + landlord.escalation.reviewDays * DAY;
  return [...plans, ...(due - now <= REVIEW_AHEAD_MS ? [{ what: 'case-review', due } as const] : [])];
};
