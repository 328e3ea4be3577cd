/**
 * By when somebody must be in touch: the landlord's promise, read strictly, beside the first safe time of the plan.
 * Where the promise falls before it, a human decides: neither is broken silently.
 */
import type { Window } from '../core/answer';
import { DAYS } from '../core/answer';
import type { Deadline, Door } from '../core/case';
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { FirstContactPromise, Landlord } from '../core/landlord';
import { clock, isWorkingDay, london, nextWorkingDay, openOn } from './opening-hours';

export interface Promised {
  readonly landlord: Landlord;
  /** Bank holidays of the landlord's division, `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  readonly receivedAt: Instant;
  readonly plans: readonly ContactPlan[];
  readonly door: Door;
}

/** One per clock that applies: a report about somebody else has the reporter's and the person's, any other the person's alone. */
export const deadlines = (promised: Promised): readonly Deadline[] => {
  const byAnother = promised.door === 'someone-else';
  const clocks = promised.landlord.firstContact;
  const wanted = byAnother ? clocks : onePerson(clocks);
  return wanted.map((promise) => deadline(promise, byAnother ? promise.who : 'person', promised));
};

/** Who reports their own is both the reporter and the person: the stricter clock is theirs, and the policy's before ours. */
const onePerson = (clocks: readonly FirstContactPromise[]): readonly FirstContactPromise[] => {
  const theirs = clocks.filter(({ clause }) => clause !== 'product-default');
  return (theirs.length > 0 ? theirs : clocks).slice(0, 1);
};

const deadline = (promise: FirstContactPromise, who: Deadline['who'], promised: Promised): Deadline => {
  const due = dueBy(promise, promised);
  const plan = promised.plans.find(({ about }) => about === who);
  const firstSafe = plan ? firstSafeTime(plan, promised.receivedAt) : null;
  return {
    who,
    due,
    promise: promise.clause,
    ...(firstSafe === null ? {} : { firstSafe }),
    needsDecision: firstSafe === null || firstSafe > due,
  };
};

const dueBy = (promise: FirstContactPromise, promised: Promised): Instant =>
  promise.within.kind === 'same-working-day'
    ? sameWorkingDay(promise.within.cutOff, promised)
    : workingDays(promise.within.days, promised);

/** By close of a working day received before the cut-off; else by close of the next. */
const sameWorkingDay = (cutOff: string, { landlord, holidays, receivedAt }: Promised): Instant => {
  const day = london(receivedAt);
  const today = isWorkingDay(landlord, holidays, day) && receivedAt < clock(day, cutOff);
  const working = today ? day : nextWorkingDay(landlord, holidays, day);
  return openOn(landlord, holidays, working).at(-1)?.to ?? receivedAt;
};

/** The same clock time n working days on; received out of hours, from when it was received, not from the next opening: the earlier. */
const workingDays = (days: number, { landlord, holidays, receivedAt }: Promised): Instant => {
  const received = london(receivedAt);
  let day = received;
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(landlord, holidays, day);
  const sameTime = clock(day, received.toFormat('HH:mm'));
  const open = openOn(landlord, holidays, day);
  const close = open.at(-1)?.to ?? sameTime;
  const opens = open[0]?.from ?? sameTime;
  return Math.min(Math.max(sameTime, opens), close);
};

const MOST_DAYS = 15;

/** The first instant at or after `from` inside a window and outside every never-window; null where the plan has no windows. */
export const firstSafeTime = (plan: ContactPlan, from: Instant): Instant | null => {
  if (!plan.windows || plan.windows.length === 0) return null;
  const start = london(from);
  for (let ahead = 0; ahead < MOST_DAYS; ahead += 1) {
    const day = start.plus({ days: ahead });
    const spans = spansOn(plan.windows, day);
    const never = spansOn(plan.never, day);
    for (const span of spans) {
      const at = firstFree(Math.max(span.from, from), span.to, never);
      if (at !== null) return at;
    }
  }
  return null;
};

interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const spansOn = (windows: readonly Window[], day: ReturnType<typeof london>): readonly Span[] => {
  const weekday = DAYS[day.weekday - 1];
  return windows
    .filter(({ days }) => weekday !== undefined && days.includes(weekday))
    .map(({ from, to }) => ({ from: clock(day, from), to: clock(day, to) }))
    .toSorted((a, b) => a.from - b.from);
};

/** The first instant of a stretch that no never-window covers. */
const firstFree = (from: Instant, to: Instant, never: readonly Span[]): Instant | null => {
  const after = never.reduce((at, span) => (at >= span.from && at < span.to ? span.to : at), from);
  return after < to ? after : null;
};
