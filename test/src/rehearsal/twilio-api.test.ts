/** The room's own stand-in of the provider's API, used by the sender that the rehearsed side has. */
import { createServer as createHttp, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCaller } from '../../../src/channels/voice/call-out';
import { createTextSender } from '../../../src/channels/sms/send';
import { readForm, verify } from '../../../src/channels/twilio';
import { rehearsalAccount } from '../../../src/rehearsal/account';
import { createInbox, type Inbox } from '../../../src/rehearsal/inbox';
import { createOfficeLine, type OfficeLine } from '../../../src/rehearsal/office-line';
import { post } from '../../../src/rehearsal/wire';
import { TWILIO_API_PATH, twilioApiRoutes } from '../../../src/rehearsal/twilio-api';
import { createLog } from '../../../src/server/log';
import { createServer, type Running } from '../../../src/server/server';
import { ALLOWED } from '../../support/allowed';
import { twilioContract } from '../../support/twilio-contract';

const account = rehearsalAccount(Buffer.alloc(32, 3));
const PUBLIC_URL = 'https://desk.example';
const [DESK, HANDSET, ELSEWHERE, ABOUT] = ['+447700900101', '+447700900201', '+447700900123', 'b4v8Kq2mZs1x'];

let running: Running;
let callbacks: Server;
let inbox: Inbox;
let office: OfficeLine;
let told: { readonly path: string; readonly form: ReturnType<typeof readForm>; readonly genuine: boolean }[] = [];
let at = '';

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

beforeEach(async () => {
  told = [];
  inbox = createInbox();
  callbacks = createHttp((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const [path, form] = [request.url ?? '', readForm(body)];
      const signature = String(request.headers['x-twilio-signature']);
      const verdict = verify({ publicUrl: PUBLIC_URL, rehearsal: account }, { path, form, signature });
      told.push({ path, form, genuine: verdict.genuine });
      response.end('<Response/>');
    });
  });
  const desk = await listen(callbacks);
  const wire = () => ({ baseUrl: `http://127.0.0.1:${desk}`, publicUrl: PUBLIC_URL, account });
  office = createOfficeLine((path, news) => post(wire(), path, news), 60);
  running = createServer({
    routes: [(server) => twilioApiRoutes({ wire, inbox, office })(server)],
    log: createLog('silent'),
    ping: async () => undefined,
    publicUrl: PUBLIC_URL,
    grace: 100,
  });
  at = `http://127.0.0.1:${await running.listen(0, '127.0.0.1')}${TWILIO_API_PATH}`;
});
afterEach(async () => {
  await running.close();
  callbacks.closeAllConnections();
  await new Promise((resolve) => callbacks.close(resolve));
});

const sender = (publicUrl = PUBLIC_URL, authToken = account.authToken) =>
  createTextSender({ ...account, authToken, publicUrl, apiBaseUrl: () => at });
const text = { may: ALLOWED, to: HANDSET, from: DESK, body: 'Is now a good time?', validSeconds: 600, about: ABOUT };

const until = async (count: number): Promise<void> => {
  for (let tries = 0; told.length < count && tries < 200; tries += 1) await new Promise((done) => setTimeout(done, 10));
};

