/** STOP is kept for good: no later text undoes it. The case stays, and its handler is alarmed. */
import { type CaseFile, type Flag, flagged, isFlagged } from '../../core/case-file';
import { isStopped, STOPPED, withStop } from '../../core/stopped';
import type { Instant } from '../../core/ids';
import type { Draft, Entails } from '../draft';
import { alarm, flagReturned, toCase } from './returned';

const flag = (draft: Draft, name: Flag): Draft =>
  draft.case && !isFlagged(draft.case, name) ? { ...draft, case: flagged(draft.case, name) } : draft;

/** An alarm once, for whoever has the case: that number can no longer be texted. A closed one only knows it, should it be opened again. */
const stoppedAt =
  (at: Instant, number: string | undefined) =>
  (file: CaseFile): CaseFile => {
    const isTold = file.reasons.some(({ code }) => code === STOPPED) && isStopped(file, number ?? null);
    const stopped = number === undefined ? flagged(file, STOPPED) : withStop(file, number, at);
    return file.state === 'closed' || isTold ? stopped : alarm(stopped, STOPPED, at);
  };

/**
 * Told to every case that has the number, whatever brought it: it may be an answer to a text of ours. The conversation may
 * be forgotten, days later; the case it came to is not.
 */
export const textingStopped: Entails<'texting_stopped'> = (draft, event, { world: { now }, lastCase, inbound }) => {
  const [amend, events] = [stoppedAt(now, inbound.number), [event]];
  const stopped: Draft = { ...draft, stopTexting: true, withNumber: { amend, events } };
  if (stopped.case) return { ...stopped, case: amend(stopped.case) };
  return lastCase === null ? stopped : toCase(stopped, { case: lastCase, amend, events });
};

/** Each of them alarms a human anew: whoever texts a number that cannot answer may have no other way left. */
export const wroteAfterStop: Entails<'wrote_after_stop'> = (draft, event, { world: { now }, lastCase }) => {
  const amend = (file: CaseFile): CaseFile => alarm(file, 'wrote-after-stop', now);
  const told = { ...draft, withNumber: { amend, events: [event] } };
  if (told.case) return { ...told, case: amend(told.case) };
  return lastCase === null ? told : toCase(told, { case: lastCase, amend, events: [event] });
};

/** A call that an officer took ended: nothing was cut off. That it was taken may be known only later (put-through.ts). */
export const leftSuddenly: Entails<'left_suddenly'> = (draft, event, setting) => {
  if (event.how === 'hang-up' && setting.session.putThrough?.state === 'taken') return draft;
  const name = event.how === 'hang-up' ? 'call-dropped' : 'left-suddenly';
  return flagReturned(flag(draft, name), name, event, setting);
};
