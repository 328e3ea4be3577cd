import { CHANNELS } from '../../src/core/inbound';
import { personPlan } from '../../src/engine/plan';
import { AGREED, begin, landlordWith, OWN_NUMBER, WORKDAY } from '../support/conversation';

const trusting = landlordWith(({ contact }) => contact.methods.includes('trusted-person'));
const texting = landlordWith(({ contact }) => contact.methods.includes('text'));

describe('a trusted person', () => {
  it.each(['does-not-know', 'family-or-home', 'not-sure', null])('is not used when the check says %s', (answer) => {
    const refused = begin({ channel: 'web-chat', landlord: trusting }).means({
      ...AGREED,
      'contact-method': 'trusted-person',
      'trusted-check': answer,
    });
    expect(refused.asked()).toBe('contact-method');
    expect(refused.words()).toContain('we will not go through them');
    expect(refused.value('contact-method')).toBeUndefined();
  });

  it('is used when they know and are separate', () => {
    const used = begin({ channel: 'web-chat', landlord: trusting }).means({
      ...AGREED,
      'contact-method': 'trusted-person',
      'trusted-check': 'knows-and-separate',
    });
    expect(used.asked()).toBe('contact-detail');
  });
});

describe('a detail', () => {
  const asking = (method: string, landlord = texting) =>
    begin({ channel: 'web-chat', landlord }).means({ ...AGREED, 'contact-method': method });

  it('for texts is a UK mobile: a landline would read it aloud', () => {
    const refused = asking('text').says('01632 960123');
    expect(refused.asked()).toBe('contact-detail');
    expect(refused.words()).toContain('could be read out aloud');
    expect(refused.says('07700 900201').value('contact-detail')).toBe('+447700900201');
  });

  it.each(['999', '+44 999', '18000'])('is never an emergency number: %s', (number) => {
    const refused = asking('call').says(number);
    expect(refused.value('contact-detail')).toBeUndefined();
    expect(refused.asked()).toBe('contact-detail');
  });

  it('among words of danger is asked for again: the danger is answered and stands as a reason', () => {
    const heard = asking('text').says('01632 960123 help he has a knife');
    expect(heard.types()).toContain('emergency_shown');
    expect(heard.asked()).toBe('contact-detail');
    const after = heard.says('done');
    expect(after.value('contact-detail') ?? null).toBeNull();
    expect(after.session().reasons).toContainEqual(
      expect.objectContaining({ code: 'words-emergency', words: '01632 960123 help he has a knife' }),
    );
  });

  it.each(['sms', 'voice'] as const)('on %s may be the number they are on, unread', (channel) => {
    const own = begin({ channel, landlord: texting }).means({
      ...AGREED,
      'contact-method': 'text',
      'contact-this-number': 'yes',
    });
    expect(own.value('contact-detail')).toBe(OWN_NUMBER);
    expect(own.asked()).toBe('contact-private');
    const other = begin({ channel, landlord: texting }).means({
      ...AGREED,
      'contact-method': 'text',
      'contact-this-number': 'no',
    });
    expect(other.asked()).toBe('contact-detail');
  });

  it('is taken from the number anew each time that is answered yes', () => {
    const changed = begin({ channel: 'sms', landlord: texting })
      .means({ ...AGREED, 'contact-method': 'text', 'contact-this-number': 'yes' })
      .says('BACK')
      .means({ 'contact-this-number': 'no' })
      .says('BACK')
      .means({ 'contact-this-number': 'yes' });
    expect(changed.value('contact-detail')).toBe(OWN_NUMBER);
    expect(changed.asked()).toBe('contact-private');
  });
});

describe.each(CHANNELS)('times on %s', (channel) => {
  const asking = () =>
    begin({ channel, landlord: texting }).means({
      ...AGREED,
      'contact-method': 'text',
      ...(channel === 'sms' || channel === 'voice'
        ? { 'contact-this-number': 'yes' }
        : { 'contact-detail': '07700900201' }),
      'contact-private': 'only-me',
    });

  it('are read back, and count only when confirmed', () => {
    const read = asking().says('weekdays 10 to 2, never Fridays');
    expect(read.asked()).toBe('contact-times-ok');
    expect(read.words()).toMatch(/Monday to Thursday/u);
    expect(personPlan(read.session(), WORKDAY)?.windows).toBeNull();
    expect(personPlan(read.means({ 'contact-times-ok': 'yes' }).session(), WORKDAY)?.windows).toEqual([
      { days: ['mon', 'tue', 'wed', 'thu'], from: '10:00', to: '14:00' },
    ]);
  });

  it('are asked again when the read-back is not right', () => {
    const wrong = asking().means({ 'contact-times': 'weekday-mornings', 'contact-times-ok': 'no' });
    expect(wrong.asked()).toBe('contact-times');
    expect(wrong.value('contact-times')).toBeUndefined();
    expect(wrong.value('contact-times-ok')).toBeUndefined();
    expect(personPlan(wrong.session(), WORKDAY)?.windows).toBeNull();
  });

  it('never hide danger', () => {
    const heard = asking().says('he said he will kill me tonight at 6pm');
    expect(heard.types()).toContain('emergency_shown');
    expect(heard.asked()).toBe('contact-times');
  });
});

it('offers the app only inside the app', () => {
  const landlord = landlordWith(({ contact }) => contact.methods.includes('app'));
  const methods = (channel: 'web-chat' | 'connect-app' | 'sms' | 'voice') =>
    begin({ channel, landlord }).means(AGREED).session().pending?.choices;
  expect(methods('connect-app')).toContain('app');
  for (const channel of ['web-chat', 'sms', 'voice'] as const) expect(methods(channel)).not.toContain('app');
});

it('gives the reference and two words before anything else is asked', () => {
  const given = begin({ channel: 'web-chat' }).means({ ...AGREED, 'contact-method': 'i-will-contact-you' });
  expect(given.events()).toContainEqual({ type: 'words_given', reference: 'ABCD-EFGH', words: ['river', 'lantern'] });
  expect(given.words()).toMatch(/river.*lantern.*ABCD-EFGH/su);
});
