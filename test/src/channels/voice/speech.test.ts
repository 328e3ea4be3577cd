import VoiceResponse from 'twilio/lib/twiml/VoiceResponse';
import { MOST_SAID, speak } from '../../../../src/channels/voice/speech';
import { readTwiml } from '../../../../src/rehearsal/twiml';
import { wordsOn } from '../../../support/twilio';

const said = (text: string): readonly string[] => {
  const response = new VoiceResponse();
  speak(response, text, wordsOn('voice'));
  return readTwiml(response.toString()).children.map((say) => say.text);
};

describe('what is said', () => {
  it('is cut after sentences, then words, then anywhere, into what a voice takes', () => {
    expect(said(`${'a'.repeat(2990)}. Next one.`)).toEqual([`${'a'.repeat(2990)}.`, 'Next one.']);
    expect(said(`${'b'.repeat(2990)} ${'c'.repeat(20)}`)).toEqual(['b'.repeat(2990), 'c'.repeat(20)]);
    expect(said('d'.repeat(MOST_SAID * 2 + 1)).map((one) => one.length)).toEqual([MOST_SAID, MOST_SAID, 1]);
  });

  it('is nothing for nothing', () => {
    expect(said('')).toEqual([]);
    expect(said(' \n\u0000 ')).toEqual([]);
  });

  it('says the last digits of a number one by one', () => {
    const response = new VoiceResponse();
    speak(response, 'Number: ...201 When: 9:30am, 201 of them.', wordsOn('voice'));
    expect(response.toString()).toContain(
      '...<say-as interpret-as="telephone">201</say-as> When: 9:30am, 201 of them.',
    );
  });

  it('reads telephone numbers digit by digit, and leaves other numbers alone', () => {
    const response = new VoiceResponse();
    speak(response, 'Call 999, or 02079460100. At 9:55 on 3 November, not 1999.', wordsOn('voice'));
    expect(
      [...response.toString().matchAll(/<say-as interpret-as="telephone">(\d+)</g)].map(([, number]) => number),
    ).toEqual(['999', '02079460100']);
  });

  it('cannot break out of its element', () => {
    const response = new VoiceResponse();
    speak(response, '</Say><Dial>999</Dial>', wordsOn('voice'));
    expect(readTwiml(response.toString()).children.map(({ name }) => name)).toEqual(['Say']);
  });
});
