/** The console over HTTP, on the embedded database: who gets in, and what they see. */
import { localLogin } from '../../../src/console/login';
import { routes, sessionsOf } from '../../../src/console/routes';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId, landlordId } from '../../../src/core/ids';
import { csrfOf, depsOf, get, post, signIn, start, stop, type World } from './console-desk';
import { caseFile, landlord, NOW, person } from './fixtures';

afterEach(stop);

describe('getting into the console', () => {
  const world = { rehearsed: [caseFile({ rehearsal: true })] };
  const paths = [
    'GET /staff/style.css',
    'GET /staff/live.js',
    'GET /staff/sign-in',
    'POST /staff/sign-in',
    'POST /staff/sign-out',
    'GET /staff',
    'GET /staff/part',
    'GET /staff/live',
    'GET /staff/reports',
    'GET /staff/reports.csv',
    'GET /staff/reports/lessons',
    'GET /staff/reports/lessons.csv',
    'GET /staff/closed',
    'GET /staff/webhooks',
    'POST /staff/webhooks/again',
    'GET /staff/sign-ins',
    'POST /staff/sign-ins/end',
    'GET /staff/new',
    'POST /staff/new',
    'GET /staff/new/:talk',
    'POST /staff/new/:talk',
    'GET /staff/supervisor',
    'POST /staff/supervisor',
    'GET /staff/supervisor/part',
    'POST /staff/supervisor/answer',
    'POST /staff/supervisor/not-needed',
    ...['cases', 'rehearsal-cases'].flatMap((kind) =>
      [
        'GET /:id',
        'GET /:id/part',
        'GET /:id/live',
        'GET /:id/transcript',
        'GET /:id/print',
        'POST /:id/opening',
        'POST /:id/past/reopen',
        'POST /:id/past/keep-records',
        'POST /:id/past/restrict',
        'GET /:id/talk',
        'GET /:id/talk/part',
        'GET /:id/talk/live',
        'POST /:id/talk/mark',
        'GET /:id/passed-on',
        'POST /:id/acts/claim',
        'POST /:id/acts/take-over',
        'POST /:id/acts/say',
        'POST /:id/acts/put-through',
        'POST /:id/acts/pass-on',
        'POST /:id/acts/hand-back',
        'POST /:id/acts/give-words',
        'POST /:id/acts/finish',
        'POST /:id/acts/attempt',
        'POST /:id/acts/read-news',
        'POST /:id/acts/heard',
        'POST /:id/acts/agree-plan',
        'POST /:id/acts/screen',
        'POST /:id/acts/task',
        'POST /:id/acts/views',
        'POST /:id/acts/refer',
        'POST /:id/acts/works',
        'POST /:id/acts/hold',
        'POST /:id/acts/referral-answer',
        'POST /:id/acts/welfare-check',
        'POST /:id/acts/give-back',
        'POST /:id/acts/wishes',
        'POST /:id/acts/unmet',
        'POST /:id/acts/faith',
        'POST /:id/acts/interpreter',
        'POST /:id/acts/home',
        'POST /:id/acts/allocation',
        'POST /:id/acts/promise',
        'POST /:id/acts/tenancy',
        'POST /:id/acts/allow-both',
        'POST /:id/acts/join',
        'POST /:id/acts/same-way',
        'POST /:id/acts/pressure-check',
        'POST /:id/acts/let-go',
        'POST /:id/acts/clear-sides',
        'POST /:id/acts/stop-sharing',
        'POST /:id/acts/asked',
        'POST /:id/acts/withdraw',
        'POST /:id/acts/refuse-asked',
        'POST /:id/acts/erase',
        'POST /:id/acts/keep-records',
        'POST /:id/acts/restrict',
        'POST /:id/acts/review',
        'POST /:id/acts/close',
        'POST /:id/acts/send-message',
        'POST /:id/acts/take-back-message',
        'POST /:id/acts/ring',
        'POST /:id/acts/note',
      ].map((route) => route.replace(' ', ` /staff/${kind}`)),
    ),
  ];
  const open = paths.slice(0, 4);

  it('has a check on every route, and only sign-in and its style open to anyone', async () => {
    const deps = await depsOf(world);
    const all = routes(deps, sessionsOf(deps));
    expect(all.map((route) => `${route.method} ${route.path}`)).toEqual(paths);
    expect(all.filter((route) => route.may === 'anyone').map((route) => `${route.method} ${route.path}`)).toEqual(open);
  });

  it.each(paths.slice(4))('refuses %s without a sign-in', async (route) => {
    const [method, path = ''] = route.split(' ');
    const at = await start(world);
    const url = at + path.replace(':id', 'case-1');
    for (const cookie of ['', 'fanlight-staff=', 'fanlight-staff=made-up', 'fanlight-staff=__proto__']) {
      const answer = method === 'GET' ? await get(url, cookie) : await post(url, { csrf: '' }, { cookie });
      expect([answer.status, answer.headers.get('location')]).toEqual(
        method === 'GET' ? [303, '/staff/sign-in'] : [403, null],
      );
      expect(await answer.text()).not.toMatch(/case-1|07700|keys/);
    }
  });

  it('sets a cookie that scripts, other sites and other paths never see', async () => {
    const at = await start();
    const token = /name="token" value="([^"]+)"/.exec(await (await get(`${at}/staff/sign-in`)).text())?.[1] ?? '';
    const cookie = (
      await post(`${at}/staff/sign-in`, { token, landlord: 'testhomes', role: 'case-handler' })
    ).headers.get('set-cookie');
    expect(cookie).toMatch(/^fanlight-staff=[\w-]{100,}; Path=\/staff; HttpOnly; SameSite=Lax; Max-Age=1800$/);
  });

  it.each([
    [{ landlord: 'testhomes', role: 'case-handler', token: 'made-up' }],
    [{ landlord: 'nobody', role: 'case-handler' }],
    [{ landlord: 'testhomes', role: 'director' }],
    [{ landlord: '', role: '' }],
  ])('opens nothing for %j', async (form) => {
    const at = await start();
    const token = /name="token" value="([^"]+)"/.exec(await (await get(`${at}/staff/sign-in`)).text())?.[1] ?? '';
    const answer = await post(`${at}/staff/sign-in`, { token, ...form });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([400, null]);
  });

  it('refuses a form another site sent', async () => {
    const at = await start();
    const cookie = await signIn(at);
    const answer = await post(`${at}/staff/sign-out`, { csrf: 'x' }, { cookie, 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(403);
    expect((await get(`${at}/staff`, cookie)).status).toBe(200);
  });

  it("signs out with the session's own form, and not with another's", async () => {
    const at = await start();
    const cookie = await signIn(at);
    const other = await signIn(at);
    const csrf = await csrfOf(at, cookie);
    expect((await post(`${at}/staff/sign-out`, { csrf }, { cookie: other })).status).toBe(403);
    expect((await post(`${at}/staff/sign-out`, { csrf }, { cookie })).status).toBe(303);
    expect((await get(`${at}/staff`, cookie)).status).toBe(303);
    expect((await get(`${at}/staff`, other)).status).toBe(200);
  });

  it('answers nothing in production, and cannot be made to sign in there', async () => {
    const at = await start({ production: true });
    for (const route of paths) {
      const [method, path = ''] = route.split(' ');
      const url = at + path.replace(':id', 'case-1');
      expect((method === 'GET' ? await get(url) : await post(url, {})).status).toBe(404);
    }
    expect(() => localLogin({ production: true, masterKey: Buffer.alloc(32), now: () => NOW })).toThrow(
      'LOGIN_NOT_FOR_PRODUCTION',
    );
  });
});

