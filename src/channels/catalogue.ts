/**
 * Reads `locales/` into flat tables, one per language and file, so that a look-up is one property access.
 * Decides which of several places a sentence is taken from; words.ts decides what is asked for and fills it in.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChannelName } from '../core/inbound';
import { FanlightError } from '../core/errors';

interface Tree {
  readonly [part: string]: string | Tree;
}

/** Sentences by their path within a file: `contact-method.options.call`. */
export type Sentences = Readonly<Record<string, string>>;

export interface Catalogue {
  /** The default first, the others by name. */
  readonly languages: readonly string[];
  /** By language, then by file: `opening`, `landlords/<id>`. */
  readonly files: Readonly<Record<string, Readonly<Record<string, Sentences>>>>;
}

export const DEFAULT_LANGUAGE = 'en';

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((part) => typeof part === 'string' || isTree(part));

function readTree(path: string): Tree {
  try {
    const tree: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (isTree(tree)) return tree;
  } catch {
    // Told below, with the file's name, whatever was wrong with it.
  }
  throw new FanlightError('WORDS_MISSING', [`${path}: not a JSON object of sentences`]);
}

const pathsOf = (tree: Tree): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([part, value]) =>
    typeof value === 'string'
      ? [[part, value] as const]
      : pathsOf(value).map(([rest, text]) => [`${part}.${rest}`, text] as const),
  );

const jsonFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => entry.name.slice(0, -'.json'.length));

const folders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

function readLanguage(folder: string): Readonly<Record<string, Sentences>> {
  const own = folders(folder).includes('landlords') ? jsonFiles(join(folder, 'landlords')) : [];
  const files = [...jsonFiles(folder), ...own.map((name) => `landlords/${name}`)];
  return Object.fromEntries(
    files.map((file) => [file, Object.fromEntries(pathsOf(readTree(join(folder, `${file}.json`))))]),
  );
}

const inOrder = (a: string, b: string): number =>
  a === DEFAULT_LANGUAGE ? -1 : b === DEFAULT_LANGUAGE ? 1 : a.localeCompare(b);

/** Throws WORDS_MISSING, naming the file, when one cannot be read. */
export function readCatalogue(folder: string): Catalogue {
  const languages = [...folders(folder)].sort(inOrder);
  const files = Object.fromEntries(languages.map((language) => [language, readLanguage(join(folder, language))]));
  return { languages, files };
}

/** A sentence as it stands in the files, and where. `fixed`: nothing is filled in, so it is said as it is. */
export interface Sentence {
  readonly language: string;
  readonly file: string;
  readonly path: string;
  readonly raw: string;
  readonly fixed: boolean;
}

/** Whom the words are for. */
export interface Reader {
  readonly language: string;
  readonly channel: ChannelName;
  readonly landlord: string;
}

export type Find = (key: string, paths: readonly string[], reader: Reader) => Sentence | null;

/** The served language for a tag: `pa-Arab-PK` is `pa-Arab` where there is one, else `pa`, else the default. */
export function closest(tag: string, served: readonly string[]): string {
  const subtags = tag.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length -= 1) {
    const found = served.find((language) => language.toLowerCase() === subtags.slice(0, length).join('-'));
    if (found) return found;
  }
  return DEFAULT_LANGUAGE;
}

/** All places a path may stand in. The channel's own part comes first, so that a neutral text stays neutral; then whose it is; last the language. */
function places(key: string, paths: readonly string[], reader: Reader): readonly (readonly [string, string, string])[] {
  const dot = key.indexOf('.');
  const [file, rest] = dot < 0 ? [key, ''] : [key.slice(0, dot), key.slice(dot + 1)];
  return [...new Set([reader.language, DEFAULT_LANGUAGE])].flatMap((language) =>
    paths.flatMap((path) => [
      [language, `landlords/${reader.landlord}`, `${key}${path}`] as const,
      [language, file, `${rest}${path}`.replace(/^\./, '')] as const,
    ]),
  );
}

/** What stands at a place, or null. A sentence that counts stands there once for each plural form. */
function at(catalogue: Catalogue, [language, file, path]: readonly [string, string, string]): Sentence | null {
  const sentences = catalogue.files[language]?.[file] ?? {};
  const single = sentences[path];
  const raw = single ?? sentences[`${path}_other`];
  if (raw === undefined) return null;
  return { language, file, path, raw, fixed: single !== undefined && !/\{\{|\$t\(/.test(raw) };
}

/** Keys come from our own dialogs; the bound is for those that do not. */
const MOST_KNOWN = 50_000;

/** Looks a sentence up once; what is not there is remembered too. */
export function finder(catalogue: Catalogue): Find {
  const known = new Map<string, Sentence | null>();
  return (key, paths, reader) => {
    const id = `${reader.language} ${reader.landlord} ${key} ${paths.join(' ')}`;
    const before = known.get(id);
    if (before !== undefined) return before;
    let found: Sentence | null = null;
    for (const place of places(key, paths, reader)) found ??= at(catalogue, place);
    if (known.size < MOST_KNOWN) known.set(id, found);
    return found;
  };
}
