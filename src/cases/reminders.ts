/**
 * Which reminders stand on a case, and when to look again. Staff alone are reminded; nothing is sent to the person,
 * nothing is closed, and nothing is ever taken away unread (R16): past its last rung it is said again each day. Pure.
 */
import type { CaseFile } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import type { Reminder } from '../core/reminder';
import type { StaffEvent } from '../core/staff-event';
import { DAY } from '../core/time';
import type { Calendar } from '../triage/opening-hours';
import { clocksOf, type Clock } from './reminder-clocks';

export interface Looked {
  /** All that stand now, oldest first. */
  readonly standing: readonly Reminder[];
  /** Those nobody was reminded of before. */
  readonly fresh: readonly Reminder[];
  /** When the next falls due, if nothing is done until then; null when none is left. */
  readonly next: Instant | null;
}

export const lookAt = (file: CaseFile, calendar: Calendar, now: Instant): Looked => {
  const all = clocksOf(file, calendar).flatMap((clock) => rungsOf(clock, calendar.landlord, now));
  const steps = all.filter(({ reminder }, index) => all.findIndex((one) => isSame(one.reminder, reminder)) === index);
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

/** What stands on the timeline of each: by nobody, for whom. */
export const eventOf = ({ after, to, who }: Reminder): StaffEvent => ({ type: 'reminded', after, to, who });

const isSame = (one: Reminder, other: Reminder): boolean =>
  (['after', 'to', 'who', 'since', 'minutes'] as const).every((part) => one[part] === other[part]);

interface Rung {
  readonly at: Instant;
  readonly reminder: Reminder;
}

type Step = Landlord['escalation']['steps'][number];

const rungsOf = (clock: Clock, { escalation }: Landlord, now: Instant): readonly Rung[] => {
  const steps = escalation.steps.filter(({ after }) => after === clock.after);
  const last = lastOf(clock, steps);
  return steps.flatMap((step) => {
    const rung = rungOf(clock, step, { minutes: step.minutes, at: clock.at(step.minutes) });
    return step === last ? daily(clock, step, { first: rung, now }) : [rung];
  });
};

const rungOf = (
  { after, who, since }: Clock,
  { to }: Step,
  { minutes, at }: { readonly minutes: number; readonly at: Instant },
): Rung => ({ at, reminder: { after, to, who, since, minutes, at } });

/** Where the ladder ends. What is nearly due is soon something else, and nobody supports by being told each day. */
const lastOf = ({ after }: Clock, steps: readonly Step[]): Step | undefined =>
  after === 'before-due'
    ? undefined
    : steps
        .filter(({ to }) => to !== 'champion')
        .toSorted((one, other) => one.minutes - other.minutes)
        .at(-1);

/** The one of today in place of those before it, and the one after. */
const daily = (
  clock: Clock,
  step: Step,
  { first, now }: { readonly first: Rung; readonly now: Instant },
): readonly Rung[] => {
  if (first.at > now) return [first];
  const days = Math.floor((now - first.at) / DAY);
  return [days, days + 1].map((day) =>
    rungOf(clock, step, { minutes: step.minutes + day * 24 * 60, at: first.at + day * DAY }),
  );
};
