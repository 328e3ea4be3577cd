/** Who is signed in, for those who may end it: seen at their landlords alone, ended at once, and no case content anywhere. */
import { staffId } from '../../../src/core/staff';
import { createLog } from '../../../src/server/log';
import { csrfOf, depsOf, get, post, signIn, start, startOn, stop } from './console-desk';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const page = async (at: string, cookie: string): Promise<string> => (await get(`${at}/staff/sign-ins`, cookie)).text();

const end = async (at: string, cookie: string, html: string, name: string): Promise<Response> => {
  const entry = new RegExp(`<li[^>]*>(?:(?!</li>).)*${name}(?:(?!</li>).)*</li>`, 's').exec(html)?.[0] ?? '';
  const staff = /name="staff" value="([^"]+)"/.exec(entry)?.[1] ?? '';
  return post(`${at}/staff/sign-ins/end`, { csrf: await csrfOf(at, cookie), staff }, { cookie });
};

const SIGN_IN = '/staff/sign-in';
const isIn = async (at: string, cookie: string): Promise<boolean> =>
  (await get(`${at}/staff`, cookie)).headers.get('location') !== SIGN_IN;

it.each(['admin', 'supervisor'])(
  'as %s: sees who was here lately, and ends all their sign-ins at once',
  async (role) => {
    const [log, clock] = [[] as string[], { now: NOW }];
    const deps = await depsOf({
      files: [caseFile()],
      log: createLog('debug', { write: (line) => void log.push(line) }),
      now: () => clock.now,
    });
    const at = await startOn(deps);
    const [one, two, keeper] = [await signIn(at), await signIn(at), await signIn(at, 'testhomes', role)];
    const elsewhere = await signIn(at, 'otherhomes');
    const stream = await get(`${at}/staff/live`, one);
    const html = await page(at, keeper);
    expect(html).toContain('Case handler 1');
    expect(html).not.toMatch(/frightened|07700|case-1|Urgent/);
    clock.now += 1000;
    expect((await end(at, keeper, html, 'Case handler 1')).headers.get('location')).toBe('/staff/sign-ins');
    expect([await isIn(at, one), await isIn(at, two)]).toEqual([false, false]);
    expect([await isIn(at, elsewhere), await isIn(at, keeper)]).toEqual([true, true]);
    expect(await page(at, keeper)).toMatch(/Case handler 1(?:(?!<\/li>).)*All their sign-ins are over/s);
    const ended = log.map((line) => JSON.parse(line) as { event: string; staff: string; of: string });
    expect(ended.filter(({ event }) => event === 'sign_ins_ended')).toEqual([
      expect.objectContaining({ staff: expect.stringMatching(/^staff-/), of: expect.stringMatching(/^staff-/) }),
    ]);
    clock.now += 1000;
    expect(await isIn(at, await signIn(at))).toBe(true);
    await deps.store.askSupervisor({
      ...{
        actId: 'ask',
        landlord: caseFile().landlord,
        by: staffId(ended.find(({ event }) => event === 'sign_ins_ended')?.of ?? ''),
        at: NOW,
      },
      ...{ reason: 'safety', case: null, rehearsal: false },
    });
    expect(await stream.text()).toMatch(/event: over/);
  },
);

it('nobody else sees them, and nobody is ended at a landlord one does not serve', async () => {
  const at = await start();
  const handler = await signIn(at);
  expect((await get(`${at}/staff/sign-ins`, handler)).status).toBe(403);
  const [theirs, admin] = [await signIn(at, 'otherhomes', 'admin'), await signIn(at, 'testhomes', 'admin')];
  expect(await page(at, theirs)).not.toContain('Case handler 1');
  const entry = await page(at, admin);
  await end(at, theirs, entry, 'Case handler 1');
  expect(await isIn(at, handler)).toBe(true);
});

it('whoever ends their own signs in again', async () => {
  const at = await start();
  const admin = await signIn(at, 'testhomes', 'admin');
  const html = await page(at, admin);
  expect(html).toContain('This is you');
  await end(at, admin, html, 'This is you');
  expect(await isIn(at, admin)).toBe(false);
});

it('whoever meant to look at one landlord signs in there', async () => {
  const at = await start({ files: [] });
  const led = await get(`${at}/staff?landlord=otherhomes`, '');
  expect(led.headers.get('location')).toBe('/staff/sign-in?landlord=otherhomes');
  const form = await (await get(`${at}/staff/sign-in?landlord=otherhomes`, '')).text();
  expect(form).toMatch(/<option value="otherhomes" selected/u);
  const plain = await (await get(`${at}/staff/sign-in`, '')).text();
  expect(plain).not.toMatch(/<option[^>]* selected/u);
});
