/** A telephone provider, from its side: forms signed by the provider's own library, and what the TwiML it gets says. */
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import { readTwiml, type Element } from '../../src/rehearsal/twiml';
import type { Answer, HttpClient } from './http';
import { ACCOUNT_SID, AUTH_TOKEN, DESK_URL } from './wire-desk';

export type WireForm = Readonly<Record<string, string>>;

export interface WireProvider {
  /** Every document that came, to look through at the end. */
  readonly documents: readonly string[];
  /** Signed as the provider signs it, unless `signedFor` or `headers` say otherwise. */
  post(path: string, form: WireForm, sent?: SentBy): Promise<Answer>;
}

export interface SentBy {
  readonly signedFor?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const provider = ({ ask }: HttpClient): WireProvider => {
  const documents: string[] = [];
  return {
    documents,
    post: async (path, form, { signedFor = DESK_URL, token = AUTH_TOKEN, headers = {} } = {}) => {
      const answer = await ask('POST', path, {
        body: new URLSearchParams(form).toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'x-twilio-signature': getExpectedTwilioSignature(token, `${signedFor}${path}`, form),
          ...headers,
        },
      });
      documents.push(answer.text);
      return answer;
    },
  };
};

let sids = 0;
const newSid = (kind: 'SM' | 'CA'): string => `${kind}${String((sids += 1)).padStart(32, '0')}`;

export const textForm = (numbers: { readonly from: string; readonly to: string }, body: string): WireForm => {
  const sid = newSid('SM');
  return {
    MessageSid: sid,
    SmsSid: sid,
    AccountSid: ACCOUNT_SID,
    From: numbers.from,
    To: numbers.to,
    Body: body,
    NumMedia: '0',
    NumSegments: '1',
    ApiVersion: '2010-04-01',
  };
};

export const textsIn = (xml: string): readonly string[] =>
  readTwiml(xml)
    .children.filter(({ name }) => name === 'Message')
    .map(({ text }) => text);

export interface WireThread {
  /** The texts that came back. */
  text(body: string, more?: WireForm): Promise<readonly string[]>;
  readonly form: (body: string) => WireForm;
}

export const thread = (by: WireProvider, numbers: { readonly from: string; readonly to: string }): WireThread => ({
  form: (body) => textForm(numbers, body),
  text: async (body, more = {}) => {
    const { status, text } = await by.post('/twilio/messaging', { ...textForm(numbers, body), ...more });
    if (status !== 200) throw new Error(`a text was answered ${status}`);
    return textsIn(text);
  },
});

export interface WireCall {
  /** Everything heard since the last key. */
  heard(): string;
  over(): boolean;
  press(keys: string): Promise<string>;
  hangUp(): Promise<void>;
}

const everyElement = (element: Element): readonly Element[] => [element, ...element.children.flatMap(everyElement)];

export const elementsIn = (xml: string): readonly Element[] => everyElement(readTwiml(xml));

/** Rings, and presses keys where the desk listens. */
export const ring = async (
  by: WireProvider,
  numbers: { readonly from: string; readonly to: string },
): Promise<WireCall> => {
  const common = {
    CallSid: newSid('CA'),
    AccountSid: ACCOUNT_SID,
    From: numbers.from,
    To: numbers.to,
    Direction: 'inbound',
    ApiVersion: '2010-04-01',
  };
  let document = '';
  const send = async (path: string, form: WireForm): Promise<string> => {
    const answer = await by.post(path, { ...common, ...form });
    if (answer.status !== 200) throw new Error(`${path} was answered ${answer.status}`);
    return answer.text;
  };
  const gather = (): Element | undefined => elementsIn(document).find(({ name }) => name === 'Gather');
  const heard = (): string =>
    elementsIn(document)
      .filter(({ name }) => name === 'Say')
      .map(({ text }) => text)
      .join('\n');
  document = await send('/twilio/voice', { CallStatus: 'ringing' });
  return {
    heard,
    over: () => gather() === undefined,
    press: async (keys) => {
      const action = gather()?.attributes['action'];
      if (action === undefined) throw new Error('nobody is listening');
      const ended = gather()?.attributes['finishOnKey'] === '#';
      const pressed: WireForm = { Digits: keys, ...(ended ? { FinishedOnKey: '#' } : {}) };
      document = await send(action, { CallStatus: 'in-progress', ...pressed });
      return heard();
    },
    hangUp: async () => {
      await send('/twilio/voice/status', { CallStatus: 'completed', CallDuration: '30' });
    },
  };
};
