/** Staff at the console and a person at the page, at once, each in a browser of their own, on one running desk. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { CLOSED_IN, startPageDesk, type PageDesk } from './page-desk';
import { answer, asked } from './page-person';

export interface Sides {
  readonly desk: () => PageDesk;
  /** On the page, agreed, and about to say how to be reached. `scripts`: left out, their browser runs them. */
  person(landlord: string, scripts?: boolean): Promise<Page>;
  /** Signed in, at the list. */
  handler(role: string, landlord: string): Promise<Page>;
}

/** For one file of tests: the desk and the browser are there for all of them, the pages for one. */
export const staffAndPerson = (): Sides => {
  let desk: PageDesk;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    desk = await startPageDesk();
    browser = await launchBrowser();
  }, 120_000);
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
  });
  afterAll(async () => {
    await browser.close();
    await desk.close();
  });
  const newPage = async (scripts = true): Promise<Page> => {
    const viewport = { width: 390, height: 844 };
    const context = await browser.newContext({ ...CLOSED_IN, viewport, javaScriptEnabled: scripts });
    contexts.push(context);
    context.setDefaultTimeout(30_000);
    return context.newPage();
  };
  return {
    desk: () => desk,
    person: async (landlord, scripts = true) => {
      const page = await newPage(scripts);
      await page.goto(`${desk.url}/${landlord}`);
      await page.locator('#question').first().waitFor();
      while ((await asked(page)) !== 'contact-method')
        await answer(page, { 'safe-now': 'yes', about: 'me', 'under-18': 'no', notice: 'agree' }, scripts);
      return page;
    },
    handler: async (role, landlord) => {
      const page = await newPage();
      await page.goto(`${desk.url}/staff/sign-in`);
      await page.locator('select[name=landlord]').selectOption(landlord);
      await page.locator('[name=role]').selectOption(`${role}-1`);
      await page.locator('main button[type=submit]').click();
      await page.waitForURL(`${desk.url}/staff`);
      return page;
    },
  };
};

export const asksForAPerson = async (page: Page): Promise<void> => {
  await page.locator('#question summary').click();
  await page.locator('#question button[value=human]').click();
};

/** The person, in the box of the page. */
export const types = async (page: Page, words: string): Promise<void> => {
  await page.locator('#words').fill(words);
  await page.locator('#question button.send').click();
};

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Asked once more before it is done. */
export const finishes = async (page: Page): Promise<void> => {
  await page.locator('summary', { hasText: 'Finish this conversation' }).click();
  // Where they have no reference and no words.
  const without = page.locator('input[name=without]');
  if (await without.count()) await without.check();
  await press(page, 'Finish it now');
};

export const reads = (page: Page, words: string): Promise<void> =>
  page.getByText(words).last().waitFor({ timeout: 30_000 });

/** A colleague's case is opened for a reason. */
const givesReason = async (page: Page): Promise<void> => {
  await page.locator('input[value=covering]').check();
  await press(page, 'Open the case');
};

/** From the list to the conversation of its first case. */
export const openTalk = async (page: Page): Promise<void> => {
  await page.locator('#live .entry a').first().click();
  await page.locator('main section, input[value=covering]').first().waitFor();
  if (await page.locator('input[value=covering]').count()) await givesReason(page);
  await page.locator('#next a[href$="/talk"]').first().click();
  await page.locator('#live').waitFor();
};
