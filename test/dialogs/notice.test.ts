import { CHANNELS } from '../../src/core/inbound';
import { AGREED, begin, landlordWith } from '../support/conversation';

const asked = { 'safe-now': 'yes', about: 'me', 'under-18': 'no' } as const;

describe.each(CHANNELS)('the notice on %s', (channel) => {
  it('opens the case when it is agreed, and not a word before', () => {
    const waiting = begin({ channel }).means(asked);
    expect(waiting.session()).toMatchObject({ caseId: null, agreedAt: null });
    const agreed = waiting.means({ notice: 'agree' });
    expect(agreed.session()).toMatchObject({ caseId: 'c1' });
    expect(agreed.events()).toContainEqual(
      expect.objectContaining({ type: 'agreed', case: 'c1', door: 'me', access: 'landlord' }),
    );
  });

  it('keeps nothing of somebody who does not agree, who reads instead', () => {
    const reading = begin({ channel }).means({ ...asked, notice: 'not-agree' });
    expect(reading.session().caseId).toBeNull();
    expect(reading.asked()).toBe('info-topic');
    expect(reading.words()).toContain('Nothing is kept');
  });

  it('says more to who asks for more, and asks again', () => {
    const more = begin({ channel }).means({ ...asked, notice: 'tell-me-more' });
    expect(more.asked()).toBe('notice');
    expect(more.words()).toContain('Nothing is kept before you agree');
    expect(more.value('notice')).toBeUndefined();
    expect(more.means({ notice: 'agree' }).session().caseId).toBe('c1');
  });

  it('opens restricted where somebody must not see it', () => {
    const hidden = begin({ channel }).means({ ...asked, notice: 'agree-keep-from', 'keep-from': 'the repairs team' });
    expect(hidden.events()).toContainEqual(expect.objectContaining({ type: 'agreed', access: 'restricted' }));
    expect(hidden.value('keep-from')).toBe('the repairs team');
  });

  it('stores nothing where those who could grant access must not see it, and names a way outside', () => {
    const landlord = landlordWith();
    const reader = landlord.routing.restrictedReaders[0] ?? '';
    const stopped = begin({ channel, landlord }).means({
      ...asked,
      notice: 'agree-keep-from',
      'keep-from': `Anyone but the ${reader.toUpperCase()}s`,
    });
    expect(stopped.session()).toMatchObject({ caseId: null, mode: 'ended', endedBecause: 'signposted' });
    expect(Object.keys(stopped.session().answers)).toEqual(['safe-now']);
    expect(JSON.stringify(stopped.session())).not.toContain(reader.toUpperCase());
    expect(stopped.types()).not.toContain('agreed');
    expect(stopped.words()).toMatch(/(?:\d ?){3,}/u);
  });
});

it('cannot be skipped, and says that one may leave', () => {
  const waiting = begin({ channel: 'web-chat' }).means(asked).says('skip');
  expect(waiting.asked()).toBe('notice');
  expect(waiting.words()).toContain('You can leave at any time');
});

it('is undone by going back before it: what was opened is discarded', () => {
  const undone = begin({ channel: 'web-chat' }).means(AGREED).says('back');
  expect(undone.events()).toContainEqual({ type: 'agreement_undone', case: 'c1' });
  expect(undone.session()).toMatchObject({ caseId: null, agreedAt: null, wayBack: null });
  expect(undone.asked()).toBe('notice');
});
