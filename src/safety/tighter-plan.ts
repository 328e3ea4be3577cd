/**
 * What two plans about the same person both allow: in force in both of two joined cases until words are passed (R17).
 * Pure. Where they differ and neither is plainly the more careful, nobody makes contact.
 */
import type { ContactPlan } from '../core/contact-plan';
import type { Instant } from '../core/ids';
import { without } from './window-set';

/** In order of care, the least first. */
const PRIVATE: readonly ContactPlan['private'][] = ['only-me', 'others-sometimes', 'not-sure', null];

type Way = Pick<ContactPlan, 'method' | 'detail'>;

/** The same line, or none. */
const wayOf = (one: ContactPlan, other: ContactPlan): Way => {
  const waits = [one, other].find(({ method }) => method === 'i-will-contact-you');
  if (waits) return { method: 'i-will-contact-you', detail: null };
  const isSame = one.method === other.method && one.detail === other.detail;
  return isSame ? { method: one.method, detail: one.detail } : { method: null, detail: null };
};

const windowsOf = ({ windows: one }: ContactPlan, { windows: other }: ContactPlan): ContactPlan['windows'] =>
  one === null || other === null ? null : without(one, without(one, other));

/** What whoever else answers would hear, the least first. */
export const HEARD: readonly ContactPlan['answered'][] = ['hang-up', 'wrong-number', 'cover', 'ask-for-me'];

const lessHeard = (one: ContactPlan, other: ContactPlan): ContactPlan['answered'] =>
  HEARD[Math.min(HEARD.indexOf(one.answered), HEARD.indexOf(other.answered))] ?? 'hang-up';

/** Words for another only where both say the same ones. */
const answeredOf = (one: ContactPlan, other: ContactPlan): Pick<ContactPlan, 'answered' | 'cover'> => {
  const answered = lessHeard(one, other);
  if (answered !== 'cover') return { answered };
  const isSame = one.answered === other.answered && one.cover === other.cover && one.cover !== undefined;
  return isSame && one.cover !== undefined ? { answered, cover: one.cover } : { answered: 'wrong-number' };
};

/** A number that names their landlord only where both say so. */
const showsOf = (one: ContactPlan, other: ContactPlan): Pick<ContactPlan, 'shows'> =>
  one.shows === 'customer-line' && other.shows === 'customer-line' ? { shows: 'customer-line' } : {};

/** The next version of `one`, from `at` on. As old as the older of the two: that is how long nobody has gone through it. */
export const tighterOf = (one: ContactPlan, other: ContactPlan, at: Instant): ContactPlan => {
  const { cover: _said, nobodyAtHome: _known, shows: _shown, ...plan } = one;
  return {
    ...plan,
    ...wayOf(one, other),
    ...answeredOf(one, other),
    ...showsOf(one, other),
    private: PRIVATE[Math.max(PRIVATE.indexOf(one.private), PRIVATE.indexOf(other.private))] ?? null,
    windows: windowsOf(one, other),
    never: [...one.never, ...other.never],
    voicemail: one.voicemail === 'yes' && other.voicemail === 'yes' ? 'yes' : 'no',
    ifCutOff: one.ifCutOff === 'use-this-plan' && other.ifCutOff === 'use-this-plan' ? 'use-this-plan' : 'wait-for-me',
    ...(one.nobodyAtHome || other.nobodyAtHome ? { nobodyAtHome: true as const } : {}),
    confirmedAt: Math.min(one.confirmedAt, other.confirmedAt),
    madeOneAt: at,
    verified: false,
    version: one.version + 1,
  };
};
