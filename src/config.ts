/**
 * Settings: the environment, parsed once, all faults told together. `.env.example` lists every name.
 * Nothing else in src reads process.env.
 */
import { z } from 'zod';
import { FanlightError } from './core/errors';
import { findMasterKey, makeMasterKey } from './master-key';

const text = z.string().optional();
const url = z
  .url({ protocol: /^https?$/, error: 'an address such as https://desk.example' })
  .transform((address) => address.replace(/\/+$/, ''))
  .optional();
const port = z.coerce.number({ error: 'a port from 0 to 65535' }).int().min(0).max(65535);
const whole = z.coerce.number({ error: 'a whole number from 0' }).int().min(0).max(10);
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== ''),
);

const yes = z
  .enum(['yes', 'no'], { error: 'yes or no' })
  .default('no')
  .transform((said) => said === 'yes');

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const isSafeToPostTo = (address: string): boolean => {
  const { protocol, hostname } = URL.parse(address) ?? { protocol: '', hostname: '' };
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
};
const isWebhookSecret = (secret: string): boolean => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return /^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret) && key.length >= 24 && key.length <= 64;
};

const environment = z.object({
  PORT: port.default(3978),
  PUBLIC_URL: url,
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'postgres://... or nothing for the embedded database')
    .optional(),
  TWILIO_ACCOUNT_SID: text,
  TWILIO_AUTH_TOKEN: text,
  TWILIO_API_BASE_URL: url,
  /** Compared sign by sign with what the provider says of itself, a slash at the end included. */
  STAFF_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'an address such as https://login.example' }).optional(),
  STAFF_OIDC_CLIENT_ID: text,
  STAFF_OIDC_CLIENT_SECRET: text,
  STAFF_OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, 'words with spaces between, openid among them')
    .default('openid profile'),
  STAFF_OIDC_ROLES_CLAIM: z.string().default('roles'),
  CONNECT_OIDC_ISSUER: url,
  CONNECT_OIDC_AUDIENCE: text,
  MICROSOFT_APP_ID: text,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TENANT_ID: text,
  MICROSOFT_BOT_LANDLORDS: list
    .refine((pairs) => pairs.every((pair) => /^[^=]+=[\w-]+$/.test(pair)), 'bot-id=landlord, with commas between')
    .default([]),
  ALLOWED_SERVICE_URLS: list.default([]),
  WEBHOOK_URL: z
    .string()
    .refine(isSafeToPostTo, 'an address such as https://hub.example/fanlight; http only to this machine')
    .optional(),
  WEBHOOK_SECRET: z.string().refine(isWebhookSecret, 'whsec_ and 24 to 64 random bytes in base64').optional(),
  WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: yes,
  WEBHOOK_PRIVATE_ADDRESS: yes,
  TRUSTED_PROXIES: whole.default(0),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'debug, info, warn, error or silent' })
    .default('info'),
  NODE_ENV: z.string().default('development'),
  REHEARSAL: z.enum(['on', 'off'], { error: 'on or off' }).optional(),
});

type Environment = z.infer<typeof environment>;

/** Settings that only mean something together. */
const GROUPS: readonly (readonly (keyof Environment)[])[] = [
  ['STAFF_OIDC_ISSUER', 'STAFF_OIDC_CLIENT_ID', 'STAFF_OIDC_CLIENT_SECRET'],
  ['CONNECT_OIDC_ISSUER', 'CONNECT_OIDC_AUDIENCE'],
  ['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID'],
  ['WEBHOOK_URL', 'WEBHOOK_SECRET'],
];

const groupFaults = (env: Environment): readonly string[] =>
  GROUPS.filter((group) => group.some((name) => env[name] !== undefined)).flatMap((group) =>
    group
      .filter((name) => env[name] === undefined)
      .map((name) => `${name}: is needed with ${group.filter((other) => other !== name).join(' and ')}`),
  );

/** What staff sign in with is never sent in the clear where people's reports are real. */
const productionFaults = (env: Environment): readonly string[] =>
  env.NODE_ENV === 'production' && env.STAFF_OIDC_ISSUER?.startsWith('http:')
    ? ['STAFF_OIDC_ISSUER: https in production']
    : [];

/** Empty strings count as unset, as in `docker run -e NAME=`. */
const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

const twilioOf = (env: Environment) => ({
  accountSid: env.TWILIO_ACCOUNT_SID ?? null,
  authToken: env.TWILIO_AUTH_TOKEN ?? null,
  apiBaseUrl: env.TWILIO_API_BASE_URL ?? null,
});

const staffOidcOf = ({
  STAFF_OIDC_ISSUER: issuer,
  STAFF_OIDC_CLIENT_ID: clientId,
  STAFF_OIDC_CLIENT_SECRET: clientSecret,
  STAFF_OIDC_SCOPE: scope,
  STAFF_OIDC_ROLES_CLAIM: rolesClaim,
}: Environment) => (issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, scope, rolesClaim } : null);

