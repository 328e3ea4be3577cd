import { createSecretKey } from 'node:crypto';
import { draft, keyring } from '../../../src/store/keyring';

const KEY = createSecretKey(Buffer.alloc(32, 1));
const OTHER = createSecretKey(Buffer.alloc(32, 2));

describe('the keyring', () => {
  it('lets the key go that was not used for longest', () => {
    const ring = keyring(2);
    ring.put('case:1', KEY);
    ring.put('case:2', KEY);
    ring.get('case:1');
    ring.put('case:3', KEY);
    expect([ring.get('case:1'), ring.get('case:2'), ring.get('case:3')]).toEqual([KEY, undefined, KEY]);
  });

  it('learns of a transaction’s keys only when they are kept', () => {
    const ring = keyring();
    const undone = draft(ring);
    undone.put('session:1', KEY);
    expect(undone.get('session:1')).toBe(KEY);
    expect(ring.get('session:1')).toBeUndefined();
    const done = draft(ring);
    done.put('session:1', OTHER);
    done.keep();
    expect(ring.get('session:1')).toBe(OTHER);
  });

  it('forgets a destroyed key at once within the transaction, and for good when it is kept', () => {
    const ring = keyring();
    ring.put('case:1', KEY);
    const erasing = draft(ring);
    erasing.drop('case:1');
    expect(erasing.get('case:1')).toBeUndefined();
    expect(ring.get('case:1')).toBe(KEY);
    erasing.keep();
    expect(ring.get('case:1')).toBeUndefined();
  });

  it('holds the new key of an owner whose old one was destroyed in the same transaction', () => {
    const ring = keyring();
    ring.put('session:1', KEY);
    const renewing = draft(ring);
    renewing.drop('session:1');
    renewing.put('session:1', OTHER);
    renewing.keep();
    expect(ring.get('session:1')).toBe(OTHER);
  });
});
