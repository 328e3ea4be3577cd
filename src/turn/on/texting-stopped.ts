/** STOP is kept for good: no later text undoes it. The case stays and its handler is told. */
import type { Draft, Entails } from '../draft';
import { flagReturned } from './returned';

const flag = (draft: Draft, name: string): Draft =>
  draft.case && !draft.case.content.flags.includes(name)
    ? {
        ...draft,
        case: { ...draft.case, content: { ...draft.case.content, flags: [...draft.case.content.flags, name] } },
      }
    : draft;

export const textingStopped: Entails<'texting_stopped'> = (draft) =>
  flag({ ...draft, stopTexting: true }, 'texting-stopped');

export const wroteAfterStop: Entails<'wrote_after_stop'> = (draft) => flag(draft, 'wrote-after-stop');

export const leftSuddenly: Entails<'left_suddenly'> = (draft, event, setting) => {
  const name = event.how === 'hang-up' ? 'call-dropped' : 'left-suddenly';
  return flagReturned(flag(draft, name), name, event, setting);
};
