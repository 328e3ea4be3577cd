/** A consent is shown with the very sentence it was given to, or with that the sentence is not held any more. */
import { start, stop, words } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile } from './fixtures';

afterEach(stop);

const [consent] = caseFile().content.consents;
const agreedTo = (hash: string) => {
  if (!consent) throw new Error('the fixture has a consent');
  const wording = {
    ...words.wording('notice.notice', 'en', 'web-chat', 'testhomes'),
    ...(hash === '' ? {} : { hash }),
  };
  return caseFile({ content: { ...caseFile().content, consents: [{ ...consent, wording }] } });
};
const part = (page: string): string => (page.split('<section id="consents"')[1] ?? '').split('</section>')[0] ?? '';

it.each(['', '/print'])('the sentence they were shown stands there%s, with its blanks named', async (end) => {
  const shown = part(await (await atCase(await start({ files: [agreedTo('')] }))).read(end));
  expect(shown).toContain('<q class="own">What you write is read by the team at [landlord] who deal with this');
  expect(shown).toContain('What stands in brackets was filled in when it was shown.');
  expect(shown).not.toContain('not held any more');
});

it.each(['', '/print'])('of another version no sentence is shown, and that is said%s', async (end) => {
  const shown = part(await (await atCase(await start({ files: [agreedTo('b'.repeat(64))] }))).read(end));
  expect(shown).toContain('This version of the wording is not held any more');
  expect(shown).not.toContain('<q');
  expect(shown).toContain('fingerprint bbbbbbbbbbbb');
});
