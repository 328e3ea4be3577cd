/** Signing in with an organisation's identity provider: a real one of made-up people, over HTTP, and what can go wrong. */
import { createStaffIdentity, type Account, type StaffIdentity } from '../../../src/console/identity';
import { identityRoutes, madeUpAccounts } from '../../../src/console/identity-routes';
import { createLog } from '../../../src/server/log';
import { freePort } from '../rehearsal/free-port';
import { openWindow, type Window } from './browser';
import { csrfOf, get, start, stop, words, type World } from './console-desk';
import { caseFile, caseOf, landlord, NOW } from './fixtures';

afterEach(stop);

const CLIENT = { clientId: 'console', clientSecret: 'only in this test: % and : are allowed' };
const landlords = [landlord(), landlord({ id: 'otherhomes', name: 'Other Homes' })];
const usual = madeUpAccounts({ landlords, words });

interface Desk {
  readonly at: string;
  readonly identity: StaffIdentity;
  readonly lines: readonly string[];
}

interface Setup extends Partial<World> {
  readonly accounts?: Readonly<Record<string, Account>>;
  readonly saysAllInToken?: boolean;
  readonly issuer?: string;
  readonly secret?: string;
}

const open = async ({ accounts = {}, saysAllInToken, issuer, secret, ...world }: Setup = {}): Promise<Desk> => {
  const port = await freePort();
  const at = `http://127.0.0.1:${port}`;
  const identity = await createStaffIdentity({
    ...CLIENT,
    production: false,
    publicUrl: at,
    accountOf: (id) => accounts[id] ?? usual(id),
    saysAllInToken,
  });
  const lines: string[] = [];
  await start({
    publicUrl: at,
    port,
    staffOidc: {
      ...CLIENT,
      ...(secret === undefined ? {} : { clientSecret: secret }),
      issuer: issuer ?? identity.issuer,
      scope: 'openid profile',
      rolesClaim: 'roles',
    },
    more: [identityRoutes({ identity, landlords, words })],
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    ...world,
  });
  return { at, identity, lines };
};

const isBack = (url: URL): boolean => url.pathname === '/staff/signed-in';

/** To the provider, chosen who to be, and back as far as our own address, which is not visited yet. */
const toOurDoor = async (
  { at }: Desk,
  window: Window,
  { as = 'testhomes.case-handler-1', change }: { as?: string; change?: (to: URL) => void } = {},
): Promise<string> => {
  const begun = await window.go(`${at}/staff/sign-in/start`);
  const to = new URL(begun.headers.get('location') ?? '');
  change?.(to);
  const asked = await window.follow(to.href, undefined, isBack);
  if (isBack(new URL(asked.url))) return asked.url;
  const [chosenLandlord = '', role = ''] = as.split('.');
  const body = new URLSearchParams({ landlord: chosenLandlord, role });
  return (await window.follow(asked.url, { method: 'POST', body }, isBack)).url;
};

const signIn = async (desk: Desk, as?: string): Promise<{ window: Window; answer: Response }> => {
  const window = openWindow();
  const answer = await window.go(await toOurDoor(desk, window, { as }));
  return { window, answer };
};

/** A plain page, and nobody signed in. */
const expectRefused = async (desk: Desk, window: Window, answer: Response, status: number): Promise<string> => {
  const html = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
  expect(html).not.toMatch(/invalid_|OAUTH|unexpected|nonce|state|stack|127\.0\.0\.1|secret|identity/i);
  expect([...window.jar.keys()]).not.toContain('fanlight-staff');
  expect((await window.go(`${desk.at}/staff`)).headers.get('location')).toBe('/staff/sign-in');
  return html;
};

