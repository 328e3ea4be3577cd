import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadWords } from '../../../src/channels/words';
import { localesFolder } from '../../support/locales';

const common = {
  answers: { options: { yes: 'Yes', no: 'No' } },
  clock: { at: '{{day}} at {{time}}', am: '{{hour}}am', pm: '{{hour}}pm', midday: 'midday', midnight: 'midnight' },
};

const folder = localesFolder({
  'en/common': common,
  'en/opening': {
    emergency: { text: 'Call 999.', sms: 'Call 999 now.', app: 'Call 999. This account may be shared.' },
    who: { text: 'This is {{landlord}}.', hint: 'A hint for {{landlord}}.' },
    plain: 'Only one sentence.',
    waiting: { text_one: '{{count}} day', text_other: '{{count}} days' },
  },
  'en/contact-plan': {
    'contact-method': {
      text: 'How may we reach you?',
      options: { call: ' “A phone call”. ', text: { text: 'A text message', voice: 'A message' } },
    },
  },
  'en/landlords/elm': { opening: { who: { text: 'Elm here: {{landlord}}.' }, emergency: { text: 'Elm: call 999.' } } },
  'ur/opening': { emergency: { text: '999 پر کال کریں۔' }, who: { text: 'یہ {{landlord}} ہے۔' } },
  'ur/contact-plan': { 'contact-method': { options: { call: 'فون کال' } } },
});
const all = loadWords(folder);
const web = all.for('en', 'web-chat', 'oak');

describe('say', () => {
  it('says the channel’s own part, and the common text where there is none', () => {
    expect(web.say('opening.emergency')).toBe('Call 999.');
    expect(all.for('en', 'sms', 'oak').say('opening.emergency')).toBe('Call 999 now.');
    expect(all.for('en', 'voice', 'oak').say('opening.emergency')).toBe('Call 999.');
    expect(all.for('en', 'connect-app', 'oak').say('opening.emergency')).toBe('Call 999. This account may be shared.');
    expect(web.say('opening.plain')).toBe('Only one sentence.');
  });

  it('prefers a landlord’s own wording, but never over a channel’s neutral one', () => {
    expect(all.for('en', 'web-chat', 'elm').say('opening.who', { landlord: 'Elm Homes' })).toBe('Elm here: Elm Homes.');
    expect(all.for('en', 'sms', 'elm').say('opening.emergency')).toBe('Call 999 now.');
  });

  it('fills in what a person wrote as it is, and never reads it as a template', () => {
    expect(web.say('opening.who', { landlord: '<b>"$& {{landlord}} $t(opening.plain)' })).toBe(
      'This is <b>"$& {{landlord}} $t(opening.plain).',
    );
  });

  it('chooses the plural by count', () => {
    expect([1, 2].map((count) => web.say('opening.waiting', { count }))).toEqual(['1 day', '2 days']);
  });

  it('throws for a sentence that is missing, and for a hole nothing fills', () => {
    expect(() => web.say('opening.nothing')).toThrow(/WORDS_MISSING[^]*opening\.nothing/);
    expect(() => web.say('opening.who')).toThrow(/WORDS_MISSING/);
    expect(() => web.label('contact-plan.contact-method', 'fax')).toThrow(/WORDS_MISSING/);
  });

  it('answers null for a part that may be absent', () => {
    expect(web.part('opening.who', 'hint', { landlord: 'Oak' })).toBe('A hint for Oak.');
    expect(web.part('opening.emergency', 'hint')).toBeNull();
  });
});

describe('languages', () => {
  it('finds the served language for a longer tag and falls back to English, sentence by sentence', () => {
    const urdu = all.for('ur-PK', 'web-chat', 'oak');
    expect([urdu.language, urdu.direction]).toEqual(['ur', 'rtl']);
    expect(urdu.say('opening.emergency')).toBe('999 پر کال کریں۔');
    expect(urdu.say('opening.plain')).toBe('Only one sentence.');
    expect(all.for('xx', 'web-chat', 'oak').language).toBe('en');
    expect(all.languages).toEqual(['en', 'ur']);
  });

  it('knows a choice by its label in every language and channel, without case or outer punctuation', () => {
    expect(all.labels('contact-plan.contact-method', 'call', 'oak')).toEqual(['a phone call', 'فون کال']);
    expect(all.labels('contact-plan.contact-method', 'text', 'oak')).toEqual(['a text message', 'a message']);
    expect(all.labels('opening.emergency', 'yes', 'oak')).toEqual(['yes']);
    expect(all.labels('opening.emergency', 'never-heard', 'oak')).toEqual([]);
  });
});

describe('wording', () => {
  it('names the sentence shown by key, language and the hash of its text', () => {
    const hash = createHash('sha256').update('Call 999.').digest('hex');
    expect(all.wording('opening.emergency', 'en-GB', 'web-chat', 'oak')).toEqual({
      id: 'opening.emergency',
      version: hash.slice(0, 12),
      language: 'en',
      hash,
    });
    expect(all.wording('opening.emergency', 'en', 'sms', 'oak').hash).not.toBe(hash);
    expect(all.wording('opening.emergency', 'en', 'web-chat', 'elm').hash).not.toBe(hash);
  });

  it('says which language was really shown', () => {
    expect(all.wording('opening.plain', 'ur', 'web-chat', 'oak').language).toBe('en');
  });
});

describe('when', () => {
  it.each([
    ['2026-11-23T09:00:00Z', 'Monday 23 November at 9am'],
    ['2026-07-01T08:30:00Z', 'Wednesday 1 July at 9:30am'],
    ['2026-07-01T11:00:00Z', 'Wednesday 1 July at midday'],
    ['2026-11-23T00:00:00Z', 'Monday 23 November at midnight'],
    ['2026-11-23T17:05:00Z', 'Monday 23 November at 5:05pm'],
  ])('says %s as London reads it', (instant, said) => {
    expect(web.when(Date.parse(instant))).toBe(said);
  });
});

it('names the file that is no catalogue', () => {
  const broken = localesFolder({ 'en/common': common });
  writeFileSync(join(broken, 'en', 'opening.json'), '{ "who": 3 }');
  expect(() => loadWords(broken)).toThrow(/WORDS_MISSING[^]*opening\.json/);
});
