/** A live call that staff want: on the real turn, store and words, what the caller hears and what is kept. */
import { writing } from '../../../src/channels/sms/writing';
import { createCaseDesk, type CaseDesk, type CaseDeskDeps, type Doing } from '../../../src/cases/case-desk';
import { mustStill } from '../../../src/cases/work-tasks';
import { createLapse } from '../../../src/cases/put-through-desk';
import { workOf } from '../../../src/core/case-file';
import { landlordId } from '../../../src/core/ids';
import type { Input } from '../../../src/core/inbound';
import type { Session } from '../../../src/core/session';
import { staffId, type Staff } from '../../../src/core/staff';
import { newsOf } from '../../../src/triage/news';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { house, MINUTE } from '../../support/conversation';
import { AGREED, keyOf, parts, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell } = desk;

const staff = (name: string): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
});
const ANNA = staff('anna');
const BEN = staff('ben');

let cases: CaseDesk;
let acts = 0;
const open = (over: Partial<CaseDeskDeps> = {}): CaseDesk =>
  createCaseDesk({
    ...writing,
    mayKnowOf: () => false,
    store: desk.store,
    words: house.words,
    landlord: parts.landlord,
    ...handlerTurns(parts),
    now: () => clock.now,
    ...over,
  });
beforeEach(() => {
  cases = open();
});

const turn = async (input: Input): Promise<string> => {
  clock.now += 1000;
  const { reply } = await turnsWith().take(inbound('voice', input));
  return reply.kind === 'twiml' ? reply.twiml : '';
};
const NOBODY: Input = { type: 'put-through', taken: false };
const SOMEBODY: Input = { type: 'put-through', taken: true };

/** A caller who pressed 0, whom nobody could take, and who goes on with the bot. */
const calling = async (): Promise<Session> => {
  await tell('voice', AGREED);
  await turn({ type: 'keyed', keys: '0' });
  await turn(NOBODY);
  return sessionOf('voice');
};
const doing = (session: Session, by: Staff = ANNA): Doing => {
  if (!session.caseId) throw new Error('no case');
  return { case: session.caseId, staff: by, actId: `act-${(acts += 1)}` };
};
const want = async (by: Staff = ANNA) => cases.putThrough(doing(await sessionOf('voice'), by));
const timeline = async (): Promise<readonly string[]> =>
  (await desk.store.timeline((await desk.fileOf(await sessionOf('voice'))).id)).map(({ type }) => type);
const done = { type: 'done', fresh: true };
const refused = (why: string) => ({ type: 'refused', why });

describe('a case for a small group (R7)', () => {
  const zero: Input = { type: 'keyed', keys: '0' };

  it('rings nobody at the caller’s first 0, from the moment staff closed it to its group', async () => {
    await tell('voice', AGREED);
    const { id } = await desk.fileOf(await sessionOf('voice'));
    await desk.store.act({ case: id, actId: 'restrict', now: clock.now }, (seen) => ({
      case: { ...seen.case, access: 'restricted' },
      events: [],
    }));
    const told = await turn(zero);
    expect(told).toMatch(/anyone at the office may answer/u);
    expect(told).not.toContain('<Dial');
    expect(await turn(zero)).toContain('<Dial');
  });

  it('has its own line rung by whoever of the group wants the call, where the landlord has one', async () => {
    await tell('voice', { ...AGREED, notice: 'agree-keep-from', 'keep-from': 'my uncle, who does repairs' });
    expect(await turn(zero)).not.toContain('<Dial');
    const group = { ...ANNA, roles: ['colleague-cases'] as const };
    expect(await want(group)).toEqual(done);
    expect((await sessionOf('voice')).putThrough).toMatchObject({ state: 'wanted', by: ANNA.id, line: 'group' });
    expect(await turn({ type: 'silent' })).toContain(texting.contact.officerLine);
  });
});

