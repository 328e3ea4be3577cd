/** The quick way to a supervisor: who is asked, who sees it, who learns of the case, and what the one who asks is told. */
import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import { ROLES, type Staff } from '../../../src/core/staff';
import { ASK_REASONS } from '../../../src/core/supervisor-ask';
import type { TimelineEntry } from '../../../src/store/store';
import { cookieOf, csrfOf, depsOf, get, post, signIn, startOn, stop, type World } from './console-desk';
import { caseFile, NOW, person, shared } from './fixtures';

jest.setTimeout(30_000);
afterEach(stop);

const MINUTE = 60_000;
const taken = (over: Partial<CaseFile> = {}): CaseFile => caseFile({ handedOffAt: NOW, ...over });

interface Somebody {
  read(path: string): Promise<{ status: number; html: string }>;
  list(): Promise<string>;
  /** The status and where it led, or what was said. */
  send(path: string, form: Readonly<Record<string, string>>): Promise<readonly [number, string]>;
  ask(form?: Readonly<Record<string, string>>): Promise<readonly [number, string]>;
  /** Presses the first button there is for it on their list. */
  press(which: 'answer' | 'not-needed', from?: string): Promise<readonly [number, string]>;
}

const as = (at: string, cookie: string, csrf: string): Somebody => {
  const read: Somebody['read'] = async (path) => {
    const answer = await get(at + path, cookie);
    return { status: answer.status, html: await answer.text() };
  };
  const send: Somebody['send'] = async (path, form) => {
    const answer = await post(at + path, { csrf, ...form }, { cookie });
    return [answer.status, answer.headers.get('location') ?? (await answer.text())];
  };
  return {
    read,
    send,
    list: async () => (await read('/staff')).html,
    ask: (form = {}) => send('/staff/supervisor', { act: randomUUID(), reason: 'decision', ...form }),
    press: async (which, from = '/staff') => {
      const { html } = await read(from);
      const id = new RegExp(`action="/staff/supervisor/${which}".*?name="ask" value="(\\w+)"`).exec(html)?.[1];
      return send(`/staff/supervisor/${which}`, { ask: id ?? '' });
    },
  };
};

interface Opened {
  /** As one of the made-up people of `testhomes`. */
  role(role: string, landlord?: string): Promise<Somebody>;
  /** As somebody no made-up person is. */
  who(staff: Staff): Promise<Somebody>;
  entries(rehearsed?: boolean): Promise<readonly TimelineEntry[]>;
}

const open = async (world: World = {}): Promise<Opened> => {
  const deps = await depsOf({ files: [taken()], ...world });
  const at = await startOn(deps, world);
  const signedIn = async (cookie: string): Promise<Somebody> => as(at, cookie, await csrfOf(at, cookie));
  return {
    role: async (role, landlord = 'testhomes') => signedIn(await signIn(at, landlord, role)),
    who: (staff) => signedIn(cookieOf(staff)),
    entries: (rehearsed = false) =>
      (rehearsed ? deps.rehearsalStore : deps.store)?.timeline(caseId('case-1')) ?? never(),
  };
};
const never = (): never => {
  throw new Error('no such store');
};
const asksOn = (entries: readonly TimelineEntry[]) =>
  entries.map(({ event }) => event).filter(({ type }) => type.startsWith('supervisor_'));

const WANTED = 'asks for a supervisor:';
const NOBODY_YET = 'Nobody has answered yet.';
const NOBODY_HERE = 'No supervisor has been at the console in the last half hour. Ring your own line manager.';
const FROM = '?about=cases%2Fcase-1';

