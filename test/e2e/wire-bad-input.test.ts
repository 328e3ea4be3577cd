/** Whatever is sent to whatever route: an answer as documented, nothing of our insides, 999 for people, and nobody's conversation lost. */
import { errorCode, type Answer } from '../support/http';
import { BAD, insidesIn, ODD_JSON, type BadRequest } from '../support/wire-bad';
import { everyRoute, type Route } from '../support/wire-routes';
import { ACCOUNT_SID, LANDLORD_IDS, numberOfLandlord, openWireDesk, type WireDesk } from '../support/wire-desk';
import { begin, type WirePerson } from '../support/wire-person';
import { elementsIn, provider, textsIn, thread, type WireForm } from '../support/wire-twilio';

jest.setTimeout(60_000);

const [LANDLORD = ''] = LANDLORD_IDS;
const TO = numberOfLandlord(LANDLORD);
/** A refusal is short: a code and a sentence. */
const MOST_JSON = 200;
const REFUSED = [400, 401, 403, 404, 405, 413, 415, 429];
const TOKEN_LIFE = 31 * 60_000;
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const AGREED = { 'safe-now': 'yes', about: 'me', 'under-18': 'no', notice: 'agree', 'contact-method': 'call' };

let desk: WireDesk;
/** In the middle of a report all the while. */
let person: WirePerson;

beforeAll(async () => {
  desk = await openWireDesk();
  person = await begin(desk, LANDLORD);
  await person.means(AGREED, 'contact-detail');
});
afterAll(() => desk.close());
afterEach(async () => {
  expect((await desk.ask('GET', '/readyz')).status).toBe(200);
});

const routes = (): Promise<readonly Route[]> =>
  everyRoute({ client: desk, landlord: LANDLORD, conversation: person.conversation });

const isShort = ({ status, text }: Answer, type: string): boolean =>
  !type.includes('json') || status < 400 || text.length <= MOST_JSON;

const saysWhy = ({ status, text }: Answer, type: string): boolean =>
  !type.includes('json') || status < 400 || (JSON.parse(text) as { error?: unknown }).error !== undefined;

const shows999 = ({ status, text }: Answer, type: string): boolean =>
  [204, 303].includes(status) || (type.includes('text/html') && text.includes('999'));

/** What is wrong with an answer; nothing, when all is well. */
const faultsOf = (answer: Answer, asPerson: boolean): readonly string[] => {
  const type = answer.headers['content-type'] ?? '';
  const insides = insidesIn(answer);
  const about = `${answer.status} ${type} ${answer.text.slice(0, 80)}`;
  return [
    ...(insides === undefined ? [] : [`tells ${insides}`]),
    ...(isShort(answer, type) ? [] : [`long: ${about}`]),
    ...(saysWhy(answer, type) ? [] : [`no error: ${about}`]),
    ...(!asPerson || shows999(answer, type) ? [] : [`no 999: ${about}`]),
  ];
};

/** Leaving is taken whatever the content type; a body that cannot be read is refused, and the device is left all the same. */
const statusesFor = (
  { method, path, plain, kind, absent }: Route,
  { sent, refused }: BadRequest,
): readonly number[] => {
  if (absent || sent.body === undefined || sent.body === '') return plain;
  if (path === '/exit' && method === 'POST') return [204, 413, 415, 400];
  return refused === undefined ? [...plain, ...(kind === 'direct-line' ? [400] : [])] : [refused];
};

const sending = async (route: Route, bad: BadRequest): Promise<readonly string[]> => {
  const answer = await desk.ask(route.method, route.path, bad.sent);
  const statuses = statusesFor(route, bad);
  const wrong = statuses.includes(answer.status) ? [] : [`${answer.status}, not ${statuses.join(' or ')}`];
  return [...wrong, ...faultsOf(answer, route.kind === 'page')].map(
    (fault) => `${route.method} ${route.path}: ${fault}`,
  );
};

const ODD_TAILS = [
  ['a slash', '/'],
  ['two slashes', '//'],
  ['NUL', '/%00'],
  ['a way up', '/../..'],
  ['a hidden way up', '/%2e%2e%2f'],
  ['half an escape', '%'],
  ['an odd query', '?a=%ff&a[]=1&__proto__=1'],
  ['a long query', `?q=${'a'.repeat(6000)}`],
] as const;

