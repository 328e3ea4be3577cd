/** A live call that a handler has put through from the console: on the whole desk as it runs, a real line and a rehearsed one. */
import { rehearsalAccount, type RehearsalAccount } from '../../src/rehearsal/account';
import { hangUp, startCall, takeTurn, type Call, type Said } from '../../src/rehearsal/phone';
import type { Wire } from '../../src/rehearsal/wire';
import { csrfOf, get, post, signIn } from '../src/console/console-desk';
import {
  ACCOUNT_SID,
  AUTH_TOKEN,
  DESK_URL,
  LANDLORD_IDS,
  numberOfLandlord,
  openWireDesk,
  wireLandlords,
  type WireDesk,
} from '../support/wire-desk';

jest.setTimeout(120_000);

const LANDLORD = LANDLORD_IDS[0] ?? '';
const NAME = wireLandlords.all.find(({ id }) => id === LANDLORD)?.name ?? '';
const OFFICER = wireLandlords.all.find(({ id }) => id === LANDLORD)?.contact.officerLine;
const AGREES: readonly RegExp[] = [/yes/iu, /^ ?you$/iu, /no$/iu, /yes$/iu];
const COMING = /A person is coming on the line now/u;

let desk: WireDesk;
let at = '';

beforeAll(async () => {
  desk = await openWireDesk({ REHEARSAL: 'on' });
  at = `http://127.0.0.1:${desk.port}`;
});
afterAll(() => desk.close());

const optionIn = (call: Call, label: RegExp): string => {
  const options = [...call.heard.join(' ').matchAll(/([^.?]*), press (\d)\./gu)];
  const found = options.find(([, option]) => label.test(option ?? ''));
  if (!found?.[2]) throw new Error(`no ${label} in ${call.heard.join(' ')}`);
  return found[2];
};

interface Side {
  readonly name: string;
  readonly account: () => RehearsalAccount;
  readonly cases: string;
  readonly from: string;
}

const SIDES: readonly Side[] = [
  {
    name: 'a real call',
    account: () => ({ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN }),
    cases: '/staff/cases',
    from: '+4477009004',
  },
  {
    name: 'a rehearsed call',
    account: () => rehearsalAccount(desk.config.masterKey),
    cases: '/staff/rehearsal-cases',
    from: '+4477009002',
  },
];

