/** What browsers run, as it was built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from './project';

export const CLIENTS = join(PROJECT, 'dist', 'client');

/** Null where nothing was built: a page then works as a form. */
export const readOr = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);
