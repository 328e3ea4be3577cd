/**
 * Whether a number or address that staff write down can be used in the way it is for, in the form it is used in. A plan
 * whose way leads nowhere, or to an emergency service, is worse than none: the page would say that they may be rung. Pure.
 */
import type { ContactMethod } from '../core/contact-plan';
import { checkDetail } from '../safety/detail';

export const ADDRESS_REFUSALS = ['emergency-number', 'not-a-number', 'not-a-mobile', 'not-an-email'] as const;
export type AddressRefusal = (typeof ADDRESS_REFUSALS)[number];

type Address = { readonly ok: string } | { readonly refused: AddressRefusal };

const NUMBERS: readonly ContactMethod[] = ['call', 'text', 'relay-uk', 'bsl-video'];

/** Staff give it alone: what is written beside a number, as that it is the wrong one, would be lost. */
const HAS_WORDS = /\p{L}/u;

/** E.164, lower-case e-mail; for whatever has no form of its own, as written. */
export const addressOf = (method: ContactMethod, written: string): Address => {
  if (NUMBERS.includes(method)) return numberOf(method, written);
  const checked = checkDetail(method, written);
  if ('ok' in checked) return isEmergency(written) ? { refused: 'emergency-number' } : checked;
  return { refused: 'not-an-email' };
};

const numberOf = (method: ContactMethod, written: string): Address => {
  const checked = checkDetail(method, written);
  if ('refused' in checked)
    return { refused: ADDRESS_REFUSALS.find((one) => one === checked.refused) ?? 'not-a-number' };
  return HAS_WORDS.test(written) ? { refused: 'not-a-number' } : checked;
};

/** Nothing but digits, written for whoever is to be asked for them. */
const isEmergency = (written: string): boolean => {
  const checked = HAS_WORDS.test(written) ? null : checkDetail('call', written);
  return checked !== null && 'refused' in checked && checked.refused === 'emergency-number';
};
