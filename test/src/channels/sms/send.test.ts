import type { TextToSend } from '../../../../src/core/sender';
import { createTextSender } from '../../../../src/channels/sms/send';
import { ALLOWED } from '../../../support/allowed';
import { ACCOUNT, OURS, PUBLIC_URL, THEIRS, TOKEN } from '../../../support/twilio';
import { twilioApi, type NextAnswer, type TwilioApiStandIn } from '../../../support/twilio-api';

const ABOUT = 'b4v8Kq2mZs1x';
const text: TextToSend = {
  may: ALLOWED,
  to: THEIRS,
  from: OURS,
  body: 'Is now a good time for a call? Reply 1 for yes.',
  validSeconds: 900,
  about: ABOUT,
};

let api: TwilioApiStandIn;
beforeEach(async () => {
  api = await twilioApi({ accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL });
});
afterEach(() => api.close());

const account = { accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL };
const sender = (given: Partial<Parameters<typeof createTextSender>[0]> = {}) =>
  createTextSender({ ...account, apiBaseUrl: api.url, ...given });

const asDocumented = (): void => {
  expect(api.malformed).toEqual([]);
};

describe('a text that may be sent', () => {
  it('goes out as it was approved, short-lived, and says where its news should go', async () => {
    const sent = await sender().send(text);
    const [taken] = api.texts;
    expect(sent).toEqual({ type: 'accepted', ref: taken?.sid });
    expect(taken?.form).toEqual({
      To: THEIRS,
      From: OURS,
      Body: text.body,
      ValidityPeriod: '900',
      SmartEncoded: 'false',
      StatusCallback: `${PUBLIC_URL}/twilio/messaging/status?about=${ABOUT}`,
    });
    asDocumented();
  });

  it('is asked for at an address that is known only when it is sent', async () => {
    expect(await sender({ apiBaseUrl: () => `${api.url}/` }).send(text)).toMatchObject({ type: 'accepted' });
    asDocumented();
  });

  it('lives whole seconds, and never longer than the network takes', async () => {
    await sender().send({ ...text, validSeconds: 59.9 });
    await sender().send({ ...text, validSeconds: 1e9 });
    expect(api.texts.map(({ form }) => form['ValidityPeriod'])).toEqual(['59', '36000']);
    asDocumented();
  });

  it('is not sent when its time is over', async () => {
    expect(await sender().send({ ...text, validSeconds: 0 })).toEqual({ type: 'refused', why: 'expired' });
    expect(api.texts).toEqual([]);
  });
});

describe('a number that is not texted, whoever asks', () => {
  it.each([
    ['an emergency number', '999'],
    ['an emergency number in international form', '+44999'],
    ['112', '+44112'],
    ['police 101', '101'],
    ['relay 999', '18000'],
    ['a short code', '60001'],
    ['a landline', '+441632960123'],
    ['a freephone', '+448081570123'],
    ['a number that forwards at a price', '+447012345678'],
    ['a pager', '+447612345678'],
    ['a foreign mobile', '+48512345678'],
    ['a number without its country', '07700900123'],
    ['a name', 'OakHomes'],
    ['nothing', ''],
  ])('%s', async (_, to) => {
    expect(await sender().send({ ...text, to })).toEqual({ type: 'refused', why: 'not-a-mobile' });
    expect(api.texts).toEqual([]);
    asDocumented();
  });

  it.each([undefined, 'https://api.twilio.com', 'https://127.0.0.1.example'])(
    'a number kept for drama, at %s',
    async (apiBaseUrl) => {
      const sent = await createTextSender({ ...account, ...(apiBaseUrl ? { apiBaseUrl } : {}) }).send(text);
      expect(sent).toEqual({ type: 'refused', why: 'no-such-address' });
    },
  );
});

