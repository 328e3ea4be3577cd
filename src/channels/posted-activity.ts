/**
 * What a client posts, at the door: which activities we take, and what of each is kept. Time zones, device
 * capabilities and everything else we do not need is personal data, and is dropped before anybody sees it.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Instant, LandlordId } from '../core/ids';
import type { ChannelName, Inbound, Input } from '../core/inbound';
import type { Activity } from '../core/reply';
import type { Received } from './channel';

/** Characters of one message; more is cut, and the person sees in their own message what was kept. */
export const MOST_CHARACTERS = 4000;
const MOST_ITEMS = 60;
const DEEPEST = 4;

/** Who is speaking, as their token says; nothing the client claims of itself is believed. */
export interface Caller {
  readonly landlord: LandlordId;
  readonly channel: ChannelName;
  readonly sessionKey: string;
  readonly conversation: string;
  readonly user: string;
  readonly at: Instant;
  readonly accountHome?: string;
  readonly language?: string;
  readonly rehearsal?: boolean;
}

const locale = z
  .string()
  .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)
  .nullish()
  .catch(null);

const clientData = z.object({
  clientActivityID: z.string().min(1).max(128).nullish(),
  postBack: z.boolean().nullish().catch(null),
  messageBack: z
    .object({ displayText: z.string().max(400).nullish() })
    .nullish()
    .catch(null),
});

const postedSchema = z.object({
  type: z.enum(['message', 'event', 'endOfConversation', 'conversationUpdate', 'typing']),
  name: z.string().max(100).nullish(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  locale,
  attachments: z.array(z.unknown()).nullish(),
  channelData: clientData.nullish(),
});
type Posted = z.infer<typeof postedSchema>;

/** What a client says when it starts: `about` and `from` come from a link such as `?from=asb`. */
const startSchema = z.object({
  locale,
  about: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .nullish()
    .catch(null),
  from: z
    .string()
    .regex(/^[a-z-]{1,30}$/)
    .nullish()
    .catch(null),
});

/**
 * Control characters go, and those that reorder what is read (a reader could be shown other words than were sent);
 * right-to-left text, its own marks, and emoji stay. Never ends in half a character.
 */
export const cleanText = (text: string): string =>
  [...text.replace(/\r\n?/g, '\n')]
    .filter(
      (letter) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufeff\ufff9-\ufffb]|\p{Cs}/u.test(letter),
    )
    .slice(0, MOST_CHARACTERS)
    .join('');

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A choice value, several, windows, or a small form; too deep or too large parts are dropped. */
export function cleanValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (depth >= DEEPEST) return undefined;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => cleanValue(item, depth + 1));
  if (!isFields(value)) return undefined;
  const kept = Object.entries(value).filter(([name]) => /^[\w-]{1,40}$/.test(name) && name !== '__proto__');
  return Object.fromEntries(kept.slice(0, MOST_ITEMS).map(([name, item]) => [name, cleanValue(item, depth + 1)]));
}

/** The words behind a value, for whoever reads the transcript. */
function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter((item) => typeof item === 'string').join(', ');
}

function saidIn(posted: Posted): Input {
  const value = cleanValue(posted.value ?? undefined);
  const text = cleanText(posted.text ?? '') || wordsOf(value);
  return value === undefined ? { type: 'said', text } : { type: 'said', text, value };
}

function inputOf(posted: Posted): Input | null {
  if (posted.type === 'message') return saidIn(posted);
  const leaves = posted.type === 'endOfConversation' || (posted.type === 'event' && posted.name === 'leave');
  return leaves ? { type: 'left', how: 'exit' } : null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Only what is there: absent and empty are the same on the wire. */
const present = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );

function channelDataOf({ channelData }: Posted): Fields {
  const shown = channelData?.messageBack?.displayText;
  return present({
    clientActivityID: channelData?.clientActivityID,
    postBack: channelData?.postBack,
    messageBack: shown ? { displayText: cleanText(shown) } : undefined,
  });
}

/** The person's own activity, to be shown back to their client: under their token's id, with nothing they did not say. */
function echoOf(posted: Posted, input: Input, caller: Caller): Activity {
  const said =
    input.type === 'said' ? { ...present({ value: input.value }), text: input.text, textFormat: 'plain' } : {};
  return {
    type: posted.type,
    channelId: 'directline',
    conversation: { id: caller.conversation },
    from: { id: caller.user, name: '', role: 'user' },
    timestamp: new Date(caller.at).toISOString(),
    ...said,
    ...present({ locale: posted.locale, name: posted.type === 'event' ? posted.name : undefined }),
    channelData: channelDataOf(posted),
  };
}

interface Heard {
  readonly messageId: string;
  readonly input: Input;
  /** Said with this message; else what the token says. */
  readonly language: string | null | undefined;
}

function inboundFrom(caller: Caller, { messageId, input, language: said }: Heard): Inbound {
  const language = said ?? caller.language;
  return {
    landlord: caller.landlord,
    channel: caller.channel,
    sessionKey: caller.sessionKey,
    messageId: `${caller.conversation}:${messageId}`,
    input,
    at: caller.at,
    ...(caller.accountHome === undefined ? {} : { accountHome: caller.accountHome }),
    ...(language === undefined ? {} : { language }),
    ...(caller.rehearsal ? { rehearsal: true } : {}),
  };
}

/** A posted activity as an input of a person, something to acknowledge and forget, or something to refuse. */
export function receiveActivity(body: unknown, caller: Caller): Received {
  const parsed = postedSchema.safeParse(body);
  if (!parsed.success) return { type: 'refused', status: 400, why: 'not an activity we know' };
  const posted = parsed.data;
  if (posted.attachments?.length) return { type: 'refused', status: 400, why: 'attachments are not taken' };
  const input = inputOf(posted);
  if (input === null) return { type: 'ignored', why: `${posted.type} needs no answer` };
  const messageId = posted.channelData?.clientActivityID ?? randomUUID();
  const inbound = inboundFrom(caller, { messageId, input, language: posted.locale });
  return { type: 'inbound', inbound: { ...inbound, echo: echoOf(posted, input, caller) } };
}

/** The first turn: the bot speaks first. Starting twice is starting once. */
export function beginConversation(body: unknown, caller: Caller): Inbound {
  const { locale: language, about, from } = startSchema.catch({}).parse(body ?? {});
  const input: Input = { type: 'begin', ...(about ? { about } : {}), ...(from ? { from } : {}) };
  return inboundFrom(caller, { messageId: 'begin', input, language });
}
