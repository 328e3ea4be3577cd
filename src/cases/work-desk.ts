/** What can be recorded of work on a case, each as one act: of whoever is seen doing it, at the time it is done. */
import type { Instant } from '../core/ids';
import type { Landlord } from '../core/landlord';
import { isDecider, type StaffId } from '../core/staff';
import type { Allocation, Heard } from '../core/work';
import { lastShown } from '../safety/london-clock';
import type { Acted } from '../store/act';
import { logAttempt, type Tried } from './attempt';
import { recordAllocation } from './allocation';
import type { Act, CaseRefusal, Doing } from './case-desk';
import { reviewCase } from './case-review';
import { recordHeard } from './heard';
import { readNews } from './news';
import { decidePromise, type DecidingPromise } from './promise-decision';
import { close, screen, type Ended, type Found } from './work';
import { answerReferral, refer, letGo, type Answering, type LettingGo, type Putting } from './work-referrals';
import { agreePlan, type Agreed } from './work-plan';
import { settleTask, type Settling } from './work-tasks';
import { decideWelfareCheck, recordViews, type Deciding, type Viewed } from './work-views';

type Done = Promise<Acted<CaseRefusal>>;

export interface WorkDesk {
  logAttempt(doing: Doing & { readonly tried: Omit<Tried, 'id'> }): Done;
  /** What came since somebody last looked, up to what the page showed. */
  readNews(doing: Doing & { readonly until: Instant }): Done;
  /** They have left, or somebody has found out: heard, with the plan not gone through yet. */
  recordHeard(doing: Doing & { readonly what: Heard }): Done;
  /** The contact plan, gone through again at a contact. */
  agreePlan(doing: Doing & { readonly agreed: Agreed }): Done;
  screen(doing: Doing & { readonly found: Found }): Done;
  /** What the look called for, done or not needed. */
  settleTask(doing: Doing & { readonly settling: Settling }): Done;
  /** What the person wants done about another, before anything is. */
  recordViews(doing: Doing & { readonly viewed: Viewed }): Done;
  /** Put to a service, a team or a contractor: the record of a decision to share. */
  refer(doing: Doing & { readonly putting: Omit<Putting, 'id'> }): Done;
  /** Lets what waits go to another system, with what makes it safe. */
  letGo(doing: Doing & { readonly letting: LettingGo }): Done;
  answerReferral(doing: Doing & { readonly answering: Answering }): Done;
  /** By the safeguarding lead: the caller has checked that they are. */
  decideWelfareCheck(doing: Doing & { readonly deciding: Deciding }): Done;
  /** Which gives way, where a promise falls before the first safe time. */
  decidePromise(doing: Doing & { readonly deciding: DecidingPromise }): Done;
  /** The whole case was gone through. */
  reviewCase(doing: Doing): Done;
  /** Whether they were given a home as an emergency (AL37). */
  recordAllocation(doing: Doing & Pick<Allocation, 'was'>): Done;
  close(doing: Doing & { readonly ended: Ended }): Done;
  /** That somebody read it, and why, where it is not their own. */
  opened(doing: Doing & { readonly reason: string | null; readonly words: string | null }): Done;
}

/** Whoever writes a time that the clock shows twice has rung before they write: the later, where it has come. */
const asShown = (tried: Omit<Tried, 'id'>, now: Instant): Omit<Tried, 'id'> =>
  tried.madeAt === undefined ? tried : { ...tried, madeAt: lastShown(tried.madeAt, now) };

export const workDesk = (act: Act, landlord: (id: string) => Landlord | null): WorkDesk => ({
  logAttempt: ({ tried, ...doing }) =>
    act(doing, (seen, actor) => logAttempt(seen, actor, { ...asShown(tried, actor.at), id: doing.actId })),
  readNews: ({ until, ...doing }) => act(doing, (seen, actor) => readNews(seen, actor, until)),
  recordHeard: ({ what, ...doing }) => act(doing, (seen, actor) => recordHeard(seen, actor, what)),
  agreePlan: ({ agreed, ...doing }) => act(doing, (seen, actor) => agreePlan(seen, actor, agreed)),
  screen: ({ found, ...doing }) =>
    act(doing, (seen, actor) => screen(seen, actor, found, landlord(seen.case.landlord)?.everyCase.tasks)),
  settleTask: ({ settling, ...doing }) =>
    act(doing, (seen, actor) => settleTask(seen, { ...doing.staff, ...actor }, settling)),
  recordViews: ({ viewed, ...doing }) => act(doing, (seen, actor) => recordViews(seen, actor, viewed)),
  refer: ({ putting, ...doing }) => act(doing, (seen, actor) => refer(seen, actor, { ...putting, id: doing.actId })),
  letGo: ({ letting, ...doing }) => act(doing, (seen, actor) => letGo(seen, actor, letting)),
  answerReferral: ({ answering, ...doing }) => act(doing, (seen, actor) => answerReferral(seen, actor, answering)),
  decideWelfareCheck: ({ deciding, ...doing }) =>
    act(doing, (seen, actor) => decideWelfareCheck(seen, actor, deciding)),
  decidePromise: ({ deciding, ...doing }) =>
    act(doing, (seen, actor) => decidePromise(seen, { ...actor, supervises: isDecider(doing.staff) }, deciding)),
  reviewCase: (doing) => act(doing, reviewCase),
  recordAllocation: ({ was, ...doing }) => act(doing, (seen, actor) => recordAllocation(seen, actor, was)),
  close: ({ ended, ...doing }) => act(doing, (seen, actor) => close(seen, actor, ended)),
  opened: ({ reason, words, ...doing }) => act(doing, (_, { by }) => ({ events: [openedBy(by, reason, words)] })),
});

const openedBy = (by: StaffId, reason: string | null, words: string | null) =>
  ({ type: 'case_opened', by, reason, words }) as const;
