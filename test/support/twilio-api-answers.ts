/** What Twilio's API answers, in its own shape, and what it asks for beside its contract. For the stand-in. */
import { randomBytes } from 'node:crypto';
import type { TakenCall, TakenText } from './twilio-api';
import type { Fields, OperationName } from './twilio-contract';

export const newSid = (kind: 'SM' | 'CA'): string => `${kind}${randomBytes(16).toString('hex')}`;

export const refusalOf = (status: number, code: number, message: string): { status: number; body: object } => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

const AT = 'Mon, 02 Nov 2026 09:00:00 +0000';

export const messageOf = ({ sid, to, from, body, status }: TakenText, accountSid: string): object => ({
  account_sid: accountSid,
  api_version: '2010-04-01',
  body,
  date_created: AT,
  date_sent: null,
  date_updated: AT,
  direction: status === 'received' ? 'inbound' : 'outbound-api',
  error_code: null,
  error_message: null,
  from,
  messaging_service_sid: null,
  num_media: '0',
  num_segments: '1',
  price: null,
  price_unit: null,
  sid,
  status,
  subresource_uris: { media: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}/Media.json` },
  to,
  uri: `/2010-04-01/Accounts/${accountSid}/Messages/${sid}.json`,
});

export const callOf = ({ sid, to, from, status }: TakenCall, accountSid: string): object => ({
  account_sid: accountSid,
  answered_by: null,
  api_version: '2010-04-01',
  caller_name: null,
  date_created: null,
  date_updated: null,
  direction: 'outbound-api',
  duration: null,
  end_time: null,
  forwarded_from: null,
  from,
  from_formatted: from,
  group_sid: null,
  parent_call_sid: null,
  phone_number_sid: null,
  price: null,
  price_unit: 'USD',
  queue_time: '0',
  sid,
  start_time: null,
  status,
  subresource_uris: {},
  to,
  to_formatted: to,
  trunk_sid: null,
  uri: `/2010-04-01/Accounts/${accountSid}/Calls/${sid}.json`,
});

const has = (form: Fields, ...names: readonly string[]): boolean => names.some((name) => form[name] !== undefined);

const within = (value: Fields[string] | undefined, least: number, most: number): boolean =>
  value === undefined || (Number(value) >= least && Number(value) <= most);

const ofMessage = (form: Fields): readonly string[] => [
  ...(has(form, 'From', 'MessagingServiceSid') ? [] : ['21603: no From']),
  ...(has(form, 'Body', 'MediaUrl', 'ContentSid') ? [] : ['21619: no Body']),
  ...(String(form['Body'] ?? '').length <= 1600 ? [] : ['21617: Body too long']),
  ...(within(form['ValidityPeriod'], 1, 36_000) ? [] : ['ValidityPeriod from 1 to 36000']),
];

/** To take words out, and for nothing else: the contract says so in words. */
const ofRedaction = (form: Fields): readonly string[] => (form['Body'] === '' ? [] : ['21619: Body must be empty']);

const EVENTS = ['initiated', 'ringing', 'answered', 'completed'];

const ofCall = (form: Fields): readonly string[] => [
  ...(['Url', 'Twiml', 'ApplicationSid'].filter((name) => has(form, name)).length === 1 ? [] : ['21205: one Url']),
  ...([form['StatusCallbackEvent'] ?? []].flat().every((event) => EVENTS.includes(event)) ? [] : ['no such event']),
  ...(['Enable', 'DetectMessageEnd'].includes(String(form['MachineDetection'] ?? 'Enable'))
    ? []
    : ['MachineDetection']),
  ...(within(form['Timeout'], 5, 600) ? [] : ['Timeout from 5 to 600']),
];

/** Said in the descriptions of the contract, not in its types. */
export const whatIsMissing = (operation: OperationName, form: Fields): readonly string[] => {
  if (operation === 'createMessage') return ofMessage(form);
  if (operation === 'updateMessage') return ofRedaction(form);
  return operation === 'createCall' ? ofCall(form) : [];
};
