/** Small rows that outlive their use: answered message ids, tries that no longer count, references nobody used. */
import type { Instant } from '../../core/ids';
import { run, type Work } from './work';

/** Providers repeat a message within minutes, never after a day. */
const INBOX_MS = 24 * 60 * 60 * 1000;
const TRIES_MS = 60 * 60 * 1000;

export function* purgeLimits(now: Instant): Work<void> {
  yield* run('DELETE FROM inbox WHERE written_at <= ?', now - INBOX_MS);
  yield* run('DELETE FROM tries WHERE written_at <= ?', now - TRIES_MS);
  yield* run('DELETE FROM way_back WHERE expires_at <= ?', now);
}
