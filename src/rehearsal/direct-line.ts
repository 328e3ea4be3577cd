/** Direct Line for a terminal: begins as the page does (its token, its way of saying that this is a rehearsal) and reads in turn. */
interface Activity {
  readonly type: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
  readonly suggestedActions?: { readonly actions?: readonly { readonly title?: string }[] };
}

export interface Line {
  read(): Promise<{ readonly lines: readonly string[]; readonly over: boolean }>;
  say(text: string): ReturnType<Line['read']>;
  /** As closing the page with its exit does. */
  leave(): Promise<void>;
}

const BASE = '/v3/directline/conversations';

/** Throws when the page has no token for a rehearsal. */
export const openLine = async (baseUrl: string, landlord: string): Promise<Line> => {
  const page = await fetch(`${baseUrl}/${encodeURIComponent(landlord)}?rehearsal=on`);
  const token = /name="token"[^>]*?value="([^"]+)"/.exec(await page.text())?.[1];
  if (!page.ok || token === undefined) throw new Error(`the page answered ${page.status}`);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const call = async (path: string, body?: object): Promise<unknown> => {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await fetch(`${baseUrl}${path}`, { headers, ...sent });
    if (!response.ok) throw new Error(`Direct Line answered ${response.status}`);
    return response.json();
  };
  const { conversationId } = (await call(BASE, {})) as { conversationId: string };
  const activities = `${BASE}/${encodeURIComponent(conversationId)}/activities`;
  let watermark = '';
  const read: Line['read'] = async () => {
    const set = (await call(`${activities}?watermark=${encodeURIComponent(watermark)}`)) as ActivitySet;
    watermark = set.watermark;
    return shown(set.activities);
  };
  return {
    read,
    say: async (text) => {
      await call(activities, { type: 'message', text, from: { id: 'terminal' } });
      return read();
    },
    leave: async () => {
      await fetch(`${baseUrl}/exit`, { method: 'POST', body: new URLSearchParams({ token }), redirect: 'manual' });
    },
  };
};

interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark: string;
}

const shown = (activities: readonly Activity[]): { lines: readonly string[]; over: boolean } => ({
  lines: activities.filter((one) => one.type === 'message' && one.from?.role !== 'user').flatMap(linesOf),
  over: activities.some((one) => one.type === 'endOfConversation'),
});

const linesOf = ({ text, suggestedActions }: Activity): readonly string[] => [
  ...(text ? [text] : []),
  ...(suggestedActions?.actions ?? []).map((action, index) => `  ${index + 1} ${action.title ?? ''}`),
];
