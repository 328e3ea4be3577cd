/**
 * Twilio's API on this machine, for tests of what leaves: takes only what its contract describes, keeps what it got,
 * answers and refuses as Twilio does, and tells of statuses in any order, twice or never, signed.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { readTwiml } from '../../src/rehearsal/twiml';
import { callOf, messageOf, newSid, refusalOf, whatIsMissing } from './twilio-api-answers';
import { OPERATIONS, twilioContract, type Fields, type OperationName } from './twilio-contract';

export interface TakenText {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  /** Empty once it was redacted. */
  body: string;
  status: string;
  readonly form: Fields;
}

export interface TakenCall {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  status: string;
  readonly form: Fields;
}

/** `silence`: taken on, and never answered. `cut`: taken on, and the line drops. `nonsense`: taken on, and no JSON. */
export type NextAnswer = { readonly status: number; readonly code: number } | 'silence' | 'cut' | 'nonsense';

export interface Posted {
  readonly status: number;
  readonly text: string;
}

export interface TwilioApiStandIn {
  /** For TWILIO_API_BASE_URL. */
  readonly url: string;
  readonly texts: readonly TakenText[];
  readonly calls: readonly TakenCall[];
  /** Texts of theirs, as `post` brought them to the desk: Twilio keeps those too. */
  readonly heard: readonly TakenText[];
  /** What was asked as Twilio does not document it, with the reason: expect it to be empty. */
  readonly malformed: readonly string[];
  /** For the next request only; several stand in line. */
  next(...answers: readonly NextAnswer[]): void;
  /** The texts of an answer to a webhook, put on their way as Twilio would. Their sids, in order. */
  reply(xml: string, numbers: { readonly from: string; readonly to: string }): readonly string[];
  /** What became of a text, to its StatusCallback. Call it in any order, twice, or not at all. */
  tell(sid: string, status: string, more?: Readonly<Record<string, string>>): Promise<Posted>;
  /** A webhook of ours, signed: a call's Url, a key pressed, a leg that ended. Absolute or from the desk's root. */
  post(url: string, form: Readonly<Record<string, string>>): Promise<Posted>;
  close(): Promise<void>;
}

export interface StandInOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** What the desk says its address is: what is signed. */
  readonly publicUrl: string;
  /** Where it really listens; asked each time. */
  readonly deskAt?: () => string;
}

interface Taken {
  readonly texts: TakenText[];
  readonly heard: TakenText[];
  readonly calls: TakenCall[];
  readonly malformed: string[];
  readonly next: NextAnswer[];
}

interface Asked {
  readonly operation: OperationName;
  readonly sid: string;
  readonly form: Fields;
}

const contract = twilioContract();

