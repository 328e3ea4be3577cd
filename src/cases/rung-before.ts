/**
 * What was rung and tried on a telephone number, in whichever case and for whomever of it: the same telephone rings in the
 * same room. Its own case, the other one of the same person, and every other case that has the number. Pure.
 */
import { type CaseFile, planOf, workOf } from '../core/case-file';
import { type ContactPlan, type Whose, WHOSE } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { MINUTE } from '../core/time';
import type { Attempt } from '../core/work';
import type { Seen } from '../store/act';
import { isOn } from './call-state';
import { planThen } from './held-then';

/** A case, and those that may have a number in common with it as they are now. */
export type Beside = Pick<Seen, 'case' | 'linked' | 'other'>;

export type Dialled = Ringing & { readonly dialledAt: Instant };

/** What was tried in one case for one of those it is about, and is over. */
export interface Before {
  /** It may have rung for somebody to hear. */
  readonly calls: readonly Dialled[];
  readonly attempts: readonly Attempt[];
  /** They said that nobody else hears it. */
  readonly isTheirsAlone: boolean;
  /** It rings now. */
  readonly isOn: boolean;
}

export interface RungBefore {
  /** For whoever is to be rung. */
  readonly own: Before;
  /** For them too, in the case that theirs is joined to. */
  readonly joined: readonly Before[];
  /** The same number, for somebody else of the same case. */
  readonly here: readonly Before[];
  readonly elsewhere: readonly Before[];
}

export interface ToRing {
  readonly about: Whose;
  /** E.164; null where there is none. */
  readonly number: string | null;
  readonly at: Instant;
}

export const rungBefore = (beside: Beside, { about, number, at }: ToRing): RungBefore => {
  const { case: file } = beside;
  const from = agreedAt(file, about, () => true);
  const own = beforeOf(file, about, { number: null, at, from });
  if (number === null) return { own, joined: [], here: [], elsewhere: [] };
  const before = (one: CaseFile, who: Whose): Before =>
    beforeOf(one, who, {
      number,
      at,
      from: Math.max(
        from,
        agreedAt(one, who, (plan) => plan?.detail === number),
      ),
    });
  const others = othersOf(beside);
  const joined = others.filter(({ id }) => id === workOf(file).joined?.with);
  const notThem = WHOSE.filter((who) => who !== about);
  return {
    own,
    joined: joined.map((one) => before(one, about)),
    here: [file, ...joined].flatMap((one) => notThem.map((who) => before(one, who))),
    elsewhere: others.filter((one) => !joined.includes(one)).flatMap((one) => WHOSE.map((who) => before(one, who))),
  };
};

/** Each once; a rehearsed case has nothing in common with a real one. */
export const othersOf = ({ case: file, linked = [], other }: Beside): readonly CaseFile[] => {
  const all = [...linked, ...(other ? [other] : [])];
  return all.filter(
    (one, at) =>
      one.id !== file.id &&
      one.landlord === file.landlord &&
      one.rehearsal === file.rehearsal &&
      all.findIndex(({ id }) => id === one.id) === at,
  );
};

/** When it was last gone through with whose it is, as far as that was about this number. 0: never. */
const agreedAt = (file: CaseFile, who: Whose, isOf: (plan: ContactPlan | undefined) => boolean): Instant =>
  workOf(file).plansAgreed.findLast(
    ({ about, version }) =>
      about === who && isOf(file.content.plans.find((plan) => plan.about === who && plan.version === version)),
  )?.at ?? 0;

interface Looking {
  /** Null: whichever it was. */
  readonly number: string | null;
  readonly at: Instant;
  readonly from: Instant;
}

const beforeOf = (file: CaseFile, who: Whose, { number, at, from }: Looking): Before => {
  const calls = workOf(file)
    .calls.filter(isDialled)
    .filter((call) => call.about === who && call.dialledAt > from && (number === null || call.to === number));
  const isOfNumber = (attempt: Attempt): boolean =>
    number === null || planThen(file, who, endOfMinute(attempt.at, at))?.detail === number;
  const plan = planOf(file, who);
  return {
    calls: calls.filter((call) => !isOn(call, at) && mayHaveRung(call)),
    attempts: workOf(file).attempts.filter(
      (one) => one.who === who && one.method === 'call' && one.at > from && isOfNumber(one),
    ),
    isTheirsAlone: plan?.private === 'only-me' || (number !== null && plan?.detail !== number),
    isOn: calls.some((call) => isOn(call, at)),
  };
};

const isDialled = (call: Ringing): call is Dialled => call.dialledAt !== null;

/**
 * Where the network could not put it through, only if it had said that it rings: else nothing rang anywhere. An officer who
 * hung up may have let it ring.
 */
const mayHaveRung = ({ end, rangAt }: Ringing): boolean => end !== 'failed' || rangAt !== undefined;

/** Whoever writes a time gives a minute: what was agreed in that very minute stood already. */
export const endOfMinute = (at: Instant, now: Instant): Instant => Math.min(now, at - (at % MINUTE) + MINUTE - 1);

/** Made then or since, and not written down before it. A time that somebody wrote down is a whole minute. */
export const isSince = ({ at, loggedAt = at }: Attempt, then: Instant): boolean =>
  at >= Math.floor(then / MINUTE) * MINUTE && loggedAt >= then;
