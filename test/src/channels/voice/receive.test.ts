import { receiveCall, receiveStatus, receiveTurn, type Arrival } from '../../../../src/channels/voice/receive';
import type { Form } from '../../../../src/channels/twilio';
import { messageIdOf, readTurnAddress, turnAddress, turnAfter } from '../../../../src/channels/voice/turn-address';
import { testLandlord } from '../../../support/landlord';
import { OURS, inboundOn } from '../../../support/twilio';

const arrival: Arrival = {
  landlordOf: (number) => (number === OURS ? testLandlord() : null),
  now: 5,
  rehearsal: false,
  path: '/twilio/voice/turn?n=3',
};
const form = { CallSid: 'CA1', AccountSid: 'AC1', From: '+441632960123', To: OURS, CallStatus: 'in-progress' };
const formOf = (given: Readonly<Record<string, string | undefined>>): Form =>
  Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
const heard = (given: Readonly<Record<string, string | undefined>>, path = arrival.path) => {
  const received = receiveTurn(formOf({ ...form, ...given }), { ...arrival, path });
  return received.type === 'inbound' ? received.inbound.input : received;
};

describe('a call that starts', () => {
  it('begins a conversation of its own', () => {
    expect(receiveCall(form, arrival)).toEqual({
      type: 'inbound',
      inbound: {
        landlord: 'oak',
        channel: 'voice',
        sessionKey: 'call:CA1',
        messageId: 'CA1:0',
        input: { type: 'begin' },
        at: 5,
        number: '+441632960123',
      },
    });
  });

  it.each(['anonymous', '+266696687', 'Restricted', '', '+48501234567', '+44999'])('from %p has no number', (From) => {
    const received = receiveCall({ ...form, From }, arrival);
    expect(received).toMatchObject({ type: 'inbound' });
    expect(received).not.toHaveProperty('inbound.number');
  });

  it('of the rehearsal is marked and never in a real session', () => {
    expect(receiveCall(form, { ...arrival, rehearsal: true })).toMatchObject({
      inbound: { rehearsal: true, sessionKey: 'rehearsal:call:CA1' },
    });
  });

  it('to a number of nobody is ignored, and no form of theirs is refused', () => {
    expect(receiveCall({ ...form, To: '+447700900199' }, arrival)).toEqual({ type: 'ignored', why: 'unknown-number' });
    expect(receiveCall({ From: form.From, To: OURS }, arrival)).toMatchObject({ type: 'refused', status: 400 });
    expect(receiveCall({ ...form, CallSid: ['CA1', 'CA2'] }, arrival)).toMatchObject({ type: 'refused', status: 400 });
  });
});

describe('a turn of a call', () => {
  it.each(['1', '7', '0', '*', '#', '9'])('is the key %s', (Digits) => {
    expect(heard({ Digits })).toEqual({ type: 'keyed', keys: Digits });
  });

  it('is the words, where there are no keys', () => {
    expect(heard({ SpeechResult: ' somebody else ', Confidence: '0.2' })).toEqual({
      type: 'said',
      text: 'somebody else',
    });
    expect(heard({ Digits: '', SpeechResult: 'yes' })).toEqual({ type: 'said', text: 'yes' });
    expect(heard({ Digits: '2', SpeechResult: 'yes' })).toEqual({ type: 'keyed', keys: '2' });
  });

  it.each([{}, { Digits: '' }, { SpeechResult: ' \u0000 ' }, { Digits: '', FinishedOnKey: '' }, { Digits: 'x' }])(
    'is silence for %p',
    (given) => {
      expect(heard(given)).toEqual({ type: 'silent' });
    },
  );

  it('keeps hostile words as words, and of hostile keys only the keys', () => {
    expect(heard({ SpeechResult: 'x'.repeat(10_000) })).toEqual({ type: 'said', text: 'x'.repeat(10_000) });
    expect(heard({ Digits: '1<script>2' })).toEqual({ type: 'keyed', keys: '12' });
    expect(heard({ Digits: '1'.repeat(5_000) })).toEqual({ type: 'keyed', keys: '1'.repeat(64) });
  });

  const number = '/twilio/voice/turn?n=3&k=n';
  it.each([
    [
      'a number is ended again by the # that Twilio kept',
      { Digits: '07700900123', FinishedOnKey: '#' },
      '07700900123#',
    ],
    ['and where Twilio does not say what ended it', { Digits: '07700900123' }, '07700900123#'],
    ['but not where time ran out', { Digits: '0770', FinishedOnKey: '' }, '0770'],
    ['# alone', { Digits: '', FinishedOnKey: '#' }, '#'],
    ['a person', { Digits: '0', FinishedOnKey: '#' }, '0'],
    ['the 999 line', { Digits: '*', FinishedOnKey: '#' }, '*'],
  ])('%s', (_, given, keys) => {
    expect(heard(given, number)).toEqual({ type: 'keyed', keys });
  });
});

