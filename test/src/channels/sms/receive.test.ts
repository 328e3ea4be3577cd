import { carrierAnswered, receive, receiveStatus, type Arrival } from '../../../../src/channels/sms/receive';
import { testLandlord } from '../../../support/landlord';
import { OURS, THEIRS } from '../../../support/twilio';

const arrival: Arrival = {
  landlordOf: (number) => (number === OURS ? testLandlord() : null),
  now: 5,
  rehearsal: false,
};
const form = { MessageSid: 'SM1', AccountSid: 'AC1', From: THEIRS, To: OURS, Body: '1' };
const inputOf = (given: Readonly<Record<string, string>>) => {
  const received = receive({ ...form, ...given }, arrival);
  return received.type === 'inbound' ? received.inbound.input : received;
};

describe('a text', () => {
  it('is what the person said, in the thread of two numbers, to the landlord of the number texted', () => {
    expect(receive({ ...form, Novel: 'x' }, arrival)).toEqual({
      type: 'inbound',
      inbound: {
        landlord: 'oak',
        channel: 'sms',
        sessionKey: `sms:${OURS}:${THEIRS}`,
        messageId: 'SM1',
        input: { type: 'said', text: '1' },
        at: 5,
        number: THEIRS,
      },
    });
  });

  it('of a picture only says nothing, and still begins a conversation', () => {
    const { Body: _, ...picture } = form;
    expect(inputOf({ Body: '', NumMedia: '1', MediaUrl0: 'https://media.example/1' })).toEqual({
      type: 'said',
      text: '',
    });
    expect(receive(picture, arrival)).toMatchObject({ inbound: { input: { type: 'said', text: '' } } });
  });

  it.each(['👋🏽', 'أنا بحاجة إلى مساعدة', 'x'.repeat(10_000), 'line\nline'])('keeps what was written', (Body) => {
    expect(inputOf({ Body })).toEqual({ type: 'said', text: Body });
  });

  it('loses control characters only', () => {
    expect(inputOf({ Body: 'he\u0000lp\u001b me\u202e' })).toEqual({ type: 'said', text: 'help me\u202e' });
  });

  it('of the rehearsal is marked and never in a real thread', () => {
    expect(receive(form, { ...arrival, rehearsal: true })).toMatchObject({
      inbound: { rehearsal: true, sessionKey: `rehearsal:sms:${OURS}:${THEIRS}` },
    });
  });
});

describe("the carrier's words", () => {
  it.each(['STOP', 'stop', ' Stop. ', 'STOPALL', 'UNSUBSCRIBE', 'end', 'QUIT', 'REVOKE', 'OPTOUT', 'CANCEL'])(
    '%p opts out',
    (Body) => {
      expect(inputOf({ Body })).toEqual({ type: 'opted-out' });
    },
  );

  it('opt out as the carrier matched them, whatever was written', () => {
    expect(inputOf({ Body: 'arrêt', OptOutType: 'STOP' })).toEqual({ type: 'opted-out' });
  });

  it.each(['STOP HIM', 'please stop', 'HELP', 'INFO', 'START', 'YES', 'UNSTOP', 'the end'])(
    '%p is said, not an opt-out',
    (Body) => {
      expect(inputOf({ Body })).toEqual({ type: 'said', text: Body });
    },
  );

  it('are answered by the carrier after STOP and HELP, and by us otherwise', () => {
    expect(['STOP', 'HELP', 'START', ''].map((OptOutType) => carrierAnswered({ OptOutType }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(carrierAnswered({ Body: 'HELP' })).toBe(false);
  });
});

describe('what is never answered', () => {
  it.each([
    ['a landline', '+441632960123'],
    ['a name', 'OakHomes'],
    ['a short code', '60001'],
    ['a forwarding number', '+447012345678'],
    ['a number of another country', '+48501234567'],
    ['nothing', ''],
  ])('a text from %s', (_, From) => {
    expect(receive({ ...form, From }, arrival)).toEqual({ type: 'ignored', why: 'not-a-uk-mobile' });
  });

  it('a text to a number of nobody', () => {
    expect(receive({ ...form, To: '+447700900199' }, arrival)).toEqual({ type: 'ignored', why: 'unknown-number' });
  });

  it.each([
    ['no id', { From: THEIRS, To: OURS }],
    ['no sender', { MessageSid: 'SM1', To: OURS }],
    ['two senders', { ...form, From: [THEIRS, '+447700900556'] }],
    ['two bodies', { ...form, Body: ['1', '2'] }],
    ['an id that is none', { ...form, MessageSid: '../1' }],
    ['nothing at all', {}],
  ])('a form with %s', (_, broken) => {
    expect(receive(broken, arrival)).toEqual({ type: 'refused', status: 400, why: 'malformed' });
  });
});

describe('what became of a text of ours', () => {
  const status = { MessageSid: 'SM9', From: OURS, To: THEIRS, MessageStatus: 'failed' };

  it('is news only when the person can no longer be texted', () => {
    expect(receiveStatus({ ...status, ErrorCode: '21610' }, arrival)).toMatchObject({
      inbound: {
        sessionKey: `sms:${OURS}:${THEIRS}`,
        messageId: 'SM9:21610',
        input: { type: 'opted-out', by: 'network' },
        number: THEIRS,
      },
    });
  });

  it.each([
    [{ ErrorCode: '30003' }, '30003'],
    [{ MessageStatus: 'delivered' }, 'delivered'],
    [{ MessageStatus: 'odd' }, 'odd'],
  ])('is only noted for %p', (given, why) => {
    expect(receiveStatus({ ...status, ...given }, arrival)).toEqual({ type: 'ignored', why });
  });

  it('is refused when it is no form of theirs', () => {
    expect(receiveStatus({}, arrival)).toEqual({ type: 'refused', status: 400, why: 'malformed' });
  });
});
