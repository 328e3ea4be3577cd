/** Hand-offs that nobody of the staff has taken: an alarm in the console and in the log, until somebody does. */
import type { Case } from '../core/case';
import type { Instant } from '../core/ids';

export const UNTAKEN_MINUTES = 10;
/** Who is waiting for a person is told sooner that nobody has been free: before ten quiet minutes end it. */
export const PERSON_WAITS_MINUTES = 4;

/** Those that nobody looks after for so long, oldest first. */
export const untaken = (cases: readonly Case[], now: Instant): readonly Case[] =>
  cases
    .filter(({ owner, handedOffAt }) => owner === undefined && handedOffAt !== undefined)
    .filter(({ handedOffAt }) => now - (handedOffAt ?? now) >= UNTAKEN_MINUTES * 60_000)
    .sort((a, b) => (a.handedOffAt ?? 0) - (b.handedOffAt ?? 0));
