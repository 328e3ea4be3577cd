/** For tests of a sender by itself: what only the gate gives out in the house. */
import type { Allowed } from '../../src/core/pass';

export const ALLOWED = { allowed: true } as Allowed;
