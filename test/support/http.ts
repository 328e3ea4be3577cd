/** Asks a server of ours on this machine, and sees the answer as it came: status, headers, text. */
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Sent {
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HttpClient {
  ask(method: string, path: string, sent?: Sent): Promise<Answer>;
  /** Text over a bare socket, for what no client library would send. Resolves when the server closes. */
  raw(text: string): Promise<string>;
}

const HOST = '127.0.0.1';

const lengthOf = ({ body }: Sent): Record<string, number> =>
  body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };

/** `port` is asked each time, because tests start a server for each. */
export const httpClient = (port: () => number): HttpClient => ({
  ask: (method, path, sent = {}) =>
    new Promise((resolve, reject) => {
      const headers = { ...lengthOf(sent), ...sent.headers };
      const req = request({ host: HOST, port: port(), method, path, headers }, (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('error', reject);
        res.on('end', () => {
          resolve({ status: res.statusCode ?? 0, headers: res.headers, text: Buffer.concat(chunks).toString() });
        });
      });
      req.on('error', reject);
      req.end(sent.body);
    }),
  raw: (text) =>
    new Promise((resolve, reject) => {
      const socket = connect(port(), HOST, () => socket.write(text));
      let got = '';
      socket.on('data', (chunk) => (got += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => {
        resolve(got);
      });
    }),
});

export const json = (body: string): Sent => ({ body, headers: { 'content-type': 'application/json' } });

/** The code of an error as every route of ours tells it. */
export const errorCode = (answer: Answer): unknown => {
  const told = JSON.parse(answer.text) as { readonly error?: { readonly code?: unknown } };
  return told.error?.code;
};
