/**
 * The support directory in the words of Open Referral UK 3.0, for councils and other directories to read.
 * Pure: what goes in is our directory, what comes out is plain data. Never holds an address of a refuge.
 */
import { TOPICS, type DirectoryEntry } from '../core/directory';
import type { Instant } from '../core/ids';
import type { LoadedDirectory } from './load';
import { freshness } from './stale';
import { uuidOf } from './uuid';

export interface Publishing {
  readonly directory: LoadedDirectory;
  readonly now: Instant;
}

export interface TaxonomyTerm {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly taxonomy: string;
  readonly taxonomy_id: string;
}

export interface Schedule {
  readonly id: string;
  readonly service_id: string;
  readonly freq: 'WEEKLY';
  readonly byday: string;
  readonly opens_at: string;
  readonly closes_at: string;
}

/** Two lists: what a service helps with, and whom. The values are those of the directory's schema. */
const TAXONOMIES = [
  { key: 'topics', valuesOf: (entry: DirectoryEntry): readonly string[] => entry.topics },
  { key: 'for', valuesOf: (entry: DirectoryEntry): readonly string[] => entry.for },
] as const;

const EVERY_DAY = 'MO,TU,WE,TH,FR,SA,SU';

const sentence = ({ directory }: Publishing, path: string): string => directory.sentences[path] ?? '';

const schedules = ({ id, hours }: DirectoryEntry): readonly Schedule[] => {
  const service_id = uuidOf(`service/${id}`);
  const weekly = (byday: string, opens_at: string, closes_at: string): Schedule => ({
    id: uuidOf(`schedule/${id}/${byday}/${opens_at}`),
    service_id,
    freq: 'WEEKLY',
    byday,
    opens_at,
    closes_at,
  });
  if (hours === 'unsure') return [];
  if (hours === 'always') return [weekly(EVERY_DAY, '00:00', '23:59')];
  return hours.map(({ days, from, to }) =>
    weekly(days.map((day) => day.slice(0, 2).toUpperCase()).join(','), from, to),
  );
};

const term = (publishing: Publishing, key: string, value: string): TaxonomyTerm => {
  const label = sentence(publishing, `${key}.options.${value}`);
  const taxonomy = sentence(publishing, `${key}.name`);
  return {
    id: uuidOf(`term/${key}/${value}`),
    name: label,
    description: label,
    taxonomy,
    taxonomy_id: uuidOf(`taxonomy/${key}`),
  };
};

const attributes = (publishing: Publishing, entry: DirectoryEntry) =>
  TAXONOMIES.flatMap(({ key, valuesOf }) =>
    valuesOf(entry).map((value) => {
      const taxonomy_term = term(publishing, key, value);
      const link_id = uuidOf(`service/${entry.id}`);
      return {
        id: uuidOf(`attribute/${entry.id}/${key}/${value}`),
        link_id,
        link_type: 'service',
        taxonomy_term_id: taxonomy_term.id,
        taxonomy_term,
      };
    }),
  );

const contacts = ({ id, phone, text }: DirectoryEntry) => {
  const numbers = [phone, text].filter((number) => number !== null);
  if (numbers.length === 0) return [];
  const contact = uuidOf(`contact/${id}`);
  const phones = numbers.map((number) => ({ id: uuidOf(`phone/${id}/${number}`), contact_id: contact, number }));
  return [{ id: contact, service_id: uuidOf(`service/${id}`), phones }];
};

const serviceAreas = (publishing: Publishing, { id, nations, areas }: DirectoryEntry) => {
  const names =
    areas.length > 0
      ? publishing.directory.areas.filter((area) => areas.includes(area.id)).map((area) => area.council)
      : nations.map((nation) => sentence(publishing, `area.${nation}`));
  return names.map((name) => ({ id: uuidOf(`area/${id}/${name}`), service_id: uuidOf(`service/${id}`), name }));
};

const ages = ({ ages: limits }: DirectoryEntry) => ({
  ...(typeof limits?.from === 'number' && { minimum_age: limits.from }),
  ...(typeof limits?.to === 'number' && { maximum_age: limits.to }),
});

/** Told to readers of the list as well: an old line must not lose its doubt on the way. */
const alert = (publishing: Publishing, entry: DirectoryEntry): { alert?: string } => {
  const doubts = [
    ...(freshness(entry, publishing) === 'fresh' ? [] : ['entry.stale.text']),
    ...(entry.hours === 'unsure' ? ['entry.unsure.text'] : []),
  ];
  return doubts.length > 0 ? { alert: doubts.map((path) => sentence(publishing, path)).join(' ') } : {};
};

const organization = (publishing: Publishing, { id, name, web }: DirectoryEntry) => ({
  id: uuidOf(`organization/${id}`),
  name,
  description: sentence(publishing, `${id}.text`),
  ...(web !== null && { website: web }),
});

const location = (publishing: Publishing, { id }: DirectoryEntry) => ({
  id: uuidOf(`location/${id}`),
  location_type: 'virtual' as const,
  name: sentence(publishing, 'location.phone.text'),
});

const atLocation = (publishing: Publishing, entry: DirectoryEntry) => ({
  id: uuidOf(`service-at-location/${entry.id}`),
  service_id: uuidOf(`service/${entry.id}`),
  location_id: uuidOf(`location/${entry.id}`),
  location: location(publishing, entry),
});

/** A service with what stands once in it only, as lists hold it. */
export const listedService = (publishing: Publishing, entry: DirectoryEntry) => ({
  id: uuidOf(`service/${entry.id}`),
  organization_id: uuidOf(`organization/${entry.id}`),
  name: entry.name,
  description: sentence(publishing, `${entry.id}.text`),
  status: 'active' as const,
  ...(entry.web !== null && { url: entry.web }),
  ...ages(entry),
  ...alert(publishing, entry),
  assured_date: entry.checkedAt,
  last_modified: `${entry.checkedAt}T00:00:00Z`,
  organization: organization(publishing, entry),
});

export const fullService = (publishing: Publishing, entry: DirectoryEntry) => ({
  ...listedService(publishing, entry),
  schedules: schedules(entry),
  service_areas: serviceAreas(publishing, entry),
  service_at_locations: [atLocation(publishing, entry)],
  contacts: contacts(entry),
  attributes: attributes(publishing, entry),
});

export const listedAtLocation = atLocation;

/** The profile describes this answer by the schema of a service as well, so it carries a service's name and status. */
export const fullAtLocation = (publishing: Publishing, entry: DirectoryEntry) => ({
  ...atLocation(publishing, entry),
  name: entry.name,
  status: 'active' as const,
  service: fullService(publishing, entry),
});

/** Only terms that some service carries: an empty shelf helps nobody. */
export const taxonomyTerms = (publishing: Publishing): readonly TaxonomyTerm[] =>
  TAXONOMIES.flatMap(({ key, valuesOf }) => {
    const used = new Set(publishing.directory.entries.flatMap(valuesOf));
    const order: readonly string[] = key === 'topics' ? TOPICS : [...used].sort();
    return order.filter((value) => used.has(value)).map((value) => term(publishing, key, value));
  });

export const taxonomies = (publishing: Publishing) =>
  TAXONOMIES.map(({ key }) => ({
    id: uuidOf(`taxonomy/${key}`),
    name: sentence(publishing, `${key}.name`),
    description: sentence(publishing, `${key}.text`),
    taxonomy_terms: taxonomyTerms(publishing).filter((one) => one.taxonomy_id === uuidOf(`taxonomy/${key}`)),
  }));
