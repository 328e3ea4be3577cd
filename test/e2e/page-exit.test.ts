/** Leaving in a hurry: by the link, by Shift three times, by Back afterwards; with scripts and without (R13). */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { CLOSED_IN, startPageDesk, type PageDesk } from '../support/page-desk';
import { answer, walkToTheEnd } from '../support/page-person';

jest.setTimeout(120_000);

let browser: Browser;
let desk: PageDesk;
beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), startPageDesk()]);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const WEATHER = 'https://www.bbc.co.uk/weather';

/** What somebody does, and the page having gone on to the neutral site; that it cannot be reached from here shows nothing of ours either. */
const leaving = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  const gone = page.waitForEvent(
    'framenavigated',
    (frame) => frame.url() === WEATHER || frame.url().startsWith('chrome-error'),
  );
  const asked = page.waitForRequest(WEATHER);
  await Promise.all([asked, gone, act()]);
};

interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Bodies of what was posted to /exit. */
  readonly exits: readonly string[];
}

const visit = async (scripts = true, path = '/southern'): Promise<Visitor> => {
  const context = await browser.newContext({ ...CLOSED_IN, javaScriptEnabled: scripts });
  const page = await context.newPage();
  const exits: string[] = [];
  context.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/exit')) exits.push(request.postData() ?? '');
  });
  await page.goto('about:blank');
  await page.goto(desk.url + path);
  return { context, page, exits };
};

const toTheTextBox = async (page: Page): Promise<void> => {
  const says = { about: 'me', notice: 'agree', 'contact-method': 'call' };
  await walkToTheEnd(page, {
    says,
    scripts: true,
    at: async (question) => (question === 'contact-detail' ? Promise.reject(new Error('here')) : undefined),
  }).catch(() => undefined);
  await page.locator('#words').waitFor();
};

const pressShift = async (page: Page, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press('Shift');
};

describe('Exit, with scripts', () => {
  it('blanks the page at once, ends the conversation and goes on', async () => {
    const { context, page, exits } = await visit();
    await answer(page, {}, true);
    await answer(page, { about: 'me' }, true);
    const click = () =>
      page.evaluate(() => {
        document.getElementById('exit')?.click();
        return document.body.innerText;
      });
    let shown = '';
    await leaving(page, async () => (shown = await click()));
    expect(shown).toBe('Loading.');
    expect(exits).toEqual([expect.stringMatching(/^eyJ/)]);
    await context.close();
  });

  it('leaves nothing for Back to show', async () => {
    const { context, page } = await visit();
    await answer(page, {}, true);
    await leaving(page, () => page.locator('#exit').click());
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await context.close();
  });

  it('leaves nothing for Back to show from a page reached by our own links', async () => {
    const { context, page } = await visit(true, '/');
    await page.locator('.places a').first().click();
    await page.locator('#question').waitFor();
    await page.locator('#exit-note a').click();
    await page.locator('#leaving').waitFor();
    await leaving(page, () => page.locator('#exit').click());
    await page.goBack();
    expect(page.url()).toBe('about:blank');
    await context.close();
  });

  it('closes the chat in the other tab too, when a help page was opened beside it', async () => {
    const { context, page } = await visit();
    await answer(page, {}, true);
    const [help] = await Promise.all([context.waitForEvent('page'), page.locator('main > .note a').last().click()]);
    await help.locator('#leaving').waitFor();
    await Promise.all([leaving(help, () => help.locator('#exit').click()), leaving(page, () => Promise.resolve())]);
    await context.close();
  });

  it('leaves no cookie, storage, cache or database behind', async () => {
    const { context, page } = await visit();
    await answer(page, {}, true);
    await leaving(page, () => page.locator('#exit').click());
    expect(await context.cookies()).toEqual([]);
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    await context.close();
  });

  it('ends the conversation on our side: the token opens nothing more after a minute', async () => {
    const { context, page, exits } = await visit();
    await answer(page, {}, true);
    await leaving(page, () => page.locator('#exit').click());
    const token = exits[0] ?? '';
    const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { conv: string };
    desk.clock.now += 61_000;
    const read = () =>
      fetch(`${desk.url}/v3/directline/conversations/${claims.conv}/activities`, {
        headers: { authorization: `Bearer ${token}` },
      });
    const statuses: number[] = [];
    while (statuses.at(-1) !== 404 && statuses.length < 50) {
      await page.waitForTimeout(100);
      statuses.push((await read()).status);
    }
    expect(statuses.at(-1)).toBe(404);
    await context.close();
  });

  it('works from the second link, at the end of the page, by keyboard', async () => {
    const { context, page } = await visit();
    await page.locator('a.also').focus();
    await leaving(page, () => page.keyboard.press('Enter'));
    await context.close();
  });
});

