import { NO_TEXT, deliver } from '../../../../src/channels/sms/deliver';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

describe('a stored reply', () => {
  it('is one message a text, escaped', () => {
    expect(deliver({ kind: 'texts', texts: ['A & B <c>', 'two\nlines 😀'] })).toBe(
      `${XML}<Response><Message>A &amp; B &lt;c&gt;</Message><Message>two\nlines 😀</Message></Response>`,
    );
  });

  it('without texts sends nothing', () => {
    expect(deliver({ kind: 'texts', texts: [] })).toBe(`${XML}<Response/>`);
    expect(NO_TEXT).toBe(`${XML}<Response/>`);
  });

  it('of another channel sends nothing', () => {
    expect(deliver({ kind: 'twiml', twiml: '<Response><Say>x</Say></Response>' })).toBe(NO_TEXT);
  });

  it('never fails on what XML cannot hold', () => {
    expect(deliver({ kind: 'texts', texts: ['a\u0000\ud800b'] })).toBe(
      `${XML}<Response><Message>ab</Message></Response>`,
    );
  });
});
