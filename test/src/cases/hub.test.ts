/** A hub elsewhere: told once and by reference, heard from its own conversation only, and given up on in time. */
import { createHub, type Hub, type HubDeps } from '../../../src/cases/hub';
import type { CaseFile } from '../../../src/core/case-file';
import { hubStanding, type HubState } from '../../../src/core/hub';
import { staffId } from '../../../src/core/staff';
import { startJobs } from '../../../src/turn/jobs';
import { MINUTE, OWN_NUMBER, type Meaning } from '../../support/conversation';
import { AGREED, KEYS, PLAN, texting, turnDesk } from '../../support/turn-desk';

const KEY = KEYS['web-chat'];
const SENT: Meaning = { ...AGREED, ...PLAN, name: 'Robin', 'officer-gender': null, enough: 'send-now' };
const WAIT = 10 * MINUTE;

const desk = turnDesk();
const { clock } = desk;
const noted: { readonly event: string; readonly code?: string }[] = [];
beforeEach(() => {
  noted.length = 0;
});

const note: HubDeps['note'] = (fact) => {
  if (fact.event !== 'handoff_untaken') noted.push(fact);
};
const hubOver = (store: HubDeps['store'] = desk.store): Hub =>
  createHub({ store, now: () => clock.now, waitMs: WAIT, note });

/** What is due is done, each minute for so long. */
const pass = async (minutes: number): Promise<void> => {
  for (let minute = 0; minute < minutes; minute += 1) {
    clock.now += MINUTE;
    const chores = { notify: hubOver().watch };
    const jobs = startJobs({ store: desk.store, turns: desk.turnsWith(), chores, clock: () => clock.now, note });
    await jobs.run();
    jobs.stop();
  }
};

const handedOff = async (): Promise<CaseFile> => desk.fileOf(await desk.tell('web-chat', SENT));
const told = async (): Promise<CaseFile> => {
  const file = await handedOff();
  await hubOver().handOff(KEY);
  return file;
};
const says = (state: HubState, id: string = state, more: object = {}) => hubOver().heard(KEY, { id, state, ...more });
const types = async ({ id }: CaseFile): Promise<readonly string[]> =>
  (await desk.store.timeline(id)).map(({ type }) => type).filter((type) => type.startsWith('hub_'));
const now = async ({ id }: CaseFile): Promise<CaseFile> => {
  const file = await desk.store.caseFile(id);
  if (!file) throw new Error('no case');
  return file;
};
const amend = async ({ id }: CaseFile, change: Partial<CaseFile>): Promise<void> => {
  await desk.store.act({ case: id, actId: JSON.stringify(change), now: clock.now }, ({ case: file }) => ({
    case: { ...file, ...change },
    events: [],
  }));
};

describe('a hub', () => {
  it('is told which case, once, and nothing of it', async () => {
    const file = await handedOff();
    const first = await hubOver().handOff(KEY);
    expect(first).toEqual({
      version: 1,
      caseId: file.id,
      landlord: texting.id,
      transcript: `/staff/cases/${file.id}/transcript`,
      'no-auto-contact': true,
    });
    for (const theirs of ['Robin', OWN_NUMBER, file.content.wayBack?.reference ?? 'none'])
      expect(JSON.stringify(first)).not.toContain(theirs);
    expect(await hubOver().handOff(KEY)).toBeNull();
    expect(await types(file)).toEqual(['hub_told']);
  });

  it('is told nothing before the hand-off, of nobody’s conversation, or of what was erased', async () => {
    await desk.tell('web-chat', AGREED);
    expect(await hubOver().handOff(KEY)).toBeNull();
    expect(await hubOver().handOff('web:nobody')).toBeNull();
    const file = await handedOff();
    await desk.store.eraseCase(file.id);
    expect(await hubOver().handOff(KEY)).toBeNull();
  });

  it.each([
    ['restricted (R7)', { access: 'restricted' }],
    ['rehearsed', { rehearsal: true }],
    ['closed', { state: 'closed' }],
  ] as const)('is told nothing of a case that is %s', async (_, change) => {
    const file = await handedOff();
    await amend(file, change);
    expect(await hubOver().handOff(KEY)).toBeNull();
    expect(await types(file)).toEqual([]);
  });

  it('is told nothing once what they had agreed to is taken back', async () => {
    const file = await handedOff();
    await amend(file, { content: { ...file.content, flags: [...file.content.flags, 'agreement-withdrawn'] } });
    expect(await hubOver().handOff(KEY)).toBeNull();
  });

  it('that cannot be told costs the person nothing', async () => {
    await handedOff();
    const broken = { ...desk.store, act: () => Promise.reject(new Error('no database')) };
    expect(await hubOver(broken).handOff(KEY)).toBeNull();
    await hubOver(broken).heard(KEY, { id: 'a1', state: 'accepted' });
    expect(noted.map(({ event }) => event)).toEqual(['hub_error', 'hub_error']);
  });
});

