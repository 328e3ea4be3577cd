/**
 * Putting a case to somebody else. Each has the person's agreement or a ground that needs none, and whether they were
 * told; nothing is done against another, or between them, before the person's own views stand on the case. Pure.
 */
import { type CaseFile, isWithdrawn, working, workOf } from '../core/case-file';
import type { Basis, PutTo, Referral, Service, Told } from '../core/referral';
import type { CaseWork } from '../core/work';
import { barred, mayTell, type MayTell } from '../safety/may-tell';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';
import { heardFrom, needsAnew } from './sharing-consent';

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
  'not-said-whether-quiet',
  /** It may write or ring by itself: nothing is put to it, by anybody. */
  'makes-contact',
  'nothing-waits',
  'no-decision-reason',
  'address-changing',
  'agreement-withdrawn',
  /** They refused it, or stopped sharing: agreed to since, or on a lawful ground. */
  'agreed-before-stopping',
] as const;
export type ReferralRefusal = (typeof REFERRAL_REFUSALS)[number];

type Decided = ActDecision | { readonly refused: ReferralRefusal };

export interface Putting {
  readonly id: string;
  readonly put: PutTo;
  readonly basis: Basis | null;
  readonly told: Told | null;
  /** Where it goes to another system: whether that makes no contact because of it. Null: not said. */
  readonly quiet: boolean | null;
  /** They agreed to it themselves since they refused or stopped sharing. Left out: not said. */
  readonly anew?: boolean;
}

/** The person's views first: AS39, VI27, VI34, FU33, SO40. */
const AFTER_VIEWS: readonly Service[] = ['tenancy', 'mediation', 'enforcement'];

export const refer = ({ case: file }: Seen, { by, at }: Actor, putting: Putting): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const { id, put, basis, told, quiet } = putting;
  if (!basis) return { refused: 'no-basis' };
  if (!told) return { refused: 'not-said-whether-told' };
  const refused =
    refusedBy(file, putting) ?? refusedFor(basis, told) ?? refusedTo(put, workOf(file)) ?? refusedAs(put, quiet);
  if (refused) return { refused };
  const referral: Referral = { id, at, by, put, basis, told, priority: 'urgent', ...handing(put), answers: [] };
  const next = working(file, { referrals: [...workOf(file).referrals, referral] });
  const heard = basis.type === 'agreed' ? [heardFrom(file, put, { by, at })] : [];
  return {
    case: { ...next, content: { ...next.content, consents: [...next.content.consents, ...heard] } },
    events: [{ type: 'referred', by, referral: id, to: put.kind }],
  };
};

/** What they took back is agreed to anew, or not at all. */
const refusedBy = (file: CaseFile, { basis, put, anew }: Putting): ReferralRefusal | null => {
  if (basis?.type !== 'agreed') return null;
  if (isWithdrawn(file)) return 'agreement-withdrawn';
  return anew !== true && needsAnew(file, put) ? 'agreed-before-stopping' : null;
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

/** Orders and holds are carried out by systems; to anybody else somebody speaks (R5). */
const TO_A_SYSTEM: readonly PutTo['kind'][] = ['security-works', 'income-hold'];

const refusedAs = ({ kind }: PutTo, quiet: boolean | null): ReferralRefusal | null => {
  if (!TO_A_SYSTEM.includes(kind)) return null;
  if (quiet === null) return 'not-said-whether-quiet';
  return quiet ? null : 'makes-contact';
};

const handing = ({ kind }: PutTo): Pick<Referral, 'handing'> =>
  TO_A_SYSTEM.includes(kind) ? { handing: { acceptsNoAutoContact: true, released: null } } : {};

/** Whether the system may be told now; null where people are told. Who let it go did not know what was found since. */
export const mayBeTold = (file: CaseFile, { handing: told, basis }: Referral): MayTell | null => {
  if (!told) return null;
  const { tenancy } = workOf(file);
  const isOld = tenancy !== undefined && told.released !== null && told.released.at < tenancy.at;
  return mayTell({
    ...told,
    tenancy: tenancy?.holds ?? null,
    addressChanging: tenancy?.addressChanging ?? false,
    withdrawn: basis.type === 'agreed' && isWithdrawn(file),
    released: isOld ? null : told.released,
  });
};

export interface LettingGo {
  readonly referral: string;
  readonly because: string;
}

/** By a named human, with what made it safe: the tenancy is not the person's alone, or nobody knows. */
export const letGo = ({ case: file }: Seen, { by, at }: Actor, { referral: id, because }: LettingGo): Decided => {
  if (file.state !== 'open') return { refused: 'not-open' };
  const { referrals } = workOf(file);
  const waiting = referrals.find((one) => one.id === id && mayBeTold(file, one)?.allowed === false);
  if (!waiting?.handing) return { refused: 'nothing-waits' };
  const bar = barred(mayBeTold(file, waiting));
  if (bar) return { refused: bar };
  if (isBlank(because)) return { refused: 'no-decision-reason' };
  const released = { ...waiting, handing: { ...waiting.handing, released: { at, by, because: because.trim() } } };
  return {
    case: working(file, { referrals: referrals.map((one) => (one === waiting ? released : one)) }),
    events: [{ type: 'let_go', by, referral: id }],
  };
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
