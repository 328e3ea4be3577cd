/**
 * The HTTP server: restify with what it leaks by default shut (error texts, logged requests, endless bodies, files left
 * behind), one answer for everything that is refused or fails, and a stop that lets the turns in hand finish.
 * Route groups are functions that mount on it.
 */
import type { AddressInfo, Socket } from 'node:net';
import pino from 'pino';
import restify, {
  type Next,
  type Request,
  type RequestHandlerType,
  type Response,
  type Route,
  type Server,
} from 'restify';
import { answerRefusal, errorBody } from './answer';
import { bodies } from './body';
import { guarded, readerOf } from './handle';
import { headers } from './headers';
import { failure, type Log } from './log';
import { createMetrics, type Waitings } from './metrics';
import { operationsRoutes } from './operations';
import { refusalCode } from './refusal';

export type { Request, Response, Server } from 'restify';

export type Routes = (server: Server) => void;

export interface ServerOptions {
  readonly routes: readonly Routes[];
  readonly log: Log;
  /** Throws when the database does not answer. */
  readonly ping: () => Promise<void>;
  readonly publicUrl: string;
  /** Who may read how much waits for staff shows this. Left out: nobody may. */
  readonly metricsToken?: string | null;
  /** What waits for staff, for the metrics. Left out: nothing does. */
  readonly waiting?: Waitings;
  /** Bytes; 64 kB unless a test says otherwise. */
  readonly mostBody?: number;
  /** How long turns in hand may take once we are stopping, in milliseconds. */
  readonly grace?: number;
}

export interface Running {
  /** The framework's own, for upgrades to WebSocket; emits `stopping` when streams should end. */
  readonly server: Server;
  /** Resolves to the port, which matters when 0 was asked for. */
  listen(port: number, host?: string): Promise<number>;
  /** Takes no more requests, lets those in hand finish, then cuts what is left. */
  close(): Promise<void>;
}

const MOST_BODY = 64 * 1024;
const GRACE = 10_000;
const METHODS = ['get', 'head', 'post', 'put', 'patch', 'del', 'opts'] as const;

/** Whatever format a client asks for, an error has our words and an object is JSON. */
const formatted = (_req: Request, res: Response, body: unknown): string => {
  if (body instanceof Error) {
    res.setHeader('Content-Type', 'application/json');
    return errorBody(refusalCode(body));
  }
  return typeof body === 'string' ? body : JSON.stringify(body ?? null);
};

const asJson = (req: Request, res: Response, body: unknown): string =>
  typeof body === 'string' ? JSON.stringify(body) : formatted(req, res, body);

const framework = (): Server =>
  restify.createServer({
    name: '',
    // The framework logs requests and errors whole: it gets a logger that writes nothing.
    log: pino({ enabled: false }) as never,
    formatters: {
      'application/json; q=0.9': asJson,
      'text/html; q=0.5': formatted,
      'text/plain; q=0.3': formatted,
      'application/octet-stream; q=0.1': formatted,
    },
  });

/** From here on, whatever is mounted is wrapped: nobody has to remember. */
const guardMounting = (server: Server): void => {
  for (const method of METHODS) {
    const mount = server[method].bind(server);
    Reflect.set(server, method, (path: string, ...handlers: readonly RequestHandlerType[]) =>
      mount(path, ...handlers.flat().map(guarded)),
    );
  }
};

const answerErrors = (server: Server, log: Log): void => {
  server.on('restifyError', (...[req, res, error, done]: [Request, Response, unknown, () => void]) => {
    const code = refusalCode(error);
    const about = { requestId: req.id(), route: routeName(req) };
    if (code === 'Internal') log.error('request_failed', { ...about, ...failure(error) });
    // Half an answer has gone: nothing more can be told, so the connection is cut.
    if (res.headersSent) {
      res.destroy();
      return;
    }
    answerRefusal(req, res, { code, reader: readerOf(req) });
    done();
  });
};

const routeName = (req: Request): string => (req.getRoute() as Route | undefined)?.name ?? 'none';

const secondsSince = (req: Request): number => (Date.now() - req.time()) / 1000;

/** Without a listener the framework throws what its socket reports, and the process ends. */
const surviveSocket = (server: Server, log: Log): void => {
  server.on('error', (error: unknown) => {
    log.error('server_failed', failure(error));
  });
};

const watch = (server: Server, { log, metrics }: { log: Log; metrics: ReturnType<typeof createMetrics> }): void => {
  server.on('after', (req: Request, res: Response) => {
    const seconds = secondsSince(req);
    metrics.answered(routeName(req), res.statusCode, seconds);
    log.debug('request', {
      requestId: req.id(),
      route: routeName(req),
      status: res.statusCode,
      ms: Math.round(seconds * 1000),
    });
  });
};

/** Sockets by hand, because the server forgets those that became WebSockets. */
const socketsOf = (server: Server): ReadonlySet<Socket> => {
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
};

const setTimeouts = (server: Server): void => {
  server.server.requestTimeout = 30_000;
  server.server.headersTimeout = 10_000;
  server.server.keepAliveTimeout = 20_000;
};

/** A connection that was answering when we began to stop becomes idle later: it is looked for until none is left. */
const stop = (server: Server, sockets: ReadonlySet<Socket>, grace: number): Promise<void> =>
  new Promise((resolve) => {
    server.emit('stopping');
    const sweep = setInterval(() => {
      server.server.closeIdleConnections();
    }, 50);
    const cut = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, grace);
    server.server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });

const listen = (server: Server, port: number, host?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.server.listen(port, host, () => {
      server.server.off('error', reject);
      resolve((server.server.address() as AddressInfo).port);
    });
  });

/**
 * The HTTP server with its routes, not yet listening. What fails in it answers whoever asked with what they need (999 on a
 * page) and never with the error itself. Closing lets what is under way end, for as long as the options say.
 */
export const createServer = (options: ServerOptions): Running => {
  const server = framework();
  const metrics = createMetrics(options.waiting ?? null);
  let stopping = false;
  setTimeouts(server);
  const sockets = socketsOf(server);
  surviveSocket(server, options.log);
  answerErrors(server, options.log);
  watch(server, { log: options.log, metrics });
  server.pre(headers({ https: options.publicUrl.startsWith('https://') }));
  server.pre((_req: Request, res: Response, next: Next) => {
    if (stopping) res.setHeader('Connection', 'close');
    next();
  });
  server.use(restify.plugins.queryParser({ mapParams: false }));
  server.use(bodies(options.mostBody ?? MOST_BODY));
  guardMounting(server);
  const operations = operationsRoutes({
    ping: options.ping,
    metrics,
    metricsToken: options.metricsToken ?? null,
    isStopping: () => stopping,
    publicUrl: options.publicUrl,
  });
  for (const mount of [operations, ...options.routes]) mount(server);
  return {
    server,
    listen: (port, host) => listen(server, port, host),
    close: () => {
      stopping = true;
      return stop(server, sockets, options.grace ?? GRACE);
    },
  };
};
