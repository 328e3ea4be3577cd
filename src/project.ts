/** Where the checkout lies, from source, from dist/ and under jest alike: the folder with manifest/, locales/ and package.json. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const upwards = (folder: string): string => {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'locales'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No folder above this file holds package.json and locales/.');
  return upwards(parent);
};

export const PROJECT = upwards(__dirname);
