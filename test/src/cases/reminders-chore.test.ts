/** Reminders on the real store: from the hand-off on, to staff alone, and nothing is ever taken away unread. */
import { createCaseDesk, type CaseDesk } from '../../../src/cases/case-desk';
import { createReminders, reminderNotices, type Tell } from '../../../src/cases/reminders-chore';
import { writing } from '../../../src/channels/sms/writing';
import type { CaseFile } from '../../../src/core/case-file';
import { landlordId } from '../../../src/core/ids';
import { staffId, type Staff } from '../../../src/core/staff';
import { holidaysOf } from '../../../src/landlords/bank-holidays';
import { deadlines } from '../../../src/triage/deadline';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { reminderNotice } from '../../../src/outbound/reminder-notices';
import { startJobs } from '../../../src/turn/jobs';
import { house, MINUTE } from '../../support/conversation';
import { AGREED, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';

const desk = turnDesk();
const { clock, turnsWith, inbound, tell, fileOf } = desk;
const DAY = 24 * 60 * MINUTE;
const ANNA: Staff = {
  id: staffId('staff-anna'),
  name: 'Anna',
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
};

const noted: { event: string; code?: string; landlord?: string }[] = [];
const due = async (tell?: Tell): Promise<void> => {
  const note = (fact: (typeof noted)[number]): void => void noted.push(fact);
  const remind = createReminders({
    store: desk.store,
    note,
    ...(tell ? { tell } : {}),
    calendarOf: (id) => {
      const landlord = parts.landlord(id);
      return landlord && { landlord, holidays: holidaysOf(house.bankHolidays, landlord.bankHolidays) };
    },
  });
  const runner = startJobs({ store: desk.store, turns: turnsWith(), chores: { remind }, clock: () => clock.now, note });
  await runner.run();
  runner.stop();
};
const caseDesk = (): CaseDesk =>
  createCaseDesk({
    ...writing,
    mayKnowOf: () => false,
    store: desk.store,
    words: house.words,
    landlord: parts.landlord,
    ...handlerTurns(parts),
    notices: reminderNotices,
    now: () => clock.now,
  });

/** Handed off with its first look already set, as the running desk does it. */
const handOff = async (): Promise<CaseFile> => {
  const turns = turnsWith({ notices: reminderNotices });
  const session = await tell('web-chat', { ...AGREED, ...PLAN, 'officer-gender': null });
  await turns.take(inbound('web-chat', { type: 'said', text: 'send-now', value: 'send-now' }));
  return fileOf(session);
};
const now = async (file: CaseFile): Promise<CaseFile> => {
  const found = await desk.store.caseFile(file.id);
  if (!found) throw new Error('gone');
  return found;
};
const marks = async (file: CaseFile): Promise<readonly string[]> =>
  ((await now(file)).reminders ?? []).map(({ after, to }) => `${after} ${to}`);
const timeline = async ({ id }: CaseFile): Promise<readonly string[]> =>
  (await desk.store.timeline(id)).map(({ type }) => type).filter((type) => type === 'reminded');

beforeEach(() => {
  noted.length = 0;
});

it('stand on the timeline, in the list and in the log, without a word of whose it is', async () => {
  const file = await handOff();
  await due();
  expect(await marks(file)).toEqual([]);
  clock.now += 10 * MINUTE;
  await due();
  expect(await marks(file)).toEqual(['untaken team']);
  expect(await timeline(file)).toEqual(['reminded']);
  const [listed] = await desk.store.openCases({ restricted: true });
  expect(listed?.reminders).toHaveLength(1);
  expect(noted.filter(({ event }) => event === 'reminder_due')).toEqual([
    { event: 'reminder_due', landlord: file.landlord, code: 'untaken-team', ms: 10 * MINUTE },
  ]);
  await due();
  expect(await timeline(file)).toHaveLength(1);
});

it('are looked at again with every act, and gone once what they ask for is done', async () => {
  const file = await handOff();
  clock.now += 10 * MINUTE;
  await due();
  await caseDesk().claim({ case: file.id, staff: ANNA, actId: 'mine', from: null });
  await due();
  expect(await marks(file)).toEqual([]);
  expect((await now(file)).owner).toBe(ANNA.id);
});

it('go to nobody but staff: nothing is said, sent or set to be sent because of them', async () => {
  const file = await handOff();
  const said = await desk.store.transcript(file.id);
  for (let day = 0; day < 40; day += 1) {
    clock.now += DAY;
    await due();
  }
  expect((await timeline(file)).length).toBeGreaterThan(5);
  expect(await desk.store.transcript(file.id)).toEqual(said);
  const left = await desk.store.claimJobs(clock.now + 400 * DAY, 50);
  expect(left.map(({ kind }) => kind).filter((kind) => kind !== 'remind' && kind !== 'quiet')).toEqual([]);
});

it('nothing that nobody opened is ever dropped: not by a reminder, a purge or what is kept for how long [SO16]', async () => {
  const file = await handOff();
  const kept = { ...(await now(file)), reminders: [], version: 0 };
  for (let month = 0; month < 120; month += 1) {
    clock.now += 31 * DAY;
    await due();
    await desk.store.purge(clock.now);
  }
  const after = await now(file);
  expect({ ...after, reminders: [], version: 0 }).toEqual(kept);
  expect(after.state).toBe('open');
  expect((await desk.store.openCases({ restricted: true })).map(({ id }) => id)).toEqual([file.id]);
  expect((await desk.store.timeline(file.id)).some(({ type }) => type === 'case_opened')).toBe(false);
  expect(await desk.store.checkTimeline(file.id)).toMatchObject({ brokenAt: null });
  expect(await marks(file)).toEqual(expect.arrayContaining(['untaken safeguarding-lead', 'overdue safeguarding-lead']));
});

it('a plan made stricter since asks a person to decide, where it leaves no safe time before the promise', async () => {
  const file = await handOff();
  await due();
  expect((await now(file)).deadlines.map(({ needsDecision }) => needsDecision)).toEqual([false]);
  clock.now += MINUTE;
  const current = await now(file);
  const plans = current.content.plans.map((plan) => ({
    ...plan,
    windows: [{ days: ['sun' as const], from: '03:00', to: '04:00' }],
    confirmedAt: clock.now,
    version: plan.version + 1,
  }));
  await desk.store.saveCase({ ...current, content: { ...current.content, plans } }, [], clock.now);
  await caseDesk().claim({ case: file.id, staff: ANNA, actId: 'mine', from: null });
  await due();
  expect((await now(file)).deadlines.map(({ needsDecision }) => needsDecision)).toEqual([true]);
  clock.now += 60 * MINUTE;
  await due();
  expect(await marks(file)).toContain('undecided supervisor');
});

/** Theirs from now on, with the promises of its landlord. */
const asOf = async (file: CaseFile, id: string): Promise<void> => {
  const landlord = parts.landlord(id);
  if (!landlord) throw new Error(`${id} is not served`);
  const current = await now(file);
  const holidays = holidaysOf(house.bankHolidays, landlord.bankHolidays);
  const { agreedAt: receivedAt, content } = current;
  const promised = deadlines({ landlord, holidays, receivedAt, plans: content.plans, door: 'me' });
  await desk.store.saveCase({ ...current, landlord: landlordId(id), deadlines: promised }, [], clock.now);
};

it('an overdue case of Southern is a supervisor’s at once, the lead’s after four hours, and the champion hears of it [SO46, SO13]', async () => {
  const file = await handOff();
  await caseDesk().claim({ case: file.id, staff: ANNA, actId: 'mine', from: null });
  await asOf(file, 'southern');
  const late = Math.min(...(await now(file)).deadlines.map((one) => one.due));
  const steps = [
    [0, 'supervisor'],
    [240, 'safeguarding-lead'],
    [480, 'champion'],
  ] as const;
  for (const [minutes, to] of steps) {
    clock.now = late + minutes * MINUTE;
    await due();
    expect(await marks(file)).toContain(`overdue ${to}`);
    const last = (await desk.store.timeline(file.id)).findLast(({ type }) => type === 'reminded');
    expect(last?.event).toMatchObject({ type: 'reminded', after: 'overdue', to, who: 'person' });
  }
});

it('a hold on contact asks a person while the promise runs, and no longer when it goes', async () => {
  const file = await handOff();
  await caseDesk().claim({ case: file.id, staff: ANNA, actId: 'mine', from: null });
  const flagged = async (...flags: readonly string[]): Promise<void> => {
    const current = await now(file);
    await desk.store.saveCase({ ...current, content: { ...current.content, flags } }, [], clock.now);
    await caseDesk().reviewCase({ case: file.id, staff: ANNA, actId: `looked ${flags.join()}` });
    await due();
  };
  const asked = async () => (await now(file)).deadlines.map(({ needsDecision, held }) => [needsDecision, held]);
  await flagged('contact-paused');
  expect(await asked()).toEqual([[true, true]]);
  clock.now += 60 * MINUTE;
  await due();
  expect(await marks(file)).toContain('undecided supervisor');
  await flagged();
  expect(await asked()).toEqual([[false, undefined]]);
  expect(await marks(file)).not.toContain('undecided supervisor');
});

it('are told to others with the commit that writes them: each rung once, and each day’s anew', async () => {
  const file = await handOff();
  const told: string[] = [];
  const tell: Tell = (one, fresh, at) => {
    told.push(...fresh.map(({ after, to, minutes }) => `${after} ${to} ${minutes}`));
    return fresh.flatMap((reminder) => reminderNotice(one, reminder, at));
  };
  clock.now += 10 * MINUTE;
  await due(tell);
  await due(tell);
  expect(told).toEqual(['untaken team 10']);
  clock.now += 120 * MINUTE;
  await due(tell);
  clock.now += DAY;
  await due(tell);
  const anew = told.filter((one) => one.startsWith('untaken safeguarding-lead'));
  expect(anew.length).toBe(2);
  expect(new Set(anew).size).toBe(2);
  expect(
    (await now(file)).reminders?.filter(({ to, after }) => after === 'untaken' && to === 'safeguarding-lead'),
  ).toHaveLength(1);
});

it('of a case that was erased are over, and trouble nobody', async () => {
  const file = await handOff();
  await desk.store.eraseCase(file.id);
  clock.now += DAY;
  await due();
  expect(noted).toEqual([]);
  expect(await desk.store.claimJobs(clock.now + DAY, 50)).toEqual([]);
});
