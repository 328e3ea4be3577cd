/** STOP is kept for good: no later text undoes it. The case stays and its handler is told. */
import type { Event } from '../../core/event';
import type { Draft, Entails, Setting } from '../draft';
import type { CaseFile } from '../../store/store';
import { alarm, flagCase, flagged, flagReturned, toCase } from './returned';

const flag = (draft: Draft, name: string): Draft =>
  draft.case && !draft.case.content.flags.includes(name)
    ? {
        ...draft,
        case: { ...draft.case, content: { ...draft.case.content, flags: [...draft.case.content.flags, name] } },
      }
    : draft;

/** The conversation may be forgotten, days later; the case it came to is not. */
const flagLast = (draft: Draft, name: string, event: Event, { lastCase }: Setting): Draft =>
  draft.case === null && lastCase !== null ? flagCase(draft, lastCase, { flag: name, event }) : draft;

/** Told to every case that has the number, whatever brought it: it may be an answer to a text of ours. */
export const textingStopped: Entails<'texting_stopped'> = (draft, event, setting) => {
  const withNumber = { amend: (file: CaseFile): CaseFile => flagged(file, 'texting-stopped'), events: [event] };
  const stopped = flag({ ...draft, stopTexting: true, withNumber }, 'texting-stopped');
  return flagLast(stopped, 'texting-stopped', event, setting);
};

/** Each of them alarms a human anew: whoever texts a number that cannot answer may have no other way left. */
export const wroteAfterStop: Entails<'wrote_after_stop'> = (draft, event, { world: { now }, lastCase }) => {
  const amend = (file: CaseFile): CaseFile => alarm(file, 'wrote-after-stop', now);
  const told = { ...draft, withNumber: { amend, events: [event] } };
  if (told.case) return { ...told, case: amend(told.case) };
  return lastCase === null ? told : toCase(told, { case: lastCase, amend, events: [event] });
};

export const leftSuddenly: Entails<'left_suddenly'> = (draft, event, setting) => {
  const name = event.how === 'hang-up' ? 'call-dropped' : 'left-suddenly';
  return flagReturned(flag(draft, name), name, event, setting);
};
