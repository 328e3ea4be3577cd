/** A page looked at by axe, for what reaches beyond the window, and by whoever wants its picture. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { faultsOf } from './accessible';

/** Set to a folder to have pictures of the pages left there. */
const pictures = process.env['PICTURES'];

export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

/** Whatever reaches beyond the window's edge, by its tag and class. */
const beyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const all = [...document.querySelectorAll('main *, header *')];
    const found = all.filter((one) => one.getBoundingClientRect().right > edge + 1);
    return found.length === 0 ? ['the page'] : found.map((one) => `${one.tagName}.${one.className}`);
  });

/** Nothing that axe can see, and nothing to be scrolled for sideways. */
export const isFine = async (page: Page, name: string): Promise<void> => {
  expect([name, await faultsOf(page), await beyond(page)]).toEqual([name, [], []]);
  await picture(page, name);
};

/** A desk, a telephone in the dark, and a page at four times its size. */
export const SIZES = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['phone-dark', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ['zoomed-400', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
] as const;
