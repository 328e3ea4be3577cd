/** What staff do to a case, by HTTP: nothing is done twice or in other words, and nothing written is lost. */
import { randomUUID } from 'node:crypto';
import { sessionId } from '../../../src/core/ids';
import type { Session } from '../../../src/core/session';
import { unsentIn } from '../../../src/console/unsent';
import { staffWords } from '../../../src/console/staff-words';
import { decision, session } from '../store/fixtures';
import { csrfOf, depsOf, get, post, signIn, start, startOn, stop, words } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

/** They said that texting is safe. */
const SAFE = {
  'safe-now': { value: 'yes', wording: { id: 'opening.safe-now', version: '1', language: 'en', hash: 'h' }, at: 0 },
} as const;

/** A person is there, and a handler has the conversation. */
const talking = async (over: Partial<Session> = {}) => {
  const clock = { now: NOW };
  const deps = await depsOf({ files: [], now: () => clock.now });
  const file = caseFile();
  const here = { landlord: file.landlord, caseId: file.id, channel: 'web-chat', lastAt: NOW } as const;
  const talk = session({ id: sessionId('session-live'), ...here, ...over });
  await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
    decision({ session: talk, case: file, messages: [], events: [{ type: 'handed_off', because: 'sent' }] }),
  );
  const at = await startOn(deps);
  const anna = await atCase(at);
  await anna.send('take-over', {});
  const said = async () =>
    (await deps.store.transcript(file.id)).flatMap((one) => (one.by === 'handler' ? one.text : []));
  return { at, anna, deps, file, said, clock, talk };
};

describe('a form sent a second time', () => {
  it('in other words is refused, with the words given back, and says nothing of saved', async () => {
    const anna = await atCase(await start({ files: [caseFile()] }));
    const id = randomUUID();
    expect((await anna.send('note', { words: 'first words' }, id))[0]).toBe(303);
    const [status, page] = await anna.send('note', { words: 'SECOND words' }, id);
    expect([status, page]).toEqual([409, expect.stringMatching(/recorded already.*>SECOND words</su)]);
    expect(page).not.toContain('Saved.');
    expect(await anna.read()).not.toContain('SECOND words');
  });

  it('as another outcome of an attempt is refused: that somebody else answered is not lost as saved', async () => {
    const anna = await atCase(await start({ files: [caseFile()] }));
    const [id, tried] = [randomUUID(), { who: 'person', method: 'call' }];
    expect((await anna.send('attempt', { ...tried, outcome: 'no-answer' }, id))[0]).toBe(303);
    expect((await anna.send('attempt', { ...tried, outcome: 'someone-else-answered' }, id))[0]).toBe(409);
  });

  it('in the same words is done once, and is answered as the first time', async () => {
    const { anna, said } = await talking();
    const id = randomUUID();
    for (const _ of [1, 2]) expect((await anna.send('say', { control: '1', text: 'I am here.' }, id))[0]).toBe(303);
    expect((await said()).filter((one) => one === 'I am here.')).toHaveLength(1);
  });
});

it.each(['1e0', ' 1', '1 ', '', '0x1', '-1', '1234567890'])('takes %j for no fence', async (control) => {
  const { anna, said } = await talking();
  expect((await anna.send('say', { control, text: 'I am here.' }))[0]).toBe(400);
  expect(await said()).not.toContain('I am here.');
});

describe('a text that names what it is about', () => {
  const text = 'Is it your husband who hits you? Test Homes can help with the abuse';

  it('is shown once more, with its words, and goes at the second press; the timeline says so', async () => {
    const { anna, said, deps, file } = await talking({ channel: 'sms', textsTo: '+447700900123', answers: SAFE });
    const [status, page] = await anna.send('say', { control: '1', text });
    expect([status, page]).toEqual([409, expect.stringMatching(/names a landlord.*Send it all the same\?/su)]);
    expect(page).toMatch(/name="despite" value="yes"[^]*<textarea name="text"[^>]*>Is it your husband/u);
    expect(await said()).not.toContain(text);
    expect((await anna.send('say', { control: '1', text, despite: 'yes' }))[0]).toBe(303);
    expect(await said()).toContain(text);
    expect((await deps.store.timeline(file.id)).map(({ type }) => type)).toContain('sent_though_named');
  });

  it('is nothing of the kind on the page, which shows who it is from', async () => {
    const { anna, said, deps, file } = await talking();
    expect((await anna.send('say', { control: '1', text }))[0]).toBe(303);
    expect(await said()).toContain(text);
    expect((await deps.store.timeline(file.id)).map(({ type }) => type)).not.toContain('sent_though_named');
  });
});

