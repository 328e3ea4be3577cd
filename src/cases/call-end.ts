/** What the network tells of a call: that it rings, and how it ended. Each may come twice, late, or never. Pure. */
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import type { CallEnd } from '../core/sender';
import type { ActDecision, Seen } from '../store/act';
import { logAttempt } from './attempt';
import { attemptIdOf } from './call-held-then';
import { NOTHING, over, replaced } from './call-state';
import { remindJob } from './remind-job';

/** News of their leg: late, twice, also after its end. */
export const callRang = ({ case: file }: Seen, call: Ringing, at: Instant): ActDecision =>
  call.dialledAt === null || call.rangAt !== undefined
    ? NOTHING
    : { case: replaced(file, { ...call, rangAt: at }), events: [] };

export interface Ended {
  /** What stands. */
  readonly end: CallEnd;
  readonly decision: ActDecision;
}

/** It rang out and nobody was spoken to: an attempt by itself. Who was spoken to, only the officer can say. */
const NOT_ANSWERED: readonly CallEnd[] = ['busy', 'no-answer', 'machine'];

const withAttempt = (
  seen: Seen,
  call: Ringing,
  { decision, at }: { decision: ActDecision; at: Instant },
): ActDecision => {
  const { by, dialledAt, about, id } = call;
  if (dialledAt === null || !decision.case) return decision;
  const tried = {
    id: attemptIdOf({ id }),
    who: about,
    method: 'call',
    outcome: 'no-answer',
    madeAt: dialledAt,
  } as const;
  const logged = logAttempt({ ...seen, case: decision.case }, { by, at }, tried);
  if ('refused' in logged) return decision;
  // No desk acts here: whoever is to be reminded of what comes next is looked for all the same.
  const jobs = [remindJob(seen.case.id, at), ...(logged.jobs ?? [])];
  return { ...logged, events: [...decision.events, ...logged.events], jobs };
};

/** News of either leg: twice, late, in any order. The first end stands, save that a machine is not somebody spoken to. */
export const endCall = (seen: Seen, call: Ringing, { end, at }: { end: CallEnd; at: Instant }): Ended => {
  const isMachine = call.end === 'spoke' && end === 'machine';
  if (call.state === 'ended' && !isMachine) return { end: call.end ?? end, decision: NOTHING };
  // The officer's leg ends last, and says nothing of the person's; before the key there is no leg of theirs.
  if ((call.dialledAt !== null) === (end === 'not-taken')) return { end, decision: NOTHING };
  const decision = over(seen.case, call, { end, why: [], stateAt: at });
  return { end, decision: NOT_ANSWERED.includes(end) ? withAttempt(seen, call, { decision, at }) : decision };
};