describe('every route', () => {
  it.each(BAD.map((bad) => [bad.name, bad] as const))('answers as documented to %s', async (_, bad) => {
    const faults: string[] = [];
    for (const route of await routes()) faults.push(...(await sending(route, bad)));
    expect(faults).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('answers 405 or 404 to %s', async (method) => {
    const faults: string[] = [];
    for (const { path, kind } of await routes()) {
      const answer = await desk.ask(method, path);
      if (![404, 405].includes(answer.status)) faults.push(`${path}: ${answer.status}`);
      faults.push(...faultsOf(answer, kind === 'page').map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(ODD_TAILS)('answers calmly with %s after it', async (_, tail) => {
    const faults: string[] = [];
    for (const { method, path, kind } of await routes()) {
      const answer = await desk.ask(method, `${path}${tail}`, { headers: kind === 'page' ? HTML : {} });
      if (![200, 204, 303, ...REFUSED].includes(answer.status))
        faults.push(`${path}${tail.slice(0, 12)}: ${answer.status}`);
      faults.push(...faultsOf(answer, kind === 'page').map((fault) => `${path}${tail.slice(0, 12)}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it.each([
    '/nobody',
    '/nobody/help',
    '/nobody/token',
    '/nobody/connect/token',
    '/%F0%9F%9A%AA',
    '/__proto__',
    '/constructor',
  ])('knows no landlord at %s', async (path) => {
    for (const method of ['GET', 'POST']) {
      const shown = await desk.ask(method, path, { headers: HTML });
      expect([404, 405, 401]).toContain(shown.status);
      expect(faultsOf(shown, !path.endsWith('token') || method === 'GET')).toEqual([]);
    }
  });
});

describe('what is no request', () => {
  const request = (first: string, ...headers: readonly string[]): string =>
    [first, 'Host: desk.example', ...headers, '', ''].join('\r\n');
  const offering = (protocol: string): readonly string[] => [
    `Upgrade: ${protocol}`,
    'Connection: Upgrade, close',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version: 13',
  ];

  it.each<readonly [string, string, RegExp]>([
    ['words', 'hello\r\n\r\n', /^HTTP\/1.1 400/],
    ['a length that is none', request(`POST /${LANDLORD} HTTP/1.1`, 'Content-Length: abc'), /^HTTP\/1.1 400/],
    ['endless headers', request('GET / HTTP/1.1', `X-A: ${'a'.repeat(20_000)}`), /^HTTP\/1.1 431/],
    ['two lengths', request(`POST /${LANDLORD} HTTP/1.1`, 'Content-Length: 1', 'Content-Length: 2'), /^HTTP\/1.1 400/],
    ['a tunnel', request('CONNECT a.example:1 HTTP/1.1'), /^$/],
    ['another protocol', request(`GET /${LANDLORD} HTTP/1.1`, ...offering('h2c')), /^HTTP\/1.1 200.*999/s],
    ['a stream of nothing', request('GET / HTTP/1.1', ...offering('websocket')), /^HTTP\/1.1 200.*999/s],
    [
      'a stream with a token of nobody',
      request('GET /v3/directline/conversations/x/stream?t=a.b.c HTTP/1.1', ...offering('websocket')),
      /^HTTP\/1.1 401/,
    ],
    [
      'a stream with half an escape',
      request('GET /v3/directline/conversations/%ff/stream?t=%ff HTTP/1.1', ...offering('websocket')),
      /^HTTP\/1.1 401/,
    ],
  ])('%s: is answered, and the connection ends', async (_, text, answered) => {
    const got = await desk.raw(text);
    expect(got).toMatch(answered);
    expect(insidesIn({ status: 0, headers: {}, text: got })).toBeUndefined();
  });
});

describe('a page without scripts', () => {
  const post = (fields: readonly (readonly [string, string])[]): Promise<Answer> =>
    desk.ask('POST', `/${LANDLORD}`, {
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
    });
  const hidden = ({ text }: Answer): readonly (readonly [string, string])[] =>
    ['token', 'at', 'question'].map((name) => {
      const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(text)?.[0] ?? '';
      return [name, /value="([^"]*)"/.exec(input)?.[1] ?? ''] as const;
    });
  const with_ = (fields: readonly (readonly [string, string])[], name: string, value: string) =>
    fields.map(([one, before]) => [one, one === name ? value : before] as const);

  it('keeps its place through whatever is posted', async () => {
    const first = await desk.ask('GET', `/${LANDLORD}`, { headers: HTML });
    const about = await post([...hidden(first), ['choice', 'yes']]);
    const form = hidden(about);
    expect(form).toEqual([
      ['token', expect.stringMatching(/^\S{20,}$/)],
      ['at', expect.stringMatching(/^\d+$/)],
      ['question', 'about'],
    ]);
    const odd: readonly (readonly (readonly [string, string])[])[] = [
      [...form, ...Array.from({ length: 4000 }, () => ['choice', 'none'] as const)],
      [...form, ['choice', '__proto__'], ['__proto__', 'y'], ['constructor', 'y']],
      [...form, ['choice', '\u0000'], ['words', '\ud800🚪']],
      [...with_(form, 'at', '-1'), ['choice', 'me']],
      [...with_(form, 'at', '1e308'), ['choice', 'me']],
      [...with_(form, 'at', '9007199254740993'), ['choice', 'me']],
      [...with_(form, 'at', 'x'), ['choice', 'me']],
      [...with_(form, 'token', `${person.token}x`), ['choice', 'me']],
    ];
    for (const fields of odd) {
      const answer = await post(fields);
      expect([answer.status, faultsOf(answer, true)]).toEqual([200, []]);
    }
    const now = await post([...form, ['command', 'refresh']]);
    expect([now.status, faultsOf(now, true), hidden(now)[2]]).toEqual([200, [], ['question', 'about']]);
    const next = await post([...hidden(now), ['choice', 'me']]);
    expect(hidden(next)[2]).toEqual(['question', 'under-18']);
  });
});

const activities = (conversation: string): string => `/v3/directline/conversations/${conversation}/activities`;
const bearer = (token: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});

describe('somebody else’s conversation', () => {
  it('is refused with any other token, and told apart from nothing', async () => {
    const other = await begin(desk, LANDLORD);
    const forged = `${person.token.split('.').slice(0, 2).join('.')}.AAAA`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${person.token.split('.')[1]}.`;
    const tries: readonly (readonly [string, string, number])[] = [
      [other.token, person.conversation, 403],
      [other.token, 'nobody', 403],
      [forged, person.conversation, 401],
      [unsigned, person.conversation, 401],
      ['', person.conversation, 401],
      ['a.b.c', person.conversation, 401],
      ['🚪'.normalize() && 'x'.repeat(4000), person.conversation, 401],
    ];
    for (const [token, conversation, status] of tries) {
      const path = activities(conversation);
      const answers = [
        await desk.ask('GET', path, { headers: bearer(token) }),
        await desk.ask('POST', path, { body: '{"type":"message","text":"1"}', headers: bearer(token) }),
        await desk.ask('GET', path.replace('/activities', ''), { headers: bearer(token) }),
      ];
      expect(answers.map((answer) => [answer.status, faultsOf(answer, false)])).toEqual(
        answers.map(() => [status, []]),
      );
    }
  });

  it('is not read with a token that has run out, which says so', async () => {
    const other = await begin(desk, LANDLORD);
    desk.clock.ahead += TOKEN_LIFE;
    const answer = await desk.ask('GET', activities(other.conversation), { headers: other.headers });
    expect([answer.status, errorCode(answer)]).toEqual([403, 'TokenExpired']);
    const shown = await desk.ask('POST', `/${LANDLORD}`, {
      body: new URLSearchParams({ token: other.token, at: '1', question: 'about', words: 'my own words' }).toString(),
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([shown.status, faultsOf(shown, true)]).toEqual([200, []]);
    expect(shown.text).toContain('my own words');
    desk.clock.ahead -= TOKEN_LIFE;
  });
});

describe('odd messages of somebody who may speak', () => {
  it.each(Object.entries(ODD_JSON))('%s: taken or refused, and the conversation goes on', async (_, body) => {
    const other = await begin(desk, LANDLORD);
    await other.means(AGREED, 'contact-detail');
    const answer = await desk.ask('POST', other.path, { body, headers: other.headers });
    expect([200, 400]).toContain(answer.status);
    expect(faultsOf(answer, false)).toEqual([]);
    await other.readOn();
    expect(other.asked()?.question).toMatch(/^contact-/);
    expect((await other.say({ text: '07700 900123' }))?.question).toMatch(/^contact-(private|detail|times)/);
    await other.say({ value: 'send-now' });
    expect(other.ended()).toBe(true);
  });

  it.each(Object.entries(ODD_JSON))('%s: where several may be chosen', async (_, body) => {
    const other = await begin(desk, LANDLORD);
    await other.means({ ...AGREED, 'contact-detail': '07700 900123', enough: 'tell-more' }, 'want');
    const answer = await desk.ask('POST', other.path, { body, headers: other.headers });
    expect([200, 400]).toContain(answer.status);
    await other.readOn();
    expect(['want', 'urgent-signs']).toContain(other.asked()?.question);
    await other.means({ check: 'send' });
    expect(other.ended()).toBe(true);
  });

  it('shows nothing that reorders or hides words to whoever reads them', async () => {
    const other = await begin(desk, LANDLORD);
    await other.means({ ...AGREED, 'contact-detail': '07700 900123', enough: 'tell-more' }, 'account');
    await other.say({ text: 'one\u202etwo\u0000three\ud800four 🚪 مرحبا' });
    const mine = other.seen.findLast(({ from }) => from?.role === 'user');
    expect(mine?.text).toBe('onetwothreefour 🚪 مرحبا');
  });
});

describe('odd texts and calls that are signed', () => {
  const sid = (kind: string): string => `${kind}${Math.random().toString(16).slice(2).padEnd(32, '0')}`;
  const ODD_WORDS = [
    '',
    '\u0000',
    '🚪'.repeat(400),
    'مرحبا',
    '\ud800',
    '<Say>x</Say>&amp;',
    'a'.repeat(20_000),
    '__proto__',
  ];
  const call = (more: WireForm): WireForm => ({
    CallSid: sid('CA'),
    AccountSid: ACCOUNT_SID,
    From: '+447700900777',
    To: TO,
    CallStatus: 'in-progress',
    ...more,
  });

  it('by text, before it is said to be safe: the first text once, else nothing', async () => {
    const by = provider(desk);
    let number = 600;
    for (const words of ODD_WORDS) {
      const { text } = thread(by, { from: `+447700900${(number += 1)}`, to: TO });
      const first = await text(words);
      expect(first.length).toBeLessThanOrEqual(1);
      if (first[0] !== undefined) expect(first[0]).toMatch(/^In danger now\? Call 999\./);
      expect(await text(words)).toEqual([]);
    }
  });

  it.each<readonly [string, WireForm]>([
    ['no id', { MessageSid: '' }],
    ['an id of nobody', { MessageSid: '../../etc' }],
    ['no sender', { From: '' }],
    ['a sender that is a name', { From: 'Shop' }],
    ['a landline', { From: '+441632960123' }],
    ['a number of nobody', { To: '+447700900999' }],
    ['names of a prototype', { __proto__x: '1', constructor: '1', 'a[b]': '1' }],
  ])('by text, with %s: silence or the first text', async (_, more) => {
    const by = provider(desk);
    const { form } = thread(by, { from: '+447700900799', to: TO });
    const answer = await by.post('/twilio/messaging', { ...form('hello'), ...more });
    expect([200, 400]).toContain(answer.status);
    expect(insidesIn(answer)).toBeUndefined();
    expect(textsIn(answer.text).filter((text) => !text.startsWith('In danger now? Call 999.'))).toEqual([]);
  });

  it.each<readonly [string, string, WireForm]>([
    ['no call id', '/twilio/voice', { CallSid: '' }],
    ['a number of nobody', '/twilio/voice', { To: '+447700900999' }],
    ['a caller who is withheld', '/twilio/voice', { From: 'anonymous' }],
    ['a turn of no call', '/twilio/voice/turn?n=7', {}],
    ['a turn without a number', '/twilio/voice/turn', {}],
    ['a turn past all', '/twilio/voice/turn?n=999999999', { Digits: '1' }],
    ['keys that are none', '/twilio/voice/turn?n=1', { Digits: '🚪\u0000' }],
    ['no call id in a turn', '/twilio/voice/turn?n=1', { CallSid: '' }],
    ...ODD_WORDS.map((words) => ['odd words', '/twilio/voice/turn?n=1', { SpeechResult: words }] as const),
  ])('by phone, with %s: 999 is heard', async (_, path, more) => {
    const by = provider(desk);
    const answer = await by.post(path, call(more));
    expect([200, 400]).toContain(answer.status);
    expect(insidesIn(answer)).toBeUndefined();
    const heard = elementsIn(answer.text).filter(({ name }) => name === 'Say');
    expect(heard.map(({ text }) => text).join(' ')).toContain('999');
  });
});

it('loses nobody: who was in the middle of a report goes on', async () => {
  const kept = await person.read('');
  expect([kept.status, kept.activities]).toEqual([200, person.seen]);
  expect((await person.say({ text: '07700 900123' }))?.question).toBe('contact-private');
  expect(Object.keys(Object.prototype)).toEqual([]);
});

it('logs no word of what was sent', () => {
  expect(desk.logged()).not.toMatch(/etc\/hostname|my own words|مرحبا|7700 ?900\d|b0undary/);
});
