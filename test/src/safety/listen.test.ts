import { createListener } from '../../../src/safety/listen';

const listener = createListener(['en']);
const NOW = Date.parse('2026-11-24T10:00:00Z');

it('is everything the engine asks of words', () => {
  expect(listener.danger('he is kicking the door in')).toEqual(['emergency']);
  expect(listener.danger('i have taken all my tablets')).toEqual(['emergency', 'self-harm']);
  expect(listener.windows('weekdays 10 to 2', NOW)?.windows).toEqual([
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '10:00', to: '14:00' },
  ]);
  expect(listener.windowsValue([{ days: ['mon'], from: '10:00', to: '14:00' }])).toEqual([
    { days: ['mon'], from: '10:00', to: '14:00' },
  ]);
  expect(listener.preset('weekends')).toEqual([{ days: ['sat', 'sun'], from: '10:00', to: '16:00' }]);
  // "Weekends" as an answer to when never is all of them, not ten to four.
  expect(listener.presetAvoided('weekends')).toEqual([{ days: ['sat', 'sun'], from: '00:00', to: '24:00' }]);
  expect([listener.preset('never'), listener.preset('constructor')]).toEqual([null, null]);
  expect(listener.detail('text', '07700 900123')).toEqual({ ok: '+447700900123' });
  expect(listener.interrupt('SKIP', 'sms')).toBe('skip');
});

it('hears danger in every served language that has a lexicon, whatever language was chosen', () => {
  expect(createListener(['cy', 'en']).danger('help me')).toEqual(['emergency']);
  expect(createListener([]).danger('help me')).toEqual([]);
});
