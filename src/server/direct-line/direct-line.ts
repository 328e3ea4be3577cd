/**
 * Direct Line 3.0, so that Microsoft's own clients work against us unchanged, and `POST /:landlord/token`, where a page
 * gets what it needs to begin. Who asks is only ever read from a token.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { HubPort } from '../../core/hub';
import type { Instant } from '../../core/ids';
import type { Store } from '../../store/store';
import type { Turns } from '../../turn/turns';
import { handle } from '../handle';
import { perAddress, type Limit } from '../limits';
import { Refusal } from '../refusal';
import { post, read, reconnect, start, type Answer, type CallDeps } from './calls';
import { createConversations } from './conversations';
import { openToAnySite, preflight } from './cors';
import { createStreams } from './streams';
import { createTokens, type Claims, type TokenAnswer, type Tokens } from './tokens';

export type { Claims, TokenAnswer } from './tokens';

export interface DirectLineDeps {
  readonly turns: Turns;
  readonly store: Pick<Store, 'messages' | 'session' | 'watch'>;
  readonly landlords: { has(id: string): boolean };
  readonly masterKey: Buffer;
  readonly publicUrl: string;
  readonly now: () => Instant;
  /** A landlord's hub makes its tokens by a secret of its own, at `tokens/generate`. None: that is off. */
  readonly hub?: HubPort & { readonly secrets: Readonly<Record<string, string>> };
  readonly trustedProxies?: number;
}

/** What is not said is new: a conversation and a user nobody has had before, on the page. */
export type Issue = Pick<Claims, 'landlord'> & Partial<Omit<Claims, 'landlord'>>;

export interface DirectLine {
  routes(server: Server): void;
  attach(server: HttpServer): void;
  issue(claims: Issue): Promise<TokenAnswer>;
  /** `null` for a token that is not ours, or has run out. */
  verify(token: string): Promise<Claims | null>;
  close(): void;
}

/** Families and offices share an address. */
const NEW_PER_MINUTE = 300;

const newId = (): string => randomBytes(16).toString('base64url');

export const complete = (claims: Issue): Claims => ({
  conversation: newId(),
  user: `dl_${newId()}`,
  channel: 'web-chat',
  ...claims,
});

const bearerOf = (req: Request): string => {
  const token = /^Bearer\s+(\S+)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal('Unauthorized');
  return token;
};

async function claimsOf(req: Request, tokens: Tokens): Promise<Claims> {
  const verified = await tokens.verify(bearerOf(req));
  if (verified.type === 'expired') throw new Refusal('TokenExpired');
  if (verified.type === 'invalid') throw new Refusal('Unauthorized');
  return verified.claims;
}

