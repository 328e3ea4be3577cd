/**
 * The training room's identity provider: signs a made-up resident into the app frame, as a landlord's own provider
 * would. A real OpenID provider with code flow and PKCE, whose access tokens are signed and bound to one audience.
 * Its keys live as long as the process, and nobody but the rehearsal's token exchange is told to trust them.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { memoryAdapter } from '../server/identity-memory';
import { belowPath } from '../server/identity-path';

/** A made-up person with a made-up home. */
export const RESIDENT = { id: 'rehearsal-resident', home: 'Flat 2, 1 Rehearsal Row' } as const;
export const APP_CLIENT = 'rehearsal-app';
export const IDENTITY_PATH = '/rehearsal/identity';
export const SIGN_IN_PATH = '/rehearsal/sign-in';
export const SIGNED_IN_PATH = '/rehearsal/signed-in';

type Exchange = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

export interface Identity {
  readonly issuer: string;
  /** What the app's access tokens are for, and nothing else. */
  readonly audience: string;
  /** Public keys, for whoever checks the tokens. */
  readonly jwks: { readonly keys: readonly JWK[] };
  /** Everything under `IDENTITY_PATH`. */
  readonly handle: Exchange;
  /** Whether this browser is in the middle of signing in. */
  readonly isSigningIn: (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;
  /** Signs the resident in and sends the browser on. */
  readonly signIn: Exchange;
}

/** Seconds. */
const TEN_MINUTES = 600;
const HOUR = 3600;

export const createIdentity = async (publicUrl: string): Promise<Identity> => {
  const issuer = `${publicUrl}${IDENTITY_PATH}`;
  const audience = `${publicUrl}/rehearsal/connect`;
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const naming = { kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'ES256' };
  const provider = new Provider(
    issuer,
    settings({ publicUrl, audience, key: { ...(await exportJWK(privateKey)), ...naming } }),
  );
  provider.proxy = true;
  return {
    issuer,
    audience,
    jwks: { keys: [{ ...(await exportJWK(publicKey)), ...naming }] },
    handle: belowPath(IDENTITY_PATH, provider.callback()),
    isSigningIn: (req, res) =>
      provider.interactionDetails(req, res).then(
        () => true,
        () => false,
      ),
    signIn: (req, res) => provider.interactionFinished(req, res, { login: { accountId: RESIDENT.id } }),
  };
};

interface Settings {
  readonly publicUrl: string;
  readonly audience: string;
  readonly key: JWK;
}

const settings = ({ publicUrl, audience, key }: Settings): object => ({
  adapter: memoryAdapter(),
  jwks: { keys: [key] },
  cookies: {
    keys: [randomBytes(32).toString('base64url')],
    short: { path: '/rehearsal' },
    long: { path: '/rehearsal' },
  },
  clients: [appClient(publicUrl)],
  pkce: { required: () => true },
  clientBasedCORS: (_: unknown, origin: string) => origin === new URL(publicUrl).origin,
  scopes: ['openid', 'connect'],
  ttl: { AccessToken: TEN_MINUTES, IdToken: TEN_MINUTES, Interaction: TEN_MINUTES, Session: HOUR, Grant: HOUR },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    resourceIndicators: boundTo(audience),
  },
  interactions: { url: (_: unknown, interaction: { uid: string }) => `${SIGN_IN_PATH}/${interaction.uid}` },
  findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  extraTokenClaims: () => ({ home: RESIDENT.home }),
  loadExistingGrant: (ctx: GrantContext) => granted(ctx, audience),
  renderError: (ctx: { type: string; body: string }, out: { error: string }) => {
    ctx.type = 'text';
    ctx.body = out.error;
  },
});

/** The app: no secret to keep, so it proves with PKCE that it is the one who asked. */
const appClient = (publicUrl: string): object => ({
  client_id: APP_CLIENT,
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  id_token_signed_response_alg: 'ES256',
  redirect_uris: [`${publicUrl}${SIGNED_IN_PATH}`],
  application_type: 'web',
});

/** Access tokens are signed, short, and for one audience whatever was asked for. */
const boundTo = (audience: string): object => ({
  enabled: true,
  defaultResource: () => audience,
  useGrantedResource: () => true,
  getResourceServerInfo: () => ({
    scope: 'connect',
    audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: TEN_MINUTES,
    jwt: { sign: { alg: 'ES256' } },
  }),
});

/** As much of the provider's context as a grant needs. */
interface GrantContext {
  readonly oidc: {
    readonly provider: Provider;
    readonly client: { readonly clientId: string };
    readonly session: { readonly accountId: string };
  };
}

/** The resident is made up, so there is nobody to ask for permission. */
const granted = async ({ oidc }: GrantContext, audience: string): Promise<object> => {
  const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid connect');
  grant.addResourceScope(audience, 'connect');
  await grant.save();
  return grant;
};
