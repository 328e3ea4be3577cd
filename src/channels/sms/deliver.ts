/**
 * A stored reply as Twilio wants it: one `<Message>` a text, or an empty `<Response>`, which sends nothing. Each names
 * where its end is told, so that its words can be taken out of the network then: `action` is what Twilio documents for it,
 * and by default it posts. What TwiML cannot say is how long a text may be on its way: no attribute of `<Message>` gives it a
 * validity, so a telephone that is off gets such an answer when it is on again. What is sent through the API has one.
 */
import MessagingResponse from 'twilio/lib/twiml/MessagingResponse';
import type { Reply } from '../../core/reply';
import { plain } from '../twilio';

/** Where the end of such an answer is told: no thread, no number and no words stand in it. */
export const newsAt = (publicUrl: string): string => `${publicUrl}/twilio/messaging/status`;

/** `news`: an absolute address. */
export function deliver(reply: Reply, news: string): string {
  const response = new MessagingResponse();
  if (reply.kind === 'texts') reply.texts.forEach((text) => response.message({ action: news }, plain(text)));
  return response.toString();
}

export const NO_TEXT = deliver({ kind: 'texts', texts: [] }, '');
