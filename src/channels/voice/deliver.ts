/** A stored reply as Twilio wants it. A call has to be answered with something: a reply of another kind ends it. */
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import type { Reply } from '../../core/reply';

/** Acknowledges, and does nothing. */
export const NOTHING = new VoiceResponse().toString();

function hangUp(): string {
  const response = new VoiceResponse();
  response.hangup();
  return response.toString();
}

export const HANG_UP = hangUp();

export const deliver = (reply: Reply): string => (reply.kind === 'twiml' ? reply.twiml : HANG_UP);
