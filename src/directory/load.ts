/**
 * Reads the support directory at start-up, with the sentences that go with it. All faults are reported at once.
 * Its neighbours: `match` chooses lines for a person, `stale` says how old a line is, `open-referral` publishes them.
 */
import { dirname, join } from 'node:path';
import { directorySchema, type Directory } from '../core/directory';
import { FanlightError } from '../core/errors';
import { faultsOf } from '../core/faults';
import { freeze, readJson } from '../landlords/files';

/** The directory and its English sentences, by path within `locales/en/directory.json`, such as `samaritans.text`. */
export type LoadedDirectory = Directory & { readonly sentences: Readonly<Record<string, string>> };

const flat = (tree: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] => {
  if (typeof tree === 'string') return [[path.join('.'), tree]];
  return typeof tree === 'object' && tree !== null
    ? Object.entries(tree).flatMap(([key, inside]) => flat(inside, [...path, key]))
    : [];
};

const twice = (ids: readonly string[]): readonly string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

const crossFaults = ({ areas, entries }: Directory, sentences: Readonly<Record<string, string>>): readonly string[] => {
  const known = areas.map((area) => area.id);
  return [
    ...twice(known).map((id) => `areas: found "${id}" twice, allowed: each once`),
    ...twice(entries.map((entry) => entry.id)).map((id) => `entries: found "${id}" twice, allowed: each once`),
    ...entries.flatMap((entry) =>
      entry.areas
        .filter((area) => !known.includes(area))
        .map((area) => `entries.${entry.id}.areas: found "${area}", allowed: ${known.join(' | ')}`),
    ),
    ...entries
      .filter(({ phone, text, web }) => phone === null && text === null && web === null)
      .map((entry) => `entries.${entry.id}: found no phone, text or web, allowed: at least one`),
    ...[...entries.map((entry) => entry.id), ...known.map((area) => `council-${area}`)]
      .filter((id) => !(`${id}.text` in sentences))
      .map((id) => `${id}: found no sentence, allowed: one under "${id}" in locales/en/directory.json`),
  ];
};

/** `file` is `manifest/directory.json`; `locales` stands beside `manifest`. Throws DIRECTORY_INVALID. What comes back is frozen. */
export const loadDirectory = (file: string): LoadedDirectory => {
  const read = readJson(file);
  const words = readJson(join(dirname(file), '..', 'locales', 'en', 'directory.json'));
  const result = directorySchema.safeParse(read.content);
  const sentences = Object.fromEntries(flat(words.content));
  const faults = [
    ...[read.fault, words.fault].filter((fault) => fault !== null),
    ...(result.success || read.fault !== null ? [] : faultsOf(read.name, read.content, result.error.issues)),
    ...(result.success ? crossFaults(result.data, sentences).map((fault) => `${read.name}: ${fault}`) : []),
  ];
  if (!result.success || faults.length > 0) throw new FanlightError('DIRECTORY_INVALID', faults);
  return freeze({ ...result.data, sentences });
};
