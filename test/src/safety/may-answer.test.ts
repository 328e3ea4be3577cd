/** Who is in a conversation may be answered in it; who left it, went quiet or stopped it may not. */
import { isLive } from '../../../src/core/session';
import { mayAnswer } from '../../../src/safety/may-answer';
import { mayContact } from '../../../src/safety/may-contact';
import { testSession } from '../../support/session';

const MINUTE = 60_000;
const safe = {
  'safe-now': { value: 'yes', wording: { id: 'opening.safe-now', version: '1', language: 'en', hash: 'h' }, at: 0 },
};
const page = testSession();
const thread = testSession({ channel: 'sms', textsTo: '+447700900123', answers: safe });
const refused = (...reasons: readonly string[]) => ({ allowed: false, reasons, next: null });
const asked = (session = page, at = MINUTE, stopped = false) => mayAnswer({ session, stopped, author: 'bot' }, at);

it('answers whoever is there, on a page and by text', () => {
  expect([asked(), asked(thread)]).toEqual([{ allowed: true }, { allowed: true }]);
  expect(asked(testSession({ mode: 'with-handler' }))).toEqual({ allowed: true });
});

it.each(['web-chat', 'connect-app', 'sms'] as const)(
  'says nothing on %s once it has been quiet for ten minutes',
  (channel) => {
    const session = { ...thread, channel };
    expect(asked(session, 10 * MINUTE - 1)).toEqual({ allowed: true });
    expect(asked(session, 10 * MINUTE)).toEqual(refused('gone-quiet'));
  },
);

it.each(['suspended', 'ended'] as const)('shows nothing on a page that is %s, whoever looks at it', (mode) => {
  expect(isLive({ mode })).toBe(false);
  expect(asked(testSession({ mode, endedBecause: 'left' }))).toEqual(refused('not-safe-now'));
});

it('texts nobody who left, or never said that texting is safe', () => {
  expect(asked({ ...thread, mode: 'suspended' })).toEqual(refused('not-safe-now'));
  expect(asked({ ...thread, mode: 'ended', endedBecause: 'left' })).toEqual(refused('not-safe-now'));
  expect(asked({ ...thread, answers: {} })).toEqual(refused('not-safe-now'));
});

it('lets the last word of a finished conversation still leave by text', () => {
  expect(asked({ ...thread, mode: 'ended', endedBecause: 'sent' })).toEqual({ allowed: true });
});

it('texts nobody after STOP, and leaves the page of somebody who stopped texts alone', () => {
  expect(asked(thread, MINUTE, true)).toEqual(refused('texting-stopped'));
  expect(asked(page, MINUTE, true)).toEqual({ allowed: true });
});

it('knows no page of anybody who is not there: no plan names one', () => {
  const outbound = { plan: null, detail: null, content: 'neutral', author: 'handler', at: MINUTE } as const;
  expect(mayContact({ ...outbound, method: 'page' }).allowed).toBe(false);
});
