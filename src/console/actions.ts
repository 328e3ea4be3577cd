/** What each form of the console asks of the case desk. A form that does not fit asks for nothing. */
import { z } from 'zod';
import type { CaseDesk, CaseRefusal, Doing } from '../cases/case-desk';
import { OUTGOING_WORDINGS } from '../cases/outgoing-ask';
import { PROMISE_DECISIONS } from '../core/case';
import { WHOSE } from '../core/contact-plan';
import { staffId } from '../core/staff';
import { SCREEN_OUTCOMES, SCREEN_SIGNS } from '../core/screen';
import { TASK_SETTLINGS } from '../core/task';
import { ALLOCATED, ATTEMPT_METHODS, ATTEMPT_OUTCOMES, CLOSE_OUTCOMES, HEARD, WELFARE_DECISIONS } from '../core/work';
import { askedForm, clearForm, erasingForm, keepingForm, refusingForm, restrictForm } from './ending-fields';
import { letGoForm, pressureForm, reasonForm, sameWayForm, tenancyForm } from './household-fields';
import { holdForm, referForm, worksForm } from './referral-fields';
import { planForm } from './plan-fields';
import type { Acted } from '../store/act';
import { londonTime, optional, ticked } from './form-fields';
import { faithForm, homeForm, interpreterForm, unmetForm, wishesForm } from './wish-fields';

export type Outcome = Acted<CaseRefusal> | { readonly type: 'not-understood' };

type Form = Readonly<Record<string, string>>;
type Perform = (desk: CaseDesk, doing: Doing, form: Form) => Promise<Outcome>;

const NOT_UNDERSTOOD: Outcome = { type: 'not-understood' };

/** As the page wrote it, and in no other way: it is the fence (R6). */
const control = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Reads the form, or does nothing. */
const reading =
  <Read>(schema: z.ZodType<Read>, perform: (desk: CaseDesk, doing: Doing, read: Read) => Promise<Outcome>): Perform =>
  async (desk, doing, form) => {
    const read = schema.safeParse(form);
    return read.success ? perform(desk, doing, read.data) : NOT_UNDERSTOOD;
  };

const held = z.object({ control });

/** `from`: whom the page showed as looking after it. */
const claimForm = z.object({ from: z.string().startsWith('staff-').transform(staffId).nullable().catch(null) });

