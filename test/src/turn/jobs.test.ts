/** What is due, found and carried out on the real store: ten quiet minutes and what they hand off. */
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
