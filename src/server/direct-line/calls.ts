/** What each call of Direct Line does, as a function of who asks: routes.ts reads the request and writes the answer. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { activityId, handOffInitiation, readHandOffStatus } from '../../channels/bot-framework';
import type { Received } from '../../channels/channel';
import * as app from '../../channels/connect-app/receive';
import * as page from '../../channels/web-chat/receive';
import type { HubPort } from '../../core/hub';
import { landlordId, type Instant } from '../../core/ids';
import type { Taken } from '../../store/store';
import type { Turns } from '../../turn/turns';
import { Refusal, type RefusalCode } from '../refusal';
import { placeAt, sessionKeyOf, type ActivitySet, type Conversations } from './conversations';
import type { Streams } from './streams';
import { LIFETIME, type Claims, type Tokens } from './tokens';

export interface CallDeps {
  readonly turns: Turns;
  readonly tokens: Tokens;
  readonly conversations: Conversations;
  readonly streams: Streams;
  /** Where the world finds us, without a slash at the end. */
  readonly publicUrl: string;
  readonly now: () => Instant;
  /** Who is told of hand-offs in a conversation that a hub holds the token of. */
  readonly hub?: HubPort;
}

export interface Answer {
  readonly status: number;
  readonly body: object;
}

const CHANNELS = {
  'web-chat': { begin: page.begin, receive: page.receive },
  'connect-app': { begin: app.begin, receive: app.receive },
} as const;

const callerOf = (claims: Claims, at: Instant): page.PageCaller => ({
  landlord: landlordId(claims.landlord),
  conversation: claims.conversation,
  user: claims.user,
  at,
  ...(claims.home === undefined ? {} : { accountHome: claims.home }),
  ...(claims.language === undefined ? {} : { language: claims.language }),
  ...(claims.rehearsal ? { rehearsal: true } : {}),
});

/** A turn that could not be stored answered with the emergency message: it goes to the person by another way. */
function keepWhatWasNotStored(
  { conversations, streams }: CallDeps,
  claims: Claims,
  { reply, messages }: Taken,
): boolean {
  if (messages.length > 0 || reply.kind !== 'activities' || reply.activities.length === 0) return false;
  conversations.keep(claims, reply.activities);
  streams.wake(claims);
  return true;
}

/** A fresh token and the address of a stream from a watermark on. */
async function connection({ tokens, publicUrl, now }: CallDeps, claims: Claims, watermark: string): Promise<object> {
  const { token, conversationId, expires_in } = await tokens.issue(claims);
  const stream = await tokens.issueForStream(claims, now() + LIFETIME * 1000);
  const base = `${publicUrl.replace(/^http/, 'ws')}/v3/directline/conversations/${encodeURIComponent(conversationId)}`;
  const query = `watermark=${encodeURIComponent(watermark)}&t=${encodeURIComponent(stream)}`;
  return { conversationId, token, expires_in, streamUrl: `${base}/stream?${query}`, referenceGrammarId: '' };
}

/** Starts a conversation, which is its first turn; one that was started before is found again. */
export async function start(deps: CallDeps, claims: Claims, body: unknown): Promise<Answer> {
  const taken = await deps.turns.take(CHANNELS[claims.channel].begin(body, callerOf(claims, deps.now())));
  keepWhatWasNotStored(deps, claims, taken);
  return { status: taken.fresh ? 201 : 200, body: await connection(deps, claims, '-') };
}

const notGone = async ({ conversations }: CallDeps, claims: Claims): Promise<void> => {
  if ((await conversations.state(claims)) === 'gone') throw new Refusal('NotFound');
};

/** Without a watermark only what comes from now on is read, as Microsoft's description says; with an empty one, everything. */
export async function reconnect(deps: CallDeps, claims: Claims, watermark: string | undefined): Promise<Answer> {
  await notGone(deps, claims);
  const { after, kept } = await (watermark === undefined ? deps.conversations.latest(claims) : placeAt(watermark));
  return { status: 200, body: await connection(deps, claims, kept === 0 ? String(after) : `${after}.${kept}`) };
}

export async function read(deps: CallDeps, claims: Claims, watermark: string | undefined): Promise<ActivitySet> {
  await notGone(deps, claims);
  return deps.conversations.read(claims, placeAt(watermark));
}

const REFUSED: Readonly<Record<Extract<Received, { type: 'refused' }>['status'], RefusalCode>> = {
  400: 'BadArgument',
  403: 'Forbidden',
  404: 'NotFound',
  413: 'PayloadTooLarge',
};

const REJECTED = {
  status: 502,
  body: { error: { code: 'BotRejectedActivity', message: 'Failed to send activity: bot returned an error' } },
};

/** The hub's event stands in the conversation like anything else it reads there. */
async function tellHub({ hub, now }: CallDeps, claims: Claims): Promise<void> {
  if (!claims.hub || !hub) return;
  const stamp = { conversation: claims.conversation, at: new Date(now()).toISOString() };
  await hub.handOff(sessionKeyOf(claims), (reference) => handOffInitiation({ id: randomUUID(), reference, ...stamp }));
}

const activity = z.looseObject({ type: z.string() }).catch({ type: '' });

/** True for what a hub says of a hand-off. From anybody else's token it is an event like others: acknowledged and forgotten. */
async function heardFromHub({ hub }: CallDeps, claims: Claims, body: unknown): Promise<boolean> {
  if (!claims.hub || !hub) return false;
  const status = readHandOffStatus(activity.parse(body));
  if (status === null) return false;
  await hub.heard(sessionKeyOf(claims), status);
  return true;
}

const acknowledged = ({ conversation }: Claims): Answer => ({
  status: 200,
  body: { id: `${conversation}|${randomUUID()}` },
});

/** One activity of the person. Its own copy is among the messages the turn stored, and gives the answer its id. */
export async function post(deps: CallDeps, claims: Claims, body: unknown): Promise<Answer> {
  if (await heardFromHub(deps, claims, body)) return acknowledged(claims);
  const received = CHANNELS[claims.channel].receive(body, callerOf(claims, deps.now()));
  if (received.type === 'refused') throw new Refusal(REFUSED[received.status]);
  await notGone(deps, claims);
  if (received.type === 'ignored') return acknowledged(claims);
  const taken = await deps.turns.take(received.inbound);
  if (keepWhatWasNotStored(deps, claims, taken)) return REJECTED;
  await tellHub(deps, claims);
  const mine = taken.messages.find(({ by }) => by === 'person') ?? taken.messages[0];
  return mine ? { status: 200, body: { id: activityId(claims.conversation, mine.seq) } } : acknowledged(claims);
}
