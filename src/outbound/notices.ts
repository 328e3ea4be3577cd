/**
 * Which changes of a case another system is told of, as jobs that are written with the change itself. Ids and codes only.
 * A restricted case leaves nothing (R7), and a rehearsed one is nobody else's business.
 */
import { createHash } from 'node:crypto';
import { isHigher, type Case } from '../core/case';
import type { Job, Notices } from '../store/store';

const NOTICES = ['handed-off', 'claimed', 'closed', 'priority-raised'] as const;
type Notice = (typeof NOTICES)[number];

/** The same change has the same id, however often it is written or sent. No full stop: the signature joins with them. */
const noticeId = (...parts: readonly string[]): string =>
  `evt_${createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32)}`;

const iso = (at: number): string => new Date(at).toISOString();

const earliestDue = ({ deadlines }: Case): string =>
  deadlines.length === 0 ? '' : iso(Math.min(...deadlines.map(({ due }) => due)));

const happened: Readonly<Record<Notice, (before: Case | null, after: Case) => boolean>> = {
  // Opened again it waits for staff as if it came now.
  'handed-off': (before, { state }) =>
    before?.handedOffAt === undefined || (before.state === 'closed' && state === 'open'),
  claimed: (before, { owner }) => owner !== undefined && before?.owner !== owner,
  closed: (before, { state }) => state === 'closed' && before?.state !== 'closed',
  // Before the hand-off nobody is told of a case at all.
  'priority-raised': (before, after) => before?.handedOffAt !== undefined && isHigher(after.priority, before.priority),
};

export const notices: Notices = ({ before, after, at }) => {
  if (after.access === 'restricted' || after.rehearsal || after.handedOffAt === undefined) return [];
  return NOTICES.filter((notice) => happened[notice](before, after)).map((notice): Job => {
    const { id, landlord, priority, queue } = after;
    return {
      kind: 'notify',
      key: noticeId(id, notice, iso(at)),
      due: at,
      data: { notice, case: id, landlord, priority, queue, due: earliestDue(after), at: iso(at) },
    };
  });
};
