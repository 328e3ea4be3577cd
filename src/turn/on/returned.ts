/** Somebody with reference and words: what works at once is done, the rest is put before a human and contact waits for them (R17). */
import type { Consent } from '../../core/consent';
import type { CaseFile } from '../../store/store';
import type { Draft, Entails } from '../draft';

/** Asked of the conversation's own case, it stands on that timeline already. */
const toCase = (draft: Draft, returned: NonNullable<Draft['returned']>): Draft =>
  draft.case?.id === returned.case ? draft : { ...draft, returned };

const amended = (file: CaseFile, content: Partial<CaseFile['content']>): CaseFile => ({
  ...file,
  content: { ...file.content, ...content },
});

const flagged = (file: CaseFile, ...flags: readonly string[]): CaseFile =>
  amended(file, { flags: [...new Set([...file.content.flags, ...flags])] });

export const wayBackFailed: Entails<'way_back_failed'> = (draft) => ({ ...draft, failedTry: true });

export const cameBack: Entails<'came_back'> = (draft, event) =>
  toCase(draft, { case: event.case, amend: (file) => flagged(file, 'came-back'), events: [event] });

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
