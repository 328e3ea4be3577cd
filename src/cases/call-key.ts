/**
 * Who is put through: whoever asked for the call, and nobody else who picks up the line, however near they sit (R7, R12).
 * Two digits are drawn with each call and shown on the asker's screen alone; they count once, and while it rings.
 */
import { randomInt } from 'node:crypto';
import type { CallKey, Ringing } from '../core/ringing';
import { keyed, KEYS } from '../core/two-digits';

export const drawKey = (): CallKey => ({ digits: String(randomInt(10 ** KEYS)).padStart(KEYS, '0'), wrong: 0 });

export type WrongKey = { readonly type: 'again'; readonly key: CallKey } | { readonly type: 'wrong' };
export type Keyed = { readonly type: 'right' } | WrongKey;

/** A call of an older release has no digits, and none are right. */
export const tryKey = ({ key }: Ringing, digits: string): Keyed => {
  if (!key) return { type: 'wrong' };
  const type = keyed(key, digits);
  return type === 'again' ? { type, key: { ...key, wrong: key.wrong + 1 } } : { type };
};
