/** How much is written to somebody who does not answer, and what becomes of it once somebody has spoken with them. */
import { ANNA, LEAD, sendingDesk, wednesday } from '../../support/sending-desk';

const { desk, cases, out, agreed, doing, ask, sent, run, states, spoke, agree } = sendingDesk();
const { clock } = desk;
const MINUTE = 60_000;

describe('messages to somebody who does not answer', () => {
  it('are one in a safe time, however often the button is pressed and whatever the words', async () => {
    const session = await agreed();
    expect(await sent(session)).toBe('done');
    for (const wording of ['we-tried', 'ring-us', 'we-will-ring'] as const) {
      clock.now += MINUTE;
      expect(await sent(session, { wording })).toBe('enough-sent');
      expect(await sent(session, { wording, by: LEAD })).toBe('enough-sent');
    }
    expect(out().texts).toHaveLength(1);
  });

  it('are one in the next safe time as well', async () => {
    const session = await agreed();
    await sent(session);
    clock.now += 24 * 60 * MINUTE;
    expect(await sent(session)).toBe('done');
    expect(await sent(session)).toBe('enough-sent');
    expect(out().texts).toHaveLength(2);
  });

  it('do not wait in a line: one that waits is enough', async () => {
    clock.now = wednesday(15);
    const session = await agreed();
    expect(await sent(session)).toBe('done');
    expect(await sent(session, { wording: 'ring-us' })).toBe('already-waiting');
    clock.now = wednesday(15) + 18 * 60 * MINUTE + MINUTE;
    await run();
    expect(out().texts).toHaveLength(1);
    expect(await sent(session, { wording: 'ring-us' })).toBe('enough-sent');
  });

  it('asked for now, but leaving in a safe time that had one, are refused now', async () => {
    const session = await agreed();
    await sent(session);
    clock.now = wednesday(15);
    expect(await sent(session)).toBe('done');
    expect(await states(session)).toEqual(['sent', 'waiting']);
  });

  it('are counted on either side of a text that turned into an e-mail', async () => {
    const session = await agreed();
    await sent(session);
    clock.now += MINUTE;
    expect(await agree(session, { method: 'email', detail: 'robin@example.org' })).toMatchObject({ type: 'done' });
    clock.now += MINUTE;
    // The plan was gone through with them: that is an answer to the first.
    expect(await sent(session)).toBe('done');
    expect(await sent(session)).toBe('enough-sent');
    expect([out().texts.length, out().mails.length]).toEqual([1, 1]);
  });

  it('may be another where a lead decides it, with a reason, and it stands on the timeline', async () => {
    const session = await agreed();
    await sent(session);
    clock.now += MINUTE;
    const reason = 'Her solicitor asked us to.';
    expect(await sent(session, { by: ANNA, reason })).toBe('needs-reason');
    expect(await sent(session, { by: LEAD, reason })).toBe('done');
    expect(out().texts).toHaveLength(2);
    const timeline = await desk.store.timeline((await desk.fileOf(session)).id);
    expect(timeline.map(({ type }) => type)).toContain('plan_overridden');
  });

  it.each(['spoke-to-them', 'not-a-safe-time'] as const)('may be another once they answered: %s', async (outcome) => {
    const session = await agreed();
    await sent(session);
    clock.now += MINUTE;
    await spoke(session, 'no-answer');
    expect(await sent(session)).toBe('enough-sent');
    await spoke(session, outcome);
    expect(await sent(session)).toBe('done');
  });

  it('may be another where the first never reached them', async () => {
    const session = await agreed();
    out().answer = () => ({ type: 'refused', why: 'unreachable' });
    await sent(session);
    expect(await states(session)).toEqual(['failed unreachable']);
    expect(await sent(session)).toBe('done');
  });

  describe('of two cases that are joined', () => {
    const two = async () => {
      const earlier = await agreed();
      clock.now += MINUTE;
      return { earlier, later: await agreed({}, 'web:c2') };
    };
    const join = async ({ earlier, later }: Awaited<ReturnType<typeof two>>): Promise<void> => {
      const other = earlier.caseId;
      if (!other) throw new Error('no case');
      await cases().clearSides({ ...doing(later), other, because: 'She rang and said both are hers.' });
      expect(await cases().join({ ...doing(later), other })).toMatchObject({ type: 'done' });
    };

    it('are one from both together', async () => {
      const both = await two();
      await join(both);
      expect(await sent(both.earlier)).toBe('done');
      clock.now += MINUTE;
      expect(await sent(both.later, { wording: 'ring-us' })).toBe('enough-sent');
      await spoke(both.earlier);
      expect(await sent(both.later, { wording: 'ring-us' })).toBe('done');
    });

    it('are one where both waited before they were joined: the second is held', async () => {
      clock.now = wednesday(7);
      const both = await two();
      await ask(both.earlier);
      await ask(both.later);
      await join(both);
      clock.now = wednesday(9, 1);
      await run();
      await run();
      expect(out().texts).toHaveLength(1);
      expect([...(await states(both.earlier)), ...(await states(both.later))].sort()).toEqual([
        'held enough-sent',
        'sent',
      ]);
    });
  });
});

describe('a message that waits for their time', () => {
  const waiting = async () => {
    clock.now = wednesday(7);
    const session = await agreed();
    await ask(session);
    clock.now += MINUTE;
    return session;
  };
  const next = async (): Promise<void> => {
    clock.now = wednesday(9, 1);
    await run();
  };

  it('is held when somebody spoke with them meanwhile, and may be asked for anew', async () => {
    const session = await waiting();
    await spoke(session);
    await next();
    expect(out().texts).toEqual([]);
    expect(await states(session)).toEqual(['held spoken-since']);
    expect(await sent(session)).toBe('done');
    expect(out().texts).toHaveLength(1);
  });

  it('is held when their plan was gone through with them meanwhile', async () => {
    const session = await waiting();
    await agree(session);
    await next();
    expect(await states(session)).toEqual(['held spoken-since']);
  });

  it('leaves when nobody reached them', async () => {
    const session = await waiting();
    await spoke(session, 'no-answer');
    await next();
    expect(await states(session)).toEqual(['sent']);
  });

  it('leaves when they were spoken with before it was asked for, though that was written down in the same minute', async () => {
    clock.now = wednesday(7);
    const session = await agreed();
    await spoke(session);
    clock.now += 1000;
    await ask(session);
    await next();
    expect(await states(session)).toEqual(['sent']);
  });
});
