/** What another system could not be told: seen by whoever looks after the desk, by ids and codes, and told once more. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { landlordId, sessionId } from '../../../src/core/ids';
import type { Staff } from '../../../src/core/staff';
import { createLog } from '../../../src/server/log';
import { openStore } from '../../../src/store/open';
import { NEVER, type Job, type Store } from '../../../src/store/store';
import { decision, session } from '../store/fixtures';
import { cookieOf, csrfOf, get, masterKey, post, signIn, start, stop } from './console-desk';
import { caseFile, keep, NOW, shared } from './fixtures';

const DAY = 86_400_000;
const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-notices-'));
let store: Store;

const told = (key: string, data: Job['data']): Job => ({
  kind: 'notify',
  key,
  due: NOW - 2 * DAY,
  data: { at: new Date(NOW - 2 * DAY).toISOString(), ...data },
});
const JOBS = [
  told('evt_1', { notice: 'handed-off', case: 'case-1', landlord: 'testhomes' }),
  told('evt_2', { notice: 'closed', case: 'case-2', landlord: 'testhomes' }),
  told('task-router case-1', { notice: 'task', case: 'case-1', to: 'task-router' }),
  told('evt_3', { notice: 'claimed', case: 'case-other', landlord: 'otherhomes' }),
  { ...told('quiet', {}), kind: 'quiet' as const },
];

beforeEach(async () => {
  store = await openStore({ dataDir: mkdtempSync(join(dataDir, 'one-')), masterKey, clock: () => NOW });
  await keep(store, caseFile());
  const own = session({ id: sessionId('session-jobs'), landlord: landlordId('testhomes') });
  await store.turn({ sessionKey: 'jobs', messageId: 'jobs', now: NOW }, () => decision({ session: own, jobs: JOBS }));
  for (const { id } of await store.claimJobs(NOW, 50))
    await store.retryJob(id, NEVER, { code: 'http_503', at: NOW - DAY });
});
afterEach(async () => {
  await stop();
  await store.close();
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const atDesk = async (role = 'admin', landlord = 'testhomes', as: Staff | null = null) => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const at = await start({ store, log });
  const cookie = as ? cookieOf(as) : await signIn(at, landlord, role);
  const csrf = await csrfOf(at, cookie);
  return {
    lines,
    read: async () => (await get(`${at}/staff/webhooks`, cookie)).text(),
    list: async () => (await get(`${at}/staff`, cookie)).text(),
    status: async () => (await get(`${at}/staff/webhooks`, cookie)).status,
    again: (notice: string, token = csrf) => post(`${at}/staff/webhooks/again`, { csrf: token, notice }, { cookie }),
  };
};
const due = async (): Promise<readonly string[]> => (await store.claimJobs(NOW, 50)).map(({ key }) => key).sort();
const idOf = async (key: string): Promise<string> =>
  String((await store.deadJobs()).find((job) => job.key === key)?.id ?? '');

describe('the page of notices that were given up on', () => {
  it('says which, since when, with which answer, and nothing of a case', async () => {
    const html = await (await atDesk()).read();
    expect([...html.matchAll(/<h2 class="small-title">([^<]*)<\/h2>/g)].map((match) => match[1]).sort()).toEqual([
      'Closed: Case case-2',
      'Handed off: Case case-1',
      'Task kept in line: Case case-1',
    ]);
    expect(html).toContain('<dt>Happened</dt><dd>Saturday 21 November at 9am</dd>');
    expect(html).toContain('<dt>Given up on</dt><dd>Sunday 22 November at 9am</dd>');
    expect(html).toContain('<dt>Last answer</dt><dd>http_503</dd>');
    expect(html).toContain('<dt>For</dt><dd>Twilio TaskRouter</dd>');
    expect(html).not.toMatch(/frightened|keys|07700|maple|FL-TEST|case-other/);
  });

  it('names no case that is its group’s alone by now: a task is still taken back, a notice leaves nothing (R7)', async () => {
    const { id } = caseFile();
    await store.act({ case: id, actId: 'r1', now: NOW }, ({ case: file }) => ({
      case: { ...file, access: 'restricted' },
      events: [],
    }));
    const html = await (await atDesk()).read();
    expect(html).not.toContain('case-1');
    expect([...html.matchAll(/<h2 class="small-title">([^<]*)<\/h2>/g)]).toHaveLength(2);
    expect(html).toContain('Task kept in line');
  });

  it('has one told again, says in the log who did it, and shows it no more', async () => {
    const desk = await atDesk();
    expect((await desk.again(await idOf('evt_1'))).headers.get('location')).toBe('/staff/webhooks');
    expect(await due()).toEqual(['evt_1']);
    expect(await desk.read()).not.toContain('Handed off: Case');
    expect(desk.lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toEqual([
      expect.objectContaining({
        event: 'notice_again',
        staff: expect.stringMatching(/^staff-/) as string,
        landlord: 'testhomes',
        caseId: 'case-1',
        code: 'handed-off',
        job: 'webhook',
      }),
    ]);
  });

  it("has all of one landlord's told again, and none of another's", async () => {
    const desk = await atDesk();
    await desk.again(await idOf('evt_3'));
    expect(await due()).toEqual([]);
    await desk.again('all');
    expect(await due()).toEqual(['evt_1', 'evt_2', 'task-router case-1']);
    expect(await desk.read()).toContain('Nothing was given up on.');
    expect(desk.lines).toHaveLength(3);
  });

  it('is of every landlord they serve, each named, and of no third', async () => {
    const both = await atDesk('', '', shared(['admin']));
    const html = await both.read();
    expect(html).toContain('Claimed: Case case-oth');
    expect(html).toContain('<dt>Landlord</dt><dd>Other Homes</dd>');
    expect(html).toContain('<dt>Landlord</dt><dd>Test Homes</dd>');
    const away = await atDesk('', '', shared(['admin'], { alsoFor: [landlordId('thirdhomes')] }));
    expect(await away.read()).not.toContain('case-oth');
    await away.again(await idOf('evt_3'));
    expect(await due()).toEqual([]);
    await both.again(await idOf('evt_3'));
    expect(await due()).toEqual(['evt_3']);
    expect(both.lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ landlord: 'otherhomes' }]);
  });

  it('does nothing for a form without its token, nor for one sent twice', async () => {
    const desk = await atDesk();
    const id = await idOf('evt_1');
    expect((await desk.again(id, 'x'.repeat(43))).status).toBe(403);
    expect(await due()).toEqual([]);
    await Promise.all([desk.again(id), desk.again(id)]);
    expect(await due()).toEqual(['evt_1']);
    await desk.again(id);
    expect(await due()).toEqual([]);
  });

  it('is for the administrator, who finds it from the list, and for nobody else', async () => {
    for (const role of ['supervisor', 'safeguarding-lead', 'auditor', 'case-handler']) {
      const desk = await atDesk(role);
      expect([role, await desk.status(), (await desk.list()).includes('/staff/webhooks')]).toEqual([role, 403, false]);
    }
    expect(await (await atDesk()).list()).toContain('href="/staff/webhooks"');
  });
});
