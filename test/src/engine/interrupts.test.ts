import { CHANNELS } from '../../../src/core/inbound';
import { AGREED, begin, MINUTE, NIGHT, WORKDAY, type Meaning } from '../../support/conversation';

const SAFE: Meaning = { 'safe-now': 'yes' };

describe('a person', () => {
  it.each(CHANNELS)('is offered now while staff are at work on %s, and the case goes to them', (channel) => {
    const asked = begin({ channel }).means(AGREED);
    const now = channel === 'voice' ? asked.presses('0') : asked.says('PERSON');
    expect(now.events()).toContainEqual({ type: 'human_asked_for', staffed: true });
    expect(now.events()).toContainEqual({ type: 'handed_off', because: 'asked-for-a-person' });
    expect(now.session()).toMatchObject({ priority: 'urgent', mode: 'bot' });
    expect(now.asked()).toBe('contact-method');
  });

  it.each(CHANNELS)('is named for when they are back at night on %s, with a line that answers now', (channel) => {
    const asked = begin({ channel, at: NIGHT }).means(AGREED);
    const later = channel === 'voice' ? asked.presses('0') : asked.says('PERSON');
    expect(later.events()).toContainEqual({ type: 'human_asked_for', staffed: false });
    expect(later.events()).toContainEqual(expect.objectContaining({ type: 'told', message: 'common.person-waits' }));
    expect(later.words()).toMatch(/Thursday.*\d{1,2}.*day and night/su);
  });

  it('is not promised on a condition that was met: who has agreed is not told that they must', () => {
    for (const at of [WORKDAY, NIGHT]) {
      const says = (meaning: Meaning): string =>
        begin({ channel: 'web-chat', at }).means(meaning).says('PERSON').words();
      expect(says(AGREED)).not.toMatch(/once you have agreed/iu);
      expect(says(SAFE)).toMatch(/once you have agreed/iu);
    }
  });

  it('hands nothing off before the notice is agreed, and asks again', () => {
    const asked = begin({ channel: 'web-chat' }).means(SAFE).says('speak to someone');
    expect(asked.types()).not.toContain('handed_off');
    expect(asked.session().caseId).toBeNull();
    expect(asked.asked()).toBe('about');
  });

  it('asked for in other words is found too', () => {
    const asked = begin({ channel: 'web-chat' }).means(AGREED).says('please can i talk to a real person');
    expect(asked.types()).toContain('human_asked_for');
  });
});

describe('the words that carriers act on, by text', () => {
  it.each(['STOP', 'stop', 'Unsubscribe', 'QUIT', 'END', 'CANCEL'])(
    '%s ends the texting and keeps the case',
    (word) => {
      const stopped = begin({ channel: 'sms' }).means(AGREED).says(word);
      expect(stopped.types()).toEqual(expect.arrayContaining(['texting_stopped', 'handed_off', 'ended']));
      expect(stopped.words()).toBe('');
      expect(stopped.session()).toMatchObject({ caseId: 'c1', mode: 'ended', endedBecause: 'opted-out' });
    },
  );

  it('YES is never an answer: carriers keep it to themselves', () => {
    const yes = begin({ channel: 'sms' }).means(SAFE).means({ about: 'me' });
    expect(yes.asked()).toBe('under-18');
    yes.says('YES');
    expect(yes.value('under-18')).toBeUndefined();
    expect(yes.asked()).toBe('under-18');
    expect(yes.says('1').value('under-18')).toBe('yes');
  });

  it('HELP tells how to answer', () => {
    expect(begin({ channel: 'sms' }).means(SAFE).says('HELP').words()).toContain('Reply with a number');
  });

  it('a text after STOP is not answered, and alarms a human', () => {
    const world = (built: Parameters<NonNullable<Parameters<typeof begin>[0]['world']>>[0]) => ({
      ...built,
      textingStopped: true,
    });
    const after = begin({ channel: 'sms', world });
    expect(after.types()).toEqual(['wrote_after_stop']);
    expect(after.words()).toBe('');
    for (const text of ['START', 'YES', '1', 'help me']) {
      expect(after.says(text).words()).toBe('');
      expect(after.types()).toEqual(['wrote_after_stop']);
    }
  });

  it('STOP after the report was sent is told to its handler', () => {
    const sent = begin({ channel: 'sms' })
      .means({ ...AGREED })
      .says('SEND');
    expect(sent.session()).toMatchObject({ mode: 'ended', endedBecause: 'sent' });
    const stopped = sent.send({ type: 'opted-out' });
    expect(stopped.types()).toContain('texting_stopped');
    expect(stopped.session().caseId).toBe('c1');
  });
});

describe('the 999 line', () => {
  it.each(CHANNELS)('is one action away at every question on %s', (channel) => {
    const asked = begin({ channel }).means(SAFE);
    const way = (): string => (channel === 'voice' ? asked.presses('*') : asked.says('999')).words();
    const answers: readonly Meaning[] = [
      { about: 'me' },
      { 'under-18': 'no' },
      { notice: 'agree' },
      { 'contact-method': null },
    ];
    for (const meaning of answers) {
      const waiting = asked.asked();
      expect(way()).toContain('999');
      expect(asked.asked()).toBe(waiting);
      asked.means(meaning);
    }
  });
});

