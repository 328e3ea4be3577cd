/** Staff type in a report, one form after another, as a browser would send them [AL21, AL22, SO47]. */
import { CAME_BY } from '../../../src/core/typed';
import type { Role, Staff } from '../../../src/core/staff';
import type { Case } from '../../../src/core/case';
import { landlordId } from '../../../src/core/ids';
import type { Store } from '../../../src/store/store';
import { cookieOf, csrfOf, depsOf, get, post, signIn, startOn, stop, words } from './console-desk';
import { NOW, shared } from './fixtures';

jest.setTimeout(30_000);
afterEach(stop);

interface Desk {
  readonly at: string;
  readonly store: Store;
  readonly clock: { now: number };
}

const open = async (): Promise<Desk> => {
  const clock = { now: NOW };
  const deps = await depsOf({ files: [], now: () => clock.now });
  return { at: await startOn(deps), store: deps.store, clock };
};

interface Typist {
  readonly path: string;
  page(): Promise<string>;
  /** Posts a form as the page shown last would. */
  send(form: Readonly<Record<string, string>>): Promise<string>;
}

const typist = async (
  { at }: Desk,
  starting: Readonly<Record<string, string>>,
  as: Role | Staff = 'adviser',
): Promise<Typist> => {
  const cookie = typeof as === 'string' ? await signIn(at, 'testhomes', as) : cookieOf(as);
  const csrf = await csrfOf(at, cookie);
  const begun = await post(`${at}/staff/new`, { csrf, ...starting }, { cookie });
  const path = begun.headers.get('location') ?? '';
  let shown = await (await get(at + path, cookie)).text();
  return {
    path,
    page: async () => (await get(at + path, cookie)).text(),
    send: async (form) => {
      const hidden = [...shown.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
      const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
      shown = await (await post(at + path, { ...fields, csrf, ...form }, { cookie })).text();
      return shown;
    },
  };
};

const cases = (store: Store, landlord = 'testhomes'): Promise<readonly Case[]> =>
  store.openCases({ landlord: landlordId(landlord), restricted: true });

const WALK_IN = { came: 'office', teller: 'the-person' };
const LETTER = { came: 'letter', teller: 'the-person', received: '2026-11-20T14:00' };

it('a walk-in answers aloud, and becomes a case that says how it came', async () => {
  const desk = await open();
  const typing = await typist(desk, WALK_IN);
  expect(await typing.page()).toMatch(/call 999.*Read aloud:/su);
  await typing.send({ choice: 'yes' });
  await typing.send({ choice: 'no' });
  expect(await typing.send({ choice: 'agree' })).toContain('value="call"');
  const said = await typing.send({ command: 'skip' });
  expect(said).toMatch(/Read aloud:.*reference/su);
  await typing.send({ choice: 'no-preference' });
  const over = await typing.send({ command: 'send-now' });
  const [one] = await cases(desk.store);
  expect(one).toMatchObject({ source: 'person', door: 'me', typed: { came: 'office', receivedAt: NOW } });
  expect(over).toContain(`href="/staff/cases/${one?.id}"`);
  const cookie = await signIn(desk.at);
  expect(await (await get(`${desk.at}/staff`, cookie)).text()).toContain('In person, at an office');
  const page = await (await get(`${desk.at}/staff/cases/${one?.id}`, cookie)).text();
  expect(page).toContain('Typed in by staff. In person, at an office.');
  expect(page).not.toContain('Nobody was there to agree');
});

it('a letter is a report by staff: nobody is said to have agreed, and its clock runs from the day it came', async () => {
  const desk = await open();
  const typing = await typist(desk, LETTER);
  expect(await typing.page()).toContain('As the letter says:');
  expect(await typing.send({ choice: 'no' })).toContain('Nobody is here to agree.');
  await typing.send({ command: 'send-now' });
  const [one] = await cases(desk.store);
  expect(one).toMatchObject({ source: 'staff', typed: { came: 'letter' } });
  expect(one?.typed?.receivedAt).toBe(Date.UTC(2026, 10, 20, 14));
  const cookie = await signIn(desk.at);
  const page = await (await get(`${desk.at}/staff/cases/${one?.id}`, cookie)).text();
  expect(page).toMatch(/Typed in by staff\. By letter\. Nobody was there to agree/u);
  expect(page).toContain('not asked');
  expect(page).not.toContain('They agreed to what is kept');
});

it('is for the landlord that was chosen first, and stays with it', async () => {
  const desk = await open();
  const typing = await typist(desk, { ...LETTER, landlord: 'otherhomes' }, shared(['adviser']));
  expect(await typing.page()).toMatch(/<header.*<span>Other Homes<\/span>/u);
  await typing.send({ choice: 'no', landlord: 'testhomes' });
  const over = await typing.send({ command: 'send-now' });
  const [one] = await cases(desk.store, 'otherhomes');
  expect(one).toMatchObject({ landlord: 'otherhomes', typed: { came: 'letter', by: 'staff-shared' } });
  expect(await cases(desk.store)).toEqual([]);
  expect(over).toContain(`href="/staff/cases/${one?.id}"`);
  const only = cookieOf(shared(['adviser'], { alsoFor: [landlordId('thirdhomes')] }));
  expect((await get(desk.at + typing.path, only)).status).toBe(404);
});

it.each([[''], ['thirdhomes'], ['nobody']])(
  'begins nothing for the landlord %j, where it could be one of several',
  async (chosen) => {
    const desk = await open();
    const cookie = cookieOf(shared(['adviser']));
    const csrf = await csrfOf(desk.at, cookie);
    const answer = await post(`${desk.at}/staff/new`, { csrf, ...WALK_IN, landlord: chosen }, { cookie });
    const html = await answer.text();
    expect([answer.status, html]).toEqual([400, expect.stringContaining('Choose which landlord this report is for.')]);
    expect(html).toMatch(/<select name="landlord" required><option value><\/option><option value="testhomes">/u);
    expect(html).not.toMatch(/thirdhomes|nobody/u);
  },
);

it('shows the 999 line at once when what is typed tells of danger, and keeps the words', async () => {
  const desk = await open();
  const typing = await typist(desk, { came: 'letter', teller: 'somebody-else' });
  await typing.send({ choice: 'not-sure' });
  await typing.send({ choice: 'neighbour' });
  const shown = await typing.send({ words: 'Flat 2. He is strangling her right now.' });
  expect(shown).toMatch(/<p class="said decision" role="alert">[^<]*999/u);
});

it('is forgotten within the hour where nothing was agreed', async () => {
  const desk = await open();
  const typing = await typist(desk, WALK_IN);
  await typing.send({ choice: 'yes' });
  desk.clock.now += 61 * 60_000;
  await desk.store.purge(desk.clock.now);
  expect(await cases(desk.store)).toEqual([]);
  const cookie = await signIn(desk.at, 'testhomes', 'adviser');
  const answer = await get(desk.at + typing.path, cookie);
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('kept for an hour at most')]);
});

