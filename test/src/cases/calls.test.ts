/** Calls that people make: on the real store, turn and jobs, and a caller over the network's API on this machine. */
import { aboutsFor } from '../../../src/cases/about';
import { createCaseDesk, type CaseDesk, type Doing } from '../../../src/cases/case-desk';
import { createOutgoingCalls, createRing, type RingingDeps } from '../../../src/cases/ring';
import type { Agreed } from '../../../src/cases/work-plan';
import { workOf } from '../../../src/cases/work-state';
import { writing } from '../../../src/channels/sms/writing';
import { createCaller } from '../../../src/channels/voice/call-out';
import { contactAdvice } from '../../../src/console/contact-advice';
import { landlordId } from '../../../src/core/ids';
import type { Ringing } from '../../../src/core/ringing';
import type { CallEnd, OutgoingCalls } from '../../../src/core/sender';
import type { Session } from '../../../src/core/session';
import { staffId, type Role, type Staff } from '../../../src/core/staff';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { startJobs, type JobRunner } from '../../../src/turn/jobs';
import { house, MINUTE, OWN_NUMBER } from '../../support/conversation';
import { AGREED, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';
import { ACCOUNT, PUBLIC_URL, TOKEN } from '../../support/twilio';
import { twilioApi, type TwilioApiStandIn } from '../../support/twilio-api';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell } = desk;
const [OUR_NUMBER, OFFICER] = ['+447700900101', '+441632960111'];
const SAFE = Date.UTC(2026, 10, 25, 10, 0);
const UNSAFE = Date.UTC(2026, 10, 25, 15, 0);
const abouts = aboutsFor(Buffer.alloc(32, 3));
const account = { accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL };

const staff = (name: string, ...roles: Role[]): Staff => ({
  id: staffId(`staff-${name}`),
  name,
  landlord: landlordId(texting.id),
  roles: roles.length > 0 ? roles : ['case-handler'],
});
const ANNA = staff('anna');
const LEAD = staff('lead', 'safeguarding-lead');

let cases: CaseDesk;
let api: TwilioApiStandIn;
let jobs: JobRunner;
let outgoing: OutgoingCalls;
let acts = 0;

beforeEach(async () => {
  cases = createCaseDesk({
    ...writing,
    mayKnowOf: () => false,
    ...handlerTurns(parts),
    store: desk.store,
    words: house.words,
    landlord: parts.landlord,
    now: () => clock.now,
  });
  api = await twilioApi(account);
  const deps: RingingDeps = {
    store: desk.store,
    caller: createCaller({ ...account, apiBaseUrl: api.url }),
    abouts,
    numberOf: () => OUR_NUMBER,
    officerLine: () => OFFICER,
    clock: () => clock.now,
    note: (fact) => desk.notes.push({ ...fact, channel: 'voice', landlord: texting.id }),
  };
  outgoing = createOutgoingCalls(deps);
  jobs = startJobs({
    store: desk.store,
    turns: turnsWith(),
    chores: { deliver: createRing(deps) },
    clock: () => clock.now,
    note: (fact) => desk.notes.push({ ...fact, channel: 'voice', landlord: texting.id }),
  });
  clock.now = SAFE;
});
afterEach(async () => {
  jobs.stop();
  await api.close();
});

const doing = (session: Session, by: Staff = ANNA): Doing => {
  if (!session.caseId) throw new Error('no case');
  return { case: session.caseId, staff: by, actId: `act-${(acts += 1)}` };
};
const agreed = async (meaning: Readonly<Record<string, string>> = {}): Promise<Session> => {
  await tell('web-chat', { ...AGREED, ...PLAN, 'contact-method': 'call', ...meaning });
  await turnsWith().take(inbound('web-chat', { type: 'said', text: 'send now', value: 'send-now' }));
  return sessionOf('web-chat');
};
const ask = (session: Session, by: Staff = ANNA, reason: string | null = null) =>
  cases.ring({ ...doing(session, by), about: 'person', reason });
const calls = async (session: Session): Promise<readonly Ringing[]> => workOf(await desk.fileOf(session)).calls;
const last = async (session: Session): Promise<Ringing | undefined> => (await calls(session)).at(-1);
const attempts = async (session: Session): Promise<readonly string[]> =>
  workOf(await desk.fileOf(session)).attempts.map(({ method, outcome }) => `${method} ${outcome}`);
const timeline = async (session: Session): Promise<readonly string[]> =>
  (await desk.store.timeline((await desk.fileOf(session)).id))
    .map(({ type }) => type)
    .filter((type) => /^call/.test(type));

/** As the address said that the officer was rung with. */
const about = (at = 0): string => new URL(String(api.calls[at]?.form['Url'])).searchParams.get('about') ?? '';

