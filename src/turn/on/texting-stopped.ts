/** STOP is kept for good: no later text undoes it. The case stays and its handler is told. */
import type { Event } from '../../core/event';
import type { Draft, Entails, Setting } from '../draft';
import type { CaseFile } from '../../store/store';
import { alarm, flagCase, flagReturned, toCase } from './returned';

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

export const textingStopped: Entails<'texting_stopped'> = (draft, event, setting) =>
  flagLast(flag({ ...draft, stopTexting: true }, 'texting-stopped'), 'texting-stopped', event, setting);

/** Each of them alarms a human anew: whoever texts a number that cannot answer may have no other way left. */
export const wroteAfterStop: Entails<'wrote_after_stop'> = (draft, event, { world: { now }, lastCase }) => {
  const alarmed = (file: CaseFile): CaseFile => alarm(file, 'wrote-after-stop', now);
  if (draft.case) return { ...draft, case: alarmed(draft.case) };
  return lastCase === null ? draft : toCase(draft, { case: lastCase, amend: alarmed, events: [event] });
};

export const leftSuddenly: Entails<'left_suddenly'> = (draft, event, setting) => {
  const name = event.how === 'hang-up' ? 'call-dropped' : 'left-suddenly';
  return flagReturned(flag(draft, name), name, event, setting);
};
