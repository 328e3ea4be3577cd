/**
 * Who is put through: whoever asked for the call, and nobody else who picks up the line, however near they sit (R7, R12).
 * Two digits are drawn with each call and shown on the asker's screen alone; they count once, and while it rings.
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { CallKey, Ringing } from '../core/ringing';

const DIGITS = 100;
/** A slip of the finger is not somebody else. */
const MOST_WRONG = 1;

export const drawKey = (): CallKey => ({ digits: String(randomInt(DIGITS)).padStart(2, '0'), wrong: 0 });

export type WrongKey = { readonly type: 'again'; readonly key: CallKey } | { readonly type: 'wrong' };
export type Keyed = { readonly type: 'right' } | WrongKey;

/** A call of an older release has no digits, and none are right. */
export const tryKey = ({ key }: Ringing, digits: string): Keyed => {
  if (!key) return { type: 'wrong' };
  if (isSame(key.digits, digits)) return { type: 'right' };
  return key.wrong < MOST_WRONG ? { type: 'again', key: { ...key, wrong: key.wrong + 1 } } : { type: 'wrong' };
};

/** In the same time, however much of it is right. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(hashOf(one), hashOf(other));
const hashOf = (digits: string): Buffer => createHash('sha256').update(digits).digest();