describe('the way to a supervisor', () => {
  it.each(ROLES)('is on every page %s may open, and leads to a page that asks for no words', async (role) => {
    const anna = await (await open()).role(role);
    for (const path of ['/staff', '/staff/new', '/staff/reports', '/staff/webhooks', '/staff/cases/case-1']) {
      const { status, html } = await anna.read(path);
      if (status === 200) expect(html).toMatch(/<a class="ask-link" href="\/staff\/supervisor[^"]*">Ask a supervisor</);
    }
    const { status, html } = await anna.read(`/staff/supervisor${FROM}`);
    expect(status).toBe(200);
    expect(html).toContain('If anyone is in danger now, call 999 first.');
    expect(html).not.toMatch(/<textarea|type="text"/);
    expect(html.match(/type="radio"/g)).toHaveLength(ASK_REASONS.length);
  });

  it('carries the case it stands on, and leaves a printed page alone', async () => {
    const anna = await (await open()).role('case-handler');
    for (const [end, from] of [
      ['', FROM],
      ['/talk', `${FROM}&amp;from=talk`],
      ['/transcript', FROM],
    ]) {
      expect((await anna.read(`/staff/cases/case-1${end}`)).html).toContain(`href="/staff/supervisor${from}"`);
    }
    expect((await anna.read('/staff/cases/case-1/print')).html).not.toContain('Ask a supervisor');
    expect((await anna.read(`/staff/supervisor${FROM}`)).html).toContain('It is about case case-1');
  });

  it('names a case to nobody who may not see it, and asks about none for them', async () => {
    const files = [taken({ access: 'restricted' })];
    const { role, entries } = await open({ files });
    for (const each of ['case-handler', 'supervisor', 'auditor', 'admin']) {
      const one = await role(each);
      expect((await one.read(`/staff/supervisor${FROM}`)).html.replace(/value="[^"]*"/g, '')).toBe(
        (await one.read('/staff/supervisor')).html.replace(/value="[^"]*"/g, ''),
      );
      expect(await one.ask({ about: 'cases/case-1', with: 'yes' })).toEqual([303, '/staff']);
    }
    const elsewhere = await role('case-handler', 'otherhomes');
    expect(await elsewhere.ask({ about: 'cases/case-1', with: 'yes' })).toEqual([303, '/staff']);
    expect(asksOn(await entries())).toEqual([]);
  });
});

