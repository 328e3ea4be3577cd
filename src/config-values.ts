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

/** With commas between. */
export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
);

export const yes = z
  .enum(['yes', 'no'], { error: 'yes or no' })
  .default('no')
  .transform((said) => said === 'yes');

export const mailServer = z
  .string()
  .regex(/^smtps?:\/\/[^/\s]+/, 'smtps://user:password@host, or smtp://')
  .refine((address) => URL.canParse(address), 'an address, with % for what an address cannot hold');

/** Read on a lock screen, with the subject, by whoever holds the telephone. */
const TELLING =
  /abus|domestic|violen|safeguard|housing|landlord|tenan|homeless|refuge|victim|survivor|(?<![a-z])(?:da|dv|idva|isva|marac|dash)(?![a-z])/i;

export const mailFrom = z
  .string()
  .regex(/^(?:[^"<>\r\n]*<[^\s@<>,]+@[^\s@<>,]+>|[^\s@<>,]+@[^\s@<>,]+)$/, 'Name <address>, or an address')
  .refine(
    (from) => !TELLING.test(from),
    'its name or address says what this is about, on a lock screen: use one that says nothing, as Front Door <front-door@desk.example>',
  );

interface Named {
  readonly id: string;
  readonly name: string;
}

const squashed = (text: string): string => text.toLowerCase().replace(/[^a-z\d]/g, '');

/** Words that many landlords have in their names, and others too. */
const COMMON = ['association', 'community', 'group', 'homes', 'housing', 'limited', 'living', 'society', 'trust'];
const SHORTEST_NAME = 4;

const namesOf = ({ id, name }: Named): readonly string[] =>
  [id, name, ...name.split(/[^\p{L}\d]+/u)]
    .map(squashed)
    .filter((one) => one.length >= SHORTEST_NAME && !COMMON.includes(one));

/** Told together with what to do, as every fault of the settings is. */
export const mailFromFaults = (from: string, landlords: readonly Named[]): readonly string[] => {
  const named = landlords.find((landlord) => namesOf(landlord).some((name) => squashed(from).includes(name)));
  return named
    ? [
        `MAIL_FROM: it names ${named.name}, on a lock screen: use a name and an address that say nothing of any landlord`,
      ]
    : [];
};

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
