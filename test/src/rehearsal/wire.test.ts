import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { validateRequest } from 'twilio/lib/webhooks/webhooks';
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { rehearsalAccount } from '../../../src/rehearsal/account';
import { sendText } from '../../../src/rehearsal/handset';
import { hangUp, startCall, takeTurn } from '../../../src/rehearsal/phone';
import { readTwiml } from '../../../src/rehearsal/twiml';
import type { Wire } from '../../../src/rehearsal/wire';

const account = rehearsalAccount(Buffer.alloc(32, 7));

interface Got {
  readonly path: string;
  readonly fields: Record<string, string>;
  readonly genuine: boolean;
}

/** A desk that answers each path with fixed TwiML and writes down what it got, checked with the provider's own library. */
const desk = async (answers: Readonly<Record<string, string>>): Promise<{ wire: Wire; got: Got[]; server: Server }> => {
  const got: Got[] = [];
  const publicUrl = 'https://desk.example';
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const fields = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      const path = req.url ?? '';
      const signature = String(req.headers['x-twilio-signature']);
      got.push({ path, fields, genuine: validateRequest(account.authToken, signature, `${publicUrl}${path}`, fields) });
      const answer = answers[path];
      res.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'text/xml' });
      res.end(answer ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { wire: { baseUrl: `http://127.0.0.1:${port}`, publicUrl, account }, got, server };
};

let server: Server | undefined;
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

const menu = (): string => {
  const twiml = new VoiceResponse();
  const gather = twiml.gather({ action: '/twilio/voice/turn?n=1', numDigits: 1, input: ['dtmf'] });
  gather.say('Is it OK to talk? Press 1 for yes & 2 for "no".');
  twiml.redirect('/twilio/voice/turn?n=1');
  return twiml.toString();
};

const number = (): string => {
  const twiml = new VoiceResponse();
  twiml
    .gather({
      action: '/twilio/voice/turn?n=2',
      finishOnKey: '#',
      input: ['dtmf', 'speech'],
      actionOnEmptyResult: true,
    })
    .say('Key a number.');
  return twiml.toString();
};

const bye = (): string => {
  const twiml = new VoiceResponse();
  twiml.say('Goodbye.');
  twiml.hangup();
  return twiml.toString();
};

describe("the room's handset", () => {
  it("sends a text that the provider's own library finds genuine, and reads every text back", async () => {
    const response = new MessagingResponse();
    response.message('One & two <three>');
    response.message('Four');
    const here = await desk({ '/twilio/messaging': response.toString() });
    server = here.server;
    expect(await sendText(here.wire, { to: '+447700900105', body: 'héllo & 1' })).toEqual([
      'One & two <three>',
      'Four',
    ]);
    expect(here.got).toEqual([expect.objectContaining({ path: '/twilio/messaging', genuine: true })]);
    expect(here.got[0]?.fields).toMatchObject({
      From: '+447700900201',
      To: '+447700900105',
      Body: 'héllo & 1',
      AccountSid: account.accountSid,
    });
  });

  it('says nothing when the desk says nothing', async () => {
    const here = await desk({ '/twilio/messaging': new MessagingResponse().toString() });
    server = here.server;
    expect(await sendText(here.wire, { to: '+447700900105', body: 'x' })).toEqual([]);
  });

  it('does not pass a refusal off as silence', async () => {
    const here = await desk({});
    server = here.server;
    await expect(sendText(here.wire, { to: '+447700900105', body: 'x' })).rejects.toThrow('answered 404');
  });
});

describe("the room's telephone", () => {
  it('hears what is said, presses one key, keys a number ended by #, and hangs up', async () => {
    const here = await desk({
      '/twilio/voice': menu(),
      '/twilio/voice/turn?n=1': number(),
      '/twilio/voice/turn?n=2': bye(),
      '/twilio/voice/status': '',
    });
    server = here.server;
    const start = await startCall(here.wire, '+447700900105');
    expect(start.heard).toEqual(['Is it OK to talk? Press 1 for yes & 2 for "no".']);
    expect(start.state).toMatchObject({ kind: 'listening', keys: 'one', speech: false });
    const second = await takeTurn(here.wire, start, { type: 'keys', keys: '1' });
    expect(second.state).toMatchObject({ kind: 'listening', keys: 'number', speech: true });
    const third = await takeTurn(here.wire, second, { type: 'keys', keys: '07700900123#' });
    expect([third.heard, third.state]).toEqual([['Goodbye.'], { kind: 'over' }]);
    expect((await hangUp(here.wire, second)).state).toEqual({ kind: 'over' });
    expect(here.got.map((one) => [one.genuine, one.fields['Digits'], one.fields['CallStatus']])).toEqual([
      [true, undefined, 'in-progress'],
      [true, '1', 'in-progress'],
      [true, '07700900123', 'in-progress'],
      [true, undefined, 'completed'],
    ]);
    expect(here.got[2]?.fields['FinishedOnKey']).toBe('#');
  });

  it('sends words where the desk listens, and falls through on silence where it does not answer silence', async () => {
    const here = await desk({
      '/twilio/voice': menu(),
      '/twilio/voice/turn?n=1': number(),
      '/twilio/voice/turn?n=2': bye(),
    });
    server = here.server;
    const silent = await takeTurn(here.wire, await startCall(here.wire, '+447700900105'), { type: 'silence' });
    expect(silent.heard).toEqual(['Key a number.']);
    expect(here.got[1]?.fields['Digits']).toBeUndefined();
    await takeTurn(here.wire, silent, { type: 'words', words: 'oh seven' });
    expect(here.got[2]?.fields['SpeechResult']).toBe('oh seven');
    await takeTurn(here.wire, silent, { type: 'silence' });
    expect(here.got[3]?.fields['Digits']).toBe('');
  });

  it('rings nobody when the call is put through, and says what became of it', async () => {
    const twiml = new VoiceResponse();
    twiml.dial({ action: '/twilio/voice/turn?n=1' }).number('+441632960002');
    const here = await desk({ '/twilio/voice': twiml.toString(), '/twilio/voice/turn?n=1': bye() });
    server = here.server;
    const call = await startCall(here.wire, '+447700900105');
    expect(call.state).toEqual({ kind: 'dialling', action: '/twilio/voice/turn?n=1', number: '+441632960002' });
    await takeTurn(here.wire, call, { type: 'put-through', answered: false });
    expect(here.got[1]?.fields['DialCallStatus']).toBe('no-answer');
  });

  it("posts to the server's own telephone paths and nowhere else", async () => {
    const twiml = new VoiceResponse();
    twiml.redirect('https://elsewhere.example/twilio/voice');
    const here = await desk({ '/twilio/voice': twiml.toString() });
    server = here.server;
    await expect(startCall(here.wire, '+447700900105')).rejects.toThrow('elsewhere');
  });

  it('gives up on a document that only sends the call on', async () => {
    const twiml = new VoiceResponse();
    twiml.redirect('/twilio/voice');
    const here = await desk({ '/twilio/voice': twiml.toString() });
    server = here.server;
    expect((await startCall(here.wire, '+447700900105')).state).toEqual({ kind: 'over' });
    expect(here.got.length).toBeLessThan(20);
  });
});

describe('reading TwiML', () => {
  it.each([
    '',
    'hello',
    '<Response>',
    '<Response><Say>x</Response></Say>',
    '<Response/><Response',
    '<Response a=b></Response>',
  ])('refuses %j', (xml) => expect(() => readTwiml(xml)).toThrow());
});
