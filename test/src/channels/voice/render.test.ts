import fc from 'fast-check';
import { voiceChannel } from '../../../../src/channels/voice/channel';
import { render } from '../../../../src/channels/voice/render';
import type { Event } from '../../../../src/core/event';
import type { Input } from '../../../../src/core/inbound';
import type { Session } from '../../../../src/core/session';
import { staffId } from '../../../../src/core/staff';
import { readTwiml, type Element } from '../../../../src/rehearsal/twiml';
import { testLandlord } from '../../../support/landlord';
import { OURS, asked, contextOn, everything, inboundOn, opening, told, wordsOn } from '../../../support/twilio';

interface Given {
  readonly session?: Partial<Session>;
  readonly input?: Input;
  readonly callerId?: string | null;
  readonly officerLine?: string;
  readonly groupLine?: string;
}

const twimlOf = (events: readonly Event[], given: Given = {}): string => {
  const context = contextOn('voice', given.session, given.input ?? { type: 'keyed', keys: '1' });
  const landlord = {
    ...context.landlord,
    contact: {
      ...context.landlord.contact,
      officerLine: given.officerLine ?? '+441632960111',
      groupLine: given.groupLine,
    },
  };
  return render(events, { ...context, landlord }, () => (given.callerId === undefined ? OURS : given.callerId));
};
const verbs = (twiml: string): readonly Element[] => readTwiml(twiml).children;
const names = (twiml: string): readonly string[] => verbs(twiml).map(({ name }) => name);
const gatherOf = (twiml: string): Element => {
  const gather = verbs(twiml).find(({ name }) => name === 'Gather');
  if (!gather) throw new Error(`nothing is asked: ${twiml}`);
  return gather;
};
const saidIn = (twiml: string): string =>
  verbs(twiml)
    .filter(({ name }) => name === 'Say' || name === 'Gather')
    .map(({ text }) => text)
    .join('');
const wants: Event = { type: 'human_asked_for', staffed: true };
const rung: Event = { type: 'put_through_rung', by: staffId('staff-anna') };
const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((one) => `only-${one}`);

