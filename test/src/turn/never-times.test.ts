/** A time somebody ruled out counts from the moment they said it, however the conversation ends before the read-back. */
import type { ContactPlan } from '../../../src/core/contact-plan';
import type { ChannelName, Input } from '../../../src/core/inbound';
import { mayContact } from '../../../src/safety/may-contact';
import { MINUTE, type Meaning } from '../../support/conversation';
import { AGREED, PLAN, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, tell, fileOf } = desk;

const FRIDAY_TEN = Date.parse('2026-11-27T10:00:00Z');
const THURSDAY_TEN = Date.parse('2026-11-26T10:00:00Z');

const BROKEN_OFF: Meaning = {
  ...AGREED,
  ...PLAN,
  'officer-gender': null,
  enough: 'tell-more',
  name: null,
  home: null,
  'home-on-account': null,
  tenancy: null,
  'contact-avoid': 'never fridays',
};

const ENDINGS: readonly (readonly [how: string, channel: ChannelName, input: Input])[] = [
  ['send now', 'web-chat', { type: 'said', text: 'send now', value: 'send-now' }],
  ['ten quiet minutes', 'web-chat', { type: 'quiet' }],
  ['the quick exit', 'web-chat', { type: 'left', how: 'exit' }],
  ['STOP', 'sms', { type: 'opted-out' }],
  ['SEND by text', 'sms', { type: 'said', text: 'SEND' }],
];

it.each(ENDINGS)('after %s on %s', async (_how, channel, input) => {
  const session = await tell(channel, BROKEN_OFF);
  expect(session.pending?.question).toBe('contact-avoid-ok');
  clock.now += input.type === 'quiet' ? 11 * MINUTE : MINUTE;
  await turnsWith().take(inbound(channel, input));
  const file = await fileOf(session);
  expect(file.state).toBe('open');
  const plan: ContactPlan | undefined = file.content.plans.at(-1);
  expect(plan?.never).toEqual([{ days: ['fri'], from: '00:00', to: '24:00' }]);
  expect(plan?.windows).not.toBeNull();
  const at = (when: number) =>
    mayContact({
      plan: plan ?? null,
      method: 'text',
      detail: plan?.detail ?? '',
      content: 'neutral',
      author: 'handler',
      at: when,
    });
  expect(at(FRIDAY_TEN)).toMatchObject({ allowed: false, reasons: expect.arrayContaining(['never-time']) });
  expect(at(THURSDAY_TEN).allowed).toBe(true);
});
