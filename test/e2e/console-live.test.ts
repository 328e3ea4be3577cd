/** Two of the staff and one person at once, in a real browser: a conversation is taken over, passed on and given back. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { CLOSED_IN, startPageDesk, type PageDesk } from '../support/page-desk';
import { answer, asked } from '../support/page-person';

jest.setTimeout(120_000);

const [LANDLORD, OTHER] = ['southern', 'vivid'] as const;

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

const newPage = async (): Promise<Page> => {
  const context = await browser.newContext({ ...CLOSED_IN, viewport: { width: 390, height: 844 } });
  contexts.push(context);
  context.setDefaultTimeout(30_000);
  return context.newPage();
};

/** On the page, agreed, and asking for a human. */
const person = async (landlord: string = LANDLORD): Promise<Page> => {
  const page = await newPage();
  await page.goto(`${desk.url}/${landlord}`);
  await page.locator('#question').first().waitFor();
  while ((await asked(page)) !== 'contact-method')
    await answer(page, { 'safe-now': 'yes', about: 'me', 'under-18': 'no', notice: 'agree' }, true);
  return page;
};

const handler = async (role: string, landlord: string = LANDLORD): Promise<Page> => {
  const page = await newPage();
  await page.goto(`${desk.url}/staff/sign-in`);
  await page.locator('select[name=landlord]').selectOption(landlord);
  await page.locator('[name=role]').selectOption(`${role}-1`);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(`${desk.url}/staff`);
  return page;
};

const asksForAPerson = async (page: Page): Promise<void> => {
  await page.locator('#question summary').click();
  await page.locator('#question button[value=human]').click();
};
const types = async (page: Page, words: string): Promise<void> => {
  await page.locator('#words').fill(words);
  await page.locator('#question button.send').click();
};
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const reads = (page: Page, words: string): Promise<void> => page.getByText(words).last().waitFor({ timeout: 30_000 });

/** A colleague's case is opened for a reason. */
const givesReason = async (page: Page): Promise<void> => {
  await page.locator('input[value=covering]').check();
  await press(page, 'Open the case');
};

const openTalk = async (page: Page): Promise<void> => {
  await page.locator('#live .entry a').first().click();
  await page.locator('main section, input[value=covering]').first().waitFor();
  if (await page.locator('input[value=covering]').count()) await givesReason(page);
  await page.locator('#next a[href$="/talk"]').click();
  await page.locator('#live').waitFor();
};

it('goes from person to handler, to a colleague and back to the desk, and nobody speaks out of turn', async () => {
  const anna = await handler('case-handler');
  const ben = await handler('supervisor');
  const sam = await person();
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  await openTalk(ben);
  await reads(ben, 'A colleague has this conversation.');
  expect(await ben.getByRole('button', { name: 'Take over' }).count()).toBe(0);

  await types(sam, 'He has gone to the shop.');
  await reads(anna, 'He has gone to the shop.');
  await reads(ben, 'Case handler 1 has read all of this.');
  await anna.locator('#text').pressSequentially('I am Anna.');
  await reads(ben, 'Case handler 1 is writing an answer now.');
  expect(await sam.locator('body').innerText()).not.toMatch(/is writing|has read/);
  await anna.locator('#text').fill('I am Anna. Are you somewhere you can write?');
  await press(anna, 'Send');
  await reads(sam, 'I am Anna. Are you somewhere you can write?');

  await anna.locator('select[name=to]').selectOption({ index: 1 });
  await press(anna, 'Pass on');
  await reads(sam, 'Another person from');
  await reads(ben, 'You have this conversation.');
  await ben.reload();
  await ben.locator('#text').fill('I have read what you wrote.');
  await press(ben, 'Send');
  await reads(sam, 'I have read what you wrote.');

  await press(ben, 'Give back to the desk');
  await reads(sam, 'The person has gone');
  expect(await asked(sam)).toBe('contact-method');
  const said = await sam.locator('main').innerText();
  expect(said.indexOf('He has gone to the shop.')).toBeLessThan(said.indexOf('I am Anna.'));
});

it('holds back what was written to somebody who pressed exit meanwhile', async () => {
  const anna = await handler('case-handler', OTHER);
  const sam = await person(OTHER);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  await anna.locator('#text').fill('Tell me about the children.');
  await sam.keyboard.press('Shift');
  await sam.keyboard.press('Shift');
  await sam.keyboard.press('Shift');
  await sam.waitForURL(/exit|about:blank|bbc|google|weather/i, { timeout: 30_000 }).catch(() => undefined);
  await reads(anna, 'Nobody is there.');
  await press(anna, 'Send');
  await reads(anna, 'your words were held back');
});
