/** What every notice of a case holds, whatever it is of: ids, codes and clocks, and nothing anybody said. */
import { createHash } from 'node:crypto';
import type { Case } from '../core/case';
import type { Job } from '../store/store';

export const iso = (at: number): string => new Date(at).toISOString();

/** The same change has the same id, however often it is written or sent. No full stop: the signature joins with them. */
export const noticeId = (...parts: readonly (string | number)[]): string =>
  `evt_${createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32)}`;

/** `due`: empty where nothing is promised. */
export const aboutCase = ({ id, landlord, priority, queue, deadlines }: Case, at: number): Job['data'] => ({
  ...{ case: id, landlord, priority, queue },
  due: deadlines.length === 0 ? '' : iso(Math.min(...deadlines.map(({ due }) => due))),
  at: iso(at),
});
