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

const isEmergency = (text: string): boolean =>
  EMERGENCY.includes(text.replace(/[\s()-]/gu, '').replace(/^(?:\+|00)44/u, ''));

/** Ofcom's drama numbers are accepted as details everywhere (design.md 5); libphonenumber calls them invalid, but possible. */
const number = (text: string): Detail => {
  if (isEmergency(text)) return { refused: 'emergency-number' };
  const parsed = parsePhoneNumberFromString(text, 'GB');
  if (!parsed || parsed.countryCallingCode !== '44' || !parsed.isPossible()) return { refused: 'not-a-number' };
  return parsed.isValid() || isDrama(parsed.number) ? { ok: parsed.number } : { refused: 'not-a-number' };
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
