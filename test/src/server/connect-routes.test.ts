/** The exchange of the Connect App's token, against a real OpenID provider that runs here. */
import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload, type CryptoKey } from 'jose';
import { Provider } from 'oidc-provider';
import { connectRoutes, type ConnectProvider } from '../../../src/server/connect-routes';
import { openDesk, type Desk } from '../../support/desk';
import { errorCode, type Answer } from '../../support/http';

const AUDIENCE = 'https://desk.example/connect';
const OTHER = 'https://another.example/api';
const CLIENT = { id: 'app-backend', secret: 'a-secret-of-the-test-and-nothing-else' };

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

interface Running {
  readonly server: Server;
  readonly issuer: string;
}

async function startProvider(): Promise<Running> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'one' };
  let callback: ReturnType<Provider['callback']> | null = null;
  const server = createServer((req, res) => void callback?.(req, res));
  const issuer = await listening(server);
  const forUs = (audience: string) => ({
    scope: 'connect',
    audience,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  });
  const provider = new Provider(issuer, {
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    scopes: ['connect'],
    extraTokenClaims: () => ({ home: 'Flat 2,\n 1 Rehearsal Row' }),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: { enabled: true, getResourceServerInfo: (_: unknown, wanted: string) => forUs(wanted) },
    },
  });
  callback = provider.callback();
  return { server, issuer };
}

async function accessToken(issuer: string, resource: string): Promise<string> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'connect', resource }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return access_token;
}

const deskFor = (...providers: readonly ConnectProvider[]): Promise<Desk> =>
  openDesk({
    routes: ({ line, clock }) => [
      connectRoutes({
        providers,
        line,
        landlords: { has: (id) => id === 'oak' || id === 'elm' },
        masterKey: Buffer.alloc(32, 9),
        now: () => clock.now,
      }),
    ],
  });

const exchange = (desk: Desk, token: string, landlord = 'oak'): Promise<Answer> =>
  desk.ask('POST', `/${landlord}/connect/token`, { headers: token === '' ? {} : { authorization: `Bearer ${token}` } });

interface Exchanged {
  readonly token: string;
  readonly userId: string;
  readonly conversationId: string;
}
const bodyOf = (answer: Answer): Exchanged => JSON.parse(answer.text) as Exchanged;

describe('with a real provider', () => {
  let provider: Running;
  let desk: Desk;
  beforeAll(async () => {
    jest.spyOn(console, 'info').mockImplementation(() => undefined);
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    provider = await startProvider();
    desk = await deskFor({ issuer: provider.issuer, audience: AUDIENCE });
  });
  afterAll(async () => {
    await desk.close();
    await closed(provider.server);
  });

  it('gives a token bound to the account’s user, and the app can talk with it', async () => {
    const answer = await exchange(desk, await accessToken(provider.issuer, AUDIENCE));
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'no-store']);
    const { token, userId, conversationId } = bodyOf(answer);
    expect(Object.keys(bodyOf(answer)).sort()).toEqual(['conversationId', 'expires_in', 'token', 'userId']);
    const claims = await desk.line.verify(token);
    expect(claims).toMatchObject({ channel: 'connect-app', bound: true, landlord: 'oak', user: userId });
    const begun = await desk.ask('POST', '/v3/directline/conversations', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(begun.status).toBe(201);
    expect(desk.seen.at(-1)).toMatchObject({
      channel: 'connect-app',
      sessionKey: `app:${conversationId}`,
      accountHome: 'Flat 2, 1 Rehearsal Row',
    });
  });

  it('knows the same account again, under another name at each landlord, and never by its own', async () => {
    const tokens = await Promise.all([1, 2].map(() => accessToken(provider.issuer, AUDIENCE)));
    const [first, again] = await Promise.all(tokens.map((token) => exchange(desk, token).then(bodyOf)));
    const elsewhere = bodyOf(await exchange(desk, tokens[0] ?? '', 'elm'));
    expect(again?.userId).toBe(first?.userId);
    expect(again?.conversationId).not.toBe(first?.conversationId);
    expect(elsewhere.userId).not.toBe(first?.userId);
    expect(JSON.stringify(first)).not.toContain(CLIENT.id);
  });

  it('refuses a token that is for somebody else’s service', async () => {
    const refused = await exchange(desk, await accessToken(provider.issuer, OTHER));
    expect([refused.status, errorCode(refused)]).toEqual([401, 'Unauthorized']);
  });

  it('knows its landlords only', async () => {
    expect((await exchange(desk, await accessToken(provider.issuer, AUDIENCE), 'ash')).status).toBe(404);
  });
});

