/** One way for two people, as staff see it: on the page and the list, with who decided and how they knew. */
import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../../../src/core/case-file';
import type { Role } from '../../../src/core/staff';
import { csrfOf, get, post, signIn, start, stop } from './console-desk';
import { caseFile } from './fixtures';

jest.setTimeout(30_000);
afterEach(stop);

const reported = (over: Partial<CaseFile> = {}): CaseFile => {
  const file = caseFile({ door: 'someone-else', ...over });
  const plans = file.content.plans.flatMap((plan) => [plan, { ...plan, about: 'reporter' } as const]);
  return { ...file, content: { ...file.content, plans } };
};
const page = async (at: string, role: Role, path = '/staff/cases/case-1'): Promise<string> =>
  (await get(`${at}${path}`, await signIn(at, 'testhomes', role))).text();
const deciding = async (at: string, role: Role, form: Readonly<Record<string, string>>): Promise<number> => {
  const cookie = await signIn(at, 'testhomes', role);
  const csrf = await csrfOf(at, cookie);
  const body = { csrf, act: randomUUID(), ...form };
  return (await post(`${at}/staff/cases/case-1/acts/same-way`, body, { cookie })).status;
};
const HELD = 'Whoever reported gave this as their own way too. Nobody uses it until somebody trained decides.';
const NEXT = 'Decide whether this way reaches the person, or whoever reported';

it('is said where contact is, with how to find out and what is next, and decided by somebody trained with a reason', async () => {
  const at = await start({ files: [reported()] });
  const before = await page(at, 'case-handler');
  for (const said of [HELD, NEXT, '07700 900123', 'Do not ask whoever reported.']) expect(before).toContain(said);
  const use = { decision: 'use-it', because: 'It is the number on her tenancy' };
  expect(await deciding(at, 'adviser', use)).toBe(403);
  expect(await page(at, 'adviser')).not.toContain('acts/same-way');
  expect(await deciding(at, 'case-handler', { ...use, because: ' ' })).toBe(409);
  expect(await deciding(at, 'case-handler', { ...use, decision: 'perhaps' })).toBe(400);
  expect(await deciding(at, 'case-handler', use)).toBe(303);
  const after = await page(at, 'adviser');
  expect(after).toContain('It is the number on her tenancy');
  expect(after).toContain('Decided whether a way that whoever reported gave twice is used to reach the person');
  expect(after).not.toContain(HELD);
  expect(after).not.toContain(NEXT);
});

it('is nothing where only the person has a way', async () => {
  const at = await start({ files: [caseFile()] });
  expect(await page(at, 'case-handler')).not.toContain('id="same-way"');
  expect(await deciding(at, 'case-handler', { decision: 'use-it', because: 'x' })).toBe(409);
});

it('is said on the list by a code, without opening the case', async () => {
  const said = 'Needs a decision: whoever reported gave the same way for the person and for themselves.';
  expect(await page(await start({ files: [reported({ sameWay: true })] }), 'case-handler', '/staff')).toContain(said);
  await stop();
  expect(await page(await start({ files: [reported()] }), 'case-handler', '/staff')).not.toContain(said);
});
