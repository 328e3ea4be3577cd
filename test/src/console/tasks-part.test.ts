/** The list of what a trained look calls for, on the case page: whose, by when, and in the way of closing. */
import { TASKS } from '../../../src/cases/tasks';
import { screen } from '../../../src/cases/work';
import type { CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { csrfOf, get, post, signIn, start, stop, words } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const LOOK = { children: 'no-concern-today', adults: 'no-concern-today' };
const screened = (): CaseFile => {
  const found = { childrenAtRisk: 'concern-acted-on', adultsAtRisk: 'no-concern-today', dashBy: null } as const;
  const decided = screen(
    { case: caseFile(), session: null },
    { by: staffId('staff-anna'), at: NOW },
    { ...found, agencyOutcome: null },
  );
  if ('refused' in decided || !decided.case) throw new Error(JSON.stringify(decided));
  return decided.case;
};
const WITH_THEM = ['safety-plan-1', 'options-1'];
const NOT_NEEDED = { how: 'not-needed', because: 'Has one' };
const MUST = ['conflict-check-1', 'safeguarding-procedure-1', 'safety-plan-1', 'options-1'];

it('is worked off before the case can close, each for done or for a reason', async () => {
  const at = await start();
  const anna = await atCase(at);
  expect(await anna.read()).toContain('Nothing yet: it comes from the trained look.');
  await anna.send('screen', { ...LOOK, 'by-their-child': 'yes' });
  const page = await anna.read();
  expect(page).toContain('Advice and a service for somebody hurt by their child');
  expect(page).toContain('By Tuesday 24 November at 9am. Case handler. The case stays open until this is settled');
  expect(page).toContain('What must be settled before this case can close:');
  const must = (page.split('id="close"')[1] ?? '').split('</section>')[0] ?? '';
  expect(must).toContain('A safety plan, made with them (Case handler)');
  const close = { outcome: 'moved', lessons: 'Ring before noon.' };
  const [status, said] = await anna.send('close', close);
  expect([status, said.includes('Settle it before you close.')]).toEqual([409, true]);
  expect((await anna.send('task', { task: 'by-their-child-1', how: 'not-needed' }))[1]).toContain('Give the reason');
  expect((await anna.send('task', { task: 'by-their-child-1', how: 'not-needed', because: 'Has one' }))[0]).toBe(303);
  const [unmet, spoken] = await anna.send('task', { task: 'options-1', how: 'done' });
  expect([unmet, spoken]).toEqual([409, expect.stringContaining('Nobody is logged as having spoken with them.')]);
  expect(await anna.read()).not.toContain('value="support-in-place"');
  for (const task of MUST)
    expect(
      (await anna.send('task', { task, ...(WITH_THEM.includes(task) ? NOT_NEEDED : { how: 'done' }) }, task))[0],
    ).toBe(303);
  expect((await anna.send('task', { task: MUST[0] ?? '', how: 'done' }, MUST[0]))[0]).toBe(303);
  expect((await anna.send('task', { task: MUST[0] ?? '', how: 'done' }))[0]).toBe(409);
  expect(await anna.read()).toContain('Not needed: Has one');
  const closing = await anna.read();
  const looked = /name="looked" value="([^"]+)"/u.exec(closing)?.[1] ?? '';
  expect(looked.split(' ')).toEqual(['priority:urgent', 'undecided:person', 'not-spoken:person']);
  for (const said of ['The priority is: urgent', 'Nobody has spoken with the person', 'I have looked at each of these'])
    expect((closing.split('id="close"')[1] ?? '').split('</section>')[0]).toContain(said);
  const [refused, why] = await anna.send('close', close);
  expect([refused, why.includes('tick that you have')]).toEqual([409, true]);
  expect((await anna.send('close', { ...close, looked: 'priority:urgent' }))[0]).toBe(409);
  expect((await anna.send('close', { ...close, looked }))[0]).toBe(303);
  const cookie = await signIn(at, 'testhomes', 'supervisor');
  const url = `${at}/staff/cases/case-1`;
  await post(`${url}/opening`, { csrf: await csrfOf(at, cookie), reason: 'supervising' }, { cookie });
  const over = (await (await get(url, cookie)).text()).split('Open when it was closed')[1] ?? '';
  expect(over.split('</ul>')[0]).toContain('Nobody has spoken with the person inside their plan');
});

it('a concern nobody has acted on yet is a true answer, and what must follow keeps the case open', async () => {
  const anna = await atCase(await start());
  expect(await anna.read()).toContain('DASH is a set of questions about risk. Somebody trained in it asks them');
  await anna.send('screen', { ...LOOK, adults: 'concern-not-yet-acted-on' });
  const page = await anna.read();
  expect(page).toContain('Concern, and not yet acted on');
  expect(page).toContain('Refer to adult social care at the council (Safeguarding lead)');
  expect((await anna.send('close', { outcome: 'moved', lessons: 'x', looked: '' }))[0]).toBe(409);
});

it('keeps who did what was made with them and when, beside who wrote it down', async () => {
  const anna = await atCase(await start({ files: [screened()] }));
  await anna.send('attempt', { who: 'person', method: 'call', outcome: 'spoke-to-them' });
  const dash = { task: 'dash-1', how: 'done' };
  const [status, why] = await anna.send('task', dash);
  expect([status, why]).toEqual([409, expect.stringContaining('Say who did it and when.')]);
  expect((await anna.send('task', { ...dash, who: 'the IDVA', when: '2026-11-20T14:00' }))[0]).toBe(303);
  expect(await anna.read()).toMatch(/Done: by the IDVA, Friday 20 November at 2pm\. Case handler 1, Monday/);
});

