/**
 * Signing in with an organisation's own identity provider, any that speaks OpenID Connect: authorization code with PKCE,
 * a state and a nonce. What is thrown by the client stays here: its messages may quote what the provider said.
 */
import type * as OpenId from 'openid-client';
import type { ClientAuth, Configuration } from 'openid-client';
import { saysEnough, type Claims } from './claims';

export interface OrganisationSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  readonly rolesClaim: string;
  readonly redirectUri: string;
  /** Only outside production, and only for a provider without https. */
  readonly mayBeInsecure: boolean;
}

/** Kept by the browser, sealed, until it comes back. */
export interface Flow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type Begun = { readonly type: 'begun'; readonly to: string; readonly flow: Flow } | Failed;
export type Finished = { readonly type: 'known'; readonly claims: Claims } | Failed;

interface Failed {
  readonly type: 'failed';
  /** `unreachable`: try again later. `not-valid`: start again. */
  readonly why: 'unreachable' | 'not-valid';
  /** A code for the log. */
  readonly code: string;
}

export interface Organisation {
  /** Where to send the browser. */
  begin(): Promise<Begun>;
  /** `search` is what the browser came back with. */
  finish(search: string, flow: Flow): Promise<Finished>;
}

/** Seconds. A person waits for this. */
const TIMEOUT = 10;

export const organisation = (settings: OrganisationSettings): Organisation => {
  const configured = onceItWorks(() => discover(settings));
  return {
    begin: () => begin(settings, configured).catch((error: unknown) => failed('unreachable', error)),
    finish: (search, flow) =>
      finish(settings, configured, { search, flow }).catch((error: unknown) =>
        failed(isNetwork(error) ? 'unreachable' : 'not-valid', error),
      ),
  };
};

/** Loaded only where a provider is set. */
const library = (): Promise<typeof OpenId> => import('openid-client');

const discover = async (settings: OrganisationSettings): Promise<Configuration> => {
  const openid = await library();
  const issuer = new URL(settings.issuer);
  const insecure = settings.mayBeInsecure && issuer.protocol === 'http:';
  return openid.discovery(issuer, settings.clientId, undefined, await secretAuth(settings.clientSecret), {
    timeout: TIMEOUT,
    // The tokens' signatures are checked as well as the connection they came by.
    execute: [openid.enableNonRepudiationChecks, ...(insecure ? [openid.allowInsecureRequests] : [])],
  });
};

/** As the provider says it wants the secret; in the header where it says nothing, which is the standard's default. */
const secretAuth = async (secret: string): Promise<ClientAuth> => {
  const openid = await library();
  const [inHeader, inBody] = [openid.ClientSecretBasic(secret), openid.ClientSecretPost(secret)];
  return (provider, ...rest) => {
    const wanted = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return wanted.includes('client_secret_basic') ? inHeader(provider, ...rest) : inBody(provider, ...rest);
  };
};

const begin = async (settings: OrganisationSettings, configured: () => Promise<Configuration>): Promise<Begun> => {
  const openid = await library();
  const config = await configured();
  const flow = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
  const to = openid.buildAuthorizationUrl(config, {
    redirect_uri: settings.redirectUri,
    scope: settings.scope,
    state: flow.state,
    nonce: flow.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
  });
  return { type: 'begun', to: to.href, flow };
};

interface CameBack {
  readonly search: string;
  readonly flow: Flow;
}

const finish = async (
  settings: OrganisationSettings,
  configured: () => Promise<Configuration>,
  { search, flow }: CameBack,
): Promise<Finished> => {
  const openid = await library();
  const config = await configured();
  const tokens = await openid.authorizationCodeGrant(config, new URL(`${settings.redirectUri}${search}`), {
    expectedState: flow.state,
    expectedNonce: flow.nonce,
    pkceCodeVerifier: flow.verifier,
    idTokenExpected: true,
  });
  const inToken = tokens.claims();
  if (!inToken) throw new TypeError('an ID token was expected');
  const claims: Claims = inToken;
  if (saysEnough(claims, settings) || config.serverMetadata().userinfo_endpoint === undefined) {
    return { type: 'known', claims };
  }
  const more = await openid.fetchUserInfo(config, tokens.access_token, claims.sub);
  return { type: 'known', claims: { ...more, ...claims } };
};

const failed = (why: Failed['why'], error: unknown): Failed => ({ type: 'failed', why, code: codeOf(error) });

/** A fetch that did not get through, or a provider that failed on its own side. */
const isNetwork = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TypeError' || codeOf(error) === 'OAUTH_TIMEOUT') return true;
  return error.cause instanceof Response && error.cause.status >= 500;
};

const codeOf = (error: unknown): string => {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : error instanceof Error ? error.name : 'NotAnError';
};

/** Remembers a success; a failure is tried again by the next who asks. */
const onceItWorks = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
};
