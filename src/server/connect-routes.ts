/**
 * `POST /:landlord/connect/token`: the Connect App exchanges its signed-in user's access token for one of ours. We keep a
 * keyed hash of who it is, never the account's id; the home on the account travels sealed and is offered, not assumed.
 */
import { createHmac, hkdfSync } from 'node:crypto';
import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Request, Server } from 'restify';
import { z } from 'zod';
import { cleanText } from '../channels/posted-activity';
import type { Instant } from '../core/ids';
import { preflight } from './direct-line/cors';
import type { DirectLine, TokenAnswer } from './direct-line/direct-line';
import { handle } from './handle';
import { perAddress } from './limits';
import { keysOf, type OidcProvider } from './oidc-keys';
import { Refusal } from './refusal';

export interface ConnectProvider extends OidcProvider {
  /** Its users are made up. */
  readonly rehearsal?: true;
}

export interface ConnectDeps {
  /** None: the route is not there. */
  readonly providers: readonly ConnectProvider[];
  readonly line: Pick<DirectLine, 'issue'>;
  readonly landlords: { has(id: string): boolean };
  readonly masterKey: Buffer;
  readonly now: () => Instant;
  readonly trustedProxies?: number;
}

/** Signed by the provider's private key; anything a public key could be misread as is out. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];
/** Seconds two clocks may differ. */
const TOLERANCE = 5;
const PER_MINUTE = 300;

const accountSchema = z.object({
  sub: z.string().min(1).max(255),
  home: z.string().max(300).optional().catch(undefined),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)
    .optional()
    .catch(undefined),
});

interface Known {
  readonly provider: ConnectProvider;
  readonly keys: () => Promise<JWTVerifyGetKey>;
}

interface Account {
  readonly provider: ConnectProvider;
  readonly sub: string;
  readonly home?: string | undefined;
  readonly locale?: string | undefined;
}

const bearerOf = (req: Request): string => /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? '';

/** Says only whose keys to check with; nothing else is believed before they were. */
function issuerIn(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

/** A token that is wrong is refused; a provider that does not answer is our trouble, and worth another try. */
const refusalFor = (error: unknown): Refusal => {
  const unreached =
    !(error instanceof errors.JOSEError) || ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'].includes(error.code);
  return new Refusal(unreached ? 'Unavailable' : 'Unauthorized');
};

async function verified(token: string, { provider, keys }: Known, now: Instant): Promise<JWTPayload> {
  const { issuer, audience } = provider;
  const rules = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp'], clockTolerance: TOLERANCE };
  try {
    const { payload } = await jwtVerify(token, await keys(), { ...rules, currentDate: new Date(now) });
    return payload;
  } catch (error) {
    throw refusalFor(error);
  }
}

async function accountOf(req: Request, providers: readonly Known[], now: Instant): Promise<Account> {
  const token = bearerOf(req);
  const known = providers.find(({ provider }) => provider.issuer === issuerIn(token));
  if (!known) throw new Refusal('Unauthorized');
  const account = accountSchema.safeParse(await verified(token, known, now));
  if (!account.success) throw new Refusal('Unauthorized');
  return { provider: known.provider, ...account.data };
}

/** The same person of the same app is the same user, and nobody can tell who from it. */
function userOf({ provider, sub }: Account, landlord: string, masterKey: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'fanlight/connect/user', 32));
  const about = JSON.stringify([provider.issuer, landlord, sub]);
  return `dl_${createHmac('sha256', key).update(about).digest('base64url')}`;
}

function exchange(deps: ConnectDeps, landlord: string, account: Account): Promise<TokenAnswer> {
  const home = cleanText(account.home ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return deps.line.issue({
    landlord,
    channel: 'connect-app',
    user: userOf(account, landlord, deps.masterKey),
    bound: true,
    ...(home === '' ? {} : { home }),
    ...(account.locale === undefined ? {} : { language: account.locale }),
    ...(account.provider.rehearsal ? { rehearsal: true } : {}),
  });
}

const landlordIn = (params: unknown): string => {
  const landlord: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'landlord') : '';
  return typeof landlord === 'string' ? landlord : '';
};

export const connectRoutes =
  (deps: ConnectDeps) =>
  (server: Server): void => {
    if (deps.providers.length === 0) return;
    const providers = deps.providers.map((provider) => ({ provider, keys: keysOf(provider, deps.now) }));
    const limit = perAddress({ perMinute: PER_MINUTE, trustedProxies: deps.trustedProxies ?? 0, now: deps.now });
    server.opts('/:landlord/connect/token', preflight);
    server.post(
      '/:landlord/connect/token',
      handle(async (req, res) => {
        const landlord = landlordIn(req.params);
        if (!deps.landlords.has(landlord)) throw new Refusal('NotFound');
        limit(req);
        const answer = await exchange(deps, landlord, await accountOf(req, providers, deps.now()));
        res.sendRaw(200, JSON.stringify(answer), { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
      }, 'program'),
    );
  };
