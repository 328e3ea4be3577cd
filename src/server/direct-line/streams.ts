/**
 * The WebSocket side of Direct Line: whoever is connected gets each ActivitySet as it is committed, from their watermark on.
 * A stream ends with its token, and a while after the conversation; until then a client finds its way back by itself.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Instant } from '../../core/ids';
import type { Store } from '../../store/store';
import { placeAt, sessionKeyOf, type Conversations, type Place } from './conversations';
import type { Claims, Tokens } from './tokens';

export const STREAM_PATH = /^\/v3\/directline\/conversations\/([^/]+)\/stream$/;

/** Milliseconds between the empty messages that keep a connection open, and between looking whether anybody is still there. */
const KEEP_ALIVE = 20_000;
const MOST_PER_CONVERSATION = 10;
/** Bytes waiting for a reader who does not read. */
const MOST_WAITING = 1024 * 1024;

/** Close codes: gone as expected, token ran out, too many or too slow. */
const [ENDED, EXPIRED, OVERLOADED] = [1000, 4403, 1013];

export interface StreamDeps {
  readonly store: Pick<Store, 'watch'>;
  readonly conversations: Conversations;
  readonly tokens: Tokens;
  readonly now: () => Instant;
}

export interface Streams {
  attach(server: Server): void;
  /** Something was kept that the store does not know of. */
  wake(claims: Claims): void;
  close(): void;
}

interface Reader {
  readonly socket: WebSocket;
  readonly claims: Claims;
  readonly until: Instant;
  readonly timers: Set<NodeJS.Timeout>;
  place: Place;
  sending: boolean;
  /** Something came while sending. */
  more: boolean;
  answered: boolean;
}

const later = (reader: Reader, milliseconds: number, work: () => void): void => {
  const timer = setTimeout(work, Math.max(0, milliseconds));
  timer.unref();
  reader.timers.add(timer);
};

async function sendNew(deps: StreamDeps, reader: Reader): Promise<void> {
  for (;;) {
    const set = await deps.conversations.read(reader.claims, reader.place);
    if (set.activities.length === 0 || reader.socket.readyState !== reader.socket.OPEN) return;
    if (reader.socket.bufferedAmount > MOST_WAITING) return reader.socket.close(OVERLOADED);
    reader.socket.send(JSON.stringify(set));
    reader.place = placeAt(set.watermark);
    if (set.activities.some(({ type, from }) => type === 'endOfConversation' && isBot(from)))
      await closeAtEnd(deps, reader);
  }
}

const isBot = (from: unknown): boolean =>
  typeof from === 'object' && from !== null && 'role' in from && from.role === 'bot';

async function closeAtEnd({ conversations }: StreamDeps, reader: Reader): Promise<void> {
  const left = await conversations.endsIn(reader.claims);
  if (left !== null) later(reader, left, () => reader.socket.close(ENDED));
}

/** One at a time for each reader, so that sets arrive in order and none twice. */
async function pump(deps: StreamDeps, reader: Reader): Promise<void> {
  reader.more = true;
  if (reader.sending) return;
  reader.sending = true;
  while (reader.more) {
    reader.more = false;
    await sendNew(deps, reader).catch(() => undefined);
  }
  reader.sending = false;
}

type Readers = Map<string, Set<Reader>>;

function follow(deps: StreamDeps, readers: Readers, reader: Reader): void {
  const key = sessionKeyOf(reader.claims);
  const here = readers.get(key) ?? new Set<Reader>();
  if (here.size >= MOST_PER_CONVERSATION) return reader.socket.close(OVERLOADED);
  readers.set(key, here.add(reader));
  const stop = deps.store.watch(`session:${key}`, () => void pump(deps, reader));
  // Clients send empty messages to keep the connection open; nothing they send here is read.
  reader.socket.on('message', () => (reader.answered = true));
  reader.socket.on('pong', () => (reader.answered = true));
  reader.socket.on('error', () => reader.socket.terminate());
  reader.socket.on('close', () => {
    stop();
    reader.timers.forEach(clearTimeout);
    here.delete(reader);
    if (here.size === 0) readers.delete(key);
  });
  later(reader, reader.until - deps.now(), () => reader.socket.close(EXPIRED));
  void pump(deps, reader);
}

function keepAlive(readers: Readers): void {
  for (const reader of [...readers.values()].flatMap((here) => [...here])) {
    if (!reader.answered) reader.socket.terminate();
    reader.answered = false;
    if (reader.socket.readyState !== reader.socket.OPEN) continue;
    reader.socket.ping();
    reader.socket.send('');
  }
}

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
};

type Admitted = { readonly claims: Claims; readonly until: Instant; readonly watermark: string | null };

async function admit(deps: StreamDeps, conversation: string, query: URLSearchParams): Promise<Admitted | string> {
  const verified = await deps.tokens.verifyForStream(query.get('t') ?? '');
  if (verified.type === 'invalid') return '401 Unauthorized';
  if (verified.type === 'expired' || verified.claims.conversation !== conversation) return '403 Forbidden';
  if ((await deps.conversations.state(verified.claims)) === 'gone') return '404 Not Found';
  return { claims: verified.claims, until: verified.until, watermark: query.get('watermark') };
}

/**
 * Some clients offer another protocol with every request: theirs are answered as if they had not. Node before 24.9 asks
 * nobody, and such a request is then refused, because whoever takes an upgrade must end it.
 */
const isForStream = ({ url = '' }: IncomingMessage): boolean => STREAM_PATH.test(url.split('?')[0] ?? '');

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
};

export function createStreams(deps: StreamDeps): Streams {
  const readers: Readers = new Map();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const timer = setInterval(() => keepAlive(readers), KEEP_ALIVE);
  timer.unref();
  const open = ({ claims, until, watermark }: Admitted, socket: WebSocket): void => {
    const state = { place: placeAt(watermark), sending: false, more: false, answered: true };
    follow(deps, readers, { socket, claims, until, timers: new Set(), ...state });
  };
  const upgrade = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://stream');
    const conversation = STREAM_PATH.exec(url.pathname)?.[1];
    if (conversation === undefined) return refuse(socket, '404 Not Found');
    const admitted = await admit(deps, decoded(conversation), url.searchParams);
    if (typeof admitted === 'string') return refuse(socket, admitted);
    sockets.handleUpgrade(request, socket, head, (opened) => open(admitted, opened));
  };
  return {
    attach: (server) => {
      Reflect.set(server, 'shouldUpgradeCallback', isForStream);
      server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        socket.on('error', () => socket.destroy());
        upgrade(request, socket, head).catch(() => refuse(socket, '400 Bad Request'));
      });
    },
    wake: (claims) => readers.get(sessionKeyOf(claims))?.forEach((reader) => void pump(deps, reader)),
    close: () => {
      clearInterval(timer);
      for (const reader of [...readers.values()].flatMap((here) => [...here])) reader.socket.close(1001);
      sockets.close();
    },
  };
}
