/** What a person does on each channel to give an answer: a number by text, a key on the phone, a choice on the page. */
import { createHash } from 'node:crypto';
import type { Asked } from '../../core/event';
import type { ChannelName, Inbound } from '../../core/inbound';
import { landlordId } from '../../core/ids';
import type { Landlord } from '../../core/landlord';
import * as app from '../../channels/connect-app/receive';
import type { Received } from '../../channels/channel';
import * as text from '../../channels/sms/receive';
import * as call from '../../channels/voice/receive';
import * as web from '../../channels/web-chat/receive';
import { numberOf } from '../../landlords/find';
import type { House } from '../../house';

/** Words; a value, or several; a key; or what happens without words. */
export type Act =
  | { readonly says: string }
  | { readonly answers: string | readonly string[] | null }
  | { readonly does: 'hang-up' | 'exit' | 'nothing' };

export interface Caller {
  readonly house: House;
  readonly landlord: Landlord;
  readonly channel: ChannelName;
  /** The person's own number, on texts and calls. */
  readonly number: string;
  /** Another phone to come back with; else a thread of texts goes on where it was left. */
  readonly returnsWith?: string;
  /** Tells one conversation from another. */
  readonly conversation: string;
}

interface Moment {
  readonly at: number;
  readonly turn: number;
}

/** The first contact, then each act, as the channel's own `receive` reads it. Null where the channel sends nothing. */
export const wire = (caller: Caller, moment: Moment, act: Act | null, asked: Asked | null): Inbound | null => {
  const received = RECEIVE[caller.channel](caller, moment, act, asked);
  return received?.type === 'inbound' ? received.inbound : null;
};

type Receive = (caller: Caller, moment: Moment, act: Act | null, asked: Asked | null) => Received | null;

const onPage =
  (channel: typeof web): Receive =>
  ({ landlord, conversation, channel: name }, { at, turn }, act) => {
    const who = {
      landlord: landlordId(landlord.id),
      conversation,
      user: `dl_${conversation}`,
      at,
      ...(name === 'connect-app' ? { accountHome: '1 Example Street, BS00 0AA' } : {}),
    };
    if (act === null) return { type: 'inbound', inbound: channel.begin({}, who) };
    const channelData = { clientActivityID: `${conversation}-${turn}` };
    if ('does' in act) return channel.receive({ type: 'event', name: 'leave', channelData }, who);
    if ('says' in act) return channel.receive({ type: 'message', text: act.says, channelData }, who);
    const value = act.answers ?? 'skip';
    return channel.receive(
      { type: 'message', text: typeof value === 'string' ? value : value.join(', '), value, channelData },
      who,
    );
  };

/** As long as the provider's own, and different for each message. */
const sid = (kind: string, conversation: string, turn: number): string =>
  kind + createHash('md5').update(`${conversation} ${turn}`).digest('hex');

const byText: Receive = ({ house, landlord, number, conversation }, { at, turn }, act, asked) => {
  if (act !== null && 'does' in act) return null;
  const form = {
    From: number,
    To: numberOf(house.landlords, landlord.id) ?? '',
    MessageSid: sid('SM', conversation, turn),
    AccountSid: 'AC',
    Body: act === null ? 'hello' : 'says' in act ? act.says : numbered(act.answers, asked, 'SKIP'),
    NumMedia: '0',
  };
  return text.receive(form, { landlordOf: () => landlord, now: at, rehearsal: false });
};

/** The number an option was given, or the words themselves where none was. */
const numbered = (value: string | readonly string[] | null, asked: Asked | null, skip: string): string => {
  if (value === null) return skip;
  const number = (one: string): string => {
    const index = asked?.choices.indexOf(one) ?? -1;
    return index < 0 ? one : String(index + 1);
  };
  return typeof value === 'string' ? number(value) : value.map(number).join(',');
};

const byPhone: Receive = ({ house, landlord, number, conversation }, { at, turn }, act, asked) => {
  const common = {
    CallSid: sid('CA', conversation, 0),
    AccountSid: 'AC',
    From: number,
    To: numberOf(house.landlords, landlord.id) ?? '',
    CallStatus: 'in-progress',
    Direction: 'inbound',
  };
  const arrival = { landlordOf: () => landlord, now: at, rehearsal: false, path: `/twilio/voice/turn?n=${turn}` };
  if (act === null) return call.receiveCall(common, { ...arrival, path: '/twilio/voice' });
  if ('does' in act)
    return act.does === 'nothing'
      ? call.receiveTurn(common, arrival)
      : call.receiveStatus({ ...common, CallStatus: 'completed' }, arrival);
  return call.receiveTurn({ ...common, ...spoken(act, asked) }, arrival);
};

/** A key for what was read out as an option; digits and # for a number; else it is said. */
const spoken = (
  act: { readonly says: string } | { readonly answers: string | readonly string[] | null },
  asked: Asked | null,
): Readonly<Record<string, string>> => {
  if ('says' in act) return /^[\d*#]+$/u.test(act.says) ? { Digits: act.says } : { SpeechResult: act.says };
  if (act.answers === null) return { Digits: '#' };
  return pressed(typeof act.answers === 'string' ? act.answers : (act.answers[0] ?? ''), asked);
};

/** Options are read seven a page; 8 turns it. */
const pressed = (value: string, asked: Asked | null): Readonly<Record<string, string>> => {
  const index = asked?.choices.indexOf(value) ?? -1;
  if (index < 0)
    return asked?.keys === 'number' ? { Digits: `${value.replace(/\D/gu, '')}#` } : { SpeechResult: value };
  return { Digits: Math.floor(index / 7) === asked?.page ? String((index % 7) + 1) : '8' };
};

const RECEIVE: Readonly<Record<ChannelName, Receive>> = {
  'web-chat': onPage(web),
  'connect-app': onPage(app),
  sms: byText,
  voice: byPhone,
};
