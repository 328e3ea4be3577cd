/**
 * Whether a line was confirmed lately enough to be shown without a word of doubt (FU23). A wrong number costs a person
 * their one call: what is old, or was never found in a source, says so.
 */
import type { Directory, DirectoryEntry } from '../core/directory';
import type { Instant } from '../core/ids';
import { councils } from './councils';
import { daysBetween, localTime } from './local-time';

/** `unconfirmed`: read in a dated source, or in none. `stale`: confirmed, but longer ago than the directory allows. */
export type Freshness = 'fresh' | 'stale' | 'unconfirmed';

export const freshness = (
  entry: Pick<DirectoryEntry, 'sure' | 'checkedAt'>,
  { directory, now }: { readonly directory: Pick<Directory, 'staleAfterDays'>; readonly now: Instant },
): Freshness => {
  if (entry.sure !== 'verified') return 'unconfirmed';
  return daysBetween(entry.checkedAt, localTime(now).date) > directory.staleAfterDays ? 'stale' : 'fresh';
};

/** Every line `match` may name, councils as well, by id for a renderer; each that is not fresh is marked `stale`. */
export const markedEntries = (
  directory: Pick<Directory, 'entries' | 'areas' | 'staleAfterDays'>,
  now: Instant,
): ReadonlyMap<string, DirectoryEntry> =>
  new Map(
    [...directory.entries, ...councils(directory)].map((entry) => [
      entry.id,
      freshness(entry, { directory, now }) === 'fresh' ? entry : { ...entry, stale: true as const },
    ]),
  );
