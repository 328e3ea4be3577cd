/**
 * Data keys opened lately, so that a turn does not unwrap the same key again. Bounded: the oldest leaves first.
 * A transaction keeps its keys to itself until it has committed, because a key whose row was rolled back would close
 * content that nobody can open later.
 */
import type { KeyObject } from 'node:crypto';
import type { Owner } from './seal';

const MOST_KEYS = 2000;

export interface Keyring {
  get(owner: Owner): KeyObject | undefined;
  put(owner: Owner, key: KeyObject): void;
  drop(owner: Owner): void;
}

export function keyring(most = MOST_KEYS): Keyring {
  const keys = new Map<Owner, KeyObject>();
  return {
    get(owner) {
      const key = keys.get(owner);
      if (key) {
        keys.delete(owner);
        keys.set(owner, key);
      }
      return key;
    },
    put(owner, key) {
      keys.delete(owner);
      keys.set(owner, key);
      for (const oldest of keys.keys()) {
        if (keys.size <= most) break;
        keys.delete(oldest);
      }
    },
    drop(owner) {
      keys.delete(owner);
    },
  };
}

export interface DraftKeyring extends Keyring {
  /** After the commit: what was opened is kept, what was destroyed is forgotten. */
  keep(): void;
}

/** A view of the ring for one transaction. */
export function draft(ring: Keyring): DraftKeyring {
  const opened = new Map<Owner, KeyObject>();
  const dropped = new Set<Owner>();
  return {
    get: (owner) => opened.get(owner) ?? (dropped.has(owner) ? undefined : ring.get(owner)),
    put(owner, key) {
      opened.set(owner, key);
    },
    drop(owner) {
      opened.delete(owner);
      dropped.add(owner);
    },
    keep() {
      for (const owner of dropped) ring.drop(owner);
      for (const [owner, key] of opened) ring.put(owner, key);
    },
  };
}
