/** Who gets an answer from which route, made from the list of routes itself; and who sees what of which case. */
import fc from 'fast-check';
import { maySee, sightOf, type Route, type Sight } from '../../../src/console/access';
import { routes, sessionsOf } from '../../../src/console/routes';
import { caseId, landlordId } from '../../../src/core/ids';
import { ROLES, staffId, type Role } from '../../../src/core/staff';
import { cookieOf, csrfOf, depsOf, get, post, signIn, start, stop } from './console-desk';
import { caseFile, caseOf, person, shared } from './fixtures';

// Every route as every role, on a machine that does other things as well.
jest.setTimeout(60_000);

const world = {
  files: [caseFile(), caseOf('otherhomes'), caseOf('thirdhomes')],
  rehearsed: [
    caseFile({ rehearsal: true }),
    caseOf('otherhomes', { rehearsal: true }),
    caseOf('thirdhomes', { rehearsal: true }),
  ],
};
const SAID = /frightened|07700|keys|maple|lantern|harbour|FL-TEST|He takes/;

let at = '';
let all: readonly Route[] = [];
const cookies = new Map<string, string>();
const tokens = new Map<string, string>();

beforeAll(async () => {
  const deps = await depsOf(world);
  all = routes(deps, sessionsOf(deps));
  at = await start(world);
  for (const landlord of ['testhomes', 'otherhomes']) {
    for (const role of ROLES) {
      const cookie = await signIn(at, landlord, role);
      cookies.set(`${landlord} ${role}`, cookie);
      tokens.set(`${landlord} ${role}`, await csrfOf(at, cookie));
    }
  }
  for (const role of ROLES) {
    const cookie = cookieOf(shared([role], { id: staffId(`staff-shared-${role}`) }));
    cookies.set(`shared ${role}`, cookie);
    tokens.set(`shared ${role}`, await csrfOf(at, cookie));
  }
}, 60_000);
afterAll(stop);

const guarded = (): readonly (Route & { readonly may: readonly Role[] })[] =>
  all.filter((route): route is Route & { readonly may: readonly Role[] } => route.may !== 'anyone');

/** Signing out would end the sign-ins the others need. */
const harmless = () => guarded().filter((route) => route.path !== '/staff/sign-out');

