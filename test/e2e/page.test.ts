/** The chat page in a real browser, with and without scripts, on the desk as it runs. */
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { CLOSED_IN, elsewhere, startPageDesk, type PageDesk } from '../support/page-desk';
import { answer, asked, walkToTheEnd } from '../support/page-person';

jest.setTimeout(180_000);

let browser: Browser;
let desk: PageDesk;
beforeAll(async () => {
  [browser, desk] = await Promise.all([launchBrowser(), startPageDesk()]);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const SCRIPTS = [
  ['with scripts', true],
  ['without scripts', false],
] as const;

interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly outside: readonly string[];
}

const visit = async (path: string, scripts: boolean, from: PageDesk = desk): Promise<Visitor> => {
  const context = await browser.newContext({
    ...CLOSED_IN,
    javaScriptEnabled: scripts,
    viewport: { width: 360, height: 740 },
  });
  const outside = elsewhere(context, from.url);
  const page = await context.newPage();
  await page.goto(from.url + path);
  return { context, page, outside };
};

const ME = { about: 'me', notice: 'agree', 'contact-method': 'call', enough: 'tell-more' };

describe.each(SCRIPTS)('the page %s', (_name, scripts) => {
  it('shows 999, who this is and the first question before anything is pressed', async () => {
    const { context, page } = await visit('/southern', scripts);
    expect(await asked(page)).toBe('safe-now');
    expect(await page.locator('#log .said').first().innerText()).toMatch(/call 999/);
    expect(await page.locator('#exit-note').innerText()).toMatch(/history/);
    expect(await page.title()).toBe('Messages');
    await context.close();
  });

  it('takes a person from the first question to the receipt', async () => {
    const { context, page, outside } = await visit('/southern', scripts);
    const questions = await walkToTheEnd(page, { says: ME, scripts });
    expect(questions.slice(0, 2)).toEqual(['safe-now', 'about']);
    expect(questions).toContain('check');
    expect(await page.locator('#ended').innerText()).toMatch(/ended/);
    expect(await page.locator('#log').innerText()).toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4}/);
    expect(outside).toEqual([]);
    await context.close();
  });

  it('keeps nothing on the device', async () => {
    const { context, page } = await visit('/southern', scripts);
    await answer(page, {}, scripts);
    await answer(page, { about: 'me' }, scripts);
    expect(await context.cookies()).toEqual([]);
    expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
    expect(page.url()).toBe(`${desk.url}/southern`);
    if (scripts) {
      const kept = await page.evaluate(async () => [await caches.keys(), localStorage.length, sessionStorage.length]);
      expect(kept).toEqual([[], 0, 0]);
      expect(await page.locator('input[name=token]').count()).toBe(0);
      expect(await page.content()).not.toMatch(/eyJ/);
    }
    await context.close();
  });

  it('shows what a person wrote as text, whatever it holds', async () => {
    const { context, page } = await visit('/southern', scripts);
    const hostile =
      '<script>document.title="x"</script><img src=x onerror="document.title=\'x\'"> </textarea> \u202e "quoted" 🙂';
    const says = {
      about: 'someone-else',
      'danger-now': 'no',
      notice: 'agree',
      'reporter-contact-method': 'call',
      enough: 'tell-more',
      account: hostile,
    };
    const seen: string[] = [];
    const at = async (question: string): Promise<void> =>
      void (question === 'check' && seen.push(await page.locator('main').innerText()));
    await walkToTheEnd(page, { says, scripts, at });
    expect(seen.join('')).toContain('<script>document.title="x"</script>');
    expect(await page.title()).toBe('Messages');
    await context.close();
  });

  it('asks again whether it is safe after ten quiet minutes, shows nothing said before, and loses no word written', async () => {
    const { context, page } = await visit('/southern', scripts);
    const written = 'What happened, at length';
    const at = async (question: string): Promise<void> => {
      if (question === 'account') throw new Error('there');
    };
    await walkToTheEnd(page, { says: ME, scripts, at }).catch(() => undefined);
    desk.clock.now += 11 * 60_000;
    await answer(page, { account: written }, scripts);
    expect(await asked(page)).toBe('still-safe');
    expect(await page.locator('main').innerText()).not.toMatch(/Sam|What happened/);
    await answer(page, {}, scripts);
    expect(await asked(page)).toBe('account');
    expect(await page.locator('#words').inputValue()).toBe(written);
    await context.close();
  });

  it('goes back to the question before', async () => {
    const { context, page } = await visit('/southern', scripts);
    await answer(page, {}, scripts);
    await answer(page, { about: 'me' }, scripts);
    const second = await asked(page);
    await answer(page, { [String(second)]: 'back' }, scripts);
    expect(await asked(page)).toBe('about');
    await context.close();
  });

  it('has 999 one action away at every question', async () => {
    const { context, page } = await visit('/southern', scripts);
    const at = async (): Promise<void> => {
      await page.locator('#danger summary').click();
      expect(await page.locator('#danger').innerText()).toMatch(/call 999[^]*55 when asked[^]*landline[^]*18000/);
      await page.locator('#danger summary').click();
    };
    await walkToTheEnd(page, { says: { ...ME, enough: 'send-now' }, scripts, at });
    await context.close();
  });
});

