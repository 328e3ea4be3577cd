/** What happened on a case, who did it and for what reason: for those who work on it, and for an auditor. */
import { openingsOn } from '../../../src/console/openings';
import { depsOf, get, signIn, startOn, stop, words as allWords } from './console-desk';
import { atCase } from './desk-staff';
import { answer, caseFile } from './fixtures';
import { everyEvent } from '../../support/every-event';

afterEach(stop);

const desk = async (): Promise<string> => {
  const deps = await depsOf({});
  return startOn({ ...deps, openingsOf: openingsOn });
};
const timelineOf = (page: string): string => page.slice(page.indexOf('id="timeline"'));

it('names who opened it and why, who took it, and what they did, to a handler and to an auditor', async () => {
  const at = await desk();
  const anna = await atCase(at);
  await anna.read();
  await anna.send('claim', { owner: '' });
  await anna.send('tenancy', { holds: 'joint' });
  await anna.send('tenancy', { holds: 'sole', because: 'The signed agreement' });
  const ben = await atCase(at, 'supervisor');
  await ben.open({ reason: 'other', words: 'Meeting at two.' });
  const auditor = await (await get(`${at}/staff/cases/case-1`, await signIn(at, 'testhomes', 'auditor'))).text();
  for (const page of [await anna.read(), auditor]) {
    const shown = timelineOf(page).replace(/<[^>]+>/gu, '');
    expect(shown).toContain('Opened by staff: Nobody looked after it yet (Case handler 1)');
    expect(shown).toContain('Opened by staff: Another reason: Meeting at two. (Supervisor 1)');
    expect(shown).toContain('Somebody of the staff looks after it (Case handler 1)');
    expect(shown).toContain('Whose tenancy it is was recorded: Joint → Theirs alone (Case handler 1)');
    expect(shown).not.toContain('The signed agreement');
  }
  expect(auditor).not.toMatch(/frightened|maple|07700/);
});