it('marks for each whose it is: a lead sees theirs', async () => {
  const at = await start({ files: [screened()] });
  const tasks = async (role: string): Promise<string> =>
    ((await (await atCase(at, role)).read()).split('<ul class="tasks">')[1] ?? '').split('</ul>')[0] ?? '';
  const ofLead = await tasks('safeguarding-lead');
  expect(ofLead).toMatch(/Refer to children’s social care<\/strong><span class="mark">Yours/u);
  expect(ofLead.match(/>Yours</gu)).toHaveLength(1);
  expect(await tasks('case-handler')).toMatch(/A safety plan, made with them<\/strong><span class="mark">Yours/u);
});

it('asks a safeguarding lead for what is theirs with one press, and their list marks it', async () => {
  const at = await start({ files: [screened()] });
  const anna = await atCase(at);
  const page = await anna.read();
  expect(page).toContain('Ask a safeguarding lead for what is theirs');
  expect(page).not.toContain('Ask a supervisor for what is theirs');
  const cookie = await signIn(at, 'testhomes', 'case-handler-1');
  const form = page.split('<form').find((one) => one.includes('lead-task')) ?? '';
  const fields = [...form.matchAll(/name="([^"]+)"[^>]*? value="([^"]*)"/gu)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const csrf = await csrfOf(at, cookie);
  const asked = await post(`${at}/staff/supervisor`, { ...Object.fromEntries(fields), csrf }, { cookie });
  expect(asked.headers.get('location')).toBe('/staff/cases/case-1');
  const listOf = async (role: string): Promise<string> =>
    (await get(`${at}/staff`, await signIn(at, 'testhomes', role))).text();
  const ofLead = await listOf('safeguarding-lead');
  expect(ofLead).toContain('Something on a case is for a safeguarding lead to do');
  expect(ofLead).toContain('<span class="mark">Yours to do: 1</span>');
  expect(await listOf('supervisor')).not.toContain('Yours to do');
  expect(await listOf('case-handler-2')).not.toContain('Yours to do');
  expect(await (await atCase(at, 'safeguarding-lead')).read()).not.toContain(
    'Ask a safeguarding lead for what is theirs',
  );
});

it('a save leads back to the part it was made in, which says that it is saved, without a script', async () => {
  const at = await start();
  const cookie = await signIn(at);
  const csrf = await csrfOf(at, cookie);
  const url = `${at}/staff/cases/case-1`;
  const saved = await post(`${url}/acts/screen`, { csrf, act: 'look-1', ...LOOK }, { cookie });
  expect(saved.headers.get('location')).toBe('/staff/cases/case-1?saved=screen#screen');
  const page = await (await get(`${url}?saved=screen`, cookie)).text();
  expect(page.split('id="screen"')[1]).toMatch(/^[^]{0,200}<p class="note" role="status">Saved\.<\/p>/u);
  expect(page.match(/>Saved\.</gu)).toHaveLength(1);
  for (const made of ['', '?saved=made-up'])
    expect(await (await get(url + made, cookie)).text()).not.toContain('Saved.');
});

it('a case of a colleague is taken over with their name on the button', async () => {
  const at = await start();
  const anna = await atCase(at);
  expect(await anna.read()).toContain('>Look after this case<');
  await anna.send('claim', { from: '' });
  const cookie = await signIn(at, 'testhomes', 'supervisor');
  const csrf = await csrfOf(at, cookie);
  const url = `${at}/staff/cases/case-1`;
  expect((await post(`${url}/opening`, { csrf, reason: 'covering' }, { cookie })).status).toBe(303);
  const page = await (await get(url, cookie)).text();
  expect(page).not.toContain('>Look after this case<');
  expect(page).toMatch(
    /If you take it over, it is yours, and no longer theirs[^]*>Take this over from [^<]*Case handler/u,
  );
});

it('is settled by those whose it is: an adviser is offered none of it, and a form of theirs does nothing', async () => {
  const at = await start();
  const anna = await atCase(at);
  await anna.send('screen', { ...LOOK, children: 'concern-acted-on' });
  const ofHandler = await anna.read();
  expect(ofHandler).toContain('value="dash-1"');
  expect(ofHandler).not.toContain('value="refer-children-1"');
  expect(await anna.send('task', { task: 'refer-children-1', how: 'done' })).toEqual([
    409,
    expect.stringContaining('Somebody else settles this'),
  ]);
  const adviser = await atCase(await start({ files: [screened()] }), 'adviser');
  const ofAdviser = await adviser.read();
  expect(ofAdviser).toContain('Refer to children’s social care');
  expect(ofAdviser).not.toContain('acts/task"');
  for (const task of ['dash-1', 'refer-children-1', 'conflict-check-1', 'safety-plan-1'])
    expect((await adviser.send('task', { task, how: 'done' }))[0]).toBe(403);
});

it('says what is late', async () => {
  let now = NOW;
  const at = await start({ now: () => now });
  await (await atCase(at)).send('screen', LOOK);
  expect(await (await atCase(at)).read()).not.toContain('Late: it was due');
  now = NOW + 25 * 60 * 60 * 1000;
  expect(await (await atCase(at)).read()).toContain('Late: it was due by Tuesday 24 November at 9am. Case handler.');
});

it('has words for everything a look may call for', () => {
  const said = words.for('en', 'web-chat', 'testhomes');
  for (const { code } of TASKS) expect(said.label('console.task', code)).not.toBe(code);
});
