/** From a turn or an act of staff to TaskRouter: a task for each case that waits, by the contract, and never a word of it. */
import { claim as claimed } from '../../../src/cases/control';
import { taskRouterQueue } from '../../../src/channels/twilio-task-router';
import type { CaseFile } from '../../../src/core/case-file';
import { staffId } from '../../../src/core/staff';
import { createTaskRouter, taskNotices } from '../../../src/outbound/task-router';
import { startJobs } from '../../../src/turn/jobs';
import { contractsAreHere } from '../../support/contracts';
import { MINUTE, OWN_NUMBER, type Meaning } from '../../support/conversation';
import { openTaskRouter, type Task, type TaskRouterServer } from '../../support/task-router';
import { AGREED, PLAN, texting, turnDesk } from '../../support/turn-desk';

const ACCOUNT = { sid: `AC${'1'.repeat(32)}`, token: 'a-token-of-nobody' };
const SETTINGS = { workspaceSid: `WS${'a'.repeat(32)}`, workflowSid: `WW${'b'.repeat(32)}` };
const TOLD: Meaning = { ...AGREED, ...PLAN, name: 'Robin', 'officer-gender': null };
const HOUR = 60 * MINUTE;

const desk = turnDesk();
const { clock } = desk;
let server: TaskRouterServer;
const noted: { event: string; code?: string }[] = [];

beforeEach(async () => {
  noted.length = 0;
  server = await openTaskRouter(ACCOUNT);
});
afterEach(() => server.close());

const queue = (token = ACCOUNT.token) =>
  taskRouterQueue(
    { accountSid: ACCOUNT.sid, authToken: token, apiBaseUrl: server.url, publicUrl: 'https://desk.example' },
    SETTINGS,
  );

const round = async (token?: string): Promise<void> => {
  const note = (fact: { event: string; code?: string; ms: number }): void => {
    if (fact.event !== 'handoff_untaken') noted.push(fact);
  };
  const { store } = desk;
  const notify = createTaskRouter({ queue: queue(token), store, clock: () => clock.now, note });
  const runner = startJobs({ store, turns: desk.turnsWith(), chores: { notify }, clock: () => clock.now, note });
  await runner.run();
  runner.stop();
};

const say = (value: string, sessionKey?: string) =>
  desk
    .turnsWith({ notices: taskNotices })
    .take(desk.inbound('web-chat', { type: 'said', text: value, value }, sessionKey ? { sessionKey } : {}));

const handOff = async (): Promise<CaseFile> => {
  const session = await desk.tell('web-chat', TOLD);
  await say('send-now');
  return desk.fileOf({ ...session, ...(await desk.sessionOf('web-chat')) });
};

const ANNA = staffId('staff-anna');
const claim = ({ id }: CaseFile) =>
  desk.store.act({ case: id, actId: 'a1', now: clock.now }, (seen) => {
    const decided = claimed(seen, { by: ANNA, at: clock.now, from: null });
    if ('refused' in decided || !decided.case) return decided;
    return { ...decided, jobs: taskNotices({ before: seen.case, after: decided.case, at: clock.now }) };
  });

/** A change as some other part of the desk would make it, with its notices. */
const amend = async ({ id }: CaseFile, change: Partial<CaseFile>): Promise<void> => {
  await desk.store.act({ case: id, actId: JSON.stringify(change), now: clock.now }, ({ case: before }) => {
    const after = { ...before, ...change };
    return { case: after, events: [], jobs: taskNotices({ before, after, at: clock.now }) };
  });
};

const written = (task: Task | undefined): unknown => JSON.parse(task?.attributes ?? '{}');
const states = (): readonly string[] => server.tasks.map(({ status, reason }) => `${status} ${reason ?? ''}`.trim());

const here = contractsAreHere ? describe : describe.skip;

