/** A closed restricted case is found again by its group, before it is past its keeping; nobody else learns that there is one (R7). */
import type { CaseFile } from '../../../src/core/case-file';
import { caseId, landlordId } from '../../../src/core/ids';
import { ROLES, staffId } from '../../../src/core/staff';
import { NO_WORK, type CaseWork } from '../../../src/core/work';
import { cookieOf, csrfOf, depsOf, get, post, signIn, start, startOn, stop } from './console-desk';
import { caseFile, NOW, person } from './fixtures';

afterEach(stop);

const PAGE = '/staff/closed';
const closing = {
  at: NOW - 3_600_000,
  by: staffId('staff-one'),
  outcome: 'moved',
  lessons: 'Ask who has a key.',
} as const;
const closed = (id: string, over: Partial<CaseFile> = {}, work: Partial<CaseWork> = {}): CaseFile => {
  const { content } = caseFile();
  return caseFile({
    id: caseId(id),
    state: 'closed',
    access: 'restricted',
    content: { ...content, work: { ...NO_WORK, closing, ...work } },
    ...over,
  });
};
const group = (at: string): Promise<string> => signIn(at, 'testhomes', 'colleague-cases');

it('is found from the list of its group, by codes and dates only, with that somebody came back', async () => {
  const news = [{ code: 'came-back', at: NOW }] as const;
  const at = await start({ files: [closed('case-1', { news }), closed('case-2')] });
  const cookie = await group(at);
  expect(await (await get(`${at}/staff`, cookie)).text()).toContain(`href="${PAGE}"`);
  const page = await (await get(at + PAGE, cookie)).text();
  expect(page).toContain('href="/staff/cases/case-1"');
  expect(page).toContain('href="/staff/cases/case-2"');
  expect(page.match(/Came back/gu)).toHaveLength(1);
  for (const said of ['Ask who has a key.', 'He takes my keys.', '07700', 'I am frightened'])
    expect(page).not.toContain(said);
});

it('shows none that is open, nor of everybody’s, nor another landlord’s', async () => {
  const at = await start({
    files: [
      closed('case-1', { state: 'open' }),
      closed('case-2', { access: 'landlord' }),
      closed('case-3', { landlord: landlordId('otherhomes') }),
    ],
  });
  const page = await (await get(at + PAGE, await group(at))).text();
  expect(page).toContain('Your group has no closed case.');
  expect(page).not.toContain('href="/staff/cases/');
});

it('is there for nobody else: not even the way to the page', async () => {
  const at = await start({ files: [closed('case-1')] });
  for (const role of ROLES.filter((one) => one !== 'colleague-cases')) {
    const cookie = cookieOf(person([role]));
    expect((await get(at + PAGE, cookie)).status).toBe(403);
    expect(await (await get(`${at}/staff`, cookie)).text()).not.toContain(PAGE);
  }
});

it('shows an administrator nothing, whatever else they are', async () => {
  const at = await start({ files: [closed('case-1')] });
  const answered = await get(at + PAGE, cookieOf(person(['admin', 'colleague-cases'])));
  expect(answered.status).toBe(200);
  expect(await answered.text()).toContain('Your group has no closed case.');
});

it('is held and opened again by its group from there', async () => {
  const deps = await depsOf({ files: [closed('case-1')] });
  const at = await startOn(deps);
  const cookie = await group(at);
  const csrf = await csrfOf(at, cookie);
  const url = `${at}/staff/cases/case-1`;
  await post(`${url}/opening`, { csrf, reason: 'supervising' }, { cookie });
  const kept = await post(`${url}/past/keep-records`, { csrf, act: 'a1', holds: 'yes', reason: 'A court' }, { cookie });
  expect(kept.status).toBe(303);
  expect(await (await get(at + PAGE, cookie)).text()).toContain('Held: it is not destroyed in its time');
  await post(`${url}/past/reopen`, { csrf, act: 'a2', reason: 'They came back' }, { cookie });
  expect((await deps.store.caseFile(caseId('case-1')))?.state).toBe('open');
  expect(await (await get(at + PAGE, cookie)).text()).toContain('Your group has no closed case.');
});
