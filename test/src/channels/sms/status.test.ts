import fc from 'fast-check';
import { readTextNews } from '../../../../src/channels/sms/status';
import { overtakes, TEXT_STATES, type TextState } from '../../../../src/core/sender';

const ABOUT = 'b4v8Kq2mZs1x';
const PATH = `/twilio/messaging/status?about=${ABOUT}`;
const form = (MessageStatus: string, more: Readonly<Record<string, string>> = {}) => ({
  MessageSid: 'SM1',
  MessageStatus,
  ...more,
});

describe('news of a text of ours', () => {
  it.each([
    ['accepted', 'queued'],
    ['scheduled', 'queued'],
    ['queued', 'queued'],
    ['sending', 'queued'],
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'delivered'],
    ['undelivered', 'failed'],
    ['failed', 'failed'],
    ['canceled', 'failed'],
  ])('%s is %s', (said, status) => {
    expect(readTextNews(form(said), PATH)).toMatchObject({ about: ABOUT, status: { ref: 'SM1', status } });
  });

  it.each([
    ['30003', 'unreachable'],
    ['30005', 'no-such-address'],
    ['30006', 'landline'],
    ['30007', 'filtered'],
    ['30008', 'other'],
    ['30036', 'expired'],
    ['21610', 'opted-out'],
  ])('%s means %s', (ErrorCode, why) => {
    expect(readTextNews(form('undelivered', { ErrorCode }), PATH)?.status).toEqual({
      ref: 'SM1',
      status: 'failed',
      errorCode: ErrorCode,
      why,
    });
  });

  it('without an address of ours to a case is of an answer to a webhook', () => {
    const told = readTextNews(form('delivered'), '/twilio/messaging/status');
    expect(told).toMatchObject({ about: null, status: { ref: 'SM1', status: 'delivered' } });
  });

  it('says why only of what failed', () => {
    expect(readTextNews(form('delivered', { ErrorCode: '30008' }), PATH)?.status.why).toBeNull();
    expect(readTextNews(form('failed'), PATH)?.status).toMatchObject({ errorCode: null, why: 'other' });
  });

  it.each([
    ['a status nobody knows', form('pondering'), PATH],
    ['no status', { MessageSid: 'SM1' }, PATH],
    ['no message', { MessageStatus: 'sent' }, PATH],
    ['two statuses', { MessageSid: 'SM1', MessageStatus: ['sent', 'failed'] }, PATH],
    ['an empty address of ours', form('sent'), '/twilio/messaging/status?about='],
    ['something that is not ours', form('sent'), '/twilio/messaging/status?about=it%27s'],
  ])('hears nothing in %s', (_, said, path) => {
    expect(readTextNews(said, path)).toBeNull();
  });
});

describe('what overtakes what', () => {
  const after = (news: readonly TextState[]): TextState | null =>
    news.reduce<TextState | null>((known, one) => (overtakes(known, one) ? one : known), null);

  it('ends alike whatever was lost, doubled or came late, once it has ended', () => {
    const states = fc.array(fc.constantFrom(...TEXT_STATES), { maxLength: 12 });
    fc.assert(
      fc.property(states, fc.constantFrom('delivered' as const, 'failed' as const), (others, end) => {
        const early = others.filter((state) => state === 'queued' || state === 'sent');
        expect(after([...early, end, ...others])).toBe(end);
        expect(after([end, ...early, end])).toBe(end);
      }),
    );
  });

  it('never goes back', () => {
    expect(after(['sent', 'queued'])).toBe('sent');
    expect(after(['queued', 'queued'])).toBe('queued');
    expect(overtakes('queued', 'queued')).toBe(false);
    expect(overtakes('failed', 'delivered')).toBe(false);
    expect(after([])).toBeNull();
  });
});