interface As {
  readonly who?: string;
  readonly id?: string;
  readonly csrf?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const ask = (route: Route, { who = '', id = 'case-1', csrf, headers = {} }: As): Promise<Response> => {
  const url = at + route.path.replace(':id', id);
  const cookie = cookies.get(who) ?? '';
  if (route.method === 'GET') return begun(get(url, cookie, { ...headers }));
  return post(url, { csrf: csrf ?? tokens.get(who) ?? '' }, { cookie, ...headers });
};

/** A stream has no end to wait for: how it began is what counts. */
const begun = async (asked: Promise<Response>): Promise<Response> => {
  const answer = await asked;
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer;
  await answer.body?.cancel();
  return new Response(null, { status: answer.status, headers: answer.headers });
};

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

describe('every route and every role', () => {
  it('answers to the roles it names and to nobody else', async () => {
    const [expected, found]: [string[], string[]] = [[], []];
    for (const route of harmless()) {
      for (const role of ROLES) {
        const { status } = await ask(route, { who: `testhomes ${role}` });
        expected.push(`${nameOf(route)} ${role}: ${route.may.includes(role) ? 'answered' : 'refused'}`);
        found.push(`${nameOf(route)} ${role}: ${status === 403 ? 'refused' : 'answered'}`);
      }
    }
    expect(found).toEqual(expected);
    expect(found.length).toBe(harmless().length * ROLES.length);
    expect(new Set(found.map((line) => line.split(': ')[1]))).toEqual(new Set(['answered', 'refused']));
  });

  it('shows nothing to the signed out', async () => {
    for (const route of guarded()) {
      const answer = await ask(route, {});
      expect([nameOf(route), answer.status]).toEqual([nameOf(route), route.method === 'GET' ? 303 : 403]);
      expect(await answer.text()).not.toMatch(SAID);
    }
  });

  it("answers for another landlord's case as for one that is not there, to every role, byte for byte", async () => {
    for (const route of harmless().filter(({ path }) => path.includes(':id'))) {
      for (const role of ROLES) {
        const who = `otherhomes ${role}`;
        const [theirs, missing] = [await ask(route, { who }), await ask(route, { who, id: 'no-such-case' })];
        expect([theirs.status, await theirs.text()]).toEqual([missing.status, await missing.text()]);
        expect([403, 404]).toContain(theirs.status);
      }
    }
  });

  it('answers to somebody who serves two landlords for either, as to their colleagues there', async () => {
    const [expected, found]: [string[], string[]] = [[], []];
    for (const route of harmless().filter(({ path }) => path.startsWith('/staff/cases/:id'))) {
      for (const role of ROLES) {
        const there = await ask(route, { who: `otherhomes ${role}`, id: 'case-of-otherhomes' });
        const answer = await ask(route, { who: `shared ${role}`, id: 'case-of-otherhomes' });
        expected.push(`${nameOf(route)} ${role}: ${there.status}`);
        found.push(`${nameOf(route)} ${role}: ${answer.status}`);
      }
    }
    expect(found).toEqual(expected);
    expect(new Set(found.map((line) => line.split(': ')[1]))).toEqual(
      new Set(['200', '204', '303', '400', '403', '404']),
    );
  });

  it('answers to them for a third landlord as for a case that is not there, to every role, byte for byte', async () => {
    for (const route of harmless().filter(({ path }) => path.includes(':id'))) {
      for (const role of ROLES) {
        const who = `shared ${role}`;
        const [theirs, missing] = [
          await ask(route, { who, id: 'case-of-thirdhomes' }),
          await ask(route, { who, id: 'no-such-case' }),
        ];
        expect([theirs.status, await theirs.text()]).toEqual([missing.status, await missing.text()]);
        expect([403, 404]).toContain(theirs.status);
      }
    }
  });

  it('shows an auditor and an administrator nothing that was said, anywhere', async () => {
    for (const role of ['auditor', 'admin'] as const) {
      for (const route of harmless()) {
        for (const who of [`testhomes ${role}`, `shared ${role}`])
          expect(await (await ask(route, { who })).text()).not.toMatch(SAID);
      }
    }
    const audited = await (await get(`${at}/staff/cases/case-1`, cookies.get('testhomes auditor'))).text();
    expect(audited).toContain('Handed to a case handler');
    expect(await (await get(`${at}/staff`, cookies.get('testhomes admin'))).text()).not.toContain('case-1');
  });

  it.each([
    ['no token', ''],
    ['a made-up token', 'x'.repeat(43)],
  ])('takes no form with %s', async (_, csrf) => {
    for (const route of guarded().filter(({ method }) => method === 'POST')) {
      expect((await ask(route, { who: 'testhomes case-handler', csrf })).status).toBe(403);
    }
  });

  it("takes no form with another person's token, and none that another site sent", async () => {
    const who = 'testhomes case-handler';
    for (const route of guarded().filter(({ method }) => method === 'POST')) {
      expect((await ask(route, { who, csrf: tokens.get('testhomes supervisor') })).status).toBe(403);
      for (const site of ['cross-site', 'same-site']) {
        expect((await ask(route, { who, headers: { 'sec-fetch-site': site } })).status).toBe(403);
      }
    }
    expect((await get(`${at}/staff`, cookies.get(who))).status).toBe(200);
  });

  it('forbids framing, foreign scripts and keeping, whatever it answers', async () => {
    for (const route of all.filter(({ path }) => path !== '/staff/sign-out')) {
      for (const who of ['', 'testhomes case-handler', 'testhomes admin']) {
        const { headers } = await ask(route, { who });
        expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
        expect(headers.get('content-security-policy')).toContain("script-src 'self';");
        expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
        expect([headers.get('x-frame-options'), headers.get('cache-control')]).toEqual(['DENY', 'no-store']);
      }
    }
  });
});

describe('what is seen of a case', () => {
  const restricted = caseFile({ access: 'restricted' });
  const closed = caseFile({ state: 'closed' });
  const seen = (roles: readonly Role[]): readonly Sight[] =>
    [caseFile(), restricted, closed].map((file) => sightOf(person(roles), file));

  it.each<[readonly Role[], Sight, Sight, Sight]>([
    [['adviser'], 'content', 'nothing', 'nothing'],
    [['case-handler'], 'content', 'nothing', 'nothing'],
    [['supervisor'], 'content', 'nothing', 'past'],
    [['safeguarding-lead'], 'content', 'nothing', 'past'],
    [['auditor', 'supervisor'], 'content', 'nothing', 'past'],
    [['colleague-cases'], 'nothing', 'content', 'nothing'],
    [['case-handler', 'colleague-cases'], 'content', 'content', 'nothing'],
    [['auditor'], 'codes', 'nothing', 'codes'],
    [['auditor', 'case-handler'], 'content', 'nothing', 'codes'],
    [['auditor', 'colleague-cases'], 'codes', 'content', 'codes'],
    [['admin'], 'nothing', 'nothing', 'nothing'],
    [['admin', 'colleague-cases', 'case-handler', 'auditor'], 'nothing', 'nothing', 'nothing'],
    [[], 'nothing', 'nothing', 'nothing'],
  ])('by %j: an open one %s, a restricted one %s, a closed one %s', (roles, ...expected) => {
    expect(seen(roles)).toEqual(expected);
  });

  it('is a case kept to its teams: theirs to see, and for those who oversee them [AS50]', () => {
    const file = caseFile({ onlyTeams: ['locality-teams', 'locality-stoke'] });
    const of = (team: string | null, roles: readonly Role[] = ['case-handler']): Sight =>
      sightOf(person(roles, { officer: { team, gender: null, languages: null, training: null } }), file);
    expect([of('locality-stoke'), of('locality-teams')]).toEqual(['content', 'content']);
    expect([of('another'), of(null), sightOf(person(['adviser']), file)]).toEqual(['nothing', 'nothing', 'nothing']);
    expect([of(null, ['supervisor']), of('another', ['safeguarding-lead'])]).toEqual(['content', 'content']);
    expect([of('another', ['auditor', 'case-handler']), of('locality-stoke', ['admin'])]).toEqual(['codes', 'nothing']);
    expect(of('locality-stoke', ['colleague-cases'])).toBe('nothing');
  });

  it("is a case kept to another landlord's teams nobody's whose own team has the same name [AS50]", () => {
    const file = caseOf('otherhomes', { onlyTeams: ['locality-stoke'] });
    const officer = { team: 'locality-stoke', gender: null, languages: null, training: null };
    const of = (...roles: Role[]): Sight => sightOf(shared(roles, { officer }), file);
    expect([of('adviser', 'case-handler'), of('supervisor')]).toEqual(['nothing', 'content']);
  });

  it("is nothing of another landlord's, of one being told, of one taken back and of none", () => {
    const everything = person(ROLES.filter((role) => role !== 'admin'));
    const hidden = [
      caseFile({ landlord: landlordId('otherhomes') }),
      caseFile({ landlord: landlordId('otherhomes'), access: 'restricted' }),
      caseFile({ state: 'collecting' }),
      caseFile({ state: 'discarded' }),
      null,
    ];
    expect(hidden.map((file) => sightOf(everything, file))).toEqual(hidden.map(() => 'nothing'));
    expect(maySee(everything, caseFile())).toBe(true);
    expect(maySee(person(['auditor']), caseFile())).toBe(false);
  });

  it('is of a sign-in for several landlords exactly what a sign-in at each would see [R7]', () => {
    const [home, away, third] = ['testhomes', 'otherhomes', 'thirdhomes'].map(landlordId);
    const teams = ['desk', 'sheltered'];
    const cases = fc.record({
      landlord: fc.constantFrom('testhomes', 'otherhomes', 'thirdhomes').map(landlordId),
      access: fc.constantFrom('landlord' as const, 'restricted' as const),
      state: fc.constantFrom('collecting' as const, 'open' as const, 'closed' as const, 'discarded' as const),
      onlyTeams: fc.option(fc.subarray(teams), { nil: undefined }),
    });
    const anybody = fc.record({ roles: fc.subarray([...ROLES]), team: fc.option(fc.constantFrom(...teams)) });
    fc.assert(
      fc.property(cases, anybody, (over, { roles, team }) => {
        const officer = { team, gender: null, languages: null, training: null };
        const at = (landlord: typeof home, own: string | null) =>
          sightOf(person(roles, { landlord, officer: { ...officer, team: own } }), caseFile(over));
        const both = sightOf(shared(roles, { officer }), caseFile(over));
        const [here, there] = [at(home, team), at(away, null)];
        expect(both).toBe(here === 'nothing' ? there : here);
        if (over.landlord === third) expect(both).toBe('nothing');
        if (over.access === 'restricted')
          expect(both === 'nothing' || (roles.includes('colleague-cases') && !roles.includes('admin'))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is a restricted one on the list of its group, marked, and on no other', async () => {
    const files = [
      caseFile({ id: caseId('restricted-1'), access: 'restricted' }),
      caseFile({ id: caseId('usual-01') }),
    ];
    const desk = await start({ files });
    const list = async (role: Role): Promise<string> =>
      (await get(`${desk}/staff`, await signIn(desk, 'testhomes', role))).text();
    const group = await list('colleague-cases');
    expect(group).toContain('/staff/cases/restricted-1');
    expect(group).toContain('<span class="mark">Restricted</span>');
    expect(group).not.toContain('usual-01');
    for (const role of ROLES.filter((one) => one !== 'colleague-cases'))
      expect(await list(role)).not.toContain('restricted-1');
  });
});
