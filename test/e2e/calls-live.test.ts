/** A call that a handler makes from the console, on the whole desk as it runs; Twilio's API stands in here. */
import { readTwiml, type Element } from '../../src/rehearsal/twiml';
import { csrfOf, get, post, signIn } from '../src/console/console-desk';
import { twilioApi, type Posted, type TwilioApiStandIn } from '../support/twilio-api';
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
import { begin, type WireMeaning } from '../support/wire-person';

jest.setTimeout(60_000);

const LANDLORD = LANDLORD_IDS[0] ?? '';
const OURS = numberOfLandlord(LANDLORD);
const OFFICER = wireLandlords.all.find(({ id }) => id === LANDLORD)?.contact.officerLine;
const THEIRS = '+447700900321';
const MEANING: WireMeaning = {
  'safe-now': 'yes',
  about: 'me',
  'under-18': 'no',
  notice: 'agree',
  'contact-method': 'call',
  'contact-detail': '07700 900321',
  'contact-private': 'only-me',
  'contact-times': 'weekday-mornings',
  'contact-times-ok': 'yes',
  'if-cut-off': 'use-this-plan',
  enough: 'send-now',
};

let desk: WireDesk;
let api: TwilioApiStandIn;
let at = '';
let cookie = '';
let csrf = '';
let page = '';

beforeAll(async () => {
  api = await twilioApi({ accountSid: ACCOUNT_SID, authToken: AUTH_TOKEN, publicUrl: DESK_URL, deskAt: () => at });
  desk = await openWireDesk({ TWILIO_API_BASE_URL: api.url });
  at = `http://127.0.0.1:${desk.port}`;
  const person = await begin(desk, LANDLORD);
  await person.means(MEANING);
  cookie = await signIn(at, LANDLORD, 'case-handler');
  csrf = await csrfOf(at, cookie);
  const list = await (await get(`${at}/staff`, cookie)).text();
  page = `${at}${/\/staff\/cases\/[\w-]+/.exec(list)?.[0] ?? ''}`;
});
afterAll(async () => {
  await desk.close();
  await api.close();
});

const read = async (): Promise<string> => (await get(page, cookie)).text();
/** As the case page shows them to whoever asked. */
const digits = async (): Promise<string> => /class="call-key">(\d\d)</.exec(await read())?.[1] ?? 'none';
let acts = 0;
const ring = async (): Promise<number> =>
  (await post(`${page}/acts/ring`, { csrf, act: `ring-${(acts += 1)}`, about: 'person' }, { cookie })).status;

/** The officer's line is rung within seconds: jobs are looked for every two. */
const rung = async (count: number): Promise<(typeof api.calls)[number]> => {
  for (const until = Date.now() + 20_000; Date.now() < until;) {
    const call = api.calls[count - 1];
    if (call) return call;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nobody was rung ${api.malformed.join()}`);
};
const verbs = ({ text }: Posted): readonly Element[] => readTwiml(text).children;
const leg = (sid: string) => ({ CallSid: sid, To: OFFICER ?? '', From: OURS, CallStatus: 'in-progress' });

it('rings the office line, then at the digits the person, and the case page says how it ended', async () => {
  expect(await read()).toContain('They may be rung now.');
  expect(await read()).toContain('Their telephone will show: ');
  expect(await ring()).toBe(303);
  const call = await rung(1);
  expect([call.to, call.from]).toEqual([OFFICER, OURS]);
  expect(JSON.stringify(api.calls)).not.toContain(THEIRS);
  const offered = await api.post(String(call.form['Url']), { ...leg(call.sid), AnsweredBy: 'human' });
  const [gather] = verbs(offered);
  expect(verbs(offered).map(({ name }) => name)).toEqual(['Gather', 'Hangup']);
  const connected = await api.post(gather?.attributes['action'] ?? '', { ...leg(call.sid), Digits: await digits() });
  const dial = verbs(connected).find(({ name }) => name === 'Dial');
  expect([dial?.text, dial?.attributes['callerId'], dial?.attributes['record']]).toEqual([
    THEIRS,
    OURS,
    'do-not-record',
  ]);
  expect(await read()).toContain('They were rung');
  const after = await api.post(dial?.attributes['action'] ?? '', { ...leg(call.sid), DialCallStatus: 'no-answer' });
  expect(verbs(after).map(({ name }) => name)).toEqual(['Say', 'Hangup']);
  const html = await read();
  expect(html).toContain('Nobody answered');
  expect(html).toContain('tried the person. Nobody answered.');
  expect(api.malformed).toEqual([]);
});

it('a machine that answers is hung up on by the desk itself', async () => {
  expect(await ring()).toBe(303);
  const call = await rung(2);
  const about = String(call.form['Url']).replace(/^.*about=/, '');
  const connected = await api.post(`/twilio/voice/outgoing/connect?about=${about}`, {
    ...leg(call.sid),
    Digits: await digits(),
  });
  const number = verbs(connected).find(({ name }) => name === 'Dial')?.children[0];
  // The person's leg, as the network would name it; here it is the one it knows.
  const machine = { ...leg(call.sid), AnsweredBy: 'machine_start' };
  expect((await api.post(number?.attributes['amdStatusCallback'] ?? '', machine)).status).toBe(200);
  expect(api.calls[1]?.status).toBe('completed');
  expect(await read()).toContain('A machine answered, and was hung up on');
  expect(api.malformed).toEqual([]);
});

it('two missed calls are enough in one safe time, until they were spoken with', async () => {
  expect(await ring()).toBe(409);
  const spoken = { who: 'person', method: 'call', outcome: 'spoke-to-them' };
  expect((await post(`${page}/acts/attempt`, { csrf, act: 'spoke', ...spoken }, { cookie })).status).toBe(303);
});

it('once their safe time is over the digits ring nobody', async () => {
  expect(await ring()).toBe(303);
  const call = await rung(3);
  const about = String(call.form['Url']).replace(/^.*about=/, '');
  // From 10 o'clock on a Wednesday to past noon.
  desk.clock.ahead = 2.5 * 60 * 60 * 1000;
  const connected = await api.post(`/twilio/voice/outgoing/connect?about=${about}`, {
    ...leg(call.sid),
    Digits: await digits(),
  });
  expect(verbs(connected).map(({ name }) => name)).toEqual(['Say', 'Hangup']);
  expect(desk.logged()).not.toContain(THEIRS.slice(-9));
});
