import { NO_TEXT, deliver as deliverTo, newsAt } from '../../../../src/channels/sms/deliver';
import type { Reply } from '../../../../src/core/reply';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

const NEWS = newsAt('https://desk.example');
const deliver = (reply: Reply): string => deliverTo(reply, NEWS);
const MESSAGE = `<Message action="https://desk.example/twilio/messaging/status">`;

describe('a stored reply', () => {
  it('is one message a text, escaped', () => {
    expect(deliver({ kind: 'texts', texts: ['A & B <c>', 'two\nlines 😀'] })).toBe(
      `${XML}<Response>${MESSAGE}A &amp; B &lt;c&gt;</Message>${MESSAGE}two\nlines 😀</Message></Response>`,
    );
  });

  it('names where its end is told, with nothing of the person or the words in it', () => {
    const addresses = [
      ...deliver({ kind: 'texts', texts: ['call me on 07700 900123'] }).matchAll(/action="([^"]*)"/gu),
    ];
    expect(addresses.map(([, address]) => address)).toEqual([NEWS]);
    expect(NEWS).not.toMatch(/\?|\d{3}/u);
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
      `${XML}<Response>${MESSAGE}ab</Message></Response>`,
    );
  });
});
