/** The list of somebody who serves several landlords: all of them in one order, each case as its own landlord has it. */
import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import type { Role, Staff } from '../../../src/core/staff';
import type { Officer } from '../../../src/core/wishes';
import { cookieOf, csrfOf, get, post, signIn, start, stop, type World } from './console-desk';
import { caseFile, caseOf, landlord, NOW, shared } from './fixtures';

jest.setTimeout(30_000);
afterEach(stop);

const MINUTE = 60_000;
const taken = (file: CaseFile): CaseFile => ({ ...file, handedOffAt: NOW });
const ours = (over: Partial<CaseFile> = {}): CaseFile => taken(caseFile({ id: caseId('case-of-testhomes'), ...over }));
const theirs = (over: Partial<CaseFile> = {}): CaseFile => taken(caseOf('otherhomes', over));
const third = taken(caseOf('thirdhomes'));

interface Seen {
  readonly html: string;
  readonly ids: readonly (string | undefined)[];
}

const list = async (world: World, staff: Staff = shared(['case-handler']), search = ''): Promise<Seen> => {
  const html = await (await get(`${await start(world)}/staff${search}`, cookieOf(staff))).text();
  return { html, ids: [...html.matchAll(/<h3>.*?\/cases\/([\w-]+)/g)].map((match) => match[1]) };
};
const entry = (html: string, id: string): string =>
  html.split('<li class="entry').find((one) => one.includes(`/${id}"`)) ?? '';
const header = (html: string): string => /<header.*?<\/header>/.exec(html)?.[0] ?? '';

describe('the list of two landlords', () => {
  it('is in one order of urgency, and says of each case whose it is', async () => {
    const content = { ...caseFile().content, wayBack: null };
    const files = [
      ours({ priority: 'soon' }),
      theirs({ priority: 'now' }),
      ours({ id: caseId('ours-too'), content }),
      theirs({ id: caseId('theirs-late'), priority: 'soon', deadlines: [], content }),
      third,
    ];
    const { html, ids } = await list({ files });
    expect(ids).toEqual(['case-of-otherhomes', 'ours-too', 'case-of-testhomes', 'theirs-late']);
    expect(entry(html, 'case-of-otherhomes')).toContain('<dt>Landlord</dt><dd>Other Homes</dd>');
    expect(entry(html, 'ours-too')).toContain('<dt>Landlord</dt><dd>Test Homes</dd>');
    expect(header(html)).toContain('2 landlords');
    expect(html).not.toContain('thirdhomes');
  });

  it('names no landlord beside a case where only one is served, and offers none to choose', async () => {
    const at = await start({ files: [ours(), theirs()] });
    const html = await (await get(`${at}/staff?landlord=otherhomes`, await signIn(at))).text();
    expect(html).toContain('/staff/cases/case-of-testhomes');
    expect(html).not.toMatch(/<dt>Landlord<|name="landlord"|otherhomes|hidden by this choice/);
    expect(header(html)).toContain('Test Homes');
  });

  it('shows restricted cases of both to the group, and to nobody else who serves both [R7]', async () => {
    const files = [ours({ access: 'restricted' }), theirs({ access: 'restricted' })];
    const others: readonly Role[] = ['adviser', 'case-handler', 'supervisor', 'safeguarding-lead', 'auditor', 'admin'];
    const at = await start({ files });
    const read = async (roles: readonly Role[]) => (await get(`${at}/staff`, cookieOf(shared(roles)))).text();
    for (const role of others) expect(await read([role])).not.toMatch(/case-of-(test|other)homes/);
    const group = await read(['colleague-cases']);
    expect(group).toContain('/staff/cases/case-of-testhomes');
    expect(group).toContain('/staff/cases/case-of-otherhomes');
  });

  it('has rehearsed cases of both, apart', async () => {
    const rehearsed = [ours({ rehearsal: true }), theirs({ rehearsal: true })];
    const { html } = await list({ files: [], rehearsed });
    expect(html.split('From the training room')[1]).toMatch(/case-of-testhomes[^]*case-of-otherhomes/);
  });
});

describe('the clocks of a case', () => {
  const safe = NOW + 28 * 60 * MINUTE;
  const clock = { who: 'person', due: NOW + MINUTE, firstSafe: safe, needsDecision: false } as const;
  const times = async (...deadlines: CaseFile['deadlines']) =>
    (await list({ files: [ours({ deadlines })] })).html.split('<dt>First safe time</dt>').length - 1;

  it('have one first safe time where it is the same, and one each where it is not', async () => {
    const ourOwn = { ...clock, promise: 'product-default' };
    const policy = { ...clock, promise: '5.4' };
    expect(await times(policy, ourOwn)).toBe(1);
    expect(await times(policy, { ...ourOwn, firstSafe: safe + MINUTE })).toBe(2);
    expect(await times(policy, { ...ourOwn, who: 'reporter' })).toBe(2);
  });

  it('stand under a heading that is true of a live conversation too', async () => {
    const { html } = await list({ files: [ours()] });
    expect(html).toContain('<h2>Open cases</h2>');
    expect(html).not.toContain('Waiting for a person');
  });
});

