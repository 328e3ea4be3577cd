/**
 * What each side sends with, and what carries it there: the one place where a sender meets the gate in front of it.
 * Nothing else is handed a sender.
 */
import { aboutsFor } from './cases/about';
import { lineToShow } from './cases/call-shows';
import { createDeliver, createStatuses, type Deliver, type DeliveryDeps } from './cases/deliver';
import { createAnswerStatuses, createHeard } from './cases/redact';
import { createOutgoingCalls, createRing, type RingingDeps } from './cases/ring';
import { createDutyMailSender, createMailSender } from './channels/mail/send';
import { thread } from './channels/sms/receive';
import { createTextSender } from './channels/sms/send';
import { createCaller } from './channels/voice/call-out';
import type { Config } from './config';
import type { Caller, MailSender, OutgoingPorts, TextSender } from './core/sender';
import type { House } from './house';
import { landlordById, numberOf } from './landlords/find';
import { rehearsalAccount } from './rehearsal/account';
import { TWILIO_API_PATH } from './rehearsal/twilio-api';
import type { Store } from './store/store';
import { hiddenKey } from './turn/take-turn';
import type { Turns } from './turn/turns';

/** Null: nothing is configured to send it with. */
export interface Senders {
  readonly text: TextSender | null;
  readonly mail: MailSender | null;
  readonly caller: Caller | null;
}

export const NO_SENDERS: Senders = { text: null, mail: null, caller: null };

export const realSenders = ({ twilio, mail: settings, publicUrl }: Config): Senders => {
  const { accountSid, authToken, apiBaseUrl } = twilio;
  const mail = settings && createMailSender(settings);
  if (accountSid === null || authToken === null) return { ...NO_SENDERS, mail };
  const api = { accountSid, authToken, publicUrl, ...(apiBaseUrl === null ? {} : { apiBaseUrl }) };
  return { text: createTextSender(api), mail, caller: createCaller(api) };
};

/** The training room's: its own account, and an API of its own on this machine. No e-mail leaves a rehearsal. */
export const rehearsedSenders = ({ masterKey, publicUrl }: Config, baseUrl: () => string): Senders => {
  const api = { ...rehearsalAccount(masterKey), publicUrl, apiBaseUrl: () => `${baseUrl()}${TWILIO_API_PATH}` };
  return { text: createTextSender(api), mail: null, caller: createCaller(api) };
};

export interface SendingParts extends Pick<DeliveryDeps, 'clock' | 'note'> {
  readonly store: Store;
  readonly turns: Turns;
  readonly house: House;
  /** The side's own: what the other closed is not opened here. */
  readonly masterKey: Buffer;
  readonly senders: Senders;
  readonly rehearsal: boolean;
  /** Stands for a key that holds numbers, as it does for turns. */
  readonly opaque: (key: string) => string;
}

export interface Delivery {
  readonly deliver: Deliver;
  /** What the network's news of it is told to. */
  readonly outgoing: OutgoingPorts;
}

interface Stopping extends Pick<SendingParts, 'turns' | 'rehearsal' | 'clock'> {
  readonly threadWith: (landlord: string, theirs: string) => string;
}

/** The thread hears of it as of a STOP that came by it, and with it every case that has the number. */
const stopper =
  ({ turns, rehearsal, clock, threadWith }: Stopping): DeliveryDeps['stop'] =>
  async ({ landlord, number, outgoing }) => {
    const { sessionId } = await turns.take({
      landlord,
      channel: 'sms',
      sessionKey: threadWith(landlord, number),
      messageId: `refused ${outgoing}`,
      input: { type: 'opted-out', by: 'network' },
      at: clock(),
      number,
      rehearsal,
    });
    if (sessionId === '') throw new TypeError('turn failed');
  };

export const deliveryOf = ({
  house,
  masterKey,
  senders,
  rehearsal,
  opaque,
  turns,
  ...parts
}: SendingParts): Delivery => {
  const ours = (landlord: string): string => numberOf(house.landlords, landlord) ?? '';
  const threadWith = (landlord: string, theirs: string): string => thread({ ours: ours(landlord), theirs }, rehearsal);
  const common = {
    ...parts,
    ...senders,
    abouts: aboutsFor(masterKey),
    numberOf: (landlord: string) => numberOf(house.landlords, landlord),
  };
  const deps: DeliveryDeps = {
    ...common,
    threadOf: (landlord, theirs) => hiddenKey(opaque, threadWith(landlord, theirs)),
    stop: stopper({ turns, rehearsal, clock: parts.clock, threadWith }),
    subjectFor: ({ landlord }) => house.words.for('en', 'web-chat', landlord).say('outgoing.subject'),
  };
  const calls: RingingDeps = {
    ...common,
    customerLine: (landlord) => lineToShow(landlordById(house.landlords, landlord)),
    officerLine: (landlord) => landlordById(house.landlords, landlord)?.contact.officerLine ?? null,
  };
  const [write, ring] = [createDeliver(deps), createRing(calls)];
  return {
    deliver: (job) => (job.data['call'] === undefined ? write : ring)(job),
    outgoing: {
      texts: createStatuses(deps),
      answers: createAnswerStatuses(parts),
      heard: createHeard(parts),
      calls: createOutgoingCalls(calls),
      ...(senders.caller ? { caller: senders.caller } : {}),
    },
  };
};

/** To staff's own mailboxes, which are no person's a case is about. */
export const dutySender: typeof createDutyMailSender = (settings, mailboxes) =>
  createDutyMailSender(settings, mailboxes);
