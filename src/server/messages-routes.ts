/**
 * `POST /api/messages`: the Bot Framework Connector, for Azure channels and skills. Only with an app id, because without
 * one Microsoft's adapter believes anybody; only for service addresses on a list, because it posts to the one it is given.
 */
import { randomUUID } from 'node:crypto';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  TurnContext,
  type Activity as BotActivity,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { handOffInitiation, readHandOffStatus } from '../channels/bot-framework';
import { beginConversation, receiveActivity, type Caller } from '../channels/posted-activity';
import { landlordId, type Instant } from '../core/ids';
import type { HandOffReference, HubPort } from '../core/hub';
import type { Inbound } from '../core/inbound';
import type { Activity } from '../core/reply';
import type { Turns } from '../turn/turns';
import { handle } from './handle';
import { Refusal } from './refusal';

export interface MicrosoftApp {
  readonly id: string;
  readonly password: string;
  readonly tenantId: string;
}

export interface MessagesDeps {
  readonly app: MicrosoftApp | null;
  /** Addresses replies may go to, such as `https://smba.trafficmanager.net/uk/`; a beginning is enough. */
  readonly allowedServiceUrls: readonly string[];
  readonly turns: Turns;
  /** The landlord whose bot was written to, by the bot's own id on the channel; null for none of ours. */
  readonly landlordOf: (recipient: string) => string | null;
  readonly now: () => Instant;
  /**
   * Where a hub stands between us and the person: it is told of hand-offs there, and only there is it believed. On any
   * other channel the event would end up on the person's own device, and would come from it.
   */
  readonly hub?: HubPort & { readonly channels: ReadonlySet<string> };
  /** Another cloud's addresses, or a test's. */
  readonly cloud?: Partial<ConfigurationBotFrameworkAuthenticationOptions>;
}

/** Enough to know where it comes from. What a person wrote is looked at by the channel's own door. */
const envelope = z.looseObject({
  type: z.string().min(1).max(40),
  id: z.string().min(1).max(300).optional(),
  channelId: z.string().regex(/^[\w-]{1,40}$/),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.looseObject({ id: z.string().min(1).max(400) }),
  from: z.looseObject({ id: z.string().min(1).max(400) }),
  recipient: z.looseObject({ id: z.string().min(1).max(400) }),
  membersAdded: z
    .array(z.looseObject({ id: z.string() }))
    .max(100)
    .nullish(),
});
type Envelope = z.infer<typeof envelope>;

/** The list holds beginnings of addresses: the same origin, and a path below. */
export function isAllowed(serviceUrl: string, allowed: readonly string[]): boolean {
  const { origin, pathname } = new URL(serviceUrl);
  return allowed.some((one) => {
    const known = URL.parse(one);
    const base = known?.pathname.replace(/\/$/, '') ?? '';
    return known?.origin === origin && (pathname === base || pathname.startsWith(`${base}/`));
  });
}

const callerOf = (activity: Envelope, landlord: string, at: Instant): Caller => ({
  landlord: landlordId(landlord),
  channel: 'web-chat',
  sessionKey: `azure:${activity.channelId}:${activity.conversation.id}`,
  conversation: activity.conversation.id,
  user: activity.from.id,
  at,
});

const someoneJoined = ({ type, membersAdded, recipient }: Envelope): boolean =>
  type === 'conversationUpdate' && (membersAdded ?? []).some(({ id }) => id !== recipient.id);

/** The channel's id of an activity is what a repeat is known by. */
const knownById = (activity: Envelope): object => ({
  ...activity,
  ...(activity.id === undefined ? {} : { channelData: { clientActivityID: activity.id.slice(-128) } }),
});

/** An input of a person, or null for what is acknowledged and forgotten. */
function inboundFrom(activity: Envelope, landlord: string, at: Instant): Inbound | null {
  const caller = callerOf(activity, landlord, at);
  if (someoneJoined(activity)) return beginConversation(activity, caller);
  const received = receiveActivity(knownById(activity), caller);
  return received.type === 'inbound' ? received.inbound : null;
}

/** Addressing is the adapter's; a trace would hold everything the person typed. */
const outgoing = (activities: readonly Activity[]): Partial<BotActivity>[] =>
  activities
    .filter(({ type }) => type !== 'trace')
    .map(({ channelId: _channel, conversation: _conversation, from: _from, timestamp: _at, ...rest }) => rest);

