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
  readonly released: Release | null;
}

export const TELL_REFUSALS = ['makes-contact', 'tenancy-not-theirs-alone', 'address-changing'] as const;
export type TellRefusal = (typeof TELL_REFUSALS)[number];

export type MayTell =
  | { readonly allowed: true; readonly because: 'theirs-alone' | 'released' }
  | { readonly allowed: false; readonly why: readonly TellRefusal[] };

/** Nobody can let a thing go to a system that makes contact by itself. */
export const mayTell = ({ acceptsNoAutoContact, tenancy, addressChanging, released }: Telling): MayTell => {
  const waits: readonly TellRefusal[] = [
    ...(tenancy === 'sole' ? [] : (['tenancy-not-theirs-alone'] as const)),
    ...(addressChanging ? (['address-changing'] as const) : []),
  ];
  if (!acceptsNoAutoContact) return { allowed: false, why: ['makes-contact', ...waits] };
  if (waits.length === 0) return { allowed: true, because: 'theirs-alone' };
  return released ? { allowed: true, because: 'released' } : { allowed: false, why: waits };
};