describe('what is wrong with us is thrown, and nothing leaves', () => {
  it.each<[string, Partial<TextToSend>, RegExp]>([
    ['three segments', { body: 'a'.repeat(307) }, /longer than 2 segments/],
    ['two segments where one was told', { body: 'a'.repeat(161), mostSegments: 1 }, /longer than 1 segments/],
    ['one letter that makes it two', { body: `ŵ${'a'.repeat(70)}`, mostSegments: 1 }, /longer than 1 segments/],
    ['no words', { body: '  ' }, /body/],
    ['a control character', { body: 'One\u0007two' }, /body/],
    ['a sender by name', { from: 'OakHomes' }, /from/],
    ['a token that a signature could stumble over', { about: "it's+her" }, /about/],
    ['a token that is empty', { about: '' }, /about/],
    ['no time to live', { validSeconds: NaN }, /validSeconds/],
  ])('%s', async (_, given, message) => {
    await expect(sender().send({ ...text, ...given })).rejects.toThrow(message);
    await expect(sender().send({ ...text, ...given })).rejects.toMatchObject({ code: 'SEND_MALFORMED' });
    expect(api.texts).toEqual([]);
  });

  it('two whole segments pass', async () => {
    expect(await sender().send({ ...text, body: 'a'.repeat(306) })).toMatchObject({ type: 'accepted' });
  });

  it.each<[string, NextAnswer]>([
    ['a number that is not ours to send from', { status: 400, code: 21606 }],
    ['an account that was closed', { status: 403, code: 20005 }],
    ['an address that leads elsewhere', { status: 302, code: 0 }],
  ])('%s', async (_, answer) => {
    api.next(answer);
    await expect(sender().send(text)).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED' });
  });

  it('a token that the network does not know', async () => {
    const wrong = sender({ authToken: 'another' }).send(text);
    await expect(wrong).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED', details: ['answered 401, code 20003'] });
  });

  it('an account id that cannot be one', async () => {
    const wrong = sender({ accountSid: 'SK1' }).send(text);
    await expect(wrong).rejects.toMatchObject({ code: 'SENDER_MISCONFIGURED', details: ['TWILIO_ACCOUNT_SID'] });
  });
});

describe('what the network refuses', () => {
  it.each([
    [21211, 'no-such-address'],
    [21408, 'not-allowed'],
    [21610, 'opted-out'],
    [21612, 'unreachable'],
    [21614, 'not-a-mobile'],
    [21635, 'landline'],
    [29999, 'other'],
  ] as const)('%i is %s, and no other number is tried', async (code, why) => {
    api.next({ status: 400, code });
    expect(await sender().send(text)).toEqual({ type: 'refused', why });
    expect(api.texts).toEqual([]);
    asDocumented();
  });

  it.each([429, 503])('%i has not gone: the caller may try again', async (status) => {
    api.next({ status, code: 20429 });
    expect(await sender().send(text)).toEqual({ type: 'later' });
    expect(api.texts).toEqual([]);
  });

  it.each<NextAnswer>([{ status: 500, code: 20500 }, { status: 502, code: 0 }, 'cut', 'nonsense'])(
    'after %p it may have gone, and is not sent again',
    async (answer) => {
      api.next(answer);
      expect(await sender().send(text)).toEqual({ type: 'unknown' });
      expect(api.texts.length).toBeLessThanOrEqual(1);
    },
  );

  it('after silence it may have gone', async () => {
    api.next('silence');
    expect(await sender({ patience: 1500 }).send(text)).toEqual({ type: 'unknown' });
    expect(api.texts).toHaveLength(1);
  });

  it('where nobody listens nothing has gone', async () => {
    const gone = await twilioApi({ ...account });
    await gone.close();
    expect(await sender({ apiBaseUrl: gone.url }).send(text)).toEqual({ type: 'later' });
    const byName = gone.url.replace('127.0.0.1', 'localhost');
    expect(await sender({ apiBaseUrl: byName }).send(text)).toEqual({ type: 'later' });
  });
});

describe('redacting', () => {
  const sentRef = async (): Promise<string> => {
    const sent = await sender().send(text);
    return sent.type === 'accepted' ? sent.ref : '';
  };
  const delivered = async (): Promise<string> => {
    const ref = await sentRef();
    const [taken] = api.texts;
    if (taken) taken.status = 'delivered';
    return ref;
  };

  it('makes the network forget the words', async () => {
    await sender().redact(await delivered());
    expect(api.texts.map(({ body }) => body)).toEqual(['']);
    asDocumented();
  });

  it('throws while the words are kept, so that it is tried again', async () => {
    await expect(sender().redact(await sentRef())).rejects.toMatchObject({ code: 'NOT_REDACTED' });
    expect(api.texts.map(({ body }) => body)).toEqual([text.body]);
  });

  it('is done when the text is gone', async () => {
    await expect(sender().redact(`SM${'0'.repeat(32)}`)).resolves.toBeUndefined();
  });

  it('takes only the id of a text', async () => {
    await expect(sender().redact('../Calls')).rejects.toMatchObject({ code: 'SEND_MALFORMED' });
  });
});

it('keeps nothing of a text in what it throws', async () => {
  api.next({ status: 400, code: 21606 });
  const thrown = await sender()
    .send(text)
    .catch((error: unknown) => String(error));
  expect(thrown).not.toContain(THEIRS);
  expect(thrown).not.toContain(text.body);
  expect(thrown).not.toContain(TOKEN);
});