describe('a call that staff want', () => {
  it('is theirs from the act on, with the fence raised, and rings at the next turn', async () => {
    const before = await calling();
    expect(await want()).toEqual(done);
    const wanted = await sessionOf('voice');
    expect(wanted).toMatchObject({
      mode: 'with-handler',
      heldBy: ANNA.id,
      control: before.control + 1,
      putThrough: { state: 'wanted', by: ANNA.id, at: clock.now },
    });
    expect(await desk.fileOf(wanted)).toMatchObject({ owner: ANNA.id });
    const heard = await turn({ type: 'silent' });
    expect(heard).toContain('A person is coming on the line now.');
    expect(heard).toMatch(/<Dial [^>]*record="do-not-record"/);
    expect(heard).not.toContain('<Gather');
    expect(heard).not.toContain(texting.name);
    expect((await sessionOf('voice')).putThrough).toMatchObject({ state: 'ringing', by: ANNA.id });
    expect(await timeline()).toEqual(expect.arrayContaining(['case_claimed', 'put_through_asked', 'put_through_rung']));
  });

  it('keeps what the caller answers in that turn, and asks the next question when nobody takes it', async () => {
    const before = await calling();
    const question = before.pending?.question ?? '';
    await want();
    expect(await turn({ type: 'keyed', keys: '1' })).not.toContain('<Gather');
    expect((await sessionOf('voice')).answers[question]).toBeDefined();
    const back = await turn(NOBODY);
    expect(back).toContain('Nobody could take the call.');
    expect(back).toContain('<Gather');
    const after = await sessionOf('voice');
    expect(after).toMatchObject({ mode: 'bot', heldBy: null, control: before.control + 2 });
    expect(after.putThrough).toMatchObject({ state: 'not-taken', by: ANNA.id });
    expect(after.pending?.question).not.toBe(question);
    expect(await timeline()).toContain('put_through_not_taken');
  });

  it('hears danger: 999 is said before the line rings, and the case is raised with the words (R8)', async () => {
    await calling();
    await want();
    const heard = await turn({ type: 'said', text: 'he has a knife and is at the door' });
    expect(heard).toMatch(/999.*A person is coming on the line now.*<Dial/su);
    expect(await desk.fileOf(await sessionOf('voice'))).toMatchObject({
      priority: 'now',
      reasons: expect.arrayContaining([
        expect.objectContaining({ code: 'words-emergency', words: 'he has a knife and is at the door' }),
      ]),
    });
  });

  it.each<[string, Input, RegExp]>([
    ['the 999 line', { type: 'keyed', keys: '*' }, /999.*<Dial/su],
    ['a person', { type: 'keyed', keys: '0' }, /<Dial/u],
    ['back', { type: 'keyed', keys: '9' }, /<Dial/u],
    ['the answer before', { type: 'said', text: 'what was that' }, /<Dial/u],
  ])('rings whoever asks for %s instead of answering, and rings once', async (_, input, heard) => {
    await calling();
    await want();
    const twiml = await turn(input);
    expect(twiml).toMatch(heard);
    expect(twiml.split('<Dial').length).toBe(2);
    expect(twiml).not.toContain('<Gather');
  });

  it('back takes the last answer back all the same: it is asked again when nobody comes', async () => {
    const first = (await calling()).pending?.question;
    await turn({ type: 'keyed', keys: '1' });
    expect((await sessionOf('voice')).pending?.question).not.toBe(first);
    await want();
    await turn({ type: 'keyed', keys: '9' });
    await turn(NOBODY);
    expect((await sessionOf('voice')).pending?.question).toBe(first);
  });

  it('silence is not held against them', async () => {
    await calling();
    await turn({ type: 'silent' });
    await turn({ type: 'silent' });
    await want();
    expect(await turn({ type: 'silent' })).toContain('<Dial');
  });

  it('is over once they have spoken with somebody, and the case says so', async () => {
    await calling();
    await want();
    await turn({ type: 'silent' });
    await turn(SOMEBODY);
    expect(await sessionOf('voice')).toMatchObject({
      mode: 'ended',
      heldBy: null,
      putThrough: { state: 'taken', by: ANNA.id },
    });
    await turn({ type: 'left', how: 'hang-up' });
    expect((await timeline()).filter((type) => type.startsWith('put_through'))).toEqual([
      'put_through_not_taken',
      'put_through_asked',
      'put_through_rung',
      'put_through_taken',
    ]);
  });

  it('is told as taken although the network says first that the caller hung up', async () => {
    await calling();
    await want();
    await turn({ type: 'silent' });
    await turn({ type: 'left', how: 'hang-up' });
    expect((await sessionOf('voice')).mode).toBe('ended');
    await turn(SOMEBODY);
    expect((await sessionOf('voice')).putThrough).toMatchObject({ state: 'taken' });
    await turn(SOMEBODY);
    expect((await timeline()).filter((type) => type === 'put_through_taken')).toHaveLength(1);
  });

  it.each([
    ['after it', [SOMEBODY, { type: 'left', how: 'hang-up' }]],
    ['before it', [{ type: 'left', how: 'hang-up' }, SOMEBODY]],
  ] as const)('is no call that dropped, where the network tells of the end %s', async (_, inputs) => {
    await calling();
    await want();
    await turn({ type: 'silent' });
    for (const input of inputs) await turn(input);
    expect((await desk.fileOf(await sessionOf('voice'))).content.flags).not.toContain('call-dropped');
  });

  it('dropped where nobody took it', async () => {
    await calling();
    await want();
    await turn({ type: 'silent' });
    await turn({ type: 'left', how: 'hang-up' });
    await turn(NOBODY);
    expect((await desk.fileOf(await sessionOf('voice'))).content.flags).toContain('call-dropped');
  });

  it('is not cut off by ten quiet minutes while somebody speaks with the caller', async () => {
    await calling();
    await want();
    await turn({ type: 'silent' });
    clock.now += 11 * MINUTE;
    await turn({ type: 'quiet' });
    expect(await sessionOf('voice')).toMatchObject({ mode: 'with-handler', putThrough: { state: 'ringing' } });
  });
});

