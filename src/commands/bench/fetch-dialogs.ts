/** Microsoft's dialogs are no part of the product: 175 MB with what they bring, fetched once to a folder outside the checkout. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSION = '4.23.3';
const FOLDER = join(tmpdir(), `fanlight-botbuilder-dialogs-${VERSION}`);
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock'];
const MOST_MS = 10 * 60 * 1000;

/** The folder its modules are found from. Throws when it cannot be fetched. */
export const fetchDialogs = (): string => {
  if (existsSync(join(FOLDER, 'node_modules', 'botbuilder-dialogs'))) return FOLDER;
  mkdirSync(FOLDER, { recursive: true });
  const what = ['install', '--prefix', FOLDER, ...QUIET, `botbuilder@${VERSION}`, `botbuilder-dialogs@${VERSION}`];
  execFileSync('npm', what, { cwd: FOLDER, stdio: 'inherit', timeout: MOST_MS });
  return FOLDER;
};
