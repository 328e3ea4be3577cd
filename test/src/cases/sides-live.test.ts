/** Somebody tells a second time, from the same number, and waits for a person: the officer who has their first case may be the one. */
import { ANNA, callingDesk } from '../../support/calling-desk';
import { AGREED, PLAN } from '../../support/turn-desk';

const desk = callingDesk();

const first = async (): Promise<void> => {
  const session = await desk.agreed();
  await desk.cases().claim({ ...desk.doing(session), from: null });
};

it('is taken over in a chat by their own officer', async () => {
  await first();
  const key = { sessionKey: 'web:c3' };
  await desk.tell('web-chat', { ...AGREED, ...PLAN, 'contact-method': 'call' }, key);
  desk.clock.now += 1000;
  await desk
    .turnsWith()
    .take(desk.inbound('web-chat', { type: 'said', text: 'speak to a person', value: 'human' }, key));
  const session = await desk.sessionOf('web-chat', 'web:c3');
  // Waiting alone, it is not theirs until somebody trained has looked.
  const claim = { ...desk.doing(session), from: null };
  expect(await desk.cases().claim(claim)).toEqual({ type: 'refused', why: 'other-side' });
  expect(await desk.cases().takeOver(desk.doing(session))).toMatchObject({ type: 'done' });
  expect(await desk.sessionOf('web-chat', 'web:c3')).toMatchObject({ mode: 'with-handler', heldBy: ANNA.id });
});

it('is put through on the telephone to their own officer', async () => {
  await first();
  await desk.tell('voice', { ...AGREED, 'contact-method': 'call', 'contact-number': '+447700900201' });
  desk.clock.now += 1000;
  await desk.turnsWith().take(desk.inbound('voice', { type: 'keyed', keys: '0' }));
  desk.clock.now += 25_000;
  await desk.turnsWith().take(desk.inbound('voice', { type: 'put-through', taken: false }));
  const session = await desk.sessionOf('voice');
  expect(await desk.store.linkedCases((await desk.fileOf(session)).id)).toHaveLength(1);
  expect(await desk.cases().putThrough(desk.doing(session))).toMatchObject({ type: 'done' });
});
