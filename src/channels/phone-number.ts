/**
 * Which numbers may be dialled or texted, for whatever does either: never an emergency service (R10), texts to UK
 * mobiles only, because a text to a landline may be read aloud in the home (domain.md (e)).
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isLoopback } from './loopback';

/** 999 and 112, their foreign kin, police 101, Relay UK's own, and the 55 of the Silent Solution (domain.md (a)). */
const EMERGENCY: ReadonlySet<string> = new Set(['999', '112', '911', '933', '101', '18000', '18001', '55']);

/** Numbers Ofcom keeps for drama: mobiles that belong to nobody. libphonenumber calls them invalid. */
const DRAMA_MOBILE = /^\+447700900\d{3}$/;
const UK = /^\+44[1-9]\d{8,9}$/;
/** 070 forwards at a price and 076 is for pagers, save 07624, the Isle of Man's mobiles. */
const NOT_A_HANDSET = /^\+447(0|6(?!24))/;

/** True for an emergency number however it is written: `9-9-9`, `+44999`, `0044 112`, `18001 101`. */
export function isEmergencyNumber(number: string): boolean {
  const digits = number.normalize('NFKC').replace(/\D/g, '');
  const national = digits.replace(/^0*44/, '').replace(/^0+/, '');
  return [digits, national].some((form) => EMERGENCY.has(form) || /^1800[01]/.test(form));
}

/** In E.164 when it could be a number of the UK, else undefined: withheld, foreign, spelt out (`+266696687`), an emergency. */
export function ukNumber(from: string | undefined): string | undefined {
  const parsed = from === undefined ? undefined : parsePhoneNumberFromString(from, 'GB');
  if (!parsed?.isPossible() || !UK.test(parsed.number)) return undefined;
  return isEmergencyNumber(parsed.number) ? undefined : parsed.number;
}

/** A UK mobile in E.164. Numbers kept for drama count: nobody can really text from one. */
export function isUkMobile(number: string): boolean {
  if (DRAMA_MOBILE.test(number)) return true;
  if (!UK.test(number) || NOT_A_HANDSET.test(number)) return false;
  return parsePhoneNumberFromString(number)?.getType() === 'MOBILE';
}

/** Whether a text may be sent there through the provider at `apiBaseUrl` (none: the provider's own host). */
export const mayText = (number: string, apiBaseUrl?: string): boolean =>
  isUkMobile(number) && (!DRAMA_MOBILE.test(number) || (apiBaseUrl !== undefined && isLoopback(apiBaseUrl)));

/** What Ofcom keeps for drama, mobiles and other lines alike. */
const DRAMA = /^\+44(7700900\d{3}|1632960\d{3}|2079460\d{3}|808157\d{4})$/;
/** Lines that ring in a home, a hand or an office; none that costs, forwards at a price or is a pager. */
const RINGS = /^\+44([1235]|7[1-57-9]|7624|80)/;

/** Whether a call may be put through there. */
export const mayDial = (number: string): boolean => UK.test(number) && !isEmergencyNumber(number);

/** Whether somebody could be rung there. */
export const rings = (number: string): boolean => mayDial(number) && RINGS.test(number);

/** Whether they may be, through the provider at `apiBaseUrl` (none: the provider's own host). */
export const mayRing = (number: string, apiBaseUrl?: string): boolean =>
  rings(number) && (!DRAMA.test(number) || (apiBaseUrl !== undefined && isLoopback(apiBaseUrl)));

/** Mobiles are all written alike, and are what is read back most: looked up in no table. */
const MOBILE = /^\+44(7[3-57-9]\d{2})(\d{6})$/;

/** As it is read and dialled here: `+441632960123` as 01632 960123. One that is written with spaces keeps them. */
export const nationally = (number: string): string => {
  const [, network, own] = MOBILE.exec(number) ?? [];
  if (network !== undefined && own !== undefined) return `0${network} ${own}`;
  return /^\+44\d+$/.test(number)
    ? (parsePhoneNumberFromString(number)?.formatNational() ?? number)
    : number.replace(/^\+44\s?/, '0');
};