describe('a call that does not come', () => {
  it('because the caller hung up before: nothing rings, and it is told', async () => {
    await calling();
    await want();
    await turn({ type: 'left', how: 'hang-up' });
    expect(await sessionOf('voice')).toMatchObject({ mode: 'ended', heldBy: null, putThrough: { state: 'lapsed' } });
    expect(await timeline()).toContain('put_through_lapsed');
    expect(await want(BEN)).toEqual(refused('nobody-there'));
  });

  it('because somebody came in: they leave as ever, and are not kept on the line', async () => {
    await calling();
    await want();
    expect(await turn({ type: 'said', text: 'he is here' })).not.toContain('<Dial');
    expect(await sessionOf('voice')).toMatchObject({ mode: 'suspended', putThrough: { state: 'lapsed' } });
  });

  it('within the minute: the bot has it again by itself, and the case says so', async () => {
    const before = await calling();
    await want();
    const { caseId } = await sessionOf('voice');
    const lapse = createLapse(desk.store);
    const job = { id: 1, kind: 'lapse', key: caseId ?? '', due: 0, tries: 1, data: { case: caseId ?? '' } } as const;
    clock.now += MINUTE - 1;
    await lapse(job, clock.now);
    expect((await sessionOf('voice')).putThrough).toMatchObject({ state: 'wanted' });
    clock.now += 1;
    await lapse({ ...job, tries: 2 }, clock.now);
    expect(await sessionOf('voice')).toMatchObject({
      mode: 'bot',
      heldBy: null,
      control: before.control + 2,
      putThrough: { state: 'lapsed', by: ANNA.id },
    });
    expect(await timeline()).toContain('put_through_lapsed');
    expect(await turn({ type: 'silent' })).toContain('<Gather');
    expect(await want(BEN)).toEqual(done);
  });

  it('is looked for by a job of its own', async () => {
    await calling();
    await want();
    const due = await desk.store.claimJobs(clock.now + MINUTE, 50);
    const { caseId } = await sessionOf('voice');
    expect(due).toContainEqual(expect.objectContaining({ kind: 'lapse', data: { case: caseId } }));
  });

  it('and comes too late: it is asked on, and told as lapsed once', async () => {
    await calling();
    await want();
    clock.now += 2 * MINUTE;
    expect(await turn({ type: 'keyed', keys: '1' })).toContain('<Gather');
    expect((await timeline()).filter((type) => type === 'put_through_lapsed')).toHaveLength(1);
  });

  it('of a case that was erased meanwhile, nothing is left to do', async () => {
    await calling();
    await want();
    const { caseId } = await sessionOf('voice');
    await desk.store.eraseCase((await desk.fileOf(await sessionOf('voice'))).id);
    const job = { id: 1, kind: 'lapse', key: '', due: 0, tries: 1, data: { case: caseId ?? '' } } as const;
    expect(await createLapse(desk.store)(job, clock.now + MINUTE)).toBeNull();
  });
});

