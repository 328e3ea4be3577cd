/** Nothing goes to a system that makes contact by itself, and to any other only as R5 says, whatever is known. */
import fc from 'fast-check';
import { TENANCIES } from '../../../src/core/household';
import { staffId } from '../../../src/core/staff';
import { barred, mayTell, type Telling } from '../../../src/safety/may-tell';

const released = { at: 1, by: staffId('staff-anna'), because: 'The order names the flat alone' };
const QUIET = { acceptsNoAutoContact: true, addressChanging: false, withdrawn: false } as const;
const tellings: fc.Arbitrary<Telling> = fc.record({
  acceptsNoAutoContact: fc.boolean(),
  tenancy: fc.constantFrom(...TENANCIES, null),
  addressChanging: fc.boolean(),
  withdrawn: fc.boolean(),
  released: fc.constantFrom(released, null),
});

it('tells a quiet system of somebody whose tenancy is theirs alone', () => {
  const telling = { ...QUIET, tenancy: 'sole', released: null } as const;
  expect(mayTell(telling)).toEqual({ allowed: true, because: 'theirs-alone' });
});

it.each([...TENANCIES.filter((one) => one !== 'sole'), null])(
  'waits for somebody named where the tenancy is %s',
  (tenancy) => {
    const telling = { ...QUIET, tenancy, released: null };
    expect(mayTell(telling)).toEqual({ allowed: false, why: ['tenancy-not-theirs-alone'] });
    expect(mayTell({ ...telling, released })).toEqual({ allowed: true, because: 'released' });
  },
);

it.each([
  ['while the home changes', { addressChanging: true }, 'address-changing'],
  ['what they have taken back', { withdrawn: true }, 'agreement-withdrawn'],
  ['a system that makes contact', { acceptsNoAutoContact: false }, 'makes-contact'],
] as const)('%s: nothing is told, though the tenancy is theirs alone and somebody named let it go', (_, over, why) => {
  const telling = { ...QUIET, ...over, tenancy: 'sole', released } as const;
  expect(mayTell(telling)).toEqual({ allowed: false, why: [why] });
  expect(barred(mayTell(telling))).toBe(why);
});

it('is for somebody named to let go where nothing else stands in the way', () => {
  expect(barred(mayTell({ ...QUIET, tenancy: 'joint', released: null }))).toBeNull();
  expect(barred(mayTell({ ...QUIET, tenancy: 'joint', released }))).toBeNull();
});

it('never tells a system that makes contact, and never the household without somebody named', () => {
  fc.assert(
    fc.property(tellings, (telling) => {
      const may = mayTell(telling);
      const { acceptsNoAutoContact, addressChanging, withdrawn } = telling;
      if (!acceptsNoAutoContact || addressChanging || withdrawn) expect(may.allowed).toBe(false);
      if (may.allowed && telling.tenancy !== 'sole') expect(telling.released).not.toBeNull();
      if (!may.allowed) expect(may.why.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

it('is never looser for knowing less', () => {
  fc.assert(
    fc.property(tellings, (telling) => {
      const less = { ...telling, tenancy: null };
      if (mayTell(less).allowed) expect(mayTell(telling).allowed).toBe(true);
    }),
  );
});
