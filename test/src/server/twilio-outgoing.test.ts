/** What left and what became of it, over the real wire: our sender, Twilio's API on this machine, and our routes. */
import { smsChannel } from '../../../src/channels/sms/channel';
import { createTextSender } from '../../../src/channels/sms/send';
import { voiceChannel } from '../../../src/channels/voice/channel';
import { sessionId } from '../../../src/core/ids';
import type { Inbound } from '../../../src/core/inbound';
import type { OutgoingPorts, TextStatus } from '../../../src/core/sender';
import { createLog } from '../../../src/server/log';
import { createServer, type Running } from '../../../src/server/server';
import { twilioRoutes } from '../../../src/server/twilio-routes';
import { testLandlord } from '../../support/landlord';
import { ACCOUNT, OURS, PUBLIC_URL, THEIRS, TOKEN, allWords } from '../../support/twilio';
import { twilioApi, type TwilioApiStandIn } from '../../support/twilio-api';

const ROOM = { accountSid: `AC${'f'.repeat(32)}`, authToken: 'the-room' };
const ABOUT = 'b4v8Kq2mZs1x';

let running: Running;
let port = 0;
let api: TwilioApiStandIn;
let room: TwilioApiStandIn;
let taken: Inbound[] = [];
let told: { readonly side: string; readonly about: string; readonly status: TextStatus }[] = [];
let log: string[] = [];

const serve = async (outgoing?: (rehearsal: boolean) => OutgoingPorts): Promise<void> => {
  const deps = {
    turns: {
      take: async (inbound: Inbound) => {
        taken.push(inbound);
        return { reply: { kind: 'texts', texts: [] } as const, fresh: true, messages: [], sessionId: sessionId('s') };
      },
    },
    landlordOf: (number: string) => (number === OURS ? testLandlord() : null),
    sms: smsChannel(),
    voice: voiceChannel(() => OURS),
    words: allWords,
    config: { publicUrl: PUBLIC_URL, accountSid: ACCOUNT, authToken: TOKEN, rehearsal: ROOM },
    log: createLog('debug', { write: (line) => log.push(line) }),
    ...(outgoing ? { outgoing } : {}),
  };
  const routes = [twilioRoutes(deps)];
  running = createServer({ routes, log: deps.log, ping: async () => undefined, publicUrl: PUBLIC_URL, grace: 100 });
  port = await running.listen(0, '127.0.0.1');
};

const listening = (rehearsal: boolean): OutgoingPorts => ({
  texts: {
    told: async (about, status) => {
      told.push({ side: rehearsal ? 'room' : 'real', about, status });
    },
  },
});

const deskAt = (): string => `http://127.0.0.1:${port}`;
beforeEach(async () => {
  [taken, told, log] = [[], [], []];
  api = await twilioApi({ accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL, deskAt });
  room = await twilioApi({ ...ROOM, publicUrl: PUBLIC_URL, deskAt });
});
afterEach(async () => {
  await Promise.all([running.close(), api.close(), room.close()]);
});

const text = { to: THEIRS, from: OURS, body: 'One', validSeconds: 600, about: ABOUT };
const sent = async (at: TwilioApiStandIn, account = { accountSid: ACCOUNT, authToken: TOKEN }): Promise<string> => {
  const sender = createTextSender({ ...account, publicUrl: PUBLIC_URL, apiBaseUrl: at.url });
  const answer = await sender.send(text);
  return answer.type === 'accepted' ? answer.ref : '';
};

describe('news of a text that was sent', () => {
  it('is told to whoever sent it, as often and in whatever order it comes', async () => {
    await serve(listening);
    const ref = await sent(api);
    for (const status of ['delivered', 'sent', 'sent']) expect((await api.tell(ref, status)).status).toBe(200);
    expect(told).toEqual(
      ['delivered', 'sent', 'sent'].map((status) => ({
        side: 'real',
        about: ABOUT,
        status: { ref, status, errorCode: null, why: null },
      })),
    );
    expect(api.malformed).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('of a rehearsal is told to the rehearsed side only', async () => {
    await serve(listening);
    await room.tell(await sent(room, ROOM), 'delivered');
    expect(told.map(({ side }) => side)).toEqual(['room']);
  });

  it('that the number has opted out is told, and the thread hears it too', async () => {
    await serve(listening);
    await api.tell(await sent(api), 'undelivered', { ErrorCode: '21610' });
    expect(told).toMatchObject([{ status: { status: 'failed', why: 'opted-out', errorCode: '21610' } }]);
    expect(taken).toMatchObject([{ input: { type: 'opted-out' }, sessionKey: `sms:${OURS}:${THEIRS}` }]);
  });

  it('reaches the thread even when it cannot be kept', async () => {
    await serve(() => ({ texts: { told: () => Promise.reject(new Error(`no ${THEIRS}`)) } }));
    expect((await api.tell(await sent(api), 'undelivered', { ErrorCode: '21610' })).status).toBe(200);
    expect(taken).toHaveLength(1);
    expect(log.join('')).not.toContain(THEIRS);
  });

  it('is refused when somebody changes what it is about', async () => {
    await serve(listening);
    await sent(api);
    const path = `/twilio/messaging/status?about=${ABOUT}`;
    const body = { MessageSid: 'SM1', MessageStatus: 'failed' };
    const elsewhere = await api.post(path, body);
    expect(elsewhere.status).toBe(200);
    const forged = await room.post(path.replace('b4', 'b5'), { ...body, AccountSid: ACCOUNT });
    expect(forged.status).toBe(403);
    expect(told).toHaveLength(1);
  });

  it('is answered where nobody listens', async () => {
    await serve();
    expect((await api.tell(await sent(api), 'sent')).status).toBe(200);
  });
});
