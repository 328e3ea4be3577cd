import { CHANNELS } from '../../src/core/inbound';
import { doorOf } from '../../src/engine/carry-out';
import { begin } from '../support/conversation';

const start = { 'safe-now': 'yes', about: 'my-behaviour' } as const;

describe.each(CHANNELS)('somebody worried about how they treat another, on %s', (channel) => {
  it('hears of a line first', () => {
    expect(begin({ channel }).means(start).words()).toMatch(/\d(?:[ ]?\d){3}/u);
  });

  it('who is frightened too is taken as a person in need: `not-sure`', () => {
    const also = begin({ channel }).means({ ...start, 'behaviour-contact': 'not-sure' });
    expect(also.asked()).toBe('under-18');
    expect(doorOf(also.session())).toBe('not-sure');
  });

  it('who wants only to read leaves nothing', () => {
    const read = begin({ channel }).means({ ...start, 'behaviour-contact': 'information-only' });
    expect(read.session()).toMatchObject({ mode: 'ended', endedBecause: 'information', caseId: null });
  });

  it('who asks for a call is asked nothing of the other person', () => {
    const asked: string[] = [];
    const call = begin({ channel }).means({ ...start, 'behaviour-contact': 'ask-for-a-call', notice: 'agree' });
    while (call.session().mode === 'bot' && asked.length < 20) {
      asked.push(call.asked() ?? '');
      call.means({ [call.asked() ?? '']: null });
    }
    expect(call.session().endedBecause).toBe('sent');
    expect(asked.every((question) => question.startsWith('contact-') || question === 'if-cut-off')).toBe(true);
  });
});

it('has nothing to send while only reading', () => {
  const told = begin({ channel: 'web-chat' }).means(start).says('send now');
  expect(told.words()).toContain('nothing to send');
  expect(told.asked()).toBe('behaviour-contact');
});
