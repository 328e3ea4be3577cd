import { smsChannel } from '../../../src/channels/sms/channel';
import { firstText } from '../../../src/channels/sms/first-text';
import { voiceChannel } from '../../../src/channels/voice/channel';
import type { Inbound } from '../../../src/core/inbound';
import type { Reply } from '../../../src/core/reply';
import { sessionId } from '../../../src/core/ids';
import { readTwiml } from '../../../src/rehearsal/twiml';
import { createLog } from '../../../src/server/log';
import { createServer, type Running } from '../../../src/server/server';
import { twilioRoutes, type TwilioDeps } from '../../../src/server/twilio-routes';
import { httpClient, type Answer } from '../../support/http';
import { testLandlord } from '../../support/landlord';
import { ACCOUNT, OURS, PUBLIC_URL, THEIRS, TOKEN, allWords, sign, wordsOn } from '../../support/twilio';

type Fields = Readonly<Record<string, string>>;

const ROOM = { accountSid: 'ACroom', authToken: 'the-room' };
const text: Fields = { MessageSid: 'SM1', AccountSid: ACCOUNT, From: THEIRS, To: OURS, Body: '1' };
const call: Fields = { CallSid: 'CA1', AccountSid: ACCOUNT, From: THEIRS, To: OURS, CallStatus: 'in-progress' };
const PATHS = [
  '/twilio/messaging',
  '/twilio/messaging/status',
  '/twilio/voice',
  '/twilio/voice/turn?n=1',
  '/twilio/voice/status',
  '/twilio/voice/whisper',
];

/** What the turn does with a message; the store and engine behind it have tests of their own. */
type Take = (inbound: Inbound) => Promise<Reply>;
const TEXTS: Reply = { kind: 'texts', texts: ['One & two', 'Three'] };
const TWIML: Reply = { kind: 'twiml', twiml: '<Response><Say>stored</Say></Response>' };
const obliging: Take = async (inbound) => (inbound.channel === 'sms' ? TEXTS : TWIML);

let running: Running;
let port = 0;
let taken: Inbound[] = [];
let log: string[] = [];
const client = httpClient(() => port);

interface Setting {
  readonly take?: Take;
  readonly room?: boolean;
  readonly authToken?: string;
}

const depsOf = ({ take = obliging, room = false, authToken = TOKEN }: Setting): TwilioDeps => ({
  turns: {
    take: async (inbound) => {
      taken.push(inbound);
      return { reply: await take(inbound), fresh: true, messages: [], sessionId: sessionId('s') };
    },
  },
  landlordOf: (number) => (number === OURS ? testLandlord() : null),
  sms: smsChannel(),
  voice: voiceChannel(() => OURS),
  words: allWords,
  config: { publicUrl: PUBLIC_URL, accountSid: ACCOUNT, authToken, ...(room ? { rehearsal: ROOM } : {}) },
  log: createLog('debug', { write: (line) => log.push(line) }),
  patience: 300,
  clock: () => 5,
});

async function serve(setting: Setting = {}): Promise<void> {
  taken = [];
  log = [];
  const deps = depsOf(setting);
  running = createServer({
    routes: [twilioRoutes(deps)],
    log: deps.log,
    ping: async () => undefined,
    publicUrl: PUBLIC_URL,
    grace: 100,
  });
  port = await running.listen(0, '127.0.0.1');
}

afterEach(() => running.close());

const encoded = (form: Fields): string => new URLSearchParams({ ...form }).toString();
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const post = (path: string, form: Fields, headers: Fields = {}): Promise<Answer> =>
  client.ask('POST', path, {
    body: encoded(form),
    headers: { ...FORM, 'x-twilio-signature': sign(path, form), ...headers },
  });

const names = (answer: Answer): readonly string[] => readTwiml(answer.text).children.map(({ name }) => name);
const emergency = (answer: Answer): void => {
  expect(answer.text).toMatch(/999/);
  expect(names(answer)).toEqual(['Say', 'Hangup']);
};

