/** What the pages answer when what they are sent, or what they stand on, is broken. The whole conversation is walked in test/e2e. */
import type { Landlord } from '../../../src/core/landlord';
import { loadWords } from '../../../src/channels/words';
import { loadDirectory } from '../../../src/directory/load';
import { join } from 'node:path';
import { PROJECT } from '../../../src/project';
import { pageRoutes, type PageDeps } from '../../../src/server/page-routes';
import { keepingNothing } from '../../../src/store/keeping-nothing';
import { openDesk, scriptedTurns, type Desk } from '../../support/desk';
import { testLandlord } from '../../support/landlord';

const words = loadWords(join(PROJECT, 'locales'));
const directory = loadDirectory(join(PROJECT, 'manifest', 'directory.json'));

let desk: Desk;
const logged: unknown[] = [];
const open = (over: Partial<PageDeps> = {}): Promise<Desk> => {
  const opened: { desk?: Desk } = {};
  const routes = ({ line, clock, turns }: { line: Desk['line']; clock: Desk['clock']; turns: PageDeps['turns'] }) => [
    pageRoutes({
      turns,
      preview: { take: (inbound) => scriptedTurns(keepingNothing(opened.desk!.store)).take(inbound) },
      store: {
        messages: (...args) => opened.desk!.store.messages(...args),
        session: (key) => opened.desk!.store.session(key),
      },
      landlords: { all: [testLandlord()], numbers: [] },
      directory,
      words,
      directLine: line,
      holidays: () => [],
      client: () => '"use strict";',
      log: { error: (...facts) => void logged.push(facts) },
      now: () => clock.now,
      rehearsal: false,
      ...over,
    }),
  ];
  return openDesk({ routes }).then((made) => (opened.desk = made));
};

beforeEach(async () => {
  logged.length = 0;
  desk = await open();
});
afterEach(() => desk.close());

const form = (fields: Record<string, string>) => ({
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

const tokenOf = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const atOf = (html: string): string => /name="at" value="([^"]+)"/.exec(html)?.[1] ?? '';
const first = async (): Promise<string> => (await desk.ask('GET', '/oak')).text;
const EMERGENCY = /call 999/;

