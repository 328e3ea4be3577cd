/** Whether everybody can use the page: by axe, by keyboard alone, narrow, enlarged, in the dark. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { faultsOfEveryRule } from '../support/accessible';
import { launchBrowser } from '../support/browser';
import { CLOSED_IN, startPageDesk, type PageDesk } from '../support/page-desk';
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

const visit = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({ ...CLOSED_IN, viewport: { width: 360, height: 740 }, ...options });
  const page = await context.newPage();
  await page.goto(desk.url + path);
  return page;
};

const ME = { about: 'me', notice: 'agree', 'contact-method': 'call', enough: 'tell-more' };

const wide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([['light'], ['dark']] as const)('in the %s', (colorScheme) => {
  it.each(['/', '/southern', '/vivid', '/southern/help', '/alliance/help', '/nobody'])(
    '%s has no fault that axe can see',
    async (path) => {
      const page = await visit(path, { colorScheme });
      await page.locator('#danger summary').click();
      expect(await faultsOfEveryRule(page)).toEqual([]);
      await page.context().close();
    },
  );

  it('no question has a fault that axe can see, nor has the end', async () => {
    const page = await visit('/southern', { colorScheme });
    const kinds = new Set<string>();
    const at = async (question: string): Promise<void> => {
      const kind = await page.locator('#question').evaluate((form) =>
        [...form.querySelectorAll('button.choice, textarea, input')]
          .map((one) => one.localName)
          .join()
          .replace(/(\w+)(,\1)+/g, '$1s'),
      );
      if (!kinds.has(kind))
        expect({ question, faults: await faultsOfEveryRule(page) }).toEqual({ question, faults: [] });
      kinds.add(kind);
    };
    await walkToTheEnd(page, { says: ME, scripts: true, at });
    expect(kinds).toEqual(new Set(['buttons', 'textarea', 'buttons,textarea', 'inputs']));
    expect(await faultsOfEveryRule(page)).toEqual([]);
    await page.context().close();
  });
});

describe('what a failure shows', () => {
  it('has no fault that axe can see', async () => {
    const page = await visit('/southern');
    await answer(page, {}, true);
    await page.context().setOffline(true);
    await answer(page, { about: 'me' }, true);
    expect(await faultsOfEveryRule(page)).toEqual([]);
    await page.context().close();
  });
});

describe('with the keyboard alone', () => {
  it('reaches Exit first, then 999', async () => {
    const page = await visit('/southern');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('exit');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('#danger').getAttribute('open')).not.toBeNull();
    await page.context().close();
  });

  it('answers question after question, each beginning where the last one was', async () => {
    const page = await visit('/southern', { viewport: { width: 900, height: 700 } });
    await page.locator('#question button.choice').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('#question[data-question=about]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('asked');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe('me');
    await page.keyboard.press('Enter');
    await page.locator('#question[data-question=under-18]').waitFor();
    expect(await asked(page)).toBe('under-18');
    await page.context().close();
  });

  it('does not take the focus from somebody who is elsewhere', async () => {
    const page = await visit('/southern');
    await page
      .locator('#question button.choice')
      .first()
      .evaluate((button: HTMLButtonElement) => button.click());
    await page.locator('#danger summary').focus();
    await page.locator('#question[data-question=about]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
    await page.context().close();
  });

  it('reads out what is new, once', async () => {
    const page = await visit('/southern');
    await answer(page, {}, true);
    expect(await page.locator('#live').innerText()).toMatch(/one at a time/);
    expect(await page.locator('#log').getAttribute('aria-live')).toBe('off');
    await page.context().close();
  });
});

/** 320 px is the narrowest phone, and what 1280 px are at 400 %. */
describe.each([
  ['on 320 px', { width: 320, height: 568 }],
  ['at 400 %', { width: 320, height: 256 }],
] as const)('%s', (_name, viewport) => {
  it.each(['/', '/southern', '/southern/help'])('%s needs no scrolling sideways', async (path) => {
    const page = await visit(path, { viewport });
    await page.locator('#danger summary').click();
    expect(await wide(page)).toBe(0);
    await page.context().close();
  });

  it('no question needs scrolling sideways, and Exit is never covered', async () => {
    const page = await visit('/southern', { viewport });
    const at = async (question: string): Promise<void> => {
      expect({ question, wide: await wide(page) }).toEqual({ question, wide: 0 });
      const reachable = await page.locator('#exit').evaluate((exit) => {
        const box = exit.getBoundingClientRect();
        return exit.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
      });
      expect({ question, reachable }).toEqual({ question, reachable: true });
    };
    await walkToTheEnd(page, { says: ME, scripts: true, at });
    await page.context().close();
  });
});

it('gives every thing to press at least 44 pixels', async () => {
  const page = await visit('/southern');
  const small: string[] = [];
  const at = async (): Promise<void> => {
    const found = await page
      .locator('button:visible, summary:visible, a.exit:visible, label.choice:visible')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getBoundingClientRect().height < 44 && !one.classList.contains('also'))
          .map((one) => one.outerHTML),
      );
    small.push(...found);
  };
  await walkToTheEnd(page, { says: { ...ME, enough: 'send-now' }, scripts: true, at });
  expect(small).toEqual([]);
  await page.context().close();
});

it('reads from right to left when the language does', async () => {
  const page = await visit('/southern', { viewport: { width: 360, height: 740 } });
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  expect(await wide(page)).toBe(0);
  const [exit, body] = await Promise.all([page.locator('#exit').boundingBox(), page.locator('body').boundingBox()]);
  expect((exit?.x ?? 0) + (exit?.width ?? 0)).toBeGreaterThan((body?.width ?? 0) * 0.8);
  await page.context().close();
});
