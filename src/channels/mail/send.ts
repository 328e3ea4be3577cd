/**
 * Sends one e-mail by SMTP: plain text to one address, with nothing in its head that says what sent it. Decides nothing
 * about whether it may be sent (safety/may-contact has).
 */
import type { Transporter } from 'nodemailer';
import { FanlightError } from '../../core/errors';
import { mustBeLetThrough } from '../../core/pass';
import type { DutyMailbox, DutyMailSender, MailSender, MailToSend, Sent } from '../../core/sender';
import { isLoopback } from '../loopback';
import { plain } from '../twilio';
import { outcomeOf } from './outcome';

export interface MailSettings {
  /** `smtps://user:password@host`, or `smtp://` which is encrypted too, save to this machine. */
  readonly url: string;
  /** `Name <address>` or an address. The name is read on a lock screen: whoever sets it keeps it neutral. */
  readonly from: string;
  /** Milliseconds the server may stay silent; 30 s unless told. */
  readonly patience?: number;
}

const CONNECT_MS = 10_000;
const PATIENCE_MS = 30_000;
/** Letters of a subject that are shown everywhere. */
const LONGEST_SUBJECT = 78;
/** One address and nothing that could be taken for a second. */
const ADDRESS = /^[^\s@,;:<>()[\]\\"]{1,64}@[a-z\d](?:[a-z\d.-]{0,252}[a-z\d])?$/i;

interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Null for what is no sender. */
export function senderIn(from: string): Sender | null {
  const [, name = '', address = from.trim()] = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<([^<>]+)>)\s*$/.exec(from) ?? [];
  return ADDRESS.test(address) ? { name, address } : null;
}

type Words = Pick<MailToSend, 'to' | 'subject' | 'text'>;

const wrong = ({ subject, text }: Words): readonly string[] => [
  ...(plain(subject) === subject && !/[\r\n\t]/.test(subject) && subject.trim() !== '' ? [] : ['subject: one line']),
  ...(subject.length <= LONGEST_SUBJECT ? [] : [`subject: longer than ${LONGEST_SUBJECT} letters`]),
  ...(plain(text) === text && text.trim() !== '' ? [] : ['text: words, and no control characters']),
];

const hostOf = (address: string): string => address.slice(address.indexOf('@') + 1);

async function connect({ url, patience }: MailSettings, from: Sender): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(url);
  // To this machine nothing can be listened to on its way; anywhere else it is never sent in the clear.
  const here = isLoopback(`http://${hostname}`);
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    ...(port === '' ? {} : { port: Number(port) }),
    secure: protocol === 'smtps:',
    requireTLS: !here,
    ignoreTLS: here,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // What we greet with stands in the head of every e-mail: never the name of this machine.
    name: hostOf(from.address),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: patience ?? PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

type Post = (mail: Words) => Promise<Sent>;

/** Not for anybody else: who may be written to is decided by the two that are made of it. */
function poster(settings: MailSettings): Post {
  const from = senderIn(settings.from);
  if (from === null || !/^smtps?:\/\/[^/]+/.test(settings.url) || !URL.canParse(settings.url))
    throw new FanlightError('SENDER_MISCONFIGURED', [from === null ? 'MAIL_FROM' : 'SMTP_URL']);
  let connected: Promise<Transporter> | null = null;
  const post = async ({ to, subject, text }: Words): Promise<Sent> => {
    const transport = await (connected ??= connect(settings, from));
    const sent = await transport.sendMail({ from, to: { name: '', address: to }, subject, text, xMailer: false });
    return { type: 'accepted', ref: sent.messageId };
  };
  return async (mail) => {
    const faults = wrong(mail);
    if (faults.length > 0) throw new FanlightError('SEND_MALFORMED', faults);
    if (!ADDRESS.test(mail.to)) return { type: 'refused', why: 'no-such-address' };
    return post(mail).catch(outcomeOf);
  };
}

/** Throws SENDER_MISCONFIGURED for settings that name no server or no sender. */
export function createMailSender(settings: MailSettings): MailSender {
  const post = poster(settings);
  return {
    send: async (mail) => {
      mustBeLetThrough(mail);
      return post(mail);
    },
  };
}

/** To staff alone: the mailboxes that landlords' files name, and no other, whoever asks. Throws as the other does. */
export function createDutyMailSender(settings: MailSettings, mailboxes: readonly DutyMailbox[]): DutyMailSender {
  const post = poster(settings);
  return {
    tell: async (mail) => {
      if (!mailboxes.includes(mail.to)) throw new FanlightError('NOT_LET_THROUGH');
      return post(mail);
    },
  };
}
