/**
 * What was closed or opened lately, so that a turn need not open again what the turn before it closed. Found only by the
 * very bytes that lie in the database: whoever wrote there since, in whichever process, is read anew. Bounded.
 */
import type { KeyObject } from 'node:crypto';
import { sealJson, unsealJson, type Place } from '../seal';
import type { Transaction } from './work';

const MOST_VALUES = 1000;

interface Seen {
  readonly sealed: Buffer;
  readonly value: unknown;
}

export interface Recent {
  find(place: Place, sealed: Buffer): Seen | null;
  put(place: Place, seen: Seen): void;
  /** With its key: what was destroyed is not remembered either. */
  drop(id: string): void;
}

export function recent(most = MOST_VALUES): Recent {
  const byId = new Map<string, Map<string, Seen>>();
  return {
    find([table, id], sealed) {
      const seen = byId.get(id)?.get(table);
      return seen?.sealed.equals(sealed) ? seen : null;
    },
    put([table, id], seen) {
      const values = byId.get(id) ?? new Map<string, Seen>();
      byId.delete(id);
      byId.set(id, values.set(table, seen));
      for (const oldest of byId.keys()) {
        if (byId.size <= most) break;
        byId.delete(oldest);
      }
    },
    drop(id) {
      byId.delete(id);
    },
  };
}

type Means = Pick<Transaction, 'recent'>;

/** For values that are plain data: written and read back, they are what they were. */
export function close(tx: Means, key: KeyObject, place: Place, value: unknown): Buffer {
  const sealed = sealJson(key, place, value);
  tx.recent.put(place, { sealed, value });
  return sealed;
}

/** `read` checks or names the shape of what was closed, perhaps by an older release. */
export function open<Value>(
  tx: Means,
  { key, place, sealed }: { readonly key: KeyObject; readonly place: Place; readonly sealed: Buffer },
  read: (stored: unknown) => Value,
): Value {
  const seen = tx.recent.find(place, sealed);
  if (seen) return seen.value as Value;
  const value = read(unsealJson(key, place, sealed));
  tx.recent.put(place, { sealed, value });
  return value;
}
