import { CHANNELS, type ChannelName } from '../../../src/core/inbound';
import { AGREED, begin, MINUTE, type Meaning } from '../../support/conversation';

/** To `enough` without a way to be reached. */
const SENT_ON: Meaning = { 'contact-method': 'i-will-contact-you', 'officer-gender': null };

describe('words that somebody is near', () => {
  it.each(['web-chat', 'connect-app'] as const)('end with one neutral line on %s', (channel) => {
    const left = begin({ channel }).means(AGREED).says('hes here');
    expect(left.words()).toBe('Goodbye.');
    expect(left.types()).toEqual(expect.arrayContaining(['left_suddenly', 'handed_off', 'suspended', 'ended']));
    expect(left.session()).toMatchObject({ mode: 'suspended', pending: null });
  });

  it.each(['sms', 'voice'] as const)('are answered with nothing on %s', (channel) => {
    const left = begin({ channel }).means(AGREED).says('hes here');
    expect(left.words()).toBe('');
    expect(left.events()).toContainEqual({ type: 'handed_off', because: 'left-suddenly' });
  });

  it('X by text, and the exit of a page, do the same', () => {
    expect(begin({ channel: 'sms' }).means(AGREED).says('X').types()).toContain('left_suddenly');
    const exit = begin({ channel: 'web-chat' }).means(AGREED).send({ type: 'left', how: 'exit' });
    expect(exit.types()).toContain('left_suddenly');
    expect(exit.words()).toBe('');
  });

  it('before the notice hand nothing off', () => {
    const left = begin({ channel: 'web-chat' }).means({ 'safe-now': 'yes', about: 'me' }).says('hes here');
    expect(left.types()).not.toContain('handed_off');
    expect(left.session().caseId).toBeNull();
  });
});

describe('who is interrupted while writing', () => {
  const GOODBYES = ['hes here', 'got to go', "he's coming", 'he is coming back in a minute, i have to go'];
  const BEGUN = ['Flat 2, the blue door. got to go', 'flat 12 rose court hes coming', 'Sam. he is here'];
  const writing = (channel: ChannelName, meaning: Meaning = {}) =>
    begin({ channel }).means({ ...AGREED, ...SENT_ON, ...meaning, enough: 'tell-more' });

  describe.each(CHANNELS)('on %s', (channel) => {
    it.each(BEGUN)('keeps what was begun as the answer, and as the reason: %s', (text) => {
      const left = writing(channel).says(text);
      expect(left.types()).toContain('left_suddenly');
      expect(left.value('name')).toBe(text);
      expect(left.session().reasons).toContainEqual(expect.objectContaining({ code: 'words-leave', words: text }));
    });

    it.each(GOODBYES)('keeps a goodbye alone as the reason only: %s', (text) => {
      const left = writing(channel).says(text);
      expect(left.types()).toContain('left_suddenly');
      expect(left.value('name')).toBeUndefined();
    });
  });

  it('keeps nothing of it before the notice is agreed', () => {
    const start: Meaning = {
      'safe-now': 'yes',
      about: 'someone-else',
      'danger-now': 'no',
      relationship: 'professional',
    };
    const told = begin({ channel: 'web-chat' }).means({ ...start, notice: 'agree-keep-from' });
    expect(told.asked()).toBe('keep-from');
    const left = told.says('My manager in repairs, Flat 2. got to go');
    expect(left.session()).toMatchObject({ mode: 'suspended', soFar: [], caseId: null });
    expect(left.value('keep-from')).toBeUndefined();
  });

  it('keeps no words where a number was asked for', () => {
    const left = begin({ channel: 'web-chat' }).means({ ...AGREED, 'contact-method': 'call' });
    left.says('it is my sisters one. got to go');
    expect(left.types()).toContain('left_suddenly');
    expect(left.value('contact-detail')).toBeUndefined();
  });
});

describe('a call that drops', () => {
  it('before the notice leaves nothing', () => {
    const dropped = begin({ channel: 'voice' }).means({ 'safe-now': 'yes', about: 'me' });
    dropped.send({ type: 'left', how: 'hang-up' });
    expect(dropped.session()).toMatchObject({ caseId: null, mode: 'ended' });
    expect(dropped.types()).not.toContain('handed_off');
  });

  it('after it is handed off as it stands', () => {
    const dropped = begin({ channel: 'voice' }).means({ ...AGREED, 'contact-method': 'call' });
    dropped.send({ type: 'left', how: 'hang-up' });
    expect(dropped.events()).toContainEqual({ type: 'handed_off', because: 'cut-off' });
    expect(dropped.value('contact-method')).toBe('call');
  });

  it('and is followed by another call begins anew', () => {
    const dropped = begin({ channel: 'voice' }).means(AGREED).send({ type: 'left', how: 'hang-up' });
    const again = dropped.send({ type: 'begin' });
    expect(again.asked()).toBe('safe-now');
    expect(again.session().answers).toEqual({});
  });
});

describe.each(CHANNELS)('ten quiet minutes on %s', (channel) => {
  const quiet = () =>
    begin({ channel })
      .means({ ...AGREED, 'contact-method': 'call' })
      .waits(10 * MINUTE)
      .send({ type: 'quiet' });

  it('hand off what was agreed, and say nothing', () => {
    expect(quiet().events()).toContainEqual({ type: 'handed_off', because: 'quiet' });
    if (channel !== 'voice') expect(quiet().words()).toBe('');
  });

  it('ask first whether it is still safe, and replay nothing', () => {
    const waiting = quiet();
    const back = waiting.waits(MINUTE).says('hello again');
    expect(back.asked()).toBe('still-safe');
    expect(back.events().filter(({ type }) => type === 'told')).toEqual([]);
    expect(back.session().pending?.skippable).toBe(false);
    expect(back.words()).not.toMatch(/number|07700/u);
    const on = back.says(channel === 'sms' ? '1' : 'yes');
    expect(on.types()[0]).toBe('resumed');
    expect(on.value('contact-method')).toBe('call');
    expect(on.asked()).toMatch(/^contact-/u);
  });

  it('end where it is not safe any more', () => {
    const no = quiet().says('hello').says('2');
    expect(no.session().mode).toBe('suspended');
    if (channel === 'sms') expect(no.words()).toBe('');
  });

  it('do the same when the clock was late and a message came first', () => {
    const late = begin({ channel })
      .means(AGREED)
      .waits(11 * MINUTE)
      .says('hello');
    expect(late.asked()).toBe('still-safe');
    expect(late.events()).toContainEqual({ type: 'handed_off', because: 'quiet' });
  });

  it('before the notice hand nothing off', () => {
    const early = begin({ channel })
      .means({ 'safe-now': 'yes' })
      .waits(10 * MINUTE)
      .send({ type: 'quiet' });
    expect(early.types()).not.toContain('handed_off');
  });
});

it('danger is answered before `still-safe` on a page, and waits for a yes by text', () => {
  const away = (channel: 'web-chat' | 'sms') =>
    begin({ channel })
      .means(AGREED)
      .waits(11 * MINUTE)
      .says('he is going to kill me');
  expect(away('web-chat').words()).toContain('999');
  expect(away('sms').words()).toMatch(/^Is it OK to text you here now\?/u);
  expect(away('sms').session().priority).toBe('now');
});

it('a second page of the same conversation is not shown the last question without asking', () => {
  const left = begin({ channel: 'web-chat' }).means(AGREED).send({ type: 'left', how: 'exit' });
  expect(left.send({ type: 'begin' }).asked()).toBe('still-safe');
});
