/**
 * What is on its way on a case when it is closed to its group: whoever does not stay holds its conversation no more, has
 * no caller put through, and rings nobody. A call somebody speaks on is not cut. Pure.
 */
import { type CaseFile, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { lapsed } from '../core/put-through';
import { letGo, type Session } from '../core/session';
import type { StaffId } from '../core/staff';
import type { StaffEvent } from '../core/staff-event';
import type { ActDecision, Seen } from '../store/act';
import { over } from './call-state';
import { handBack, type TakeBack } from './control';

/** Those who may still see the case. */
export interface Leaving {
  readonly staying: readonly StaffId[];
  readonly at: Instant;
}

export interface Stopped {
  readonly case: CaseFile;
  readonly events: readonly StaffEvent[];
}

const isStopped = ({ state, by }: Ringing, { staying }: Leaving): boolean =>
  (state === 'asked' || state === 'ringing') && !staying.includes(by);

/** Asked for, or ringing at the officer's: the person is not dialled on their digits. */
export const stopCalls = (file: CaseFile, leaving: Leaving): Stopped =>
  workOf(file)
    .calls.filter((call) => isStopped(call, leaving))
    .reduce<Stopped>(
      (stopped, call) => {
        const ended = { end: 'not-taken', why: ['closed-to-group'], stateAt: leaving.at } as const;
        const { case: after = stopped.case, events } = over(stopped.case, call, ended);
        return { case: after, events: [...stopped.events, ...events] };
      },
      { case: file, events: [] },
    );

type Talk = Pick<ActDecision, 'session' | 'said' | 'events'>;

/** The bot has the conversation again. Somebody who is there is told so; a caller hears it ask on at their next turn. */
export const stopTalk = (seen: Seen, leaving: Leaving, takeBack: TakeBack): Talk => {
  const { session } = seen;
  const by = session ? heldBy(session) : null;
  if (!session || by === null || leaving.staying.includes(by)) return { events: [] };
  const decided = handBack(seen, { by, at: leaving.at, control: session.control }, takeBack);
  if ('refused' in decided) return released(session, leaving.at);
  const { session: back = session, said } = decided;
  return { session: back, ...(said && { said }), events: [] };
};

const heldBy = ({ heldBy, putThrough }: Session): StaffId | null =>
  heldBy ?? (putThrough?.state === 'wanted' ? putThrough.by : null);

/** Where nothing can be said to them: they are on the telephone, went quiet or left. */
const released = (session: Session, at: Instant): Talk => {
  const { putThrough } = session;
  const free = letGo(session);
  if (putThrough?.state !== 'wanted' || putThrough.by === null) return { session: free, events: [] };
  return {
    session: { ...free, putThrough: lapsed(putThrough, at) },
    events: [{ type: 'put_through_lapsed', by: putThrough.by }],
  };
};
