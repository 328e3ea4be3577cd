/** A sender that keeps what it is given, for tests of what is given to it; the network itself is `twilio-api`. */
import type { MailSender, MailToSend, Sent, TextSender, TextToSend } from '../../src/core/sender';

export interface Sendings {
  readonly texts: TextToSend[];
  readonly mails: MailToSend[];
  readonly redacted: string[];
  /** What the network answers from now on; a function may also throw, or wait. */
  answer: () => Sent | Promise<Sent>;
  readonly text: TextSender;
  readonly mail: MailSender;
}

export const sendings = (): Sendings => {
  const texts: TextToSend[] = [];
  const mails: MailToSend[] = [];
  const redacted: string[] = [];
  let sent = 0;
  const all: Sendings = {
    texts,
    mails,
    redacted,
    answer: () => ({ type: 'accepted', ref: `SM${(sent += 1)}` }),
    text: {
      send: async (text) => {
        texts.push(text);
        return all.answer();
      },
      redact: async (ref) => {
        redacted.push(ref);
        return Promise.resolve();
      },
    },
    mail: {
      send: async (mail) => {
        mails.push(mail);
        return all.answer();
      },
    },
  };
  return all;
};