describe('YES by text, a word that carriers own', () => {
  it.each(['YES', 'yes.', 'Start', 'unstop'])('%s to the first text is no answer, and the number still is', (word) => {
    const first = begin({ channel: 'sms' });
    expect(first.words()).toContain('Reply with a number: 1 yes, 2 no.');
    const silent = first.says(word);
    expect(silent.words()).toBe('');
    expect(silent.value('safe-now')).toBeUndefined();
    expect(silent.says('1').asked()).toBe('about');
  });

  it('is no answer to any question, and says which numbers are', () => {
    const asked = begin({ channel: 'sms' })
      .means({ ...SAFE, about: 'me' })
      .says('YES');
    expect(asked.asked()).toBe('under-18');
    expect(asked.value('under-18')).toBeUndefined();
    expect(asked.words()).toContain('Reply 1 or 2');
  });

  it('is no answer to whether it is still safe', () => {
    const away = begin({ channel: 'sms' })
      .means(AGREED)
      .waits(11 * MINUTE)
      .says('hello');
    const yes = away.says('YES');
    expect(yes.asked()).toBe('still-safe');
    expect(yes.words()).toMatch(/OK to text you here now\?[^]*Reply 1 or 2/u);
    expect(yes.says('1').asked()).toBe('contact-method');
  });
});

describe('back, repeat and start again', () => {
  it('back at the first question says that there is nothing to go back to', () => {
    const first = begin({ channel: 'web-chat' }).says('back');
    expect(first.words()).toContain('nothing to go back to');
    expect(first.asked()).toBe('safe-now');
  });

  it('back by text never returns to before it was safe', () => {
    const safe = begin({ channel: 'sms' }).means(SAFE).says('BACK');
    expect(safe.value('safe-now')).toBe('yes');
    expect(safe.asked()).toBe('about');
  });

  it('start again forgets what the phone had no room to ask before the agreement, and asked after it', () => {
    const told = begin({ channel: 'voice' }).means({
      'safe-now': 'yes',
      about: 'someone-else',
      'danger-now': 'no',
      notice: 'agree',
      'person-home': null,
      'they-know': 'does-not-know',
      'serious-risk': 'no',
      'reporter-contact-method': 'none',
      enough: 'tell-more',
      relationship: 'neighbour',
    });
    expect(told.value('relationship')).toBe('neighbour');
    const again = told.says('start again');
    expect(again.value('notice')).toBe('agree');
    expect(again.value('danger-now')).toBe('no');
    expect(again.value('relationship')).toBeUndefined();
  });

  it('start again keeps the agreement and nothing told after it', () => {
    const again = begin({ channel: 'web-chat' })
      .means({ ...AGREED, 'contact-method': 'call', 'contact-detail': '07700900201' })
      .says('start again');
    expect(Object.keys(again.session().answers)).toEqual(['safe-now', 'about', 'under-18', 'notice']);
    expect(again.session().caseId).toBe('c1');
    expect(again.asked()).toBe('contact-method');
  });

  it('nothing is taken back once a human has it', () => {
    const handed = begin({ channel: 'web-chat' }).means(AGREED).says('human');
    expect(handed.says('back').session().caseId).toBe('c1');
    expect(handed.says('start again').value('notice')).toBe('agree');
  });
});

describe('keys on the phone', () => {
  it('turn pages of seven, and choose from the page that was read', () => {
    const methods = begin({ channel: 'voice' }).means({ 'safe-now': 'yes', about: 'information' });
    expect(methods.words()).toContain('press 7');
    const page = methods.presses('8');
    expect(page.session().pending).toMatchObject({ page: 1 });
    const choices = page.session().pending?.choices ?? [];
    expect(page.presses('1').value('info-topic')).toBe(choices[7]);
  });

  it('a key that stands for nothing is no answer', () => {
    const asked = begin({ channel: 'voice' }).means({ ...SAFE, about: 'me' });
    expect(asked.presses('6').types()).toContain('not_understood');
    expect(asked.asked()).toBe('under-18');
    const writing = begin({ channel: 'voice' }).means({ ...SAFE, about: 'someone-else', 'danger-now': 'no' });
    writing.means({ notice: 'agree' });
    expect(writing.asked()).toBe('person-home');
    expect(writing.presses('5').value('person-home')).toBeUndefined();
    expect(writing.asked()).toBe('person-home');
  });

  it('three silences end the call gently', () => {
    const call = begin({ channel: 'voice' }).means(AGREED);
    call.send({ type: 'silent' }).send({ type: 'silent' });
    expect(call.session().mode).toBe('bot');
    const ended = call.send({ type: 'silent' });
    expect(ended.types()).toEqual(expect.arrayContaining(['handed_off', 'ended']));
    expect(ended.words()).toContain('Goodbye');
  });
});
