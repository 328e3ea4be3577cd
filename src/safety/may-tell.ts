/**
 * The one question before another system is told of a works order, a hold or a change of tenancy: may it be, and if not,
 * what is missing? Pure. A system may write to a whole household by itself, so whatever is not known is not safe (R5).
 */
import type { Tenancy } from '../core/household';
import type { Release } from '../core/referral';

export interface Telling {
  /** Its owner has said that nobody is contacted because of what we hand to it. */
  readonly acceptsNoAutoContact: boolean;
  /** `null`: nobody looked. */
  readonly tenancy: Tenancy | null;
  readonly addressChanging: boolean;
  /** They took back what they had agreed to, and it was to go with their agreement. */
  readonly withdrawn: boolean;
  readonly released: Release | null;
}

export const TELL_REFUSALS = [
  'makes-contact',
  'tenancy-not-theirs-alone',
  'address-changing',
  'agreement-withdrawn',
] as const;
export type TellRefusal = (typeof TELL_REFUSALS)[number];

export type MayTell =
  | { readonly allowed: true; readonly because: 'theirs-alone' | 'released' }
  | { readonly allowed: false; readonly why: readonly TellRefusal[] };

/**
 * For nobody to let go: what goes to a system that makes contact by itself, to a home whose address is changing (the old
 * one is no longer theirs alone and the new one must reach nobody), or against what they have taken back.
 */
const barsOf = ({ acceptsNoAutoContact, addressChanging, withdrawn }: Telling): readonly TellRefusal[] => [
  ...(acceptsNoAutoContact ? [] : (['makes-contact'] as const)),
  ...(addressChanging ? (['address-changing'] as const) : []),
  ...(withdrawn ? (['agreement-withdrawn'] as const) : []),
];

export const mayTell = (telling: Telling): MayTell => {
  const { tenancy, released } = telling;
  const bars = barsOf(telling);
  const waits: readonly TellRefusal[] = tenancy === 'sole' ? [] : ['tenancy-not-theirs-alone'];
  if (bars.length > 0) return { allowed: false, why: [...bars, ...waits] };
  if (waits.length === 0) return { allowed: true, because: 'theirs-alone' };
  return released ? { allowed: true, because: 'released' } : { allowed: false, why: waits };
};

/** What no named person mends, if anything. */
export const barred = (may: MayTell | null): Exclude<TellRefusal, 'tenancy-not-theirs-alone'> | null =>
  may?.allowed === false ? (may.why.find((one) => one !== 'tenancy-not-theirs-alone') ?? null) : null;