const OUR_SCRIPT = /<script defer src="\/staff\/live\.js"[^<>]*><\/script>/;

describe('what staff see', () => {
  const page = async (world: World, path: string): Promise<{ status: number; html: string }> => {
    const at = await start(world);
    const answer = await get(at + path, await signIn(at));
    return { status: answer.status, html: await answer.text() };
  };

  it('lists open hand-offs by priority, then by the promise that falls first', async () => {
    const due = (hours: number): CaseFile['deadlines'] => [
      { who: 'person', due: NOW + hours * 3_600_000, promise: '5.4', needsDecision: false },
    ];
    const files = [
      caseFile({ id: caseId('later'), deadlines: due(9) }),
      caseFile({ id: caseId('soon'), priority: 'soon', deadlines: due(1) }),
      caseFile({ id: caseId('sooner'), deadlines: due(3) }),
      caseFile({ id: caseId('at-once'), priority: 'now', deadlines: due(20) }),
      caseFile({ id: caseId('no-clock'), priority: 'now', deadlines: [] }),
    ];
    const { html } = await page({ files }, '/staff');
    expect([...html.matchAll(/\/staff\/cases\/([\w-]+)/g)].map((match) => match[1])).toEqual([
      'at-once',
      'no-clock',
      'sooner',
      'later',
      'soon',
    ]);
  });

  it('shows both clocks and says when a person must decide between them', async () => {
    const { html } = await page({}, '/staff');
    expect(html).toContain('Monday 23 November at 5pm');
    expect(html).toContain('Tuesday 24 November at 1pm');
    expect(html).toContain('Needs a decision');
  });

  it("shows a restricted case, another landlord's and a closed one to nobody, and not that they exist", async () => {
    const hidden = [
      caseFile({ id: caseId('restricted-1'), access: 'restricted' }),
      caseFile({ id: caseId('other-1'), landlord: landlordId('otherhomes') }),
      caseFile({ id: caseId('closed-1'), state: 'closed' }),
      caseFile({ id: caseId('collecting-1'), state: 'collecting' }),
    ];
    const at = await start({ files: hidden });
    const cookie = await signIn(at);
    expect(await (await get(`${at}/staff`, cookie)).text()).toContain('No hand-off is open.');
    const unknown = await (await get(`${at}/staff/cases/unknown`, cookie)).text();
    for (const { id } of hidden) {
      for (const path of [`/staff/cases/${id}`, `/staff/cases/${id}/transcript`]) {
        const answer = await get(at + path, cookie);
        expect([answer.status, await answer.text()]).toEqual([404, unknown]);
      }
    }
  });

  it('puts nothing a person said on the list', async () => {
    const { html } = await page({}, '/staff');
    expect(html).not.toMatch(/frightened|keys|07700|maple/);
  });

  it('marks what the training room made, and keeps it apart', async () => {
    const { html } = await page({ files: [], rehearsed: [caseFile({ rehearsal: true })] }, '/staff');
    expect(html).toContain('From the training room');
    expect(html).toContain('/staff/rehearsal-cases/case-1');
  });

  it('answers the first questions of a handler in their order', async () => {
    const { status, html } = await page({}, '/staff/cases/case-1');
    expect(status).toBe(200);
    const order = [...html.matchAll(/<h2 id="([\w-]+)-title"/g)].map((match) => match[1]);
    expect(order).toEqual([
      'contact',
      'must-not-know',
      'why-now',
      'wants',
      'how-to-speak',
      'at-risk',
      'next',
      'deadlines',
      'promise',
      'speaking',
      'outgoing',
      'calls',
      'attempts',
      'plan',
      'screen',
      'tasks',
      'views',
      'referrals',
      'welfare',
      'close',
      'interpreter',
      'home',
      'household',
      'agreement',
      'notes',
      'facts',
      'answers',
      'consents',
      'transcript',
      'timeline',
    ]);
    for (const shown of [
      'By call. Not now: not until Monday 23 November at 10am.',
      'maple',
      'lantern',
      'I am frightened to go home',
      'He takes my keys.',
      'Joint tenancy.',
      'bbbbbbbbbbbb',
    ]) {
      expect(html).toContain(shown);
    }
  });

  it('says not asked, and never no, of what was not asked', async () => {
    const { html } = await page({}, '/staff/cases/case-1');
    expect(html).toContain('<dt>Interpreter</dt><dd><span class="not-asked">Not asked</span></dd>');
    expect(html).toContain('Not asked: leave none');
    expect(html).toContain('Not asked: it was a wrong number');
  });

  it.each([
    ['2020-01-01', 'was due for review on'],
    [null, 'names no review date'],
  ])('says of a policy to be reviewed by %s: %s', async (reviewBy, said) => {
    const deps = {
      ...(await depsOf({})),
      landlords: { all: [landlord({ policy: { ...landlord().policy, reviewBy } })], numbers: [] },
    };
    const list = routes(deps, sessionsOf(deps)).find((route) => route.path === '/staff');
    if (!list || list.may === 'anyone') throw new Error('no list');
    const request = {
      method: 'GET',
      params: {},
      form: {},
      cookies: {},
      browser: '',
      search: '',
      crossSite: false,
    } as const;
    const answer = await list.answer(request, { ...person(['case-handler']), session: 's', since: NOW, csrf: '' });
    expect(answer.kind === 'page' && answer.html).toContain(said);
  });

  it.each([
    '<script>document.title="owned"</script>',
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)//'><svg onload=alert(1)>",
    '</textarea></title><script>alert(1)</script>',
    '{{constructor.constructor("alert(1)")()}}',
  ])('shows %s as the words they are, here and in the live conversation', async (payload) => {
    const file = caseFile();
    const answers = { ...file.content.answers };
    for (const question of ['account', 'name', 'keep-from', 'preferences-other', payload]) {
      const base = answers['notice'];
      if (base) answers[question] = { ...base, value: payload };
    }
    const plans = file.content.plans.map((plan) => ({
      ...plan,
      detail: payload,
      cover: payload,
      answered: 'cover' as const,
    }));
    const world: World = {
      files: [
        {
          ...file,
          queue: payload,
          reasons: [{ code: payload, at: NOW, words: payload }],
          content: { ...file.content, answers, plans, flags: [payload] },
        },
      ],
      transcript: [{ by: 'person', text: payload, at: NOW }],
    };
    for (const path of ['', '/transcript', '/talk', '/talk/part'].map((end) => `/staff/cases/case-1${end}`)) {
      const { html } = await page(world, path);
      expect(html.replace(OUR_SCRIPT, '')).not.toMatch(/<(script|img|svg)|href="javascript/i);
      expect(html.match(/<[a-z]\w*[^>]*\son\w+=/gi)).toBeNull();
    }
  });

  it('forbids foreign scripts, frames and keeping on every page', async () => {
    const at = await start();
    const cookie = await signIn(at);
    for (const path of ['/staff', '/staff/sign-in', '/staff/cases/case-1', '/staff/cases/nothing']) {
      const answer = await get(at + path, cookie);
      expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(answer.headers.get('x-frame-options')).toBe('DENY');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });
});
