/** Direct Line as the app frame needs it: one conversation, bound to the signed-in resident, read until it is over. */
import { ask, landlord } from './room';

export interface Activity {
  readonly type: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
  readonly suggestedActions?: { readonly actions?: readonly Action[] };
}

export interface Action {
  readonly title?: string;
  readonly value?: unknown;
}

export interface Conversation {
  send(text: string, value: unknown): Promise<void>;
  close(): void;
}

interface Line {
  readonly path: string;
  readonly bearer: Readonly<Record<string, string>>;
  watermark: string;
  open: boolean;
}

const BASE = '/v3/directline/conversations';
const READ_EVERY_MS = 1000;

const bearer = (token: unknown): Record<string, string> => ({ Authorization: `Bearer ${String(token)}` });

/** The resident's own token is for the landlord's exchange only; what comes back is for this one conversation. */
export const converse = async (user: string, heard: (activity: Activity) => void): Promise<Conversation> => {
  const given = await ask(`/${landlord()}/connect/token`, {}, bearer(user));
  const started = await ask(BASE, {}, bearer(given['token']));
  const path = `${BASE}/${encodeURIComponent(String(started['conversationId']))}/activities`;
  const line: Line = { path, bearer: bearer(started['token'] ?? given['token']), watermark: '', open: true };
  keepReading(line, heard);
  return {
    send: async (text, value) => {
      const activity = { type: 'message', text, from: { id: 'me' }, ...(value === undefined ? {} : { value }) };
      await ask(line.path, activity, line.bearer);
      await read(line, heard);
    },
    close: () => {
      line.open = false;
    },
  };
};

/** What is new, each once: two readers at a time would show it twice. */
const read = async (line: Line, heard: (activity: Activity) => void): Promise<void> => {
  const from = line.watermark;
  const response = await fetch(`${line.path}?watermark=${encodeURIComponent(from)}`, {
    headers: line.bearer,
    cache: 'no-store',
  });
  if (!response.ok || !line.open) return;
  const set = (await response.json()) as { activities?: readonly Activity[]; watermark?: string };
  if (line.watermark !== from) return;
  line.watermark = set.watermark ?? from;
  (set.activities ?? []).forEach(heard);
};

const keepReading = (line: Line, heard: (activity: Activity) => void): void => {
  if (!line.open) return;
  void read(line, heard)
    .catch(() => undefined)
    .then(() => window.setTimeout(() => keepReading(line, heard), READ_EVERY_MS));
};
