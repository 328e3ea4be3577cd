import { CHANNELS, type ChannelName } from '../../../src/core/inbound';
import { AGREED, begin, type Meaning } from '../../support/conversation';

const DANGER = 'help he has a knife';

/** On the phone there is room for how they know each other only after `enough`. */
const reporting = (channel: ChannelName): Meaning => ({
  'safe-now': 'yes',
  about: 'someone-else',
  'danger-now': 'no',
  ...(channel === 'voice' ? {} : { relationship: 'friend' }),
});

describe.each(CHANNELS)('danger in words on %s', (channel) => {
  it('is answered at once, raises the priority and asks the question again', () => {
    const heard = begin({ channel }).means(AGREED).says(DANGER);
    expect(heard.words()).toContain('999');
    expect(heard.session()).toMatchObject({ priority: 'now' });
    expect(heard.session().reasons).toContainEqual(expect.objectContaining({ code: 'words-emergency', words: DANGER }));
    expect(heard.asked()).toBe('contact-method');
    expect(heard.means({ 'contact-method': 'call' }).value('contact-method')).toBe('call');
  });

  it('at a question of words keeps the words and asks for more', () => {
    const writing = begin({ channel }).means({ ...reporting(channel), notice: 'agree' });
    expect(writing.asked()).toBe('person-home');
    const kept = writing.says(`Flat 3. ${DANGER}`);
    expect(kept.session()).toMatchObject({ soFar: [`Flat 3. ${DANGER}`], pending: { manner: 'more' } });
    expect(kept.words()).toMatch(/999.*nything more/su);
    kept.says('Near the lift');
    expect(kept.value('person-home')).toBe(`Flat 3. ${DANGER}\nNear the lift`);
  });

  it('at a question of words is complete with "done"', () => {
    const writing = begin({ channel })
      .means({ ...reporting(channel), notice: 'agree' })
      .says(`Flat 3. ${DANGER}`);
    if (channel === 'voice') writing.presses('#');
    else writing.says('DONE');
    expect(writing.value('person-home')).toBe(`Flat 3. ${DANGER}`);
  });
});

it('the waiting question’s own values, labels and numbers are answers, never interrupts', () => {
  const crisis = begin({ channel: 'web-chat' }).means({ 'safe-now': 'yes', about: 'returning' });
  expect(crisis.asked()).toBe('reference');
  const method = begin({ channel: 'web-chat' }).means(AGREED);
  expect(method.says('A phone call').value('contact-method')).toBe('call');
  expect(begin({ channel: 'web-chat' }).means(AGREED).says('1').value('contact-method')).toBe('call');
});

it('a half-match is no answer', () => {
  const asked = begin({ channel: 'web-chat' }).means(AGREED);
  for (const text of ['not a call', 'call me maybe', '99', '1.5', 'call text', '', '   ', '?!']) {
    expect(asked.says(text).value('contact-method')).toBeUndefined();
    expect(asked.asked()).toBe('contact-method');
  }
});
