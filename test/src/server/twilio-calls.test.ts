/** A call of an officer's, over the real wire: rung, offered, connected or not, and what is told of it. */
import { createCaller } from '../../../src/channels/voice/call-out';
import type { CallEnd, OutgoingCall, OutgoingPorts } from '../../../src/core/sender';
import { readTwiml, type Element } from '../../../src/rehearsal/twiml';
import { ALLOWED } from '../../support/allowed';
import { outgoingDesk, REAL, ROOM, type OutgoingDesk } from '../../support/outgoing-desk';
import { ACCOUNT, OURS, PUBLIC_URL, THEIRS } from '../../support/twilio';
import type { Posted } from '../../support/twilio-api';

const ABOUT = 'b4v8Kq2mZs1x';
const OFFICER = '+441632960111';
const at = (step: string): string => `/twilio/voice/outgoing${step}?about=${ABOUT}`;
const LEG = { CallSid: `CA${'1'.repeat(32)}`, To: OFFICER, From: OURS, CallStatus: 'in-progress' };
const dialled = { type: 'dial', may: ALLOWED, to: THEIRS, callerId: OURS, voicemail: false } as const;

let desk: OutgoingDesk;
let asked: string[] = [];
let ends: string[] = [];
/** The end that stands, where it is not the one just told. */
let stands: CallEnd | null = null;

const portsOf =
  (answer: OutgoingCall) =>
  (rehearsal: boolean): OutgoingPorts => ({
    calls: {
      accept: async (about, keyed) => {
        asked.push(`${rehearsal ? 'room' : 'real'} ${about} ${keyed}`);
        return answer;
      },
      rang: async (about) => {
        ends.push(`${rehearsal ? 'room' : 'real'} ${about} rang`);
      },
      ended: async (about, end) => {
        ends.push(`${rehearsal ? 'room' : 'real'} ${about} ${end}`);
        return stands ?? end;
      },
    },
    caller: createCaller({ ...REAL, publicUrl: PUBLIC_URL, apiBaseUrl: desk.api.url }),
  });

const serve = async (answer: OutgoingCall = dialled): Promise<void> => {
  [asked, ends, stands] = [[], [], null];
  desk = await outgoingDesk(portsOf(answer));
};
afterEach(() => desk.close());

const verbs = ({ status, text }: Posted): readonly Element[] => {
  expect(status).toBe(200);
  return readTwiml(text).children;
};
const names = (posted: Posted): readonly string[] => verbs(posted).map(({ name }) => name);
const found = (posted: Posted, name: string): Element => {
  const one = verbs(posted).find((verb) => verb.name === name);
  if (!one) throw new Error(`no ${name}`);
  return one;
};

describe('the officer picks up', () => {
  it('and is asked for two digits; without them the call ends and nobody was asked about', async () => {
    await serve();
    const offered = await desk.api.post(at(''), { ...LEG, AnsweredBy: 'human' });
    expect(names(offered)).toEqual(['Gather', 'Hangup']);
    expect(found(offered, 'Gather').attributes).toMatchObject({
      input: 'dtmf',
      numDigits: '2',
      timeout: '15',
      action: at('/connect'),
    });
    expect(asked).toEqual([]);
  });

  it('who is not known for a person is asked for the digits all the same', async () => {
    await serve();
    expect(names(await desk.api.post(at(''), { ...LEG, AnsweredBy: 'unknown' }))).toEqual(['Gather', 'Hangup']);
  });

  it.each(['machine_start', 'machine_end_beep', 'fax'])('whose telephone is a %s hears nothing', async (AnsweredBy) => {
    await serve();
    expect(names(await desk.api.post(at(''), { ...LEG, AnsweredBy }))).toEqual(['Hangup']);
  });

  it('and keys nothing: nobody is rung, nor even asked about', async () => {
    await serve();
    expect(names(await desk.api.post(at('/connect'), { ...LEG, Digits: '' }))).toEqual(['Hangup']);
    expect(asked).toEqual([]);
  });

  it('and keys other digits: asked once more, with nothing said of anybody', async () => {
    await serve({ type: 'again' });
    const answer = await desk.api.post(at('/connect'), { ...LEG, Digits: '11' });
    expect(names(answer)).toEqual(['Gather', 'Hangup']);
    expect(found(answer, 'Gather').attributes).toMatchObject({ numDigits: '2', action: at('/connect') });
    expect(found(answer, 'Gather').text).toBe('Those were not the digits. Key them once more, or hang up.');
    expect(asked).toEqual([`real ${ABOUT} 11`]);
  });
});

