/**
 * A small Direct Line 3.0 client: a stream where the network allows one, asking again and again where it does not.
 * Every message carries its own id, so sending it twice is sending it once.
 */
import type { Activity } from '../../../core/reply';
import { text, wire, type Answer, type Body, type Wire } from './wire';

const SECOND = 1000;
/** A token is good for thirty minutes; asking at half of that leaves room for a bad network. */
const REFRESH = 15 * 60 * SECOND;
const KEEP_ALIVE = 20 * SECOND;
const POLL = 3 * SECOND;
/** How long a stream may take to bring the answer before it is asked for. */
const PATIENCE = 1.5 * SECOND;

export type Failed = 'offline' | 'failed' | 'expired';
export type Heard = (activities: readonly Activity[]) => void;

export interface Line {
  readonly wire: Wire;
  readonly heard: Heard;
  readonly seen: Set<string>;
  readonly timers: number[];
  conversation: string;
  watermark: string;
  socket: WebSocket | null;
  closed: boolean;
}

export const openLine = (token: string, heard: Heard): Line => ({
  wire: wire(token),
  heard,
  seen: new Set(),
  timers: [],
  conversation: '',
  watermark: '',
  socket: null,
  closed: false,
});

const failedBy = (status: number): Failed => ([401, 403, 404].includes(status) ? 'expired' : 'failed');
const unreached = (): Failed => (navigator.onLine ? 'failed' : 'offline');
const here = (line: Line): string => `/conversations/${encodeURIComponent(line.conversation)}`;
const since = (line: Line): string => `watermark=${encodeURIComponent(line.watermark)}`;

/** What is new in a set, in order: a set may come twice, by stream and by asking. */
function take(line: Line, set: Body): readonly Activity[] {
  line.watermark = text(set.watermark) || line.watermark;
  const all = Array.isArray(set.activities) ? (set.activities as readonly Activity[]) : [];
  const fresh = all.filter((activity) => !line.seen.has(text(activity.id)));
  fresh.forEach((activity) => line.seen.add(text(activity.id)));
  return fresh;
}

function hear(line: Line, set: Body): void {
  const fresh = take(line, set);
  if (!line.closed && fresh.length > 0) line.heard(fresh);
}

const ask = (line: Line): Promise<Answer> => line.wire.call('GET', `${here(line)}/activities?${since(line)}`);

/** Asks once for what is new. */
export async function pull(line: Line): Promise<void> {
  if (line.closed || line.conversation === '') return;
  const answer = await ask(line).catch(() => null);
  if (answer?.status === 200) hear(line, answer.body);
}

/** The stream is on the host the page came from, whatever public name the server gave it. */
function streamAt(address: string): string {
  const url = new URL(address, window.location.href);
  return `${window.location.protocol === 'https:' ? 'wss:' : 'ws:'}//${window.location.host}${url.pathname}${url.search}`;
}

function listen(line: Line, address: string): void {
  if (line.closed || address === '') return;
  const opened = new WebSocket(streamAt(address));
  line.socket = opened;
  opened.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (text(event.data) !== '') hear(line, JSON.parse(text(event.data)) as Body);
  });
  opened.addEventListener('close', () => (line.socket = null));
}

/** Without a stream: ask, and try for a stream again. */
async function recover(line: Line): Promise<void> {
  if (line.closed || line.socket || document.hidden) return;
  await pull(line);
  const answer = await line.wire.call('GET', `${here(line)}?${since(line)}`).catch(() => null);
  if (answer?.status === 200 && !line.socket) listen(line, text(answer.body.streamUrl));
}

async function refresh(line: Line): Promise<void> {
  const answer = await line.wire.call('POST', '/tokens/refresh').catch(() => null);
  if (answer?.status === 200 && !line.closed) line.wire.renew(text(answer.body.token));
}

function keepUp(line: Line): void {
  if (line.timers.length > 0) return;
  const every = (pause: number, work: () => void): void => void line.timers.push(window.setInterval(work, pause));
  every(POLL, () => void recover(line));
  every(REFRESH, () => void refresh(line));
  every(KEEP_ALIVE, () => {
    if (line.socket?.readyState === WebSocket.OPEN) line.socket.send('');
  });
}

/** Begins the conversation; resolves with what the bot said first, or what went wrong. */
export async function begin(line: Line, body: Readonly<Record<string, string>>): Promise<readonly Activity[] | Failed> {
  try {
    const started = await line.wire.call('POST', '/conversations', body);
    if (started.status >= 400) return failedBy(started.status);
    line.conversation = text(started.body.conversationId);
    line.wire.renew(text(started.body.token));
    const said = await ask(line);
    if (said.status >= 400) return failedBy(said.status);
    const activities = take(line, said.body);
    listen(line, text(started.body.streamUrl));
    keepUp(line);
    return activities;
  } catch {
    return unreached();
  }
}

/** Resolves once the server has taken it, or with what went wrong. */
export async function send(line: Line, activity: Activity): Promise<'sent' | Failed> {
  try {
    const answer = await line.wire.call('POST', `${here(line)}/activities`, activity);
    if (answer.status >= 400) return failedBy(answer.status);
    window.setTimeout(() => void pull(line), PATIENCE);
    return 'sent';
  } catch {
    return unreached();
  }
}

/** Forgets the token and hears nothing more. */
export function close(line: Line): void {
  line.closed = true;
  line.wire.renew(null);
  line.timers.forEach((timer) => window.clearInterval(timer));
  line.socket?.close();
}
