/** What is due, found and carried out on the real store: ten quiet minutes and what they hand off. */
import { landlordId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import type { Store } from '../../../src/store/store';
import { startJobs } from '../../../src/turn/jobs';
import { MINUTE } from '../../support/conversation';
import { AGREED, KEYS, PLAN, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, sessionOf, tell, fileOf } = desk;

describe('ten quiet minutes', () => {
  const runJobs = async (seen: Store = desk.store): Promise<number> => {
    const runner = startJobs({ store: seen, turns: turnsWith(), clock: () => clock.now, note: () => undefined });
    try {
      return await runner.run();
    } finally {
      runner.stop();
    }
  };

  it('hand off what was agreed', async () => {
    const session = await tell('web-chat', AGREED);
    clock.now += 10 * MINUTE;
    expect(await runJobs()).toBe(1);
    expect(await fileOf(session)).toMatchObject({ state: 'open', handedOffBecause: 'quiet' });
    expect((await sessionOf('web-chat')).mode).toBe('suspended');
    clock.now += 10 * MINUTE;
    expect(await runJobs()).toBe(0);
  });

  it('count from the last word, however often the clock looked before', async () => {
    const session = await tell('web-chat', AGREED);
    clock.now += 9 * MINUTE;
    await turnsWith().take(
      inbound('web-chat', { type: 'said', text: 'i-will-contact-you', value: 'i-will-contact-you' }),
    );
    clock.now += 9 * MINUTE;
    expect(await runJobs()).toBe(1);
    expect((await fileOf(session)).state).toBe('collecting');
    expect(await runJobs()).toBe(0);
    clock.now += MINUTE;
    expect(await runJobs()).toBe(1);
    expect(await fileOf(session)).toMatchObject({ state: 'open', handedOffBecause: 'quiet' });
  });

  it('are broken by a word that comes while the clock is looking', async () => {
    const session = await tell('web-chat', AGREED);
    clock.now += 10 * MINUTE;
    const answered = inbound('web-chat', { type: 'said', text: 'i-will-contact-you', value: 'i-will-contact-you' });
    const crossed: Store = {
      ...desk.store,
      session: async (key) => {
        const known = await desk.store.session(key);
        if (clock.now - (known?.lastAt ?? 0) >= 10 * MINUTE) await turnsWith().take({ ...answered, at: clock.now - 1 });
        return known;
      },
    };
    await runJobs(crossed);
    expect((await fileOf(session)).state).toBe('collecting');
    clock.now += 10 * MINUTE;
    await runJobs();
    expect(await fileOf(session)).toMatchObject({ state: 'open', handedOffBecause: 'quiet' });
  });

  it('before agreement make no case, and do not lengthen the hour', async () => {
    await tell('web-chat', { 'safe-now': 'yes', about: 'me' });
    const last = clock.now;
    clock.now += 10 * MINUTE;
    await runJobs();
    expect(await desk.store.openCases({ restricted: true })).toEqual([]);
    clock.now = last + 60 * MINUTE;
    expect(await desk.store.session(KEYS['web-chat'])).toBeNull();
  });

  it('after it was sent change nothing that a handler has done since', async () => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    const file = await fileOf(session);
    const plan = file.content.plans.at(-1);
    if (!plan) throw new Error('no plan');
    const plans = [
      ...file.content.plans,
      { ...plan, verified: true, voicemail: 'no' as const, version: plan.version + 1 },
    ];
    const saved = await desk.store.saveCase({ ...file, content: { ...file.content, plans } }, [], clock.now);
    clock.now += 10 * MINUTE;
    await runJobs();
    expect(await fileOf(session)).toEqual(saved);
  });
});

describe('somebody who asked for a person', () => {
  const runJobs = async (): Promise<void> => {
    const runner = startJobs({ store: desk.store, turns: turnsWith(), clock: () => clock.now, note: () => undefined });
    await runner.run();
    runner.stop();
  };
  const lines = async (): Promise<readonly string[]> =>
    (await desk.store.messages(KEYS['web-chat'], 0)).map(({ text }) => text.split('\n')[0] ?? '');
  const waiting = async () => {
    const session = await tell('web-chat', AGREED);
    await turnsWith().take(inbound('web-chat', { type: 'said', text: 'human', value: 'human' }));
    return session;
  };
  const NOBODY = /^Nobody has been free to join yet/;

  it('is told after four minutes that nobody has been free, once, and keeps the question that was waiting', async () => {
    await waiting();
    const { pending } = await sessionOf('web-chat');
    clock.now += 3 * MINUTE;
    await runJobs();
    expect((await lines()).filter((line) => NOBODY.test(line))).toEqual([]);
    clock.now += MINUTE;
    await runJobs();
    clock.now += MINUTE;
    await runJobs();
    expect((await lines()).filter((line) => NOBODY.test(line))).toHaveLength(1);
    expect((await sessionOf('web-chat')).pending?.question).toBe(pending?.question);
  });

  it('is told nothing by a clock that was late: nobody may be there any more, or somebody else', async () => {
    await waiting();
    const before = await lines();
    clock.now += 11 * MINUTE;
    await turnsWith().take(inbound('web-chat', { type: 'nobody-came' }));
    expect(await lines()).toEqual(before);
  });

  it('is not told so when somebody has taken the case', async () => {
    const session = await waiting();
    const file = await fileOf(session);
    await desk.store.saveCase({ ...file, owner: staffId('staff-anna') }, [], clock.now);
    clock.now += 4 * MINUTE;
    await runJobs();
    expect((await lines()).filter((line) => NOBODY.test(line))).toEqual([]);
  });

  it('is not texted about it: nothing was received to answer', async () => {
    await tell('sms', AGREED);
    await turnsWith().take(inbound('sms', { type: 'said', text: 'PERSON' }));
    const before = (await desk.store.transcript((await fileOf(await sessionOf('sms'))).id)).length;
    clock.now += 4 * MINUTE;
    await runJobs();
    expect((await desk.store.transcript((await fileOf(await sessionOf('sms'))).id)).length).toBe(before);
  });

  it('still counts as quiet from their own last word', async () => {
    const session = await waiting();
    clock.now += 4 * MINUTE;
    await runJobs();
    clock.now += 6 * MINUTE;
    await runJobs();
    expect((await sessionOf('web-chat')).mode).toBe('suspended');
    expect((await fileOf(session)).state).toBe('open');
  });
});

