/** What is new of a case, on the list and on its page: it stands until somebody says that they have read it, and no longer. */
import { readNews } from '../../../src/cases/news';
import { sessionId } from '../../../src/core/ids';
import { NO_WORK } from '../../../src/core/work';
import { staffId } from '../../../src/core/staff';
import { newsOf, withNews } from '../../../src/triage/news';
import { decision, session } from '../store/fixtures';
import { depsOf, get, signIn, start, startOn, stop } from './console-desk';
import { atCase } from './desk-staff';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const ACTOR = { by: staffId('staff-anna'), at: NOW };
const list = async (at: string): Promise<string> => (await get(`${at}/staff`, await signIn(at, 'testhomes'))).text();

it('is one of a kind, the latest, in the order it came', () => {
  const came = withNews(withNews(withNews(caseFile(), 'came-back', NOW), 'words-tried', NOW + 1), 'came-back', NOW + 2);
  expect(newsOf(came)).toEqual([
    { code: 'words-tried', at: NOW + 1 },
    { code: 'came-back', at: NOW + 2 },
  ]);
});

it('is read as far as the page showed it: what came since stands', () => {
  const file = withNews(withNews(caseFile(), 'came-back', NOW), 'words-tried', NOW + 5);
  const read = (until: number) => readNews({ case: file, session: null }, ACTOR, until);
  expect(read(NOW)).toMatchObject({ case: { news: [{ code: 'words-tried' }] }, events: [{ type: 'news_read' }] });
  expect(read(NOW + 5)).not.toHaveProperty('case.news');
  expect(read(NOW - 1)).toEqual({ refused: 'no-news' });
});

it('stands on the list and on the page until somebody has read it, and on the timeline who did', async () => {
  const file = withNews(withNews(caseFile(), 'came-back', NOW), 'words-tried', NOW + 60_000);
  const at = await start({ files: [file], now: () => NOW + 3_600_000 });
  for (const mark of ['Came back', 'Wrong words were tried']) {
    expect(await list(at)).toContain(`<span class="mark">${mark}</span>`);
    expect(await (await atCase(at)).read()).toContain(`<p class="decision">${mark}, Monday 23 November at 9`);
  }
  const anna = await atCase(at);
  expect((await anna.send('read-news', { until: String(NOW + 60_000) }))[0]).toBe(303);
  expect(await list(at)).not.toContain('Came back');
  expect(await anna.read()).toContain('What was new of it was read');
  expect((await anna.send('read-news', { until: String(NOW + 60_000) }))[0]).toBe(409);
});

it('says that a caller asked for a person and nobody came, and what is to be done', async () => {
  const task = { id: 'call-not-taken-1', code: 'call-not-taken', raisedAt: NOW, due: NOW + 60_000, settled: null };
  const file = withNews(caseFile(), 'call-not-taken', NOW);
  const work = { ...NO_WORK, tasks: [task] };
  const at = await start({ files: [{ ...file, content: { ...file.content, work } }] });
  const said = 'They asked for a person by telephone. Nobody took the call';
  expect(await list(at)).toContain(`<span class="mark">${said}</span>`);
  const page = await (await atCase(at)).read();
  expect(page).toContain(`<p class="decision">${said}, Monday 23 November at 9am</p>`);
  expect(page).toContain('Ring back in a safe time: they asked for a person by telephone, and nobody took the call');
});

it('says who is there now, and no longer once they were quiet for ten minutes', async () => {
  let now = NOW;
  const world = { files: [], now: () => now };
  const deps = await depsOf(world);
  const file = caseFile();
  const here = { landlord: file.landlord, caseId: file.id, channel: 'web-chat', lastAt: NOW } as const;
  await deps.store.turn({ sessionKey: 'web:live', messageId: 'm1', now: NOW }, () =>
    decision({
      session: session({ id: sessionId('session-live'), ...here }),
      case: file,
      messages: [],
      events: [{ type: 'handed_off', because: 'asked-for-a-person' }],
    }),
  );
  const at = await startOn(deps, world);
  expect(await list(at)).toContain('<span class="mark">In conversation now</span>');
  now = NOW + 10 * 60_000;
  expect(await list(at)).not.toContain('In conversation now');
});

it('says of nobody whose conversation is over that they are there', async () => {
  expect(await list(await start())).not.toContain('In conversation now');
});
