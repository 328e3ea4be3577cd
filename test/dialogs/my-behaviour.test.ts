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

describe('"send now" before choosing', () => {
  it('asks for the notice next, and sends to the queue of this door', () => {
    const told = begin({ channel: 'web-chat' }).means(start).says('send now');
    expect(told.asked()).toBe('notice');
    const sent = told.means({ notice: 'agree' });
    expect(sent.events()).toContainEqual(expect.objectContaining({ type: 'agreed', door: 'my-behaviour' }));
    expect(sent.session()).toMatchObject({ mode: 'ended', endedBecause: 'sent' });
    expect(sent.types()).toContain('handed_off');
  });

  it('keeps nothing where the notice is not agreed, and goes to the information', () => {
    const told = begin({ channel: 'web-chat' }).means(start).says('send now').means({ notice: 'not-agree' });
    expect(told.asked()).toBe('info-topic');
    expect(told.session().caseId).toBeNull();
  });

  it('sends the report of somebody who is frightened too', () => {
    const also = begin({ channel: 'web-chat' }).means({ ...start, 'behaviour-contact': 'not-sure', 'under-18': 'no' });
    const sent = also.means({ notice: 'agree' }).says('send now');
    expect(sent.session()).toMatchObject({ mode: 'ended', endedBecause: 'sent' });
  });
});
