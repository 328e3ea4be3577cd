/** A case opens when the notice is agreed, and collects until it is handed off. */
import { speaksForAnother } from '../../engine/carry-out';
import type { CaseFile } from '../../store/store';
import type { Entails, Setting } from '../draft';

export const agreed: Entails<'agreed'> = (draft, event, setting) => ({ ...draft, case: open(event, setting) });

type Agreed = Parameters<Entails<'agreed'>>[1];

const open = (event: Agreed, setting: Setting): CaseFile => {
  const { session, world, clocks } = setting;
  const { queue, source } = clocks.route({
    landlord: world.landlord,
    door: event.door,
    answers: session.answers,
    access: event.access,
  });
  return {
    id: event.case,
    landlord: session.landlord,
    door: event.door,
    channel: session.channel,
    state: 'collecting',
    access: event.access,
    queue,
    source,
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
      decision: 'given',
      wording: event.wording,
      channel: session.channel,
      by: speaksForAnother(session) ? 'reporter' : 'person',
      at: world.now,
    },
  ],
  wayBack: null,
  flags: session.from === null ? [] : [`from-${session.from}`],
});
