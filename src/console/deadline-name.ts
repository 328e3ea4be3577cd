/** What a deadline asks of staff, by name: where two run for one of them, trying and speaking with them are told apart. */
import type { Deadline } from '../core/case';

type Named = Pick<Deadline, 'who' | 'promise'>;

/** A key of the console's words. Beside a clock of ours for the same one, the policy's own is that of trying (SO19). */
export const deadlineName = ({ who, promise }: Named, all: readonly Named[]): string => {
  const isBeside = all.some((one) => one.who === who && one.promise === 'product-default');
  return promise !== 'product-default' && isBeside ? `deadline-try-${who}` : `deadline-${who}`;
};

/**
 * Why somebody is asked: what holds contact, or no safe time at all, is another question than the times of a plan. A safe
 * time that comes before the promise falls due, and at which nobody is at work, is another again.
 */
export const decisionName = (deadlines: readonly Deadline[]): string => {
  if (deadlines.every(({ held }) => held === true)) return 'needs-decision-held';
  if (deadlines.every(({ firstSafe }) => firstSafe === undefined)) return 'needs-decision-unknown';
  const isBefore = deadlines.some(({ firstSafe, due }) => firstSafe !== undefined && firstSafe <= due);
  return isBefore ? 'needs-decision-at-work' : 'needs-decision';
};
