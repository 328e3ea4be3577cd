/**
 * A contact plan gone through again at a contact. What makes it looser than the person set it is taken only with the two
 * words of the same contact (R17): somebody else may be speaking. Pure.
 */
import type { Window } from '../core/answer';
import { type CaseFile, planOf, WITHDRAWN, working, workOf } from '../core/case-file';
import type { ContactMethod, ContactPlan, ShownNumber } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { DAY } from '../core/time';
import { isOnPaper } from '../core/typed';
import type { PlanAgreed } from '../core/work';
import { instantOf, wallOf } from '../safety/london-clock';
import { normalise } from '../safety/window-set';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';
import { isFreelyAsked } from './freely';
import { alsoAgreed, provesIt } from './joining';
import { ADDRESS_REFUSALS, addressOf, type AddressRefusal } from './plan-address';
import { doneAgain } from './plan-again';
import { isLooser } from './plan-looser';

export const PLAN_REFUSALS = [
  'not-open',
  'needs-words',
  /** They asked for it on their way back, and nobody found yet that they did so freely (R17). */
  'not-free',
  'no-detail',
  ...ADDRESS_REFUSALS,
  'no-times',
  'no-cover',
  'review-not-in-a-month',
] as const;
export type PlanRefusal = (typeof PLAN_REFUSALS)[number];

export interface Agreed {
  readonly about: ContactPlan['about'];
  readonly method: ContactMethod;
  /** Null: as it was. */
  readonly detail: string | null;
  readonly private: NonNullable<ContactPlan['private']>;
  /** Null: as they were. */
  readonly windows: readonly Window[] | null;
  /** Null: as they were; empty: none any more. */
  readonly never: readonly Window[] | null;
  /** Null, here and below: as it was. */
  readonly voicemail: ContactPlan['voicemail'] | null;
  readonly answered: ContactPlan['answered'] | null;
  /** What is said to another who answers, where that is what they want. */
  readonly cover: string | null;
  readonly ifCutOff: ContactPlan['ifCutOff'] | null;
  /** Which number their telephone shows. Left out: as it was. */
  readonly shows?: ShownNumber | null;
  readonly wordsPassed: boolean;
  /** `YYYY-MM-DD`. */
  readonly reviewOn: string;
}

/** Each case is gone through every month, so no plan waits longer (FU37). */
export const LONGEST_REVIEW_DAYS = 31;

const reviewOf = (reviewOn: string, at: Instant): { readonly by: Instant; readonly days: number } => {
  const day = Math.floor(Date.parse(reviewOn) / DAY);
  return { by: instantOf(day, 0), days: day - wallOf(at).day };
};

/** One number serves for all of these. */
const ON_A_PHONE: readonly ContactMethod[] = ['call', 'text', 'relay-uk', 'bsl-video'];
const WITHOUT_DETAIL: readonly ContactMethod[] = ['app', 'in-person', 'i-will-contact-you'];

/** Of two cases of the same person, both: what was asked for on the way back may stand in either. */
const areFreelyAsked = ({ case: file, other }: Seen): boolean =>
  isFreelyAsked(file) && (!other || isFreelyAsked(other));

export const agreePlan = (seen: Seen, actor: Actor, agreed: Agreed): ActDecision | { refused: PlanRefusal } => {
  const { case: file } = seen;
  if (file.state !== 'open') return { refused: 'not-open' };
  const before = planOf(file, agreed.about);
  const passed = agreed.wordsPassed && file.content.wayBack !== null && provesIt(file);
  const plan = addressed(planFrom(file, { before, agreed, passed, at: actor.at }));
  if ('refused' in plan) return plan;
  const review = reviewOf(agreed.reviewOn, actor.at);
  const theirs = before !== null && isTheirs(before, file) ? asUsed(before) : null;
  const refused = refusalOf(plan, { theirs, passed, isFree: areFreelyAsked(seen), days: review.days, agreed });
  if (refused) return { refused };
  const gone: PlanAgreed = {
    ...actor,
    about: plan.about,
    version: plan.version,
    wordsPassed: passed,
    reviewBy: review.by,
    ...settledBy(file, passed),
  };
  const done = doneAgain(file, plan.about, actor);
  const next = working(done, { plansAgreed: [...workOf(file).plansAgreed, gone] });
  const also = alsoAgreed(file, plan, { by: actor.by, passed });
  return {
    case: { ...next, content: { ...next.content, plans: [...file.content.plans, plan], flags: flagsOf(file, passed) } },
    events: [{ type: 'plan_agreed', by: actor.by, version: plan.version }],
    ...(also ? { also } : {}),
  };
};

interface Change {
  readonly before: ContactPlan | null;
  readonly agreed: Agreed;
  readonly passed: boolean;
  readonly at: Instant;
}

/** What was not gone through stays as it was, and where nothing was, the careful way (R5). */
const planFrom = (file: CaseFile, { before, agreed, passed, at }: Change): ContactPlan => {
  const { cover, ...was } = before ?? { ...NOTHING_AGREED, setOn: file.channel, cover: undefined };
  return {
    ...was,
    ...finerOf({ ...was, cover }, agreed),
    about: agreed.about,
    method: agreed.method,
    detail: agreed.detail ?? keptDetail(was, agreed.method),
    private: agreed.private,
    windows: agreed.windows ? normalise(agreed.windows) : was.windows,
    setBy: 'staff',
    confirmedAt: at,
    verified: passed || was.verified,
    version: was.version + 1,
  };
};

