/**
 * The one question before anything leaves for a person: does their plan allow it, and if not, when would it? Pure.
 * Anything not answered is not safe (R5); no refusal here can be talked round except by a named human elsewhere.
 */
import type { ContactMethod, ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { letThrough, type Allowed } from '../core/pass';
import { hasGoneQuiet } from '../core/session';
import { isNever, isSafe, nextSafe } from './safe-windows';

/** `neutral` names neither the landlord nor the matter; `disclosing` does; `voicemail` is anything left behind on a phone. */
export type Content = 'neutral' | 'disclosing' | 'voicemail';

/** `page`: words on a page or in an app that somebody has open. It is no way to reach anybody who is not there. */
export type Way = ContactMethod | 'page';

export interface Outbound {
  readonly plan: ContactPlan | null;
  readonly method: Way;
  /** As stored in a plan: E.164, lower-case e-mail, or null for the page, the app and for meeting. */
  readonly detail: string | null;
  readonly content: Content;
  readonly author: 'bot' | 'handler';
  readonly at: Instant;
  /** The number has said STOP: no text goes there again, whoever writes it. */
  readonly stopped?: boolean;
  /** Left out: nobody is waiting for an answer. */
  readonly answering?: Answering;
}

/** Somebody who writes to us on this very line, and is answered there: not by their plan, but by their being there. */
export interface Answering {
  /** Their last word. */
  readonly lastAt: Instant;
  /** They said that it is safe to write to them now, and have not left since. */
  readonly safeNow: boolean;
}

export type Refusal =
  | 'no-plan'
  | 'no-method'
  | 'they-will-contact'
  | 'other-method'
  | 'no-detail'
  | 'other-detail'
  | 'not-private'
  | 'human-only'
  | 'set-by-another'
  | 'nobody-at-home'
  | 'not-verified'
  | 'no-voicemail'
  | 'no-windows'
  | 'outside-window'
  /** They said never to at this time: nobody decides otherwise. */
  | 'never-time'
  | 'texting-stopped'
  | 'not-safe-now'
  | 'gone-quiet';

export type MayContact =
  | Allowed
  /** `next`: the earliest instant the same contact would be allowed; null where waiting does not mend it. */
  | { readonly allowed: false; readonly reasons: readonly Refusal[]; readonly next: Instant | null };

/** The one place where it is given out; `override` is the other, for a named person with a reason. */
const ALLOWED = letThrough();

type Test = (plan: ContactPlan, outbound: Outbound) => boolean;

/** Ways that leave something to be seen or heard by whoever holds the device. */
const LEAVES_A_TRACE: readonly Way[] = ['text', 'email', 'app'];
/** No automated voice rings anyone, and nobody is sent to a door by a machine (R10). */
const BY_PEOPLE: readonly Way[] = ['call', 'relay-uk', 'bsl-video', 'in-person', 'trusted-person'];
const WITHOUT_DETAIL: readonly ContactMethod[] = ['app', 'in-person'];

const lacksDetail = (method: ContactMethod | null, detail: string | null): boolean =>
  method !== null && !WITHOUT_DETAIL.includes(method) && detail === null;

const WRITTEN: readonly Way[] = ['text', 'email'];

/**
 * Whoever reports is not asked `contact-private`; they are asked for a way that only they see, and their choice of it is
 * their answer (SO19). A named human writes to them, and names neither the landlord nor the matter. An answer that others
 * see it, on another day, is the later word.
 */
const isChosenPrivate = (plan: ContactPlan, { method, content, author }: Outbound): boolean =>
  plan.about === 'reporter' &&
  plan.setBy === 'reporter' &&
  plan.chosenPrivate === true &&
  plan.private === null &&
  WRITTEN.includes(method) &&
  content === 'neutral' &&
  author === 'handler';

/** What waiting does not mend, each with when it holds. */
const REFUSALS: Readonly<Partial<Record<Refusal, Test>>> = {
  'no-method': ({ method }) => method === null,
  'they-will-contact': ({ method }) => method === 'i-will-contact-you',
  'other-method': ({ method }, outbound) => method !== null && method !== outbound.method,
  'no-detail': ({ method, detail }) => method !== 'i-will-contact-you' && lacksDetail(method, detail),
  'other-detail': ({ detail }, outbound) => detail !== outbound.detail,
  /** Anything but only-me: no text, no e-mail, no voicemail (conversation.md 2, question 8). */
  'not-private': (plan, outbound) =>
    plan.private !== 'only-me' &&
    (LEAVES_A_TRACE.includes(outbound.method) || outbound.content === 'voicemail') &&
    !isChosenPrivate(plan, outbound),
  'human-only': (_, { method, author }) => author !== 'handler' && BY_PEOPLE.includes(method),
  /** Set for the person by a reporter, or by staff out of a letter: unverified, so a human decides (R17). */
  'set-by-another': ({ about, setBy, verified }, { author }) =>
    about === 'person' && (setBy === 'reporter' || (setBy === 'staff' && !verified)) && author !== 'handler',
  'nobody-at-home': (plan) => plan.nobodyAtHome === true && plan.private !== 'only-me',
  'not-verified': ({ verified }, { content }) => content === 'disclosing' && !verified,
  'no-voicemail': ({ voicemail }, { content }) => content === 'voicemail' && voicemail !== 'yes',
  'no-windows': ({ windows }) => windows === null || windows.length === 0,
  'texting-stopped': (_, { method, stopped }) => method === 'text' && stopped === true,
};

const answeringRefusals = ({ method, stopped, at }: Outbound, answering: Answering): readonly Refusal[] => [
  ...(method === 'text' && stopped === true ? (['texting-stopped'] as const) : []),
  ...(answering.safeNow ? [] : (['not-safe-now'] as const)),
  ...(hasGoneQuiet(answering, at) ? (['gone-quiet'] as const) : []),
];

/** Never later: an answer that missed its moment is not sent. */
const mayAnswer = (outbound: Outbound, answering: Answering): MayContact => {
  const reasons = answeringRefusals(outbound, answering);
  return reasons.length === 0 ? ALLOWED : { allowed: false, reasons, next: null };
};

const isRefusal = (code: string): code is Refusal => code in REFUSALS;

/**
 * Whether this may leave at this instant: a pass that every sender asks for, or every reason why not and the next instant
 * at which the plan alone would allow it (null: none is known). Anything not answered is not safe (R5). Never throws.
 */
export const mayContact = (outbound: Outbound): MayContact =>
  outbound.answering ? mayAnswer(outbound, outbound.answering) : byPlan(outbound);

const byPlan = (outbound: Outbound): MayContact => {
  const { plan, at } = outbound;
  if (!plan) return { allowed: false, reasons: ['no-plan'], next: null };
  const lasting = Object.keys(REFUSALS)
    .filter(isRefusal)
    .filter((code) => REFUSALS[code]?.(plan, outbound));
  if (lasting.length === 0 && isSafe(plan, at)) return ALLOWED;
  const next = nextSafe(plan, at);
  // A plan whose never-windows cover its windows has times and yet no safe one: said as having none.
  const timed: readonly Refusal[] =
    isSafe(plan, at) || lasting.includes('no-windows') ? [] : [next === null ? 'no-windows' : 'outside-window'];
  const never: readonly Refusal[] = isNever(plan, at) ? ['never-time'] : [];
  return { allowed: false, reasons: [...lasting, ...timed, ...never], next: lasting.length === 0 ? next : null };
};
