/**
 * Which reminders stand on a case, and when to look again. Staff alone are reminded, in the console and the log; nothing
 * is sent to the person, nothing is closed, and nothing is ever taken away unread (R16). Pure.
 */
import { openSince, type Deadline } from '../core/case';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Reminded, RemindedAfter, Reminder } from '../core/reminder';
import type { StaffEvent } from '../core/staff-event';
import { isAttempt, isContact } from '../triage/attempts';
import { weighedAnew } from '../triage/deadline';
import type { Calendar } from '../triage/opening-hours';
import { workingMinutesBefore } from '../triage/time-left';
import type { CaseFile } from '../store/store';
import { isUndecided } from './promise-decision';
import { workOf } from './work-state';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Something that runs, and when so many minutes of it are over. */
interface Clock {
  readonly after: RemindedAfter;
  readonly who: Reminder['who'];
  readonly since: Instant;
  readonly at: (minutes: number) => Instant;
}

export interface Looked {
  /** All that stand now, oldest first. */
  readonly standing: readonly Reminder[];
  /** Those nobody was reminded of before. */
  readonly fresh: readonly Reminder[];
  /** When the next falls due, if nothing is done until then; null when none is left. */
  readonly next: Instant | null;
}

export const lookAt = (file: CaseFile, calendar: Calendar, now: Instant): Looked => {
  const steps = rungs(file, calendar);
  const before = file.reminders ?? [];
  const standing = steps
    .filter(({ at }) => at <= now)
    .map(({ reminder }) => before.find((one) => isSame(one, reminder)) ?? { ...reminder, at: now });
  const ahead = steps.map(({ at }) => at).filter((at) => at > now);
  return {
    standing,
    fresh: standing.filter((one) => !before.some((each) => isSame(each, one))),
    next: ahead.length === 0 ? null : Math.min(...ahead),
  };
};

/** The deadlines beside the plans in force: one that was tightened or agreed since the hand-off is weighed from then on. */
export const weighedDeadlines = (file: CaseFile, calendar: Calendar): readonly Deadline[] =>
  file.deadlines.map((deadline) => {
    const plan = file.content.plans.findLast(({ about }) => about === deadline.who);
    const isNew = plan !== undefined && plan.confirmedAt > (openSince(file) ?? Infinity);
    return isNew ? weighedAnew(deadline, plan, calendar) : deadline;
  });

/** What stands on the timeline of each: by nobody, for whom. */
export const eventOf = ({ after, to, who }: Reminder): StaffEvent => ({ type: 'reminded', after, to, who });

const isSame = (one: Reminder, other: Reminder): boolean =>
  (['after', 'to', 'who', 'since', 'minutes'] as const).every((part) => one[part] === other[part]);

interface Rung {
  readonly at: Instant;
  readonly reminder: Reminder;
}

const rungs = (file: CaseFile, calendar: Calendar): readonly Rung[] =>
  clocksOf(file, calendar).flatMap(({ after, who, since, at }) =>
    calendar.landlord.escalation.steps
      .filter((step) => step.after === after)
      .map(({ minutes, to }: { minutes: number; to: Reminded }) => ({
        at: at(minutes),
        reminder: { after, to, who, since, minutes, at: at(minutes) },
      })),
  );

const clocksOf = (file: CaseFile, calendar: Calendar): readonly Clock[] => {
  const since = openSince(file);
  if (file.state !== 'open' || since === undefined) return [];
  return [
    ...(file.owner === undefined ? [from('untaken', null, since)] : []),
    ...file.deadlines.flatMap((deadline) => promiseClocks(file, deadline, calendar)),
    ...reviewClocks(file, calendar.landlord, since),
  ];
};

const from = (after: RemindedAfter, who: Reminder['who'], since: Instant): Clock => ({
  after,
  who,
  since,
  at: (minutes) => since + minutes * MINUTE,
});

/** None any more once the promise is met: late is late, and still ends it. */
const promiseClocks = (file: CaseFile, deadline: Deadline, calendar: Calendar): readonly Clock[] => {
  if (isMet(file, deadline, calendar.landlord)) return [];
  const { who, due } = deadline;
  const earliest = openSince(file) ?? due;
  const late = dueOnceDecided(deadline);
  const soon: Clock = {
    after: 'before-due',
    who,
    since: due,
    at: (minutes) => workingMinutesBefore(calendar, due, { minutes, earliest }),
  };
  return [
    ...(isUndecided(deadline) ? [from('undecided', who, deadline.decidedAt ?? earliest)] : []),
    ...(late === due ? [soon] : []),
    from('overdue', who, late),
  ];
};

/** Who decided to wait for the safe time is reminded when that is over, not before. */
const dueOnceDecided = ({ due, firstSafe, decision }: Deadline): Instant =>
  decision === 'wait-for-window' && firstSafe !== undefined ? Math.max(due, firstSafe) : due;

/** What was tried before it was opened again met an earlier promise. */
const isMet = (file: CaseFile, { who, promise }: Deadline, { firstContact }: Landlord): boolean => {
  const mayTry = firstContact.some((one) => one.clause === promise && one.attemptOnly === true);
  return workOf(file)
    .attempts.filter(({ at }) => at >= (file.reopenedAt ?? 0))
    .some((one) => one.who === who && (mayTry ? isAttempt(one) : isContact(one)));
};

/** FU37: each case, at least so often. SO27: a plan, by the day that was agreed with it. */
const reviewClocks = (file: CaseFile, { escalation }: Landlord, since: Instant): readonly Clock[] => {
  const { reviews, plansAgreed } = workOf(file);
  const plans = (['person', 'reporter'] as const).flatMap((who) => {
    const last = plansAgreed.findLast(({ about }) => about === who);
    return last ? [from('review-due', who, last.reviewBy)] : [];
  });
  const reviewed = Math.max(reviews.at(-1)?.at ?? since, since);
  return [from('review-due', null, reviewed + escalation.reviewDays * DAY), ...plans];
};