describe.each(SIDES)('$name', ({ account, cases, from }) => {
  const wire = (): Wire => ({ baseUrl: at, publicUrl: DESK_URL, account: account() });
  let call: Call;
  let page = '';
  let acts = 0;
  // Each somebody else: who rings from the same number may be of the same household.
  let people = 10;
  const turn = async (said: Said): Promise<Call> => (call = await takeTurn(wire(), call, said));
  const press = (label: RegExp): Promise<Call> => turn({ type: 'keys', keys: optionIn(call, label) });

  /** Agreed, asked for a person, and nobody took it: the case is open while the caller is still there. */
  beforeEach(async () => {
    const before = await listed();
    call = await startCall(wire(), numberOfLandlord(LANDLORD), `${from}${(people += 1)}`);
    for (const label of AGREES) await press(label);
    await turn({ type: 'keys', keys: '0' });
    await turn({ type: 'put-through', answered: false });
    expect(call.heard[0]).toContain('Nobody could take the call');
    page = `${at}${(await listed()).find((path) => !before.includes(path)) ?? ''}`;
  });
  afterEach(async () => {
    if (call.state.kind !== 'over') await hangUp(wire(), call);
  });

  const cookieOf = (who: string): Promise<string> => signIn(at, LANDLORD, who);
  const listed = async (): Promise<readonly string[]> => {
    const list = await (await get(`${at}/staff`, await cookieOf('case-handler'))).text();
    return [...new Set(list.match(new RegExp(`${cases}/[\\w-]+`, 'gu')))];
  };
  const putThrough = async (who = 'case-handler', opening?: { readonly reason: string }) => {
    const cookie = await cookieOf(who);
    const csrf = await csrfOf(at, cookie);
    if (opening) await post(`${page}/opening`, { csrf, ...opening }, { cookie });
    const form = { csrf, act: `put-${(acts += 1)}-${from}` };
    const answer = await post(`${page}/acts/put-through`, form, { cookie });
    return { status: answer.status, said: await answer.text(), cookie };
  };
  const read = async (where = ''): Promise<string> =>
    (await get(`${page}${where}`, await cookieOf('case-handler'))).text();

  it('is offered on both pages, rings the office line at the next turn, and goes on when nobody takes it', async () => {
    for (const where of ['', '/talk', '/talk/part']) {
      expect(await read(where)).toContain('Have this call put through');
      expect(await read(where)).toContain('it says no name');
    }
    expect((await putThrough()).status).toBe(303);
    expect(await read('/talk')).toMatch(/You asked for this call\..*Pick it up and key \d\d\./su);
    expect(await read()).not.toContain('Have this call put through');
    const second = await putThrough('case-handler-2', { reason: 'covering' });
    expect(second.status).toBe(409);
    expect(second.said).toContain('A colleague has this conversation now');
    const theirs = await (await get(`${page}/talk`, second.cookie)).text();
    expect(theirs).toContain('asked for this call');
    expect(theirs).not.toMatch(/key \d\d/u);
    await turn({ type: 'silence' });
    expect(call.heard).toHaveLength(1);
    expect(call.heard[0]).toMatch(COMING);
    expect(call.heard[0]).not.toContain(NAME);
    expect(call.state).toMatchObject({ kind: 'dialling', number: OFFICER });
    expect(await read('/talk/part')).toMatch(/The office line rings\. Pick it up and key \d\d\./u);
    await turn({ type: 'put-through', answered: false });
    expect(call.heard[0]).toContain('Nobody could take the call.');
    expect(call.state.kind).toBe('listening');
    const after = await read('/talk/part');
    expect(after).toContain('Nobody took the call. The desk went on with the caller.');
    expect(after).toContain('Have this call put through');
    expect(await read()).toContain('Nobody at the office line took the call, and the desk went on');
  });

  it('is over once somebody took it; the case says who asked, and that it was taken', async () => {
    await putThrough();
    await press(/./u);
    expect(call.heard[0]).toMatch(COMING);
    await turn({ type: 'put-through', answered: true });
    expect(call).toMatchObject({ heard: [], state: { kind: 'over' } });
    const after = await read();
    expect(after).toContain('The caller was put through. Please note how it went.');
    expect(after).toMatch(
      /The live call is to be put through to the office line<span class="small">[^<]*Case handler 1/u,
    );
    expect(after).toContain('somebody at the office line took the call');
    expect(after).not.toContain('Have this call put through');
    expect((await putThrough()).said).toContain('Nobody is there now');
  });

  it('is told to the handler when the caller hung up before', async () => {
    await putThrough();
    await hangUp(wire(), call);
    call = { ...call, state: { kind: 'over' } };
    expect(await read('/talk/part')).toContain('The call was not put through.');
  });

  it('lapses by itself after a minute in which the call does not come, and the page says so', async () => {
    await putThrough();
    desk.clock.ahead += 61_000;
    const until = Date.now() + 30_000;
    while (!(await read()).includes('The call was not put through: the caller had gone') && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 250));
    const marks = await read();
    expect(marks).toContain('The call was not put through: the caller had gone');
    expect(marks).toContain('The call was not put through. The caller had gone');
    expect(marks).toContain('Have this call put through');
    await turn({ type: 'silence' });
    expect(call.state.kind).toBe('listening');
  });

  it('says 999 where danger is heard on the way', async () => {
    await putThrough();
    await turn({ type: 'words', words: 'he has a knife and is at the door' });
    expect(call.heard.join('\n')).toMatch(/999[\s\S]*A person is coming on the line now/u);
    expect(call.state.kind).toBe('dialling');
    await turn({ type: 'put-through', answered: true });
  });
});

it('at night the button is not there, its reason is, and pressing it all the same does nothing', async () => {
  desk.clock.ahead = 13 * 60 * 60 * 1000;
  const account = { accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN };
  const wire: Wire = { baseUrl: at, publicUrl: DESK_URL, account };
  let call = await startCall(wire, numberOfLandlord(LANDLORD), '+447700900532');
  for (const label of AGREES) call = await takeTurn(wire, call, { type: 'keys', keys: optionIn(call, label) });
  call = await takeTurn(wire, call, { type: 'keys', keys: '0' });
  expect(call.state.kind).toBe('listening');
  const cookie = await signIn(at, LANDLORD, 'case-handler');
  const list = await (await get(`${at}/staff`, cookie)).text();
  const paths = [...new Set(list.match(/\/staff\/cases\/[\w-]+/gu))];
  const pages = await Promise.all(paths.map(async (path) => (await get(`${at}${path}/talk`, cookie)).text()));
  const shut = pages.filter((html) => html.includes('Nobody is at the office line at this hour'));
  expect(shut).toHaveLength(1);
  expect(pages.join()).not.toContain('Have this call put through');
  const path = paths[pages.findIndex((html) => html.includes('at this hour'))] ?? '';
  const form = { csrf: await csrfOf(at, cookie), act: 'at-night' };
  const refused = await post(`${at}${path}/acts/put-through`, form, { cookie });
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('Nobody is at the office line at this hour');
  call = await takeTurn(wire, call, { type: 'silence' });
  expect(call.state.kind).toBe('listening');
});
