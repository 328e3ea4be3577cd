/**
 * An identity provider of made-up members of staff, for development and tests: a real OpenID provider with code flow and
 * PKCE, so that signing in there is what it will be with a landlord's own. It asks for no password, so it is refused in
 * production. Its keys live as long as the process.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { FanlightError } from '../core/errors';
import { memoryAdapter } from '../server/identity-memory';
import { belowPath } from '../server/identity-path';
import { OFFICER_CLAIMS } from './officer';
import { SIGNED_IN } from './sign-in-routes';

export const STAFF_IDENTITY_PATH = '/staff/identity';
export const STAFF_IDENTITY_SIGN_IN = '/staff/identity-sign-in';

/** What is said of somebody who signs in. */
export interface Account {
  readonly name: string;
  readonly roles: readonly string[] | string;
  readonly landlord: readonly string[] | string;
  readonly officer_languages?: readonly string[];
  readonly officer_gender?: string;
  readonly officer_team?: string;
  readonly officer_training?: string;
}

export interface IdentitySettings {
  readonly production: boolean;
  readonly publicUrl: string;
  /** Where the console is, when it is not beside it. */
  readonly consoleUrl?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Null for nobody. */
  readonly accountOf: (id: string) => Account | null;
  /** Providers differ: everything in the ID token, or only in the user info (which is what the standard asks for). */
  readonly saysAllInToken?: boolean;
}

type Exchange = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface StaffIdentity {
  readonly issuer: string;
  /** Where those who signed in are sent. */
  readonly consoleUrl: string;
  /** Everything under `STAFF_IDENTITY_PATH`. */
  readonly handle: Exchange;
  /** Whether this browser is in the middle of signing in. */
  readonly isSigningIn: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  /** Signs somebody in and sends the browser on; false for nobody. */
  readonly signIn: (req: IncomingMessage, res: ServerResponse, id: string) => Promise<boolean>;
}

/** Seconds. */
const TEN_MINUTES = 600;
const HOUR = 3600;

/** Throws LOGIN_NOT_FOR_PRODUCTION there. */
export const createStaffIdentity = async (settings: IdentitySettings): Promise<StaffIdentity> => {
  if (settings.production) throw new FanlightError('LOGIN_NOT_FOR_PRODUCTION');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'RS256' };
  const { publicUrl, consoleUrl = publicUrl } = settings;
  const issuer = `${publicUrl}${STAFF_IDENTITY_PATH}`;
  const provider = new Provider(issuer, configuration({ ...settings, consoleUrl }, key));
  provider.proxy = true;
  return {
    issuer,
    consoleUrl,
    handle: belowPath(STAFF_IDENTITY_PATH, provider.callback()),
    isSigningIn: (req, res) =>
      provider.interactionDetails(req, res).then(
        () => true,
        () => false,
      ),
    signIn: async (req, res, id) => {
      if (settings.accountOf(id) === null) return false;
      await provider.interactionFinished(req, res, { login: { accountId: id, remember: false } });
      return true;
    },
  };
};

const configuration = (settings: IdentitySettings & { readonly consoleUrl: string }, key: JWK): object => ({
  adapter: memoryAdapter(),
  jwks: { keys: [key] },
  cookies: {
    keys: [randomBytes(32).toString('base64url')],
    short: { path: '/staff' },
    long: { path: '/staff' },
  },
  clients: [
    {
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${settings.consoleUrl}${SIGNED_IN}`],
    },
  ],
  pkce: { required: () => true },
  conformIdTokenClaims: settings.saysAllInToken !== true,
  claims: { openid: ['sub'], profile: ['name', 'roles', 'landlord', ...OFFICER_CLAIMS] },
  ttl: { AccessToken: TEN_MINUTES, IdToken: TEN_MINUTES, Interaction: TEN_MINUTES, Session: HOUR, Grant: HOUR },
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  interactions: { url: (_: unknown, interaction: { uid: string }) => `${STAFF_IDENTITY_SIGN_IN}/${interaction.uid}` },
  findAccount: (_: unknown, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, ...settings.accountOf(id) }),
  }),
  loadExistingGrant: granted,
  renderError: (ctx: { type: string; body: string }, out: { error: string }) => {
    ctx.type = 'text';
    ctx.body = out.error;
  },
});

/** As much of the provider's context as a grant needs. */
interface GrantContext {
  readonly oidc: {
    readonly provider: Provider;
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}

/** They are made up, so there is nobody to ask for permission. */
const granted = async ({ oidc }: GrantContext): Promise<object> => {
  const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};