describe('the officer’s digits', () => {
  it('rings the person, once asked again whether that may be, with nothing played and nothing recorded', async () => {
    await serve();
    const answer = await desk.api.post(at('/connect'), { ...LEG, Digits: '07' });
    expect(asked).toEqual([`real ${ABOUT} 07`]);
    expect(names(answer)).toEqual(['Say', 'Dial']);
    const dial = found(answer, 'Dial');
    expect(dial.attributes).toEqual({
      action: at('/ended'),
      method: 'POST',
      answerOnBridge: 'true',
      timeout: '20',
      timeLimit: '3600',
      record: 'do-not-record',
      callerId: OURS,
    });
    const [number] = dial.children;
    expect(number?.text).toBe(THEIRS);
    // `url` is where words for whoever answers would come from (R10).
    expect(number?.attributes).toEqual({
      statusCallback: `${PUBLIC_URL}${at('/leg')}`,
      statusCallbackMethod: 'POST',
      statusCallbackEvent: 'ringing completed',
      machineDetection: 'Enable',
      amdStatusCallback: `${PUBLIC_URL}${at('/machine')}`,
      amdStatusCallbackMethod: 'POST',
    });
  });

  it('leaves a machine to the officer only where voicemail was agreed', async () => {
    await serve({ ...dialled, voicemail: true });
    const answer = await desk.api.post(at('/connect'), { ...LEG, Digits: '07' });
    expect(found(answer, 'Say').text).toMatch(/ask for a call back and give a number. Give no name/);
    expect(found(answer, 'Dial').children[0]?.attributes).not.toHaveProperty('machineDetection');
  });

  it('rings nobody when that may no longer be', async () => {
    await serve({ type: 'refused', why: 'opted-out' });
    const answer = await desk.api.post(at('/connect'), { ...LEG, Digits: '07' });
    expect(names(answer)).toEqual(['Say', 'Hangup']);
    expect(answer.text).not.toContain('opted');
  });

  it.each(['999', '+44999', '+44112', '101', '+4418000', '+449098790000', '+447012345678', '+48512345678', ''])(
    'never rings %p, whoever accepted it',
    async (to) => {
      await serve({ ...dialled, to });
      expect(names(await desk.api.post(at('/connect'), { ...LEG, Digits: '07' }))).toEqual(['Say', 'Hangup']);
    },
  );
});

describe('a machine answers for the person', () => {
  const ring = async (): Promise<string> => {
    const caller = createCaller({ ...REAL, publicUrl: PUBLIC_URL, apiBaseUrl: desk.api.url });
    const sent = await caller.ring({ may: ALLOWED, officer: OFFICER, from: OURS, about: ABOUT });
    return sent.type === 'accepted' ? sent.ref : '';
  };

  it('and is hung up on, and that is told', async () => {
    await serve();
    const CallSid = await ring();
    expect(names(await desk.api.post(at('/machine'), { ...LEG, CallSid, AnsweredBy: 'machine_start' }))).toEqual([]);
    expect(desk.api.calls.map(({ status }) => status)).toEqual(['completed']);
    expect(ends).toEqual([`real ${ABOUT} machine`]);
    expect(desk.api.malformed).toEqual([]);
  });

  it('which is told even where it could not be hung up on', async () => {
    await serve();
    const CallSid = await ring();
    desk.api.next({ status: 500, code: 20500 });
    await desk.api.post(at('/machine'), { ...LEG, CallSid, AnsweredBy: 'fax' });
    expect(ends).toEqual([`real ${ABOUT} machine`]);
  });

  it.each(['human', 'unknown'])('a %s is not hung up on', async (AnsweredBy) => {
    await serve();
    const CallSid = await ring();
    await desk.api.post(at('/machine'), { ...LEG, CallSid, AnsweredBy });
    expect(desk.api.calls.map(({ status }) => status)).toEqual(['queued']);
    expect(ends).toEqual([]);
  });
});

