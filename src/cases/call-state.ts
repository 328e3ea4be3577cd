/** How far a call that staff make has come, whether it may still be going on, and how it is put down as over. Pure. */
import { type CaseFile, working, workOf } from '../core/case-file';
import type { Instant } from '../core/ids';
import type { Ringing } from '../core/ringing';
import { MINUTE } from '../core/time';
import type { ActDecision } from '../store/act';

export const NOTHING: ActDecision = { events: [] };

/** What nobody heard the end of is over by then: the network ends every call within the hour. */
const OVER_AFTER: Readonly<Record<Ringing['state'], number>> = {
  asked: 3 * MINUTE,
  ringing: 3 * MINUTE,
  dialled: 65 * MINUTE,
  ended: 0,
};

export const isOn = ({ state, stateAt }: Ringing, at: Instant): boolean => at - stateAt < OVER_AFTER[state];

export const callOf = (file: CaseFile, isIt: (id: string) => boolean): Ringing | null =>
  workOf(file).calls.find(({ id }) => isIt(id)) ?? null;

export const replaced = (file: CaseFile, changed: Ringing): CaseFile =>
  working(file, { calls: workOf(file).calls.map((one) => (one.id === changed.id ? changed : one)) });

type Ending = Pick<Ringing, 'end' | 'why' | 'stateAt'>;

/** With it goes what was to be keyed, and where the officer was rung. */
export const over = (file: CaseFile, { key: _shown, line: _theirs, ...call }: Ringing, ended: Ending): ActDecision => ({
  case: replaced(file, { ...call, ...ended, state: 'ended' }),
  events: [{ type: 'call_ended', by: call.by, call: call.id, end: ended.end ?? 'failed', why: ended.why }],
});
