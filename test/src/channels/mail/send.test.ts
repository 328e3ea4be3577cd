import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createMailSender, senderIn } from '../../../../src/channels/mail/send';
import { ALLOWED } from '../../../support/allowed';
import type { MailToSend } from '../../../../src/core/sender';

const mail: MailToSend = {
  may: ALLOWED,
  to: 'sam@mail.example',
  subject: 'About your appointment',
  text: 'Please ring us when you can.\nThank you.',
};
const FROM = 'Front Door <front-door@desk.example>';

let server: SMTPServer | null = null;
let raw: Server | null = null;
let came: { readonly from: string; readonly to: readonly string[]; readonly lines: readonly string[] }[] = [];
let greeted: string[] = [];

const refusing = (code: number, words: string): Error => Object.assign(new Error(words), { responseCode: code });

/** A real mail server on this machine; `options` say what it refuses. */
const serve = async (options: SMTPServerOptions = {}): Promise<string> => {
  [came, greeted] = [[], []];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      greeted.push(session.hostNameAppearsAs);
      let text = '';
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        came.push({ from, to: rcptTo.map(({ address }) => address), lines: text.split('\r\n') });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  return `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`;
};

/** A server that speaks SMTP up to a point, and drops the line or stays silent there. */
const serveUntil = async (last: RegExp, then: (socket: Socket) => void): Promise<string> => {
  raw = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (chunk) => {
      const line = chunk.toString();
      if (last.test(line)) then(socket);
      else socket.write(/^DATA/.test(line) ? '354 go on\r\n' : '250 OK\r\n');
    });
  });
  raw.listen(0, '127.0.0.1');
  await once(raw, 'listening');
  return `smtp://127.0.0.1:${(raw.address() as AddressInfo).port}`;
};

afterEach(async () => {
  const [mails, bare] = [server, raw];
  [server, raw] = [null, null];
  if (mails)
    await new Promise<void>((resolve) => {
      mails.close(resolve);
    });
  if (bare) await new Promise((resolve) => bare.close(resolve));
});

const send = (url: string, given: Partial<MailToSend> = {}, patience = 5000) =>
  createMailSender({ url, from: FROM, patience }).send({ ...mail, ...given });

const headOf = (lines: readonly string[]): readonly string[] => lines.slice(0, lines.indexOf(''));

describe('an e-mail', () => {
  it('goes to one address, from a neutral name, in plain text', async () => {
    const sent = await send(await serve());
    expect(sent).toEqual({ type: 'accepted', ref: expect.stringMatching(/^<[\w-]+@desk\.example>$/) });
    expect(came).toMatchObject([{ from: 'front-door@desk.example', to: [mail.to] }]);
    const lines = came[0]?.lines ?? [];
    expect(lines.slice(lines.indexOf('') + 1)).toEqual(['Please ring us when you can.', 'Thank you.', '']);
  });

  it('has nothing in its head but what every e-mail needs, and not the name of this machine', async () => {
    await send(await serve());
    const head = headOf(came[0]?.lines ?? []);
    expect(head.map((line) => line.split(':')[0]).sort()).toEqual([
      'Content-Transfer-Encoding',
      'Content-Type',
      'Date',
      'From',
      'MIME-Version',
      'Message-ID',
      'Subject',
      'To',
    ]);
    expect(head).toContain('From: Front Door <front-door@desk.example>');
    expect(head).toContain('Content-Type: text/plain; charset=utf-8');
    expect(greeted).toEqual(['desk.example']);
  });

  it('signs in where the address says so, with signs that an address must escape', async () => {
    let signedIn: unknown = null;
    const url = await serve({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        signedIn = { username, password };
        done(null, { user: 'desk' });
      },
    });
    const sent = await send(url.replace('smtp://', `smtp://desk:${encodeURIComponent('p@ss:word/')}@`));
    expect(sent).toMatchObject({ type: 'accepted' });
    expect(signedIn).toEqual({ username: 'desk', password: 'p@ss:word/' });
  });
});

describe('who is not written to', () => {
  it.each([
    'a@mail.example, b@mail.example',
    'a@mail.example;b@mail.example',
    'Sam <sam@mail.example>',
    'sam@mail.example\r\nBcc: b@mail.example',
    'sam',
    '@mail.example',
    '',
  ])('%p', async (to) => {
    const url = await serve();
    expect(await send(url, { to })).toEqual({ type: 'refused', why: 'no-such-address' });
    expect(came).toEqual([]);
  });
});

