/** What was made to look as if the gate had given it out is refused when it runs, whatever the types were told. */
import { mustBeLetThrough, type Allowed } from '../../../src/core/pass';
import { ALLOWED } from '../../support/allowed';

const MADE_UP: unknown[] = [{ allowed: true }, { ...ALLOWED }, JSON.parse(JSON.stringify(ALLOWED)), null, true];

it('lets through what the gate gave out', () => {
  expect(() => mustBeLetThrough({ may: ALLOWED })).not.toThrow();
});

it.each(MADE_UP.map((one) => [one]))('refuses %j', (may) => {
  expect(() => mustBeLetThrough({ may: may as Allowed })).toThrow('NOT_LET_THROUGH');
});

it('is one thing that nobody can change', () => {
  expect(Object.isFrozen(ALLOWED)).toBe(true);
});
