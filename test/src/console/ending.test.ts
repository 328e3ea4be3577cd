/** What ends something of a case at the console, over HTTP: taken back, erased, refused, closed to a group, read again. */
import type { CaseFile } from '../../../src/core/case-file';
import { caseId, landlordId, sessionId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import type { RaisedTask } from '../../../src/core/task';
import { NO_WORK, type CaseWork } from '../../../src/core/work';
import { decision, session } from '../store/fixtures';
import { cookieOf, csrfOf, depsOf, get, post, signIn, start, startOn, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, keep, NOW, person } from './fixtures';

afterEach(stop);

const ANNA = staffId('staff-anna');
const working = (work: Partial<CaseWork>, over: Partial<CaseFile> = {}): CaseFile => {
  const file = caseFile(over);
  return { ...file, content: { ...file.content, work: { ...NO_WORK, ...file.content.work, ...work } } };
};
const task = (code: string): RaisedTask => ({ id: `${code}-1`, code, raisedAt: NOW, due: NOW, settled: null });
const free = (code: string) =>
  ({ at: NOW, by: ANNA, task: `${code}-1`, wordsPassed: true, alone: 'yes', pressure: 'none-seen' }) as const;
const LOOKED: CaseWork['screen'] = {
  ...{ at: NOW, by: ANNA, childrenAtRisk: 'no-concern-today', adultsAtRisk: 'no-concern-today' },
  ...{ dashBy: null, agencyOutcome: null },
};
const asked = (code: string, work: Partial<CaseWork> = {}): CaseFile =>
  working({ tasks: [task(code)], pressureChecks: [free(code)], screen: LOOKED, ...work });

describe('what somebody asked for', () => {
  it('is offered only to whoever decides, and only once it was looked at for pressure', async () => {
    const at = await start({ files: [working({ tasks: [task('asked-to-delete')] })] });
    const supervisor = await atCase(at, 'supervisor');
    expect(await supervisor.read()).toContain('First somebody trained speaks with them alone');
    expect((await supervisor.send('erase', {}))[0]).toBe(409);
    const handler = await atCase(at, 'case-handler');
    expect(await handler.read()).not.toContain('First somebody trained speaks');
    for (const act of ['erase', 'withdraw', 'keep-records', 'restrict', 'refuse-asked'])
      expect((await handler.send(act, { reason: 'x', from: 'x', holds: 'yes', task: 'x' }))[0]).toBe(403);
  });

  it('is erased with its key: nobody reads anything of it again, and its chain still holds', async () => {
    const deps = await depsOf({ files: [asked('asked-to-delete')] });
    const at = await startOn(deps);
    const { send } = await atCase(at, 'safeguarding-lead');
    expect(await send('erase', { despite: 'yes' }, 'act-1')).toEqual([303, '']);
    const id = caseId('case-1');
    expect(await deps.store.caseFile(id)).toBeNull();
    expect(await deps.store.transcript(id)).toEqual([]);
    expect(await deps.store.timeline(id)).toEqual([]);
    expect(await deps.store.openCases({ restricted: true })).toEqual([]);
    expect((await deps.store.checkTimeline(id)).brokenAt).toBeNull();
    expect((await send('erase', { despite: 'yes' }, 'act-2'))[0]).toBe(404);
  });

  it('is erased by nobody before somebody trained has looked at who else is at risk', async () => {
    const at = await start({ files: [asked('asked-to-delete', { screen: null })] });
    const lead = await atCase(at, 'safeguarding-lead');
    expect(await lead.read()).toContain('First somebody trained looks at who else is at risk.');
    expect((await lead.send('erase', { despite: 'yes' }))[0]).toBe(409);
  });

  it('says truly what becomes of backups', async () => {
    const at = await start({ files: [asked('asked-to-delete')] });
    const page = await (await atCase(at, 'safeguarding-lead')).read();
    expect(page).toContain('Backups that hold keys keep it until they run out.');
    expect(page).not.toContain('cannot be brought back');
  });

  it('is kept where it must be: the lead alone goes on, knowingly, and nobody past a hold', async () => {
    const check = { at: NOW, by: ANNA, decision: 'ask-the-police', reason: 'x' } as const;
    const deps = await depsOf({ files: [asked('asked-to-delete', { welfareChecks: [check] })] });
    const at = await startOn(deps);
    const supervisor = await atCase(at, 'supervisor');
    expect(await supervisor.read()).toContain('A safeguarding lead decides.');
    expect((await supervisor.send('erase', { despite: 'yes' }))[0]).toBe(409);
    const lead = await atCase(at, 'safeguarding-lead');
    expect((await lead.send('erase', {}))[0]).toBe(409);
    expect((await lead.send('keep-records', { holds: 'yes', reason: 'A court has asked' }))[0]).toBe(303);
    expect(await lead.read()).toContain('A court has asked');
    expect((await lead.send('erase', { despite: 'yes' }))[0]).toBe(409);
    expect((await lead.send('keep-records', { holds: 'no', reason: 'It is over' }))[0]).toBe(303);
    expect((await lead.send('erase', { despite: 'yes' }))[0]).toBe(303);
    expect(await deps.store.caseFile(caseId('case-1'))).toBeNull();
  });

  it('is refused with a reason that stands on the case', async () => {
    const deps = await depsOf({ files: [asked('asked-to-withdraw')] });
    const at = await startOn(deps);
    const { send, read } = await atCase(at, 'supervisor');
    expect((await send('task', { task: 'asked-to-withdraw-1', how: 'done' }))[0]).toBe(409);
    expect((await send('refuse-asked', { task: 'asked-to-withdraw-1', reason: 'He was heard in the room' }))[0]).toBe(
      303,
    );
    expect(await read()).toContain('Refused: He was heard in the room');
  });

  it('is withdrawn: nobody makes contact any more, and the consents say so', async () => {
    const deps = await depsOf({ files: [asked('asked-to-withdraw')] });
    const at = await startOn(deps);
    const { send, read } = await atCase(at, 'supervisor');
    expect((await send('withdraw', {}))[0]).toBe(303);
    const page = await read();
    expect(page).toContain('They have taken back their agreement.');
    expect((await deps.store.caseFile(caseId('case-1')))?.content.consents.map((one) => one.decision)).toEqual([
      'given',
      'withdrawn',
    ]);
    expect((await send('ring', { about: 'person' }))[0]).toBe(409);
  });
});

describe('a closed case', () => {
  const closing = { at: NOW, by: ANNA, outcome: 'moved', lessons: 'Ring before noon.' } as const;
  const closed = (over: Partial<CaseFile> = {}): CaseFile =>
    working({ closing }, { state: 'closed', owner: ANNA, ...over });
  const url = (at: string) => `${at}/staff/cases/case-1`;

  it.each(['supervisor', 'safeguarding-lead'])(
    'is read by a %s with a reason that is recorded, and nothing is done from it',
    async (role) => {
      const deps = await depsOf({ files: [closed()] });
      const at = await startOn(deps);
      const cookie = await signIn(at, 'testhomes', role);
      const first = await (await get(url(at), cookie)).text();
      expect(first).toContain('or it is closed');
      expect(first).not.toContain('He takes my keys.');
      const csrf = await csrfOf(at, cookie);
      expect((await post(`${url(at)}/opening`, { csrf, reason: 'supervising' }, { cookie })).status).toBe(303);
      const page = await (await get(url(at), cookie)).text();
      for (const part of ['He takes my keys.', 'Ring before noon.', 'Open it again', 'id="welfare"'])
        expect(page).toContain(part);
      expect(page).not.toContain('/acts/');
      for (const end of ['/talk', '/transcript', '/print']) expect((await get(url(at) + end, cookie)).status).toBe(404);
      expect((await post(`${url(at)}/acts/claim`, { csrf, act: 'a1' }, { cookie })).status).toBe(404);
    },
  );

  it.each(['adviser', 'case-handler', 'colleague-cases'])('is not there for a %s', async (role) => {
    const at = await start({ files: [closed()] });
    const cookie = await signIn(at, 'testhomes', role);
    expect((await get(url(at), cookie)).status).toBe(404);
    const csrf = await csrfOf(at, cookie);
    const form = { csrf, act: 'a1', reason: 'x' };
    expect([403, 404]).toContain((await post(`${url(at)}/past/reopen`, form, { cookie })).status);
    expect((await post(`${url(at)}/opening`, { csrf, reason: 'supervising' }, { cookie })).status).toBe(404);
  });

  it('is opened again with a reason: in the list, nobody’s, with new promises', async () => {
    const deps = await depsOf({
      files: [closed({ handedOffAt: NOW - 10 * 86_400_000, agreedAt: NOW - 10 * 86_400_000 })],
    });
    const at = await startOn(deps);
    const cookie = await signIn(at, 'testhomes', 'supervisor');
    const csrf = await csrfOf(at, cookie);
    const send = (form: Record<string, string>) => post(`${url(at)}/past/reopen`, { csrf, ...form }, { cookie });
    // No reason for opening it was given yet: nothing is done.
    expect((await send({ act: 'a1', reason: 'Wrong outcome' })).status).toBe(200);
    expect((await deps.store.caseFile(caseId('case-1')))?.state).toBe('closed');
    await post(`${url(at)}/opening`, { csrf, reason: 'supervising' }, { cookie });
    expect((await send({ act: 'a2', reason: ' ' })).status).toBe(409);
    expect((await send({ act: 'a3', reason: 'Wrong outcome' })).status).toBe(303);
    const file = await deps.store.caseFile(caseId('case-1'));
    expect(file).toMatchObject({ state: 'open', priority: 'urgent', reopenedAt: NOW });
    expect(file?.owner).toBeUndefined();
    expect(Math.min(...(file?.deadlines ?? []).map(({ due }) => due))).toBeGreaterThan(NOW);
    expect(await (await get(`${at}/staff`, cookie)).text()).toContain('/staff/cases/case-1');
  });

  it('of a small group is read by its group alone (R7)', async () => {
    const deps = await depsOf({ files: [closed({ access: 'restricted' })] });
    const at = await startOn(deps);
    const seen = async (role: string): Promise<number> =>
      (await get(url(at), await signIn(at, 'testhomes', role))).status;
    expect([await seen('supervisor'), await seen('colleague-cases')]).toEqual([404, 200]);
  });
});

describe('lessons [AL36]', () => {
  const closed = (id: string, lessons: string, over: Partial<CaseFile> = {}): CaseFile => {
    const closing = { at: NOW, by: ANNA, outcome: 'moved', lessons } as const;
    const file = working({ closing }, { id: caseId(id), state: 'closed', ...over });
    return { ...file, content: { ...file.content, wayBack: null } };
  };
  const files = [
    closed('case-1', 'Ring before noon.'),
    closed('case-2', 'Not for others.', { access: 'restricted' }),
    closed('case-3', 'Elsewhere.', { landlord: landlordId('otherhomes') }),
    working({}, { id: caseId('case-4') }),
  ];

  it('are shown of one landlord and one period, with how each ended and nobody’s name or number', async () => {
    const deps = await depsOf({ files: [] });
    for (const file of files) await keep(deps.store, file);
    const at = await startOn(deps);
    const cookie = await signIn(at, 'testhomes', 'supervisor');
    expect(await (await get(`${at}/staff/reports`, cookie)).text()).toContain('/staff/reports/lessons?');
    const page = await (await get(`${at}/staff/reports/lessons?period=2026-11`, cookie)).text();
    expect(page).toContain('Ring before noon.');
    for (const other of ['Not for others.', 'Elsewhere.', '07700', 'He takes my keys.'])
      expect(page).not.toContain(other);
    const csv = await (await get(`${at}/staff/reports/lessons.csv?period=2026-11`, cookie)).text();
    expect(csv).toBe('landlord,closed,outcome,lessons\r\ntesthomes,2026-11,moved,Ring before noon.\r\n');
    expect(await (await get(`${at}/staff/reports/lessons?period=2026-10`, cookie)).text()).toContain(
      'No case was closed',
    );
  });

  it('of a case that was opened again since are still told', async () => {
    const earlier = [
      { closing: { at: NOW, by: ANNA, outcome: 'moved', lessons: 'Too soon.' } as const, deadlines: [] },
    ];
    const at = await start({ files: [working({ earlier }, { reopenedAt: NOW })] });
    const cookie = await signIn(at, 'testhomes', 'safeguarding-lead');
    const page = await (await get(`${at}/staff/reports/lessons?period=2026-11`, cookie)).text();
    expect(page).toContain('Too soon.');
    expect(page).toContain('Opened again since.');
  });

  it.each(['adviser', 'case-handler', 'auditor', 'admin'])('are not for a %s', async (role) => {
    const at = await start();
    expect((await get(`${at}/staff/reports/lessons`, await signIn(at, 'testhomes', role))).status).toBe(403);
  });
});

describe('a case in which one of the staff is involved (R7)', () => {
  it('leaves everybody’s list but its group’s at once, with whoever held the conversation', async () => {
    const deps = await depsOf({ files: [] });
    const file = caseFile();
    const talk = session({
      id: sessionId('session-live'),
      landlord: file.landlord,
      caseId: file.id,
      channel: 'web-chat',
      lastAt: NOW,
    });
    await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
      decision({ session: talk, case: file, messages: [], events: [{ type: 'handed_off', because: 'sent' }] }),
    );
    const at = await startOn(deps);
    const handler = await atCase(at, 'case-handler');
    expect((await handler.send('take-over', {}))[0]).toBe(303);
    const lead = await signIn(at, 'testhomes', 'safeguarding-lead');
    const csrf = await csrfOf(at, lead);
    await post(`${at}/staff/cases/case-1/opening`, { csrf, reason: 'safeguarding-check' }, { cookie: lead });
    const form = { csrf, act: 'r1', reason: 'He works here', from: 'the repairs team' };
    const done = await post(`${at}/staff/cases/case-1/acts/restrict`, form, { cookie: lead });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/staff']);
    expect((await get(`${at}/staff/cases/case-1`, lead)).status).toBe(404);
    for (const end of ['', '/talk']) expect((await handler.read(end)).includes('case-1/acts')).toBe(false);
    expect(await (await get(`${at}/staff`, lead)).text()).not.toContain('/staff/cases/case-1');
    const after = await deps.store.caseFile(file.id);
    expect(after).toMatchObject({ access: 'restricted' });
    expect(after?.owner).toBeUndefined();
    expect(await deps.store.talk(file.id)).toMatchObject({ mode: 'bot', heldBy: null });
    const group = await (await get(`${at}/staff/cases/case-1`, cookieOf(person(['colleague-cases'])))).text();
    expect(group).toContain('He works here');
    expect(group).toContain('the repairs team');
  });

  it('stays with an owner who is one of the group', async () => {
    const both = person(['case-handler', 'colleague-cases', 'supervisor'], { id: staffId('staff-both') });
    const deps = await depsOf({ files: [caseFile({ owner: both.id })] });
    const at = await startOn(deps);
    const cookie = cookieOf(both);
    const csrf = await csrfOf(at, cookie);
    const form = { csrf, act: 'r1', reason: 'x', from: 'y' };
    expect((await post(`${at}/staff/cases/case-1/acts/restrict`, form, { cookie })).status).toBe(303);
    expect((await deps.store.caseFile(caseId('case-1')))?.owner).toBe(both.id);
  });
});
