/** Agreement undone, or stopped at `check`: what was collected is destroyed with its key. */
import type { Entails } from '../draft';

export const agreementUndone: Entails<'agreement_undone'> = (draft, event) => ({
  ...draft,
  case: null,
  discard: event.case,
});

export const stopped: Entails<'stopped'> = (draft, event) => ({ ...draft, case: null, discard: event.case });