describe.each(PATHS)('%s', (path) => {
  const form = path.includes('messaging') ? { ...text, MessageStatus: 'sent' } : call;

  it('answers in XML, to nobody else and for no cache', async () => {
    await serve();
    const answer = await post(path, form);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/xml/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(readTwiml(answer.text).name).toBe('Response');
  });

  it.each<[string, Setting, Fields, Fields]>([
    ['without a signature', {}, {}, { 'x-twilio-signature': '' }],
    ['with a wrong signature', {}, {}, { 'x-twilio-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' }],
    ['while no token is configured', { authToken: '' }, {}, {}],
    ['from another account', {}, { AccountSid: 'AC9' }, {}],
    ['from the rehearsal while the room is off', {}, { AccountSid: ROOM.accountSid }, {}],
  ])('is refused %s, takes no turn and gives nothing away', async (_, setting, fields, headers) => {
    await serve(setting);
    const answer = await post(path, { ...form, ...fields }, headers);
    expect(answer).toMatchObject({ status: 403, text: '<?xml version="1.0" encoding="UTF-8"?><Response/>' });
    expect(answer.headers['content-type']).toMatch(/^text\/xml/);
    expect(taken).toEqual([]);
  });

  it('refuses what is no form, and reads no more than it must', async () => {
    await serve();
    const json = await client.ask('POST', path, { body: '{"a":[1]}', headers: { 'content-type': 'application/json' } });
    const endless = await client.ask('POST', path, { body: `Body=${'a'.repeat(70_000)}`, headers: FORM });
    const nothing = await client.ask('POST', path, {});
    const squeezed = await client.ask('POST', path, { body: 'x', headers: { ...FORM, 'content-encoding': 'gzip' } });
    expect([json, endless, nothing, squeezed].map(({ status }) => status)).toEqual([403, 413, 403, 415]);
    expect([json, endless, nothing, squeezed].map((answer) => answer.text).join('')).not.toMatch(
      /stack|node_modules|src\//,
    );
    expect(taken).toEqual([]);
  });

  it('is for POST only', async () => {
    await serve();
    expect((await client.ask('GET', path)).status).toBe(405);
  });
});

describe('a text', () => {
  it('is answered with the stored texts', async () => {
    await serve();
    const answer = await post('/twilio/messaging', text);
    expect(readTwiml(answer.text).children.map((message) => message.text)).toEqual(['One & two', 'Three']);
    expect(taken).toMatchObject([{ messageId: 'SM1', number: THEIRS, input: { type: 'said', text: '1' }, at: 5 }]);
  });

  it('is the same message when sent again, whatever its idempotency token', async () => {
    await serve();
    const answers = [];
    for (const token of ['a', 'a', 'b'])
      answers.push((await post('/twilio/messaging', text, { 'i-twilio-idempotency-token': token })).text);
    expect(new Set(answers).size).toBe(1);
    expect(new Set(taken.map(({ messageId }) => messageId))).toEqual(new Set(['SM1']));
  });

  it.each(['STOP', 'HELP'])('after %s is heard, and not answered twice', async (OptOutType) => {
    await serve();
    expect(names(await post('/twilio/messaging', { ...text, Body: OptOutType, OptOutType }))).toEqual([]);
    expect(taken).toHaveLength(1);
  });

  it('of HELP is answered by us where the carrier did not', async () => {
    await serve();
    expect(names(await post('/twilio/messaging', { ...text, Body: 'HELP' }))).toEqual(['Message', 'Message']);
  });

  it.each<[string, Fields]>([
    ['a landline', { From: '+441632960123' }],
    ['a short code', { From: '60001' }],
    ['somebody, to a number of nobody', { To: '+447700900199' }],
  ])('from %s is not answered at all', async (_, fields) => {
    await serve();
    expect(await post('/twilio/messaging', { ...text, ...fields })).toMatchObject({
      status: 200,
      text: expect.stringMatching(/<Response\/>$/),
    });
    expect(taken).toEqual([]);
  });

  it('that is malformed is refused, without internals', async () => {
    await serve();
    const answer = await post('/twilio/messaging', { AccountSid: ACCOUNT, From: THEIRS, To: OURS });
    expect(answer).toMatchObject({ status: 400, text: expect.stringMatching(/<Response\/>$/) });
  });

  it.each(['👋🏽 مرحبا', '\u202eabc', 'a\u0000b\u001b', '', ' ', 'x'.repeat(10_000), 'a=b&c[d]=e', '%00%'])(
    'of %p arrives whole',
    async (Body) => {
      await serve();
      expect((await post('/twilio/messaging', { ...text, Body })).status).toBe(200);
      expect(taken[0]?.input).toEqual({ type: 'said', text: Body.replace(/\p{Cc}/gu, '') });
    },
  );

  it('gets the neutral first text once when the turn fails, and silence after', async () => {
    await serve({ take: async () => Promise.reject(new Error('the database is away')) });
    const first = await post('/twilio/messaging', text);
    expect(readTwiml(first.text).text).toBe(firstText(wordsOn('sms')));
    expect(names(await post('/twilio/messaging', { ...text, MessageSid: 'SM2' }))).toEqual([]);
  });

  it('is not sent the first text again because a later turn failed', async () => {
    let broken = false;
    await serve({ take: async (inbound) => (broken ? Promise.reject(new Error('away')) : obliging(inbound)) });
    await post('/twilio/messaging', text);
    broken = true;
    expect(names(await post('/twilio/messaging', { ...text, MessageSid: 'SM2' }))).toEqual([]);
  });

  it('is answered in time when the turn is not', async () => {
    await serve({ take: () => new Promise(() => undefined) });
    expect(names(await post('/twilio/messaging', text))).toEqual(['Message']);
  });
});