/** By the last part of the path they are posted to. */
export const ACTIONS = {
  claim: reading(claimForm, (desk, doing, { from }) => desk.claim({ ...doing, from })),
  'take-over': (desk, doing) => desk.takeOver(doing),
  say: reading(held.extend({ text: z.string(), despite: ticked }), (desk, doing, read) =>
    desk.say({ ...doing, ...read }),
  ),
  'put-through': (desk, doing) => desk.putThrough(doing),
  'pass-on': reading(held.extend({ to: z.string().startsWith('staff-').transform(staffId) }), (desk, doing, read) =>
    desk.passOn({ ...doing, ...read }),
  ),
  'hand-back': reading(held, (desk, doing, read) => desk.handBack({ ...doing, ...read })),
  'give-words': reading(held, (desk, doing, read) => desk.giveWords({ ...doing, ...read })),
  finish: reading(held.extend({ without: ticked, last: z.coerce.number().int().optional() }), (desk, doing, read) =>
    desk.finish({ ...doing, ...read }),
  ),
  attempt: reading(
    z.object({
      who: z.enum(WHOSE),
      method: z.enum(ATTEMPT_METHODS),
      outcome: z.enum(ATTEMPT_OUTCOMES),
      made: londonTime,
    }),
    (desk, doing, { made, ...tried }) =>
      desk.logAttempt({ ...doing, tried: { ...tried, ...(made === undefined ? {} : { madeAt: made }) } }),
  ),
  'read-news': reading(z.object({ until: z.coerce.number().int() }), (desk, doing, { until }) =>
    desk.readNews({ ...doing, until }),
  ),
  heard: reading(z.object({ what: z.enum(HEARD) }), (desk, doing, { what }) => desk.recordHeard({ ...doing, what })),
  'agree-plan': reading(planForm, (desk, doing, agreed) => desk.agreePlan({ ...doing, agreed })),
  screen: reading(
    z.object({
      children: z.enum(SCREEN_OUTCOMES),
      adults: z.enum(SCREEN_OUTCOMES),
      dash: optional,
      agency: optional,
      'by-their-child': ticked,
      'new-customer': ticked,
      'visit-planned': ticked,
    }),
    (desk, doing, { children, adults, dash, agency, ...signs }) =>
      desk.screen({
        ...doing,
        found: {
          childrenAtRisk: children,
          adultsAtRisk: adults,
          dashBy: dash,
          agencyOutcome: agency,
          signs: SCREEN_SIGNS.filter((sign) => signs[sign]),
        },
      }),
  ),
  task: reading(
    z.object({ task: z.string(), how: z.enum(TASK_SETTLINGS), because: optional, who: optional, when: londonTime }),
    (desk, doing, { who, when, ...settling }) =>
      desk.settleTask({
        ...doing,
        settling: { ...settling, ...(who !== null && when !== undefined ? { done: { who, at: when } } : {}) },
      }),
  ),
  views: reading(z.object({ words: z.string(), safety: optional }), (desk, doing, viewed) =>
    desk.recordViews({ ...doing, viewed }),
  ),
  refer: reading(referForm, (desk, doing, putting) => desk.refer({ ...doing, putting })),
  works: reading(worksForm, (desk, doing, putting) => desk.refer({ ...doing, putting })),
  hold: reading(holdForm, (desk, doing, putting) => desk.refer({ ...doing, putting })),
  'referral-answer': reading(
    z.object({ referral: z.string(), reference: optional, outcome: optional }),
    (desk, doing, answering) => desk.answerReferral({ ...doing, answering }),
  ),
  'welfare-check': reading(
    z.object({ decision: z.enum(WELFARE_DECISIONS), reason: z.string() }),
    (desk, doing, deciding) => desk.decideWelfareCheck({ ...doing, deciding }),
  ),
  'give-back': (desk, doing) => desk.giveBack(doing),
  wishes: reading(wishesForm, (desk, doing, wishes) => desk.recordWishes({ ...doing, wishes })),
  unmet: reading(unmetForm, (desk, doing, settling) => desk.settleUnmet({ ...doing, settling })),
  faith: reading(faithForm, (desk, doing, { outcome }) => desk.faithTalked({ ...doing, outcome })),
  interpreter: reading(interpreterForm, (desk, doing, booking) => desk.bookInterpreter({ ...doing, booking })),
  home: reading(homeForm, (desk, doing, home) => desk.recordHome({ ...doing, home })),
  allocation: reading(z.object({ was: z.enum(ALLOCATED) }), (desk, doing, { was }) =>
    desk.recordAllocation({ ...doing, was }),
  ),
  promise: reading(
    z.object({ who: z.enum(WHOSE), decision: z.enum(PROMISE_DECISIONS), reason: z.string() }),
    (desk, doing, deciding) => desk.decidePromise({ ...doing, deciding }),
  ),
  tenancy: reading(tenancyForm, (desk, doing, found) => desk.recordTenancy({ ...doing, found })),
  'allow-both': reading(reasonForm, (desk, doing, { reason }) => desk.allowBoth({ ...doing, reason })),
  join: async (desk, { other, ...doing }) =>
    other ? desk.join({ ...doing, other }) : { type: 'refused', why: 'no-such-case' },
  'same-way': reading(sameWayForm, (desk, doing, deciding) => desk.decideWay({ ...doing, deciding })),
  'pressure-check': reading(pressureForm, (desk, doing, checked) => desk.checkPressure({ ...doing, checked })),
  'let-go': reading(letGoForm, (desk, doing, letting) => desk.letGo({ ...doing, letting })),
  // Which other case is meant was looked up by whoever calls.
  'clear-sides': reading(clearForm, (desk, doing, { because }) => desk.clearSides({ ...doing, because })),
  'stop-sharing': (desk, doing) => desk.stopSharing(doing),
  asked: reading(askedForm, (desk, doing, { what }) => desk.hearAsked({ ...doing, what })),
  withdraw: (desk, doing) => desk.withdraw(doing),
  'refuse-asked': reading(refusingForm, (desk, doing, refusing) => desk.refuseAsked({ ...doing, refusing })),
  erase: reading(erasingForm, (desk, doing, erasing) => desk.erase({ ...doing, erasing })),
  'keep-records': reading(keepingForm, (desk, doing, keeping) => desk.keepRecords({ ...doing, keeping })),
  restrict: reading(restrictForm, (desk, { group = [], ...doing }, read) =>
    desk.restrict({ ...doing, restricting: { ...read, staying: group } }),
  ),
  reopen: reading(reasonForm, (desk, doing, { reason }) => desk.reopen({ ...doing, reason })),
  review: (desk, doing) => desk.reviewCase(doing),
  close: reading(
    z.object({ outcome: z.enum(CLOSE_OUTCOMES), lessons: z.string(), looked: z.string().default('') }),
    (desk, doing, { looked, ...ended }) => desk.close({ ...doing, ended: { ...ended, lookedAt: looked.split(' ') } }),
  ),
  'send-message': reading(
    z.object({ about: z.enum(WHOSE), wording: z.enum(OUTGOING_WORDINGS), reason: optional }),
    (desk, doing, sending) => desk.sendMessage({ ...doing, ...sending }),
  ),
  'take-back-message': reading(z.object({ message: z.string() }), (desk, doing, { message }) =>
    desk.takeBackMessage({ ...doing, message }),
  ),
  ring: reading(z.object({ about: z.enum(WHOSE), reason: optional }), (desk, doing, asked) =>
    desk.ring({ ...doing, ...asked }),
  ),
  note: reading(z.object({ words: z.string() }), (desk, doing, { words }) => desk.addNote({ ...doing, words })),
} satisfies Readonly<Record<string, Perform>>;

export type ActionName = keyof typeof ACTIONS;

/** What is said to the person, or about who says it: the page to come back to is the conversation. */
export const SPOKEN: readonly ActionName[] = [
  'take-over',
  'put-through',
  'say',
  'pass-on',
  'hand-back',
  'give-words',
  'finish',
];
