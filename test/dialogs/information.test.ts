import { CHANNELS } from '../../src/core/inbound';
import { begin, house } from '../support/conversation';

const start = { 'safe-now': 'yes', about: 'information' } as const;

describe.each(CHANNELS)('reading on %s', (channel) => {
  it('goes round as often as wanted, and every topic has words', () => {
    const reading = begin({ channel }).means(start);
    const topics = reading.session().pending?.choices ?? [];
    expect(topics.length).toBeGreaterThan(8);
    for (const topic of topics) {
      reading.means({ 'info-topic': topic });
      expect(reading.asked()).toBe('info-more');
      expect(reading.words().length).toBeGreaterThan(60);
      reading.means({ 'info-more': 'another' });
      expect(reading.asked()).toBe('info-topic');
    }
    const done = reading.means({ 'info-topic': null, 'info-more': 'done' });
    expect(done.session()).toMatchObject({ mode: 'ended', endedBecause: 'information', caseId: null });
  });

  it('may turn into a report, from the first question of all', () => {
    const report = begin({ channel }).means({ ...start, 'info-topic': 'helplines', 'info-more': 'report' });
    expect(report.asked()).toBe('about');
    expect(report.means({ about: 'me', 'under-18': 'no', notice: 'agree' }).session().caseId).toBe('c1');
  });

  it('after not agreeing may still turn into a report', () => {
    const report = begin({ channel })
      .means({
        'safe-now': 'yes',
        about: 'me',
        'under-18': 'no',
        notice: 'not-agree',
        'info-topic': null,
        'info-more': 'report',
      })
      .means({ about: 'me', 'under-18': 'no' });
    expect(report.asked()).toBe('notice');
  });
});

it('names each landlord’s own lines, with the day they were checked', () => {
  for (const landlord of house.landlords.all) {
    const read = begin({ channel: 'web-chat', landlord }).means({ ...start, 'info-topic': 'helplines' });
    expect(read.words()).toMatch(/Checked|Not checked since/u);
  }
});

it('has nothing to send, and says so', () => {
  const told = begin({ channel: 'web-chat' }).means(start).says('send now');
  expect(told.words()).toContain('nothing to send');
  expect(told.session().caseId).toBeNull();
});

describe.each(CHANNELS)('who wants to send before choosing a door, and does not agree, on %s', (channel) => {
  const reading = () => {
    const told = begin({ channel }).means({ 'safe-now': 'yes' });
    return told.says(channel === 'sms' ? 'SEND' : 'send now').means({ notice: 'not-agree' });
  };

  it('goes straight to the information, asked nothing else, and nothing is kept', () => {
    const told = reading();
    expect(told.asked()).toBe('info-topic');
    expect(told.session().caseId).toBeNull();
    told.means({ 'info-topic': 'helplines', 'info-more': 'done' });
    expect(told.session()).toMatchObject({ mode: 'ended', endedBecause: 'information', caseId: null });
  });

  it('is asked who it is about, and then each question, who would rather report after all', () => {
    const told = reading().means({ 'info-topic': 'helplines', 'info-more': 'report' });
    expect(told.asked()).toBe('about');
    expect(told.means({ about: 'me', 'under-18': 'no', notice: 'agree' }).asked()).toBe('contact-method');
  });
});
