import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { plain, readForm, verify, type TwilioSettings } from '../../../src/channels/twilio';
import { ACCOUNT, PUBLIC_URL, TOKEN, sign } from '../../support/twilio';

const settings: TwilioSettings = { publicUrl: PUBLIC_URL, authToken: TOKEN, accountSid: ACCOUNT };
const form = { AccountSid: ACCOUNT, CallSid: 'CA1', Digits: '1', To: '+447700900101', Body: ' two  spaces ' };
const path = '/twilio/voice/turn?n=3&k=n';
const genuine = { genuine: true, rehearsal: false };

describe("Twilio's signature", () => {
  it("agrees with Twilio's published example", () => {
    const params = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    };
    const example = { publicUrl: 'https://mycompany.com', authToken: '12345' };
    const request = { signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', path: '/myapp.php?foo=1&bar=2', form: params };
    expect(verify(example, request)).toEqual(genuine);
  });

  it.each([
    ['as it was sent', PUBLIC_URL],
    ['with the port written', `${PUBLIC_URL}:443`],
    ['with a slash at the end of the address', `${PUBLIC_URL}/`],
  ])('is accepted %s', (_, publicUrl) => {
    expect(verify({ ...settings, publicUrl }, { signature: sign(path, form), path, form })).toEqual(genuine);
  });

  it('does not cover connection overrides, which stay with Twilio', () => {
    expect(verify(settings, { signature: sign(path, form), path: `${path}#rc=2&rp=all`, form })).toEqual(genuine);
  });

  it('covers parameters we know nothing of, and repeated ones', () => {
    const repeated = { ...form, Novel: ['b', 'a', 'b'] };
    const signature = getExpectedTwilioSignature(TOKEN, `${PUBLIC_URL}${path}`, repeated);
    expect(verify(settings, { signature, path, form: repeated })).toEqual(genuine);
    expect(verify(settings, { signature, path, form: { ...repeated, Novel: ['a', 'c'] } }).genuine).toBe(false);
  });

  it.each([
    ['another scheme', { publicUrl: 'http://desk.example' }, {}],
    ['another host', { publicUrl: 'https://desk.example.org' }, {}],
    ['another path', {}, { path: '/twilio/voice' }],
    ['a query in another order', {}, { path: '/twilio/voice/turn?k=n&n=3' }],
    ['another turn', {}, { path: '/twilio/voice/turn?n=4&k=n' }],
    ['a slash more', {}, { path: '/twilio/voice/turn/?n=3&k=n' }],
    ['a value trimmed', {}, { form: { ...form, Body: 'two  spaces' } }],
    ['a parameter missing', {}, { form: { AccountSid: ACCOUNT, CallSid: 'CA1' } }],
    ['a parameter added', {}, { form: { ...form, Admin: '1' } }],
    ['no signature', {}, { signature: '' }],
    ['a wrong signature', {}, { signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' }],
    ['a signature by another token', {}, { signature: sign(path, form, 'another') }],
    ['an address that is none', { publicUrl: 'desk' }, {}],
  ])('is refused with %s', (_, setting, request) => {
    const sent = { signature: sign(path, form), path, form, ...request };
    expect(verify({ ...settings, ...setting }, sent)).toEqual({ genuine: false, why: 'signature' });
  });

  it('is refused whatever it is while no token is configured', () => {
    const unset = { publicUrl: PUBLIC_URL };
    for (const token of ['', 'undefined', TOKEN])
      expect(verify(unset, { signature: sign(path, form, token), path, form })).toEqual({
        genuine: false,
        why: 'no-token',
      });
    expect(verify({ ...unset, authToken: '' }, { signature: sign(path, form, ''), path, form }).genuine).toBe(false);
  });
});

describe('whose request it is', () => {
  const rehearsal = { accountSid: 'AC0000000000000000000000000000room', authToken: 'the-room' };
  const inRoom = { ...form, AccountSid: rehearsal.accountSid };

  it('refuses another account, even with our signature', () => {
    const other = { ...form, AccountSid: 'AC9' };
    expect(verify(settings, { signature: sign(path, other), path, form: other })).toEqual({
      genuine: false,
      why: 'other-account',
    });
  });

  it('marks the rehearsal, by its own account and key', () => {
    const request = { signature: sign(path, inRoom, 'the-room'), path, form: inRoom };
    expect(verify({ ...settings, rehearsal }, request)).toEqual({ genuine: true, rehearsal: true });
  });

  it('refuses the rehearsal while the room is off', () => {
    expect(verify(settings, { signature: sign(path, inRoom, 'the-room'), path, form: inRoom }).genuine).toBe(false);
  });

  it('lets neither key open the other account', () => {
    const on = { ...settings, rehearsal };
    expect(verify(on, { signature: sign(path, inRoom, TOKEN), path, form: inRoom }).genuine).toBe(false);
    expect(verify(on, { signature: sign(path, form, 'the-room'), path, form }).genuine).toBe(false);
  });
});

describe('forms', () => {
  it('are read as they came: no brackets, no lost names, repeats kept', () => {
    expect(readForm('a[b]=1&x=%20y+z%20&n=1&n=2&__proto__=3&constructor=4&e=')).toEqual(
      Object.fromEntries([
        ['a[b]', '1'],
        ['x', ' y z '],
        ['n', ['1', '2']],
        ['__proto__', '3'],
        ['constructor', '4'],
        ['e', ''],
      ]),
    );
    expect(Object.keys(readForm('__proto__=3'))).toEqual(['__proto__']);
  });

  it('that are empty or not forms hold nothing that matters', () => {
    expect(readForm('')).toEqual({});
    expect(readForm('{"a":1}')).toEqual({ '{"a":1}': '' });
  });
});

describe('text for XML', () => {
  it('never breaks the answer: control characters and half characters go, the rest stays', () => {
    const hostile = 'a\u0000\u0008\u001b[31m\u007f\u0085\ud800\ufffe\nb\t\u202ecבע 😀 <&>"';
    expect(plain(hostile)).toBe('a[31m\nb\t\u202ecבע 😀 <&>"');
    const response = new VoiceResponse();
    response.say(plain(hostile));
    expect(response.toString()).toContain('&lt;&amp;&gt;');
  });
});
