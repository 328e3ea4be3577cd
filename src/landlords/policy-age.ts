/** Whether the policy a manifest was made from is still in its time, for staff to see (VI45, AL39, AS53, FU45). */
import type { Landlord } from '../core/landlord';

export type PolicyAge = 'current' | 'overdue' | 'undated';

/**
 * `today` is the day in Europe/London, `YYYY-MM-DD`. The review day itself still counts as in time.
 * `undated`: the policy names no review day, so nobody can say it is current.
 */
export const policyAge = (landlord: Pick<Landlord, 'policy'>, today: string): PolicyAge => {
  const { reviewBy } = landlord.policy;
  if (reviewBy === null) return 'undated';
  return reviewBy < today ? 'overdue' : 'current';
};
