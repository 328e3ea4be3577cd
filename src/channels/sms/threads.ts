/**
 * What this process remembers of threads of texts, for when session and database cannot be asked: a moment for each, and
 * nothing that was said. Bounded: the one told of longest ago is forgotten first.
 */
import type { Instant } from '../../core/ids';

export interface Threads {
  /** Null: not told of, or forgotten. */
  readonly since: (thread: string) => Instant | null;
  readonly add: (thread: string, at: Instant) => void;
  readonly forget: (thread: string) => void;
}

const MOST_THREADS = 50_000;

export function threads(most = MOST_THREADS): Threads {
  const moments = new Map<string, Instant>();
  return {
    since: (thread) => moments.get(thread) ?? null,
    add: (thread, at) => {
      moments.delete(thread);
      moments.set(thread, at);
      if (moments.size > most) moments.delete(moments.keys().next().value ?? thread);
    },
    forget: (thread) => void moments.delete(thread),
  };
}
