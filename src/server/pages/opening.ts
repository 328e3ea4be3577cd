/**
 * The first page of a conversation. It shows how the conversation begins without beginning one: whoever only looks,
 * person or crawler, leaves nothing behind. Its token is stateless; the first answer makes the session.
 */
import { randomUUID } from 'node:crypto';
import { chatPage, type ChatPage } from '../../channels/web-chat/page/chat-page';
import type { Page } from '../../channels/web-chat/page/document';
import { shownOf, type Shown } from '../../channels/web-chat/page/shown';
import { begin } from '../../channels/web-chat/receive';
import type { Landlord } from '../../core/landlord';
import { callerOf, wordsOf, type Ticket, type Visit } from './ports';

export interface WayIn {
  readonly about: string;
  readonly from: string;
}

export const newTicket = (landlord: Landlord): Ticket => ({
  conversation: randomUUID(), user: `dl_${randomUUID()}`, landlord: landlord.id,
});

async function firstTurn(visit: Visit, ticket: Ticket, way: WayIn): Promise<Shown> {
  const { reply } = await visit.deps.preview.take(begin(way, callerOf(visit, ticket)));
  return shownOf(reply.kind === 'activities' ? reply.activities : []);
}

export async function openingPage(visit: Visit, way: WayIn, notice?: ChatPage['notice']): Promise<Page> {
  const { deps, landlord } = visit;
  const ticket = newTicket(landlord);
  const shown = await firstTurn(visit, ticket, way);
  const token = await deps.directLine.issue(ticket);
  const carried = { token, at: 'first', about: way.about, from: way.from, draft: '', draftFor: '' };
  return chatPage({ landlord, words: wordsOf(visit), shown, carried, opening: true, notice, rehearsal: deps.rehearsal });
}