describe('Shift three times', () => {
  it('leaves from inside the text box', async () => {
    const { context, page } = await visit();
    await toTheTextBox(page);
    await page.locator('#words').fill('I was writing');
    await page.locator('#words').focus();
    await leaving(page, () => pressShift(page, 3));
    await context.close();
  });

  it('says how many presses are left, and shows it', async () => {
    const { context, page } = await visit();
    await pressShift(page, 1);
    expect(await page.locator('#live').innerText()).toMatch(/2 more times/);
    expect(await page.locator('#shift').innerText()).toBe('●○○');
    await pressShift(page, 1);
    expect(await page.locator('#live').innerText()).toMatch(/1 more time/);
    await context.close();
  });

  it('starts over when another key is pressed between', async () => {
    const { context, page } = await visit();
    await pressShift(page, 2);
    await page.keyboard.press('a');
    await pressShift(page, 2);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(`${desk.url}/southern`);
    await leaving(page, () => pressShift(page, 1));
    await context.close();
  });

  it('does not count Shift that was held for a capital letter', async () => {
    const { context, page } = await visit();
    for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
    await page.waitForTimeout(200);
    expect(page.url()).toBe(`${desk.url}/southern`);
    await context.close();
  });

  it('starts over when five seconds pass', async () => {
    const { context, page } = await visit();
    await page.clock.install();
    await page.goto(`${desk.url}/southern`);
    await pressShift(page, 2);
    await page.clock.runFor(5001);
    await pressShift(page, 1);
    expect(page.url()).toBe(`${desk.url}/southern`);
    expect(await page.locator('#live').innerText()).toMatch(/2 more times/);
    await context.close();
  });
});

describe('Exit, without scripts', () => {
  it('is a plain link, and Back shows nothing of the conversation', async () => {
    const { context, page } = await visit(false);
    await answer(page, {}, false);
    await answer(page, { about: 'me' }, false);
    await leaving(page, () => page.locator('#exit').click());
    await page.goBack().catch(() => undefined);
    expect(await page.locator('#question').count()).toBe(0);
    await context.close();
  });
});

describe('the address of leaving', () => {
  const post = (body?: string, type = 'application/json') =>
    fetch(`${desk.url}/exit`, {
      method: 'POST',
      ...(body === undefined ? {} : { body, headers: { 'content-type': type } }),
    });

  it('answers the same whatever it is sent', async () => {
    const sent = [
      post(),
      post('{"token":"x"}'),
      post('{"token":'),
      post('token=abc', 'application/x-www-form-urlencoded'),
      post('not a token', 'text/plain'),
      post('anything', 'application/octet-stream'),
      post('', 'text/plain'),
    ];
    const answers = await Promise.all(sent);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
    expect(new Set(await Promise.all(answers.map((one) => one.text())))).toEqual(new Set(['']));
  });

  it('clears the device and goes on to a neutral site', async () => {
    const response = await fetch(`${desk.url}/exit`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('https://www.bbc.co.uk/weather');
    expect(response.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
