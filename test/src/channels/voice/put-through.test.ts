import { lineTo, whisper } from '../../../../src/channels/voice/put-through';
import { readTwiml } from '../../../../src/rehearsal/twiml';
import { OURS, wordsOn } from '../../../support/twilio';

const WHISPER = '/twilio/voice/whisper';
const verbs = (digits?: string, address = WHISPER) => readTwiml(whisper(digits, address, wordsOn('voice'))).children;

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

describe('whoever picks up where one of the staff asked for the call', () => {
  const ASKED = `${WHISPER}?digits=07`;
  const AGAIN = `${WHISPER}?digits=07&wrong=1`;

  it('is asked for the two digits of their screen, and is not told them', () => {
    const [gather] = verbs(undefined, ASKED);
    expect(gather).toMatchObject({ name: 'Gather', attributes: { numDigits: '2', action: ASKED } });
    expect(gather?.text).not.toMatch(/0|7|seven/);
  });

  it('is joined by those', () => {
    expect([verbs('07', ASKED), verbs('07', AGAIN)]).toEqual([[], []]);
  });

  it.each(['1', '70', '7', '', '00', '**'])('is asked once more after %p, and then cut off', (digits) => {
    const [gather, hangup] = verbs(digits, ASKED);
    expect(gather).toMatchObject({ name: 'Gather', attributes: { action: AGAIN } });
    expect(hangup?.name).toBe('Hangup');
    expect(verbs(digits, AGAIN).map(({ name }) => name)).toEqual(['Hangup']);
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
