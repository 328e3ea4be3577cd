/** Says to staff when the policy they work by is past its review date, or does not say when it is to be reviewed (VI45). */
import type { Landlord } from '../core/landlord';
import type { PolicyAge } from '../landlords/policy-age';
import type { StaffWords } from './staff-words';

interface Banner {
  readonly words: StaffWords;
  readonly policy: Landlord['policy'];
  readonly age: PolicyAge;
}

export const PolicyBanner = ({ words, policy, age }: Banner) =>
  age === 'current' ? null : (
    <p class="banner">
      {words.say(`policy-${age}`, {
        policy: policy.title,
        version: policy.version,
        date: policy.reviewBy === null ? '' : words.date(policy.reviewBy),
      })}
    </p>
  );
