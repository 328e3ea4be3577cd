import { createCaller } from '../../../../src/channels/voice/call-out';
import type { CallToMake } from '../../../../src/core/sender';
import { ALLOWED } from '../../../support/allowed';
import { ACCOUNT, OURS, PUBLIC_URL, TOKEN } from '../../../support/twilio';
import { twilioApi, type NextAnswer, type TwilioApiStandIn } from '../../../support/twilio-api';

const ABOUT = 'b4v8Kq2mZs1x';
const call: CallToMake = { may: ALLOWED, officer: '+441632960111', from: OURS, about: ABOUT };
const account = { accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL };

let api: TwilioApiStandIn;
beforeEach(async () => {
  api = await twilioApi(account);
});
afterEach(() => api.close());
const caller = (patience = 5000) => createCaller({ ...account, apiBaseUrl: api.url, patience });

describe('ringing the officer', () => {
  it('asks for what the contract describes, records nothing and knows nothing of the person', async () => {
    const sent = await caller().ring(call);
    expect(sent).toEqual({ type: 'accepted', ref: api.calls[0]?.sid });
    expect(api.calls[0]?.form).toEqual({
      To: call.officer,
      From: OURS,
      Url: `${PUBLIC_URL}/twilio/voice/outgoing?about=${ABOUT}`,
      Method: 'POST',
      StatusCallback: `${PUBLIC_URL}/twilio/voice/outgoing/status?about=${ABOUT}`,
      StatusCallbackMethod: 'POST',
      StatusCallbackEvent: 'completed',
      MachineDetection: 'Enable',
      MachineDetectionTimeout: '10',
      Timeout: '25',
      TimeLimit: '3600',
    });
    expect(api.malformed).toEqual([]);
  });

  it.each(['999', '+44999', '+44112', '101', '18000', '+449098790000', '+447012345678', '07700900555', ''])(
    'never rings %p',
    async (officer) => {
      expect(await caller().ring({ ...call, officer })).toEqual({ type: 'refused', why: 'no-such-address' });
      expect(api.calls).toEqual([]);
    },
  );

  it('never rings a number kept for drama through the provider itself', async () => {
    expect(await createCaller(account).ring(call)).toEqual({ type: 'refused', why: 'no-such-address' });
  });

  it.each<[string, Partial<CallToMake>]>([
    ['a token that a signature could stumble over', { about: "it's" }],
    ['a sender by name', { from: 'OakHomes' }],
  ])('throws for %s', async (_, given) => {
    await expect(caller().ring({ ...call, ...given })).rejects.toMatchObject({ code: 'SEND_MALFORMED' });
    expect(api.calls).toEqual([]);
  });

  it.each<[NextAnswer, object]>([
    [
      { status: 400, code: 21215 },
      { type: 'refused', why: 'not-allowed' },
    ],
    [
      { status: 400, code: 21217 },
      { type: 'refused', why: 'no-such-address' },
    ],
    [{ status: 429, code: 20429 }, { type: 'later' }],
    ['cut', { type: 'unknown' }],
  ])('tells %p as %p', async (answer, sent) => {
    api.next(answer);
    expect(await caller().ring(call)).toEqual(sent);
  });
});

describe('hanging up on one leg', () => {
  it('ends it', async () => {
    await caller().ring(call);
    await caller().hangUp(api.calls[0]?.sid ?? '');
    expect(api.calls.map(({ status }) => status)).toEqual(['completed']);
    expect(api.malformed).toEqual([]);
  });

  it.each<NextAnswer>([
    { status: 404, code: 20404 },
    { status: 400, code: 21220 },
  ])('is quiet where it was over: %p', async (answer) => {
    api.next(answer);
    await expect(caller().hangUp(`CA${'0'.repeat(32)}`)).resolves.toBeUndefined();
  });

  it('says so when it could not', async () => {
    api.next({ status: 500, code: 20500 });
    await expect(caller().hangUp(`CA${'0'.repeat(32)}`)).rejects.toThrow();
    await expect(caller().hangUp('SM1')).rejects.toMatchObject({ code: 'SEND_MALFORMED' });
  });
});
