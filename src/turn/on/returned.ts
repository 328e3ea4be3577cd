/** Somebody with reference and words: what works at once is done, the rest is put before a human. */
import type { Draft, Entails } from '../draft';

/** Asked of the conversation's own case, it stands on that timeline already. */
const toCase = (draft: Draft, returned: NonNullable<Draft['returned']>): Draft =>
  draft.case?.id === returned.case ? draft : { ...draft, returned };

export const wayBackFailed: Entails<'way_back_failed'> = (draft) => ({ ...draft, failedTry: true });

export const cameBack: Entails<'came_back'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: null, events: [event] });

export const planTightened: Entails<'plan_tightened'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: event.plan, events: [event] });

export const changeRequested: Entails<'change_requested'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: null, events: [event] });

export const sharingStopped: Entails<'sharing_stopped'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: null, events: [event] });
