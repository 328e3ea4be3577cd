/** A case opens when the notice is agreed, and collects until it is handed off. */
import { doorOf } from '../../engine/carry-out';
import type { Entails } from '../draft';

export const agreed: Entails<'agreed'> = (draft, event, { session, world, clocks }) => {
  const routed = clocks.route({
    landlord: world.landlord,
    door: doorOf(session),
    answers: session.answers,
    access: event.access,
  });
  return {
    ...draft,
    case: {
      id: event.case,
      landlord: session.landlord,
      door: event.door,
      channel: session.channel,
      state: 'collecting',
      access: event.access,
      queue: routed.queue,
      source: routed.source,
      priority: session.priority,
      reasons: session.reasons,
      deadlines: [],
      policyVersion: session.policyVersion,
      rehearsal: session.rehearsal,
      agreedAt: world.now,
      version: 0,
      content: {
        answers: session.answers,
        plans: [],
        consents: [
          {
            purpose: 'notice',
            recipient: world.landlord.name,
            decision: 'given',
            wording: event.wording,
            channel: session.channel,
            by: event.door === 'someone-else' ? 'reporter' : 'person',
            at: world.now,
          },
        ],
        wayBack: null,
        flags: session.from === null ? [] : [`from-${session.from}`],
      },
    },
  };
};