describe('a rehearsed text', () => {
  it('appears on the handset it was sent to, and its news comes signed for the rehearsal', async () => {
    const sent = await sender().send(text);
    expect(sent).toEqual({ type: 'accepted', ref: expect.stringMatching(/^SM[\da-f]{32}$/) });
    expect(inbox.since(HANDSET, 0)).toEqual({ texts: [text.body], seen: 1 });
    await until(2);
    expect(told.map(({ genuine, path }) => [genuine, path])).toEqual([
      [true, `/twilio/messaging/status?about=${ABOUT}`],
      [true, `/twilio/messaging/status?about=${ABOUT}`],
    ]);
    expect(told.map(({ form }) => form.MessageStatus)).toEqual(['sent', 'delivered']);
  });

  it('to any other number reaches nobody, and says so', async () => {
    expect(await sender().send({ ...text, to: ELSEWHERE })).toMatchObject({ type: 'accepted' });
    await until(1);
    expect(told.map(({ form }) => [form.MessageStatus, form.ErrorCode])).toEqual([['undelivered', '30003']]);
    expect(inbox.since(ELSEWHERE, 0).texts).toEqual([]);
  });

  it('is forgotten when asked', async () => {
    const sent = await sender().send(text);
    await expect(sender().redact(sent.type === 'accepted' ? sent.ref : '')).resolves.toBeUndefined();
  });

  it('is not taken from anybody who is not the room', async () => {
    const wrong = sender(PUBLIC_URL, 'another').send(text);
    await expect(wrong).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED' });
    expect(inbox.since(HANDSET, 0).texts).toEqual([]);
  });

  it('tells its news to no address but our own', async () => {
    await sender('https://elsewhere.example').send(text);
    await new Promise((done) => setTimeout(done, 50));
    expect(told).toEqual([]);
  });
});

describe('a rehearsed call', () => {
  const OFFICER = '+441632960115';
  const caller = () => createCaller({ ...account, publicUrl: PUBLIC_URL, apiBaseUrl: () => at });
  const call = { may: ALLOWED, officer: OFFICER, from: DESK, about: ABOUT };

  it('rings the office line of the room until somebody picks up', async () => {
    const sent = await caller().ring(call);
    const ringing = office.ringing(DESK);
    expect(sent).toEqual({ type: 'accepted', ref: ringing?.sid });
    expect(ringing).toMatchObject({ to: OFFICER, answer: `/twilio/voice/outgoing?about=${ABOUT}` });
    expect(office.ringing('+447700900102')).toBeNull();
    expect(office.pickUp(ringing?.sid ?? '')).toEqual(ringing);
    expect([office.ringing(DESK), office.pickUp(ringing?.sid ?? '')]).toEqual([null, null]);
    await new Promise((done) => setTimeout(done, 120));
    expect(told).toEqual([]);
  });

  it('that nobody picks up is told, signed for the rehearsal', async () => {
    await caller().ring(call);
    await until(1);
    expect(told.map(({ path, genuine, form }) => [path, genuine, form.CallStatus])).toEqual([
      [`/twilio/voice/outgoing/status?about=${ABOUT}`, true, 'no-answer'],
    ]);
    expect(office.ringing(DESK)).toBeNull();
  });

  it('ends a leg when asked, and rings for no address but our own', async () => {
    await expect(caller().hangUp(`CA${'0'.repeat(32)}`)).resolves.toBeUndefined();
    const elsewhere = createCaller({ ...account, publicUrl: 'https://elsewhere.example', apiBaseUrl: () => at });
    await expect(elsewhere.ring(call)).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED' });
    expect(office.ringing(DESK)).toBeNull();
  });
});

it('takes what the provider’s contract describes and nothing else of it', async () => {
  const basic = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;
  const ask = async (path: string, form: Readonly<Record<string, string>>) => {
    const headers = { authorization: basic, 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(form).toString();
    const answer = await fetch(`${at}/2010-04-01/Accounts/${path}`, { method: 'POST', headers, body });
    return { status: answer.status, body: (await answer.json()) as Readonly<Record<string, unknown>> };
  };
  const form = { To: HANDSET, From: DESK, Body: 'One' };
  const taken = await ask(`${account.accountSid}/Messages.json`, form);
  expect(taken.status).toBe(201);
  expect(twilioContract().answerFaults('message', taken.body)).toEqual([]);
  expect((await ask(`AC${'9'.repeat(32)}/Messages.json`, form)).status).toBe(404);
  expect((await ask(`${account.accountSid}/Recordings.json`, form)).status).toBe(404);
  expect(await ask(`${account.accountSid}/Messages.json`, { ...form, Body: '' })).toMatchObject({
    status: 400,
    body: { code: 21211 },
  });
});
