/** Small rows that outlive their use: tries that no longer count, references nobody used. */
import type { Instant } from '../../core/ids';
import { HOUR } from '../../core/time';
import { run, type Work } from './work';

const TRIES_MS = HOUR;

export function* purgeLimits(now: Instant): Work<void> {
  yield* run('DELETE FROM tries WHERE written_at <= ?', now - TRIES_MS);
  yield* run('DELETE FROM way_back WHERE expires_at <= ?', now);
}