describe('what a hub says', () => {
  it('accepted stands on the timeline, alarms nobody, and leaves the case in our own list', async () => {
    const file = await told();
    await says('accepted');
    expect(await types(file)).toEqual(['hub_told', 'hub_accepted']);
    await pass(30);
    expect(noted).toEqual([]);
    expect((await desk.store.openCases({ restricted: false })).map(({ id }) => id)).toEqual([file.id]);
    expect((await now(file)).owner).toBeUndefined();
  });

  it('failed alarms at once and each minute, until one of us claims it', async () => {
    const file = await told();
    await says('failed');
    await pass(3);
    expect(noted.map(({ event }) => event)).toEqual(Array(3).fill('hub_failed'));
    expect(await desk.store.openCases({ restricted: false })).toHaveLength(1);
    await amend(file, { owner: staffId('staff-anna') });
    await pass(3);
    expect(noted).toHaveLength(3);
  });

  it('completed is noted, and closes nothing', async () => {
    const file = await told();
    await says('accepted');
    await says('completed');
    await pass(30);
    expect((await now(file)).state).toBe('open');
    expect(await types(file)).toEqual(['hub_told', 'hub_accepted', 'hub_completed']);
    expect(noted).toEqual([]);
  });

  it('in words we do not know counts as nothing said: it alarms after the wait', async () => {
    const file = await told();
    await says('unknown');
    await pass(9);
    expect(noted).toEqual([]);
    await pass(3);
    expect(noted.map(({ event }) => event)).toEqual(Array(3).fill('hub_silent'));
    expect(await types(file)).toEqual(['hub_told', 'hub_unknown', 'hub_silent']);
    await says('accepted');
    await pass(5);
    expect(noted).toHaveLength(3);
  });

  it('never alarms after the wait, once, on the timeline', async () => {
    const file = await told();
    await pass(20);
    expect(noted[0]).toMatchObject({ event: 'hub_silent', code: 'soon', landlord: texting.id });
    expect(await types(file)).toEqual(['hub_told', 'hub_silent']);
    expect((await now(file)).content.work?.hub?.silentSince).toBe(file.handedOffAt! + WAIT);
  });

  it('twice is said once', async () => {
    const file = await told();
    for (let time = 0; time < 3; time += 1) await says('failed', 'a1');
    clock.now += 48 * 60 * MINUTE;
    await says('failed', 'a1', { caseId: file.id });
    expect(await types(file)).toEqual(['hub_told', 'hub_failed']);
  });

  it.each([
    [['failed', 'accepted'], 'failed'],
    [['accepted', 'failed'], 'failed'],
    [['completed', 'accepted'], 'completed'],
    [['accepted', 'completed', 'unknown'], 'completed'],
    [['unknown'], 'silent'],
  ] as const)('in the order %s stands as %s', async (order, stands) => {
    const file = await told();
    for (const state of order) await says(state);
    const { hub } = (await now(file)).content.work ?? {};
    expect(hub && hubStanding(hub)).toBe(stands);
  });

  it('again and again is kept only so often', async () => {
    const file = await told();
    for (let time = 0; time < 60; time += 1) await says('unknown', `a${time}`);
    expect((await now(file)).content.work?.hub?.said).toHaveLength(40);
  });

  it('of a case it was not told of is not believed', async () => {
    const file = await handedOff();
    await says('completed');
    expect(await types(file)).toEqual([]);
    expect(noted).toMatchObject([{ event: 'hub_unmatched', code: 'completed' }]);
  });

  it('in another conversation is not believed, whichever case it names', async () => {
    const file = await told();
    await hubOver().heard('web:another', { id: 'a1', state: 'completed', caseId: file.id });
    await hubOver().heard('web:another', { id: 'a2', state: 'completed' });
    await hubOver().heard('web:another', { id: 'a3', state: 'completed', caseId: 'case-of-nobody' });
    expect(await types(file)).toEqual(['hub_told']);
    expect(noted.map(({ event }) => event)).toEqual(['hub_unmatched', 'hub_unmatched', 'hub_error']);
  });

  it('days later is heard of the case it names, when the conversation is forgotten', async () => {
    const file = await told();
    await says('accepted');
    clock.now += 3 * 24 * 60 * MINUTE;
    await desk.store.purge(clock.now);
    expect(await desk.store.session(KEY)).toBeNull();
    await says('completed', 'late');
    expect(await types(file)).toEqual(['hub_told', 'hub_accepted']);
    await says('completed', 'late', { caseId: file.id });
    expect(await types(file)).toEqual(['hub_told', 'hub_accepted', 'hub_completed']);
  });
});
