/** Somebody talks with the person now: what ends a case waits, so that nobody is left talking to nobody (R16). */
import { isLive, type Session } from '../core/session';

export type InConversation = 'in-conversation' | 'with-the-desk';

export const isInConversation = (session: Session | null): InConversation | null => {
  if (session?.mode === 'with-handler') return 'in-conversation';
  // What staff type in is a conversation with themselves.
  return session && !session.typed && isLive(session) ? 'with-the-desk' : null;
};