/** With its number or address as it is used, also one that was kept from a plan before. */
const addressed = (plan: ContactPlan): ContactPlan | { readonly refused: AddressRefusal } => {
  if (plan.method === null || plan.detail === null || WITHOUT_DETAIL.includes(plan.method)) return plan;
  const address = addressOf(plan.method, plan.detail);
  return 'refused' in address ? address : { ...plan, detail: address.ok };
};

/** The same number written another way is the same number. */
const asUsed = (before: ContactPlan): ContactPlan => {
  const used = addressed(before);
  return 'refused' in used ? before : used;
};

type Finer = Pick<ContactPlan, 'never' | 'voicemail' | 'answered' | 'cover' | 'ifCutOff' | 'shows'>;

const finerOf = (was: Omit<Finer, 'cover'> & { readonly cover: string | undefined }, agreed: Agreed): Finer => {
  const answered = agreed.answered ?? was.answered;
  const cover = agreed.cover ?? was.cover;
  return {
    never: agreed.never ? normalise(agreed.never) : was.never,
    voicemail: agreed.voicemail ?? was.voicemail,
    answered,
    ...(answered === 'cover' && cover !== undefined ? { cover } : {}),
    ifCutOff: agreed.ifCutOff ?? was.ifCutOff,
    ...(agreed.shows ? { shows: agreed.shows } : {}),
  };
};

const NOTHING_AGREED = {
  method: null,
  detail: null,
  windows: null,
  never: [],
  voicemail: 'no',
  answered: 'wrong-number',
  ifCutOff: 'wait-for-me',
  verified: false,
  version: 0,
} as const satisfies Partial<ContactPlan>;

const keptDetail = (was: Pick<ContactPlan, 'method' | 'detail'>, method: ContactMethod): string | null => {
  const isSame = was.method === method || [was.method, method].every((one) => one !== null && ON_A_PHONE.includes(one));
  return isSame ? was.detail : null;
};

interface Weighed {
  /** The plan before, where it was theirs. */
  readonly theirs: ContactPlan | null;
  readonly passed: boolean;
  /** No change asked for on their way back waits for somebody to find that it was asked freely. */
  readonly isFree: boolean;
  /** Until it is gone through again. */
  readonly days: number;
  readonly agreed: Agreed;
}

const refusalOf = (plan: ContactPlan, { theirs, passed, isFree, days, agreed }: Weighed): PlanRefusal | null => {
  if (!(days >= 1 && days <= LONGEST_REVIEW_DAYS)) return 'review-not-in-a-month';
  if (lacksDetail(plan)) return 'no-detail';
  if (lacksTimes(plan)) return 'no-times';
  if (lacksCover(plan, agreed)) return 'no-cover';
  if (theirs === null || !isLooser(theirs, plan)) return null;
  if (!passed) return 'needs-words';
  return isFree ? null : 'not-free';
};

/** Words without the choice to say them, or the choice without words: neither is guessed. */
const lacksCover = ({ answered, cover }: ContactPlan, agreed: Agreed): boolean =>
  answered === 'cover' ? agreed.answered === 'cover' && cover === undefined : agreed.cover !== null;

const lacksTimes = ({ method, windows }: ContactPlan): boolean => method !== 'i-will-contact-you' && !windows?.length;

const lacksDetail = ({ method, detail }: ContactPlan): boolean =>
  detail === null && method !== null && !WITHOUT_DETAIL.includes(method);

/** Set by whose plan it is, or agreed with them since; not by somebody who reported for them, nor read out of a letter. */
const isTheirs = (plan: ContactPlan, file: CaseFile): boolean => {
  if (workOf(file).joined) return true;
  if (isReadOut(plan, file)) return false;
  return plan.about === 'reporter' || plan.setBy !== 'reporter';
};

/** Read by staff out of a letter or an e-mail, and agreed with nobody since. */
export const isReadOut = ({ about, version, setBy }: ContactPlan, file: CaseFile): boolean =>
  setBy === 'staff' &&
  isOnPaper(file.typed) &&
  !workOf(file).plansAgreed.some((one) => one.about === about && one.version === version);

/** With the two words passed they have been spoken with: what paused contact is settled. Another return pauses it anew. */
const SETTLED: readonly string[] = ['contact-paused', 'left-suddenly', WITHDRAWN];

/** Kept with when it was: what was done before it is weighed as it stood then. */
const settledBy = ({ content }: CaseFile, passed: boolean): Pick<PlanAgreed, 'settled'> => {
  const settled = passed ? content.flags.filter((flag) => SETTLED.includes(flag)) : [];
  return settled.length === 0 ? {} : { settled };
};

const flagsOf = ({ content }: CaseFile, passed: boolean): readonly string[] =>
  passed ? content.flags.filter((flag) => !SETTLED.includes(flag)) : content.flags;
