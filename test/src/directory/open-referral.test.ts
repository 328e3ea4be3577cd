import {
  fullAtLocation,
  fullService,
  listedAtLocation,
  listedService,
  taxonomies,
  taxonomyTerms,
} from '../../../src/directory/open-referral';
import { itWith } from '../../support/shared-folder';
import { holdToOpenReferral as hold, OPEN_REFERRAL } from '../../support/open-referral';
import { at, directory, TUESDAY_NOON } from './fixtures';

const publishing = { directory, now: TUESDAY_NOON };
const service = (id: string) => {
  const entry = directory.entries.find((one) => one.id === id);
  if (!entry) throw new Error(`no line ${id}`);
  return fullService(publishing, entry);
};

itWith(OPEN_REFERRAL)('publishes every line as Open Referral UK describes it', () => {
  for (const entry of directory.entries) {
    hold('service.json', listedService(publishing, entry));
    hold('service.json', fullService(publishing, entry));
    hold('service_at_location.json', listedAtLocation(publishing, entry));
    hold('service.json', fullAtLocation(publishing, entry));
  }
  for (const term of taxonomyTerms(publishing)) hold('taxonomy_term.json', term);
  for (const taxonomy of taxonomies(publishing)) hold('taxonomy.json', taxonomy);
});

itWith(OPEN_REFERRAL)('would be told if an answer did not fit', () => {
  expect(() => hold('service.json', { id: 'not-a-uuid', name: 'x', status: 'active' })).toThrow();
  expect(() => hold('service.json', { ...service('samaritans'), status: 'open' })).toThrow();
});

it('carries numbers, hours, ages and areas', () => {
  expect(service('next-link-north-somerset').contacts[0]?.phones.map(({ number }) => number)).toEqual([
    '0800 4700 280',
  ]);
  expect(service('next-link-north-somerset').service_areas.map(({ name }) => name)).toEqual(['North Somerset Council']);
  expect(service('live-fear-free').contacts[0]?.phones).toHaveLength(2);
  expect(service('samaritans').schedules).toEqual([
    expect.objectContaining({ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }),
  ]);
  expect(service('revenge-porn-helpline').schedules).toEqual([
    expect.objectContaining({ byday: 'MO,TU,WE,TH,FR', opens_at: '10:00', closes_at: '16:00' }),
  ]);
  expect(service('rape-crisis')).toMatchObject({ minimum_age: 16 });
  expect(service('childline')).toMatchObject({ maximum_age: 18 });
});

it('does not lose its doubts on the way: old lines and unsure hours say so [FU23]', () => {
  expect(service('samaritans')).not.toHaveProperty('alert');
  expect(service('galop')).toMatchObject({ alert: expect.stringContaining('may have changed') as string });
  expect(service('karma-nirvana')).toMatchObject({
    alert: expect.stringContaining('not sure of the opening hours') as string,
  });
  expect(service('karma-nirvana').schedules).toEqual([]);
  const later = { directory, now: at('2028-01-01T00:00:00Z') };
  for (const entry of directory.entries) expect(listedService(later, entry)).toHaveProperty('alert');
});

it('publishes no address at all, so none of a refuge', () => {
  for (const entry of directory.entries) {
    const text = JSON.stringify(fullService(publishing, entry));
    expect(text).not.toMatch(/addresses|postal_code|latitude|"physical"/);
  }
});

it('lists only terms that some service carries, each under one list', () => {
  const used = new Set(
    directory.entries.flatMap((entry) => fullService(publishing, entry).attributes.map((one) => one.taxonomy_term_id)),
  );
  const terms = taxonomyTerms(publishing);
  expect(new Set(terms.map(({ id }) => id))).toEqual(used);
  expect(terms.every(({ name }) => name.length > 1)).toBe(true);
  expect(taxonomies(publishing).flatMap(({ taxonomy_terms }) => taxonomy_terms)).toHaveLength(terms.length);
});

it('gives every thing its own id', () => {
  const ids: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (key === 'id' && typeof inside === 'string') ids.push(`${Object.keys(value).join()}:${inside}`);
      collect(inside);
    }
  };
  directory.entries.forEach((entry) => collect({ ...fullService(publishing, entry), attributes: [] }));
  expect(new Set(ids).size).toBe(ids.length);
});