it('is seen by whoever types it, and by no colleague', async () => {
  const desk = await open();
  const typing = await typist(desk, LETTER);
  await typing.send({ choice: 'no' });
  for (const role of ['supervisor', 'safeguarding-lead', 'case-handler'] as const) {
    const answer = await get(desk.at + typing.path, await signIn(desk.at, 'testhomes', role));
    expect(answer.status).toBe(404);
  }
});

it('a case kept from somebody is linked for nobody outside its group, whoever typed it', async () => {
  const desk = await open();
  const typing = await typist(desk, WALK_IN, 'supervisor');
  await typing.send({ choice: 'yes' });
  await typing.send({ choice: 'no' });
  await typing.send({ choice: 'agree-keep-from' });
  await typing.send({ words: 'The repairs team' });
  const over = await typing.send({ command: 'send-now' });
  const [one] = await cases(desk.store);
  expect(one).toMatchObject({ access: 'restricted', typed: { came: 'office' } });
  expect(over).toContain('No more questions.');
  expect(over).not.toContain(one?.id);
});

it('a form sent twice answers once, and what was written while it paused comes back', async () => {
  const desk = await open();
  const typing = await typist(desk, { ...WALK_IN, teller: 'somebody-else' });
  await typing.send({ choice: 'yes' });
  await typing.send({ choice: 'not-sure' });
  await typing.send({ choice: 'neighbour' });
  await typing.send({ choice: 'agree' });
  const first = await typing.send({ at: '1', words: 'Flat 9' });
  expect(first).toContain('The conversation had gone on');
  desk.clock.now += 11 * 60_000;
  const paused = await typing.send({ words: 'Flat 2, by the stairs' });
  expect(paused).not.toContain('The conversation had gone on');
  expect(await typing.send({ choice: 'yes' })).toMatch(/<textarea[^>]*>Flat 2, by the stairs<\/textarea>/u);
});

it.each([
  ['nothing chosen', {}],
  ['a way that is none', { ...WALK_IN, came: 'pigeon' }],
  ['a day to come', { ...WALK_IN, received: '2026-12-24T10:00' }],
  ['a day long gone', { ...WALK_IN, received: '2020-01-01T10:00' }],
  ['a day that is none', { ...WALK_IN, received: 'yesterday' }],
])('begins nothing with %s', async (_, starting) => {
  const desk = await open();
  const cookie = await signIn(desk.at, 'testhomes', 'adviser');
  const csrf = await csrfOf(desk.at, cookie);
  const answer = await post(`${desk.at}/staff/new`, { csrf, ...starting }, { cookie });
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('Choose how it came')]);
});

it('is offered on the list to those who meet people, and to nobody else', async () => {
  const { at } = await open();
  const isOffered = async (role: Role): Promise<boolean> =>
    (await (await get(`${at}/staff`, await signIn(at, 'testhomes', role))).text()).includes('href="/staff/new"');
  for (const role of ['adviser', 'case-handler', 'supervisor', 'safeguarding-lead'] as const)
    expect([role, await isOffered(role)]).toEqual([role, true]);
  for (const role of ['auditor', 'admin', 'colleague-cases'] as const)
    expect([role, await isOffered(role)]).toEqual([role, false]);
});

it('every way a report may come is chosen by words, and never by a bare code', () => {
  const said = words.for('en', 'web-chat', 'testhomes');
  for (const came of CAME_BY) expect(said.say(`console.came.options.${came}`)).toMatch(/^(?:In person|By|From)\b/u);
});
