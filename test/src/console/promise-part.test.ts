/** The promise on the case page: who decides what gives way, what staff are reminded of, and when it was gone through. */
import { start, stop, get, signIn } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const NEEDS = 'Needs a decision: the promise falls before the first safe time.';
const WAIT = { who: 'person', decision: 'wait-for-window', reason: 'They said Thursday alone.' };
const list = async (at: string): Promise<string> => (await get(`${at}/staff`, await signIn(at, 'testhomes'))).text();

it('a named person decides on the page, with a reason, and the list stops asking', async () => {
  const at = await start();
  const anna = await atCase(at);
  expect([(await anna.read()).includes(NEEDS), (await list(at)).includes(NEEDS)]).toEqual([true, true]);
  expect((await anna.send('promise', { ...WAIT, reason: ' ' }))[0]).toBe(409);
  expect((await anna.send('promise', WAIT))[0]).toBe(303);
  const page = await anna.read();
  expect(page).not.toContain(NEEDS);
  expect(page).toContain('<strong>Wait for the first safe time</strong>: They said Thursday alone.');
  expect(page).toContain('Somebody decided what gives way: the promise or the safe time');
  expect(await list(at)).not.toContain(NEEDS);
});

it('left to a supervisor is theirs to decide', async () => {
  const at = await start();
  const anna = await atCase(at);
  await anna.send('promise', { ...WAIT, decision: 'supervisor-decides' });
  const [status, said] = await anna.send('promise', WAIT);
  expect([status, said.includes('This was left to a supervisor.')]).toEqual([409, true]);
  expect(await anna.read()).toContain(NEEDS);
  expect(await list(at)).toContain(NEEDS);
});

it('is not asked of somebody who may only read', async () => {
  const adviser = await atCase(await start(), 'adviser');
  expect((await adviser.send('promise', WAIT))[0]).toBe(403);
  expect((await adviser.send('review', {}))[0]).toBe(403);
});

it('shows of each kind of reminder the highest rung, on the list and on the page', async () => {
  const reminder = { after: 'untaken', who: null, since: NOW, minutes: 10, at: NOW } as const;
  const at = await start({
    files: [
      caseFile({
        reminders: [
          { ...reminder, to: 'team' },
          { ...reminder, to: 'supervisor', minutes: 30 },
        ],
      }),
    ],
  });
  for (const page of [await list(at), await (await atCase(at)).read()]) {
    expect(page).toContain('Nobody looks after it yet. <span class="mark">For a supervisor</span>');
    expect(page).not.toContain('For the team');
  }
});

it('says when the case was last gone through, and by whom [FU37]', async () => {
  const anna = await atCase(await start());
  expect(await anna.read()).toContain('Nobody has gone through it since it was handed over.');
  expect((await anna.send('review', {}))[0]).toBe(303);
  expect(await anna.read()).toMatch(/Last gone through by [^<]+, Monday 23 November at/);
});
