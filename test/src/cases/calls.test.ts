/** Calls that people make: on the real store, turn and jobs, and a caller over the network's API on this machine. */
import { aboutsFor } from '../../../src/cases/about';
import { contactAdvice } from '../../../src/console/contact-advice';
import { workOf } from '../../../src/core/case-file';
import type { CallEnd } from '../../../src/core/sender';
import type { Session } from '../../../src/core/session';
import { ANNA, callingDesk, LEAD, OFFICER, OUR_NUMBER, UNSAFE } from '../../support/calling-desk';
import { MINUTE, OWN_NUMBER } from '../../support/conversation';

const desk = callingDesk();
const { clock, api, cases, runJobs, doing, agreed, ask, rung, calls, last, attempts, timeline } = desk;
const { about, digits, accept, ended, tried } = desk;

const tighten = (session: Session) => desk.agreePlan(session, { method: 'i-will-contact-you', windows: null });
/** The same way, fewer times. */
const agreeTimes = (session: Session) =>
  desk.agreePlan(session, { method: 'call', windows: [{ days: ['mon'], from: '09:00', to: '10:00' }] });

describe('asking for a call', () => {
  it('rings the officer, and the network is told nothing of the person', async () => {
    const session = await rung();
    expect(api().calls.map(({ to, from }) => [to, from])).toEqual([[OFFICER, OUR_NUMBER]]);
    expect(JSON.stringify(api().calls)).not.toContain(OWN_NUMBER);
    expect(await last(session)).toMatchObject({ state: 'ringing', to: OWN_NUMBER, by: ANNA.id });
    expect(api().malformed).toEqual([]);
  });

  it('is refused outside their times, and rings nobody', async () => {
    clock.now = UNSAFE;
    const session = await agreed();
    expect(await ask(session)).toEqual({ type: 'refused', why: 'outside-plan' });
    await runJobs();
    expect(api().calls).toEqual([]);
    expect(await calls(session)).toEqual([]);
  });

  it('may be outside their times for a named lead with a reason only, and the timeline says so', async () => {
    clock.now = UNSAFE;
    const session = await agreed();
    expect(await ask(session, ANNA, 'I want to.')).toEqual({ type: 'refused', why: 'needs-reason' });
    expect(await ask(session, LEAD, 'The bail address has changed.')).toMatchObject({ type: 'done' });
    await runJobs();
    expect(api().calls).toHaveLength(1);
    expect(await accept(session)).toMatchObject({ type: 'dial' });
    const types = (await desk.store.timeline((await desk.fileOf(session)).id)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['plan_overridden', 'call_asked', 'call_dialled']));
  });

  it('decided by a lead holds for the plan that was looked at, and for no later one', async () => {
    clock.now = UNSAFE;
    const session = await agreed();
    await ask(session, LEAD, 'The bail address has changed.');
    await runJobs();
    await agreeTimes(session);
    expect(await accept(session)).toMatchObject({ type: 'refused' });
    expect(await last(session)).toMatchObject({ end: 'not-taken', dialledAt: null });
  });

  it.each(['text', 'i-will-contact-you'])('is refused where the plan is %s', async (method) => {
    const session = await agreed({ 'contact-method': method });
    expect(await ask(session)).toEqual({ type: 'refused', why: 'not-by-call' });
    expect(await ask(session, LEAD, 'The lead thinks otherwise.')).toEqual({ type: 'refused', why: 'not-by-call' });
  });

  it('is refused while another is being made, and not for ever', async () => {
    const session = await rung();
    expect(await ask(session)).toEqual({ type: 'refused', why: 'already-ringing' });
    clock.now += 4 * MINUTE;
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });

  it('stops after one wrong number, whatever was tried after it', async () => {
    const session = await agreed();
    await tried(session, 'someone-else-answered');
    clock.now += 5 * MINUTE;
    await tried(session, 'no-answer');
    expect(await ask(session)).toEqual({ type: 'refused', why: 'wrong-number-said' });
    const file = await desk.fileOf(session);
    expect(contactAdvice(file, clock.now).person).toMatchObject({
      answer: 'never',
      because: expect.arrayContaining(['wrong-number-said']),
    });
  });

  it('stops after one wrong number, until the plan was gone through with them', async () => {
    const session = await agreed();
    await tried(session, 'no-answer');
    expect(await ask(session)).toMatchObject({ type: 'done' });
    clock.now += 5 * MINUTE;
    await tried(session, 'someone-else-answered');
    expect(await ask(session)).toEqual({ type: 'refused', why: 'wrong-number-said' });
    expect(await ask(session, LEAD, 'The lead thinks otherwise.')).toEqual({
      type: 'refused',
      why: 'wrong-number-said',
    });
  });
});

