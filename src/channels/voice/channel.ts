/** Calls as `turn` sees them. `callerIdOf` gives the landlord's own number on Twilio, for putting a caller through. */
import type { Channel } from '../channel';
import { emergencyOnly, render, type CallerIdOf } from './render';

export const voiceChannel = (callerIdOf: CallerIdOf): Channel => ({
  traits: { name: 'voice', mostQuestions: 10, surface: 'phone' },
  render: (events, context) => ({ kind: 'twiml', twiml: render(events, context, callerIdOf) }),
  fallback: ({ words }) => ({ kind: 'twiml', twiml: emergencyOnly(words) }),
});