describe('what is wrong with us is thrown, and nothing leaves', () => {
  it.each<[string, Partial<MailToSend>]>([
    ['a subject of two lines', { subject: 'One\r\nBcc: b@mail.example' }],
    ['no subject', { subject: ' ' }],
    ['a subject nobody can read whole', { subject: 'a'.repeat(79) }],
    ['no words', { text: '' }],
    ['a control character', { text: 'One\u0000' }],
  ])('%s', async (_, given) => {
    const url = await serve();
    await expect(send(url, given)).rejects.toMatchObject({ code: 'SEND_MALFORMED' });
    expect(came).toEqual([]);
  });

  it.each([
    ['http://desk.example', FROM, 'SMTP_URL'],
    ['smtp://', FROM, 'SMTP_URL'],
    ['smtp://desk.example', 'nobody', 'MAIL_FROM'],
  ])('%p from %p', (url, from, named) => {
    expect(() => createMailSender({ url, from })).toThrow(named);
  });

  it('a server that does not let us in', async () => {
    const url = await serve({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        done(refusing(535, 'no'));
      },
    });
    const there = url.replace('smtp://', 'smtp://desk:wrong@');
    await expect(send(there)).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED' });
  });

  it('a server that does not take our sender', async () => {
    const url = await serve({
      onMailFrom: (_address, _session, done) => {
        done(refusing(550, 'not one of ours'));
      },
    });
    await expect(send(url)).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED' });
  });
});

describe('what the server refuses', () => {
  it.each<[number, string, object]>([
    [550, 'nobody of that name', { type: 'refused', why: 'no-such-address' }],
    [550, '5.1.1 nobody of that name', { type: 'refused', why: 'no-such-address' }],
    [552, '5.2.2 full', { type: 'refused', why: 'unreachable' }],
    [554, 'relaying denied', { type: 'refused', why: 'not-allowed' }],
    [550, '5.7.1 policy', { type: 'refused', why: 'filtered' }],
    [450, '4.2.0 greylisted', { type: 'later' }],
    [451, 'try again', { type: 'later' }],
    [599, 'odd', { type: 'refused', why: 'other' }],
  ])('%i %s, of the address', async (code, words, sent) => {
    const url = await serve({
      onRcptTo: (_address, _session, done) => {
        done(refusing(code, words));
      },
    });
    expect(await send(url)).toEqual(sent);
    expect(came).toEqual([]);
  });

  it.each<[number, string, object]>([
    [554, 'looks like advertising', { type: 'refused', why: 'filtered' }],
    [552, 'full', { type: 'refused', why: 'unreachable' }],
    [451, 'try again', { type: 'later' }],
    [421, 'closing', { type: 'later' }],
  ])('%i %s, of the words', async (code, words, sent) => {
    const url = await serve({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => {
          done(refusing(code, words));
        });
      },
    });
    expect(await send(url)).toEqual(sent);
  });
});

describe('when no answer comes', () => {
  const END = /\r\n\.\r\n$/;

  it('after the words, it may have gone', async () => {
    const cut = await serveUntil(END, (socket) => {
      socket.destroy();
    });
    expect(await send(cut)).toEqual({ type: 'unknown' });
  });

  it('for too long after the words, it may have gone', async () => {
    expect(await send(await serveUntil(END, () => undefined), {}, 150)).toEqual({ type: 'unknown' });
  });

  it('where nobody listens, nothing has gone', async () => {
    const url = await serve();
    await new Promise<void>((resolve) => server?.close(resolve));
    server = null;
    expect(await send(url)).toEqual({ type: 'later' });
  });

  it('where no such machine is, nothing has gone', async () => {
    expect(await send('smtp://nobody.invalid')).toEqual({ type: 'later' });
  });
});

describe('encryption', () => {
  it('is needed everywhere but on this machine: a server elsewhere that has none gets nothing', async () => {
    const { port } = new URL(await serve());
    // A name that leads here and is not known to be here.
    const elsewhere = createMailSender({ url: `smtp://0.0.0.0:${port}`, from: FROM, patience: 2000 });
    await expect(elsewhere.send(mail)).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED' });
    expect(came).toEqual([]);
  });
});

describe('who it is from', () => {
  it.each([
    ['front-door@desk.example', { name: '', address: 'front-door@desk.example' }],
    ['Front Door <front-door@desk.example>', { name: 'Front Door', address: 'front-door@desk.example' }],
    ['"Front Door" <front-door@desk.example>', { name: 'Front Door', address: 'front-door@desk.example' }],
    ['Front Door', null],
    ['a@desk.example, b@desk.example', null],
    ['A <a@desk.example>\r\nBcc: b@desk.example', null],
    ['', null],
  ])('%p', (from, sender) => {
    expect(senderIn(from)).toEqual(sender);
  });
});
