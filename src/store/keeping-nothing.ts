/**
 * A store whose turns are decided and then forgotten: for showing how a conversation begins to somebody who has not begun
 * one. Reading is the real store's; nothing is ever written.
 */
import type { Loaded, Store } from './store';

const NOBODY: Loaded = {
  session: null,
  case: null,
  wayBack: null,
  failedTries: 0,
  textingStopped: false,
  lastCase: null,
};

export const keepingNothing = (store: Store): Store => ({
  ...store,
  turn: async (_request, decide) => {
    const { reply, session } = decide(NOBODY);
    return { reply, fresh: true, messages: [], sessionId: session.id };
  },
});
