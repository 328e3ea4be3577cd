/**
 * How a telephone provider speaks to us, from its side: a form, signed over the public address, posted to the server's
 * own webhooks. The server checks it as it checks the real one; nothing here is trusted because of where it comes from.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { RehearsalAccount } from './account';

export interface Wire {
  /** Where the server answers on this machine, without a slash at the end. */
  readonly baseUrl: string;
  /** What signatures cover. */
  readonly publicUrl: string;
  readonly account: RehearsalAccount;
}

export type Fields = Readonly<Record<string, string>>;

/** HMAC-SHA1 over the address and every field, by name, in order: the provider's published scheme. */
export const signature = (authToken: string, url: string, fields: Fields): string => {
  const names = Object.keys(fields).sort();
  const signed = names.reduce((text, name) => `${text}${name}${fields[name] ?? ''}`, url);
  return createHmac('sha1', authToken).update(signed, 'utf8').digest('base64');
};

export const newSid = (kind: 'SM' | 'CA'): string => `${kind}${randomBytes(16).toString('hex')}`;

/** Posts a webhook and returns the TwiML. Throws when the server does not answer 200. */
export const post = async (wire: Wire, path: string, fields: Fields): Promise<string> => {
  const all = { ...fields, AccountSid: wire.account.accountSid, ApiVersion: '2010-04-01' };
  const response = await fetch(`${wire.baseUrl}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
      'X-Twilio-Signature': signature(wire.account.authToken, `${wire.publicUrl}${path}`, all),
      'I-Twilio-Idempotency-Token': randomBytes(16).toString('hex'),
    },
    body: new URLSearchParams(all).toString(),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`webhook ${path.replace(/\?.*/, '')} answered ${response.status}`);
  return response.text();
};
