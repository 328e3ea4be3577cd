/**
 * What each side sends with, and what carries it there: the one place where a sender meets the gate in front of it.
 * Nothing else is handed a sender.
 */
import { aboutsFor } from './cases/about';
import { createDeliver, createStatuses, type Deliver, type DeliveryDeps } from './cases/deliver';
import { createMailSender } from './channels/mail/send';
import { createTextSender } from './channels/sms/send';
import type { Config } from './config';
import type { MailSender, TextSender, TextStatuses } from './core/sender';
import type { House } from './house';
import { numberOf } from './landlords/find';
import { rehearsalAccount } from './rehearsal/account';
import { TWILIO_API_PATH } from './rehearsal/twilio-api';
import type { Store } from './store/store';

/** Null: nothing is configured to send it with. */
export interface Senders {
  readonly text: TextSender | null;
  readonly mail: MailSender | null;
}

export const NO_SENDERS: Senders = { text: null, mail: null };

export const realSenders = ({ twilio, mail: settings, publicUrl }: Config): Senders => {
  const { accountSid, authToken, apiBaseUrl } = twilio;
  const mail = settings && createMailSender(settings);
  if (accountSid === null || authToken === null) return { text: null, mail };
  const api = { accountSid, authToken, publicUrl, ...(apiBaseUrl === null ? {} : { apiBaseUrl }) };
  return { text: createTextSender(api), mail };
};

/** The training room's: its own account, and an API of its own on this machine. No e-mail leaves a rehearsal. */
export const rehearsedSenders = ({ masterKey, publicUrl }: Config, baseUrl: () => string): Senders => {
  const api = { ...rehearsalAccount(masterKey), publicUrl, apiBaseUrl: () => `${baseUrl()}${TWILIO_API_PATH}` };
  return { text: createTextSender(api), mail: null };
};

export interface SendingParts extends Pick<DeliveryDeps, 'clock' | 'note'> {
  readonly store: Store;
  readonly house: House;
  /** The side's own: what the other closed is not opened here. */
  readonly masterKey: Buffer;
  readonly senders: Senders;
}

export interface Delivery {
  readonly deliver: Deliver;
  readonly statuses: TextStatuses;
}

export const deliveryOf = ({ house, masterKey, senders, ...parts }: SendingParts): Delivery => {
  const abouts = aboutsFor(masterKey);
  const deps: DeliveryDeps = {
    ...parts,
    ...senders,
    abouts,
    numberOf: (landlord) => numberOf(house.landlords, landlord),
    subjectFor: ({ landlord }) => house.words.for('en', 'web-chat', landlord).say('outgoing.subject'),
  };
  return { deliver: createDeliver(deps), statuses: createStatuses(deps) };
};
