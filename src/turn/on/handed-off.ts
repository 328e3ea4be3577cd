/** The hand-off: a human reads it from now on, and the landlord's clocks run from when it was agreed (R16). */
import type { Entails } from '../draft';

export const handedOff: Entails<'handed_off'> = (draft, event, { world }) => {
  if (!draft.case) return draft;
  const first = draft.case.state === 'collecting';
  return {
    ...draft,
    case: {
      ...draft.case,
      state: first ? 'open' : draft.case.state,
      handedOffAt: draft.case.handedOffAt ?? world.now,
      handedOffBecause:
        first || event.because === 'sent' ? event.because : (draft.case.handedOffBecause ?? event.because),
    },
  };
};
