/** Who is put through: whoever keys the digits on the asker's screen, and nobody else who picks up the line (R7, R12). */
import { drawKey } from '../../../src/cases/call-key';
import { ANNA, callingDesk, OFFICER } from '../../support/calling-desk';
import { MINUTE, OWN_NUMBER } from '../../support/conversation';

const desk = callingDesk();
const { clock, agreed, ask, rung, last, digits, accept, ended, timeline, attempts, doing, api, runJobs } = desk;

/** Any but the right ones. */
const others = async (session: Parameters<typeof digits>[0]): Promise<string> =>
  (await digits(session)) === '41' ? '14' : '41';

describe('whoever picks up the line', () => {
  it('is put through with the digits of this very call', async () => {
    const session = await rung();
    expect(await digits(session)).toMatch(/^\d\d$/);
    expect(await accept(session)).toMatchObject({ type: 'dial', to: OWN_NUMBER });
  });

  it('without them gets nobody, is asked once more, and then the call is over', async () => {
    const session = await rung();
    const wrong = await others(session);
    expect(await accept(session, 0, wrong)).toEqual({ type: 'again' });
    expect(await last(session)).toMatchObject({ state: 'ringing', dialledAt: null });
    expect(await accept(session, 0, wrong)).toEqual({ type: 'refused', why: 'wrong-key' });
    expect(await last(session)).toMatchObject({ end: 'not-taken', why: ['wrong-key'], dialledAt: null });
    expect(await timeline(session)).toEqual(['call_asked', 'call_ended']);
    expect(await attempts(session)).toEqual([]);
  });

  it('and slips once may key the right ones then', async () => {
    const session = await rung();
    expect(await accept(session, 0, await others(session))).toEqual({ type: 'again' });
    expect(await accept(session)).toMatchObject({ type: 'dial' });
  });

  it.each(['', '1', '*#', 'ab', '001', ' 41'])('and keys %p is not let through', async (keyed) => {
    const session = await rung();
    expect(await accept(session, 0, keyed)).toEqual({ type: 'again' });
    expect(await accept(session, 0, keyed)).toMatchObject({ type: 'refused' });
  });

  it('cannot tell from the answer to wrong digits whether the person may be rung', async () => {
    const session = await rung();
    await desk.agreePlan(session, { method: 'i-will-contact-you', windows: null });
    expect(await accept(session, 0, await others(session))).toEqual({ type: 'again' });
    expect(await accept(session, 0, await others(session))).toEqual({ type: 'refused', why: 'wrong-key' });
  });
});

describe('the digits', () => {
  it('count while the line rings, and never again after it', async () => {
    const session = await rung();
    const drawn = await digits(session);
    clock.now += 4 * MINUTE;
    expect(await accept(session, 0, drawn)).toMatchObject({ type: 'refused' });
  });

  it('count once: a minute later they open nothing', async () => {
    const session = await rung();
    const drawn = await digits(session);
    await accept(session);
    clock.now += MINUTE;
    expect(await accept(session, 0, drawn)).toMatchObject({ type: 'refused' });
  });

  it('asked for again by the network at once: the same answer for the right ones, none for others', async () => {
    const session = await rung();
    const [drawn, wrong] = [await digits(session), await others(session)];
    await accept(session);
    expect(await accept(session, 0, wrong)).toEqual({ type: 'refused', why: 'wrong-key' });
    expect(await accept(session, 0, drawn)).toMatchObject({ type: 'dial' });
    expect(await timeline(session)).toEqual(['call_asked', 'call_dialled']);
  });

  it('are gone with the call', async () => {
    const session = await rung();
    await accept(session);
    await ended('busy');
    expect(await last(session)).not.toHaveProperty('key');
  });

  it('are drawn anew for each call, and all of them are drawn', () => {
    const drawn = new Set(Array.from({ length: 3000 }, () => drawKey().digits));
    expect(drawn.size).toBe(100);
    expect([...drawn].every((one) => /^\d\d$/.test(one))).toBe(true);
  });

  it('of another call open nothing of this one', async () => {
    const session = await rung();
    const first = await digits(session);
    await ended('not-taken');
    expect(await ask(session)).toMatchObject({ type: 'done' });
    await runJobs();
    const second = await digits(session);
    if (first !== second) expect(await accept(session, 1, first)).toEqual({ type: 'again' });
    expect(await accept(session, 1, second)).toMatchObject({ type: 'dial' });
  });
});

describe('the line that rings', () => {
  it('is the officer’s own where their organisation says which, and the landlord’s otherwise', async () => {
    const session = await agreed();
    const withLine = { ...ANNA, line: '+442079460111' };
    await desk.cases().ring({ ...doing(session, withLine), about: 'person', reason: null });
    await runJobs();
    expect(api().calls.map(({ to }) => to)).toEqual([withLine.line]);
    await ended('not-taken');
    expect(await last(session)).not.toHaveProperty('line');
    await ask(session);
    await runJobs();
    expect(api().calls.at(-1)?.to).toBe(OFFICER);
  });

  it.each(['+44999', '+449098790000', '+48512345678', 'x'])('is never %p, whoever says so', async (line) => {
    const session = await agreed();
    await desk.cases().ring({ ...doing(session, { ...ANNA, line }), about: 'person', reason: null });
    await runJobs();
    expect(api().calls.map(({ to }) => to)).toEqual([OFFICER]);
  });
});
