/**
 * What texts and calls share of Twilio's wire: whose request it is (signature, account), its form, and XML that never
 * throws. Fails closed: without a token for the account everything is refused.
 */
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import { z } from 'zod';

/** Every parameter received, as received: the signature covers all of them, whether we know them or not. */
export type Form = Readonly<Record<string, string | string[]>>;

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
}

export interface TwilioSettings {
  /** What Twilio was told to call; never taken from the request, whose headers anybody may set. */
  readonly publicUrl: string;
  readonly authToken?: string;
  readonly accountSid?: string;
  /** The training room's own; absent while the room is off. */
  readonly rehearsal?: TwilioAccount;
}

export type Verdict =
  | { readonly genuine: true; readonly rehearsal: boolean }
  | { readonly genuine: false; readonly why: 'no-token' | 'other-account' | 'signature' };

/** Not a general parser: brackets mean nothing, repeats are kept in order and no name is special. */
export function readForm(raw: string): Form {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of new URLSearchParams(raw)) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : [...all]]));
}

/** Connection overrides (`#rc=2`) are for Twilio's client and are not signed. */
const signedUrl = (publicUrl: string, path: string): string =>
  `${publicUrl.replace(/\/+$/, '')}${path}`.replace(/#.*$/s, '');

function signed(token: string, signature: string, where: { readonly url: string; readonly form: Form }): boolean {
  try {
    return validateRequest(token, signature, where.url, where.form);
  } catch {
    // The library throws on an address it cannot parse. Nobody genuine sends one.
    return false;
  }
}

/** Which account's token must have signed it. An account id of the rehearsal never passes with the real token. */
function tokenFor(
  settings: TwilioSettings,
  accountSid: Form[string] | undefined,
): { token?: string; rehearsal: boolean } | null {
  if (settings.rehearsal && accountSid === settings.rehearsal.accountSid)
    return { token: settings.rehearsal.authToken, rehearsal: true };
  const ours = settings.accountSid === undefined || accountSid === settings.accountSid;
  return ours ? { token: settings.authToken, rehearsal: false } : null;
}

/** `path` is the request's own path and query, as it came. */
export function verify(
  settings: TwilioSettings,
  request: { readonly signature: string; readonly path: string; readonly form: Form },
): Verdict {
  const account = tokenFor(settings, request.form.AccountSid);
  if (!account) return { genuine: false, why: 'other-account' };
  if (!account.token) return { genuine: false, why: 'no-token' };
  const where = { url: signedUrl(settings.publicUrl, request.path), form: request.form };
  return signed(account.token, request.signature, where)
    ? { genuine: true, rehearsal: account.rehearsal }
    : { genuine: false, why: 'signature' };
}

/** XML cannot hold these however escaped, and Twilio's own builder throws on them. Line breaks and tabs stay. */
const UNSPEAKABLE = /(?![\n\r\t])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
export const plain = (text: string): string => text.replace(UNSPEAKABLE, '');

const sid = z.string().regex(/^[\w-]{1,64}$/);
const number = z.string().max(64);

/** Twilio adds parameters without notice, so unknown ones are left alone. */
export const messageForm = z.object({
  MessageSid: sid,
  From: number,
  To: number,
  Body: z.string().default(''),
  OptOutType: z.string().optional(),
});

export const messageStatusForm = z.object({
  MessageSid: sid,
  MessageStatus: z.string().max(32),
  From: number.optional(),
  To: number.optional(),
  ErrorCode: z.string().max(16).optional(),
});

export const callForm = z.object({
  CallSid: sid,
  To: number,
  From: number.optional(),
  CallStatus: z.string().max(32).optional(),
  Digits: z.string().optional(),
  FinishedOnKey: z.string().optional(),
  SpeechResult: z.string().optional(),
  DialCallStatus: z.string().max(32).optional(),
  DialBridged: z.string().max(8).optional(),
  /** Where it was looked for: `human`, `machine_start`, `fax`, `unknown`. */
  AnsweredBy: z.string().max(32).optional(),
});
export type CallForm = z.infer<typeof callForm>;
