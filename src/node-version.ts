/**
 * Imported first by whatever is started: on an older Node.js the encrypted database crashes the process on load, without
 * a word. Loads nothing itself.
 */
import { ERRORS } from './core/errors';

const OLDEST = 22;

/** What to tell, or null when this Node.js will do. `version` is like `24.21.0`. */
export const tooOld = (version: string): string | null =>
  Number(version.split('.')[0]) >= OLDEST
    ? null
    : `NODE_TOO_OLD: ${ERRORS.NODE_TOO_OLD.what} (${version}) ${ERRORS.NODE_TOO_OLD.fix}`;

const told = tooOld(process.versions.node);
if (told !== null) {
  process.stderr.write(`${told}\n`);
  process.exit(1);
}
