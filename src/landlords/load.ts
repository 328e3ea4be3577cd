/**
 * Reads every landlord's file at start-up, for `main`: schema, then what only several files together can show.
 * All faults of all files are reported at once, so that one start shows everything there is to mend.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { FanlightError } from '../core/errors';
import { faultsOf } from '../core/faults';
import { landlordSchema, type Landlord } from '../core/landlord';
import { crossFaults, type Surroundings } from './check';
import { freeze, readFolder, readJson, type ReadFile } from './files';
import type { Landlords } from './find';

type Numbers = Landlords['numbers'];

interface Checked {
  readonly landlord: Landlord | null;
  readonly faults: readonly string[];
}

/** Other files are checked whole by their own keepers; here only what a landlord refers to is read. */
const areasFile = z.object({ areas: z.array(z.object({ id: z.string() })) });
const numbersFile = z.object({
  numbers: z.array(z.object({ number: z.string().regex(/^\+\d+$/), landlord: z.string() })),
});

const parsed = <Shape extends z.ZodType>(
  schema: Shape,
  file: ReadFile,
): { value: z.output<Shape> | null; faults: readonly string[] } => {
  if (file.fault !== null) return { value: null, faults: [file.fault] };
  const result = schema.safeParse(file.content);
  return result.success
    ? { value: result.data, faults: [] }
    : { value: null, faults: faultsOf(file.name, file.content, result.error.issues) };
};

const checkOne = (file: ReadFile, surroundings: Omit<Surroundings, 'words'>, locales: string): Checked => {
  const { value: landlord, faults } = parsed(landlordSchema, file);
  if (landlord === null) return { landlord, faults };
  const words = readJson(join(locales, 'en', 'landlords', file.name));
  return {
    landlord,
    faults:
      words.fault === null
        ? crossFaults(file.name, landlord, { ...surroundings, words: words.content })
        : [`${file.name}: words ${words.fault}`],
  };
};

const numberFaults = (numbers: Numbers, known: readonly string[]): readonly string[] => [
  ...numbers
    .filter((entry, index) => numbers.findIndex((other) => other.number === entry.number) !== index)
    .map((entry) => `twilio.json: numbers: found ${entry.number} twice, allowed: each number once`),
  ...numbers
    .filter((entry) => !known.includes(entry.landlord))
    .map((entry) => `twilio.json: numbers: found "${entry.landlord}", allowed: ${known.join(' | ')}`),
  ...known
    .filter((id) => !numbers.some((entry) => entry.landlord === id))
    .map((id) => `twilio.json: numbers: found nothing for "${id}", allowed: a number for each landlord`),
];

/** A landlord whose own file is at fault is not known by id yet, so its number is not called a fault as well. */
const linkFaults = (checked: readonly Checked[], numbers: Numbers): readonly string[] => {
  const known = checked.flatMap(({ landlord }) => (landlord === null ? [] : [landlord.id]));
  return known.length === checked.length ? numberFaults(numbers, known) : [];
};

/**
 * `folder` is `manifest/landlords`; the directory and the numbers stand in the folder above it, `locales` beside that one.
 * Throws LANDLORD_INVALID with one line per fault. What comes back is frozen.
 */
export const loadLandlords = (folder: string): Landlords => {
  const manifest = join(folder, '..');
  const files = readFolder(folder);
  const directory = parsed(areasFile, readJson(join(manifest, 'directory.json')));
  const twilio = parsed(numbersFile, readJson(join(manifest, 'twilio.json')));
  const areas = (directory.value?.areas ?? []).map((area) => area.id);
  const numbers = twilio.value?.numbers ?? [];
  const checked = files.map((file) => checkOne(file, { areas }, join(manifest, '..', 'locales')));
  const faults = [
    ...(files.length === 0 ? ['landlords: (folder): found no file, allowed: at least one landlord'] : []),
    ...directory.faults,
    ...twilio.faults,
    ...checked.flatMap((one) => one.faults),
    ...linkFaults(checked, numbers),
  ];
  if (faults.length > 0) throw new FanlightError('LANDLORD_INVALID', faults);
  return freeze({ all: checked.flatMap(({ landlord }) => (landlord === null ? [] : [landlord])), numbers });
};