const connectOidcOf = ({ CONNECT_OIDC_ISSUER: issuer, CONNECT_OIDC_AUDIENCE: audience }: Environment) =>
  issuer && audience ? { issuer, audience } : null;

const microsoftAppOf = ({
  MICROSOFT_APP_ID: id,
  MICROSOFT_APP_PASSWORD: password,
  MICROSOFT_APP_TENANT_ID: tenantId,
}: Environment) => (id && password && tenantId ? { id, password, tenantId } : null);

const webhookOf = ({
  WEBHOOK_URL: url,
  WEBHOOK_SECRET: secret,
  WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: acceptsNoAutoContact,
  WEBHOOK_PRIVATE_ADDRESS: privateAddress,
}: Environment) => (url && secret ? { url, secret, acceptsNoAutoContact, privateAddress } : null);

/** `28:bot-id=landlord`; the id itself may hold any sign but `=`. */
const botsOf = (pairs: readonly string[]): ReadonlyMap<string, string> =>
  new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));

const shapeOf = (env: Environment) => {
  const production = env.NODE_ENV === 'production';
  return {
    production,
    port: env.PORT,
    /** Without a slash at the end. What Twilio signs, and what links begin with. */
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL ?? null,
    twilio: twilioOf(env),
    staffOidc: staffOidcOf(env),
    connectOidc: connectOidcOf(env),
    microsoftApp: microsoftAppOf(env),
    /** Whom we tell of hand-offs; nothing is sent to one that does not accept `no-auto-contact` (R5). */
    webhook: webhookOf(env),
    /** By the bot's own id on its channel: the landlord whose desk it is. */
    microsoftBots: botsOf(env.MICROSOFT_BOT_LANDLORDS),
    /** Where `/api/messages` may post replies to; nothing else is answered. */
    allowedServiceUrls: env.ALLOWED_SERVICE_URLS,
    /** How many reverse proxies stand before us: the address a limit counts is read that far from the right. */
    trustedProxies: env.TRUSTED_PROXIES,
    logLevel: env.LOG_LEVEL,
    rehearsal: env.REHEARSAL ? env.REHEARSAL === 'on' : !production,
  };
};

export type Config = Readonly<ReturnType<typeof shapeOf>> & { readonly masterKey: Buffer };

type Parsed = ReturnType<typeof environment.safeParse>;

const shapeFaults = (parsed: Parsed): readonly string[] =>
  parsed.success
    ? [...groupFaults(parsed.data), ...productionFaults(parsed.data)]
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);

/**
 * Throws CONFIG_INVALID with every fault; values are never shown, many are secret. Makes a master key where one may be
 * made, and only when everything else is right.
 */
export const readConfig = (from: NodeJS.ProcessEnv): Config => {
  const env = withoutEmpty(from);
  const parsed = environment.safeParse(env);
  const found = findMasterKey(env);
  const faults = [...shapeFaults(parsed), ...(found.type === 'fault' ? [found.fault] : [])];
  if (!parsed.success || faults.length > 0 || found.type === 'fault') throw new FanlightError('CONFIG_INVALID', faults);
  return { ...shapeOf(parsed.data), masterKey: found.type === 'key' ? found.key : makeMasterKey(found.file) };
};

/** What somebody who starts us should know, one line each. */
export const warningsOf = (config: Config): readonly string[] => [
  ...(config.twilio.authToken === null ? ['TWILIO_AUTH_TOKEN is not set: texts and calls are refused.'] : []),
  ...(config.connectOidc === null ? ['CONNECT_OIDC_ISSUER is not set: sign-in from the Connect App is refused.'] : []),
  ...(config.microsoftApp === null ? [] : azureWarnings(config)),
  ...(config.webhook && !config.webhook.acceptsNoAutoContact
    ? ['WEBHOOK_ACCEPTS_NO_AUTO_CONTACT is not yes: nothing is sent to WEBHOOK_URL.']
    : []),
  ...(config.production ? productionWarnings(config) : []),
];

const azureWarnings = (config: Config): readonly string[] => [
  ...(config.allowedServiceUrls.length === 0
    ? ['ALLOWED_SERVICE_URLS is not set: Azure channels get no replies.']
    : []),
  ...(config.microsoftBots.size === 0
    ? ['MICROSOFT_BOT_LANDLORDS is not set: no Azure bot belongs to a landlord.']
    : []),
];

const productionWarnings = (config: Config): readonly string[] => [
  ...(config.publicUrl.startsWith('https://')
    ? []
    : ['PUBLIC_URL is not https: what people write can be read on its way.']),
  ...(config.staffOidc === null ? ['STAFF_OIDC_ISSUER is not set: nobody can sign in to /staff.'] : []),
  ...(config.rehearsal ? ['REHEARSAL is on: anybody who finds /rehearsal can play in it.'] : []),
];
