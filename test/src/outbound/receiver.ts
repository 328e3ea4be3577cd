/** A receiver as another organisation would write it: a real server that checks each signature by the standard's rule. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly signed: boolean;
}

export interface Receiver {
  readonly url: string;
  readonly heard: Heard[];
  /** What the next requests get, in order; the last one goes on. */
  answers: ((response: ServerResponse) => void)[];
  close(): Promise<void>;
}

export const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    // One call after another: the server of another test in this process has made writeHead give nothing back.
    response.writeHead(code, headers);
    response.end();
  };

const header = (headers: IncomingHttpHeaders, name: string): string => String(headers[name] ?? '');

/** Five minutes either way, as the standard advises. */
const TOLERANCE_S = 300;

const verified = (secret: string, now: number, { headers, body }: Omit<Heard, 'signed'>): boolean => {
  const timestamp = header(headers, 'webhook-timestamp');
  if (!/^\d+$/.test(timestamp) || Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_S) return false;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const expected = createHmac('sha256', key)
    .update(`${header(headers, 'webhook-id')}.${timestamp}.${body}`)
    .digest();
  return header(headers, 'webhook-signature')
    .split(' ')
    .map((one) => one.split(','))
    .some(([version, given]) => {
      const bytes = Buffer.from(given ?? '', 'base64');
      return version === 'v1' && bytes.length === expected.length && timingSafeEqual(bytes, expected);
    });
};

export const openReceiver = async (secret: string, now: () => number): Promise<Receiver> => {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const said = { headers: request.headers, body: Buffer.concat(chunks).toString() };
      heard.push({ ...said, signed: verified(secret, now(), said) });
      const [answer] = receiver.answers;
      if (receiver.answers.length > 1) receiver.answers.shift();
      answer?.(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/fanlight`,
    heard,
    answers: [status(204)],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return receiver;
};
