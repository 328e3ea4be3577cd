/** What a reader of `/directory/services` may ask for, as Open Referral UK names it, and which services fit. */
import { z } from 'zod';
import type { DirectoryEntry } from '../core/directory';
import { fullService, type Publishing } from './open-referral';

const whole = z.coerce.number().int();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const pageQuery = z.object({
  page: whole.min(1).default(1),
  per_page: whole.min(1).max(100).default(50),
});

export const servicesQuery = pageQuery.extend({
  search: z.string().max(200).optional(),
  taxonomy_term_id: z.uuid().optional(),
  taxonomy_id: z.uuid().optional(),
  /** Services for people of at least this age. A service without a limit is for every age, so from 0. */
  minimum_age: whole.min(0).optional(),
  /** Services for people of at most this age. A service without a limit is for every age. */
  maximum_age: whole.min(0).optional(),
  start_time: time.optional(),
  end_time: time.optional(),
  /** `MO` or `monday`. */
  day: z
    .string()
    .regex(/^(mo|tu|we|th|fr|sa|su)[a-z]*$/i)
    .optional(),
});

export type ServicesQuery = z.infer<typeof servicesQuery>;
export type PageQuery = z.infer<typeof pageQuery>;

type Test = (entry: DirectoryEntry, query: ServicesQuery, publishing: Publishing) => boolean;

const saysAll: Test = (entry, { search = '' }, { directory }) => {
  const text = `${entry.name} ${directory.sentences[`${entry.id}.text`] ?? ''}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const carriesTerm: Test = (entry, { taxonomy_term_id: term, taxonomy_id: taxonomy }, publishing) =>
  (term === undefined && taxonomy === undefined) ||
  fullService(publishing, entry).attributes.some(
    ({ taxonomy_term: one }) => (term ?? one.id) === one.id && (taxonomy ?? one.taxonomy_id) === one.taxonomy_id,
  );

const forAge: Test = ({ ages }, { minimum_age: least, maximum_age: most }) =>
  (least === undefined || (ages?.from ?? 0) >= least) && (most === undefined || (ages?.to ?? Infinity) <= most);

const openThen: Test = (entry, { day, start_time: start, end_time: end }, publishing) => {
  if (day === undefined && start === undefined && end === undefined) return true;
  return fullService(publishing, entry).schedules.some(
    ({ byday, opens_at, closes_at }) =>
      (day === undefined || byday.split(',').includes(day.slice(0, 2).toUpperCase())) &&
      (start === undefined || opens_at >= start) &&
      (end === undefined || closes_at <= end),
  );
};

const TESTS: readonly Test[] = [saysAll, carriesTerm, forAge, openThen];

export const findServices = (publishing: Publishing, query: ServicesQuery): readonly DirectoryEntry[] =>
  publishing.directory.entries.filter((entry) => TESTS.every((test) => test(entry, query, publishing)));

/** One page, with the counts the profile asks for. */
export const pageOf = <Item>(items: readonly Item[], { page, per_page }: PageQuery) => {
  const contents = items.slice((page - 1) * per_page, page * per_page);
  const total_pages = Math.max(1, Math.ceil(items.length / per_page));
  return {
    total_items: items.length,
    total_pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= total_pages,
    empty: contents.length === 0,
    contents,
  };
};
