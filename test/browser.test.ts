/** The browser that every page test stands on: it starts from packages alone, clicks, and has letters to draw with. */
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 120_000);
afterAll(() => browser.close());

it('runs a page, clicks, and draws letters of different widths', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<title>t</title><button onclick="this.textContent=\'clicked\'">press</button><span id=w>WWWW</span><span id=i>iiii</span>',
  );
  await page.click('button');
  expect(await page.textContent('button')).toBe('clicked');
  const width = async (id: string): Promise<number> => (await page.locator(id).boundingBox())?.width ?? 0;
  expect(await width('#w')).toBeGreaterThan((await width('#i')) * 1.5);
  expect((await page.screenshot()).length).toBeGreaterThan(1_000);
  await page.close();
}, 60_000);

it('finds a fault for whoever listens to the page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<html lang="en"><title>t</title><main><h1>t</h1><img src="data:,"></main></html>');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toContain('image-alt');
  await context.close();
}, 60_000);