describe('a turn by form', () => {
  it('is answered with the next page, whose token goes on with the same conversation', async () => {
    const page = await desk.ask('POST', '/oak', form({ token: tokenOf(await first()), at: 'first', words: 'hello' }));
    expect(page.text).toMatch(/You said: hello/);
    const next = await desk.ask(
      'POST',
      '/oak',
      form({ token: tokenOf(page.text), at: atOf(page.text), words: 'again' }),
    );
    expect(next.text).toMatch(/You said: again/);
    expect(new Set(desk.seen.map(({ sessionKey }) => sessionKey)).size).toBe(1);
  });

  it('sent three times at once is one message, with the same answer', async () => {
    const sent = form({ token: tokenOf(await first()), at: 'first', words: 'hello' });
    const pages = await Promise.all([1, 2, 3].map(() => desk.ask('POST', '/oak', sent)));
    pages.forEach((page) => expect(page.text).toMatch(/You said: hello/));
    const { sessionKey } = desk.seen[0]!;
    expect((await desk.store.messages(sessionKey, 0)).filter(({ by }) => by === 'person')).toHaveLength(1);
  });

  it('shows what was written as text', async () => {
    const page = await desk.ask(
      'POST',
      '/oak',
      form({ token: tokenOf(await first()), at: 'first', words: '<script>x</script>' }),
    );
    expect(page.text).toMatch(/You said: &lt;script>x&lt;\/script>/);
  });

  it.each([
    ['no token', { at: 'first', words: 'x' }],
    ['a token that is not ours', { token: 'eyJ.x.y', at: '3', words: 'x' }],
    ['nothing at all', {}],
  ])('with %s begins anew, with 999', async (_name, fields) => {
    const page = await desk.ask('POST', '/oak', form(fields));
    expect(page.status).toBe(200);
    expect(page.text).toMatch(EMERGENCY);
    expect(desk.seen).toEqual([]);
  });

  it('takes no token of the app, and none of another landlord', async () => {
    const app = await desk.line.issue({ landlord: 'oak', channel: 'connect-app' });
    const other = await desk.line.issue({ landlord: 'elm' });
    for (const { token } of [app, other]) await desk.ask('POST', '/oak', form({ token, at: 'first', words: 'x' }));
    expect(desk.seen).toEqual([]);
  });

  it('keeps the words to be sent again when the database does not answer, and shows 999', async () => {
    const token = tokenOf(await first());
    desk.breakStore(true);
    const page = await desk.ask('POST', '/oak', form({ token, at: 'first', words: 'please keep this' }));
    expect(page.text).toMatch(EMERGENCY);
    expect(page.text).toMatch(/name="words" value="please keep this"/);
    desk.breakStore(false);
    const again = await desk.ask(
      'POST',
      '/oak',
      form({ token: tokenOf(page.text), at: atOf(page.text), words: 'please keep this' }),
    );
    expect(again.text).toMatch(/You said: please keep this/);
  });

  it('keeps them too in the middle of a conversation', async () => {
    const page = await desk.ask('POST', '/oak', form({ token: tokenOf(await first()), at: 'first', words: 'hello' }));
    desk.breakStore(true);
    const failed = await desk.ask(
      'POST',
      '/oak',
      form({ token: tokenOf(page.text), at: atOf(page.text), words: 'and this' }),
    );
    expect(failed.text).toMatch(EMERGENCY);
    expect(failed.text).toMatch(/name="words" value="and this"/);
  });

  it.each([
    [
      'too long',
      { body: `words=${'x'.repeat(70_000)}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    ],
    ['a file', { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
  ])('%s is refused with 999 on the page', async (_name, sent) => {
    const page = await desk.ask('POST', '/oak', { ...sent, headers: { ...sent.headers, accept: 'text/html' } });
    expect(page.status).toBeGreaterThanOrEqual(400);
    expect(page.text).toMatch(EMERGENCY);
  });
});

describe('when the page itself fails', () => {
  it('shows 999 and the help page, and logs no words', async () => {
    await desk.close();
    desk = await open({ preview: { take: () => Promise.reject(new Error('secret words')) } });
    const page = await desk.ask('GET', '/oak');
    expect(page.status).toBe(503);
    expect(page.text).toMatch(EMERGENCY);
    expect(page.text).toMatch(/href="\/oak\/help"/);
    expect(page.text + JSON.stringify(logged)).not.toMatch(/secret words/);
    expect(logged).toHaveLength(1);
  });

  it('still has its safety page while the database does not answer', async () => {
    desk.breakStore(true);
    const page = await desk.ask('GET', '/oak/help');
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/Press 55 when asked/);
  });
});

describe('leaving', () => {
  it('ends the conversation of the token, once', async () => {
    const page = await desk.ask('POST', '/oak', form({ token: tokenOf(await first()), at: 'first', words: 'hello' }));
    const body = tokenOf(page.text);
    for (let time = 0; time < 2; time += 1)
      await desk.ask('POST', '/exit', { body, headers: { 'content-type': 'text/plain' } });
    expect(desk.seen.filter(({ input }) => input.type === 'left').map(({ input }) => input)).toEqual([
      { type: 'left', how: 'exit' },
      { type: 'left', how: 'exit' },
    ]);
    expect(new Set(desk.seen.filter(({ input }) => input.type === 'left').map(({ messageId }) => messageId)).size).toBe(
      1,
    );
  });

  it('makes no conversation of one that was not begun', async () => {
    await desk.ask('POST', '/exit', { body: tokenOf(await first()), headers: { 'content-type': 'text/plain' } });
    expect(desk.seen).toEqual([]);
  });

  it('answers 204 while the database does not', async () => {
    const page = await desk.ask('POST', '/oak', form({ token: tokenOf(await first()), at: 'first', words: 'hello' }));
    desk.breakStore(true);
    expect((await desk.ask('POST', '/exit', { body: tokenOf(page.text) })).status).toBe(204);
  });
});

describe('the training room', () => {
  it('may show its pages in a frame only while it is on, and every message is then a rehearsal', async () => {
    expect((await desk.ask('GET', '/oak?rehearsal=on')).headers['x-frame-options']).toBe('DENY');
    await desk.close();
    desk = await open({ rehearsal: true });
    expect((await desk.ask('GET', '/oak')).headers['x-frame-options']).toBe('DENY');
    const page = await desk.ask('GET', '/oak?rehearsal=on');
    expect(page.headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(page.headers['content-security-policy']).toMatch(/frame-ancestors 'self'/);
    await desk.ask('POST', '/oak?rehearsal=on', form({ token: tokenOf(page.text), at: 'first', words: 'hello' }));
    expect(desk.seen.map(({ rehearsal }) => rehearsal)).toEqual([true, true]);
  });
});

describe('the client', () => {
  it('is sent packed where that is understood, and nowhere kept', async () => {
    const packed = await desk.ask('GET', '/chat.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'no-store' });
    expect((await desk.ask('GET', '/chat.js')).text).toBe('"use strict";');
  });
});

it('the safety page prints as a leaflet, without what a screen alone is for [AL35]', async () => {
  const { text } = await desk.ask('GET', '/oak/help');
  expect(text).toMatch(/@media print\{[^}]*\.no-print\{display:none/);
  expect(text).toMatch(/print/i);
});

describe('the safety page says how to tell this landlord', () => {
  const read = async (over: Partial<Landlord>): Promise<string> => {
    await desk.close();
    desk = await open({ landlords: { all: [{ ...testLandlord(), ...over }], numbers: [] } });
    return (await desk.ask('GET', '/oak/help')).text;
  };
  const rows = ['ours'];

  it('whom its policy names, and that nobody is turned away [AL2, AL3, AL23, AS6, AS45, SO2, SO8, SO15, VI2, VI3, VI17, VI43]', async () => {
    const page = await read({ mayReport: { who: ['neighbour', 'agency'], rows } });
    expect(page).toMatch(/Nobody is turned away/);
    expect(page).toMatch(/<li>neighbours<\/li><li>other services<\/li>/);
    expect(page).not.toMatch(/people who work for us/);
  });

  it('the ways its policy names, and no list where it names none [AL20, AL21, AL22, AL23, AL24]', async () => {
    expect(await read({ channels: { named: ['letter', 'office'], rows } })).toMatch(
      /<li>by letter<\/li><li>in person at our office<\/li>/,
    );
    expect(await read({ channels: { named: [], rows } })).not.toMatch(/Ways to tell us/);
  });

  it('whether it has homes of its own for emergencies, and nothing where its policy is silent [SO39]', async () => {
    expect(await read({ emergencyHomes: { owns: false, rows } })).toMatch(/Oak Homes has no homes of its own/);
    expect(await read({ emergencyHomes: { owns: true, rows } })).toMatch(/Oak Homes has homes for emergencies/);
    expect(await read({ emergencyHomes: { owns: null, rows } })).not.toMatch(/for emergencies/);
  });
});
