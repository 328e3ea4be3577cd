/** A handler practises a call: the room's own office line rings, and everything after it is as it would be. */
import { csrfOf, get, post, signIn } from '../src/console/console-desk';
import { json } from '../support/http';
import { LANDLORD_IDS, openWireDesk, type WireDesk } from '../support/wire-desk';
import { begin } from '../support/wire-person';

jest.setTimeout(60_000);

const LANDLORD = LANDLORD_IDS[0] ?? '';

let desk: WireDesk;
let cookie = '';
let csrf = '';
let page = '';
let acts = 0;

beforeAll(async () => {
  desk = await openWireDesk({ REHEARSAL: 'on' });
  const at = `http://127.0.0.1:${desk.port}`;
  const person = await begin(desk, LANDLORD, true);
  await person.means({
    'safe-now': 'yes',
    about: 'me',
    'under-18': 'no',
    notice: 'agree',
    'contact-method': 'call',
    'contact-detail': '07700 900201',
    'contact-private': 'only-me',
    'contact-times': 'weekday-mornings',
    'contact-times-ok': 'yes',
    'if-cut-off': 'use-this-plan',
    enough: 'send-now',
  });
  cookie = await signIn(at, LANDLORD, 'case-handler');
  csrf = await csrfOf(at, cookie);
  const list = await (await get(`${at}/staff`, cookie)).text();
  page = `${at}${/\/staff\/rehearsal-cases\/[\w-]+/.exec(list)?.[0] ?? ''}`;
});
afterAll(() => desk.close());

const read = async (): Promise<string> => (await get(page, cookie)).text();
/** As the case page shows them to whoever asked. */
const digits = async (): Promise<string> => /class="call-key">(\d\d)</.exec(await read())?.[1] ?? 'none';
const device = async (path: string, fields: object): Promise<Readonly<Record<string, unknown>>> => {
  const answer = await desk.ask('POST', `/rehearsal/${path}`, json(JSON.stringify(fields)));
  expect(answer.status).toBe(200);
  return JSON.parse(answer.text) as Readonly<Record<string, unknown>>;
};
/** The office line rings within seconds: jobs are looked for every two. */
const rings = async (): Promise<string> => {
  const act = `ring-${(acts += 1)}`;
  expect((await post(`${page}/acts/ring`, { csrf, act, about: 'person' }, { cookie })).status).toBe(303);
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    const { call } = await device('ringing', { landlord: LANDLORD });
    if (typeof call === 'string') return call;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the office line did not ring');
};

it('picks up, keys the digits, and nobody answers: the case page of the rehearsal says so', async () => {
  const call = await rings();
  const picked = await device('call/answer', { call });
  expect(picked).toMatchObject({ call, state: 'two' });
  expect(String(picked['heard'])).toContain('Key the two digits');
  const connected = await device('call/turn', { call, keys: await digits() });
  expect(connected).toMatchObject({ state: 'dialling' });
  const after = await device('call/turn', { call, answered: false });
  expect(after).toMatchObject({ state: 'over', heard: ['Nobody answered. The call has ended.'] });
  expect(await read()).toContain('Nobody answered');
});

it('keys nothing: they were not rung', async () => {
  const call = await rings();
  await device('call/answer', { call });
  expect(await device('call/turn', { call, silence: true })).toMatchObject({ state: 'over' });
  expect(await read()).toContain('They were not rung');
});

it('keys other digits: asked once more, then the call is over, and nobody was rung', async () => {
  const call = await rings();
  await device('call/answer', { call });
  const wrong = (await digits()) === '41' ? '14' : '41';
  expect(await device('call/turn', { call, keys: wrong })).toMatchObject({
    state: 'two',
    heard: ['Those were not the digits. Key them once more, or hang up.'],
  });
  const over = await device('call/turn', { call, keys: wrong });
  expect(over).toMatchObject({ state: 'over' });
  expect(String(over['heard'])).not.toMatch(/answered|plan|person/);
  expect(await read()).toContain('They were not rung; other digits were keyed than those of this call');
});

it('hangs up while it rings: called off, and nothing rings any more', async () => {
  const call = await rings();
  await device('call/answer', { call });
  await device('call/turn', { call, keys: await digits() });
  await device('call/hang-up', { call });
  const [, made = ''] = /<section id="calls"(.*?)<\/section>/s.exec(await read()) ?? [];
  expect(made.split('The officer hung up before anybody answered').length).toBe(2);
  expect(await device('ringing', { landlord: LANDLORD })).toEqual({ call: null });
});