describe("signing in with an organisation's provider", () => {
  it.each([[true], [false]])('lets a case handler in, claims all in the ID token: %s', async (saysAllInToken) => {
    const desk = await open({ saysAllInToken });
    const { window, answer } = await signIn(desk, 'testhomes.case-handler-2');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff']);
    const list = await (await window.go(`${desk.at}/staff`)).text();
    expect(list).toContain('Case handler 2');
    expect(list).toContain('/staff/cases/case-1');
    expect([...window.jar.keys()]).not.toContain('fanlight-staff-sign-in');
  });

  it.each([[true], [false]])(
    'lets somebody of a contact centre in at every landlord it names, claims all in the ID token: %s',
    async (saysAllInToken) => {
      const desk = await open({ saysAllInToken, files: [caseFile(), caseOf('otherhomes'), caseOf('thirdhomes')] });
      const { window } = await signIn(desk, 'otherhomes.contact-centre-adviser');
      const list = await (await window.go(`${desk.at}/staff`)).text();
      expect(list).toContain('/staff/cases/case-1"');
      expect(list).toContain('/staff/cases/case-of-otherhomes"');
      expect(list).not.toContain('thirdhomes');
    },
  );

  it('offers no other way in', async () => {
    const desk = await open();
    const page = await (await get(`${desk.at}/staff/sign-in`)).text();
    expect(page).toContain('href="/staff/sign-in/start"');
    expect(page).not.toContain('<form');
    expect((await fetch(`${desk.at}/staff/sign-in`, { method: 'POST' })).status).toBe(405);
  });

  it('asks with a code challenge, a state and a nonce, each new every time', async () => {
    const desk = await open();
    const asked = async (): Promise<URLSearchParams> =>
      new URL((await get(`${desk.at}/staff/sign-in/start`)).headers.get('location') ?? '').searchParams;
    const [a, b] = [await asked(), await asked()];
    expect([a.get('response_type'), a.get('code_challenge_method')]).toEqual(['code', 'S256']);
    expect(a.get('redirect_uri')).toBe(`${desk.at}/staff/signed-in`);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(a.get(name)?.length).toBeGreaterThan(40);
      expect(a.get(name)).not.toBe(b.get(name));
    }
  });

  it('keeps what must come back where scripts and other paths cannot see it, for ten minutes', async () => {
    const desk = await open();
    const { headers } = await get(`${desk.at}/staff/sign-in/start`);
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^fanlight-staff-sign-in=[\w-]+; Path=\/staff; HttpOnly; SameSite=Lax; Max-Age=600$/),
    ]);
    const state = new URL(headers.get('location') ?? '').searchParams.get('state') ?? '?';
    const sealed = /=([\w-]+)/.exec(headers.getSetCookie()[0] ?? '')?.[1] ?? '';
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(state);
  });

  it('gives one person the same id at every sign-in', async () => {
    const by: string[] = [];
    const openings = {
      record: async (opening: { readonly by: string }) => void by.push(opening.by),
      latest: async () => null,
    };
    const desk = await open({ openings });
    for (const as of ['testhomes.adviser-1', 'testhomes.adviser-1', 'testhomes.adviser-2']) {
      const { window } = await signIn(desk, as);
      await window.go(`${desk.at}/staff/cases/case-1`);
    }
    expect([by.length, new Set(by).size, by[0] === by[1]]).toEqual([3, 2, true]);
  });

  it('works in production, where the local sign-in is not there', async () => {
    const desk = await open({ production: true, publicUrl: 'https://desk.example' });
    expect((await get(`${desk.at}/staff/sign-in`)).status).toBe(200);
    expect((await get(`${desk.at}/staff`)).headers.get('location')).toBe('/staff/sign-in');
    const settings = { ...CLIENT, production: true, publicUrl: desk.at, accountOf: usual };
    await expect(createStaffIdentity(settings)).rejects.toThrow('LOGIN_NOT_FOR_PRODUCTION');
  });
});

