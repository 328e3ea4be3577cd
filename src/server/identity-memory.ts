/** Where an identity provider of ours, for rehearsal and development, remembers sign-ins: in this process, for a few minutes, the oldest forgotten first. */
interface Kept {
  readonly payload: Payload;
  readonly until: number;
}

/** As the provider gives it: plain data of its own, of which these are looked for. */
export interface Payload {
  readonly uid?: string;
  readonly grantId?: string;
  consumed?: number;
}

const MOST = 1000;

/** The provider asks for one of these for each kind of thing it keeps. `seconds` is how long. */
export const memoryAdapter = (): ((model: string) => object) => {
  const kept = new Map<string, Kept>();
  const find = (key: string): Payload | undefined => {
    const found = kept.get(key);
    return found && found.until > Date.now() ? found.payload : undefined;
  };
  const forget = (gone: (key: string, payload: Payload) => boolean): void => {
    for (const [key, { payload }] of kept) if (gone(key, payload)) kept.delete(key);
  };
  return (model) => {
    const mine = `${model}:`;
    return {
      upsert: async (id: string, payload: Payload, seconds: number) => {
        forget((key) => find(key) === undefined);
        kept.set(mine + id, { payload, until: Date.now() + seconds * 1000 });
        const [oldest] = kept.keys();
        if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      },
      find: async (id: string) => find(mine + id),
      findByUid: async (uid: string) =>
        [...kept].find(([key, { payload }]) => key.startsWith(mine) && payload.uid === uid && find(key))?.[1].payload,
      findByUserCode: async () => undefined,
      consume: async (id: string) => {
        const payload = find(mine + id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id: string) => void kept.delete(mine + id),
      revokeByGrantId: async (grantId: string) => forget((_, payload) => payload.grantId === grantId),
    };
  };
};