describe('whatever is wrong with the token', () => {
  let keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
  let stranger: CryptoKey;
  let server: Server;
  let issuer: string;
  let desk: Desk;
  let discovered = 0;

  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    stranger = (await generateKeyPair('RS256')).privateKey;
    const jwks = { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] };
    server = createServer((req, res) => {
      const isKeys = req.url === '/keys';
      if (!isKeys) discovered += 1;
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(isKeys ? jwks : { issuer, jwks_uri: `${issuer}/keys` }));
    });
    issuer = await listening(server);
  });
  afterAll(() => closed(server));
  beforeEach(async () => {
    desk = await deskFor({ issuer, audience: AUDIENCE });
  });
  afterEach(() => desk.close());

  const inSeconds = (): number => Math.floor(desk.clock.now / 1000);
  const right = (): JWTPayload => ({ iss: issuer, aud: AUDIENCE, sub: 'resident-1', exp: inSeconds() + 600 });
  const signed = (payload: JWTPayload, { key = keys.privateKey, alg = 'RS256', kid = 'one' } = {}): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(key);

  it('takes one that is right, asking the provider once', async () => {
    discovered = 0;
    for (let n = 0; n < 3; n += 1) expect((await exchange(desk, await signed(right()))).status).toBe(200);
    expect(discovered).toBe(1);
  });

  const wrong: Readonly<Record<string, () => Promise<string>>> = {
    'there is none': async () => '',
    'it is no token': async () => 'opaque-token',
    'it has run out': () => signed({ ...right(), exp: inSeconds() - 60 }),
    'it never runs out': () => signed({ ...right(), exp: undefined }),
    'it is not valid yet': () => signed({ ...right(), nbf: inSeconds() + 600 }),
    'it is for another': () => signed({ ...right(), aud: OTHER }),
    'it is for nobody': () => signed({ ...right(), aud: undefined }),
    'another issued it': () => signed({ ...right(), iss: 'https://another.example' }),
    'it is nobody’s': () => signed({ ...right(), sub: undefined }),
    'its subject is empty': () => signed({ ...right(), sub: '' }),
    'another signed it': () => signed(right(), { key: stranger }),
    'its key is unknown': () => signed(right(), { key: stranger, kid: 'two' }),
    'it is not signed': async () => {
      const [, payload = ''] = (await signed(right())).split('.');
      return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    },
    'it is signed with the public key': async () => {
      const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
      return new SignJWT(right()).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);
    },
  };

  it.each(Object.keys(wrong))('refuses it without saying more when %s', async (why) => {
    const refused = await exchange(desk, (await wrong[why]?.()) ?? '');
    expect(refused.status).toBe(401);
    expect(JSON.parse(refused.text)).toEqual({ error: { code: 'Unauthorized', message: 'A valid token is needed.' } });
  });

  it('leaves out what is not fit to pass on', async () => {
    const { token } = bodyOf(await exchange(desk, await signed({ ...right(), home: 7, locale: '<b>' })));
    const claims = await desk.line.verify(token);
    expect([claims?.home, claims?.language]).toEqual([undefined, undefined]);
  });

  it('marks a rehearsal’s user', async () => {
    const room = await deskFor({
      issuer,
      audience: AUDIENCE,
      rehearsal: true,
      keys: { keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' }] },
    });
    const { token } = bodyOf(await exchange(room, await signed(right())));
    expect(await room.line.verify(token)).toMatchObject({ rehearsal: true });
    await room.close();
  });
});

it('asks to try again while the provider does not answer, and works once it does', async () => {
  let up = false;
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }] };
  const server: Server = createServer((req, res) => {
    if (!up) res.statusCode = 503;
    res.end(up ? JSON.stringify(req.url === '/keys' ? jwks : { issuer, jwks_uri: `${issuer}/keys` }) : 'down');
  });
  const issuer = await listening(server);
  const desk = await deskFor({ issuer, audience: AUDIENCE });
  const token = await new SignJWT({ sub: 'resident-1' })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setExpirationTime('10m')
    .sign(privateKey);
  expect((await exchange(desk, token)).status).toBe(503);
  up = true;
  expect((await exchange(desk, token)).status).toBe(200);
  await desk.close();
  await closed(server);
});

it('is not there without a provider', async () => {
  const desk = await deskFor();
  expect((await exchange(desk, 'x')).status).toBe(404);
  await desk.close();
});
