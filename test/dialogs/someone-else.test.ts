import { CHANNELS } from '../../src/core/inbound';
import { personPlan, reporterPlan } from '../../src/engine/plan';
import { begin, WORKDAY, type Meaning } from '../support/conversation';

const start: Meaning = { 'safe-now': 'yes', about: 'someone-else' };
const CALM: Meaning = { ...start, 'danger-now': 'no', relationship: 'neighbour', notice: 'agree' };

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
    const sent = begin({ channel }).means({ ...CALM, 'person-home': 'Flat 4' });
    for (let turn = 0; turn < 12 && sent.asked() !== 'enough'; turn += 1)
      sent.means({ [sent.asked() ?? '']: sent.asked() === 'reporter-contact-method' ? 'none' : null });
    sent.means({ enough: 'send-now' });
    expect(sent.session().endedBecause).toBe('sent');
    expect(reporterPlan(sent.session(), WORKDAY)).toBeNull();
    if (channel === 'web-chat') expect(sent.words()).toMatch(/cannot (?:tell|say)|no news|will not (?:tell|hear)/iu);
  });
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
    for (const first of [
      CALM,
      {
        'safe-now': 'yes',
        about: 'colleague',
        'colleague-about': 'a-customer-told-me',
        'danger-now': 'no',
        notice: 'agree',
      },
    ]) {
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
