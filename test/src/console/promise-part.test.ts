/** The promise on the case page: who decides what gives way, what staff are reminded of, and when it was gone through. */
import { start, stop, get, signIn } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, landlord, NOW } from './fixtures';

afterEach(stop);

const NEEDS =
  'Needs a decision: contact with the person is promised by Monday 23 November at 5pm, before their first safe time.';
const WAIT = { who: 'person', decision: 'wait-for-window', reason: 'They said Thursday alone.' };
const list = async (at: string): Promise<string> => (await get(`${at}/staff`, await signIn(at, 'testhomes'))).text();

it('a named person decides on the page, with a reason, and the list stops asking', async () => {
  const at = await start();
  const anna = await atCase(at);
  expect([(await anna.read()).includes(NEEDS), (await list(at)).includes(NEEDS)]).toEqual([true, true]);
  expect(await list(at)).toContain('You decide what gives way, or ask a supervisor.');
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
  expect(await list(at)).toContain('A supervisor decides what gives way.');
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

describe('an overdue case of a landlord with a champion', () => {
  const { escalation } = landlord();
  const champion = { title: 'Domestic abuse champion', email: 'champion@testhomes.example', rows: ['SO13' as const] };
  const own = { escalation: { ...escalation, champion } };
  const late = { after: 'overdue', who: 'person', since: NOW, minutes: 0, at: NOW } as const;
  const rungs = [
    { ...late, to: 'supervisor' },
    { ...late, to: 'safeguarding-lead', minutes: 240 },
  ] as const;
  const NAMED = 'Support for staff: Domestic abuse champion, champion@testhomes.example.';

  it('reminds the champion besides the ladder, and names that contact on its page [SO13]', async () => {
    const reminders = [...rungs, { ...late, to: 'champion', minutes: 480 } as const];
    const at = await start({ own, files: [caseFile({ reminders })] });
    for (const page of [await list(at), await (await atCase(at)).read()])
      for (const mark of ['For the safeguarding lead', 'For the champion'])
        expect(page).toContain(`The promise is overdue. <span class="mark">${mark}</span>`);
    expect(await (await atCase(at)).read()).toContain(NAMED);
  });

  it('is a supervisor’s and then the lead’s on list and page, and names nobody before their turn [SO46]', async () => {
    const at = await start({ own, files: [caseFile({ reminders: rungs })] });
    for (const page of [await list(at), await (await atCase(at)).read()]) {
      expect(page).toContain('The promise is overdue. <span class="mark">For the safeguarding lead</span>');
      expect(page).not.toContain(NAMED);
    }
  });
});

it('tells trying from speaking with them, and asks once for both', async () => {
  const [deadline] = caseFile().deadlines;
  if (!deadline) throw new Error('a promise');
  const at = await start({ files: [caseFile({ deadlines: [deadline, { ...deadline, promise: 'product-default' }] })] });
  const pages = [await list(at), await (await atCase(at)).read()];
  for (const page of pages) {
    for (const name of ['Try to reach the person by', 'Contact the person by']) expect(page).toContain(name);
    expect(page.split(NEEDS)).toHaveLength(2);
  }
});

it('says that contact is held where that is what is asked about', async () => {
  const [deadline] = caseFile().deadlines;
  if (!deadline) throw new Error('a promise');
  const at = await start({ files: [caseFile({ deadlines: [{ ...deadline, held: true }] })] });
  expect(await list(at)).toContain(', and is held for now.');
});

it('says when the case was last gone through, and by whom [FU37]', async () => {
  const anna = await atCase(await start());
  expect(await anna.read()).toContain('Nobody has gone through it since it was handed over.');
  expect((await anna.send('review', {}))[0]).toBe(303);
  expect(await anna.read()).toMatch(/Last gone through by [^<]+, Monday 23 November at/);
});
