/** Who in this process wants to know of which topic. */

/**
 * What can be watched. A session is named by its session key or its id; a case, and where staff are in it, by the case's
 * id; the cases of a landlord, apart from those of its small group (R7), and its asks for a supervisor, by the landlord's;
 * a sign-in by its own id, and all of one member of staff by theirs.
 */
export type Topic =
  `${'session' | 'present' | 'case' | 'cases' | 'restricted-cases' | 'asks' | 'sign-in' | 'sign-ins'}:${string}`;

export interface Watchers {
  add(topic: string, listener: () => void): () => void;
  tell(topics: Iterable<string>): void;
  /** When calls may have been missed. */
  tellAll(): void;
}

/** A call is a hint to read again: a listener that fails is its own affair and stops neither the others nor the turn. */
function call(listener: () => void): void {
  try {
    listener();
  } catch {
    // Nothing to undo: the commit stands, and the listener reads again at the next call.
  }
}

export function watchers(): Watchers {
  const byTopic = new Map<string, Set<() => void>>();
  const tell = (topics: Iterable<string>): void => {
    for (const topic of topics) for (const listener of [...(byTopic.get(topic) ?? [])]) call(listener);
  };
  return {
    add(topic, listener) {
      // A function of its own, so that the same listener may watch twice and stop once.
      const own = (): void => listener();
      const listeners = byTopic.get(topic) ?? new Set();
      byTopic.set(topic, listeners.add(own));
      return () => {
        listeners.delete(own);
        if (listeners.size === 0 && byTopic.get(topic) === listeners) byTopic.delete(topic);
      };
    },
    tell,
    tellAll: () => tell([...byTopic.keys()]),
  };
}