describe('one turn is one message', () => {
  const idOf = (path: string, token?: string) => {
    const received = receiveTurn({ ...form, Digits: '1' }, { ...arrival, path, ...(token ? { token } : {}) });
    return received.type === 'inbound' ? received.inbound.messageId : received;
  };

  it('however often it is sent, by the number in the address that was signed', () => {
    expect(idOf('/twilio/voice/turn?n=3')).toBe('CA1:3');
    expect(idOf('/twilio/voice/turn?n=3', 'token-a')).toBe(idOf('/twilio/voice/turn?n=3', 'token-b'));
    expect(idOf('/twilio/voice/turn?n=4')).not.toBe(idOf('/twilio/voice/turn?n=3'));
  });

  it("by Twilio's own token where the address has no number", () => {
    expect(idOf('/twilio/voice/turn', 'token-a')).toBe(idOf('/twilio/voice/turn', 'token-a'));
    expect(idOf('/twilio/voice/turn', 'token-a')).not.toBe(idOf('/twilio/voice/turn', 'token-b'));
    expect(idOf('/twilio/voice/turn?n=x', 'token-a')).toBe('CA1:0:token-a');
  });

  it('and the next one has the next number', () => {
    const after = (id: string): number => turnAfter(inboundOn('voice', { type: 'silent' }, id));
    expect(
      [messageIdOf('CA1', 3, undefined), messageIdOf('CA1', null, 't:9'), 'CA1', 'some:thing:else', 'CA1:over'].map(
        after,
      ),
    ).toEqual([4, 1, 1, 1, 1]);
    expect(readTurnAddress(turnAddress(4, 'number'))).toEqual({ turn: 4, keys: 'number' });
    expect(readTurnAddress(turnAddress(4, 'one'))).toEqual({ turn: 4, keys: 'one' });
    expect(turnAddress(4, 'number')).toMatch(/^[\w/?&=]+$/);
  });
});

describe('a call that is over, or should be', () => {
  it.each(['completed', 'failed', 'busy', 'no-answer', 'canceled'])('%s is hanging up, once', (CallStatus) => {
    expect(receiveStatus({ ...form, CallStatus }, arrival)).toMatchObject({
      inbound: { sessionKey: 'call:CA1', messageId: 'CA1:over', input: { type: 'left', how: 'hang-up' } },
    });
  });

  it.each(['ringing', 'in-progress', 'odd'])('%s is not', (CallStatus) => {
    expect(receiveStatus({ ...form, CallStatus }, arrival)).toEqual({ type: 'ignored', why: `call-${CallStatus}` });
  });

  it('after 120 turns is ended, whatever is pressed', () => {
    expect(heard({ Digits: '1' }, '/twilio/voice/turn?n=120')).toEqual({ type: 'keyed', keys: '1' });
    expect(heard({ Digits: '1' }, '/twilio/voice/turn?n=121')).toEqual({ type: 'left', how: 'hang-up' });
  });
});

describe('a caller who was put through', () => {
  it.each([
    { DialCallStatus: 'completed', DialBridged: 'true' },
    { DialCallStatus: 'completed' },
    { DialCallStatus: 'answered' },
  ])('and spoke with somebody is not asked anything more (%p)', (given) => {
    expect(heard(given)).toEqual({ type: 'put-through', taken: true });
  });

  it.each([
    { DialCallStatus: 'no-answer' },
    { DialCallStatus: 'busy' },
    { DialCallStatus: 'completed', DialBridged: 'false' },
  ])('and reached nobody is asked the question again (%p)', (given) => {
    expect(heard(given)).toEqual({ type: 'put-through', taken: false });
  });
});
