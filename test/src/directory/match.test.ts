import fc from 'fast-check';
import type { Landlord } from '../../../src/core/landlord';
import { TOPICS } from '../../../src/core/directory';
import { councils } from '../../../src/directory/councils';
import { lines, openNow, type Wanted } from '../../../src/directory/match';
import { at, directory, SATURDAY_NOON, TUESDAY_NIGHT, TUESDAY_NOON } from './fixtures';

const england: Pick<Landlord, 'nation' | 'areas'> = { nation: 'england', areas: ['north-somerset'] };
const known = [...directory.entries, ...councils(directory)];
const entry = (id: string) => {
  const found = known.find((one) => one.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};
const best = (wanted: Wanted, now = TUESDAY_NOON, landlord = england) => lines({ directory, landlord, now }, wanted);

it('puts a line near the person first while it is open, and a line day and night first when it is shut', () => {
  expect(best({ topic: 'helplines' })[0]).toBe('next-link-north-somerset');
  expect(best({ topic: 'helplines' }, TUESDAY_NIGHT)[0]).toBe('national-domestic-abuse-helpline');
  expect(best({ topic: 'helplines' }, TUESDAY_NIGHT)).toContain('next-link-north-somerset');
  expect(best({ topic: 'helplines' }, SATURDAY_NOON)[0]).toBe('national-domestic-abuse-helpline');
});

it('reads opening hours by the clock on the wall, in summer and in winter', () => {
  const line = entry('revenge-porn-helpline');
  expect(openNow(line, at('2026-06-16T09:00:00Z'))).toBe(true);
  expect(openNow(line, at('2026-11-24T09:30:00Z'))).toBe(false);
  expect(openNow(line, at('2026-11-24T10:00:00Z'))).toBe(true);
  expect(openNow(line, at('2026-11-24T16:00:00Z'))).toBe(false);
});

it('counts a line as shut on a bank holiday only where it closes then', () => {
  const christmas = at('2026-12-25T12:00:00Z');
  expect(openNow(entry('revenge-porn-helpline'), christmas, ['2026-12-25'])).toBe(false);
  expect(openNow(entry('revenge-porn-helpline'), christmas)).toBe(true);
  expect(openNow(entry('samaritans'), christmas, ['2026-12-25'])).toBe(true);
  const where = { directory, landlord: england, now: christmas, holidays: ['2026-12-25'] };
  expect(lines(where, { for: ['images'], topic: 'technology' })[0]).toBe('revenge-porn-helpline');
  expect(lines(where, { topic: 'helplines' }).indexOf('samaritans')).toBeLessThan(
    lines(where, { topic: 'helplines' }).indexOf('mankind'),
  );
});

it('sends nobody at night to a line whose hours are not known', () => {
  expect(openNow(entry('shelter'), TUESDAY_NIGHT)).toBe(false);
  expect(openNow(entry('shelter'), SATURDAY_NOON)).toBe(false);
  expect(openNow(entry('shelter'), TUESDAY_NOON)).toBe(true);
});

it.each([
  ['wales', 'live-fear-free', 'national-domestic-abuse-helpline'],
  ['scotland', 'scotland-helpline', 'rape-crisis'],
  ['northern-ireland', 'northern-ireland-helpline', 'shelter'],
  ['england', 'national-domestic-abuse-helpline', 'live-fear-free'],
] as const)('gives a person in %s the lines of their own nation', (nation, theirs, notTheirs) => {
  const given = best({}, TUESDAY_NOON, { nation, areas: [] });
  expect(given).toContain(theirs);
  expect(given).not.toContain(notTheirs);
});

it('gives no line of another area', () => {
  expect(best({ topic: 'helplines' })).not.toContain('next-link-bristol');
  expect(best({ topic: 'helplines' }, TUESDAY_NOON, { nation: 'england', areas: [] })).not.toContain(
    'next-link-north-somerset',
  );
});

it('names the council and a line that answers, for a place to stay tonight [SO39, VI29]', () => {
  const given = best({ topic: 'tonight' }, TUESDAY_NIGHT);
  expect(given.slice(0, 2)).toEqual(['national-domestic-abuse-helpline', 'samaritans']);
  expect(given).toContain('council-north-somerset');
  expect(given).not.toContain('council-bristol');
  expect(best({ topic: 'money' })).not.toContain('council-north-somerset');
});

it('gives no council number that was not found in a source', () => {
  expect(directory.areas.filter((area) => area.outOfHours !== null)).toEqual([]);
  expect(directory.sentences['council-bristol.text']).toContain('out-of-hours');
});

it('gives whoever is worried about their own behaviour their line, and shows it to nobody else [AS36, VI35, FU6, SO42]', () => {
  expect(best({ for: ['using-abuse'] })).toEqual(['respect-phoneline', 'samaritans']);
  expect(best({ for: ['using-abuse'] }, TUESDAY_NIGHT)).toEqual(['samaritans', 'respect-phoneline']);
  expect(best({})).not.toContain('respect-phoneline');
  expect(best({ topic: 'helplines' })).not.toContain('respect-phoneline');
});

it.each([
  ['lgbt', 'galop'],
  ['deaf', 'signhealth'],
  ['older', 'hourglass'],
  ['young', 'childline'],
  ['men', 'mens-advice-line'],
  ['black-and-minoritised', 'southall-black-sisters'],
  ['stalking', 'national-stalking-helpline'],
  ['worried-about-someone', 'national-domestic-abuse-helpline'],
])('puts lines for %s people before lines for anyone [FU11, FU16, AS18, AS20]', (who, id) => {
  const given = best({ for: [who] });
  expect(given).toContain(id);
  expect(given.indexOf(id)).toBeLessThan(given.indexOf('samaritans'));
});

it('finds for every topic somebody who answers at any hour', () => {
  for (const topic of [...TOPICS, 'no-such-topic'])
    for (const now of [TUESDAY_NOON, TUESDAY_NIGHT, SATURDAY_NOON]) {
      const given = best({ topic }, now);
      expect(given.length).toBeGreaterThan(0);
    }
  expect(best({ always: true }, TUESDAY_NIGHT)).toEqual(
    expect.arrayContaining(['national-domestic-abuse-helpline', 'samaritans']),
  );
  expect(best({ always: true, for: ['colleague'] })[0]).toBe('national-domestic-abuse-helpline');
});

it('never, for any person at any hour, names a line of another nation, another area or twice, or a shut one before an open one', () => {
  const people = [...new Set(directory.entries.flatMap((one) => one.for))];
  const wanted = fc.record(
    {
      topic: fc.constantFrom(...TOPICS),
      for: fc.subarray(people, { minLength: 1 }),
      always: fc.constant(true as const),
    },
    { requiredKeys: [] },
  );
  const landlord = fc.record({
    nation: fc.constantFrom('england' as const, 'wales' as const, 'scotland' as const, 'northern-ireland' as const),
    areas: fc.subarray(directory.areas.map((area) => area.id)),
  });
  const moment = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2028-12-31T00:00:00Z') });
  fc.assert(
    fc.property(wanted, landlord, moment, (ask, desk, now) => {
      const given = lines({ directory, landlord: desk, now }, ask).map(entry);
      expect(given.every((one) => one.nations.includes(desk.nation))).toBe(true);
      expect(given.every((one) => one.areas.length === 0 || one.areas.some((area) => desk.areas.includes(area)))).toBe(
        true,
      );
      expect(ask.always === undefined || given.every((one) => one.hours === 'always')).toBe(true);
      expect(new Set(given).size).toBe(given.length);
      const open = given.map((one) => openNow(one, now));
      expect(open.slice(open.indexOf(false)).includes(true) && open.includes(false)).toBe(false);
    }),
  );
});
