/** Somebody has come back, and their case is erased while they are there: they go on as new, and can always leave (R12, R15). */
import type { Input } from '../../../src/core/inbound';
import type { Session } from '../../../src/core/session';
import { callingDesk } from '../../support/calling-desk';

const desk = callingDesk();
const KEY = 'web:c2';

const take = async (input: Input): Promise<string> => {
  desk.clock.now += 1000;
  const { reply } = await desk.turnsWith().take(desk.inbound('web-chat', input, { sessionKey: KEY }));
  return JSON.stringify(reply);
};
const said = (text: string): Promise<string> => take({ type: 'said', text });
const session = (): Promise<Session> => desk.sessionOf('web-chat', KEY);

const backAndErased = async (): Promise<void> => {
  const file = await desk.fileOf(await desk.agreed());
  const { reference = '', words = [] } = file.content.wayBack ?? {};
  const known = { 'safe-now': 'yes', about: 'returning', reference, words: words.join(' ') };
  await desk.tell('web-chat', known, { sessionKey: KEY });
  expect((await session()).returnedTo).toBe(file.id);
  await desk.store.eraseCase(file.id);
};

afterEach(() => expect(desk.notes.filter(({ event }) => event === 'turn_failed')).toEqual([]));

describe('somebody whose case is erased while they are back', () => {
  it('is asked as somebody new, and told nothing of a case', async () => {
    await backAndErased();
    const reply = await take({ type: 'said', text: 'add', value: 'add' });
    expect(reply).not.toMatch(/did not match|erased|deleted|your case/iu);
    expect(await session()).toMatchObject({
      mode: 'bot',
      returnedTo: null,
      pending: { question: 'about' },
      answers: { 'safe-now': { value: 'yes' } },
    });
    expect(Object.keys((await session()).answers)).toEqual(['safe-now']);
    await said('me');
    expect((await session()).pending?.question).toBe('under-18');
  });

  it('is answered when they tell of danger, and it is remembered for whatever they tell next', async () => {
    await backAndErased();
    expect(await said('please tell them he has a knife')).toContain('999');
    expect(await session()).toMatchObject({
      priority: 'now',
      reasons: [{ code: 'words-emergency' }],
      pending: { question: 'about' },
    });
  });

  it.each<[string, Input]>([
    ['the exit', { type: 'left', how: 'exit' }],
    ['a word for it', { type: 'said', text: 'exit' }],
    ['silence', { type: 'quiet' }],
  ])('leaves by %s', async (_, input) => {
    await backAndErased();
    if (input.type === 'quiet') desk.clock.now += 11 * 60_000;
    await take(input);
    expect(await session()).toMatchObject({ mode: 'suspended', returnedTo: null });
  });

  it('who was away is asked whether it is still safe, and then as somebody new', async () => {
    await backAndErased();
    await take({ type: 'left', how: 'exit' });
    await said('hello');
    expect((await session()).pending?.question).toBe('still-safe');
    await said('yes');
    expect(await session()).toMatchObject({ mode: 'bot', pending: { question: 'about' } });
  });
});
