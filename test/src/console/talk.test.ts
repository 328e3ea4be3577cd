/** Who a conversation may be passed on to: somebody who is here, of this landlord, and may see the case. */
import { caseId, sessionId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { decision, session } from '../store/fixtures';
import { csrfOf, depsOf, get, post, signIn, start, startOn, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, keep, NOW } from './fixtures';

afterEach(stop);

const passOn = async (at: string, cookie: string, to: string): Promise<{ status: number; said: string }> => {
  const form = { csrf: await csrfOf(at, cookie), act: `act-${to}`, control: '1', to };
  const answer = await post(`${at}/staff/cases/case-1/acts/pass-on`, form, { cookie });
  return { status: answer.status, said: await answer.text() };
};

it.each([['staff-nobody-here'], ['staff-'], ['']])('is not passed on to %j', async (to) => {
  const at = await start({ files: [caseFile()] });
  const cookie = await signIn(at);
  expect(await passOn(at, cookie, to)).toMatchObject({ status: 409, said: expect.stringContaining('not here now') });
});

it('is passed on to a colleague as they are known: the person is told where they are not whom was asked for [AS26, SO22]', async () => {
  const deps = await depsOf({ files: [] });
  const file = caseFile({ wishes: { officerGender: 'woman', language: null } });
  const talk = session({
    id: sessionId('session-live'),
    landlord: file.landlord,
    caseId: file.id,
    channel: 'web-chat',
    lastAt: NOW,
  });
  await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
    decision({ session: talk, case: file, messages: [], events: [{ type: 'handed_off', because: 'sent' }] }),
  );
  const at = await startOn(deps);
  const anna = await atCase(at, 'case-handler-1');
  expect((await anna.send('take-over', {}))[0]).toBe(303);
  await get(`${at}/staff`, await signIn(at, 'testhomes', 'case-handler-2'));
  const to = /<option value="(staff-[^"]+)">Case handler 2</.exec(await anna.read('/talk'))?.[1] ?? '';
  expect(await passOn(at, await signIn(at, 'testhomes', 'case-handler-1'), to)).toMatchObject({ status: 303 });
  const said = (await deps.store.transcript(file.id)).map(({ text }) => text);
  expect(said[0]).not.toContain('You asked for a woman.');
  expect(said[1]).toContain('You asked for a woman. We could not manage that this time.');
});

it.each([
  ['one they may see', {}, 409],
  ['one of another team', { onlyTeams: ['another-team'] }, 303],
  ['one of a small group', { access: 'restricted' as const }, 303],
])(
  'is refused for the other side of the household where that is %s, and tells of no other (R7)',
  async (_, over, status) => {
    const deps = await depsOf({ files: [] });
    const file = caseFile();
    const talk = session({
      id: sessionId('session-live'),
      landlord: file.landlord,
      caseId: file.id,
      channel: 'web-chat',
      lastAt: NOW,
    });
    await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
      decision({ session: talk, case: file, messages: [], events: [{ type: 'handed_off', because: 'sent' }] }),
    );
    const at = await startOn(deps);
    const anna = await atCase(at, 'case-handler-1');
    expect((await anna.send('take-over', {}))[0]).toBe(303);
    await get(`${at}/staff`, await signIn(at, 'testhomes', 'case-handler-2'));
    const to = /<option value="(staff-[^"]+)">Case handler 2</.exec(await anna.read('/talk'))?.[1] ?? '';
    const other = caseFile({
      id: caseId('case-2'),
      door: 'my-behaviour',
      owner: staffId(to),
      content: { ...file.content, wayBack: null },
      ...over,
    });
    await keep(deps.store, other, []);
    expect(await passOn(at, await signIn(at, 'testhomes', 'case-handler-1'), to)).toMatchObject({ status });
  },
);