describe('the opening of a call', () => {
  const twiml = twimlOf(opening, { session: { answers: {} }, input: { type: 'begin' } });
  const [first, gather] = verbs(twiml);

  it('is the emergency sentence, in full, before anything can be pressed', () => {
    expect(first?.name).toBe('Say');
    expect(first?.text).toMatch(/999.*55 when asked/);
    expect(gather?.name).toBe('Gather');
  });

  it('keeps that sentence under ten seconds at 160 words a minute, each digit a word', () => {
    const words = first?.text.replace(/\d/g, ' one ').match(/[\w']+/g) ?? [];
    expect(words.length).toBeGreaterThan(10);
    expect((words.length / 160) * 60).toBeLessThan(10);
  });

  it('has its numbers read digit by digit', () => {
    expect(twiml).toContain('<say-as interpret-as="telephone">999</say-as>');
    expect(twiml).toContain('<say-as interpret-as="telephone">55</say-as>');
  });

  it('then asks by key only, because whoever else is there may talk, and offers a person', () => {
    expect(gather?.attributes).toMatchObject({ input: 'dtmf', numDigits: '1' });
    expect(gather?.attributes).not.toHaveProperty('speechTimeout');
    expect(gather?.text).toMatch(/press 0/);
  });

  it('is said by a UK voice, with its language', () => {
    const says = [...twiml.matchAll(/<Say ([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(new Set(says)).toEqual(new Set(['voice="Polly.Amy-Neural" language="en-GB"']));
  });
});

describe('a question', () => {
  it('is answered by one key or by voice, ends at once, and comes back in silence too', () => {
    expect(gatherOf(twimlOf([asked()])).attributes).toEqual({
      input: 'dtmf speech',
      action: '/twilio/voice/turn?n=4',
      method: 'POST',
      timeout: '8',
      finishOnKey: '',
      numDigits: '1',
      actionOnEmptyResult: 'true',
      language: 'en-GB',
      profanityFilter: 'false',
      speechTimeout: 'auto',
    });
  });

  it('that wants a number takes keys until #, and says so', () => {
    const gather = gatherOf(twimlOf([asked({ kind: 'write', choices: [], keys: 'number' })]));
    expect(gather.attributes).toMatchObject({ input: 'dtmf', finishOnKey: '#', action: '/twilio/voice/turn?n=4&k=n' });
    expect(gather.attributes).not.toHaveProperty('numDigits');
    expect(gather.text).toMatch(/then press hash\.To skip, press hash on its own/);
  });

  it('that wants words still hears keys', () => {
    const gather = gatherOf(
      twimlOf([asked({ kind: 'write', choices: [], keys: 'none', skippable: false })], { session: { stumbles: 2 } }),
    );
    expect(gather.attributes).toMatchObject({ input: 'dtmf speech', numDigits: '1', finishOnKey: '' });
    expect(gather.text).not.toMatch(/skip/);
  });

  it('goes on by itself where a provider falls through', () => {
    const twiml = twimlOf([asked()]);
    expect(names(twiml)).toEqual(['Gather', 'Redirect']);
    expect(verbs(twiml)[1]?.text).toBe('/twilio/voice/turn?n=4');
  });

  it('says everything inside, so that a key interrupts', () => {
    const gather = gatherOf(twimlOf([told('opening.how-it-works'), asked()]));
    expect(gather.children.every(({ name }) => name === 'Say')).toBe(true);
    expect(gather.text).toMatch(/few short questions.*press 1\..*press 3\./);
  });

  it('teaches the keys once, when somebody has said that it is safe', () => {
    const answered: Event = {
      type: 'answered',
      question: 'safe-now',
      answer: { value: 'yes', wording: asked().wording, at: 0 },
      changed: false,
    };
    expect(saidIn(twimlOf([answered, asked()]))).toMatch(/9 to go back.*star for the/);
    expect(saidIn(twimlOf([asked()]))).not.toMatch(/go back/);
  });
});

describe('pages of seven', () => {
  const page = (choices: readonly string[], number: number): string =>
    saidIn(twimlOf([asked({ choices, page: number })]));

  it('are not needed for seven', () => {
    expect(page(seven, 0)).toMatch(/only-g, press 7\.$/);
  });

  it('offer 8 for more, as long as there is more', () => {
    const fifteen = [...seven, ...seven.map((one) => `${one}-2`), 'last'];
    expect(page(fifteen, 0)).toMatch(/only-g, press 7\.For more, press 8\.$/);
    expect(page(fifteen, 1)).toMatch(/only-a-2, press 1\..*only-g-2, press 7\.For more, press 8\.$/);
    expect(page(fifteen, 2)).toMatch(/last, press 1\.$/);
  });
});

describe('a caller who is quiet', () => {
  const silent = (stumbles: number): string =>
    twimlOf([asked({ manner: 'again' })], { session: { stumbles }, input: { type: 'silent' } });

  it('is asked once more, gently', () => {
    expect(saidIn(silent(1))).toMatch(/^I am still here/);
    expect(gatherOf(silent(1)).attributes['input']).toBe('dtmf speech');
  });

  it('is then offered keys only', () => {
    expect(saidIn(silent(2))).toMatch(/^You do not need to speak/);
    expect(gatherOf(silent(2)).attributes['input']).toBe('dtmf');
  });

  it('is not told that they were not understood', () => {
    expect(saidIn(silent(1))).not.toMatch(/did not catch/);
    expect(saidIn(twimlOf([asked({ manner: 'again' })]))).toMatch(/did not catch/);
  });
});

describe('several answers, and more words', () => {
  it('are taken one key at a time, until hash', () => {
    expect(saidIn(twimlOf([asked({ kind: 'choose-many' })]))).toMatch(/one at a time.*press hash\.$/);
    expect(saidIn(twimlOf([asked({ kind: 'choose-many', manner: 'others' })]))).toMatch(
      /^Any others\?.*If not, press hash\.$/,
    );
    expect(saidIn(twimlOf([asked({ kind: 'write', choices: [], keys: 'none', manner: 'more' })]))).toMatch(
      /anything more.*press hash\.$/,
    );
  });
});

describe('the end of a call', () => {
  it('is a hang-up, after what is told', () => {
    expect(names(twimlOf([told('common.phone-goodbye'), { type: 'ended', because: 'sent' }]))).toEqual([
      'Say',
      'Hangup',
    ]);
  });

  it('says nothing to somebody who may not be alone any more', () => {
    expect(
      names(twimlOf([{ type: 'left_suddenly', how: 'words' }, asked(), { type: 'ended', because: 'left' }])),
    ).toEqual(['Hangup']);
  });

  it('is never silence where nothing is left to say', () => {
    expect(names(twimlOf([]))).toEqual(['Say', 'Hangup']);
  });
});

describe('a person', () => {
  it("is rung on the landlord's own line, unrecorded, from the landlord's own number, and must press a key", () => {
    const twiml = twimlOf([
      told('common.person-now', { customerLine: '02079460100', alwaysLines: { directory: [] } }),
      wants,
      asked(),
    ]);
    const dial = verbs(twiml).find(({ name }) => name === 'Dial');
    expect(names(twiml)).toEqual(['Say', 'Dial']);
    expect(dial?.attributes).toEqual({
      action: '/twilio/voice/turn?n=4',
      method: 'POST',
      answerOnBridge: 'true',
      timeout: '20',
      record: 'do-not-record',
      callerId: OURS,
    });
    expect(dial?.children).toEqual([
      {
        name: 'Number',
        attributes: { url: '/twilio/voice/whisper', method: 'POST' },
        children: [],
        text: '+441632960111',
      },
    ]);
  });

  it('whom staff asked for is rung the same way, after the sentence that somebody is coming', () => {
    const twiml = twimlOf([told('handler.coming-on'), rung]);
    expect(names(twiml)).toEqual(['Say', 'Dial']);
    expect(saidIn(twiml)).toBe('A person is coming on the line now. This can take a moment.');
    expect(twimlOf([told('opening.emergency-now'), told('handler.coming-on'), rung, wants])).toMatch(
      /999.*A person is coming.*<Dial/su,
    );
  });

  it('whom staff asked for, and no line can be rung: the call goes on to its next turn, and is not cut off', () => {
    const twiml = twimlOf([told('handler.coming-on'), rung], { officerLine: '999' });
    expect(names(twiml)).toEqual(['Say', 'Say', 'Redirect']);
    expect(saidIn(twiml)).toContain('I cannot put you through to a person from this call.');
    expect(verbs(twiml).at(-1)?.text).toBe('/twilio/voice/turn?n=4');
  });

  it('of a small group’s case is not rung before they know who may answer; then the group’s own line, if there is one', () => {
    const toldFirst: Event = { type: 'human_asked_for', staffed: true, toldFirst: true };
    const offered = twimlOf([told('voice.anyone-may-answer-agreed'), toldFirst, asked()]);
    expect(names(offered)).toEqual(['Gather', 'Redirect']);
    expect(saidIn(offered)).toMatch(/anyone at the office may answer.*press 0 again/u);
    const ringing = { state: 'ringing', by: null, at: 0, digits: null } as const;
    const ofGroup = { session: { putThrough: { ...ringing, line: 'group' } } } as const;
    expect(twimlOf([wants, asked()], { ...ofGroup, groupLine: '+441632960170' })).toContain('+441632960170</Number>');
    expect(twimlOf([wants, asked()], ofGroup)).toContain('+441632960111</Number>');
    expect(twimlOf([wants, asked()], { groupLine: '+441632960170' })).toContain('+441632960111</Number>');
  });

  it('is not rung when nobody is there', () => {
    expect(names(twimlOf([{ type: 'human_asked_for', staffed: false }, asked()]))).toEqual(['Gather', 'Redirect']);
  });

  it.each([
    { callerId: null },
    { officerLine: '999' },
    { officerLine: '+44999' },
    { officerLine: '+4418000' },
    { callerId: '+44112' },
  ])('is not rung with %p: it is said, and the question stands', (given) => {
    const twiml = twimlOf([wants, asked()], given);
    expect(names(twiml)).toEqual(['Gather', 'Redirect']);
    expect(saidIn(twiml)).toMatch(/cannot put you through.*press 1/);
  });

  it('who does not answer is told of, before the question', () => {
    const input: Input = { type: 'put-through', taken: false };
    expect(saidIn(twimlOf([asked()], { input }))).toMatch(/^Nobody could take the call/);
  });
});

describe('anything the dialogs can say', () => {
  const forbidden =
    /<(Record|Play|Enqueue|Conference|Sms|Start|Stream|Siprec|Transcription)\b|transcri|record="(?!do-not-record)/i;
  const emergency = />(\+?44)?0*(999|112|911|933|101|18000|18001|55)<\/(Number|Dial)>/;
  const anyEvents = fc.array(
    fc.constantFrom<Event>(
      ...everything,
      wants,
      rung,
      { type: 'ended', because: 'sent' },
      { type: 'left_suddenly', how: 'words' },
    ),
    {
      maxLength: 6,
    },
  );

  it('is never recorded or played, and never dials an emergency number', () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.constantFrom('+441632960111', '999', '+44999', '+4455', '112'),
        (events, officerLine) => {
          const twiml = twimlOf(events, { officerLine });
          expect(twiml).not.toMatch(forbidden);
          expect(twiml).not.toMatch(emergency);
          expect(['Hangup', 'Redirect', 'Dial']).toContain(names(twiml).at(-1));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('one by one: at most 3,000 characters a Say, 64 kB in all, and no sign a voice cannot say', () => {
    for (const event of everything) {
      const twiml = twimlOf([event]);
      expect(Buffer.byteLength(twiml)).toBeLessThanOrEqual(64_000);
      expect(saidIn(twiml)).not.toMatch(/\{\{|undefined|\[object/);
      for (const say of [...verbs(twiml), ...verbs(twiml).flatMap(({ children }) => children)].filter(
        ({ name }) => name === 'Say',
      ))
        expect(say.text.length).toBeLessThanOrEqual(3000);
    }
  });

  it('survives facts of any length and any characters', () => {
    const hostile = [
      '😀'.repeat(5_000),
      'word. '.repeat(8_000),
      '\u0000\u001b\ud800<Dial>999</Dial>',
      'שלום '.repeat(3_000),
      '',
    ];
    for (const customerLine of hostile) {
      const twiml = twimlOf([told('common.person-now', { customerLine, alwaysLines: customerLine }), asked()]);
      expect(Buffer.byteLength(twiml)).toBeLessThanOrEqual(64_000);
      expect(gatherOf(twiml).text).toMatch(/press 1/);
      expect(names(twiml)).not.toContain('Dial');
    }
  });
});

describe('a call, when anything of ours fails', () => {
  it('hears the emergency sentence and ends', () => {
    const reply = voiceChannel(() => null).fallback({
      words: wordsOn('voice'),
      landlord: testLandlord(),
      inbound: inboundOn('voice', { type: 'silent' }),
    });
    expect(reply.kind === 'twiml' && names(reply.twiml)).toEqual(['Say', 'Hangup']);
    expect(reply.kind === 'twiml' && saidIn(reply.twiml)).toMatch(/call 999/);
  });
});
