/** One attempt and then stop: the calls themselves count, whatever was logged of them or was not. */
import { contactAdvice } from '../../../src/console/contact-advice';
import type { CallEnd } from '../../../src/core/sender';
import type { Session } from '../../../src/core/session';
import { ANNA, callingDesk, LEAD, SAFE } from '../../support/calling-desk';
import { MINUTE } from '../../support/conversation';

const desk = callingDesk();
const { clock, agreed, ask, made, tried } = desk;
const HOUR = 60 * MINUTE;
const OTHERS = { 'contact-private': 'others-sometimes' };
const refused = (why: string) => ({ type: 'refused', why });

describe('where others may hear', () => {
  it.each<CallEnd>(['busy', 'no-answer', 'machine', 'called-off'])(
    'one call that ended %s is the only one, with nothing logged of it',
    async (end) => {
      const session = await agreed(OTHERS);
      await made(session, end);
      clock.now += 10 * MINUTE;
      expect(await ask(session)).toEqual(refused('rung-once'));
    },
  );

  it('one that the network could not put through rang nowhere, unless it said that it rang', async () => {
    const session = await agreed(OTHERS);
    await made(session, 'failed');
    clock.now += MINUTE;
    expect(await ask(session)).toMatchObject({ type: 'done' });
    await desk.runJobs();
    expect(await desk.accept(session, 1)).toMatchObject({ type: 'dial' });
    await desk.rang(1);
    await desk.ended('failed', 1);
    clock.now += MINUTE;
    expect(await ask(session)).toEqual(refused('rung-once'));
  });

  it.each(['not-sure', 'others-sometimes'])('so it is where they said %s, also on another day', async (said) => {
    const session = await agreed({ 'contact-private': said });
    await made(session, 'no-answer');
    clock.now += 24 * HOUR;
    expect(await ask(session)).toEqual(refused('rung-once'));
  });

  it('a call of which no end was ever told counts, once it must be over', async () => {
    const session = await agreed(OTHERS);
    await made(session, null);
    clock.now += 66 * MINUTE;
    expect(await ask(session)).toEqual(refused('log-first'));
    await tried(session, 'no-answer');
    expect(await ask(session)).toEqual(refused('rung-once'));
  });

  it('nobody rings after somebody answered, until it is logged who, and a lead cannot decide otherwise', async () => {
    const session = await agreed(OTHERS);
    await made(session, 'spoke');
    clock.now += 5 * MINUTE;
    expect(await ask(session)).toEqual(refused('log-first'));
    expect(await ask(session, LEAD, 'It cannot wait.')).toEqual(refused('log-first'));
    expect(contactAdvice(await desk.fileOf(session), clock.now).person).toMatchObject({
      answer: 'never',
      because: expect.arrayContaining(['log-first']),
    });
    await tried(session, 'words-not-passed');
    expect(await ask(session)).toEqual(refused('rung-once'));
    expect(await ask(session, LEAD, 'The children were seen alone.')).toMatchObject({ type: 'done' });
  });

  it('it was them who answered: they may be rung again', async () => {
    const session = await agreed(OTHERS);
    await made(session, 'spoke');
    await tried(session, 'spoke-to-them');
    clock.now += 1000;
    await made(session, 'no-answer');
    expect(await ask(session)).toEqual(refused('rung-once'));
  });

  it('after a wrong number nobody rings, whatever a lead decides', async () => {
    const session = await agreed(OTHERS);
    await made(session, 'spoke');
    await tried(session, 'someone-else-answered');
    for (const [by, reason] of [
      [ANNA, null],
      [LEAD, 'Once more.'],
    ] as const)
      expect(await ask(session, by, reason)).toEqual(refused('wrong-number-said'));
  });

  it('a plan gone through with them since starts anew', async () => {
    const session = await agreed(OTHERS);
    await made(session, 'no-answer');
    clock.now += MINUTE;
    const times = [{ days: ['wed'], from: '10:00', to: '11:00' }] as const;
    const plan = { method: 'call', private: 'others-sometimes', windows: times } as const;
    expect(await desk.agreePlan(session, plan)).toMatchObject({ type: 'done' });
    clock.now += MINUTE;
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });
});

describe('on a telephone of their own', () => {
  const missTwo = async (session: Session): Promise<void> => {
    await made(session, 'no-answer');
    clock.now += 5 * MINUTE;
    await made(session, 'busy');
    clock.now += 5 * MINUTE;
  };

  it('two missed calls are enough for one safe time; a lead decides on a third', async () => {
    const session = await agreed();
    await missTwo(session);
    expect(await ask(session)).toEqual(refused('missed-enough'));
    expect(contactAdvice(await desk.fileOf(session), clock.now).person).toMatchObject({
      because: expect.arrayContaining(['missed-enough']),
    });
    expect(await ask(session, LEAD, 'They asked for a call at this hour.')).toMatchObject({ type: 'done' });
  });

  it('in the next safe time they may be rung again', async () => {
    const session = await agreed();
    await missTwo(session);
    clock.now = SAFE + 24 * HOUR;
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });

  it('calls logged from elsewhere count as those made from here, and each counts once', async () => {
    const session = await agreed();
    await made(session, 'no-answer');
    expect(await desk.attempts(session)).toEqual(['call no-answer']);
    clock.now += 5 * MINUTE;
    await tried(session, 'no-answer');
    expect(await ask(session)).toEqual(refused('missed-enough'));
  });

  it('nobody rings after somebody answered, until it is logged who', async () => {
    const session = await agreed();
    await made(session, 'spoke');
    clock.now += MINUTE;
    expect(await ask(session)).toEqual(refused('log-first'));
    await tried(session, 'spoke-to-them');
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });

  it('nothing dialled is nothing missed', async () => {
    const session = await agreed();
    for (let times = 0; times < 3; times += 1) {
      expect(await ask(session)).toMatchObject({ type: 'done' });
      await desk.runJobs();
      await desk.ended('not-taken', times);
    }
    expect(await ask(session)).toMatchObject({ type: 'done' });
  });
});