describe('a choice of landlord', () => {
  const files = [ours(), theirs()];

  it('shows the one, and keeps the choice in its form and for what changes by itself', async () => {
    const { html, ids } = await list({ files }, shared(['adviser']), '?landlord=otherhomes&door=me');
    expect(ids).toEqual(['case-of-otherhomes']);
    expect(html).toContain('<option value="otherhomes" selected>Other Homes</option>');
    expect(html).toContain('data-part="/staff/part?landlord=otherhomes&amp;door=me"');
    expect(html).toContain('Some are hidden by this choice.');
    expect(header(html)).toContain('Other Homes');
    const form = html.slice(html.indexOf('<form method="get"'));
    expect(form.indexOf('name="landlord"')).toBeLessThan(form.indexOf('name="channel"'));
  });

  it.each(['thirdhomes', 'nobody', '%3Cscript%3E', ''])('of %s is none: everything is shown', async (asked) => {
    const { html, ids } = await list({ files: [...files, third] }, shared(['adviser']), `?landlord=${asked}`);
    expect([...ids].sort()).toEqual(['case-of-otherhomes', 'case-of-testhomes']);
    expect(html).not.toMatch(/hidden by this choice|thirdhomes|Third Homes|nobody|&lt;script/);
  });

  it('hides cases and never an alarm', async () => {
    const late = { ...theirs(), handedOffAt: NOW - 11 * MINUTE };
    const pressing = theirs({ priority: 'now' });
    const hidden = (other: CaseFile) => list({ files: [ours(), other] }, shared(['adviser']), '?landlord=testhomes');
    expect((await hidden(late)).html).toContain('role="alert"><a href="/staff/cases/case-of-otherhomes">');
    expect((await hidden(pressing)).html).toContain('role="alert">Something urgent is hidden by this choice.');
  });
});

describe('policies that are past their review date', () => {
  const old = { ...landlord().policy, reviewBy: '2020-01-01' };

  it('are one line to unfold for several landlords, naming whose, and in full for the one that is chosen', async () => {
    const world = { own: { policy: old }, files: [] };
    const { html } = await list(world);
    expect(html).toMatch(
      /<details class="banner"><summary>Some policies are past[^<]*<\/summary><p><strong>Test Homes:<\/strong> [^<]*was due for review/,
    );
    expect(html).not.toMatch(/<p class="banner">|<strong>Other Homes/);
    expect((await list(world, shared(['adviser']), '?landlord=testhomes')).html).toContain('<p class="banner">');
    expect((await list(world, shared(['adviser']), '?landlord=otherhomes')).html).not.toContain('"banner"');
    expect((await list({ files: [] })).html).not.toContain('"banner"');
  });
});

describe('whoever serves two landlords', () => {
  const { routing } = landlord();
  const sheltered = routing.teams.map((team) => ({ ...team, id: 'sheltered', name: 'Sheltered team' }));
  const world = { own: { routing: { ...routing, teams: sheltered } }, files: [ours(), theirs()] };
  const of = async (team: string) => {
    const officer: Officer = { languages: null, gender: null, team, training: 'specialist' };
    const { html } = await list(world, shared(['case-handler'], { officer }));
    return ['case-of-testhomes', 'case-of-otherhomes'].map((id) => entry(html, id));
  };

  it('is told whose team a case is by the teams of its own landlord', async () => {
    const [home = '', away = ''] = await of('desk');
    expect(home).toContain('Sheltered team');
    expect([home.includes('For you'), away.includes('For you')]).toEqual([false, true]);
  });

  it('is of no team away from home: what theirs is called means nothing there', async () => {
    const [home = '', away = ''] = await of('sheltered');
    expect([home.includes('For you'), away.includes('For you')]).toEqual([true, true]);
    expect(away).not.toContain('The desk');
  });

  it('looks after a case of either, is named to its landlord as its owner, and to no other', async () => {
    const at = await start({ files: [ours(), theirs(), third] });
    const cookie = cookieOf(shared(['case-handler']));
    const csrf = await csrfOf(at, cookie);
    const claim = (id: string) =>
      post(`${at}/staff/cases/${id}/acts/claim`, { csrf, act: randomUUID() }, { cookie }).then(({ status }) => status);
    expect([await claim('case-of-testhomes'), await claim('case-of-otherhomes')]).toEqual([303, 303]);
    expect(await claim('case-of-thirdhomes')).toBe(404);
    for (const there of ['testhomes', 'otherhomes']) {
      const seen = await (await get(`${at}/staff`, await signIn(at, there))).text();
      expect([there, seen.includes('Somebody shared')]).toEqual([there, true]);
    }
    expect(await (await get(`${at}/staff`, await signIn(at, 'thirdhomes'))).text()).not.toContain('Somebody shared');
  });

  it('reads a case in the words, and under the name, of its own landlord', async () => {
    const at = await start({ files: [ours(), theirs()] });
    for (const end of ['', '/print', '/talk']) {
      const page = await (
        await get(`${at}/staff/cases/case-of-otherhomes${end}`, cookieOf(shared(['supervisor'])))
      ).text();
      expect([end, page.includes('Test Homes')]).toEqual([end, false]);
    }
    const whole = await (await get(`${at}/staff/cases/case-of-otherhomes`, cookieOf(shared(['supervisor'])))).text();
    expect(header(whole)).toContain('Other Homes');
  });
});

it('is made up for the training of a contact centre: an adviser and a case handler who serve every landlord', async () => {
  const at = await start({ files: [ours(), theirs(), third] });
  const page = await (await get(`${at}/staff/sign-in`)).text();
  for (const [role, name] of [
    ['contact-centre-adviser', 'Adviser of a contact centre, for every landlord'],
    ['contact-centre-case-handler', 'Case handler of a contact centre, for every landlord'],
  ] as const) {
    expect(page).toContain(`<option value="${role}">${name}</option>`);
    const html = await (await get(`${at}/staff`, await signIn(at, 'otherhomes', role))).text();
    for (const id of ['testhomes', 'otherhomes', 'thirdhomes']) expect(html).toContain(`/staff/cases/case-of-${id}"`);
    expect(html).toContain(name);
  }
});
