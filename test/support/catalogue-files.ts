/** The locale files as they stand, for tests of the words themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../locales/en');

interface Tree {
  readonly [key: string]: string | Tree;
}

const flat = (tree: Tree, under = ''): readonly (readonly [string, string])[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${under}${key}`, value] as const] : flat(value, `${under}${key}.`),
  );

export interface Sentence {
  readonly file: string;
  /** Within the file: `contact-method.options.call.sms`. */
  readonly path: string;
  readonly text: string;
}

const namesIn = (folder: string): readonly string[] =>
  readdirSync(join(FOLDER, folder)).flatMap((file) =>
    file.endsWith('.json') ? [join(folder, file.slice(0, -5))] : [],
  );

export const fileNames: readonly string[] = [...namesIn(''), ...namesIn('landlords')];

export const sentencesOf = (file: string): readonly Sentence[] =>
  flat(JSON.parse(readFileSync(join(FOLDER, `${file}.json`), 'utf8')) as Tree).map(([path, text]) => ({
    file,
    path,
    text,
  }));

export const allSentences = (): readonly Sentence[] => fileNames.flatMap(sentencesOf);
