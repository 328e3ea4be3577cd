/** What happened on a case, who did it and for what reason: for those who work on it, and for an auditor. */
import { renderToString } from 'preact-render-to-string';
import { openingsOn } from '../../../src/console/openings';
import { staffWords } from '../../../src/console/staff-words';
import { Timeline } from '../../../src/console/timeline-part';
import type { Event } from '../../../src/core/event';
import { csrfOf, depsOf, get, post, signIn, startOn, stop, words } from './console-desk';
import { atCase } from './desk-staff';
import { answer, NOW } from './fixtures';

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
  const cookie = await signIn(at, 'testhomes', 'supervisor');
  const form = { csrf: await csrfOf(at, cookie), reason: 'other', words: 'Meeting at two.' };
  expect((await post(`${at}/staff/cases/case-1/opening`, form, { cookie })).status).toBe(303);
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

const read = (...told: readonly Event[]): string =>
  renderToString(
    Timeline({
      words: staffWords(words.for('en', 'web-chat', 'testhomes')),
      entries: told.map((event, seq) => ({ seq, at: NOW, type: event.type, event, hash: '' })),
      nameOf: String,
      source: 'person',
    }),
  ).replace(/<[^>]+>/gu, '');

it('says of a question that was passed over that it was, and never that it was answered', () => {
  const [household, name] = [answer('me-more.household', null), answer('who-and-home.name', 'Robin')];
  const said = read(
    { type: 'answered', question: 'household', answer: household, changed: false },
    { type: 'answered', question: 'name', answer: name, changed: false },
  );
  expect(said).toContain('They passed over a question: In the household');
  expect(said).toContain('They answered: What to call them');
});

it('says of words kept beside a question that they were told, and never that they raised anything', () => {
  const raised = (code: string): Event => ({
    type: 'priority_raised',
    priority: 'soon',
    reason: { code, at: NOW, words: 'he hit me' },
  });
  const beside = read(raised('told-besides'));
  expect(beside).toContain('They told something while asked something else');
  expect(beside).not.toMatch(/raised|he hit me/u);
  expect(read(raised('emergency'))).toContain('The priority was raised');
});