const field = (fields: unknown, name: string): string | undefined => {
  const value: unknown = typeof fields === 'object' && fields !== null ? Reflect.get(fields, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** A conversation of somebody else's is not found out about: any id but the token's own is refused alike. */
async function ownClaims(req: Request, tokens: Tokens): Promise<Claims> {
  const claims = await claimsOf(req, tokens);
  if (field(req.params, 'conversationId') !== claims.conversation) throw new Refusal('Forbidden');
  return claims;
}

const send = (res: Response, { status, body }: Answer): void => {
  res.sendRaw(status, JSON.stringify(body), { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Whose secret this is. Compared in the same time whether it is nearly right or not at all. */
const ownerOf = (secret: string, secrets: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(secrets).find(([, theirs]) => timingSafeEqual(digest(theirs), digest(secret)))?.[0];

const generateSchema = z.object({ user: z.object({ id: z.string().regex(/^dl_[\w-]{1,100}$/) }).optional() }).nullish();

/** For a landlord's hub. Off without secrets, and then the same as a wrong one; settings may name a landlord that is not served. */
function generated(req: Request, { hub, landlords }: DirectLineDeps): Claims {
  const landlord = ownerOf(bearerOf(req), hub?.secrets ?? {});
  if (landlord === undefined || !landlords.has(landlord)) throw new Refusal('Forbidden');
  const body = generateSchema.safeParse(req.body);
  if (!body.success) throw new Refusal('BadArgument');
  const user = body.data?.user?.id;
  return complete({ landlord, hub: true, ...(user === undefined ? {} : { user }) });
}

const answerOf = ({ token, conversationId, expires_in }: TokenAnswer): Answer => ({
  status: 200,
  body: { conversationId, token, expires_in },
});

interface Mounting {
  readonly deps: DirectLineDeps;
  readonly calls: CallDeps;
  readonly limit: Limit;
}

function mountTokens(server: Server, { deps, calls, limit }: Mounting): void {
  server.post(
    '/:landlord/token',
    handle(async (req, res) => {
      const landlord = field(req.params, 'landlord') ?? '';
      if (!deps.landlords.has(landlord)) throw new Refusal('NotFound');
      limit(req);
      send(res, { status: 200, body: await calls.tokens.issue(complete({ landlord })) });
    }, 'program'),
  );
  server.post(
    '/v3/directline/tokens/generate',
    handle(async (req, res) => {
      send(res, answerOf(await calls.tokens.issue(generated(req, deps))));
    }, 'program'),
  );
  server.post(
    '/v3/directline/tokens/refresh',
    handle(async (req, res) => {
      send(res, answerOf(await calls.tokens.issue(await claimsOf(req, calls.tokens))));
    }, 'program'),
  );
}

function mountConversations(server: Server, { calls }: Mounting): void {
  const base = '/v3/directline/conversations';
  type Call = (claims: Claims, req: Request) => Promise<Answer>;
  const own = (call: Call) =>
    handle(async (req, res) => {
      send(res, await call(await ownClaims(req, calls.tokens), req));
    }, 'program');
  server.post(
    base,
    handle(async (req, res) => {
      send(res, await start(calls, await claimsOf(req, calls.tokens), req.body));
    }, 'program'),
  );
  server.get(
    `${base}/:conversationId`,
    own((claims, req) => reconnect(calls, claims, field(req.query, 'watermark'))),
  );
  server.get(
    `${base}/:conversationId/activities`,
    own(async (claims, req) => ({ status: 200, body: await read(calls, claims, field(req.query, 'watermark')) })),
  );
  server.post(
    `${base}/:conversationId/activities`,
    own((claims, req) => post(calls, claims, req.body)),
  );
  server.post(
    `${base}/:conversationId/upload`,
    own(() => Promise.reject(new Refusal('UnsupportedMediaType'))),
  );
}

export function directLine(deps: DirectLineDeps): DirectLine {
  const tokens = createTokens(deps);
  const conversations = createConversations(deps.store, deps.now);
  const streams = createStreams({ store: deps.store, conversations, tokens, now: deps.now });
  const { turns, publicUrl, now, trustedProxies = 0 } = deps;
  const calls = { turns, tokens, conversations, streams, publicUrl, now, ...(deps.hub ? { hub: deps.hub } : {}) };
  return {
    routes: (server) => {
      const mounting = { deps, calls, limit: perAddress({ perMinute: NEW_PER_MINUTE, trustedProxies, now }) };
      server.pre(openToAnySite);
      server.opts('/v3/directline/*', preflight);
      server.opts('/:landlord/token', preflight);
      mountTokens(server, mounting);
      mountConversations(server, mounting);
      // Answering the preflight for all paths would make the rest "not allowed" where there is nothing.
      const nothing = handle(() => Promise.reject(new Refusal('NotFound')), 'program');
      server.get('/v3/directline/*', nothing);
      server.post('/v3/directline/*', nothing);
      server.on('stopping', () => streams.close());
    },
    attach: (server) => streams.attach(server),
    issue: (claims) => tokens.issue(complete(claims)),
    verify: async (token) => {
      const verified = await tokens.verify(token);
      return verified.type === 'valid' ? verified.claims : null;
    },
    close: () => streams.close(),
  };
}
