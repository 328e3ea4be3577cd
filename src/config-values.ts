/** What a single setting must look like, where more than its kind is to be said. */
import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** https, or http to this very machine. */
export const isSafeToPostTo = (address: string): boolean => {
  const { protocol, hostname } = URL.parse(address) ?? { protocol: '', hostname: '' };
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
};

export const isWebhookSecret = (secret: string): boolean => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) && key.length >= 24 && key.length <= 64;
};

export const mailServer = z
  .string()
  .regex(/^smtps?:\/\/[^/\s]+/, 'smtps://user:password@host, or smtp://')
  .refine((address) => URL.canParse(address), 'an address, with % for what an address cannot hold');

export const mailFrom = z
  .string()
  .regex(/^(?:[^"<>\r\n]*<[^\s@<>,]+@[^\s@<>,]+>|[^\s@<>,]+@[^\s@<>,]+)$/, 'Name <address>, or an address');

/** Of `landlord=secret`. */
export const secretOf = (pair: string): string => pair.slice(pair.indexOf('=') + 1);

const OTHER_SECRETS = [
  'TWILIO_AUTH_TOKEN',
  'STAFF_OIDC_CLIENT_SECRET',
  'MICROSOFT_APP_PASSWORD',
  'WEBHOOK_SECRET',
] as const;

type Secrets = { readonly [name in (typeof OTHER_SECRETS)[number]]?: string | undefined } & {
  readonly HUB_SECRETS: readonly string[];
};

/** Whose secret it is says who asks: one that two have would let each speak as the other. */
export const hubSecretFaults = (env: Secrets): readonly string[] => {
  const secrets = env.HUB_SECRETS.map(secretOf);
  return [
    ...(new Set(secrets).size < secrets.length ? ['HUB_SECRETS: a secret of its own for each landlord'] : []),
    ...OTHER_SECRETS.filter((name) => secrets.some((secret) => secret === env[name])).map(
      (name) => `HUB_SECRETS: none that is also ${name}`,
    ),
  ];
};