describe('finishing', () => {
  const lastIn = (page: string): string => /name="last" value="(\d+)"/u.exec(page)?.[1] ?? '';

  it('is not done where they wrote after the page was drawn, and says when', async () => {
    const { anna, deps, talk, clock } = await talking();
    const last = lastIn(await anna.read('/talk'));
    expect(last).toBe(String(NOW));
    clock.now = NOW + 60_000;
    const held = await deps.store.session('web:live');
    await deps.store.turn({ sessionKey: 'web:live', messageId: 'm2', now: clock.now }, () =>
      decision({ session: { ...(held ?? talk), lastAt: clock.now }, messages: [], events: [] }),
    );
    const form = { control: '1', without: 'yes', text: 'Take care' };
    const [status, page] = await anna.send('finish', { ...form, last });
    expect([status, page]).toEqual([
      409,
      expect.stringMatching(/They wrote at .*after your page was drawn.*>Take care</su),
    ]);
    expect((await anna.send('finish', { ...form, text: '', last: lastIn(await anna.read('/talk')) }))[0]).toBe(303);
  });
});

it('after closing says so to whoever closed it, and to nobody else', async () => {
  const deps = await depsOf({ files: [caseFile()] });
  const at = await startOn(deps);
  const list = async (role: string): Promise<string> =>
    (await get(`${at}/staff?closed=case-1`, await signIn(at, 'testhomes', role))).text();
  await (await atCase(at, 'case-handler-1')).send('claim', {});
  expect(await list('case-handler-1')).not.toContain('is closed.');
  const file = await deps.store.caseFile(caseFile().id);
  if (!file?.owner) throw new Error('claimed');
  const closed = { type: 'case_closed', by: file.owner, outcome: 'moved', at: NOW } as const;
  await deps.store.act({ case: file.id, actId: 'close', now: NOW }, () => ({
    case: { ...file, state: 'closed' },
    events: [closed],
  }));
  expect(await list('case-handler-1')).toMatch(
    /Case case-1 is closed\..*A supervisor or safeguarding lead can open it/su,
  );
  for (const role of ['case-handler-2', 'supervisor']) expect(await list(role)).not.toContain('is closed.');
});

describe('what somebody wrote', () => {
  const note = { act: 'late', words: 'She rang from her sister’s.' };

  it('is given back after the sign-in ended, which is said plainly and is nobody’s fault', async () => {
    const at = await start({ files: [caseFile()] });
    const cookie = await signIn(at);
    const csrf = await csrfOf(at, cookie);
    await post(`${at}/staff/sign-out`, { csrf }, { cookie });
    const late = await post(`${at}/staff/cases/case-1/acts/note`, { csrf, ...note }, { cookie });
    const page = await late.text();
    expect([late.status, page]).toEqual([
      403,
      expect.stringMatching(/You were signed out.*half an hour.*her sister’s/su),
    ]);
    expect(page).not.toMatch(/Not allowed|You may not/);
  });

  it('is given back to the same person under a new sign-in, and to nobody else', async () => {
    const at = await start({ files: [caseFile()] });
    const csrf = await csrfOf(at, await signIn(at));
    const under = async (role: string) => {
      const cookie = await signIn(at, 'testhomes', role);
      const answer = await post(`${at}/staff/cases/case-1/acts/note`, { csrf, ...note }, { cookie });
      return [answer.status, await answer.text()] as const;
    };
    expect(await under('case-handler-1')).toEqual([
      403,
      expect.stringMatching(/You signed in again meanwhile.*her sister’s.*href="\/staff\/cases\/case-1"/su),
    ]);
    expect(await under('case-handler-2')).toEqual([403, expect.not.stringContaining('her sister’s')]);
  });

  it('is given back where the case was closed, restricted or is not there: the answer is the same', async () => {
    const at = await start({ files: [caseFile({ access: 'restricted' })] });
    const anna = await atCase(at);
    const cookie = await signIn(at);
    const form = { csrf: await csrfOf(at, cookie), ...note };
    const none = await post(`${at}/staff/cases/case-none/acts/note`, form, { cookie });
    const [status, page] = await anna.send('note', note);
    expect([status, page]).toEqual([404, expect.stringMatching(/Not here.*her sister’s/su)]);
    expect([none.status, await none.text()]).toEqual([status, page]);
  });

  it('is given back field by field, each under its label', async () => {
    const at = await start({ files: [caseFile()] });
    const anna = await atCase(at);
    await anna.send('claim', {});
    const ben = await atCase(at, 'case-handler-2');
    const [, page] = await ben.send('views', { words: 'She wants to stay.', safety: 'He must not hear of it.' });
    expect(page).toMatch(/>She wants to stay\.<.*>He must not hear of it\.</su);
    expect(page).toContain(words.for('en', 'web-chat', '').say('console.views-safety'));
  });

  it('has its times of a plan again, stretch by stretch', () => {
    const given = unsentIn(staffWords(words.for('en', 'web-chat', '')), 'agree-plan', {
      detail: '07700 900123',
      cover: 'the book club',
      'mon-1': 'yes',
      'tue-1': 'yes',
      'from-1': '10:00',
      'to-1': '12:00',
      'never-from-2': '18:00',
      review: '2026-12-01',
      who: 'person',
    }).map(({ text }) => text);
    expect(given).toEqual([
      '07700 900123',
      'the book club',
      '2026-12-01',
      expect.stringMatching(/^Mon, Tue; .*10:00; .*12:00$/u),
      expect.stringMatching(/18:00$/u),
    ]);
  });
});
