/** The room's identity provider through a real client of the protocol, over HTTP, on the real server. */
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { rehearsalAccount } from '../../../src/rehearsal/account';
import { APP_CLIENT, createIdentity, SIGNED_IN_PATH, type Identity } from '../../../src/rehearsal/identity';
import { rehearsalRoutes } from '../../../src/rehearsal/routes';
import { createLog } from '../../../src/server/log';
import { createServer, type Running } from '../../../src/server/server';
import * as openid from 'openid-client';
import { freePort } from './free-port';

let at = '';
let running: Running;
let identity: Identity;

beforeAll(async () => {
  const port = await freePort();
  at = `http://127.0.0.1:${port}`;
  identity = await createIdentity(at);
  const routes = rehearsalRoutes({
    hoursOf: () => '',
    on: true,
    landlords: [{ id: 'testhomes', name: 'Test Homes', number: '+447700900105' }],
    say: (key) => key,
    publicUrl: at,
    baseUrl: () => at,
    account: rehearsalAccount(Buffer.alloc(32, 1)),
    identity,
    chatPath: '/:landlord',
    clients: '',
  });
  running = createServer({ routes: [routes], log: createLog('silent'), ping: async () => undefined, publicUrl: at });
  await running.listen(port, '127.0.0.1');
});
afterAll(() => running.close());

/** A browser, as far as redirects and cookies go. */
const browser = () => {
  const jar = new Map<string, string>();
  const go = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, headers: { ...init.headers, cookie }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const follow = async (url: string, init?: RequestInit): Promise<{ url: string; answer: Response }> => {
    const answer = await go(url, init);
    const to = answer.headers.get('location');
    if (to === null || new URL(to, at).pathname === SIGNED_IN_PATH) return { url: to ?? url, answer };
    return follow(new URL(to, at).href);
  };
  return { follow };
};

const client = (): Promise<openid.Configuration> =>
  openid.discovery(new URL(identity.issuer), APP_CLIENT, undefined, openid.None(), {
    execute: [openid.allowInsecureRequests],
  });

const signIn = async (): Promise<{ config: openid.Configuration; back: URL; verifier: string }> => {
  const config = await client();
  const verifier = openid.randomPKCECodeVerifier();
  const start = openid.buildAuthorizationUrl(config, {
    redirect_uri: `${at}${SIGNED_IN_PATH}`,
    scope: 'openid connect',
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  const window = browser();
  const asked = await window.follow(start.href);
  expect(new URL(asked.url).pathname).toMatch(/^\/rehearsal\/sign-in\/[\w-]+$/);
  expect(await asked.answer.text()).toContain('provider-sign-in');
  const signed = await window.follow(asked.url, { method: 'POST' });
  return { config, back: new URL(signed.url, at), verifier };
};

describe("the room's identity provider", () => {
  it('signs the made-up resident in, for a token bound to one audience and signed by a key it publishes', async () => {
    const { config, back, verifier } = await signIn();
    const tokens = await openid.authorizationCodeGrant(config, back, { pkceCodeVerifier: verifier });
    const keys = createLocalJWKSet({ keys: [...identity.jwks.keys] });
    const { payload } = await jwtVerify(tokens.access_token, keys, {
      issuer: identity.issuer,
      audience: identity.audience,
    });
    expect(payload).toMatchObject({ sub: 'rehearsal-resident', scope: 'connect', home: 'Flat 2, 1 Rehearsal Row' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(600);
    await expect(jwtVerify(tokens.access_token, keys, { audience: 'somebody-else' })).rejects.toThrow('aud');
    expect(JSON.stringify(identity.jwks)).not.toContain('"d"');
  });

  it('gives no token without the verifier the code was asked with, nor for a code used twice', async () => {
    const first = await signIn();
    await expect(
      openid.authorizationCodeGrant(first.config, first.back, { pkceCodeVerifier: openid.randomPKCECodeVerifier() }),
    ).rejects.toThrow();
    const second = await signIn();
    const once = await openid.authorizationCodeGrant(second.config, second.back, { pkceCodeVerifier: second.verifier });
    expect(decodeJwt(once.access_token).sub).toBe('rehearsal-resident');
    await expect(
      openid.authorizationCodeGrant(second.config, second.back, { pkceCodeVerifier: second.verifier }),
    ).rejects.toThrow();
  });

  it('signs nobody in who was not sent to it', async () => {
    for (const method of ['GET', 'POST']) {
      expect((await fetch(`${at}/rehearsal/sign-in/made-up`, { method })).status).toBe(404);
    }
  });
});
