/**
 * What a console page gets and gives back, without the server's library: a request as plain data, an answer as plain
 * data, and the one place that turns them into HTTP. Every answer forbids framing, caching, and any script but our own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SignedIn } from './sessions';
import { stream, type Going } from './stream';

export interface ConsoleRequest {
  readonly method: 'GET' | 'POST';
  readonly params: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  /** What the browser calls itself; empty where it does not. */
  readonly browser: string;
  /** What follows the path, with its question mark; or nothing. */
  readonly search: string;
  /** The browser says another site sent this. */
  readonly crossSite: boolean;
}

export type ConsoleAnswer =
  | { readonly kind: 'page'; readonly status: number; readonly html: string; readonly cookies?: readonly string[] }
  | { readonly kind: 'style'; readonly css: string }
  | { readonly kind: 'script'; readonly text: string }
  /** To keep, not to look at. */
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly text: string }
  | {
      /** Says that something changed, never what: the page fetches what it may see. */
      readonly kind: 'stream';
      readonly staff: SignedIn;
      readonly watch: (tell: () => void) => () => void;
      /** Whether what it tells of is theirs to hear still. Left out: for as long as they are signed in. */
      readonly isTheirs?: () => Promise<boolean>;
    }
  /** Taken, with nothing to show for it. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'go'; readonly to: string; readonly cookies?: readonly string[] };

/** As a router hands it over: path parameters and a parsed or raw body beside the message itself. */
export type RoutedRequest = IncomingMessage & { params?: unknown; body?: unknown };

const CSP =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

export const consoleRequest = (req: RoutedRequest): ConsoleRequest => ({
  method: req.method === 'POST' ? 'POST' : 'GET',
  params: strings(req.params),
  form: form(req.body),
  cookies: cookiesIn(req.headers.cookie ?? ''),
  browser: req.headers['user-agent'] ?? '',
  search: /\?.*$/s.exec(req.url ?? '')?.[0] ?? '',
  crossSite: !['same-origin', 'none', undefined].includes(single(req.headers['sec-fetch-site'])),
});

export interface Sending {
  /** A sign-in's next cookie, unless the answer sets cookies of its own. */
  readonly renewed?: string | null;
  /** Whether a stream may still go on. */
  readonly going?: Going;
}

const ended: Going = () => Promise.resolve(false);

type Written = Exclude<ConsoleAnswer, { kind: 'go' } | { kind: 'stream' } | { kind: 'nothing' }>;

const GUARDS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CSP,
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export const send = (
  res: ServerResponse,
  answer: ConsoleAnswer,
  { renewed = null, going = ended }: Sending = {},
): void => {
  for (const [name, value] of Object.entries(GUARDS)) res.setHeader(name, value);
  const cookies = cookiesOf(answer) ?? (renewed === null ? [] : [renewed]);
  if (cookies.length > 0) res.setHeader('Set-Cookie', [...cookies]);
  answered(res, answer, going);
};

const answered = (res: ServerResponse, answer: ConsoleAnswer, going: Going): void => {
  if (answer.kind === 'stream') stream(res, answer, going);
  else if (answer.kind === 'go') end(res, 303, { Location: answer.to });
  else if (answer.kind === 'nothing') end(res, 204, {});
  else write(res, answer);
};

const cookiesOf = (answer: ConsoleAnswer): readonly string[] | undefined =>
  'cookies' in answer ? answer.cookies : undefined;

const write = (res: ServerResponse, answer: Written): void => {
  const [status, type, body] = written(answer);
  const kept: Record<string, string> =
    answer.kind === 'file' ? { 'Content-Disposition': `attachment; filename="${answer.name}"` } : {};
  end(res, status, { 'Content-Type': `${type}; charset=utf-8`, ...kept }, body);
};

/** One call after another: the server's own writeHead gives nothing back. */
const end = (res: ServerResponse, status: number, headers: Record<string, string>, body?: string): void => {
  res.writeHead(status, headers);
  res.end(body);
};

const written = (answer: Written): readonly [status: number, type: string, body: string] => {
  switch (answer.kind) {
    case 'style':
      return [200, 'text/css', answer.css];
    case 'script':
      return [200, 'text/javascript', answer.text];
    case 'file':
      return [200, answer.type, answer.text];
    case 'page':
      return [answer.status, 'text/html', answer.html];
  }
};

const single = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

const strings = (from: unknown): Record<string, string> =>
  typeof from !== 'object' || from === null
    ? {}
    : Object.fromEntries(Object.entries(from).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

const form = (body: unknown): Record<string, string> => {
  const raw = Buffer.isBuffer(body) ? body.toString('utf8') : body;
  return typeof raw === 'string' ? Object.fromEntries(new URLSearchParams(raw)) : strings(raw);
};

const cookiesIn = (header: string): Record<string, string> =>
  Object.fromEntries(
    header.split(';').flatMap((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
    }),
  );
