/** Nothing goes to a system that makes contact by itself, and to any other only as R5 says, whatever is known. */
import fc from 'fast-check';
import { TENANCIES } from '../../../src/core/household';
import { staffId } from '../../../src/core/staff';
import { mayTell, type Telling } from '../../../src/safety/may-tell';

const released = { at: 1, by: staffId('staff-anna'), because: 'The order names the flat alone' };
const tellings: fc.Arbitrary<Telling> = fc.record({
  acceptsNoAutoContact: fc.boolean(),
  tenancy: fc.constantFrom(...TENANCIES, null),
  addressChanging: fc.boolean(),
  released: fc.constantFrom(released, null),
});

it('tells a quiet system of somebody whose tenancy is theirs alone', () => {
  const telling = { acceptsNoAutoContact: true, tenancy: 'sole', addressChanging: false, released: null } as const;
  expect(mayTell(telling)).toEqual({ allowed: true, because: 'theirs-alone' });
});

it.each([...TENANCIES.filter((one) => one !== 'sole'), null])(
  'waits for somebody named where the tenancy is %s',
  (tenancy) => {
    const telling = { acceptsNoAutoContact: true, tenancy, addressChanging: false, released: null };
    expect(mayTell(telling)).toEqual({ allowed: false, why: ['tenancy-not-theirs-alone'] });
    expect(mayTell({ ...telling, released })).toEqual({ allowed: true, because: 'released' });
  },
);

it('waits while the home changes, though the tenancy is theirs alone', () => {
  const telling = { acceptsNoAutoContact: true, tenancy: 'sole', addressChanging: true, released: null } as const;
  expect(mayTell(telling)).toEqual({ allowed: false, why: ['address-changing'] });
});

it('never tells a system that makes contact, and never the household without somebody named', () => {
  fc.assert(
    fc.property(tellings, (telling) => {
      const may = mayTell(telling);
      if (!telling.acceptsNoAutoContact) expect(may.allowed).toBe(false);
      const isTheirs = telling.tenancy === 'sole' && !telling.addressChanging;
      if (may.allowed && !isTheirs) expect(telling.released).not.toBeNull();
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
