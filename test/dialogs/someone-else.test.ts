import { CHANNELS } from '../../src/core/inbound';
import { staffId } from '../../src/core/staff';
import { personPlan, reporterPlan } from '../../src/engine/plan';
import { begin, house, OWN_NUMBER, WORKDAY, type Meaning } from '../support/conversation';

const start: Meaning = { 'safe-now': 'yes', about: 'someone-else' };
const CALM: Meaning = { ...start, 'danger-now': 'no', relationship: 'neighbour', notice: 'agree' };
const TOLD: Meaning = {
  'safe-now': 'yes',
  about: 'colleague',
  'colleague-about': 'a-customer-told-me',
  'danger-now': 'no',
  notice: 'agree',
};

/** Answers what is meant and skips the rest, to the end or until a question waits. Gives back what was asked. */
const walkThrough = (told: ReturnType<typeof begin>, means: Meaning, until = ''): readonly string[] => {
  const asked: string[] = [];
  for (let turn = 0; turn < 45 && told.session().mode === 'bot' && told.asked() !== until; turn += 1) {
    const question = told.asked() ?? '';
    asked.push(question);
    told.means({ [question]: means[question] ?? null });
  }
  return asked;
};

describe.each(CHANNELS)('a report about somebody else on %s', (channel) => {
  it('says 999 first where they are in danger now, asks two things at most and sends', () => {
    const danger = begin({ channel }).means({ ...start, 'danger-now': 'yes' });
    expect(danger.words()).toContain('999');
    danger.means({ notice: 'agree', 'person-home': 'Flat 4' });
    if (channel !== 'sms') danger.means({ account: 'Shouting through the wall' });
    expect(danger.session()).toMatchObject({ mode: 'ended', endedBecause: 'sent' });
  });

  it('may be anonymous, and promises no news', () => {
    const sent = begin({ channel });
    const asked = walkThrough(sent, { ...CALM, 'reporter-contact-method': 'none', enough: 'send-now' });
    expect(asked).toContain('reporter-contact-method');
    expect(sent.session().endedBecause).toBe('sent');
    expect(reporterPlan(sent.session(), WORKDAY)).toBeNull();
    if (channel === 'web-chat') expect(sent.words()).toMatch(/cannot (?:tell|say)|no news|will not (?:tell|hear)/iu);
  });
});

describe.each(CHANNELS)('before `enough` on %s', (channel) => {
  const most = house.channels[channel].traits.mostQuestions;
  const reports: readonly (readonly [string, Meaning])[] = [
    ['a neighbour', CALM],
    ['a neighbour with a keep-from', { ...CALM, notice: 'agree-keep-from', 'keep-from': 'the repairs team' }],
    ['an agency', { ...CALM, relationship: 'professional' }],
    ['a colleague with a keep-from', { ...TOLD, notice: 'agree-keep-from', 'keep-from': 'the repairs team' }],
  ];

  it.each(reports)('%s is asked whether it is serious and whether they know', (_, means) => {
    const all: Meaning = { ...means, 'person-home': 'Flat 4', 'reporter-contact-method': 'call' };
    const asked = walkThrough(begin({ channel }), all, 'enough');
    expect(asked).toEqual(expect.arrayContaining(['they-know', 'serious-risk']));
    expect(asked.filter((question) => !question.endsWith('-ok')).length + 1).toBeLessThanOrEqual(most);
  });

  it.each(reports)('%s who says that it is serious raises the priority, whatever they send', (_, means) => {
    const told = begin({ channel });
    walkThrough(told, { ...means, 'serious-risk': 'yes', enough: 'send-now' });
    expect(told.session()).toMatchObject({ mode: 'ended', endedBecause: 'sent' });
    expect(told.value('serious-risk')).toBe('yes');
  });
});

