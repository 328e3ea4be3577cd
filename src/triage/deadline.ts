/**
 * By when somebody must be in touch: the landlord's promise, read strictly, beside the first safe time of the plan.
 * Where the promise falls before it, a human decides: neither is broken silently.
 */
import type { Deadline, Door } from '../core/case';
import { holdsSince, type ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { FirstContactPromise, Landlord } from '../core/landlord';
import { instantOf, minutesOf, wallOf } from '../safety/london-clock';
import { mayContact } from '../safety/may-contact';
import { nextRoom } from '../safety/next-room';
import { roomFor } from '../safety/room';
import { nextWorkingDay, openOn, type Calendar, type Interval } from './opening-hours';
import { stillDecided } from './still-decided';

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
  const clocks = promised.landlord.firstContact;
  if (promised.door !== 'someone-else')
    return ownClocks(clocks, promised).map((one) => deadline(one, 'person', promised));
  return clocks.map((promise) => deadline(promise, promise.who, promised));
};

/**
 * Where the policy promises to try only, the clock of speaking with them runs beside it: one call that nobody answers keeps
 * the one and not the other (SO19).
 */
const ownClocks = (
  clocks: readonly FirstContactPromise[],
  promised: Promised,
): readonly [FirstContactPromise, ...FirstContactPromise[]] => {
  const first = strictest(clocks, promised);
  const theirs = clocks.find(({ who, attemptOnly }) => who === 'person' && attemptOnly !== true);
  return first.attemptOnly === true && theirs ? [first, theirs] : [first];
};

/** Who reports their own is both the reporter and the person: the policy's promises before ours, the earliest of them. */
const strictest = (clocks: readonly FirstContactPromise[], promised: Promised): FirstContactPromise => {
  const theirs = clocks.filter(({ clause }) => clause !== 'product-default');
  const [first, ...others] = theirs.length > 0 ? theirs : clocks;
  if (!first) throw new RangeError('A landlord promises somebody a first contact: the schema sees to it');
  return others.reduce((best, one) => (dueBy(one, promised) < dueBy(best, promised) ? one : best), first);
};

const deadline = (promise: FirstContactPromise, who: Deadline['who'], promised: Promised): Deadline => {
  const due = dueBy(promise, promised);
  const plan = promised.plans.find(({ about }) => about === who) ?? null;
  return { who, due, promise: promise.clause, ...besidePlan(plan, due, promised) };
};

const besidePlan = (
  plan: ContactPlan | null,
  due: Instant,
  promised: Promised,
): Pick<Deadline, 'firstSafe' | 'needsDecision'> => {
  const firstSafe = plan ? contactFrom(plan, promised.receivedAt) : null;
  return { ...(firstSafe === null ? {} : { firstSafe }), needsDecision: !canBeKept(plan, due, promised) };
};

/**
 * The same promise beside a plan that was set since, weighed from then on: a plan made stricter may leave no safe time
 * before it falls due, and that is a person's to decide as well. What was decided stays while the question is the same.
 */
export const weighedAnew = (before: Deadline, plan: ContactPlan, calendar: Calendar): Deadline => {
  const { who, due, promise } = before;
  const since = holdsSince(plan);
  if (since >= due) return before;
  const promised: Promised = { ...calendar, receivedAt: since, plans: [plan], door: 'me' };
  const [now = before] = stillDecided([{ who, due, promise, ...besidePlan(plan, due, promised) }], [before]);
  return now;
};

/** When a handler may first make contact by the plan, with time for it; null where no waiting mends it: times alone reach nobody. */
const contactFrom = (plan: ContactPlan, at: Instant): Instant | null => {
  const { method, detail } = plan;
  if (method === null) return null;
  const may = mayContact({ plan, method, detail, content: 'neutral', author: 'handler', at });
  const from = may.allowed ? at : may.next;
  return from === null ? null : nextRoom(plan, from, roomFor(method));
};

/** Whether staff are at work at some safe time before the promise falls due. */
const canBeKept = (plan: ContactPlan | null, due: Instant, promised: Promised): boolean =>
  plan !== null &&
  openUntil(due, promised).some(({ from, to }) => {
    const safe = contactFrom(plan, from);
    return safe !== null && safe < to;
  });

/** The stretches staff are at work between receipt and an instant. */
const openUntil = (until: Instant, promised: Promised): readonly Interval[] => {
  const first = wallOf(promised.receivedAt).day;
  const days = Math.max(0, wallOf(until).day - first + 1);
  return Array.from({ length: days }, (_, ahead) => openOn(promised, first + ahead))
    .flat()
    .map(({ from, to }) => ({ from: Math.max(from, promised.receivedAt), to: Math.min(to, until) }))
    .filter(({ from, to }) => from < to);
};

const dueBy = (promise: FirstContactPromise, promised: Promised): Instant =>
  promise.within.kind === 'same-working-day'
    ? sameWorkingDay(promise.within.cutOff, promised)
    : workingDays(promise.within.days, promised);

/** By close of a working day received before the cut-off and before close; else by close of the next (VI16, read strictly). */
const sameWorkingDay = (cutOff: string, promised: Promised): Instant => {
  const { day, minute } = wallOf(promised.receivedAt);
  const closes = openOn(promised, day).at(-1)?.to;
  if (closes !== undefined && promised.receivedAt < closes && minute < minutesOf(cutOff)) return closes;
  return openOn(promised, nextWorkingDay(promised, day)).at(-1)?.to ?? promised.receivedAt;
};

/**
 * "Within n working days of receipt" has two readings: the same time on the nth working day, counted from the moment of
 * receipt even out of hours, and the close of that day (domain.md (f)). The earlier counts, unless it leaves staff no
 * time at work at all: a report at three on Sunday morning cannot be answered by three on Monday.
 */
const workingDays = (days: number, promised: Promised): Instant => {
  const received = wallOf(promised.receivedAt);
  let { day } = received;
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(promised, day);
  const sameTime = instantOf(day, received.minute);
  const close = openOn(promised, day).at(-1)?.to ?? sameTime;
  return sameTime < close && openUntil(sameTime, promised).length > 0 ? sameTime : close;
};