/** Microsoft's adapter writes its error's text into the answer: it writes here, and of a failure only the status is used. */
function draft() {
  const written: { code: number; body: unknown } = { code: 200, body: undefined };
  return {
    written,
    socket: null,
    status: (code: number) => (written.code = code),
    send: (body: unknown) => (written.body = body),
    header: () => undefined,
    end: () => undefined,
  };
}

function createAdapter({ id, password, tenantId }: MicrosoftApp, cloud: MessagesDeps['cloud']): CloudAdapter {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: id,
      MicrosoftAppPassword: password,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppType: 'SingleTenant',
      ...cloud,
    }),
  );
  // Without one of ours the adapter's own tells the person what went wrong inside.
  adapter.onTurnError = () => Promise.reject(new Refusal('Internal'));
  return adapter;
}

interface Posted {
  readonly activity: Envelope;
  readonly landlord: string;
}

function read(deps: MessagesDeps, body: unknown): Posted {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) throw new Refusal('BadArgument');
  if (!isAllowed(parsed.data.serviceUrl, deps.allowedServiceUrls)) throw new Refusal('Forbidden');
  const landlord = deps.landlordOf(parsed.data.recipient.id);
  if (landlord === null) throw new Refusal('NotFound');
  return { activity: parsed.data, landlord };
}

const hubOn = ({ hub }: MessagesDeps, { channelId }: Envelope): HubPort | null =>
  hub?.channels.has(channelId) ? hub : null;

async function turn(deps: MessagesDeps, posted: Posted, context: TurnContext): Promise<void> {
  const { activity, landlord } = posted;
  const hub = hubOn(deps, activity);
  const status = readHandOffStatus(activity);
  // The same from anybody else is acknowledged and forgotten: whoever sent it learns nothing.
  if (status !== null) return hub?.heard(callerOf(activity, landlord, deps.now()).sessionKey, status);
  const inbound = inboundFrom(activity, landlord, deps.now());
  if (!inbound) return;
  const { reply } = await deps.turns.take(inbound);
  const activities = reply.kind === 'activities' ? outgoing(reply.activities) : [];
  const reference = hub ? await hub.handOff(inbound.sessionKey) : null;
  const sent = reference ? beforeTheEnd(activities, initiation(reference, inbound, context)) : activities;
  if (sent.length > 0) await context.sendActivities(sent);
}

/** A hub may take the end of the conversation for the end of everything. */
function beforeTheEnd(activities: Partial<BotActivity>[], event: Partial<BotActivity>): Partial<BotActivity>[] {
  const end = activities.findIndex(({ type }) => type === 'endOfConversation');
  return activities.toSpliced(end === -1 ? activities.length : end, 0, event);
}

function initiation(reference: HandOffReference, inbound: Inbound, context: TurnContext): Partial<BotActivity> {
  const about = { conversation: context.activity.conversation.id, at: new Date(inbound.at).toISOString() };
  const [event = {}] = outgoing([handOffInitiation({ id: randomUUID(), reference, ...about })]);
  return { ...event, relatesTo: TurnContext.getConversationReference(context.activity) as BotActivity['relatesTo'] };
}

/** `done` and `failed` are ours; `unheard` is an adapter that did not believe who asked. */
type Outcome = 'unheard' | 'done' | 'failed';

/** What goes wrong in a turn stays here: the adapter would print it, and with it what the person wrote. */
async function heard(deps: MessagesDeps, posted: Posted, context: TurnContext): Promise<Outcome> {
  return turn(deps, posted, context).then(
    () => 'done',
    () => 'failed',
  );
}

export const messagesRoutes =
  (deps: MessagesDeps) =>
  (server: Server): void => {
    if (deps.app === null || deps.app.id === '') return;
    const adapter = createAdapter(deps.app, deps.cloud);
    server.post(
      '/api/messages',
      handle(async (req: Request, res: Response) => {
        const posted = read(deps, req.body);
        const answer = draft();
        let outcome: Outcome = 'unheard';
        await adapter.process(req, answer, async (context) => {
          outcome = await heard(deps, posted, context);
        });
        send(res, answer.written, outcome);
      }, 'program'),
    );
  };

function send(
  res: Response,
  { code, body }: { readonly code: number; readonly body: unknown },
  outcome: Outcome,
): void {
  if (outcome === 'unheard') throw new Refusal('Unauthorized');
  if (outcome === 'failed' || code >= 400) throw new Refusal('Internal');
  const text = body === undefined ? '' : JSON.stringify(body);
  res.sendRaw(code, text, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
}