describe('a sign-in that is refused', () => {
  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['another code', (url: URL) => url.searchParams.set('code', 'x'.repeat(43))],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://login.example')],
    ['two codes', (url: URL) => url.searchParams.append('code', 'x')],
    ['nothing', (url: URL) => void (url.search = '')],
    ['an error of the provider', (url: URL) => void (url.search = `?error=access_denied&state=x`)],
  ])('comes back with %s', async (_, spoil) => {
    const desk = await open();
    const window = openWindow();
    const back = new URL(await toOurDoor(desk, window));
    spoil(back);
    await expectRefused(desk, window, await window.go(back.href), 400);
  });

  it.each([
    ['nonce', 'n'.repeat(43)],
    ['code_challenge', 'c'.repeat(43)],
    ['state', 's'.repeat(43)],
  ])('was asked for with another %s than ours', async (name, value) => {
    const desk = await open();
    const window = openWindow();
    const back = await toOurDoor(desk, window, { change: (to) => to.searchParams.set(name, value) });
    await expectRefused(desk, window, await window.go(back), 400);
  });

  it('is used a second time', async () => {
    const desk = await open();
    const window = openWindow();
    const back = await toOurDoor(desk, window);
    const kept = new Map(window.jar);
    expect((await window.go(back)).status).toBe(303);
    await expectRefused(desk, openWindow(), await openWindow().go(back), 400);
    const again = openWindow();
    for (const [name, value] of kept) again.jar.set(name, value);
    await expectRefused(desk, again, await again.go(back), 400);
  });

  it('began in another browser', async () => {
    const desk = await open();
    const [mine, theirs] = [openWindow(), openWindow()];
    const back = await toOurDoor(desk, mine);
    await theirs.go(`${desk.at}/staff/sign-in/start`);
    await expectRefused(desk, theirs, await theirs.go(back), 400);
  });

  it('took longer than ten minutes', async () => {
    let now = NOW;
    const desk = await open({ now: () => now });
    const window = openWindow();
    const back = await toOurDoor(desk, window);
    now += 600_000;
    await expectRefused(desk, window, await window.go(back), 400);
  });

  it.each<[string, Account]>([
    ['a role we do not know', { name: 'A', roles: ['director'], landlord: 'testhomes' }],
    ['no role', { name: 'A', roles: [], landlord: 'testhomes' }],
    ['a landlord we do not know', { name: 'A', roles: ['admin'], landlord: 'nobody' }],
    ['no landlord', { name: 'A', roles: ['admin'], landlord: [] }],
  ])('is of somebody with %s', async (_, account) => {
    const desk = await open({ accounts: { 'x.y': account } });
    const { window, answer } = await signIn(desk, 'x.y');
    expect(await expectRefused(desk, window, answer, 403)).toContain('no role here');
  });

  it('has a provider that does not know our secret', async () => {
    const desk = await open({ secret: 'another' });
    const { window, answer } = await signIn(desk);
    await expectRefused(desk, window, answer, 400);
  });

  it('has no provider to go to: a plain page, and the next try works once it is back', async () => {
    const port = await freePort();
    const desk = await open({ issuer: `http://127.0.0.1:${port}/staff/identity` });
    const window = openWindow();
    await expectRefused(desk, window, await window.go(`${desk.at}/staff/sign-in/start`), 503);
    await start({ port, more: [await providerAt(port, desk.at)] });
    const again = await window.go(`${desk.at}/staff/sign-in/start`);
    expect(new URL(again.headers.get('location') ?? '').port).toBe(String(port));
  });

  it('says a code in the log, and nothing of who tried or what they carried', async () => {
    const accounts = { 'x.y': { name: 'Somebody made up', roles: ['director'], landlord: 'testhomes' } };
    const desk = await open({ accounts });
    await signIn(desk, 'x.y');
    await get(`${desk.at}/staff/signed-in?code=secret-code&state=x`);
    expect(desk.lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ event: 'refused', route: 'staff-sign-in', code: 'no-role' }),
      expect.objectContaining({ event: 'refused', route: 'staff-sign-in', code: 'no-flow' }),
    ]);
    expect(desk.lines.join()).not.toMatch(/Somebody|director|secret-code|x\.y/);
  });

  const providerAt = async (port: number, console: string) => {
    const publicUrl = `http://127.0.0.1:${port}`;
    const identity = await createStaffIdentity({ ...CLIENT, production: false, publicUrl, accountOf: usual });
    expect(console).not.toBe(publicUrl);
    return identityRoutes({ identity, landlords, words });
  };
});

describe('a sign-in that ended', () => {
  it('in one tab has ended in all, and in every copy of its cookie', async () => {
    const desk = await open({ files: [caseFile()] });
    const { window } = await signIn(desk);
    const copy = `fanlight-staff=${window.jar.get('fanlight-staff')}`;
    expect((await get(`${desk.at}/staff`, copy)).status).toBe(200);
    const csrf = await csrfOf(desk.at, copy);
    await window.go(`${desk.at}/staff/sign-out`, { method: 'POST', body: new URLSearchParams({ csrf }) });
    expect((await get(`${desk.at}/staff`, copy)).status).toBe(303);
    expect((await get(`${desk.at}/staff/cases/case-1`, copy)).status).toBe(303);
  });

  it('by itself sends to the sign-in and shows nothing', async () => {
    let now = NOW;
    const desk = await open({ now: () => now });
    const { window } = await signIn(desk);
    now += 30 * 60_000;
    const answer = await window.go(`${desk.at}/staff/cases/case-1`);
    expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([303, '/staff/sign-in', '']);
  });

  it('is ended by another sign-in in the same browser', async () => {
    const desk = await open();
    const { window } = await signIn(desk);
    const before = `fanlight-staff=${window.jar.get('fanlight-staff')}`;
    const back = await toOurDoor(desk, window, { as: 'testhomes.supervisor-1' });
    expect((await window.go(back)).headers.get('location')).toBe('/staff');
    expect((await get(`${desk.at}/staff`, before)).status).toBe(303);
    expect((await window.go(`${desk.at}/staff`)).status).toBe(200);
  });
});
