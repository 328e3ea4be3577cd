/**
 * An attempt is not a contact, and what was done at an unsafe time is neither: it keeps no promise. Every place that asks
 * whether a promise was kept asks here.
 */
import type { Attempt, AttemptOutcome } from '../core/work';

type Made = Pick<Attempt, 'withinPlan' | 'outcome'>;

/** Somebody did reach out; that it was no safe time, or that there is no safe way, is no attempt. */
const TRIED: readonly AttemptOutcome[] = ['spoke-to-them', 'words-not-passed', 'no-answer', 'someone-else-answered'];

/** Reached out, inside the plan. Enough where a policy promises to try (SO19). */
export const isAttempt = ({ withinPlan, outcome }: Made): boolean => withinPlan && TRIED.includes(outcome);

/** They were spoken to, inside the plan. */
export const isContact = ({ withinPlan, outcome }: Made): boolean => withinPlan && outcome === 'spoke-to-them';