it('gives back the words of somebody whose case a colleague has taken since: nothing was done with them', async () => {
  const at = await start({ files: [caseFile()] });
  const anna = await atCase(at, 'case-handler-1');
  await anna.send('claim', {});
  const ben = await atCase(at, 'case-handler-2');
  expect(await ben.send('note', { words: 'She rang from her sister’s.' })).toEqual([
    409,
    expect.stringMatching(/Nothing was done.*say for what reason.*She rang from her sister’s\./su),
  ]);
  expect(await anna.read()).not.toContain('her sister’s');
});

it('gives back the words of somebody whose sign-in ended while they wrote, and nothing to a form from elsewhere', async () => {
  const at = await start({ files: [caseFile()] });
  const cookie = await signIn(at);
  const csrf = await csrfOf(at, cookie);
  const words = 'She rang from her sister’s.';
  await post(`${at}/staff/sign-out`, { csrf }, { cookie });
  const late = await post(`${at}/staff/cases/case-1/acts/note`, { csrf, act: 'late', words }, { cookie });
  expect([late.status, await late.text()]).toEqual([403, expect.stringContaining(words)]);
  const mine = await signIn(at);
  const elsewhere = await post(
    `${at}/staff/cases/case-1/acts/note`,
    { csrf: 'other', act: 'x', words },
    { cookie: mine },
  );
  expect([elsewhere.status, await elsewhere.text()]).toEqual([403, expect.not.stringContaining(words)]);
});

describe('after passing on', () => {
  const passed = async () => {
    const deps = await depsOf({ files: [] });
    const file = caseFile();
    const here = { landlord: file.landlord, caseId: file.id, channel: 'web-chat', lastAt: NOW } as const;
    const talk = session({ id: sessionId('session-live'), ...here });
    await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
      decision({ session: talk, case: file, messages: [], events: [{ type: 'handed_off', because: 'sent' }] }),
    );
    const at = await startOn(deps);
    const anna = await atCase(at, 'case-handler-1');
    await anna.send('take-over', {});
    await get(`${at}/staff`, await signIn(at, 'testhomes', 'case-handler-2'));
    const page = await anna.read('/talk');
    expect(page).toMatch(/<select name="to" required[^>]*><option value><\/option>|<option value=""/);
    return { at, anna, to: /<option value="(staff-[^"]+)">Case handler 2</.exec(page)?.[1] ?? '' };
  };

  it('it is said to whom, with a way back to the list, and nobody is asked what they open it for', async () => {
    const { at, anna, to } = await passed();
    const cookie = await signIn(at, 'testhomes', 'case-handler-1');
    const form = { csrf: await csrfOf(at, cookie), act: 'pass', control: '1', to };
    const answer = await post(`${at}/staff/cases/case-1/acts/pass-on`, form, { cookie });
    expect(answer.headers.get('location')).toBe('/staff/cases/case-1/passed-on');
    const said = await anna.read('/passed-on');
    expect(said).toMatch(/<h1>Passed on to Case handler 2<\/h1><p role="status">The case is theirs now\.<\/p>/);
    expect(said).toContain('<a href="/staff">Back to the list</a>');
    expect(said).not.toContain('Why are you opening this?');
  });

  it('is said to nobody else', async () => {
    const { at, anna, to } = await passed();
    expect(await anna.read('/passed-on')).not.toContain('The case is theirs now.');
    await anna.send('pass-on', { control: '1', to });
    for (const role of ['case-handler-2', 'supervisor'])
      expect(await (await atCase(at, role)).read('/passed-on')).not.toContain('The case is theirs now.');
  });

  it.each(['pass-on', 'hand-back', 'finish'])('by %s, what was half written is given back, not sent', async (act) => {
    const { anna, to } = await passed();
    const text = 'Tell me about the';
    const [status, said] = await anna.send(act, { control: '1', to, text });
    expect([status, said]).toEqual([
      200,
      expect.stringMatching(/neither sent nor kept\.[^]*<textarea[^>]*>Tell me about the</),
    ]);
    expect((await anna.send('note', { words: ' ' }))[1]).not.toContain(text);
  });
});