describe('asking', () => {
  it('is seen by every supervisor and safeguarding lead of that landlord, and by nobody else', async () => {
    const { role } = await open();
    const anna = await role('case-handler-1');
    expect(await anna.ask({ about: 'cases/case-1', with: 'yes' })).toEqual([303, '/staff/cases/case-1']);
    for (const each of ROLES.flatMap((one) => [`${one}-1`, `${one}-2`])) {
      const html = await (await role(each)).list();
      const comes = /^(supervisor|safeguarding-lead)-/.test(each);
      expect([each, html.includes(WANTED)]).toEqual([each, comes]);
      if (!comes) continue;
      expect(html).toContain('<strong>Case handler 1 asks for a supervisor:</strong> <q>I need a decision</q>');
      expect(html.indexOf(WANTED)).toBeLessThan(html.indexOf('class="entry'));
      expect(/class="ask.*?<\/div>/s.exec(html)?.[0]).toContain('href="/staff/cases/case-1"');
    }
    expect(await (await role('supervisor-1', 'otherhomes')).list()).not.toContain(WANTED);
  });

  it('is seen at each landlord a shared supervisor serves', async () => {
    const { role, who } = await open();
    await (await role('case-handler', 'otherhomes')).ask();
    expect(await (await who(shared(['supervisor']))).list()).toContain(WANTED);
    expect(await (await who(person(['supervisor']))).list()).not.toContain(WANTED);
  });

  it('about a restricted case looks like an ask about none outside its group [R7]', async () => {
    const { role, who, entries } = await open({ files: [taken({ access: 'restricted' })] });
    const inGroup = await who(person(['colleague-cases', 'case-handler']));
    expect(await inGroup.ask({ about: 'cases/case-1', with: 'yes' })).toEqual([303, '/staff/cases/case-1']);
    const susan = await role('supervisor');
    const shown = await susan.list();
    expect(shown).toContain(WANTED);
    expect(shown).not.toContain('case-1');
    expect(await susan.press('answer')).toEqual([303, '/staff']);
    expect(await susan.list()).not.toContain('case-1');
    expect(asksOn(await entries()).map(({ type }) => type)).toEqual(['supervisor_asked', 'supervisor_came']);
    expect((await inGroup.read('/staff/cases/case-1')).html).toContain('Supervisor 1 is coming.');
  });

  it('is about no case where the case was taken out, and comes back to where it was asked', async () => {
    const { role, entries } = await open();
    const anna = await role('case-handler');
    expect(await anna.ask({ about: 'cases/case-1', from: 'talk' })).toEqual([303, '/staff/cases/case-1/talk']);
    expect(asksOn(await entries())).toEqual([]);
    expect(await (await role('supervisor')).list()).not.toMatch(/class="ask.*cases\/case-1.*class="entry/s);
  });

  it('twice with one form asks once, and goes on the timeline once', async () => {
    const { role, entries } = await open();
    const anna = await role('case-handler');
    const form = { act: 'one-form', about: 'cases/case-1', with: 'yes', reason: 'promise' };
    await Promise.all([anna.ask(form), anna.ask(form), anna.ask(form)]);
    expect((await (await role('supervisor')).list()).match(new RegExp(WANTED, 'g'))).toHaveLength(1);
    expect(asksOn(await entries())).toMatchObject([{ type: 'supervisor_asked', reason: 'promise' }]);
  });

  it('is on the timeline for those who may see the case; that it is too much for somebody never is', async () => {
    const { role, entries } = await open();
    const anna = await role('case-handler');
    await anna.ask({ about: 'cases/case-1', with: 'yes', reason: 'too-much' });
    expect(asksOn(await entries())).toMatchObject([{ reason: null }]);
    expect((await anna.read('/staff/cases/case-1')).html).toContain('A supervisor was asked for');
  });

  it.each<Record<string, string>>([{ reason: '' }, { reason: 'because I say so' }, { act: '' }])(
    'with %j asks nobody, and says so',
    async (form) => {
      const { role } = await open();
      const [status, html] = await (await role('case-handler')).ask({ about: 'cases/case-1', with: 'yes', ...form });
      expect(status).toBe(400);
      expect(html).toContain('Nobody has been asked yet.');
      expect(html).toContain('It is about case case-1');
      expect(await (await role('supervisor')).list()).not.toContain(WANTED);
    },
  );

  it('from a rehearsal is marked so, and is kept with the training room', async () => {
    const { role, entries } = await open({ rehearsed: [taken({ rehearsal: true })] });
    const anna = await role('case-handler');
    const form = { about: 'rehearsal-cases/case-1', with: 'yes' };
    expect(await anna.ask(form)).toEqual([303, '/staff/rehearsal-cases/case-1']);
    const susan = await role('supervisor');
    const wanted = /class="ask.*?<\/div>/s.exec(await susan.list())?.[0] ?? '';
    expect(wanted).toContain('<span class="mark">Rehearsal</span>');
    expect(wanted).toContain('href="/staff/rehearsal-cases/case-1"');
    expect(asksOn(await entries())).toEqual([]);
    expect(await susan.press('answer')).toEqual([303, '/staff']);
    expect(asksOn(await entries(true))).toHaveLength(2);
    expect((await anna.read('/staff/rehearsal-cases/case-1')).html).toContain('Supervisor 1 is coming.');
  });
});

describe('whoever asked', () => {
  const everywhere = ['/staff', '/staff/part', '/staff/cases/case-1', '/staff/cases/case-1/talk/part'];

  it('is told on list, case and talk page when they asked and that nobody answered yet, then who is coming', async () => {
    let now = NOW;
    const { role } = await open({ now: () => now });
    const susan = await role('supervisor');
    const anna = await role('case-handler');
    await anna.ask({ about: 'cases/case-1', with: 'yes' });
    for (const path of everywhere) {
      const { html } = await anna.read(path);
      expect(html).toContain(
        'You asked for a supervisor on Monday 23 November at 9am. <strong>Nobody has answered yet.</strong>',
      );
      expect(html).not.toContain(NOBODY_HERE);
    }
    expect(await susan.press('answer')).toEqual([303, '/staff']);
    expect(await susan.list()).toContain('You told Case handler 1 that you are coming.');
    for (const path of everywhere) {
      expect((await anna.read(path)).html).toContain('<strong>Supervisor 1 is coming.</strong>');
    }
    now += 30 * MINUTE;
    for (const path of everywhere) expect((await anna.read(path)).html).not.toContain('is coming.');
  });

  it('is told to which case somebody is coming, and no more of it once they are here', async () => {
    const { role } = await open();
    const susan = await role('supervisor');
    const anna = await role('case-handler');
    await anna.ask({ about: 'cases/case-1', with: 'yes' });
    // A page from before somebody answered takes nobody away who is on their way.
    const ask = /name="ask" value="(\w+)"/.exec(await anna.list())?.[1] ?? '';
    await susan.press('answer');
    expect((await anna.send('/staff/supervisor/not-needed', { ask }))[0]).toBe(409);
    expect(await anna.list()).toMatch(/is coming\.<\/strong> <a href="\/staff\/cases\/case-1">/);
    expect(await anna.send('/staff/supervisor/not-needed', { ask, over: 'yes' })).toEqual([303, '/staff']);
    for (const path of everywhere) expect((await anna.read(path)).html).not.toContain('is coming.');
    expect(await susan.list()).not.toContain('that you are coming');
  });

  it('is told at once, and before, where no supervisor is here; they themselves do not count', async () => {
    const world = { now: () => NOW + 29 * MINUTE };
    const anna = await (await open(world)).role('case-handler');
    expect((await anna.read('/staff/supervisor')).html).toContain(NOBODY_HERE);
    await anna.ask({ about: 'cases/case-1', with: 'yes' });
    for (const path of [...everywhere, '/staff/supervisor']) {
      expect((await anna.read(path)).html.split(NOBODY_HERE)).toHaveLength(2);
    }
    const susan = await (await open(world)).role('supervisor');
    await susan.ask();
    expect(await susan.list()).toContain(NOBODY_HERE);
  });

  it('counts a supervisor as here for half an hour', async () => {
    let now = NOW;
    const { role } = await open({ now: () => now });
    await (await role('safeguarding-lead')).list();
    now += 29 * MINUTE;
    const anna = await role('case-handler');
    expect((await anna.read('/staff/supervisor')).html).not.toContain(NOBODY_HERE);
    now += MINUTE;
    expect((await anna.read('/staff/supervisor')).html).toContain(NOBODY_HERE);
  });

  it('takes it back, and nobody is asked for any more', async () => {
    const { role, entries } = await open();
    const [anna, susan] = [await role('case-handler'), await role('supervisor')];
    await anna.ask({ about: 'cases/case-1', with: 'yes' });
    expect(await susan.list()).toContain(WANTED);
    expect(await anna.press('not-needed', '/staff/cases/case-1')).toEqual([303, '/staff']);
    expect(await anna.list()).not.toContain(NOBODY_YET);
    expect(await susan.list()).not.toContain(WANTED);
    expect(asksOn(await entries()).map(({ type }) => type)).toEqual(['supervisor_asked', 'supervisor_not_needed']);
  });

  it('who comes themselves does not answer their own', async () => {
    const { role } = await open();
    const [susan, other] = [await role('supervisor-1'), await role('supervisor-2')];
    await susan.ask();
    const own = /name="ask" value="(\w+)"/.exec(await susan.list())?.[1] ?? '';
    expect(await susan.list()).not.toContain(WANTED);
    expect((await susan.send('/staff/supervisor/answer', { ask: own }))[0]).toBe(409);
    expect(await other.list()).toContain(WANTED);
  });
});

describe('a supervisor', () => {
  it('who presses second is told that somebody has answered, and nobody takes back what is not theirs', async () => {
    const { role } = await open();
    const [anna, susan, other] = [await role('case-handler'), await role('supervisor-1'), await role('supervisor-2')];
    await anna.ask();
    const ask = /name="ask" value="(\w+)"/.exec(await other.list())?.[1] ?? '';
    expect((await other.send('/staff/supervisor/not-needed', { ask }))[0]).toBe(409);
    expect(await susan.press('answer')).toEqual([303, '/staff']);
    expect(await other.send('/staff/supervisor/answer', { ask })).toEqual([
      409,
      expect.stringContaining('A colleague has answered, or it is not needed any more.'),
    ]);
    expect(await anna.list()).toContain('Supervisor 1 is coming.');
    const elsewhere = await role('supervisor', 'otherhomes');
    expect((await elsewhere.send('/staff/supervisor/answer', { ask }))[0]).toBe(409);
  });

  it('is shown it stronger after five minutes, whatever the list is narrowed to', async () => {
    let now = NOW;
    const { role } = await open({ now: () => now });
    const [anna, susan] = [await role('case-handler'), await role('supervisor')];
    await anna.ask();
    now += 5 * MINUTE - 1;
    expect(await susan.list()).toContain('class="ask fresh" role="alert"');
    now += 1;
    const { html } = await susan.read('/staff?channel=voice');
    expect(html).toContain('class="ask late" role="alert"');
    expect(html).toContain('Nobody has answered for 5 minutes or more.');
    expect(await anna.list()).toContain('Ring your own line manager too.');
  });

  it('at a case is told that a colleague asks, and by which way to see it', async () => {
    const { role } = await open();
    const [anna, susan] = [await role('case-handler'), await role('supervisor')];
    await anna.ask();
    for (const path of ['/staff/cases/case-1', '/staff/cases/case-1/talk']) {
      expect((await susan.read(path)).html).toContain('A colleague asks for a supervisor: see the list.');
    }
  });
});
