/** Opening what people said is written down first, and asks why where somebody else looks after the case. */
import type { Openings } from '../../../src/console/openings';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { csrfOf, get, listedOpenings, post, signIn, start, stop } from './console-desk';
import { caseFile, NOW } from './fixtures';

const SAID = /frightened|07700|keys|maple|lantern|He takes/;
afterEach(stop);

const COLLEAGUE = staffId('staff-somebody-else');
const theirs = caseFile({ owner: COLLEAGUE });

describe('opening a case', () => {
  it("of nobody's asks no reason and keeps that it was nobody's, and is recorded once for a look around", async () => {
    const openings = listedOpenings();
    let now = NOW;
    const at = await start({ openings, now: () => now });
    const cookie = await signIn(at);
    for (const path of ['/staff/cases/case-1', '/staff/cases/case-1/transcript', '/staff/cases/case-1']) {
      expect((await get(at + path, cookie)).status).toBe(200);
    }
    expect(openings.recorded).toEqual([
      { case: caseId('case-1'), by: expect.stringMatching(/^staff-/), reason: 'nobodys-yet', words: null, at: NOW },
    ]);
    now += 16 * 60_000;
    await get(`${at}/staff/cases/case-1`, cookie);
    expect(openings.recorded.length).toBe(2);
  });

  it('that one looks after needs no reason', async () => {
    const openings = listedOpenings();
    const probe = await start({ openings });
    await get(`${probe}/staff/cases/case-1`, await signIn(probe));
    const me = openings.recorded[0]?.by;
    if (!me) throw new Error('nothing recorded');
    const own = listedOpenings();
    const at = await start({ files: [caseFile({ owner: me })], openings: own });
    expect(await (await get(`${at}/staff/cases/case-1`, await signIn(at))).text()).toMatch(SAID);
    expect(own.recorded.at(-1)).toMatchObject({ by: me, reason: 'their-own' });
    const other = await signIn(at, 'testhomes', 'case-handler-2');
    expect(await (await get(`${at}/staff/cases/case-1`, other)).text()).not.toMatch(SAID);
  });

  it.each(['/staff/cases/case-1', '/staff/cases/case-1/transcript'])(
    "of a colleague's asks why first, and shows nothing at %s until then",
    async (path) => {
      const openings = listedOpenings();
      const at = await start({ files: [theirs], transcript: [{ by: 'person', text: 'He takes', at: NOW }], openings });
      const cookie = await signIn(at);
      const asked = await (await get(at + path, cookie)).text();
      expect(asked).toContain('Why are you opening this?');
      expect(asked).not.toMatch(SAID);
      expect(openings.recorded).toEqual([]);
      const csrf = await csrfOf(at, cookie);
      const given = await post(`${at}/staff/cases/case-1/opening`, { csrf, reason: 'covering' }, { cookie });
      expect([given.status, given.headers.get('location')]).toEqual([303, '/staff/cases/case-1']);
      expect(await (await get(at + path, cookie)).text()).toMatch(SAID);
      expect(openings.recorded).toEqual([expect.objectContaining({ reason: 'covering', words: null, at: NOW })]);
    },
  );

  it('that was nobody’s asks why once somebody else has taken it, within the same minutes too', async () => {
    const at = await start({ openings: listedOpenings() });
    const [anna, ben] = [await signIn(at), await signIn(at, 'testhomes', 'case-handler-2')];
    expect(await (await get(`${at}/staff/cases/case-1`, ben)).text()).toMatch(SAID);
    await post(`${at}/staff/cases/case-1/acts/claim`, { csrf: await csrfOf(at, anna), act: 'a1' }, { cookie: anna });
    expect(await (await get(`${at}/staff/cases/case-1`, ben)).text()).not.toMatch(SAID);
  });

  it.each([
    [{}],
    [{ reason: 'nobodys-yet' }],
    [{ reason: 'nosy' }],
    [{ reason: 'other' }],
    [{ reason: 'other', words: '  ' }],
    [{ reason: '' }],
  ])('takes no %j for a reason', async (form) => {
    const openings = listedOpenings();
    const at = await start({ files: [theirs], openings });
    const cookie = await signIn(at);
    const csrf = await csrfOf(at, cookie);
    const answer = await post(`${at}/staff/cases/case-1/opening`, { csrf, ...form }, { cookie });
    expect([answer.status, openings.recorded]).toEqual([400, []]);
    expect(await answer.text()).not.toMatch(SAID);
  });

  it('keeps another reason in the words it was given, and only with that', async () => {
    const openings = listedOpenings();
    const at = await start({ files: [theirs], openings });
    const cookie = await signIn(at);
    const csrf = await csrfOf(at, cookie);
    const url = `${at}/staff/cases/case-1/opening`;
    await post(url, { csrf, reason: 'other', words: ' Meeting at two. ' }, { cookie });
    await post(url, { csrf, reason: 'supervising', words: 'left over' }, { cookie });
    expect(openings.recorded.map(({ reason, words }) => [reason, words])).toEqual([
      ['other', 'Meeting at two.'],
      ['supervising', null],
    ]);
  });

  it('asks again after a new sign-in', async () => {
    let now = NOW;
    const at = await start({ files: [theirs], now: () => now });
    const first = await signIn(at);
    const csrf = await csrfOf(at, first);
    await post(`${at}/staff/cases/case-1/opening`, { csrf, reason: 'covering' }, { cookie: first });
    expect(await (await get(`${at}/staff/cases/case-1`, first)).text()).toMatch(SAID);
    now += 60_000;
    expect(await (await get(`${at}/staff/cases/case-1`, await signIn(at))).text()).not.toMatch(SAID);
  });

  it('shows nothing when it cannot be written down', async () => {
    const openings: Openings = {
      record: async () => {
        throw new Error('disk full');
      },
      latest: async () => null,
    };
    const at = await start({ openings });
    const answer = await get(`${at}/staff/cases/case-1`, await signIn(at));
    expect([answer.status, SAID.test(await answer.text())]).toEqual([500, false]);
  });

  it('takes no reason for a case that is not theirs to see, and does not say it is there', async () => {
    const openings = listedOpenings();
    const at = await start({ files: [caseFile({ access: 'restricted', owner: COLLEAGUE })], openings });
    const cookie = await signIn(at);
    const csrf = await csrfOf(at, cookie);
    const giving = (id: string): Promise<Response> =>
      post(`${at}/staff/cases/${id}/opening`, { csrf, reason: 'covering' }, { cookie });
    const [hidden, missing] = [await giving('case-1'), await giving('no-such-case')];
    expect([hidden.status, await hidden.text()]).toEqual([404, await missing.text()]);
    expect(openings.recorded).toEqual([]);
  });
});
