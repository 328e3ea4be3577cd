/** Reads the JSON files of a folder for `load`; a file that is not JSON is a fault like any other, not a crash. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** `fault` is set, and `content` undefined, when the file is missing or is not JSON. */
export interface ReadFile {
  /** Shown in faults: the file's name without its folder. */
  readonly name: string;
  readonly content: unknown;
  readonly fault: string | null;
}

export const readJson = (path: string): ReadFile => {
  const name = basename(path);
  if (!existsSync(path))
    return { name, content: undefined, fault: `${name}: (whole file): found nothing, allowed: a JSON file` };
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { name, content, fault: null };
  } catch {
    return {
      name,
      content: undefined,
      fault: `${name}: (whole file): found text that is not JSON, allowed: a JSON file`,
    };
  }
};

/** Every `*.json` of a folder, by name; none when the folder is missing. */
export const readFolder = (folder: string): readonly ReadFile[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => readJson(join(folder, name)))
    : [];

/** Nothing read at start-up may change while the process runs. */
export const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};
