/** Somebody with reference and words: what works at once is done, the rest is put before a human. */
import type { Draft, Entails } from '../draft';

const toCase = (draft: Draft, returned: Draft['returned']): Draft => ({ ...draft, returned });

export const wayBackFailed: Entails<'way_back_failed'> = (draft) => ({ ...draft, failedTry: true });

export const cameBack: Entails<'came_back'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: null, events: [event] });

export const planTightened: Entails<'plan_tightened'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: event.plan, events: [event] });

export const changeRequested: Entails<'change_requested'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: null, events: [event] });

export const sharingStopped: Entails<'sharing_stopped'> = (draft, event) =>
  toCase(draft, { case: event.case, plan: null, events: [event] });
