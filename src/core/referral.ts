/** Whom a case was put to, by whose leave and on what ground: the record of each decision to share (FU43, SO43). */
import type { Instant } from './ids';
import type { StaffId } from './staff';

export const SERVICES = [
  'marac',
  'safeguarding-adults',
  'safeguarding-children',
  'specialist',
  'by-and-for',
  'internal-team',
  'tenancy',
  'mediation',
  'enforcement',
] as const;
export type Service = (typeof SERVICES)[number];

export const WORKS = ['locks', 'chains', 'fireproof-letterbox', 'doors', 'windows', 'lighting', 'alarm'] as const;
export type Works = (typeof WORKS)[number];

export const HOLD_MONTHS = [1, 2, 3] as const;
export type HoldMonths = (typeof HOLD_MONTHS)[number];

/** What leaves the case. A hold and works have no room for words: whoever gets them never learns what for (VI30, AL8). */
export type PutTo =
  | { readonly kind: Service; readonly to: string; readonly what: string }
  | { readonly kind: 'income-hold'; readonly months: HoldMonths }
  | { readonly kind: 'security-works'; readonly works: Works };

export const LAWFUL_REASONS = [
  'life-or-limb',
  'safeguarding-child',
  'safeguarding-adult',
  'preventing-crime',
  'legal-duty',
] as const;
export type LawfulReason = (typeof LAWFUL_REASONS)[number];

/** They agreed, or a ground that needs no agreement with what made it hold here. Never both, never neither. */
export type Basis =
  { readonly type: 'agreed' } | { readonly type: 'lawful'; readonly reason: LawfulReason; readonly words: string };

export type Told = { readonly was: true } | { readonly was: false; readonly because: string };

/** What came back, word for word: an agency's own reference and outcome. Nothing is worked out from it. */
export interface ReferralAnswer {
  readonly at: Instant;
  readonly by: StaffId;
  readonly reference: string | null;
  readonly outcome: string | null;
}

/** R5: nothing goes to a system that may write or ring by itself; to any other at once only where the tenancy is theirs alone. */
export interface Handing {
  readonly acceptsNoAutoContact: boolean;
  /** Null: nobody, and it waits or needed nobody, as `may-tell` says. */
  readonly released: Release | null;
}

/** Who let it go to a system that is not sure to be theirs alone, and what made that safe. */
export interface Release {
  readonly at: Instant;
  readonly by: StaffId;
  readonly because: string;
}

export interface Referral {
  readonly id: string;
  readonly at: Instant;
  /** Who decided. */
  readonly by: StaffId;
  readonly put: PutTo;
  readonly basis: Basis;
  readonly told: Told;
  /** First in line wherever it goes, and never what for (VI12). Absent in records of an older release. */
  readonly priority?: 'urgent';
  /** Goes to another system: what was known of it, and whether somebody named let it go. Absent for what people are told. */
  readonly handing?: Handing;
  readonly answers: readonly ReferralAnswer[];
}
