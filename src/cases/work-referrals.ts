/**
 * Putting a case to somebody else. Each has the person's agreement or a ground that needs none, and whether they were
 * told; nothing is done against another, or between them, before the person's own views stand on the case. Pure.
 */
import type { Basis, PutTo, Referral, Service, Told } from '../core/referral';
import type { CaseWork } from '../core/work';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';
import { working, workOf } from './work-state';

export const REFERRAL_REFUSALS = [
  'not-open',
  /** Neither agreed nor lawful. */
  'no-basis',
  /** A lawful reason without what made it hold here. */
  'no-reason',
  'not-said-whether-told',
  'no-because-not-told',
  /** They cannot have agreed to what they were not told of. */
  'agreed-but-not-told',
  'nobody-to-refer-to',
  'needs-views',
  'needs-safety',
  'no-such-referral',
  'no-answer-given',
] as const;
export type ReferralRefusal = (typeof REFERRAL_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: ReferralRefusal };

export interface Putting {
  readonly id: string;
  readonly put: PutTo;
  readonly basis: Basis | null;
  readonly told: Told | null;
}

/** The person's views first: AS39, VI27, VI34, FU33, SO40. */
const AFTER_VIEWS: readonly Service[] = ['tenancy', 'mediation', 'enforcement'];

export const refer = ({ case: file }: Seen, { by, at }: Actor, putting: Putting): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const { id, put, basis, told } = putting;
  if (!basis) return { refused: 'no-basis' };
  if (!told) return { refused: 'not-said-whether-told' };
  const refused = refusedFor(basis, told) ?? refusedTo(put, workOf(file));
  if (refused) return { refused };
  const referral: Referral = { id, at, by, put, basis, told, answers: [] };
  return {
    case: working(file, { referrals: [...workOf(file).referrals, referral] }),
    events: [{ type: 'referred', by, referral: id, to: put.kind }],
  };
};

const isBlank = (text: string): boolean => text.trim() === '';

const refusedFor = (basis: Basis, told: Told): ReferralRefusal | null => {
  if (basis.type === 'lawful' && isBlank(basis.words)) return 'no-reason';
  if (told.was) return null;
  if (basis.type === 'agreed') return 'agreed-but-not-told';
  return isBlank(told.because) ? 'no-because-not-told' : null;
};

const refusedTo = (put: PutTo, { views }: CaseWork): ReferralRefusal | null => {
  if (put.kind === 'income-hold' || put.kind === 'security-works') return null;
  if (isBlank(put.to)) return 'nobody-to-refer-to';
  if (!AFTER_VIEWS.includes(put.kind)) return null;
  const last = views.at(-1);
  if (!last) return 'needs-views';
  return put.kind === 'mediation' && last.safety === null ? 'needs-safety' : null;
};

export interface Answering {
  readonly referral: string;
  readonly reference: string | null;
  readonly outcome: string | null;
}

/** As the agency gave it. What came before stays. */
export const answerReferral = ({ case: file }: Seen, { by, at }: Actor, answering: Answering): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const { referral: id, reference, outcome } = answering;
  const { referrals } = workOf(file);
  if (!referrals.some((one) => one.id === id)) return { refused: 'no-such-referral' };
  if (reference === null && outcome === null) return { refused: 'no-answer-given' };
  const answer = { at, by, reference, outcome };
  return {
    case: working(file, {
      referrals: referrals.map((one) => (one.id === id ? { ...one, answers: [...one.answers, answer] } : one)),
    }),
    events: [{ type: 'referral_answered', by, referral: id }],
  };
};
