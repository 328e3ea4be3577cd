/** A case over days: what was asked, looked at, promised and agreed before is said as of then, and nothing contradicts it. */
import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { NO_WORK } from '../../../src/core/work';
import { csrfOf, get, post, signIn, start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const HOUR = 3_600_000;
const base = caseFile();
const [due] = base.deadlines;
if (!due) throw new Error('the fixture has a promise');
const ANNA = staffId('staff-anna');

const part = (page: string, id: string): string => (page.split(`id="${id}"`)[1] ?? '').split('</section>')[0] ?? '';
const read = async (file: CaseFile, role = 'case-handler'): Promise<string> =>
  (await atCase(await start({ files: [file] }), role)).read();
const worked = (work: Partial<typeof NO_WORK>, over: Partial<CaseFile> = {}): CaseFile =>
  caseFile({ ...over, content: { ...base.content, work: { ...NO_WORK, ...work } } });
const spoken = {
  id: 'a',
  at: NOW + 1,
  loggedAt: NOW + 1,
  by: ANNA,
  who: 'person',
  method: 'conversation',
  outcome: 'spoke-to-them',
  withinPlan: true,
} as const;

it('an ask for a supervisor of an earlier shift is one line that can be put away, below the first box', async () => {
  let now = NOW;
  const at = await start({ now: () => now });
  const ask = async (): Promise<string> => {
    const cookie = await signIn(at);
    const csrf = await csrfOf(at, cookie);
    if (now === NOW) await post(`${at}/staff/supervisor`, { csrf, act: randomUUID(), reason: 'decision' }, { cookie });
    return (await get(`${at}/staff/cases/case-1`, cookie)).text();
  };
  const today = await ask();
  expect(today).toContain('Nobody has answered yet.');
  expect(today.indexOf('Nobody has answered yet.')).toBeGreaterThan(today.indexOf('class="first"'));
  now += 13 * HOUR;
  const later = await ask();
  expect(later).toContain('Nobody answered. Ask again if you still need one.');
  expect(later).toContain('I no longer need this');
  expect(later).not.toMatch(/class="ask late"|Nobody has answered yet/u);
});

it('a look of before they came back is no look since: somebody looks again', async () => {
  const screen = {
    at: NOW - HOUR,
    by: ANNA,
    childrenAtRisk: 'no-concern-today',
    adultsAtRisk: 'no-concern-today',
    dashBy: null,
    agencyOutcome: null,
  } as const;
  const silent = { ...base.content.answers };
  delete (silent as Record<string, unknown>)['household'];
  const looked = worked({ screen }, { reasons: [] });
  const file = { ...looked, content: { ...looked.content, answers: silent } };
  expect(await read({ ...file, reopenedAt: NOW })).toContain('before they came back: look again');
  expect(await read({ ...file, handedOffAt: NOW - 2 * HOUR })).toContain('no concern then');
});

it('a safe time before the promise, at which nobody works, is said as that and not as one that comes after', async () => {
  const early = caseFile({ deadlines: [{ ...due, firstSafe: due.due - HOUR }] });
  const page = await read(early);
  expect(part(page, 'promise')).toContain('A safe time comes before that, and nobody is at work then.');
  expect(page).not.toContain('before their first safe time');
  expect(page).toContain('or their safe times, when nobody is at work before');
});

it.each([
  [
    { firstSafe: undefined },
    'Decide how to keep the promise to reach the person by Monday 23 November at 5pm: no safe time is known',
  ],
  [{ held: true }, 'Decide how to keep the promise to reach the person by Monday 23 November at 5pm: contact is held'],
])('what is to be decided names the promise, and safe times only where there are any: %j', async (over, said) => {
  const { firstSafe: _, ...rest } = due;
  const deadline = 'held' in over ? ({ ...due, held: true } as const) : rest;
  expect(part(await read(caseFile({ deadlines: [deadline] })), 'next')).toContain(said);
});

it('a promise that was kept is not asked about any more, in any part', async () => {
  const page = await read(worked({ attempts: [spoken] }));
  expect(part(page, 'promise')).toContain('They were spoken with: nothing is left to decide.');
  expect(part(page, 'promise')).not.toContain('Needs a decision');
  expect(part(page, 'next')).not.toContain('Decide what gives way');
});

it.each([
  ['adviser', 'Ask a supervisor: they decide what gives way.'],
  ['case-handler', 'You decide what gives way, or ask a supervisor.'],
  ['supervisor', 'You decide what gives way.'],
])('tells %s who decides what gives way', async (role, said) => {
  expect(part(await read(base, role), 'promise')).toContain(said);
});

it('going through the plan again is offered as nothing to tick, and a refusal says where and whom to ask', async () => {
  const task = { id: 'plan-again-1', code: 'plan-again', raisedAt: NOW, due: NOW + 1, settled: null };
  const anna = await atCase(await start({ files: [worked({ tasks: [task] })] }));
  const tasks = part(await anna.read(), 'tasks');
  expect(tasks).not.toContain('<option value="plan-again-1"');
  expect(tasks).toContain('<a href="#plan">Go through the contact plan again with the person</a>');
  const [status, said] = await anna.send('task', { task: 'plan-again-1', how: 'done' });
  expect(status).toBe(409);
  expect(said).toContain('About case case-1.');
  expect(said).toContain('href="/staff/supervisor?about=cases%2Fcase-1"');
  expect(said).toContain('Case handler 1');
  expect((await anna.send('task', { task: 'plan-again-1', how: 'not-needed', because: 'They moved.' }))[0]).toBe(303);
});

it('has one rule about letters and visits, with its exception, once', async () => {
  const page = await read(base);
  expect(page.match(/[Nn]o letter/gu)).toHaveLength(1);
});

it('on paper nothing leads anywhere, and what was decided of the promise stands with it', async () => {
  const anna = await atCase(await start());
  await anna.send('promise', { who: 'person', decision: 'wait-for-window', reason: 'They said so.' });
  const paper = await anna.read('/print');
  expect(paper).not.toMatch(/href="#(?!main)/u);
  expect(paper).toContain('They said so.');
});

it('an open page asks again by itself, and its part holds no form but those about a supervisor', async () => {
  const at = await start();
  const cookie = await signIn(at);
  const page = await (await get(`${at}/staff/cases/case-1`, cookie)).text();
  expect(page).toContain('data-events="/staff/cases/case-1/live" data-part="/staff/cases/case-1/part"');
  const answer = await get(`${at}/staff/cases/case-1/part`, cookie);
  const live = await answer.text();
  expect([answer.status, live.startsWith('<div id="live">'), live.includes('/acts/')]).toEqual([200, true, false]);
  expect((await get(`${at}/staff/cases/case-1/part`, await signIn(at, 'testhomes', 'auditor'))).status).toBe(403);
  expect((await get(`${at}/staff/cases/case-2/part`, cookie)).status).toBe(404);
  expect((await get(`${at}/staff/cases/case-2/live`, cookie)).status).toBe(404);
  await (await atCase(at, 'supervisor')).send('claim', {});
  const moved = await (await get(`${at}/staff/cases/case-1/part`, cookie)).text();
  expect(moved).toContain('A colleague looks after this case by now.');
  expect(moved).not.toContain('class="first"');
});