describe('where others may hear', () => {
  const others = { 'contact-private': 'others-sometimes' };

  it('they are rung once; on a second call a named lead decides, and nobody after a wrong number', async () => {
    const session = await rung(others);
    expect(await accept(session)).toMatchObject({ type: 'dial', voicemail: false });
    await ended('no-answer');
    expect(await ask(session)).toEqual({ type: 'refused', why: 'rung-once' });
    expect(await ask(session, LEAD, 'The children were seen alone.')).toMatchObject({ type: 'done' });
    await runJobs();
    expect(await accept(session, 1)).toMatchObject({ type: 'dial' });
    await ended('spoke', 1);
    await tried(session, 'someone-else-answered');
    expect(await ask(session, LEAD, 'Once more.')).toEqual({ type: 'refused', why: 'wrong-number-said' });
  });

  it('somebody spoken with may be rung again', async () => {
    const session = await rung(others);
    await accept(session);
    await ended('spoke');
    await cases().logAttempt({
      ...doing(session),
      tried: { who: 'person', method: 'call', outcome: 'spoke-to-them' },
    });
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });
});

describe('before the officer is rung', () => {
  it('it is looked at once more: a plan tightened meanwhile rings nobody', async () => {
    const session = await agreed();
    await ask(session);
    await tighten(session);
    await runJobs();
    expect(api().calls).toEqual([]);
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'not-taken', dialledAt: null });
  });

  it('too late is not at all: the officer would not know what it is about', async () => {
    const session = await agreed();
    await ask(session);
    clock.now += 4 * MINUTE;
    await runJobs();
    expect(api().calls).toEqual([]);
    expect(await last(session)).toMatchObject({ state: 'ended', why: ['too-late'] });
  });

  it('a busy network is asked once more, one that refuses is not', async () => {
    const session = await agreed();
    await ask(session);
    api().next({ status: 429, code: 20429 });
    await runJobs();
    expect(await last(session)).toMatchObject({ state: 'asked' });
    clock.now += 20_000;
    api().next({ status: 400, code: 21215 });
    await runJobs();
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'failed', why: ['not-allowed'] });
    clock.now += 20_000;
    await runJobs();
    expect(api().calls).toEqual([]);
  });

  it('an officer who may have been rung is not rung twice', async () => {
    const session = await agreed();
    await ask(session);
    api().next('cut');
    await runJobs();
    clock.now += MINUTE;
    await runJobs();
    expect(api().calls).toHaveLength(1);
    expect(await last(session)).toMatchObject({ state: 'ringing' });
  });
});