const rung = async (meaning: Readonly<Record<string, string>> = {}): Promise<Session> => {
  const session = await agreed(meaning);
  expect(await ask(session)).toEqual({ type: 'done', fresh: true });
  await jobs.run();
  return session;
};
const tighten = (session: Session) => agreePlan(session, { method: 'i-will-contact-you', windows: null });
/** The same way, fewer times. */
const agreeTimes = (session: Session) =>
  agreePlan(session, { method: 'call', windows: [{ days: ['mon'], from: '09:00', to: '10:00' }] });
const agreePlan = (session: Session, plan: Pick<Agreed, 'method' | 'windows'>) =>
  cases.agreePlan({
    ...doing(session),
    agreed: {
      about: 'person',
      ...plan,
      detail: null,
      private: 'only-me',
      never: null,
      voicemail: null,
      answered: null,
      cover: null,
      ifCutOff: null,
      wordsPassed: false,
      reviewOn: '2026-12-10',
    },
  });
const tried = (session: Session, outcome: 'someone-else-answered' | 'no-answer') =>
  cases.logAttempt({ ...doing(session), tried: { who: 'person', method: 'call', outcome } });

describe('asking for a call', () => {
  it('rings the officer, and the network is told nothing of the person', async () => {
    const session = await rung();
    expect(api.calls.map(({ to, from }) => [to, from])).toEqual([[OFFICER, OUR_NUMBER]]);
    expect(JSON.stringify(api.calls)).not.toContain(OWN_NUMBER);
    expect(await last(session)).toMatchObject({ state: 'ringing', to: OWN_NUMBER, by: ANNA.id });
    expect(api.malformed).toEqual([]);
  });

  it('is refused outside their times, and rings nobody', async () => {
    clock.now = UNSAFE;
    const session = await agreed();
    expect(await ask(session)).toEqual({ type: 'refused', why: 'outside-plan' });
    await jobs.run();
    expect(api.calls).toEqual([]);
    expect(await calls(session)).toEqual([]);
  });

  it('may be outside their times for a named lead with a reason only, and the timeline says so', async () => {
    clock.now = UNSAFE;
    const session = await agreed();
    expect(await ask(session, ANNA, 'I want to.')).toEqual({ type: 'refused', why: 'needs-reason' });
    expect(await ask(session, LEAD, 'The bail address has changed.')).toMatchObject({ type: 'done' });
    await jobs.run();
    expect(api.calls).toHaveLength(1);
    expect(await outgoing.accept(about())).toMatchObject({ type: 'dial' });
    const types = (await desk.store.timeline((await desk.fileOf(session)).id)).map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['plan_overridden', 'call_asked', 'call_dialled']));
  });

  it('decided by a lead holds for the plan that was looked at, and for no later one', async () => {
    clock.now = UNSAFE;
    const session = await agreed();
    await ask(session, LEAD, 'The bail address has changed.');
    await jobs.run();
    await agreeTimes(session);
    expect(await outgoing.accept(about())).toMatchObject({ type: 'refused' });
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
    expect(await outgoing.accept(about())).toMatchObject({ type: 'dial', voicemail: false });
    await outgoing.ended(about(), 'no-answer');
    expect(await ask(session)).toEqual({ type: 'refused', why: 'rung-once' });
    expect(await ask(session, LEAD, 'The children were seen alone.')).toMatchObject({ type: 'done' });
    await jobs.run();
    expect(await outgoing.accept(about(1))).toMatchObject({ type: 'dial' });
    await outgoing.ended(about(1), 'spoke');
    await tried(session, 'someone-else-answered');
    expect(await ask(session, LEAD, 'Once more.')).toEqual({ type: 'refused', why: 'wrong-number-said' });
  });

  it('somebody spoken with may be rung again', async () => {
    const session = await rung(others);
    await outgoing.accept(about());
    await outgoing.ended(about(), 'spoke');
    await cases.logAttempt({
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
    await jobs.run();
    expect(api.calls).toEqual([]);
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'not-taken', dialledAt: null });
  });

  it('too late is not at all: the officer would not know what it is about', async () => {
    const session = await agreed();
    await ask(session);
    clock.now += 4 * MINUTE;
    await jobs.run();
    expect(api.calls).toEqual([]);
    expect(await last(session)).toMatchObject({ state: 'ended', why: ['too-late'] });
  });

  it('a busy network is asked once more, one that refuses is not', async () => {
    const session = await agreed();
    await ask(session);
    api.next({ status: 429, code: 20429 });
    await jobs.run();
    expect(await last(session)).toMatchObject({ state: 'asked' });
    clock.now += 20_000;
    api.next({ status: 400, code: 21215 });
    await jobs.run();
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'failed', why: ['not-allowed'] });
    clock.now += 20_000;
    await jobs.run();
    expect(api.calls).toEqual([]);
  });

  it('an officer who may have been rung is not rung twice', async () => {
    const session = await agreed();
    await ask(session);
    api.next('cut');
    await jobs.run();
    clock.now += MINUTE;
    await jobs.run();
    expect(api.calls).toHaveLength(1);
    expect(await last(session)).toMatchObject({ state: 'ringing' });
  });
});

