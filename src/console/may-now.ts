/**
 * Whether to make contact now, as one sentence for whoever opens a case, the same wherever it stands. What throws doubt on
 * a plan, that others may hear, and that they are in the conversation at this moment are part of the sentence and never
 * below it: nobody reads further with a telephone in hand.
 */
import type { PlanAgeReason } from '../cases/plan-age';
import { type CaseFile, planOf } from '../core/case-file';
import type { ContactPlan, Whose } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { hasGoneQuiet, type Session } from '../core/session';
import { isDecider } from '../core/staff';
import type { ContactAdvice, MayContact, PlanAges } from './contact-part';
import type { SignedIn } from './sessions';
import type { StaffWords } from './staff-words';

export interface MayView {
  readonly words: StaffWords;
  readonly staff: SignedIn;
  readonly file: CaseFile;
  readonly now: Instant;
  readonly mayContact: MayContact;
  readonly planAges: PlanAges;
  /** Somebody is in its conversation now. */
  readonly isLive: boolean;
  readonly session: Pick<Session, 'lastAt'> | null;
}

export interface MayNow {
  /** `yes`: without any doubt, and only then. */
  readonly answer: 'yes' | 'doubt' | 'not-until' | 'never';
  readonly said: string;
  /** Read with it, in the same breath. */
  readonly why: readonly string[];
  /** What else is to be known of it; on the whole page alone. */
  readonly more: readonly string[];
  /** A supervisor decides, and this reader is none. */
  readonly isToAsk: boolean;
}

/** Whoever is, or was, in the conversation. */
export const talker = ({ door }: Pick<CaseFile, 'door'>): Whose => (door === 'someone-else' ? 'reporter' : 'person');

const isHere = ({ isLive, file }: MayView, who: Whose): boolean => isLive && talker(file) === who;

const isQuiet = ({ session, now }: MayView): boolean => session !== null && hasGoneQuiet(session, now);

/** Null: somebody who reported and agreed no plan, which is usual. */
export const mayNow = (view: MayView, who: Whose): MayNow | null => {
  const plan = planOf(view.file, who);
  if (plan === null) return who === 'reporter' ? null : withoutPlan(view);
  const advice = view.mayContact[who] ?? { answer: 'never', because: [] };
  if (isHere(view, who) && !isQuiet(view)) return whileHere(view, plan, advice);
  return advice.answer === 'never' ? held(view, plan, advice) : weighed(view, plan, advice);
};

const NOTHING = { why: [], more: [], isToAsk: false } as const;

const withoutPlan = (view: MayView): MayNow => {
  const said = view.words.say(isHere(view, 'person') ? 'first-here-no-plan' : 'contact-no-plan');
  return { ...NOTHING, answer: 'never', said };
};

const how = ({ words }: MayView, { method }: ContactPlan): string => words.label('by-way', method ?? 'not-asked');

/** A telephone that rings in the middle of a silent chat may be what gives them away. */
const whileHere = (view: MayView, plan: ContactPlan, advice: ContactAdvice): MayNow => ({
  ...NOTHING,
  answer: 'not-until',
  said: view.words.say('first-may-here', { how: how(view, plan) }),
  more: sentences(view, known(view, advice)),
});

/** What a supervisor may decide otherwise about a call, with a reason. */
const DECIDED: readonly string[] = ['contact-paused', 'rung-once', 'missed-enough', 'no-windows', 'outside-window'];
/** What only a plan agreed anew settles; how they can still be reached safely is a supervisor's to judge. */
const JUDGED: readonly string[] = ['left-suddenly', 'wait-for-me'];
/** To be known, though it forbids nothing. */
const CAUTIONS: readonly string[] = ['one-call', 'one-call-not-asked', 'under-18', 'set-by-another', 'not-verified'];

const held = (view: MayView, plan: ContactPlan, advice: ContactAdvice): MayNow => {
  const codes = known(view, advice);
  const against = codes.filter((code) => !CAUTIONS.includes(code));
  const isFor = (list: readonly string[]): boolean => against.length > 0 && against.every((one) => list.includes(one));
  const isOpen = isFor([...DECIDED, ...JUDGED]);
  const isTheirs = isDecider(view.staff) && plan.method === 'call' && isFor(DECIDED);
  const decide = isTheirs ? 'first-you-decide' : 'first-agree-anew';
  return {
    answer: 'never',
    said: view.words.say('first-may-never', { how: how(view, plan) }),
    why: [...sentences(view, against), ...(isOpen && isDecider(view.staff) ? [view.words.say(decide)] : [])],
    more: [
      ...sentences(
        view,
        codes.filter((code) => CAUTIONS.includes(code)),
      ),
      ...aged(view, plan),
    ],
    isToAsk: isOpen && !isDecider(view.staff),
  };
};

/** The plan allows it, now or at a time to come. */
const weighed = (view: MayView, plan: ContactPlan, advice: ContactAdvice): MayNow => {
  const { words } = view;
  const codes = known(view, advice);
  const doubts = [
    ...(isHere(view, plan.about) ? [words.say('first-doubt-quiet')] : []),
    ...aged(view, plan),
    ...sentences(
      view,
      codes.filter((code) => code === 'set-by-another'),
    ),
  ];
  const once = sentences(
    view,
    codes.filter((code) => code.startsWith('one-call')),
  );
  const isDoubtful = doubts.length > 0;
  const decide = isDoubtful && isDecider(view.staff) ? [words.say('first-you-weigh')] : [];
  const from = advice.from === undefined ? '' : words.when(advice.from);
  const answer = advice.answer === 'not-until' ? 'not-until' : isDoubtful ? 'doubt' : 'yes';
  return {
    answer,
    said: words.say(`first-may-${answer === 'yes' && once.length > 0 ? 'once' : answer}`, {
      how: how(view, plan),
      from,
    }),
    why: [...doubts, ...once, ...decide],
    more: sentences(
      view,
      codes.filter((code) => code !== 'set-by-another' && !code.startsWith('one-call')),
    ),
    isToAsk: isDoubtful && !isDecider(view.staff),
  };
};

const sentences = ({ words }: MayView, codes: readonly string[]): readonly string[] =>
  codes.map((code) => words.label('contact-because', code));

/** Nothing twice, and nothing of words that were never agreed. */
const known = ({ file }: MayView, { because }: ContactAdvice): readonly string[] =>
  because
    .filter((code) => code !== 'not-verified' || file.content.wayBack !== null)
    .filter((code) => !code.startsWith('one-call') || !because.includes('rung-once'));

/** They had to stop: somebody came. */
const STOPPED = /(?:^|:)(?:left-suddenly|words-leave)$/u;

const aged = ({ words, file, planAges }: MayView, plan: ContactPlan): readonly string[] =>
  planAges[plan.about].map((age) =>
    hasStopped(age, file, plan) ? words.say('first-doubt-left') : words.label('plan-age', age),
  );

const hasStopped = (age: PlanAgeReason, { reasons }: CaseFile, { confirmedAt }: ContactPlan): boolean =>
  age === 'discovery' && reasons.some(({ code, at }) => at > confirmedAt && STOPPED.test(code));
