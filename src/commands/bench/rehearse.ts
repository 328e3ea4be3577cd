/**
 * Goes through the report once before it is measured: every question must come in its turn and the receipt at the end,
 * or the load would measure something else. What was said is handed to the sample, so that both say the same words.
 */
import type { Said } from './load';
import { activitiesOf, conversation, headersOf, REPORT, type Ticket } from './our-people';

/** What the bot says in one turn, message by message, and the choices of the question it waits at. */
export interface Prompt {
  readonly texts: readonly string[];
  readonly choices: readonly string[];
}

interface Activity {
  readonly type: string;
  readonly text?: string;
  readonly from?: { readonly role?: string };
  readonly channelData?: { readonly fanlight?: { readonly question?: string; readonly choices?: readonly string[] } };
}

interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark: string;
}

const send = async (url: string, { path, headers, body }: Said): Promise<void> => {
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers: { ...headers }, body });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
};

const read = async (url: string, ticket: Ticket, watermark: string): Promise<ActivitySet> => {
  const path = `${activitiesOf(ticket)}?watermark=${encodeURIComponent(watermark)}`;
  const answer = await fetch(`${url}${path}`, { headers: { ...headersOf(ticket) } });
  return (await answer.json()) as ActivitySet;
};

const promptOf = (activities: readonly Activity[]): Prompt & { readonly question: string } => {
  const own = activities.filter(({ type, from }) => type === 'message' && from?.role !== 'user');
  const asked = own.findLast(({ channelData }) => channelData?.fanlight?.question)?.channelData?.fanlight;
  return {
    texts: own.map(({ text }) => text ?? ''),
    choices: asked?.choices ?? [],
    question: asked?.question ?? '',
  };
};

/** Throws when a question comes out of turn, or no receipt at the end. */
export const rehearse = async (url: string, ticket: Ticket): Promise<readonly Prompt[]> => {
  const prompts: Prompt[] = [];
  let watermark = '';
  for (const [index, said] of conversation(ticket).entries()) {
    await send(url, said);
    const set = await read(url, ticket, watermark);
    watermark = set.watermark;
    const { question, ...prompt } = promptOf(set.activities);
    prompts.push(prompt);
    const [expected] = REPORT[index] ?? [];
    if (expected !== undefined && question !== expected)
      throw new Error(`${question} was asked instead of ${expected}`);
    if (expected === undefined && !set.activities.some(({ type }) => type === 'endOfConversation'))
      throw new Error('there was no receipt');
  }
  return prompts;
};