describe('what became of a text of ours', () => {
  const status = { MessageSid: 'SM9', AccountSid: ACCOUNT, From: OURS, To: THEIRS, MessageStatus: 'undelivered' };

  it('tells that texting has stopped, and nothing else', async () => {
    await serve();
    await post('/twilio/messaging/status', { ...status, ErrorCode: '30003' });
    await post('/twilio/messaging/status', { ...status, ErrorCode: '21610' });
    expect(taken).toMatchObject([{ input: { type: 'opted-out' }, sessionKey: `sms:${OURS}:${THEIRS}` }]);
  });
});

describe('a call', () => {
  it('gets the stored answer, turn by turn', async () => {
    await serve();
    expect((await post('/twilio/voice', call)).text).toBe('<Response><Say>stored</Say></Response>');
    await post('/twilio/voice/turn?n=1', { ...call, Digits: '1' });
    await post('/twilio/voice/turn?n=2&k=n', { ...call, Digits: '07700900123', FinishedOnKey: '#' });
    await post('/twilio/voice/turn?n=3', { ...call, SpeechResult: 'he is here' });
    await post('/twilio/voice/turn?n=4', call);
    await post('/twilio/voice/status', { ...call, CallStatus: 'completed' });
    expect(taken.map(({ messageId, input }) => [messageId, input])).toEqual([
      ['CA1:0', { type: 'begin' }],
      ['CA1:1', { type: 'keyed', keys: '1' }],
      ['CA1:2', { type: 'keyed', keys: '07700900123#' }],
      ['CA1:3', { type: 'said', text: 'he is here' }],
      ['CA1:4', { type: 'silent' }],
      ['CA1:over', { type: 'left', how: 'hang-up' }],
    ]);
  });

  it('is refused when somebody changes which turn it is', async () => {
    await serve();
    const signature = sign('/twilio/voice/turn?n=3', call);
    expect((await post('/twilio/voice/turn?n=4', call, { 'x-twilio-signature': signature })).status).toBe(403);
  });

  it('to a number of nobody hears the emergency sentence', async () => {
    await serve();
    const answer = await post('/twilio/voice', { ...call, To: '+447700900199' });
    expect(answer.status).toBe(200);
    emergency(answer);
  });

  it('hears it when the turn fails, or is late, or the form is broken', async () => {
    await serve({ take: async () => Promise.reject(new Error('away')) });
    emergency(await post('/twilio/voice', call));
    emergency(await post('/twilio/voice/turn?n=1', call));
    const broken = await post('/twilio/voice', { AccountSid: ACCOUNT, To: OURS });
    expect(broken.status).toBe(400);
    emergency(broken);
    await running.close();
    await serve({ take: () => new Promise(() => undefined) });
    emergency(await post('/twilio/voice/turn?n=1', call));
  });

  it('ends once the caller has spoken with a person', async () => {
    await serve();
    expect(
      names(await post('/twilio/voice/turn?n=1', { ...call, DialCallStatus: 'completed', DialBridged: 'true' })),
    ).toEqual(['Hangup']);
    expect(taken.map(({ input }) => input)).toEqual([{ type: 'put-through', taken: true }]);
  });

  it('ends then although the turn failed: whoever spoke with an officer is not read 999 afterwards', async () => {
    await serve({ take: async () => Promise.reject(new Error('away')) });
    const answer = await post('/twilio/voice/turn?n=1', { ...call, DialCallStatus: 'completed', DialBridged: 'true' });
    expect(names(answer)).toEqual(['Hangup']);
  });

  it('goes on once nobody took it, and hears 999 where the turn fails', async () => {
    const unanswered = { ...call, DialCallStatus: 'no-answer', DialBridged: 'false' };
    await serve();
    await post('/twilio/voice/turn?n=1', unanswered);
    expect(taken.map(({ input }) => input)).toEqual([{ type: 'put-through', taken: false }]);
    await running.close();
    await serve({ take: async () => Promise.reject(new Error('away')) });
    emergency(await post('/twilio/voice/turn?n=1', unanswered));
  });

  it('is joined to whoever picked up only when they press 1', async () => {
    await serve();
    expect(names(await post('/twilio/voice/whisper', call))).toEqual(['Gather', 'Hangup']);
    expect(names(await post('/twilio/voice/whisper', { ...call, Digits: '1' }))).toEqual([]);
    expect(names(await post('/twilio/voice/whisper', { ...call, Digits: '2' }))).toEqual(['Hangup']);
  });
});