describe('STOP, days after the conversation was forgotten', () => {
  const DAY = 24 * 60 * MINUTE;

  it('reaches the case it came to, and so does a text after it; nothing is answered', async () => {
    const session = await tell('sms', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    clock.now += 3 * DAY;
    await desk.store.purge(clock.now);
    const stop = await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    const later = await turnsWith().take(inbound('sms', { type: 'said', text: 'hello?' }));
    expect([stop.reply, later.reply]).toEqual([
      { kind: 'texts', texts: [] },
      { kind: 'texts', texts: [] },
    ]);
    const file = await fileOf(session);
    expect(file.content.flags).toEqual(expect.arrayContaining(['texting-stopped', 'wrote-after-stop']));
    const types = (await desk.store.timeline(file.id)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['texting_stopped', 'wrote_after_stop']);
  });

  it('opens a closed case again for a text that comes after STOP: it must be read', async () => {
    const session = await tell('sms', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    const file = await fileOf(session);
    await desk.store.saveCase({ ...file, state: 'closed' }, [], clock.now);
    clock.now += 3 * DAY;
    await turnsWith().take(inbound('sms', { type: 'said', text: 'please' }));
    expect(await fileOf(session)).toMatchObject({ state: 'open', priority: 'urgent' });
  });

  it('says the same to somebody who never told us anything, and to somebody whose case was erased', async () => {
    const session = await tell('sms', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    await desk.store.eraseCase((await fileOf(session)).id);
    clock.now += 3 * DAY;
    await desk.store.purge(clock.now);
    const erased = await turnsWith().take(inbound('sms', { type: 'opted-out' }));
    const never = await turnsWith().take(inbound('sms', { type: 'opted-out' }, { sessionKey: 'sms:nobody' }));
    expect(erased.reply).toEqual(never.reply);
  });
});

describe('a hand-off that nobody takes', () => {
  const told: { event: string }[] = [];
  const runOnce = async (): Promise<void> => {
    const runner = startJobs({
      store: desk.store,
      turns: turnsWith(),
      clock: () => clock.now,
      note: (fact) => told.push(fact),
    });
    await runner.run();
    runner.stop();
  };
  const alarms = () => told.splice(0).filter(({ event }) => event === 'handoff_untaken');

  it('is said after ten minutes, each time, until somebody looks after it; and holds no word of it', async () => {
    const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' });
    clock.now += 9 * MINUTE;
    await runOnce();
    expect(alarms()).toEqual([]);
    clock.now += 2 * MINUTE;
    await runOnce();
    const file = await fileOf(session);
    expect(alarms()).toEqual([
      { event: 'handoff_untaken', landlord: file.landlord, code: file.priority, ms: expect.any(Number) },
    ]);
    await desk.store.saveCase({ ...file, owner: staffId('staff-anna') }, [], clock.now);
    await runOnce();
    expect(alarms()).toEqual([]);
  });
});

describe('an ask for a supervisor that nobody answers', () => {
  it('is said from five minutes on, each minute, until somebody comes: which landlord and what for, and no more', async () => {
    const told: { event: string }[] = [];
    const runner = startJobs({
      store: desk.store,
      turns: turnsWith(),
      clock: () => clock.now,
      note: (fact) => told.push(fact),
    });
    const afterMinutes = async (minutes: number) => {
      clock.now += minutes * MINUTE;
      await runner.run();
      return told.splice(0).filter(({ event }) => event === 'supervisor_unanswered');
    };
    await runner.run();
    const by = staffId('staff-anna');
    const asked = { landlord: landlordId('acme'), by, at: clock.now, reason: 'safety', case: null } as const;
    const id = await desk.store.askSupervisor({ ...asked, actId: 'one', rehearsal: false });
    await desk.store.askSupervisor({ ...asked, actId: 'two', rehearsal: true });
    const alarm = { event: 'supervisor_unanswered', landlord: 'acme', code: 'safety' };
    expect(await afterMinutes(4)).toEqual([]);
    expect(await afterMinutes(1)).toEqual([{ ...alarm, ms: 5 * MINUTE }]);
    expect(await afterMinutes(1)).toEqual([{ ...alarm, ms: 6 * MINUTE }]);
    await desk.store.answerAsk(id, { by: staffId('staff-susan'), at: clock.now });
    expect(await afterMinutes(1)).toEqual([]);
    runner.stop();
  });
});
