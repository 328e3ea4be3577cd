/** A text that the provider brings again: answered again in its moment, and never after it. */
import { turnDesk, AGREED } from '../../support/turn-desk';

const desk = turnDesk();
const { turnsWith, inbound, tell } = desk;
const SECOND = 1000;
const SILENCE = { kind: 'texts', texts: [] };
const again = (messageId: string) =>
  turnsWith().take(inbound('sms', { type: 'said', text: 'hello' }, { messageId, at: desk.clock.now }));

it('gets the same answer while its moment lasts', async () => {
  const first = await again('SM1');
  desk.clock.now += 90 * SECOND;
  const second = await again('SM1');
  expect(second).toMatchObject({ fresh: false, reply: first.reply });
  expect(first.reply).not.toEqual(SILENCE);
});

it('is not answered once its moment is over: whoever holds the telephone now is not known', async () => {
  await again('SM1');
  desk.clock.now += 121 * SECOND;
  expect((await again('SM1')).reply).toEqual(SILENCE);
});

it.each(['STOP', 'stop texting me'])('is not answered after %p', async (words) => {
  await again('SM1');
  desk.clock.now += SECOND;
  await turnsWith().take(inbound('sms', { type: 'said', text: words }));
  expect((await again('SM1')).reply).toEqual(SILENCE);
});

it('on a page is answered as ever: nothing is sent there by itself', async () => {
  await tell('web-chat', AGREED);
  const said = { type: 'said', text: 'help' } as const;
  const first = await turnsWith().take(inbound('web-chat', said, { messageId: 'w1' }));
  desk.clock.now += 3600 * SECOND;
  expect((await turnsWith().take(inbound('web-chat', said, { messageId: 'w1' }))).reply).toEqual(first.reply);
});
