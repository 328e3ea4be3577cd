/**
 * Which changes of a case another system is told of, as jobs that are written with the change itself. Ids and codes only.
 * Whoever may not be told any more when a job is carried out is not: `webhooks` looks again.
 */
import { isHigher, type Case } from '../core/case';
import { mayLeaveTheDesk } from '../core/outside';
import type { Job, Notices } from '../store/store';
import { aboutCase, iso, noticeId } from './notice-data';

const NOTICES = ['handed-off', 'claimed', 'closed', 'priority-raised'] as const;
type Notice = (typeof NOTICES)[number];

const happened: Readonly<Record<Notice, (before: Case | null, after: Case) => boolean>> = {
  // Opened again it waits for staff as if it came now.
  'handed-off': (before, { state }) =>
    before?.handedOffAt === undefined || (before.state === 'closed' && state === 'open'),
  claimed: (before, { owner }) => owner !== undefined && before?.owner !== owner,
  closed: (before, { state }) => state === 'closed' && before?.state !== 'closed',
  // Before the hand-off nobody is told of a case at all.
  'priority-raised': (before, after) => before?.handedOffAt !== undefined && isHigher(after.priority, before.priority),
};

export const notices: Notices = ({ before, after, at }) =>
  mayLeaveTheDesk(after)
    ? NOTICES.filter((notice) => happened[notice](before, after)).map((notice): Job => {
        const data = { notice, ...aboutCase(after, at) };
        return { kind: 'notify', key: noticeId(after.id, notice, iso(at)), due: at, data };
      })
    : [];