describe('the officer’s key', () => {
  it('rings the person from our number, with no voicemail unless it was agreed', async () => {
    const session = await rung();
    expect(await outgoing.accept(about())).toMatchObject({
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
      'their safe time is over',
      async () => {
        clock.now = Date.UTC(2026, 10, 25, 12, 0);
        return Promise.resolve();
      },
    ],
  ])('rings nobody when meanwhile %s (R5)', async (_, happens) => {
    clock.now = Date.UTC(2026, 10, 25, 11, 59);
    const session = await rung();
    await happens(session);
    expect(await outgoing.accept(about())).toMatchObject({ type: 'refused' });
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'not-taken', dialledAt: null });
    expect(await attempts(session)).not.toContain('call no-answer');
  });

  it('pressed twice for the network’s sake rings once; later, or after the end, it rings nobody', async () => {
    const session = await rung();
    expect(await outgoing.accept(about())).toMatchObject({ type: 'dial' });
    expect(await outgoing.accept(about())).toMatchObject({ type: 'dial' });
    expect(await timeline(session)).toEqual(['call_asked', 'call_dialled']);
    clock.now += MINUTE;
    expect(await outgoing.accept(about())).toMatchObject({ type: 'refused' });
    await outgoing.ended(about(), 'busy');
    expect(await outgoing.accept(about())).toMatchObject({ type: 'refused' });
  });

  it('long after the officer was rung rings nobody', async () => {
    await rung();
    clock.now += 10 * MINUTE;
    expect(await outgoing.accept(about())).toMatchObject({ type: 'refused' });
  });

  it('with a token of nobody’s rings nobody', async () => {
    await rung();
    for (const forged of [
      'b4v8Kq2mZs1x',
      about().replace(/^./, 'A'),
      aboutsFor(Buffer.alloc(32, 9)).of(await id(), 'x'),
    ])
      expect(await outgoing.accept(forged)).toEqual({ type: 'refused', why: 'not-ours' });
  });
  const id = async () => (await desk.fileOf(await sessionOf('web-chat'))).id;
});

describe('how it ended', () => {
  const connected = async (): Promise<Session> => {
    const session = await rung();
    await outgoing.accept(about());
    return session;
  };

  it.each<[CallEnd, readonly string[]]>([
    ['spoke', []],
    ['busy', ['call no-answer']],
    ['no-answer', ['call no-answer']],
    ['machine', ['call no-answer']],
    ['failed', []],
  ])(
    '%s leaves the attempts %p: an attempt is not a contact, and who spoke only the officer knows',
    async (end, made) => {
      const session = await connected();
      expect(await outgoing.ended(about(), end)).toBe(end);
      expect(await last(session)).toMatchObject({ state: 'ended', end });
      expect(await attempts(session)).toEqual(made);
    },
  );

  it('an attempt counts from when it rang, and as inside the plan it rang in', async () => {
    clock.now = Date.UTC(2026, 10, 25, 11, 58);
    const session = await connected();
    const rang = clock.now;
    clock.now = Date.UTC(2026, 10, 25, 12, 1);
    await outgoing.ended(about(), 'no-answer');
    const [attempt] = workOf(await desk.fileOf(session)).attempts;
    expect(attempt).toMatchObject({ by: ANNA.id, withinPlan: true, at: rang });
  });

  it('stands as it was told first, twice or in any order', async () => {
    const session = await connected();
    await outgoing.ended(about(), 'busy');
    for (const end of ['busy', 'spoke', 'not-taken', 'no-answer'] as const)
      expect(await outgoing.ended(about(), end)).toBe('busy');
    expect(await attempts(session)).toEqual(['call no-answer']);
    expect(await timeline(session)).toEqual(['call_asked', 'call_dialled', 'call_ended']);
  });

  it('was not spoken to where it was a machine, whichever is told first', async () => {
    const session = await connected();
    await outgoing.ended(about(), 'spoke');
    expect(await outgoing.ended(about(), 'machine')).toBe('machine');
    expect(await outgoing.ended(about(), 'spoke')).toBe('machine');
    expect(await last(session)).toMatchObject({ end: 'machine' });
    expect(await attempts(session)).toEqual(['call no-answer']);
  });

  it('is not known from the officer’s leg alone, once the person was rung', async () => {
    const session = await connected();
    expect(await outgoing.ended(about(), 'not-taken')).toBe('not-taken');
    expect(await last(session)).toMatchObject({ state: 'dialled', end: null });
  });

  it('without the key: nobody was rung, and that is no attempt', async () => {
    const session = await rung();
    await outgoing.ended(about(), 'not-taken');
    expect(await last(session)).toMatchObject({ state: 'ended', end: 'not-taken', dialledAt: null });
    expect(await attempts(session)).toEqual([]);
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });
});
