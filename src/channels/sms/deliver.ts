/** A stored reply as Twilio wants it: one `<Message>` a text, or an empty `<Response>`, which sends nothing. */
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import type { Reply } from '../../core/reply';
import { plain } from '../twilio';

export function deliver(reply: Reply): string {
  const response = new MessagingResponse();
  if (reply.kind === 'texts') reply.texts.forEach((text) => response.message(plain(text)));
  return response.toString();
}

export const NO_TEXT = deliver({ kind: 'texts', texts: [] });
