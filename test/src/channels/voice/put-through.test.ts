import { lineTo, whisper } from '../../../../src/channels/voice/put-through';
import { readTwiml } from '../../../../src/rehearsal/twiml';
import { OURS, wordsOn } from '../../../support/twilio';

const verbs = (digits?: string) => readTwiml(whisper(digits, wordsOn('voice'))).children;

describe('whoever picks up for a caller', () => {
  it('must press 1, and hears no name', () => {
    const [gather, hangup] = verbs();
    expect(gather).toMatchObject({
      name: 'Gather',
      attributes: { input: 'dtmf', numDigits: '1', action: '/twilio/voice/whisper' },
    });
    expect(gather?.text).toBe('A caller from the front door line. Press 1 to take the call.');
    expect(hangup?.name).toBe('Hangup');
  });

  it('is joined by 1', () => {
    expect(verbs('1')).toEqual([]);
  });

  it.each(['2', '', '11', '*', '0'])('is never joined by %p: a voicemail or a family member is cut off', (digits) => {
    expect(verbs(digits).map(({ name }) => name)).toEqual(['Hangup']);
  });
});

describe('the line a caller is put through to', () => {
  it('is an ordinary UK number, shown one of ours', () => {
    expect(lineTo('+441632960111', OURS)).toEqual({ officer: '+441632960111', callerId: OURS });
  });

  it.each([
    ['999', OURS],
    ['+44112', OURS],
    ['+4418000', OURS],
    ['+48501234567', OURS],
    ['+441632960111', null],
    ['+441632960111', '999'],
  ])('is none for %s shown as %p', (officer, callerId) => {
    expect(lineTo(officer, callerId)).toBeNull();
  });
});