describe('a caller who asked for a person and whom nobody took', () => {
  const work = async () => {
    const file = await desk.fileOf(await sessionOf('voice'));
    return { news: newsOf(file), tasks: workOf(file).tasks.filter(({ code }) => code === 'call-not-taken') };
  };

  it('is news of the case, and a task that keeps it open: to ring back in a safe time', async () => {
    await tell('voice', AGREED);
    await turn({ type: 'keyed', keys: '0' });
    expect(await work()).toEqual({ news: [], tasks: [] });
    const heard = await turn(NOBODY);
    expect(heard).toContain('Nobody could take the call. Staff will see that you asked. We can go on here.');
    expect(heard).not.toMatch(/will (ring|call) you/);
    const at = clock.now;
    const task = {
      id: 'call-not-taken-1',
      code: 'call-not-taken',
      raisedAt: at,
      due: at + 24 * 60 * MINUTE,
      settled: null,
    };
    expect(await work()).toEqual({ news: [{ code: 'call-not-taken', at }], tasks: [task] });
    const file = await desk.fileOf(await sessionOf('voice'));
    expect(mustStill(file)).toContainEqual(task);
  });

  it('asks again: the news is of the last time, the task is one', async () => {
    await calling();
    await turn({ type: 'keyed', keys: '0' });
    await turn(NOBODY);
    expect(await work()).toMatchObject({ news: [{ at: clock.now }], tasks: [{ id: 'call-not-taken-1' }] });
  });

  it('is spoken with after all: there is nothing left to ring back for', async () => {
    await calling();
    await turn({ type: 'keyed', keys: '0' });
    await turn(SOMEBODY);
    expect(await work()).toEqual({ news: [], tasks: [] });
    expect(await timeline()).toEqual(expect.arrayContaining(['put_through_not_taken', 'put_through_taken']));
  });

  it('hung up while it rang: it is told all the same', async () => {
    await tell('voice', AGREED);
    await turn({ type: 'keyed', keys: '0' });
    await turn({ type: 'left', how: 'hang-up' });
    await turn(NOBODY);
    expect(await work()).toMatchObject({ news: [{ code: 'call-not-taken' }], tasks: [{ settled: null }] });
  });

  it('goes on without the network ever saying how it ended: it is told with the next answer', async () => {
    await tell('voice', AGREED);
    await turn({ type: 'keyed', keys: '0' });
    await turn({ type: 'keyed', keys: '1' });
    expect(await work()).toMatchObject({ news: [{ code: 'call-not-taken' }], tasks: [{ settled: null }] });
  });

  it('is not said of a call that staff had asked for: they know', async () => {
    await calling();
    const before = await work();
    await want();
    await turn({ type: 'silent' });
    await turn(NOBODY);
    expect(await work()).toEqual(before);
  });

  it('before anything was agreed: nothing is kept, and nothing is said to be seen (R2)', async () => {
    await turn({ type: 'begin' });
    await turn({ type: 'keyed', keys: '1' });
    await turn({ type: 'keyed', keys: '0' });
    const heard = await turn(NOBODY);
    expect(heard).toContain('Nobody could take the call. We can go on here.');
    expect((await sessionOf('voice')).caseId).toBeNull();
  });
});

