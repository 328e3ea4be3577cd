/**
 * Twilio's own client, for the two senders: at the address we were told, once per request and never again by itself,
 * with nothing of a request kept in memory. Loaded when something is first sent.
 */
import type Twilio from 'twilio/lib/base/BaseTwilio';
import type RequestClient from 'twilio/lib/base/RequestClient';
import type Api from 'twilio/lib/rest/Api';
import { FanlightError } from '../core/errors';
import type { TwilioAccount } from './twilio';

export interface TwilioApi extends TwilioAccount {
  /** Where the API answers: Twilio's own host unless told. A function where the port is chosen at start. */
  readonly apiBaseUrl?: string | (() => string);
  /** What Twilio calls us back at, without a slash at the end. */
  readonly publicUrl: string;
  /** Milliseconds until we stop waiting for an answer; 15 s unless told. */
  readonly patience?: number;
}

const PATIENCE_MS = 15_000;

export const baseUrlOf = ({ apiBaseUrl }: TwilioApi): string | undefined =>
  typeof apiBaseUrl === 'function' ? apiBaseUrl() : apiBaseUrl;

/** The library keeps the last request until the next one: a number, its words and our token. */
async function forgetful(timeout: number): Promise<RequestClient> {
  const { default: Requests } = await import('twilio/lib/base/RequestClient');
  // A connection kept open may be closed under us as we write, and then nobody knows whether the text went.
  const requests = new Requests({ keepAlive: false, timeout });
  const request: RequestClient['request'] = requests.request.bind(requests);
  requests.request = (options) =>
    request(options).finally(() => {
      requests.lastRequest = undefined;
      requests.lastResponse = undefined;
    });
  return requests;
}

/** For the domains of Twilio's API. Throws SENDER_MISCONFIGURED for an account id that cannot be one. */
export async function clientOf(api: TwilioApi): Promise<Twilio.Client> {
  if (!/^AC[\da-f]{32}$/i.test(api.accountSid)) throw new FanlightError('SENDER_MISCONFIGURED', ['TWILIO_ACCOUNT_SID']);
  const { default: base } = await import('twilio/lib/base/BaseTwilio');
  const httpClient = await forgetful(api.patience ?? PATIENCE_MS);
  // Without an environment of its own the library would read edges and regions from ours.
  return new base.Client(api.accountSid, api.authToken, { httpClient, env: {} });
}

/** The part of the account's API that the senders use, asked for at each sending. */
export function accountOf(api: TwilioApi): () => Promise<Api['v2010']['account']> {
  let connected: Promise<Api> | null = null;
  const connect = async (): Promise<Api> => {
    const { default: Domain } = await import('twilio/lib/rest/Api');
    return new Domain(await clientOf(api));
  };
  return async () => {
    const domain = await (connected ??= connect());
    domain.baseUrl = baseUrlOf(api) ?? domain.baseUrl;
    return domain.v2010.account;
  };
}
