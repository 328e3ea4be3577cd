/** Somebody of the staff says that they have read what was new of a case. Pure. */
import type { Instant } from '../core/ids';
import type { ActDecision, Seen } from '../store/act';
import type { Actor } from './control';

/** `until`: the latest that the page showed; what came after it was not read. */
export const readNews = (
  { case: file }: Seen,
  { by }: Actor,
  until: Instant,
): ActDecision | { readonly refused: 'no-news' } => {
  const { news = [], ...rest } = file;
  const unread = news.filter(({ at }) => at > until);
  if (unread.length === news.length) return { refused: 'no-news' };
  return { case: { ...rest, ...(unread.length > 0 ? { news: unread } : {}) }, events: [{ type: 'news_read', by }] };
};
