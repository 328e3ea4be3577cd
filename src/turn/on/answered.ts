/** Answers that are also records: permission to involve others, partner by partner; faith is special-category and has its own. */
import type { Consent } from '../../core/consent';
import type { Entails, Setting } from '../draft';

export const answered: Entails<'answered'> = (draft, event, setting) => {
  if (!draft.case) return draft;
  const consents = consentsFrom(event, setting);
  if (consents.length === 0) return draft;
  const { content } = draft.case;
  return { ...draft, case: { ...draft.case, content: { ...content, consents: [...content.consents, ...consents] } } };
};

const consentsFrom = (event: Parameters<Entails<'answered'>>[1], { session, world }: Setting): readonly Consent[] => {
  const common = {
    wording: event.answer.wording,
    channel: session.channel,
    by: 'person',
    at: event.answer.at,
  } as const;
  if (event.question === 'officer-faith') {
    const decision = event.answer.value === null ? 'not-asked' : event.answer.value === 'yes' ? 'given' : 'refused';
    return [{ ...common, purpose: 'faith', recipient: world.landlord.name, decision }];
  }
  if (event.question !== 'sharing') return [];
  const chosen: readonly unknown[] = Array.isArray(event.answer.value) ? event.answer.value : [];
  return world.landlord.sharing.partners.map(({ value, name }) => ({
    ...common,
    purpose: 'involve',
    recipient: name,
    decision: chosen.includes(value) ? 'given' : 'ask-me-first',
  }));
};
