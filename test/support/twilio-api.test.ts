import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readForm, verify } from '../../src/channels/twilio';
import { ACCOUNT, OURS, PUBLIC_URL, THEIRS, TOKEN } from './twilio';
import { twilioApi, type TwilioApiStandIn } from './twilio-api';
import { twilioContract } from './twilio-contract';
import { itWith } from './shared-folder';

const itChecked = itWith('contracts/twilio_api_v2010.json');
const MESSAGES = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`;
const CALLS = `/2010-04-01/Accounts/${ACCOUNT}/Calls.json`;
const MESSAGE = { To: THEIRS, From: OURS, Body: 'One' };
const CALL = { To: OURS, From: OURS, Url: `${PUBLIC_URL}/twilio/voice/outgoing?about=12345678` };

let desk: Server;
let came: { readonly path: string; readonly signature: string; readonly body: string }[] = [];
let api: TwilioApiStandIn;

beforeEach(async () => {
  came = [];
  desk = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      came.push({ path: request.url ?? '', signature: String(request.headers['x-twilio-signature']), body });
      response.end('<Response/>');
    });
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  const deskAt = (): string => `http://127.0.0.1:${(desk.address() as AddressInfo).port}`;
  api = await twilioApi({ accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL, deskAt });
});
afterEach(async () => {
  await api.close();
  desk.closeAllConnections();
  await new Promise((resolve) => desk.close(resolve));
});

const BASIC = `Basic ${Buffer.from(`${ACCOUNT}:${TOKEN}`).toString('base64')}`;
const ask = async (path: string, form: Readonly<Record<string, string>>, authorization = BASIC, method = 'POST') => {
  const answer = await fetch(`${api.url}${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    ...(method === 'POST' ? { body: new URLSearchParams(form).toString() } : {}),
  });
  return { status: answer.status, body: (await answer.json()) as { code?: number; sid?: string } };
};

describe('the stand-in of Twilio’s API', () => {
  itChecked.each<[string, string, Readonly<Record<string, string>>]>([
    ['a parameter nobody documented', MESSAGES, { ...MESSAGE, Urgent: 'true' }],
    ['a text to nobody', MESSAGES, { From: OURS, Body: 'One' }],
    ['a time to live that is no number', MESSAGES, { ...MESSAGE, ValidityPeriod: 'soon' }],
    ['a time to live longer than there is', MESSAGES, { ...MESSAGE, ValidityPeriod: '36001' }],
    ['a switch that is neither on nor off', MESSAGES, { ...MESSAGE, SmartEncoded: 'off' }],
    ['a number that is none', MESSAGES, { ...MESSAGE, To: '07700900555' }],
    ['a text without words', MESSAGES, { To: THEIRS, From: OURS }],
    ['a text from nobody', MESSAGES, { To: THEIRS, Body: 'One' }],
    ['a call with nothing to say', CALLS, { To: OURS, From: OURS }],
    ['a call by a method of its own', CALLS, { ...CALL, Method: 'PUT' }],
    ['an event that no call has', CALLS, { ...CALL, StatusCallbackEvent: 'hung-up' }],
  ])('refuses %s', async (_, path, form) => {
    expect(await ask(path, form)).toMatchObject({ status: 400 });
    expect(api.malformed).not.toEqual([]);
    expect([...api.texts, ...api.calls]).toEqual([]);
  });

  it.each([
    ['another account’s path', MESSAGES.replace(ACCOUNT, `AC${'9'.repeat(32)}`), BASIC, 404],
    ['a path of no use to us', MESSAGES.replace('Messages', 'Recordings'), BASIC, 404],
    ['no authentication', MESSAGES, '', 401],
    ['another token', MESSAGES, `Basic ${Buffer.from(`${ACCOUNT}:other`).toString('base64')}`, 401],
  ])('refuses %s', async (_, path, authorization, status) => {
    expect(await ask(path, MESSAGE, authorization)).toMatchObject({ status });
    expect(api.malformed).toHaveLength(1);
  });

  it('refuses to be read', async () => {
    expect(await ask(MESSAGES, {}, BASIC, 'GET')).toMatchObject({ status: 404 });
  });

  itChecked('answers in the shape that Twilio documents', async () => {
    const { answerFaults } = twilioContract();
    const message = await ask(MESSAGES, MESSAGE);
    const call = await ask(CALLS, CALL);
    expect([message.status, call.status]).toEqual([201, 201]);
    expect(answerFaults('message', message.body)).toEqual([]);
    expect(answerFaults('call', call.body)).toEqual([]);
    expect(answerFaults('call', { ...call.body, mood: 'good' })).not.toEqual([]);
  });

  it('tells the desk of statuses in any order, twice, signed over the whole address', async () => {
    await ask(MESSAGES, { ...MESSAGE, StatusCallback: `${PUBLIC_URL}/twilio/messaging/status?about=12345678` });
    const sid = api.texts[0]?.sid ?? '';
    for (const status of ['delivered', 'sent', 'sent']) await api.tell(sid, status, { ErrorCode: '30008' });
    expect(came.map(({ body }) => readForm(body).MessageStatus)).toEqual(['delivered', 'sent', 'sent']);
    const settings = { publicUrl: PUBLIC_URL, authToken: TOKEN, accountSid: ACCOUNT };
    for (const { path, signature, body } of came) {
      expect(verify(settings, { path, signature, form: readForm(body) })).toEqual({ genuine: true, rehearsal: false });
    }
  });
});