describe('a reporter who may be rung', () => {
  const means: Meaning = {
    ...CALM,
    'person-home': 'Flat 4',
    'reporter-contact-method': 'call',
    'reporter-contact-this-number': 'yes',
    'reporter-contact-detail': OWN_NUMBER,
    'reporter-contact-times': 'weekday-mornings',
    'reporter-contact-times-ok': 'yes',
    enough: 'send-now',
  };

  it.each(CHANNELS)('has a way, a number and a time when it is sent on %s', (channel) => {
    const told = begin({ channel });
    const asked = walkThrough(told, means);
    expect(asked.at(-1)).toBe('enough');
    expect(reporterPlan(told.session(), WORKDAY)).toMatchObject({ method: 'call', detail: OWN_NUMBER });
    expect(reporterPlan(told.session(), WORKDAY)?.windows).not.toBeNull();
  });

  it.each(CHANNELS)(
    'is asked on %s for a way that only they see, and what they choose stands for that [SO19]',
    (channel) => {
      const told = begin({ channel });
      walkThrough(told, means, 'reporter-contact-method');
      expect(told.words()).toMatch(/a way (that )?only you see/u);
      walkThrough(told, means);
      expect(reporterPlan(told.session(), WORKDAY)).toMatchObject({ private: null, chosenPrivate: true });
      const inALetter = {
        ...told.session(),
        typed: { by: staffId('staff-anna'), came: 'letter', receivedAt: WORKDAY },
      } as const;
      expect(reporterPlan(inALetter, WORKDAY)).not.toHaveProperty('chosenPrivate');
    },
  );

  it('hears on the phone that it is the number they call from, before they choose it', () => {
    const told = begin({ channel: 'voice' });
    walkThrough(told, means, 'reporter-contact-method');
    expect(told.words()).toContain('the number you are calling from');
  });

  it('is asked on the phone, who tells more, whether it is that number, and may give another', () => {
    const told = begin({ channel: 'voice' });
    walkThrough(told, { ...means, enough: 'tell-more' }, 'reporter-contact-this-number');
    expect(told.value('reporter-contact-detail')).toBe(OWN_NUMBER);
    told.means({ 'reporter-contact-this-number': 'no' });
    expect(told.value('reporter-contact-detail')).toBeUndefined();
    expect(told.asked()).toBe('reporter-contact-detail');
    told.means({ 'reporter-contact-detail': '07700900555' });
    walkThrough(told, { check: 'send' }, 'check');
    expect(told.words()).toContain('555');
  });

  it('keeps the number on the phone who says that it is the one', () => {
    const told = begin({ channel: 'voice' });
    walkThrough(told, { ...means, enough: 'tell-more' }, 'reporter-contact-this-number');
    told.means({ 'reporter-contact-this-number': 'yes' });
    expect(told.value('reporter-contact-detail')).toBe(OWN_NUMBER);
    expect(told.asked()).not.toBe('reporter-contact-detail');
  });
});

it('an agency that reports by phone and says so after `enough` is asked which it is', () => {
  const told = begin({ channel: 'voice' });
  const asked = walkThrough(told, { ...CALM, relationship: 'professional', enough: 'tell-more', check: 'send' });
  expect(asked.slice(asked.indexOf('enough'))).toEqual(
    expect.arrayContaining(['relationship', 'agency', 'agency-role', 'person']),
  );
});

describe('the person it is about', () => {
  it('is not asked for by name unless they agree, it is serious, or it is professional', () => {
    const asked = (more: Meaning): readonly string[] => {
      const told = begin({ channel: 'web-chat' }).means(start);
      return walkThrough(told, { ...CALM, enough: 'tell-more', check: 'send', ...more });
    };
    expect(asked({ 'they-know': 'does-not-know', 'serious-risk': 'no' })).not.toContain('person');
    expect(asked({ 'they-know': 'knows-and-agrees', 'serious-risk': 'no' })).toContain('person');
    expect(asked({ 'they-know': 'does-not-know', 'serious-risk': 'yes' })).toContain('person');
    expect(asked({ 'they-know': 'does-not-know', relationship: 'professional' })).toContain('person');
  });

  it('has a plan that says it was set by another, whoever reports', () => {
    for (const first of [CALM, TOLD]) {
      const told = begin({ channel: 'web-chat' }).means({ ...first, 'person-home': 'Flat 4' });
      const means: Meaning = {
        'they-know': 'knows-and-agrees',
        enough: 'tell-more',
        'contact-method': 'text',
        'contact-detail': '07700900202',
      };
      walkThrough(told, means, 'contact-private');
      expect(personPlan(told.session(), WORKDAY)).toMatchObject({ setBy: 'reporter', verified: false, method: 'text' });
    }
  });
});