it('stores the same answers with scripts and without', async () => {
  const own = await startPageDesk();
  const walk = async (scripts: boolean): Promise<void> => {
    const { context, page } = await visit('/southern', scripts, own);
    await walkToTheEnd(page, { says: ME, scripts });
    await context.close();
  };
  const walked = await Promise.allSettled([walk(true), walk(false)]);
  const cases = await own.closeAndRead();
  expect(walked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  const [one, other] = cases.map(({ content }) =>
    Object.entries(content.answers)
      .map(([question, { value }]) => [question, value])
      .sort(),
  );
  expect(cases).toHaveLength(2);
  expect(one?.length).toBeGreaterThan(15);
  expect(other).toEqual(one);
});

describe('without scripts', () => {
  it('takes a form that is sent again as the same message', async () => {
    const { context, page } = await visit('/southern', false);
    await answer(page, {}, false);
    await answer(page, { about: 'me' }, false);
    const before = await asked(page);
    const said = await page.locator('main').innerText();
    await page.reload();
    expect(await asked(page)).toBe(before);
    expect(await page.locator('main').innerText()).toBe(said);
    await answer(page, {}, false);
    expect(await asked(page)).not.toBe(before);
    await context.close();
  });

  it('does not take the answer to an old page as the answer to the question now open', async () => {
    const { context, page } = await visit('/southern', false);
    await answer(page, {}, false);
    const old = await page.content();
    await answer(page, { about: 'me' }, false);
    const now = await asked(page);
    await page.setContent(old.replace('action="/southern"', `action="${desk.url}/southern"`));
    await answer(page, { about: 'information' }, false);
    expect(await asked(page)).toBe(now);
    expect(await page.locator('main').innerText()).toMatch(/answered that already/);
    await context.close();
  });

  it('begins anew, with 999, when the page was open too long', async () => {
    const { context, page } = await visit('/southern', false);
    await answer(page, {}, false);
    desk.clock.now += 31 * 60_000;
    await answer(page, { about: 'me' }, false);
    expect(await asked(page)).toBe('safe-now');
    expect(await page.locator('#trouble').innerText()).toMatch(/call 999/);
    await context.close();
  });

  it('asks again when nothing was written', async () => {
    const { context, page } = await visit('/southern', false);
    const at = async (question: string): Promise<void> => {
      if (question !== 'contact-detail') return;
      await Promise.all([page.waitForEvent('load'), page.locator('#question button.send').click()]);
      expect(await asked(page)).toBe('contact-detail');
      expect(await page.locator('#question').innerText()).toMatch(/Nothing was written/);
    };
    await walkToTheEnd(page, { says: { ...ME, enough: 'send-now' }, scripts: false, at });
    await context.close();
  });
});

describe('the first response', () => {
  it('is under 14 kB compressed with its styles and first question, and waits for nothing', async () => {
    const response = await fetch(`${desk.url}/southern`);
    const html = await response.text();
    expect(gzipSync(html).length).toBeLessThan(14 * 1024);
    expect(html).toMatch(/data-question="safe-now"/);
    expect(html).not.toMatch(/<link[^>]+stylesheet|@import|<img|<script src="[^"]+">/);
    expect(html).toMatch(/<script src="\/chat\.js" defer>/);
  });

  it('puts the way out first, as a link that needs no script', async () => {
    const html = await (await fetch(`${desk.url}/southern`)).text();
    expect(/<body>.*?<a [^>]*>/.exec(html)?.[0]).toMatch(/href="\/exit"[^>]*rel="nofollow noreferrer"/);
  });

  it('may not be kept, framed, or told about, and names no abuse and no landlord in its title, icon or address', async () => {
    const response = await fetch(`${desk.url}/southern`);
    const html = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(response.headers.get('set-cookie')).toBeNull();
    const head = /<head>.*<\/head>/s.exec(html)?.[0].replace(/<style>.*<\/style>/s, '') ?? '';
    expect(head).not.toMatch(/abuse|violence|southern/i);
  });

  it('understands ?from= and ?about= and passes over anything else', async () => {
    const html = await (await fetch(`${desk.url}/southern?from=asb&about=%22%3E%3Cscript%3E`)).text();
    expect(html).toMatch(/name="from" value="asb"/);
    expect(html).not.toMatch(/"><script>/);
  });

  it('makes no conversation of a look at the page', async () => {
    const own = await startPageDesk();
    await fetch(`${own.url}/southern`);
    expect(await own.closeAndRead()).toEqual([]);
  });
});

it('answers an unknown landlord with 999 and nothing else', async () => {
  const response = await fetch(`${desk.url}/nobody`);
  expect(response.status).toBe(404);
  expect(await response.text()).toMatch(/call 999/);
});

it('lists the landlords by name, neutrally', async () => {
  const { context, page } = await visit('/', true);
  const names = await page.locator('.places a').allInnerTexts();
  expect(names).toHaveLength(5);
  expect([...names].sort((a, b) => a.localeCompare(b))).toEqual(names);
  expect(await page.locator('main').innerText()).not.toMatch(/abuse/i);
  await context.close();
});

describe('when something fails, with scripts', () => {
  it('keeps the answer while the network is gone, shows 999, and sends it when it is back', async () => {
    const { context, page } = await visit('/southern', true);
    await answer(page, {}, true);
    await context.setOffline(true);
    await answer(page, { about: 'me' }, true);
    expect(await page.locator('#trouble').innerText()).toMatch(/call 999[^]*offline/);
    await context.setOffline(false);
    await page.locator('#question').waitFor();
    expect(await asked(page)).not.toBe('about');
    await context.close();
  });

  it('shows 999 and a new beginning when the conversation has run out', async () => {
    const { context, page } = await visit('/southern', true);
    await answer(page, {}, true);
    desk.clock.now += 31 * 60_000;
    await answer(page, { about: 'me' }, true);
    expect(await page.locator('#trouble').innerText()).toMatch(/call 999[^]*open a long time/);
    await context.close();
  });

  it('goes on by asking again and again where no stream is allowed', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() =>
      Object.defineProperty(window, 'WebSocket', {
        value: class {
          addEventListener() {}
          close() {}
        },
      }),
    );
    await page.goto(`${desk.url}/southern`);
    await answer(page, {}, true);
    expect(await asked(page)).toBe('about');
    await context.close();
  });

  it('still answers by the plain form when its script does not arrive', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('**/chat.js', (route) => route.abort());
    await page.goto(`${desk.url}/southern`);
    await answer(page, {}, false);
    expect(await asked(page)).toBe('about');
    await context.close();
  });
});
