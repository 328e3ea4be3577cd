/** When another system that could not be told is told again: over a day, then it is kept as a dead letter. */
import { HOUR, MINUTE } from '../core/time';
import { NEVER, type JobFailure } from '../store/store';

/** After the first try; together a day. */
const WAITS_MS = [5_000, 5 * MINUTE, 25 * MINUTE, 90 * MINUTE, 4 * HOUR, 8 * HOUR, 10 * HOUR];

/** When to try again, and the code of why it was not done: the network's or the other side's. */
export interface NotTold extends Pick<JobFailure, 'code'> {
  /** `NEVER` for a dead letter. */
  readonly due: number;
}

/** `tries` so far, the one that failed included; `NEVER` for a dead letter. */
export const nextTry = (tries: number, now: number): number => {
  const wait = WAITS_MS[tries - 1];
  return wait === undefined ? NEVER : now + wait;
};