describe('the officer’s key', () => {
  it('rings the person from our number, with no voicemail unless it was agreed', async () => {
    const session = await rung();
    expect(await accept(session)).toMatchObject({
      type: 'dial',
      to: OWN_NUMBER,
      callerId: OUR_NUMBER,
      voicemail: false,
    });
    expect(await last(session)).toMatchObject({ state: 'dialled', dialledAt: clock.now });
    expect(await timeline(session)).toEqual(['call_asked', 'call_dialled']);
  });

  it.each<[string, (session: Session) => Promise<unknown>]>([
    ['the plan was tightened', tighten],
    ['somebody else answered another call', (session) => tried(session, 'someone-else-answered')],
    [
      'too little of their safe time is left',
      async () => {
        clock.now = Date.UTC(2026, 10, 25, 11, 57, 1);
        return Promise.resolve();
      },
    ],
  ])('rings nobody when meanwhile %s (R5)', async (_, happens) => {
    clock.now = Date.UTC(2026, 10, 25, 11, 56);
    const session = await rung();
    await happens(session);
    expect(await accept(session)).toMatchObject({ type: 'refused' });
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'not-taken', dialledAt: null });
    expect(await attempts(session)).not.toContain('call no-answer');
  });

  it('is weighed by the clock as it is when the case is ours to look at, however long that took (R5)', async () => {
    clock.now = Date.UTC(2026, 10, 25, 11, 56);
    const session = await rung();
    const [token, keyed] = [about(), await digits(session)];
    clock.now = Date.UTC(2026, 10, 25, 11, 56, 55);
    const { act } = desk.store;
    jest.spyOn(desk.store, 'act').mockImplementation(async (request, decide) => {
      clock.now += 12_000;
      return act.call(desk.store, request, decide);
    });
    expect(await desk.acceptAs(token, keyed)).toEqual({ type: 'refused', why: 'too-near-the-end' });
  });

  it('pressed twice for the network’s sake rings once; later, or after the end, it rings nobody', async () => {
    const session = await rung();
    expect(await accept(session)).toMatchObject({ type: 'dial' });
    expect(await accept(session)).toMatchObject({ type: 'dial' });
    expect(await timeline(session)).toEqual(['call_asked', 'call_dialled']);
    clock.now += MINUTE;
    expect(await accept(session)).toMatchObject({ type: 'refused' });
    await ended('busy');
    expect(await accept(session)).toMatchObject({ type: 'refused' });
  });

  it('long after the officer was rung rings nobody', async () => {
    const session = await rung();
    clock.now += 10 * MINUTE;
    expect(await accept(session)).toMatchObject({ type: 'refused' });
  });

  it('with a token of nobody’s rings nobody', async () => {
    const session = await rung();
    for (const forged of [
      'b4v8Kq2mZs1x',
      about().replace(/^./, 'A'),
      aboutsFor(Buffer.alloc(32, 9)).of((await desk.fileOf(session)).id, 'x'),
    ])
      expect(await desk.acceptAs(forged, await digits(session))).toEqual({ type: 'refused', why: 'not-ours' });
  });
});

describe('how it ended', () => {
  const connected = async (): Promise<Session> => {
    const session = await rung();
    await accept(session);
    return session;
  };

  it.each<[CallEnd, readonly string[]]>([
    ['spoke', []],
    ['busy', ['call no-answer']],
    ['no-answer', ['call no-answer']],
    ['machine', ['call no-answer']],
    ['called-off', []],
    ['failed', []],
  ])(
    '%s leaves the attempts %p: an attempt is not a contact, and who spoke only the officer knows',
    async (end, made) => {
      const session = await connected();
      expect(await ended(end)).toBe(end);
      expect(await last(session)).toMatchObject({ state: 'ended', end });
      expect(await attempts(session)).toEqual(made);
    },
  );

  it('an attempt counts from when it rang, and as inside the plan it rang in', async () => {
    clock.now = Date.UTC(2026, 10, 25, 11, 56);
    const session = await connected();
    const rang = clock.now;
    clock.now = Date.UTC(2026, 10, 25, 12, 1);
    await ended('no-answer');
    const [attempt] = workOf(await desk.fileOf(session)).attempts;
    expect(attempt).toMatchObject({ by: ANNA.id, withinPlan: true, at: rang });
  });

  it('stands as it was told first, twice or in any order', async () => {
    const session = await connected();
    await ended('busy');
    for (const end of ['busy', 'spoke', 'not-taken', 'no-answer'] as const) expect(await ended(end)).toBe('busy');
    expect(await attempts(session)).toEqual(['call no-answer']);
    expect(await timeline(session)).toEqual(['call_asked', 'call_dialled', 'call_ended']);
  });

  it('was not spoken to where it was a machine, whichever is told first', async () => {
    const session = await connected();
    await ended('spoke');
    expect(await ended('machine')).toBe('machine');
    expect(await ended('spoke')).toBe('machine');
    expect(await last(session)).toMatchObject({ end: 'machine' });
    expect(await attempts(session)).toEqual(['call no-answer']);
  });

  it('is not known from the officer’s leg alone, once the person was rung', async () => {
    const session = await connected();
    expect(await ended('not-taken')).toBe('not-taken');
    expect(await last(session)).toMatchObject({ state: 'dialled', end: null });
  });

  it('without the key: nobody was rung, and that is no attempt', async () => {
    const session = await rung();
    await ended('not-taken');
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'not-taken', dialledAt: null });
    expect(await attempts(session)).toEqual([]);
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });
});
