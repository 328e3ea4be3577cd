/** Texts that come by themselves: a handler's, a reminder. Looked for while the page is open, from the moment it is. */
import { ask } from './room';

export interface Arrivals {
  /** From now on, of this number. */
  watch(number: string): void;
}

const EVERY_MS = 2000;

export const inbox = (show: (text: string) => void): Arrivals => {
  let watched = { number: '', seen: null as number | null };
  const look = async (): Promise<void> => {
    const asked = watched;
    const { texts, seen } = await ask('/rehearsal/inbox', { from: asked.number, seen: asked.seen });
    if (asked !== watched || !Array.isArray(texts) || typeof seen !== 'number') return;
    watched = { number: asked.number, seen };
    for (const text of texts) show(String(text));
  };
  // One that fails is made up for by the next.
  const quietly = (): void => void look().catch(() => undefined);
  setInterval(() => {
    if (!document.hidden) quietly();
  }, EVERY_MS);
  return {
    watch: (number) => {
      watched = { number, seen: null };
      quietly();
    },
  };
};
