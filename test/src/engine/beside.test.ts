/** What a person tells at a question that cannot take it: kept once they agreed, and answered where it tells of harm. */
import { CHANNELS, type ChannelName } from '../../../src/core/inbound';
import { AGREED, begin, type Conversation, type Meaning } from '../../support/conversation';

const TOLD = 'he hit me and he will be back at 6';
/** By text and telephone their own number is offered first. */
const reached = (channel: ChannelName): Meaning => ({
  ...AGREED,
  'contact-method': 'call',
  ...(channel === 'sms' || channel === 'voice'
    ? { 'contact-this-number': 'yes' }
    : { 'contact-detail': '01632 960123' }),
});

const reasonOf = (talk: Conversation) => talk.session().reasons.find(({ code }) => code === 'told-besides');

describe.each(CHANNELS)('on %s', (channel) => {
  const atPrivate = (): Conversation => begin({ channel }).means(reached(channel));
  const atTimes = (): Conversation => atPrivate().means({ 'contact-private': 'only-me' });

  it('stands in the case as they said it, with its time, and is answered kindly, with 999', () => {
    const heard = atTimes().says(TOLD);
    expect(reasonOf(heard)).toMatchObject({ words: TOLD, at: expect.any(Number) });
    expect(heard.asked()).toBe('contact-times');
    expect(heard.words()).toMatch(/Thank you for telling us.*999/su);
    expect(heard.words()).not.toMatch(/did not catch/);
  });

  it('raises no priority: a person reads it, and decides', () => {
    expect(atTimes().says(TOLD).session().priority).toBe('soon');
  });

  it('is kept without a word of harm too, and asked again', () => {
    const words = 'depends on when the kids are at school really';
    const heard = atPrivate().says(words);
    expect(reasonOf(heard)).toMatchObject({ words });
    expect(heard.words()).toMatch(/did not catch that/);
  });

  it('is nothing when it is an answer that went wrong', () => {
    expect(reasonOf(atPrivate().says('dunno maybe'))).toBeUndefined();
  });

  it('is not kept before they agreed, and answered all the same (R2)', () => {
    const heard = begin({ channel }).means({ 'safe-now': 'yes' }).says(TOLD);
    expect(heard.session().reasons).toEqual([]);
    expect(heard.words()).toMatch(/Thank you for telling us.*999/su);
  });
});
