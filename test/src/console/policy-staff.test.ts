/** What policies promise of staff, on the pages staff work from: words for the first moments, and a look by whoever audits. */
import { get, signIn, start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile } from './fixtures';

afterEach(stop);

it('has words at hand for whoever takes the first call [AS3]', async () => {
  const page = await (await atCase(await start())).read('');
  for (const words of [
    'If another person answers',
    'Sorry, I have the wrong number',
    'Nobody rings again until the plan was gone through with them',
  ])
    expect(page).toContain(words);
});

it('lets an auditor go through how each case was handled, by codes and clocks, and read nothing anybody said [AS52]', async () => {
  const at = await start({ files: [caseFile()], transcript: [{ by: 'person', text: 'He took my keys', at: 1 }] });
  const auditor = await signIn(at, 'testhomes', 'auditor');
  const list = await (await get(`${at}/staff`, auditor)).text();
  expect(list).toContain('/staff/cases/case-1');
  const page = await (await get(`${at}/staff/cases/case-1`, auditor)).text();
  expect(page).toContain('Handed to a case handler');
  expect(page).not.toMatch(/keys|frightened|07700|maple/);
});
