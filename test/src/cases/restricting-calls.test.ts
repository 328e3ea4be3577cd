/** Closing a case to its group stops the calls of everybody else: on the real desk, with the network's API on this machine (R7). */
import { working } from '../../../src/core/case-file';
import { callingDesk, LEAD } from '../../support/calling-desk';
import { AGREED, PLAN } from '../../support/turn-desk';
import type { Input } from '../../../src/core/inbound';
import type { Session } from '../../../src/core/session';

const desk = callingDesk();
const restricting = { reason: 'He works here', keepFrom: 'the repairs team', staying: [] };
const close = async (session: Session): Promise<void> =>
  expect(await desk.cases().restrict({ ...desk.doing(session, LEAD), restricting })).toMatchObject({ type: 'done' });

it('rings no office line for a caller whom somebody outside the group asked for', async () => {
  const voice = async (input: Input, ms = 2000) => {
    desk.clock.now += ms;
    return JSON.stringify((await desk.turnsWith().take(desk.inbound('voice', input))).reply);
  };
  await desk.tell('voice', AGREED);
  await voice({ type: 'keyed', keys: '0' });
  await voice({ type: 'put-through', taken: false }, 25_000);
  const asked = await desk.sessionOf('voice');
  expect(await desk.cases().putThrough(desk.doing(asked))).toMatchObject({ type: 'done' });
  await close(asked);
  expect(await desk.sessionOf('voice')).toMatchObject({ mode: 'bot', heldBy: null, putThrough: { state: 'lapsed' } });
  expect(await voice({ type: 'silent' })).not.toContain('<Dial');
});

it('dials nobody at the digits of somebody outside the group, whose line rings already', async () => {
  const session = await desk.rung();
  const digits = await desk.digits(session);
  await close(session);
  expect(await desk.accept(session, 0, digits)).toEqual({ type: 'refused', why: 'not-ringing' });
  expect(await desk.last(session)).toMatchObject({ state: 'ended', end: 'not-taken', why: ['closed-to-group'] });
});

it('does not ring whoever asked just before', async () => {
  const session = await desk.agreed();
  await desk.ask(session);
  await close(session);
  await desk.runJobs();
  expect(desk.api().calls).toEqual([]);
});

it('has whoever talks in the other case of the same person back at the desk as well', async () => {
  const earlier = await desk.agreed();
  const key = { sessionKey: 'web:c3' };
  await desk.tell('web-chat', { ...AGREED, ...PLAN, 'contact-method': 'call' }, key);
  await desk
    .turnsWith()
    .take(desk.inbound('web-chat', { type: 'said', text: 'speak to a person', value: 'human' }, key));
  const anew = await desk.sessionOf('web-chat', 'web:c3');
  expect(await desk.cases().takeOver(desk.doing(anew))).toMatchObject({ type: 'done' });
  const [one, other] = [await desk.fileOf(earlier), await desk.fileOf(anew)];
  const by = { at: desk.clock.now, by: LEAD.id };
  await desk.store.saveCase(working(one, { joined: { ...by, with: other.id, as: 'earlier' } }), [], desk.clock.now);
  await desk.store.saveCase(working(other, { joined: { ...by, with: one.id, as: 'told-anew' } }), [], desk.clock.now);
  await close(earlier);
  expect(await desk.fileOf(anew)).toMatchObject({ access: 'restricted' });
  expect(await desk.sessionOf('web-chat', 'web:c3')).toMatchObject({ mode: 'bot', heldBy: null });
});