here('a case that waits', () => {
  afterEach(() => expect(server.faults).toEqual([]));

  it('is a task with its reference, its landlord and how pressing it is, and nothing else of anybody', async () => {
    const file = await handOff();
    await round();
    expect(server.tasks).toHaveLength(1);
    expect(written(server.tasks[0])).toEqual({
      reference: file.id,
      landlord: texting.id,
      priority: file.priority,
      no_auto_contact: true,
    });
    expect(server.asked.find(({ method }) => method === 'POST')).toEqual({
      method: 'POST',
      path: `/v1/Workspaces/${SETTINGS.workspaceSid}/Tasks`,
      fields: {
        WorkflowSid: [SETTINGS.workflowSid],
        Attributes: [server.tasks[0]?.attributes],
        Priority: ['0'],
        Timeout: ['1209600'],
        VirtualStartTime: [new Date(file.handedOffAt ?? 0).toISOString().replace('.000', '')],
      },
    });
    const everything = JSON.stringify(server.asked);
    const { reference = '', words = [] } = file.content.wayBack ?? {};
    for (const theirs of ['Robin', OWN_NUMBER, OWN_NUMBER.slice(3), 'web-chat', file.queue, reference, ...words])
      expect(everything).not.toContain(theirs);
    await round();
    expect(server.tasks).toHaveLength(1);
  });

  it('is not a task before it was handed off', async () => {
    await desk.tell('web-chat', AGREED);
    await round();
    expect(server.asked).toEqual([]);
  });

  it('is a task once, whatever was lost on the way', async () => {
    await handOff();
    server.refusals.push(500);
    await round();
    expect(noted).toEqual([expect.objectContaining({ event: 'delivery_failed', code: '20500' })]);
    clock.now += 6_000;
    // Taken, and the answer lost: the next try finds it there.
    server.lostAnswers.push('POST');
    await round();
    clock.now += HOUR;
    await round();
    expect(states()).toEqual(['pending']);
  });

  it('is taken from the list when somebody claims it, with a reason', async () => {
    const file = await handOff();
    await round();
    await claim(file);
    await round();
    expect(states()).toEqual(['canceled claimed']);
  });

  it('is completed there when whoever was found there claims it', async () => {
    const file = await handOff();
    await round();
    const [task] = server.tasks;
    if (task) task.status = 'assigned';
    await claim(file);
    await round();
    expect(states()).toEqual(['completed claimed']);
  });

  it('never becomes a task when it was claimed before anybody could be told', async () => {
    const file = await handOff();
    await claim(file);
    await round();
    expect(server.tasks).toEqual([]);
  });

  it('is taken back at once when it is claimed while its task is being added', async () => {
    const file = await handOff();
    server.meanwhile = async ({ method, path }) => {
      server.meanwhile = async () => undefined;
      if (method === 'GET' || !path.endsWith('/Tasks')) await claim(file);
    };
    await round();
    expect(states()).toEqual(['canceled claimed']);
  });

  it('rises with its priority', async () => {
    const file = await handOff();
    await round();
    await amend(file, { priority: 'now' });
    await round();
    expect(server.tasks).toMatchObject([{ priority: 20, status: 'pending' }]);
    expect(written(server.tasks[0])).toMatchObject({ priority: 'now' });
  });

  it('comes back when it waits again, and goes when it is closed', async () => {
    const file = await handOff();
    await claim(file);
    await amend(file, { owner: undefined });
    await round();
    expect(states()).toEqual(['pending']);
    await amend(file, { state: 'closed' });
    await round();
    expect(states()).toEqual(['canceled closed']);
  });

  it('leaves the list when its group alone may see it (R7)', async () => {
    const file = await handOff();
    await round();
    await amend(file, { access: 'restricted' });
    await round();
    expect(states()).toEqual(['canceled withdrawn']);
  });

  it('leaves the list when what was agreed to is taken back, and comes back when it is agreed anew', async () => {
    const file = await handOff();
    await round();
    const flagsOf = (...flags: string[]) => ({ content: { ...file.content, flags } });
    await amend(file, flagsOf('agreement-withdrawn'));
    await round();
    expect(states()).toEqual(['canceled withdrawn']);
    await amend(file, flagsOf());
    await round();
    expect(states()).toEqual(['canceled withdrawn', 'pending']);
  });

  it('adds nothing for a case that was erased meanwhile', async () => {
    const file = await handOff();
    await desk.store.eraseCase(file.id);
    await round();
    expect(server.tasks).toEqual([]);
    expect(await desk.store.deadJobs()).toEqual([]);
  });

  it('is told about for a day where it cannot be, and then kept as a dead letter', async () => {
    await handOff();
    for (let waited = 0; waited < 36 * HOUR; waited += 15 * MINUTE) {
      await round('another-token');
      clock.now += 15 * MINUTE;
    }
    expect(noted.map(({ code }) => code)).toEqual(Array(8).fill('20003'));
    expect(await desk.store.deadJobs()).toMatchObject([
      { kind: 'notify', data: { to: 'task-router' }, failed: { code: '20003' } },
    ]);
    expect(server.tasks).toEqual([]);
  });

  it('has one task when two were made by mistake', async () => {
    const file = await handOff();
    await queue().add({ reference: file.id, landlord: texting.id, priority: 'soon' }, clock.now);
    await queue().add({ reference: file.id, landlord: texting.id, priority: 'soon' }, clock.now);
    await queue().add({ reference: 'case-other', landlord: texting.id, priority: 'soon' }, clock.now);
    await round();
    expect(states()).toEqual(['pending', 'canceled withdrawn', 'pending']);
  });

  it('whose task is gone there is not an error', async () => {
    await queue().end({ id: `WT${'f'.repeat(32)}`, state: 'waiting' }, 'closed');
    expect(await queue().tasks('a" or "" == "')).toEqual([]);
  });
});

describe('who is told', () => {
  it('is nobody of a restricted or a rehearsed case', async () => {
    const file = await handOff();
    const at = clock.now;
    for (const more of [{ access: 'restricted' }, { rehearsal: true }] as const)
      expect(taskNotices({ before: null, after: { ...file, ...more }, at })).toEqual([]);
    expect(taskNotices({ before: null, after: file, at })).toHaveLength(1);
  });

  it('learns of one change once: a job takes the place of the one before it', async () => {
    const file = await handOff();
    const at = clock.now;
    const [job] = taskNotices({ before: null, after: file, at });
    expect(job).toEqual({
      kind: 'notify',
      key: `task-router ${file.id}`,
      due: at,
      data: { to: 'task-router', notice: 'task', case: file.id, at: new Date(at).toISOString() },
    });
    expect(taskNotices({ before: file, after: { ...file, version: 9 }, at })).toEqual([]);
  });
});