const formIn = (raw: string): Fields => {
  const form: Record<string, string | readonly string[]> = {};
  for (const name of new Set(new URLSearchParams(raw).keys())) {
    const values = new URLSearchParams(raw).getAll(name);
    form[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return form;
};

const one = (value: Fields[string] | undefined): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

const SID = /\/(?:Messages|Calls)\/(\w{34})\.json$/;

const operationAt = (path: string, accountSid: string): OperationName | null => {
  const sid = SID.exec(path)?.[1] ?? '';
  const names = Object.keys(OPERATIONS) as OperationName[];
  const at = (name: OperationName): string =>
    OPERATIONS[name].replace('{AccountSid}', accountSid).replace('{Sid}', sid);
  return names.find((name) => at(name) === path) ?? null;
};

const send = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
};

const take = ({ operation, sid, form }: Asked, taken: Taken): TakenText | TakenCall | undefined => {
  const [to, from] = [one(form['To']), one(form['From'])];
  switch (operation) {
    case 'createMessage': {
      const text = { sid: newSid('SM'), to, from, body: one(form['Body']), status: 'queued', form };
      taken.texts.push(text);
      return text;
    }
    case 'createCall': {
      const call = { sid: newSid('CA'), to, from, status: 'queued', form };
      taken.calls.push(call);
      return call;
    }
    case 'updateMessage': {
      const text = [...taken.texts, ...taken.heard].find((known) => known.sid === sid);
      if (text) text.body = one(form['Body']);
      return text;
    }
    case 'updateCall': {
      const call = taken.calls.find((known) => known.sid === sid);
      if (call) call.status = one(form['Status']) || call.status;
      return call;
    }
  }
};

const ENDED = new Set(['delivered', 'undelivered', 'failed', 'read', 'sent', 'canceled', 'received']);

/** Words are kept until the text has been delivered or will not be. */
const tooEarly = ({ operation, sid }: Asked, { texts }: Taken): boolean =>
  operation === 'updateMessage' && texts.some((text) => text.sid === sid && !ENDED.has(text.status));

function answer(asked: Asked, taken: Taken, options: StandInOptions): { status: number; body: object } {
  const { operation, form } = asked;
  const faults = [...contract.faults(operation, form), ...whatIsMissing(operation, form)];
  if (faults.length > 0) {
    taken.malformed.push(...faults.map((fault) => `${operation}: ${fault}`));
    return refusalOf(400, 20001, faults.join('; '));
  }
  if (tooEarly(asked, taken)) return refusalOf(409, 20009, 'not yet delivered');
  const found = take(asked, taken);
  if (!found) return refusalOf(404, 20404, 'not found');
  const created = operation.startsWith('create');
  const body = 'body' in found ? messageOf(found, options.accountSid) : callOf(found, options.accountSid);
  return { status: created ? 201 : 200, body };
}

function answerAs(how: NextAnswer, asked: Asked, { response, taken }: { response: ServerResponse; taken: Taken }) {
  if (typeof how === 'object') {
    const { status, body } = refusalOf(how.status, how.code, 'as the test asked');
    send(response, status, body);
    return;
  }
  take(asked, taken);
  if (how === 'cut') response.socket?.destroy();
  if (how !== 'nonsense') return;
  response.statusCode = 201;
  response.setHeader('Content-Type', 'application/json');
  response.end('<html>');
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  to: { taken: Taken; options: StandInOptions },
) {
  const { taken, options } = to;
  const form = formIn(await read(request));
  const path = request.url ?? '';
  const operation = request.method === 'POST' ? operationAt(path, options.accountSid) : null;
  const basic = `Basic ${Buffer.from(`${options.accountSid}:${options.authToken}`).toString('base64')}`;
  const sid = SID.exec(path)?.[1] ?? '';
  const how = taken.next.shift();
  if (request.headers.authorization !== basic) {
    taken.malformed.push('not authenticated');
    return send(response, 401, refusalOf(401, 20003, 'Authenticate').body);
  }
  if (operation === null) {
    taken.malformed.push(`${request.method} ${path}: not in the contract`);
    return send(response, 404, refusalOf(404, 20404, 'not found').body);
  }
  if (how !== undefined) return answerAs(how, { operation, sid, form }, { response, taken });
  const { status, body } = answer({ operation, sid, form }, taken, options);
  return send(response, status, body);
}

/** Once, however often it is brought. */
const keep = (
  { MessageSid: sid = '', From: from = '', To: to = '', Body: body = '', ...form }: Readonly<Record<string, string>>,
  { heard }: Taken,
): void => {
  if (!heard.some((known) => known.sid === sid)) heard.push({ sid, from, to, body, status: 'received', form });
};

async function post(url: string, form: Readonly<Record<string, string>>, options: StandInOptions): Promise<Posted> {
  const signed = new URL(url, options.publicUrl);
  const asked = { AccountSid: options.accountSid, ApiVersion: '2010-04-01', ...form };
  const at = `${options.deskAt?.() ?? options.publicUrl}${signed.pathname}${signed.search}`;
  const answered = await fetch(at, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': getExpectedTwilioSignature(options.authToken, signed.href, asked),
    },
    body: new URLSearchParams(asked).toString(),
  });
  return { status: answered.status, text: await answered.text() };
}

export async function twilioApi(options: StandInOptions): Promise<TwilioApiStandIn> {
  const taken: Taken = { texts: [], heard: [], calls: [], malformed: [], next: [] };
  const server = createServer((request, response) => {
    void serve(request, response, { taken, options });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    texts: taken.texts,
    heard: taken.heard,
    calls: taken.calls,
    malformed: taken.malformed,
    next: (...answers) => {
      taken.next.push(...answers);
    },
    reply: (xml, { from, to }) =>
      readTwiml(xml)
        .children.filter(({ name }) => name === 'Message')
        .map(({ text: body, attributes: { action } }) => {
          const form: Fields = { To: to, From: from, ...(action === undefined ? {} : { StatusCallback: action }) };
          const sid = newSid('SM');
          taken.texts.push({ sid, to, from, body, status: 'queued', form });
          return sid;
        }),
    tell: async (sid, status, more = {}) => {
      const text = taken.texts.find((known) => known.sid === sid);
      if (!text) throw new Error('no such text');
      text.status = status;
      const { to: To, from: From } = text;
      const form = { MessageSid: sid, SmsSid: sid, MessageStatus: status, SmsStatus: status, To, From, ...more };
      return post(one(text.form['StatusCallback']), form, options);
    },
    post: (url, form) => {
      if (new URL(url, options.publicUrl).pathname === '/twilio/messaging') keep(form, taken);
      return post(url, form, options);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
