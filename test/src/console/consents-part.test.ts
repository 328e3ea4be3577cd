/** A consent is shown with the very sentence it was given to, or with that the sentence is not held any more. */
import { sessionId } from '../../../src/core/ids';
import { decision, session } from '../store/fixtures';
import { depsOf, start, startOn, stop, words } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

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

it.each(['', '/print'])('without the conversation its sentence stands there%s, with its blanks named', async (end) => {
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

it.each(['', '/print'])('the sentence stands there%s as it was filled when they were shown it', async (end) => {
  const deps = await depsOf({ files: [] });
  const { consents } = agreedTo('').content;
  const [agreed] = consents;
  if (!agreed) throw new Error('the fixture has a consent');
  const rules = 'We share it without asking only where the law says that we must.';
  const text = `${words.held(agreed.wording, 'web-chat', 'testhomes') ?? ''}`
    .replace('{{landlord}}', 'Test Homes (as it was called)')
    .replace('{{rules}}', rules);
  const file = caseFile({ content: { ...caseFile().content, consents: [{ ...agreed, at: NOW }] } });
  const here = { landlord: file.landlord, caseId: file.id, channel: 'web-chat', lastAt: NOW } as const;
  await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
    decision({
      session: session({ id: sessionId('session-live'), ...here }),
      case: file,
      messages: [{ by: 'bot', text: `One thing first.\n${text}`, at: NOW - 1 }],
      events: [{ type: 'handed_off', because: 'sent' }],
    }),
  );
  const shown = part(await (await atCase(await startOn(deps))).read(end));
  expect(shown).toContain(`read by the team at Test Homes (as it was called) who deal with this`);
  expect(shown).toContain(rules);
  expect(shown).not.toMatch(/\[landlord\]|\[rules\]|What stands in brackets/u);
});
