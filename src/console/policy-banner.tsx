/** Says to staff when the policy they work by is past its review date, or does not say when it is to be reviewed (VI45). */
import type { Landlord } from '../core/landlord';
import type { PolicyAge } from '../landlords/policy-age';
import type { StaffWords } from './staff-words';

interface Banner {
  readonly words: StaffWords;
  readonly policy: Landlord['policy'];
  readonly age: PolicyAge;
}

/** Null for a policy in its time. */
const sentenceOf = ({ words, policy, age }: Banner): string | null =>
  age === 'current'
    ? null
    : words.say(`policy-${age}`, {
        policy: policy.title,
        version: policy.version,
        date: policy.reviewBy === null ? '' : words.date(policy.reviewBy),
      });

export const PolicyBanner = (banner: Banner) => {
  const sentence = sentenceOf(banner);
  return sentence === null ? null : <p class="banner">{sentence}</p>;
};

interface Banners {
  readonly words: StaffWords;
  /** Whose hand-offs are shown. */
  readonly landlords: readonly Landlord[];
  readonly ageOf: (landlord: Landlord) => PolicyAge;
}

/** Several landlords' in one line to unfold, so that they do not stand before who is waiting; each case says its own. */
export const PolicyBanners = ({ words, landlords, ageOf }: Banners) => {
  const [first, ...others] = landlords;
  if (first && others.length === 0) return <PolicyBanner words={words} policy={first.policy} age={ageOf(first)} />;
  const old = landlords.flatMap((landlord) => {
    const sentence = sentenceOf({ words, policy: landlord.policy, age: ageOf(landlord) });
    return sentence === null ? [] : [{ landlord, sentence }];
  });
  return old.length === 0 ? null : (
    <details class="banner">
      <summary>{words.say('policies-to-check')}</summary>
      {old.map(({ landlord: { id, name }, sentence }) => (
        <p key={id}>
          <strong>{name}:</strong> {sentence}
        </p>
      ))}
    </details>
  );
};
