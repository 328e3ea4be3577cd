import { join } from 'node:path';
import { loadDirectory } from '../../../src/directory/load';

export const directory = loadDirectory(join(__dirname, '../../../manifest/directory.json'));

/** Instants in London, by the clock on the wall: a Tuesday in winter unless said otherwise. */
export const at = (local: string): number => Date.parse(local);
export const TUESDAY_NOON = at('2026-11-24T12:00:00Z');
export const TUESDAY_NIGHT = at('2026-11-24T23:30:00Z');
export const SATURDAY_NOON = at('2026-11-28T12:00:00Z');
