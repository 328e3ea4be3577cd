import { SegmentedMessage } from 'sms-segments-calculator';
import { render } from '../../../../src/channels/sms/render';
import type { Event } from '../../../../src/core/event';
import type { Input } from '../../../../src/core/inbound';
import type { Session } from '../../../../src/core/session';
import { answer, asked, contextOn, everything, opening, told } from '../../../support/twilio';

const textsOf = (events: readonly Event[], given: Partial<Session> = {}, input?: Input): readonly string[] => {
  const reply = render(events, contextOn('sms', given, input));
  return reply.kind === 'texts' ? reply.texts : ['not texts'];
};
const unsafe = (value: string | null): Partial<Session> => ({
  answers: value === null ? {} : { 'safe-now': answer(value) },
});

describe('the first text', () => {
  const [first = '', ...more] = textsOf(opening, unsafe(null));

  it('is the only one, a single segment of GSM-7', () => {
    expect(more).toEqual([]);
    expect(new SegmentedMessage(first)).toMatchObject({ segmentsCount: 1, encodingName: 'GSM-7' });
  });

  it('says 999, that it is automatic, asks, and says that we will not text again, in that order', () => {
    const order = ['999', 'automatic', 'OK to text you here now', '1 yes', '2 no', 'do not reply', 'not text again'];
    const places = order.map((words) => first.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is neutral', () => {
    expect(first).not.toMatch(/abuse|violence|landlord|Oak|hous|case|report/i);
  });
});

describe('before it was said that texting is safe', () => {
  const alarmed: readonly Event[] = [{ ...told('opening.emergency-now'), emergency: true }, asked()];

  it.each([null, 'no', 'not-sure'])('nothing else is texted, whatever happens (safe-now: %p)', (value) => {
    expect(textsOf(alarmed, unsafe(value))).toEqual([]);
  });

  it('the question is not put twice', () => {
    const again = opening.map((event) => (event.type === 'asked' ? { ...event, manner: 'again' as const } : event));
    expect(textsOf(again, unsafe(null))).toEqual([]);
  });
});

describe('once it is safe', () => {
  it('a question comes with its choices numbered from 1 and how to reply', () => {
    expect(textsOf([asked()])).toEqual([
      expect.stringMatching(/^.+\?\n1 .+\n2 .+\n3 .+\nReply 1 to 3\.$/s) as unknown as string,
    ]);
    expect(textsOf([asked({ choices: ['only-me', 'not-sure'] })])[0]).toMatch(/\nReply 1 or 2\.$/);
    expect(textsOf([asked({ choices: ['only-me'] })])[0]).toMatch(/\nReply 1\.$/);
  });

  it('says how to choose several, and how to skip where one may', () => {
    expect(textsOf([asked({ kind: 'choose-many' })])[0]).toMatch(/\nSend numbers, like 1,3\. Or send SKIP\.$/);
    expect(textsOf([asked({ kind: 'choose-many', skippable: false })])[0]).toMatch(/\nSend numbers, like 1,3\.$/);
    expect(textsOf([asked({ kind: 'write', choices: [] })])[0]).toMatch(/\nOr send SKIP\.$/);
    expect(textsOf([asked({ kind: 'write', choices: [], skippable: false })])[0]).not.toMatch(/SKIP/);
  });

  it('an answer not understood is asked for again, and more are welcome where they are', () => {
    expect(textsOf([asked({ manner: 'again' })])[0]).toMatch(/^Sorry.*\n.*\n1 /);
    expect(textsOf([asked({ manner: 'others', kind: 'choose-many' })])[0]).toMatch(/DONE\.\n1 .+\n2 .+\n3 [^\n]+$/);
    expect(textsOf([asked({ manner: 'more', kind: 'write', choices: [] })])).toEqual([
      'Thank you. Anything more? If not, reply DONE.',
    ]);
  });

  it('what is told comes before what is asked, and an end says nothing of itself', () => {
    const ended: Event = { type: 'ended', because: 'sent' };
    expect(textsOf([told('receipt.thank-you'), ended])).toHaveLength(1);
    expect(textsOf([ended])).toEqual([]);
    const [text = ''] = textsOf([told('opening.emergency-now'), asked({ choices: ['only-me'] })]);
    expect(text.indexOf('999')).toBeLessThan(text.indexOf('Reply 1.'));
  });
});

describe('nobody may be there to read it', () => {
  it.each<Input>([{ type: 'opted-out' }, { type: 'left', how: 'exit' }, { type: 'quiet' }])(
    'after %p nothing is sent',
    (input) => {
      expect(textsOf([told('opening.emergency-now'), asked()], {}, input)).toEqual([]);
    },
  );

  it.each<Event>([
    { type: 'left_suddenly', how: 'words' },
    { type: 'texting_stopped' },
    { type: 'suspended', why: 'left' },
    { type: 'suspended', why: 'not-safe' },
  ])('nothing is sent with %p', (event) => {
    expect(textsOf([told('opening.emergency-now'), event, asked()])).toEqual([]);
  });

  it('somebody who was quiet and is back is asked whether it is still safe', () => {
    const back = asked({
      question: 'still-safe',
      wording: { id: 'common.still-safe', version: '1', language: 'en', hash: 'h' },
      choices: ['yes', 'no'],
    });
    expect(textsOf([{ type: 'suspended', why: 'quiet' }, back])[0]).toMatch(/OK to text you here now/);
  });
});

describe('every sentence and question of every dialog', () => {
  const said = everything.map((event) => ({ event, texts: textsOf([event]) }));

  it('is many', () => {
    expect(said.length).toBeGreaterThan(200);
  });

  it('goes in messages of at most two segments of GSM-7', () => {
    const wrong = said
      .flatMap(({ texts }) => texts)
      .filter((text) => {
        const { segmentsCount, encodingName } = new SegmentedMessage(text);
        return segmentsCount > 2 || encodingName !== 'GSM-7';
      });
    expect(wrong).toEqual([]);
  });

  it('never teaches a word that carriers take for themselves', () => {
    const taught = said
      .flatMap(({ texts }) => texts)
      .filter((text) => /\b(STOP|HELP|CANCEL|END|QUIT|YES|UNSUBSCRIBE|INFO|START)\b/.test(text));
    expect(taught).toEqual([]);
  });
});
