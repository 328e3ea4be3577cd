/** Somebody at a Direct Line client of any make: posts activities, reads what came, answers what is asked. */
import type { HttpClient } from './http';

export interface Fanlight {
  readonly question: string;
  readonly kind: 'choose' | 'choose-many' | 'write' | 'windows';
  readonly choices: readonly string[];
  readonly skippable: boolean;
  readonly landlord: string;
}

export interface WireActivity {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly inputHint?: string;
  readonly from?: { readonly id?: string; readonly role?: string };
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: unknown }[] };
  readonly channelData?: { readonly fanlight?: Partial<Fanlight> };
}

export interface WirePerson {
  readonly token: string;
  readonly user: string;
  readonly conversation: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly path: string;
  /** Everything read so far, in order. */
  readonly seen: WireActivity[];
  /** What waits for an answer. */
  asked(): Fanlight | null;
  ended(): boolean;
  /** What the bot said in the last turn. */
  said(): string;
  post(activity: Readonly<Record<string, unknown>>): Promise<{ readonly status: number; readonly text: string }>;
  /** Posts a message and reads what came of it. Throws unless it was taken. */
  say(message: { readonly text?: string; readonly value?: unknown }): Promise<Fanlight | null>;
  read(watermark?: string): Promise<{ readonly status: number; readonly activities: readonly WireActivity[] }>;
  /** Reads what is new into `seen`. Throws when it cannot. */
  readOn(): Promise<void>;
  /** Answers by values, as long as it is asked; what has no answer here is skipped, or its first choice taken. */
  means(meaning: WireMeaning, until?: string): Promise<readonly string[]>;
}

export type WireMeaning = Readonly<Record<string, unknown>>;

const MOST_QUESTIONS = 60;

const isAsking = (fanlight: Partial<Fanlight> | undefined): fanlight is Fanlight => fanlight?.question !== undefined;

const isBots = (activity: WireActivity): boolean => activity.from?.role === 'bot';

const tokenFrom = async ({ ask }: HttpClient, landlord: string) => {
  const answer = await ask('POST', `/${landlord}/token`, {
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  return JSON.parse(answer.text) as { token: string; userId: string; conversationId: string };
};

/** As the page that the training room shows has it. */
const rehearsedToken = async ({ ask }: HttpClient, landlord: string): ReturnType<typeof tokenFrom> => {
  const page = await ask('GET', `/${landlord}?rehearsal=on`, { headers: { accept: 'text/html' } });
  const token = /name="token"[^>]*?value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const begun = await ask('POST', '/v3/directline/conversations', { body: '{}', headers });
  return { ...(JSON.parse(begun.text) as { conversationId: string }), token, userId: 'trainee' };
};

export const begin = async (client: HttpClient, landlord: string, rehearsed = false): Promise<WirePerson> => {
  const { token, userId, conversationId } = await (rehearsed ? rehearsedToken : tokenFrom)(client, landlord);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const path = `/v3/directline/conversations/${conversationId}/activities`;
  const seen: WireActivity[] = [];
  let watermark = '';
  let last: readonly WireActivity[] = [];
  const read: WirePerson['read'] = async (from = watermark) => {
    const { status, text } = await client.ask('GET', `${path}?watermark=${from}`, { headers });
    if (status !== 200) return { status, activities: [] };
    const set = JSON.parse(text) as { activities: WireActivity[]; watermark: string };
    watermark = set.watermark;
    return { status, activities: set.activities };
  };
  const readOn = async (): Promise<void> => {
    const { status, activities } = await read();
    if (status !== 200) throw new Error(`not read: ${status}`);
    last = activities;
    seen.push(...last);
  };
  const post: WirePerson['post'] = (activity) =>
    client.ask('POST', path, { body: JSON.stringify({ from: { id: userId }, ...activity }), headers });
  const ended = (): boolean => seen.some(({ type }) => type === 'endOfConversation');
  const asked = (): Fanlight | null => {
    const fanlight = seen.findLast((one) => isBots(one) && isAsking(one.channelData?.fanlight))?.channelData?.fanlight;
    return ended() || !isAsking(fanlight) ? null : fanlight;
  };
  const say: WirePerson['say'] = async (message) => {
    const answer = await post({ type: 'message', ...message });
    if (answer.status !== 200) throw new Error(`not taken: ${answer.status} ${answer.text}`);
    await readOn();
    return asked();
  };
  const means: WirePerson['means'] = async (meaning, until) => {
    const questions: string[] = [];
    for (let waiting = asked(); waiting && waiting.question !== until; waiting = asked()) {
      if (questions.push(waiting.question) > MOST_QUESTIONS) throw new Error(`no end: ${questions.join()}`);
      const meant = meaning[waiting.question] ?? (waiting.skippable ? 'skip' : waiting.choices[0]);
      await say(typeof meant === 'string' && waiting.kind === 'write' ? { text: meant } : { value: meant });
    }
    return questions;
  };
  const begun = await client.ask('POST', '/v3/directline/conversations', { body: '{}', headers });
  if (begun.status !== (rehearsed ? 200 : 201)) throw new Error(`not begun: ${begun.status} ${begun.text}`);
  await readOn();
  const said = (): string =>
    last
      .filter(isBots)
      .map(({ text }) => text ?? '')
      .join('\n');
  return {
    token,
    user: userId,
    conversation: conversationId,
    headers,
    path,
    seen,
    asked,
    ended,
    said,
    post,
    say,
    read,
    readOn,
    means,
  };
};
