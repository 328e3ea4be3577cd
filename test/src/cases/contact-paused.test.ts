/** Somebody came back and added something: contact is paused, as the contract says, and everybody is told so (R17). */
import { contactAdvice } from '../../../src/console/contact-advice';
import type { Meaning } from '../../support/conversation';
import { house } from '../../support/conversation';
import { callingDesk, LEAD } from '../../support/calling-desk';
import { KEYS, texting } from '../../support/turn-desk';

const desk = callingDesk();

const adding = async (meaning: Record<string, string> = {}) => {
  const session = await desk.agreed(meaning);
  const { wayBack } = (await desk.fileOf(session)).content;
  const back: Meaning = { 'safe-now': 'yes', about: 'returning', reference: wayBack?.reference ?? '' };
  const words = wayBack?.words.join(' ') ?? '';
  await desk.tell('connect-app', { ...back, words });
  const says = (text: string, value: string) =>
    desk.turnsWith().take(desk.inbound('connect-app', { type: 'said', text, value }));
  await says('Add something', 'add');
  await says('There is a new baby.', 'There is a new baby.');
  return session;
};

it('the person hears that it is, and who alone may decide to call them first', async () => {
  await adding();
  const said = (await desk.store.messages(KEYS['connect-app'], 0)).map(({ text }) => text).join('\n');
  expect(said).toContain('Contact is paused until one of them has spoken with you.');
  expect(said).toContain('Only a senior person there may decide to call you first.');
});

it('nobody rings, and the refusal names the pause; a lead may, with a reason', async () => {
  const session = await adding();
  expect(await desk.ask(session)).toEqual({ type: 'refused', why: 'contact-paused' });
  const advice = contactAdvice(await desk.fileOf(session), desk.clock.now).person;
  expect(advice).toMatchObject({ answer: 'never', because: expect.arrayContaining(['contact-paused']) });
  const words = house.words.for('en', 'web-chat', texting.id);
  for (const list of ['contact-because', 'not-done-because'])
    expect(words.say(`console.${list}.options.contact-paused`)).toMatch(
      /^Contact is paused: .* lead may decide on a call/u,
    );
  expect(await desk.ask(session, LEAD, 'To hear of the new baby')).toMatchObject({ type: 'done' });
});

it('nobody writes, and the refusal names the pause', async () => {
  const session = await adding({ 'contact-method': 'text' });
  const sending = { about: 'person', wording: 'we-will-ring', reason: null } as const;
  expect(await desk.cases().sendMessage({ ...desk.doing(session), ...sending })).toEqual({
    type: 'refused',
    why: 'contact-paused',
  });
});
