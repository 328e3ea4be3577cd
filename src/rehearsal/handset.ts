/** A mobile that texts a landlord's number over the real webhook, and reads what comes back. */
import { REHEARSAL_NUMBER } from './account';
import { readTwiml } from './twiml';
import { newSid, post, type Wire } from './wire';

/** Sends one text; the answer is the texts that came back, none where the desk says nothing. `from` is E.164. */
export const sendText = async (
  wire: Wire,
  text: { readonly to: string; readonly from?: string; readonly body: string },
): Promise<readonly string[]> => {
  const sid = newSid('SM');
  const twiml = await post(wire, '/twilio/messaging', {
    MessageSid: sid,
    SmsSid: sid,
    From: text.from ?? REHEARSAL_NUMBER,
    To: text.to,
    Body: text.body,
    NumMedia: '0',
    NumSegments: '1',
  });
  return readTwiml(twiml)
    .children.filter((element) => element.name === 'Message')
    .map((message) => message.text);
};
