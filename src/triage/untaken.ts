/** Hand-offs that nobody of the staff has taken: an alarm in the console and in the log, until somebody does. */
import { openSince, type Case } from '../core/case';
import type { Instant } from '../core/ids';
import { MINUTE } from '../core/time';

export const UNTAKEN_MINUTES = 10;
/** Whoever waits for a person is told sooner that nobody has been free: before ten quiet minutes end the conversation. */
export const PERSON_WAITS_MINUTES = 4;

/** Those that nobody looks after for so long, oldest first. */
export const untaken = (cases: readonly Case[], now: Instant): readonly Case[] =>
  cases
    .filter((one) => one.owner === undefined && now - (openSince(one) ?? now) >= UNTAKEN_MINUTES * MINUTE)
    .sort((a, b) => (openSince(a) ?? 0) - (openSince(b) ?? 0));
