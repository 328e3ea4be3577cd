/** In which order hand-offs are worked: by priority, then by whichever promise falls first, then by who has waited longest. */
import { openSince, PRIORITIES, type Case } from '../core/case';
import type { Instant } from '../core/ids';

export const inOrder = (cases: readonly Case[]): readonly Case[] => [...cases].sort(compare);

/** The first promise to fall, or never. */
export const firstDue = (one: Case): Instant => Math.min(...one.deadlines.map((deadline) => deadline.due));

const compare = (a: Case, b: Case): number =>
  PRIORITIES.indexOf(b.priority) - PRIORITIES.indexOf(a.priority) ||
  before(firstDue(a), firstDue(b)) ||
  before(openSince(a) ?? a.agreedAt, openSince(b) ?? b.agreedAt);

/** Plain subtraction makes NaN of two infinities. */
const before = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
