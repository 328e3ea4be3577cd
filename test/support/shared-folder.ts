/**
 * The contracts and policies that others wrote, beside the checkout. Where the folder is missing a test is left out by
 * name; in CI it fails instead.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const SHARED = join(__dirname, '..', '..', '..', 'shared');

/** `it`, or a skip that says why; `path` is below the shared folder. */
export const itWith = (path: string): jest.It => {
  const there = existsSync(join(SHARED, path));
  if (!there && process.env['CI'] !== 'true') return it.skip;
  return it;
};
