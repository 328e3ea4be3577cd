/**
 * A store whose turns are decided and then forgotten: for showing how a conversation begins to somebody who has not begun
 * one. Reading is the real store's; nothing is ever written.
 */
import { NOTHING_LOADED, type Store } from './store';

export const keepingNothing = (store: Store): Store => ({
  ...store,
  turn: async (_request, decide) => {
    const { reply, session } = decide(NOTHING_LOADED);
    return { reply, fresh: true, messages: [], sessionId: session.id };
  },
});
