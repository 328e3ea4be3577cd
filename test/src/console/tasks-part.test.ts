/** The list of what a trained look calls for, on the case page: whose, by when, and in the way of closing. */
import { TASKS } from '../../../src/cases/tasks';
import { screen } from '../../../src/cases/work';
import { staffId } from '../../../src/core/staff';
import type { CaseFile } from '../../../src/store/store';
import { start, stop, words } from './console-desk';
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
const MUST = ['conflict-check-1', 'safeguarding-procedure-1', 'safety-plan-1', 'options-1'];

it('is worked off before the case can close, each for done or for a reason', async () => {
  const anna = await atCase(await start());
  expect(await anna.read()).toContain('Nothing yet: it comes from the trained look.');
  await anna.send('screen', { ...LOOK, 'by-their-child': 'yes' });
  const page = await anna.read();
  expect(page).toContain('Advice and a service for somebody hurt by their child');
  expect(page).toContain('By Tuesday 24 November at 9am. Case handler. The case stays open until this is settled');
  expect(page).toContain('Some of what the look calls for is still open.');
  const close = { outcome: 'moved', lessons: 'Ring before noon.' };
  const [status, said] = await anna.send('close', close);
  expect([status, said.includes('Settle it before you close.')]).toEqual([409, true]);
  expect((await anna.send('task', { task: 'by-their-child-1', how: 'not-needed' }))[1]).toContain('Give the reason');
  expect((await anna.send('task', { task: 'by-their-child-1', how: 'not-needed', because: 'Has one' }))[0]).toBe(303);
  for (const task of MUST) expect((await anna.send('task', { task, how: 'done' }, task))[0]).toBe(303);
  expect((await anna.send('task', { task: MUST[0] ?? '', how: 'done' }, MUST[0]))[0]).toBe(303);
  expect((await anna.send('task', { task: MUST[0] ?? '', how: 'done' }))[0]).toBe(409);
  expect(await anna.read()).toContain('Not needed: Has one');
  expect((await anna.send('close', close))[0]).toBe(303);
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
