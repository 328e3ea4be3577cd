/** What became of a text, over the real wire: our sender, Twilio's API on this machine, and our routes. */
import { deliver, newsAt } from '../../../src/channels/sms/deliver';
import { createTextSender } from '../../../src/channels/sms/send';
import type { OutgoingPorts, TextStatus } from '../../../src/core/sender';
import { ALLOWED } from '../../support/allowed';
import { outgoingDesk, REAL, ROOM, type OutgoingDesk } from '../../support/outgoing-desk';
import { ACCOUNT, OURS, PUBLIC_URL, THEIRS } from '../../support/twilio';
import type { TwilioApiStandIn } from '../../support/twilio-api';

const ABOUT = 'b4v8Kq2mZs1x';

let desk: OutgoingDesk;
let told: { readonly side: string; readonly about: string; readonly status: TextStatus }[] = [];

const listening = (rehearsal: boolean): OutgoingPorts => ({
  texts: {
    told: async (about, status) => {
      told.push({ side: rehearsal ? 'room' : 'real', about, status });
    },
  },
});

const serve = async (outgoing?: (rehearsal: boolean) => OutgoingPorts): Promise<void> => {
  told = [];
  desk = await outgoingDesk(outgoing);
};
afterEach(() => desk.close());

const sent = async (at: TwilioApiStandIn, account = REAL): Promise<string> => {
  const sender = createTextSender({ ...account, publicUrl: PUBLIC_URL, apiBaseUrl: at.url });
  const answer = await sender.send({
    may: ALLOWED,
    to: THEIRS,
    from: OURS,
    body: 'One',
    validSeconds: 600,
    about: ABOUT,
  });
  return answer.type === 'accepted' ? answer.ref : '';
};

describe('news of a text that was sent', () => {
  it('is told to whoever sent it, as often and in whatever order it comes', async () => {
    await serve(listening);
    const ref = await sent(desk.api);
    for (const status of ['delivered', 'sent', 'sent']) expect((await desk.api.tell(ref, status)).status).toBe(200);
    expect(told).toEqual(
      ['delivered', 'sent', 'sent'].map((status) => ({
        side: 'real',
        about: ABOUT,
        status: { ref, status, errorCode: null, why: null },
      })),
    );
    expect(desk.api.malformed).toEqual([]);
    expect(desk.taken).toEqual([]);
  });

  it('of a rehearsal is told to the rehearsed side only', async () => {
    await serve(listening);
    await desk.room.tell(await sent(desk.room, ROOM), 'delivered');
    expect(told.map(({ side }) => side)).toEqual(['room']);
  });

  it('that the number has opted out is told, and the thread hears it too', async () => {
    await serve(listening);
    await desk.api.tell(await sent(desk.api), 'undelivered', { ErrorCode: '21610' });
    expect(told).toMatchObject([{ status: { status: 'failed', why: 'opted-out', errorCode: '21610' } }]);
    expect(desk.taken).toMatchObject([{ input: { type: 'opted-out' }, sessionKey: `sms:${OURS}:${THEIRS}` }]);
  });

  it('reaches the thread even when it cannot be kept', async () => {
    await serve(() => ({ texts: { told: () => Promise.reject(new Error(`no ${THEIRS}`)) } }));
    expect((await desk.api.tell(await sent(desk.api), 'undelivered', { ErrorCode: '21610' })).status).toBe(200);
    expect(desk.taken).toHaveLength(1);
    expect(desk.log.join('')).not.toContain(THEIRS);
  });

  it('of an answer to a webhook goes to whoever has it forgotten, on its own side, and needs our own signature', async () => {
    const forgotten: [string, TextStatus][] = [];
    await serve((rehearsal) => ({
      ...listening(rehearsal),
      answers: {
        told: async (status) => {
          forgotten.push([rehearsal ? 'room' : 'real', status]);
        },
      },
    }));
    const [real = '', room = ''] = [desk.api, desk.room].flatMap((at) =>
      at.reply(deliver({ kind: 'texts', texts: ['One'] }, newsAt(PUBLIC_URL)), { from: OURS, to: THEIRS }),
    );
    await desk.api.tell(real, 'delivered');
    await desk.room.tell(room, 'undelivered', { ErrorCode: '30003' });
    const path = '/twilio/messaging/status';
    expect((await desk.room.post(path, { MessageSid: real, MessageStatus: 'sent', AccountSid: ACCOUNT })).status).toBe(
      403,
    );
    expect(forgotten).toMatchObject([
      ['real', { ref: real, status: 'delivered' }],
      ['room', { ref: room, status: 'failed' }],
    ]);
    expect(told).toEqual([]);
  });

  it('is refused when somebody else signed it', async () => {
    await serve(listening);
    const body = { MessageSid: 'SM1', MessageStatus: 'failed' };
    const path = `/twilio/messaging/status?about=${ABOUT}`;
    expect((await desk.api.post(path, body)).status).toBe(200);
    expect((await desk.room.post(path, { ...body, AccountSid: ACCOUNT })).status).toBe(403);
    expect(told).toHaveLength(1);
  });

  it('is answered where nobody listens', async () => {
    await serve();
    expect((await desk.api.tell(await sent(desk.api), 'sent')).status).toBe(200);
  });
});

describe('a text of theirs', () => {
  const SID = `SM${'7'.repeat(32)}`;
  const bring = (form: Readonly<Record<string, string>> = {}) =>
    desk.api.post('/twilio/messaging', { MessageSid: SID, From: THEIRS, To: OURS, Body: 'he has a knife', ...form });

  it('has its words taken out of the network, by its own id', async () => {
    const heard: string[] = [];
    await serve(() => ({
      heard: async (ref) => {
        heard.push(ref);
      },
    }));
    await bring();
    expect(heard).toEqual([SID]);
    const sender = createTextSender({ ...REAL, publicUrl: PUBLIC_URL, apiBaseUrl: desk.api.url });
    expect(desk.api.heard).toMatchObject([{ sid: SID, body: 'he has a knife' }]);
    for (const ref of heard) await sender.redact(ref);
    expect(desk.api.heard).toMatchObject([{ sid: SID, body: '' }]);
    expect(desk.api.malformed).toEqual([]);
  });

  it.each([
    ['STOP', { Body: 'STOP', OptOutType: 'STOP' }],
    ['from a landline, which is not answered', { From: '+441632960555' }],
    ['to a number that nobody has', { To: '+447700900999' }],
  ])('has them taken out too: %s', async (_, form) => {
    const heard: string[] = [];
    await serve(() => ({
      heard: async (ref) => {
        heard.push(ref);
      },
    }));
    await bring(form);
    expect(heard).toEqual([SID]);
  });

  it('of a rehearsal is told to the rehearsed side only', async () => {
    const heard: string[] = [];
    await serve((rehearsal) => ({
      heard: async () => {
        heard.push(rehearsal ? 'room' : 'real');
      },
    }));
    await desk.room.post('/twilio/messaging', { MessageSid: SID, From: THEIRS, To: OURS, Body: 'hello' });
    expect(heard).toEqual(['room']);
  });

  it('is answered all the same where that cannot be kept, and its words stand in no log', async () => {
    await serve(() => ({ heard: () => Promise.reject(new Error('he has a knife')) }));
    expect((await bring()).status).toBe(200);
    expect(desk.taken).toHaveLength(1);
    expect(desk.log.join('')).toContain('message_not_redacted');
    expect(desk.log.join('')).not.toContain('knife');
  });
});
