/** Somebody with reference and words: what works at once is done, the rest is put before a human and contact waits for them (R17). */
import { PRIORITIES, type Priority, type Reason } from '../../core/case';
import type { Consent } from '../../core/consent';
import type { Event } from '../../core/event';
import type { CaseId } from '../../core/ids';
import type { CaseFile } from '../../store/store';
import type { Draft, Entails, Setting } from '../draft';

type Returned = NonNullable<Draft['returned']>;

/** Asked of the conversation's own case, it stands on that timeline already. Several things of one turn come one after another. */
const toCase = (draft: Draft, returned: Returned): Draft => {
  if (draft.case?.id === returned.case) return draft;
  return { ...draft, returned: draft.returned ? both(draft.returned, returned) : returned };
};

const both = (first: Returned, second: Returned): Returned => ({
  case: second.case,
  amend: (file) => second.amend(first.amend(file)),
  events: [...first.events, ...second.events],
});

const amended = (file: CaseFile, content: Partial<CaseFile['content']>): CaseFile => ({
  ...file,
  content: { ...file.content, ...content },
});

const flagged = (file: CaseFile, ...flags: readonly string[]): CaseFile =>
  amended(file, { flags: [...new Set([...file.content.flags, ...flags])] });

export const wayBackFailed: Entails<'way_back_failed'> = (draft) => ({ ...draft, failedTry: true });

/** What was heard before the words were known goes with them: danger is not left at the door. */
export const cameBack: Entails<'came_back'> = (draft, event, { session }) =>
  toCase(draft, {
    case: event.case,
    amend: (file) =>
      session.reasons.reduce(
        (raised, reason) => pressing(raised, session.priority, reason),
        flagged(file, 'came-back'),
      ),
    events: [event],
  });

/** Danger heard from somebody who came back raises the case they came back to. */
export const priorityRaised: Entails<'priority_raised'> = (draft, event, { session }) =>
  session.returnedTo === null
    ? draft
    : toCase(draft, {
        case: session.returnedTo,
        amend: (file) => pressing(file, event.priority, event.reason),
        events: [event],
      });

const pressing = (file: CaseFile, priority: Priority, reason: Reason): CaseFile => ({
  ...file,
  priority: raise(file.priority, priority),
  reasons: file.reasons.some(({ code, words }) => code === reason.code && words === reason.words)
    ? file.reasons
    : [...file.reasons, reason],
});

const raise = (current: Priority, to: Priority): Priority =>
  PRIORITIES.indexOf(to) > PRIORITIES.indexOf(current) ? to : current;

/** They left in the middle of coming back, or asked for a person: the handler of their case sees it. */
export const flagReturned = (draft: Draft, flag: string, event: Event, { session }: Setting): Draft =>
  session.returnedTo === null ? draft : flagCase(draft, session.returnedTo, { flag, event });

/** For a case that is not this conversation's own. */
export const flagCase = (draft: Draft, id: CaseId, { flag, event }: { flag: string; event: Event }): Draft =>
  toCase(draft, { case: id, amend: (file) => flagged(file, flag), events: [event] });

export const humanAskedFor: Entails<'human_asked_for'> = (draft, event, setting) =>
  flagReturned(draft, 'asked-for-a-person', event, setting);

export const planTightened: Entails<'plan_tightened'> = (draft, event) =>
  toCase(draft, {
    case: event.case,
    amend: (file) => amended(file, { plans: [...file.content.plans, event.plan] }),
    events: [event],
  });

/** Nobody makes contact until a human has spoken with the person: they may be under pressure. */
export const changeRequested: Entails<'change_requested'> = (draft, event) =>
  toCase(draft, {
    case: event.case,
    amend: (file) => flagged(file, 'contact-paused', `asked-to-${event.what}`),
    events: [event],
  });

export const sharingStopped: Entails<'sharing_stopped'> = (draft, event, { world }) =>
  toCase(draft, {
    case: event.case,
    amend: (file) =>
      amended(file, { consents: [...file.content.consents, ...withdrawn(file.content.consents, world.now)] }),
    events: [event],
  });

/** A new record for each partner whose last one allows sharing; the old ones stay. */
const withdrawn = (consents: readonly Consent[], at: number): readonly Consent[] =>
  consents
    .filter(({ purpose, recipient }, index) => purpose === 'involve' && isLast(consents, index, recipient))
    .filter(({ decision }) => decision === 'given')
    .map((consent) => ({ ...consent, decision: 'withdrawn', at }));

const isLast = (consents: readonly Consent[], index: number, recipient: string): boolean =>
  consents.findLastIndex((one) => one.purpose === 'involve' && one.recipient === recipient) === index;