describe('the rehearsal', () => {
  it('is let in while the room is on, marked, and apart from the real thread', async () => {
    await serve({ room: true });
    const form = { ...text, AccountSid: ROOM.accountSid };
    const answer = await post('/twilio/messaging', form, {
      'x-twilio-signature': sign('/twilio/messaging', form, ROOM.authToken),
    });
    expect(answer.status).toBe(200);
    expect(taken).toMatchObject([{ rehearsal: true, sessionKey: `rehearsal:sms:${OURS}:${THEIRS}` }]);
  });
});

describe('the log', () => {
  it('holds codes and routes, never what was said or who said it', async () => {
    await serve({ take: async () => Promise.reject(new Error(`secret of ${THEIRS}`)) });
    await post('/twilio/messaging', { ...text, Body: 'my secret' });
    await post('/twilio/messaging', { ...text, From: '+441632960123' });
    await post('/twilio/voice/turn?n=1', { ...call, SpeechResult: 'my secret' }, { 'x-twilio-signature': 'x' });
    expect(log.length).toBeGreaterThanOrEqual(3);
    expect(log.join('')).not.toMatch(/secret|7700900|1632960/);
  });

  it.each<[string, Take]>([
    ['TypeError', async () => Promise.reject(new TypeError('secret'))],
    ['late', () => new Promise(() => undefined)],
  ])('says as an error that a turn failed, and that it was %s', async (code, take) => {
    await serve({ take });
    await post('/twilio/messaging', text);
    const failed = log
      .map((line) => JSON.parse(line) as unknown)
      .filter((line) => JSON.stringify(line).includes('turn_failed'));
    expect(failed).toEqual([expect.objectContaining({ level: 50, event: 'turn_failed', code, channel: 'sms' })]);
  });
});
