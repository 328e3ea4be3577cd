import { CHANNELS } from '../../src/core/inbound';
import { personPlan } from '../../src/engine/plan';
import { AGREED, begin, landlordWith, NIGHT, WORKDAY, type Meaning } from '../support/conversation';

const PLAN: Meaning = { 'contact-method': 'i-will-contact-you', 'officer-gender': 'no-preference' };
const web = (more: Meaning = {}) => begin({ channel: 'web-chat' }).means({ ...AGREED, ...PLAN, ...more });

/** Skips on until a question waits. */
const skipTo = (question: string, conversation: ReturnType<typeof begin>): ReturnType<typeof begin> => {
  for (let skipped = 0; skipped < 30 && conversation.asked() !== question; skipped += 1) conversation.says('skip');
  expect(conversation.asked()).toBe(question);
  return conversation;
};

describe('under eighteen', () => {
  it.each(CHANNELS)('hears of Childline before anything is agreed on %s', (channel) => {
    const young = begin({ channel }).means({ 'safe-now': 'yes', about: 'me', 'under-18': 'yes' });
    expect(young.asked()).toBe('notice');
    expect(young.words().replace(/[ ,]/gu, '')).toContain('08001111');
  });

  it('is not asked of partners, tenancy, police or sharing, and nobody at home is rung', () => {
    const landlord = landlordWith(({ asks }) => asks.police.offered);
    const seen = new Set<string>();
    const young = begin({ channel: 'web-chat', landlord }).means({
      'safe-now': 'yes',
      about: 'me',
      'under-18': 'yes',
      notice: 'agree',
      'contact-method': 'call',
      'contact-detail': '07700900201',
    });
    for (let turn = 0; turn < 40 && young.session().mode === 'bot'; turn += 1) {
      seen.add(young.asked() ?? '');
      const required = young.session().pending?.skippable === false;
      if (required) young.means({ [young.asked() ?? '']: young.asked() === 'enough' ? 'tell-more' : 'send' });
      else young.says('skip');
    }
    expect(young.session().endedBecause).toBe('sent');
    for (const question of ['tenancy', 'police', 'sharing', 'want', 'officer-faith'])
      expect([...seen]).not.toContain(question);
    expect(personPlan(young.session(), WORKDAY)?.nobodyAtHome).toBe(true);
  });
});

describe('sending', () => {
  it('now, at `enough`, hands off and ends with the reference and words on a page', () => {
    const sent = web({ enough: 'send-now' });
    expect(sent.events()).toContainEqual({ type: 'handed_off', because: 'sent' });
    expect(sent.session()).toMatchObject({ mode: 'ended', endedBecause: 'sent' });
    expect(sent.words()).toMatch(/ABCD-EFGH.*river/su);
  });

  it('now, before the notice, asks for the notice next and then sends', () => {
    const asked = begin({ channel: 'web-chat' }).means({ 'safe-now': 'yes' }).says('send now');
    expect(asked.asked()).toBe('notice');
    const sent = asked.means({ notice: 'agree' });
    expect(sent.events()).toContainEqual({ type: 'handed_off', because: 'sent' });
    expect(sent.events()).toContainEqual(expect.objectContaining({ type: 'agreed', door: 'me' }));
  });

  it('now, after the notice, sends what there is from any question', () => {
    const sent = begin({ channel: 'web-chat' })
      .means({ ...AGREED, 'contact-method': 'call' })
      .says('send now');
    expect(sent.session()).toMatchObject({ endedBecause: 'sent', mode: 'ended' });
    expect(sent.value('contact-method')).toBe('call');
    expect(sent.words()).toMatch(/call|get in touch|reference/iu);
  });

  it('asked for at a question in the middle of words keeps the words', () => {
    const words = skipTo('account', web({ enough: 'tell-more' }));
    const sent = words.says('It began in spring. help he has a knife').says('send now');
    expect(sent.value('account')).toBe('It began in spring. help he has a knife');
    expect(sent.session().endedBecause).toBe('sent');
  });

  it.each(['sms', 'voice'] as const)('a receipt on %s says nothing of what it was', (channel) => {
    const sent = begin({ channel }).means({ ...AGREED, ...PLAN, enough: 'send-now' });
    expect(sent.words()).not.toMatch(/abuse|domestic|ABCD|violence/iu);
    expect(sent.words()).not.toBe('');
  });
});

describe('what would help', () => {
  it('several at once and one by one are the same', () => {
    const asking = () => skipTo('want', web({ enough: 'tell-more' }));
    const together = asking().means({ want: ['stay', 'money'] });
    const apart = asking().says('stay');
    expect(apart.asked()).toBe('want');
    expect(apart.session().soFar).toEqual(['stay']);
    apart.says('5').says('done');
    expect(apart.value('want')).toEqual(together.value('want'));
    expect(asking().says('3 and 5').value('want')).toEqual(['stay', 'money']);
    expect(asking().says('stay, 5').value('want')).toEqual(['stay', 'money']);
  });

  it('for tonight names a line that answers tonight', () => {
    const tonight = skipTo('want', web({ enough: 'tell-more' })).means({ want: ['tonight'] });
    expect(tonight.events()).toContainEqual(expect.objectContaining({ type: 'told', message: 'me-more.tonight' }));
    expect(tonight.words()).toMatch(/\d{3}/u);
  });
});

describe('thoughts of ending one’s life', () => {
  const said = () =>
    skipTo('urgent-signs', web({ enough: 'tell-more' })).means({ 'urgent-signs': ['thoughts-of-ending-my-life'] });

  it('are answered at once with the crisis message, then a choice', () => {
    expect(said().words()).toMatch(/999.*116 123/su);
    expect(said().asked()).toBe('crisis-next');
  });

  it.each([
    ['person', 'handed_off'],
    ['send-now', 'handed_off'],
    ['carry-on', 'answered'],
  ])('then %s is done', (next, event) => {
    const after = said().means({ 'crisis-next': next });
    expect(after.types()).toContain(event);
    if (next === 'carry-on') expect(after.session()).toMatchObject({ mode: 'bot', handedOffAt: null });
  });

  it('in words anywhere do the same, raise the priority and offer a person', () => {
    const heard = begin({ channel: 'web-chat', at: NIGHT }).means(AGREED).says('i want to end my life');
    expect(heard.types()).toEqual(expect.arrayContaining(['crisis_shown', 'priority_raised']));
    expect(heard.words()).toMatch(/116 123.*speak to a person/su);
    expect(heard.session().priority).toBe('now');
    expect(heard.asked()).toBe('contact-method');
  });
});
