/** The texts that were sent to the room's handsets, until somebody looks: by number, the last of each, in memory only. */
export interface Inbox {
  /** `to` and `from` in E.164. */
  readonly put: (text: { readonly to: string; readonly from: string; readonly body: string }) => void;
  /** What came after the first `seen`, and how many there have been by now. */
  readonly since: (to: string, seen: number) => { readonly texts: readonly string[]; readonly seen: number };
}

const MOST_NUMBERS = 500;
const MOST_TEXTS = 50;

interface Handset {
  /** How many came before those that are kept. */
  readonly gone: number;
  readonly texts: readonly string[];
}

const EMPTY: Handset = { gone: 0, texts: [] };

export function createInbox(): Inbox {
  const handsets = new Map<string, Handset>();
  return {
    put: ({ to, body }) => {
      const { gone, texts } = handsets.get(to) ?? EMPTY;
      const kept = [...texts, body].slice(-MOST_TEXTS);
      handsets.delete(to);
      handsets.set(to, { gone: gone + texts.length + 1 - kept.length, texts: kept });
      const [oldest] = handsets.keys();
      if (handsets.size > MOST_NUMBERS && oldest) handsets.delete(oldest);
    },
    since: (to, seen) => {
      const { gone, texts } = handsets.get(to) ?? EMPTY;
      return { texts: texts.slice(Math.max(0, seen - gone)), seen: gone + texts.length };
    },
  };
}