describe('how it went', () => {
  it.each<[string, Readonly<Record<string, string>>, string, RegExp]>([
    ['spoken', { DialCallStatus: 'completed', DialBridged: 'true' }, 'spoke', /has ended/],
    ['answered and never joined', { DialCallStatus: 'completed', DialBridged: 'false' }, 'no-answer', /Nobody/],
    ['busy', { DialCallStatus: 'busy' }, 'busy', /busy/],
    ['not answered', { DialCallStatus: 'no-answer' }, 'no-answer', /Nobody answered/],
    ['not connected', { DialCallStatus: 'failed' }, 'failed', /could not be connected/],
  ])('%s: the officer is told', async (_, form, end, said) => {
    await serve();
    const answer = await desk.api.post(at('/ended'), { ...LEG, ...form });
    expect(ends).toEqual([`real ${ABOUT} ${end}`]);
    expect(names(answer)).toEqual(['Say', 'Hangup']);
    expect(found(answer, 'Say').text).toMatch(said);
  });

  it('given up by the officer is called off: nobody is told that nobody answered', async () => {
    await serve();
    const answer = await desk.api.post(at('/ended'), { ...LEG, DialCallStatus: 'canceled' });
    expect(ends).toEqual([`real ${ABOUT} called-off`]);
    expect(names(answer)).toEqual(['Hangup']);
  });

  it('is what stands, where a machine was found before', async () => {
    await serve();
    stands = 'machine';
    const answer = await desk.api.post(at('/ended'), { ...LEG, DialCallStatus: 'completed', DialBridged: 'true' });
    expect(found(answer, 'Say').text).toMatch(/machine/);
  });

  it.each([
    ['completed', ['spoke']],
    ['busy', ['busy']],
    ['no-answer', ['no-answer']],
    ['ringing', ['rang']],
    ['in-progress', []],
  ])('the person’s leg that is %s tells %p', async (CallStatus, told) => {
    await serve();
    expect(names(await desk.api.post(at('/leg'), { ...LEG, CallStatus }))).toEqual([]);
    expect(ends).toEqual(told.map((end) => `real ${ABOUT} ${end}`));
  });

  it.each(['completed', 'busy', 'no-answer', 'failed', 'canceled'])(
    'the officer’s leg that is %s was not taken, unless it had been',
    async (CallStatus) => {
      await serve();
      expect(names(await desk.api.post(at('/status'), { ...LEG, CallStatus }))).toEqual([]);
      expect(ends).toEqual([`real ${ABOUT} not-taken`]);
    },
  );
});

const STEPS = ['', '/connect', '/machine', '/ended', '/leg', '/status'];

describe.each(STEPS)('/twilio/voice/outgoing%s', (step) => {
  const form = { ...LEG, Digits: '07', AnsweredBy: 'machine_start', DialCallStatus: 'busy', CallStatus: 'completed' };

  it('is refused when somebody else signed it', async () => {
    await serve();
    expect((await desk.room.post(at(step), { ...form, AccountSid: ACCOUNT })).status).toBe(403);
    expect([...asked, ...ends]).toEqual([]);
  });

  it('of a rehearsal asks the rehearsed side only', async () => {
    await serve();
    await desk.room.post(at(step), { ...form, AccountSid: ROOM.accountSid });
    expect([...asked, ...ends].filter((one) => one.startsWith('real'))).toEqual([]);
  });

  it('about nothing of ours ends quietly', async () => {
    await serve();
    for (const path of [at(step).replace(ABOUT, 'x'), at(step).replace(/\?.*/, '')])
      expect(names(await desk.api.post(path, form)).filter((name) => name !== 'Hangup')).toEqual([]);
    expect([...asked, ...ends]).toEqual([]);
  });

  it('rings nobody where there is nobody to ask', async () => {
    await serve();
    await desk.close();
    desk = await outgoingDesk();
    const answer = await desk.api.post(at(step), form);
    expect(answer.text).not.toMatch(/Dial|Gather/);
    expect(answer.status).toBe(200);
  });

  it('says nothing and rings nobody when we fail', async () => {
    [asked, ends] = [[], []];
    const fails = () => Promise.reject(new Error(THEIRS));
    const away = { accept: fails, rang: fails, ended: fails };
    desk = await outgoingDesk(() => ({ calls: away }));
    const answer = await desk.api.post(at(step), { ...form, AnsweredBy: step === '' ? 'fax' : 'machine_start' });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toMatch(/Dial|Say/);
    expect(desk.log.join('')).not.toContain(THEIRS);
  });
});
