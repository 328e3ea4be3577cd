/** A case opens when the notice is agreed, and collects until it is handed off. */
import type { Case } from '../../core/case';
import type { CaseFile } from '../../core/case-file';
import type { Session } from '../../core/session';
import { isOnPaper } from '../../core/typed';
import { speaksForAnother } from '../../engine/carry-out';
import type { Entails, Setting } from '../draft';

export const agreed: Entails<'agreed'> = (draft, event, setting) => ({ ...draft, case: open(event, setting) });

/** From a letter or an e-mail: opened by staff, and what nobody could be asked is recorded as not asked. */
export const openedUntold: Entails<'opened_untold'> = (draft, event, setting) => ({
  ...draft,
  case: open(event, setting),
});

type Agreed = Parameters<Entails<'agreed' | 'opened_untold'>>[1];

/** What nobody could agree to is brought by whoever typed it in. */
export const sourceOf = ({ typed }: Session, source: Case['source']): Case['source'] =>
  isOnPaper(typed) ? 'staff' : source;

const open = (event: Agreed, setting: Setting): CaseFile => {
  const { session, world, clocks } = setting;
  const { queue, source, wishes, onlyTeams } = clocks.route({
    landlord: world.landlord,
    door: event.door,
    answers: session.answers,
    access: event.access,
    language: session.language,
  });
  return {
    id: event.case,
    landlord: session.landlord,
    door: event.door,
    channel: session.channel,
    state: 'collecting',
    access: event.access,
    queue,
    source: sourceOf(session, source),
    ...(session.typed ? { typed: session.typed } : {}),
    wishes,
    ...(onlyTeams === null ? {} : { onlyTeams }),
    priority: session.priority,
    reasons: session.reasons,
    deadlines: [],
    policyVersion: session.policyVersion,
    rehearsal: session.rehearsal,
    agreedAt: world.now,
    version: 0,
    content: contentOf(event, setting),
  };
};

const contentOf = (event: Agreed, { session, world }: Setting): CaseFile['content'] => ({
  answers: session.answers,
  plans: [],
  consents: [
    {
      purpose: 'notice',
      recipient: world.landlord.name,
      decision: event.type === 'agreed' ? 'given' : 'not-asked',
      wording: event.wording,
      channel: session.channel,
      by: speaksForAnother(session) ? 'reporter' : 'person',
      at: world.now,
    },
  ],
  wayBack: null,
  flags: session.from === null ? [] : [`from-${session.from}`],
});
