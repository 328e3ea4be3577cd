/** Posts a body once: no redirect is followed, no answer is read beyond its status, and none is waited for too long. */
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isLoopback, lookupPublic } from './address';

export interface Endpoint {
  readonly url: string;
  /** `whsec_...` */
  readonly secret: string;
  /** Stands in a private network, and whoever runs us said so. */
  readonly privateAddress: boolean;
}

/** `code`: `http_500`, `timeout`, or what the network said. */
export type Posted = { readonly taken: true } | { readonly taken: false; readonly code: string };

export interface Posting {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

const codeOf = (error: Error): string => {
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timeout';
  return String((error as NodeJS.ErrnoException).code ?? error.name);
};

const judged = (status: number): Posted =>
  status >= 200 && status < 300 ? { taken: true } : { taken: false, code: `http_${status}` };

/** Never rejects: what goes wrong out there is a value. */
export const post = ({ url: to, privateAddress }: Endpoint, posting: Posting): Promise<Posted> =>
  new Promise((resolve) => {
    const url = new URL(to);
    const isFree = privateAddress || isLoopback(url);
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const options = {
      method: 'POST',
      agent: false as const,
      headers: { ...posting.headers, 'content-length': Buffer.byteLength(posting.body) },
      signal: AbortSignal.timeout(posting.timeoutMs),
      ...(isFree ? {} : { lookup: lookupPublic }),
    };
    const sent = send(url, options, (response) => {
      resolve(judged(response.statusCode ?? 0));
      response.destroy();
    });
    sent.on('error', (error) => resolve({ taken: false, code: codeOf(error) }));
    sent.end(posting.body);
  });