describe('is refused', () => {
  it('to a second handler, and to the same one pressing twice', async () => {
    await calling();
    expect(await want(ANNA)).toEqual(done);
    expect(await want(BEN)).toEqual(refused('held-by-another'));
    expect(await want(ANNA)).toEqual(refused('line-ringing'));
    await turn({ type: 'silent' });
    expect(await want(BEN)).toEqual(refused('line-ringing'));
  });

  it('while the caller’s own 0 rings the same line, and not once nobody has taken that', async () => {
    await tell('voice', AGREED);
    await turn({ type: 'keyed', keys: '0' });
    expect((await sessionOf('voice')).putThrough).toMatchObject({ state: 'ringing', by: null });
    expect(await want()).toEqual(refused('line-ringing'));
    await turn(NOBODY);
    expect(await want()).toEqual(done);
  });

  it('outside the hours, and where no line can be rung', async () => {
    const session = await calling();
    cases = open({ canRing: () => false });
    expect(await cases.putThrough(doing(session))).toEqual(refused('no-line'));
    expect(cases.lineOf(await desk.fileOf(session))).toBe('no-line');
    cases = open({ holidays: () => ['2026-11-25'] });
    const shut = texting.hours.bankHolidays === 'closed';
    expect(cases.lineOf(await desk.fileOf(session))).toBe(shut ? 'line-closed' : null);
    cases = open({ landlord: (id) => closed(parts.landlord(id)) });
    expect(await cases.putThrough(doing(session))).toEqual(refused('line-closed'));
    expect((await sessionOf('voice')).mode).toBe('bot');
  });

  it('of somebody who writes', async () => {
    await tell('web-chat', AGREED);
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'human', value: 'human' }));
    expect(await cases.putThrough(doing(await sessionOf('web-chat')))).toEqual(refused('not-a-call'));
  });

  it('before the case is theirs to see, and after the call is over', async () => {
    await tell('voice', AGREED);
    expect(await want()).toEqual(refused('not-open'));
    await turn({ type: 'left', how: 'hang-up' });
    expect(await want()).toEqual(refused('nobody-there'));
  });
});

const closed = (landlord: ReturnType<typeof parts.landlord>) =>
  landlord && { ...landlord, hours: { ...landlord.hours, open: [], exceptions: [] } };

it('pressed in the same moment as a turn, the call is asked once or put through, and never both', async () => {
  for (let round = 0; round < 10; round += 1) {
    const sessionKey = `call:CA-race-${round}`;
    const number = `+44770090031${round}`;
    await tell('voice', AGREED, { sessionKey, number });
    const take = (input: Input) => turnsWith().take(inbound('voice', input, { sessionKey, number }));
    await take({ type: 'keyed', keys: '0' });
    await take(NOBODY);
    const session = await sessionOf('voice', sessionKey);
    const [asked, { reply }] = await Promise.all([
      cases.putThrough(doing(session, round % 2 ? ANNA : BEN)),
      take({ type: 'keyed', keys: '1' }),
    ]);
    expect(asked).toEqual(done);
    const twiml = reply.kind === 'twiml' ? reply.twiml : '';
    expect([twiml.includes('<Dial'), twiml.includes('<Gather')].filter(Boolean)).toHaveLength(1);
    const after = await desk.store.session(keyOf('voice', sessionKey));
    expect(after?.putThrough?.state).toBe(twiml.includes('<Dial') ? 'ringing' : 'wanted');
    expect(after?.answers[session.pending?.question ?? '']).toBeDefined();
    if (after?.putThrough?.state === 'wanted')
      expect((await take({ type: 'silent' })).reply).toMatchObject({ kind: 'twiml' });
    expect((await desk.store.session(keyOf('voice', sessionKey)))?.putThrough?.state).toBe('ringing');
  }
});
