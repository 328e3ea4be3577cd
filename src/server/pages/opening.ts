/**
 * The first page of a conversation. It shows how the conversation begins without beginning one: whoever only looks,
 * person or crawler, leaves nothing behind. Its token is stateless; the first answer makes the session.
 */
import { chatPage, type ChatPage } from '../../channels/web-chat/page/chat-page';
import type { Page } from '../../channels/web-chat/page/document';
import { shownOf, type Shown } from '../../channels/shown';
import { begin } from '../../channels/web-chat/receive';
import { complete, type Claims } from '../direct-line/direct-line';
import { callerOf, wordsOf, type Visit } from './ports';

export interface WayIn {
  readonly about: string;
  readonly from: string;
  /** Words that were written when an earlier conversation closed: they come back with their question. */
  readonly draft?: string;
  readonly draftFor?: string;
}

async function firstTurn(visit: Visit, claims: Claims, way: WayIn): Promise<Shown> {
  const { reply } = await visit.deps.preview.take(begin({ about: way.about, from: way.from }, callerOf(visit, claims)));
  return shownOf(reply.kind === 'activities' ? reply.activities : []);
}

export async function openingPage(visit: Visit, way: WayIn, notice?: ChatPage['notice']): Promise<Page> {
  const { deps, landlord } = visit;
  const claims = complete({ landlord: landlord.id, ...(visit.rehearsal ? { rehearsal: true as const } : {}) });
  const shown = await firstTurn(visit, claims, way);
  const { token } = await deps.directLine.issue(claims);
  const { about, from, draft = '', draftFor = '' } = way;
  const carried = { token, at: 'first', about, from, draft, draftFor };
  return chatPage({
    landlord,
    words: wordsOf(visit),
    shown,
    carried,
    opening: true,
    notice,
    rehearsal: visit.rehearsal,
  });
}
