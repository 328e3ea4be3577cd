/**
 * Settings: the environment, parsed once, all faults told together. `.env.example` lists every name.
 * Nothing else in src reads process.env.
 */
import { z } from 'zod';
import {
  hubSecretFaults,
  isSafeToPostTo,
  isWebhookSecret,
  list,
  mailFrom,
  mailServer,
  secretOf,
  yes,
} from './config-values';
import { FanlightError } from './core/errors';
import { findMasterKey, makeMasterKey } from './master-key';

const text = z.string().optional();
const url = z
  .url({ protocol: /^https?$/, error: 'an address such as https://desk.example' })
  .transform((address) => address.replace(/\/+$/, ''))
  .optional();
const port = z.coerce.number({ error: 'a port from 0 to 65535' }).int().min(0).max(65535);
const whole = z.coerce.number({ error: 'a whole number from 0' }).int().min(0).max(10);
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
  TWILIO_API_BASE_URL: url.refine(
    (address) => address === undefined || isSafeToPostTo(address),
    'https, or this machine',
  ),
  SMTP_URL: mailServer.optional(),
  MAIL_FROM: mailFrom.optional(),
  MAIL_REPLIES_READ: yes,
  TASKROUTER_WORKSPACE_SID: z
    .string()
    .regex(/^WS[0-9a-f]{32}$/i, 'WS and 32 hexadecimal digits')
    .optional(),
  TASKROUTER_WORKFLOW_SID: z
    .string()
    .regex(/^WW[0-9a-f]{32}$/i, 'WW and 32 hexadecimal digits')
    .optional(),
  TASKROUTER_ACCEPTS_NO_AUTO_CONTACT: yes,
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
  HUB_CHANNELS: list
    .refine(
      (ids) => ids.every((id) => /^[\w-]{1,40}$/.test(id)),
      'channel ids such as omnichannel, with commas between',
    )
    .default([]),
  HUB_SECRETS: list
    .refine(
      (pairs) => pairs.every((pair) => /^[\w-]+=[^=,\s]{32,}=*$/.test(pair)),
      'landlord=secret of 32 signs or more',
    )
    .default([]),
  HUB_ACCEPTS_NO_AUTO_CONTACT: yes,
  HUB_WAIT_MINUTES: z.coerce.number({ error: 'minutes from 1 to 1440' }).int().min(1).max(1440).default(10),
  TRUSTED_PROXIES: whole.default(0),
  METRICS_TOKEN: z.string().min(32, { error: '32 signs or more' }).optional(),
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
  ['SMTP_URL', 'MAIL_FROM'],
  ['TASKROUTER_WORKSPACE_SID', 'TASKROUTER_WORKFLOW_SID'],
];

const groupFaults = (env: Environment): readonly string[] =>
  GROUPS.filter((group) => group.some((name) => env[name] !== undefined)).flatMap((group) =>
    group
      .filter((name) => env[name] === undefined)
      .map((name) => `${name}: is needed with ${group.filter((other) => other !== name).join(' and ')}`),
  );

/** What means nothing without others, which mean something alone. */
const needFaults = (env: Environment): readonly string[] =>
  env.TASKROUTER_WORKSPACE_SID && !(env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN)
    ? ['TASKROUTER_WORKSPACE_SID: needs TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN']
    : [];

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

const mailOf = ({ SMTP_URL: url, MAIL_FROM: from, MAIL_REPLIES_READ: repliesRead }: Environment) =>
  url && from ? { url, from, repliesRead } : null;

const webhookOf = ({
  WEBHOOK_URL: url,
  WEBHOOK_SECRET: secret,
  WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: acceptsNoAutoContact,
  WEBHOOK_PRIVATE_ADDRESS: privateAddress,
}: Environment) => (url && secret ? { url, secret, acceptsNoAutoContact, privateAddress } : null);

const taskRouterOf = ({
  TASKROUTER_WORKSPACE_SID: workspaceSid,
  TASKROUTER_WORKFLOW_SID: workflowSid,
  TASKROUTER_ACCEPTS_NO_AUTO_CONTACT: acceptsNoAutoContact,
}: Environment) => (workspaceSid && workflowSid ? { workspaceSid, workflowSid, acceptsNoAutoContact } : null);

const hubOf = (env: Environment) =>
  env.HUB_CHANNELS.length > 0 || env.HUB_SECRETS.length > 0
    ? {
        /** Channels of `/api/messages` on which a hub stands between us and the person. */
        channels: new Set(env.HUB_CHANNELS),
        /** By landlord: with what its hub makes tokens of Direct Line. */
        secrets: Object.fromEntries(pairsOf(env.HUB_SECRETS)),
        acceptsNoAutoContact: env.HUB_ACCEPTS_NO_AUTO_CONTACT,
        /** Milliseconds until a hub that said nothing is a hub we do not know about. */
        waitMs: env.HUB_WAIT_MINUTES * 60_000,
      }
    : null;

/** `28:bot-id=landlord`, or `landlord=secret`: what stands before the first `=` holds none. */
const pairsOf = (pairs: readonly string[]): ReadonlyMap<string, string> =>
  new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), secretOf(pair)]));

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
    /** Null: no e-mail is sent. */
    mail: mailOf(env),
    /** Whose list of work has a task for each case that waits; none is made where `no-auto-contact` is not accepted (R5). */
    taskRouter: taskRouterOf(env),
    staffOidc: staffOidcOf(env),
    connectOidc: connectOidcOf(env),
    microsoftApp: microsoftAppOf(env),
    /** Whom we tell of hand-offs; nothing is sent to one that does not accept `no-auto-contact` (R5). */
    webhook: webhookOf(env),
    /** Who stands between us and some people, and takes hand-offs; nothing is handed to one that does not accept `no-auto-contact` (R5). */
    hub: hubOf(env),
    /** By the bot's own id on its channel: the landlord whose desk it is. */
    microsoftBots: pairsOf(env.MICROSOFT_BOT_LANDLORDS),
    /** Where `/api/messages` may post replies to; nothing else is answered. */
    allowedServiceUrls: env.ALLOWED_SERVICE_URLS,
    /** How many reverse proxies stand before us: the address a limit counts is read that far from the right. */
    trustedProxies: env.TRUSTED_PROXIES,
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL,
    rehearsal: env.REHEARSAL ? env.REHEARSAL === 'on' : !production,
  };
};

export type Config = Readonly<ReturnType<typeof shapeOf>> & { readonly masterKey: Buffer };

type Parsed = ReturnType<typeof environment.safeParse>;

const shapeFaults = (parsed: Parsed): readonly string[] =>
  parsed.success
    ? [
        ...groupFaults(parsed.data),
        ...needFaults(parsed.data),
        ...hubSecretFaults(parsed.data),
        ...productionFaults(parsed.data),
      ]
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
