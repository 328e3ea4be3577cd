/**
 * Whether a contact detail fits its method, in the form it will be used. A text to a landline may be read out aloud in
 * the home (protocols.md 1.5), so texts go to UK mobiles only. Emergency numbers are looked for first: "999" parses as +44999.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Listener } from '../engine/world';

type Detail = ReturnType<Listener['detail']>;

const EMERGENCY: readonly string[] = ['999', '112', '911', '933', '101', '111', '18000', '18001', '55'];

const NUMBER_METHODS: readonly string[] = ['call', 'relay-uk', 'bsl-video'];
const MOST_CHARACTERS = 200;

export const checkDetail = (method: string, said: string): Detail => {
  const text = said.trim();
  if (text === '') return { refused: 'empty' };
  if (method === 'text') return mobile(text);
  if (NUMBER_METHODS.includes(method)) return number(text);
  if (method === 'email') return email(text);
  return { ok: text.slice(0, MOST_CHARACTERS) };
};

/** However it is written: "9-9-9", "+44 999", "0044112", "18001 101" for a relay call. */
const isEmergency = (text: string): boolean => {
  const digits = text.replace(/\D/gu, '');
  const national = digits.replace(/^0*44/u, '').replace(/^0+/u, '');
  return [digits, national].some((form) => EMERGENCY.includes(form) || /^1800[01]/u.test(form));
};

/** Ofcom's drama numbers are accepted as details everywhere (design.md 5); libphonenumber calls them invalid, but possible. */
const number = (text: string): Detail => {
  const said = digitsIn(text);
  if (isEmergency(said)) return { refused: 'emergency-number' };
  const parsed = parsePhoneNumberFromString(said, 'GB');
  if (!parsed || parsed.countryCallingCode !== '44' || !parsed.isPossible() || EXTENSION.test(text))
    return { refused: 'not-a-number' };
  if (isDrama(parsed.number)) return { ok: parsed.number };
  return parsed.isValid() && !NOT_A_PERSON.has(parsed.getType() ?? '')
    ? { ok: parsed.number }
    : { refused: 'not-a-number' };
};

/** Behind an extension somebody else answers first. */
const EXTENSION = /\b(?:ext|extension|x)\.?\s?\d/iu;

/** 070 forwards at a price, 076 are pagers, 09 costs the caller: nobody is reached on these. */
const NOT_A_PERSON: ReadonlySet<string> = new Set(['PERSONAL_NUMBER', 'PAGER', 'PREMIUM_RATE']);

/** The one number in "my mum's, 07700 900 123 (not after 6)"; the whole text where there is none or several. */
const digitsIn = (text: string): string => {
  const found = text.normalize('NFKC').match(/\+?\d(?:[\d\s().-]{0,20}\d)?/gu) ?? [];
  const long = found.filter((one) => one.replace(/\D/gu, '').length >= 9);
  return long.length === 1 ? (long[0] ?? text) : text.normalize('NFKC');
};

const DRAMA = [
  /^\+447700900\d{3}$/u,
  /^\+441632960\d{3}$/u,
  /^\+442079460\d{3}$/u,
  /^\+448081570\d{3}$/u,
  /^\+44(?:113|114|115|116|117|118|121|131|141|151|161|191)4960\d{3}$/u,
];

const isDrama = (e164: string): boolean => DRAMA.some((range) => range.test(e164));

const mobile = (text: string): Detail => {
  const checked = number(text);
  if ('refused' in checked) return checked;
  const type = parsePhoneNumberFromString(checked.ok)?.getType();
  const isMobile = type === 'MOBILE' || /^\+447700900\d{3}$/u.test(checked.ok);
  return isMobile ? checked : { refused: 'not-a-mobile' };
};

const email = (text: string): Detail => {
  const address = text.toLowerCase().replace(/\s+/gu, '');
  return /^[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}$/u.test(address) && address.length <= 254
    ? { ok: address }
    : { refused: 'not-an-email' };
};
