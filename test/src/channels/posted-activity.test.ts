import { landlordId } from '../../../src/core/ids';
import { beginConversation, cleanText, receiveActivity, type Caller } from '../../../src/channels/posted-activity';

const caller: Caller = {
  landlord: landlordId('oak'),
  channel: 'web-chat',
  sessionKey: 'web:c1',
  conversation: 'c1',
  user: 'dl_me',
  at: Date.parse('2026-11-23T09:00:00Z'),
};
const received = (body: unknown) => {
  const got = receiveActivity(body, caller);
  if (got.type !== 'inbound') throw new Error(got.why);
  return got.inbound;
};

it('takes words, and knows the message by the client’s own id', () => {
  const inbound = received({ type: 'message', text: 'hello', channelData: { clientActivityID: 'abc' } });
  expect(inbound.input).toEqual({ type: 'said', text: 'hello' });
  expect(inbound.messageId).toBe('c1:abc');
  expect(inbound.sessionKey).toBe('web:c1');
});

it('makes an id of its own where the client gives none, another each time', () => {
  const ids = [1, 2].map(() => received({ type: 'message', text: 'hello' }).messageId);
  expect(new Set(ids).size).toBe(2);
});

it.each([
  ['a value', 'call', { type: 'said', text: 'call', value: 'call' }],
  ['several', ['stay', 'money'], { type: 'said', text: 'stay, money', value: ['stay', 'money'] }],
  [
    'windows',
    [{ days: ['mon'], from: '10:00', to: '14:00' }],
    { type: 'said', text: '', value: [{ days: ['mon'], from: '10:00', to: '14:00' }] },
  ],
  ['a form', { choice: 'call' }, { type: 'said', text: '', value: { choice: 'call' } }],
  ['a number', 2, { type: 'said', text: '2', value: 2 }],
])('takes %s', (_, value, input) => {
  expect(received({ type: 'message', value }).input).toEqual(input);
});

it.each([
  ['an event named leave', { type: 'event', name: 'leave' }],
  ['the end of the conversation', { type: 'endOfConversation' }],
])('takes %s as leaving', (_, body) => {
  expect(received(body).input).toEqual({ type: 'left', how: 'exit' });
});

it.each([{ type: 'typing' }, { type: 'conversationUpdate' }, { type: 'event', name: 'webchat/join' }])(
  'acknowledges and forgets %j',
  (body) => {
    expect(receiveActivity(body, caller).type).toBe('ignored');
  },
);

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['words alone', 'hello'],
  ['no type', { text: 'hello' }],
  ['a type we do not know', { type: 'invoke' }],
  ['text that is no text', { type: 'message', text: { a: 1 } }],
  ['attachments', { type: 'message', text: 'see', attachments: [{ contentType: 'image/png', contentUrl: 'data:,' }] }],
  ['an endless id', { type: 'message', text: 'x', channelData: { clientActivityID: 'x'.repeat(129) } }],
])('refuses %s', (_, body) => {
  expect(receiveActivity(body, caller)).toMatchObject({ type: 'refused', status: 400 });
});

it('shows the person their own activity back, under the token’s id and without what they did not mean to tell', () => {
  const { echo } = received({
    type: 'message',
    id: 'forged',
    text: 'hello',
    from: { id: 'somebody-else', name: 'Their Name', role: 'user' },
    locale: 'en-GB',
    localTimezone: 'Europe/Paris',
    localTimestamp: '2026-11-23T10:00:00+01:00',
    timestamp: '1999-01-01T00:00:00Z',
    entities: [{ type: 'ClientCapabilities', requiresBotState: true }],
    channelData: { clientActivityID: 'abc', 'webchat:agent': 'secret-device' },
  });
  expect(echo).toEqual({
    type: 'message',
    channelId: 'directline',
    conversation: { id: 'c1' },
    from: { id: 'dl_me', name: '', role: 'user' },
    timestamp: '2026-11-23T09:00:00.000Z',
    text: 'hello',
    textFormat: 'plain',
    locale: 'en-GB',
    channelData: { clientActivityID: 'abc' },
  });
});

describe('cleanText', () => {
  it('keeps right-to-left text, joined emoji, new lines and tabs', () => {
    const text = 'سلام، میں ڈری ہوئی ہوں\u200f\n👩‍👧‍👦\tşŵ';
    expect(cleanText(text)).toBe(text);
  });

  it('drops control characters, reordering marks and broken halves', () => {
    expect(cleanText('a\u0000b\u001b[2Jc\u202ed\u0085e\ud800f\r\ng')).toBe('ab[2Jcdef\ng');
  });

  it('cuts at 4,000 characters and never inside one', () => {
    const cut = cleanText('😀'.repeat(5000));
    expect([...cut]).toHaveLength(4000);
    expect(cut.endsWith('😀')).toBe(true);
  });
});

it('drops what is nested too deep, and names that would reach into objects', () => {
  const deep: unknown = JSON.parse('{"a":{"b":{"c":{"d":{"e":1}}}},"__proto__":{"x":1}}');
  expect(received({ type: 'message', value: deep }).input).toEqual({
    type: 'said',
    text: '',
    value: { a: { b: { c: { d: undefined } } } },
  });
});

describe('beginConversation', () => {
  it('carries where the person came from, and is the same message each time', () => {
    const inbound = beginConversation({ locale: 'ur', from: 'asb', about: 'not-sure', user: { id: 'x' } }, caller);
    expect(inbound).toMatchObject({
      messageId: 'c1:begin',
      language: 'ur',
      input: { type: 'begin', from: 'asb', about: 'not-sure' },
    });
  });

  it('begins all the same when the body is nothing or nonsense', () => {
    for (const body of [undefined, null, 'x', { from: '<script>', locale: 7, about: ['me'] }])
      expect(beginConversation(body, { ...caller, language: 'en' })).toMatchObject({
        input: { type: 'begin' },
        language: 'en',
      });
  });
});
