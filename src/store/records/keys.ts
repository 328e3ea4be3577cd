/** The wrapped data keys: made with their session or case, destroyed with it. */
import type { KeyObject } from 'node:crypto';
import { FanlightError } from '../../core/errors';
import type { Owner } from '../seal';
import { bytes, row, run, type Transaction, type Work } from './work';

export function* createKey(tx: Transaction, owner: Owner): Work<KeyObject> {
  const { key, wrapped } = tx.seals.newKey(owner);
  yield* run('INSERT INTO wrapped_key (owner, wrapped) VALUES (?, ?)', owner, wrapped);
  tx.keys.put(owner, key);
  return key;
}

/** Throws KEY_DESTROYED. */
export function* openKey(tx: Transaction, owner: Owner): Work<KeyObject> {
  const known = tx.keys.get(owner);
  if (known) return known;
  const found = yield* row({ sql: 'SELECT wrapped FROM wrapped_key WHERE owner = ?', params: [owner] });
  if (!found) throw new FanlightError('KEY_DESTROYED');
  const key = tx.seals.unwrap(owner, bytes(found, 'wrapped'));
  tx.keys.put(owner, key);
  return key;
}

export function* destroyKey(tx: Transaction, owner: Owner): Work<void> {
  tx.recent.drop(owner.slice(owner.indexOf(':') + 1));
  yield* run('DELETE FROM wrapped_key WHERE owner = ?', owner);
  tx.keys.drop(owner);
}
