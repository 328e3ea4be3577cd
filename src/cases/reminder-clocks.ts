/** What runs on a case that staff are reminded of, and from when each counts. Pure. */
import { openSince, type Deadline } from '../core/case';
import { type CaseFile, workOf } from '../core/case-file';
import { WHOSE } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { RemindedAfter, Reminder } from '../core/reminder';
import { DAY, MINUTE } from '../core/time';
import type { Calendar } from '../triage/opening-hours';
import { workingMinutesBefore } from '../triage/time-left';
import { workingMinutesAfter } from '../triage/working-time';
import { nextSteps } from './next-step';
import { isUndecided } from './promise-decision';
import { isMet } from './promise-met';

/** Something that runs, and when so many minutes of it are over. */
export interface Clock {
  readonly after: RemindedAfter;
  readonly who: Reminder['who'];
  readonly since: Instant;
  readonly at: (minutes: number) => Instant;
}

export const clocksOf = (file: CaseFile, calendar: Calendar): readonly Clock[] => {
  const since = openSince(file);
  if (file.state !== 'open' || since === undefined) return [];
  return [
    ...(file.owner === undefined ? [untakenClock(file, calendar, since)] : []),
    ...file.deadlines.flatMap((deadline) => promiseClocks(file, deadline, calendar)),
    ...nextSteps(file, calendar).map(({ who, at }) => from('try-again', who, at)),
    ...taskClocks(file),
    ...reviewClocks(file, calendar.landlord, since),
  ];
};

const from = (after: RemindedAfter, who: Reminder['who'], since: Instant): Clock => ({
  after,
  who,
  since,
  at: (minutes) => since + minutes * MINUTE,
});

/** By the landlord's hours: who hears of a Friday night has somebody there to hear it. What is for now waits for nobody. */
const untakenClock = ({ priority }: CaseFile, calendar: Calendar, since: Instant): Clock =>
  priority === 'now'
    ? from('untaken', null, since)
    : { ...from('untaken', null, since), at: (minutes) => workingMinutesAfter(calendar, since, minutes) };

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

/** One for all that are late: what was due first says it. */
const taskClocks = (file: CaseFile): readonly Clock[] => {
  const due = workOf(file).tasks.flatMap((task) => (task.settled === null ? [task.due] : []));
  return due.length === 0 ? [] : [from('task-late', null, Math.min(...due))];
};

/** FU37: each case, at least so often. SO27: a plan, by the day that was agreed with it. */
const reviewClocks = (file: CaseFile, { escalation }: Landlord, since: Instant): readonly Clock[] => {
  const { reviews, plansAgreed } = workOf(file);
  const plans = WHOSE.flatMap((who) => {
    const last = plansAgreed.findLast(({ about }) => about === who);
    return last ? [from('review-due', who, last.reviewBy)] : [];
  });
  const reviewed = Math.max(reviews.at(-1)?.at ?? since, since);
  return [from('review-due', null, reviewed + escalation.reviewDays * DAY), ...plans];
};
