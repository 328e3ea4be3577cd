/** What tells landlords apart, for whoever serves several: their names over a page, beside a case, and to choose among. */
import type { Case } from '../core/case';
import type { Landlord } from '../core/landlord';
import { Field } from './layout';
import type { StaffWords } from './staff-words';

/** The one, or that there are several: a bar has no room for all of them. */
export const landlordNames = (words: StaffWords, landlords: readonly Pick<Landlord, 'name'>[]): string => {
  const [only, ...others] = landlords;
  return only && others.length === 0 ? only.name : words.say('landlords-several', { count: landlords.length });
};

interface Named {
  readonly words: StaffWords;
  readonly landlords: readonly Pick<Landlord, 'id' | 'name'>[];
  readonly one: Pick<Case, 'landlord'>;
}

/** Nothing for whoever serves one landlord only. */
export const LandlordField = ({ words, landlords, one }: Named) =>
  landlords.length < 2 ? null : (
    <Field name={words.say('field-landlord')}>{landlords.find(({ id }) => id === one.landlord)?.name}</Field>
  );

interface Options {
  readonly landlords: readonly Pick<Landlord, 'id' | 'name'>[];
  readonly chosen?: string | undefined;
}

export const LandlordOptions = ({ landlords, chosen }: Options) => (
  <>
    {landlords.map(({ id, name }) => (
      <option key={id} value={id} selected={id === chosen}>
        {name}
      </option>
    ))}
  </>
);
