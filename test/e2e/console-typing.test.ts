/** A report that staff type in, in a real browser on the whole desk: by letter without scripts, and by somebody at the desk. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { isFine } from '../support/looked-at';
import { startPageDesk, type PageDesk } from '../support/page-desk';

jest.setTimeout(120_000);

const LANDLORD = 'southern';

let desk: PageDesk;
let browser: Browser;

beforeAll(async () => {
  desk = await startPageDesk();
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const signedIn = async (role: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${desk.url}/staff/sign-in`);
  await page.locator('select[name=landlord]').selectOption(LANDLORD);
  await page.locator('[name=role]').selectOption(`${role}-1`);
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(`${desk.url}/staff`);
  return page;
};

const begin = async (page: Page, came: string, teller: string): Promise<void> => {
  await page.getByRole('link', { name: 'Type in a report that came another way' }).click();
  await page.getByLabel('How it came').selectOption({ label: came });
  await page.getByLabel('Who tells it').selectOption({ label: teller });
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('#question').waitFor();
};

const press = async (page: Page, name: string): Promise<void> => {
  const before = await page.locator('#question input[name=at]').getAttribute('value');
  await page.locator('#question').getByRole('button', { name, exact: true }).click();
  await page.waitForFunction(
    (at) => document.querySelector('#question input[name=at]')?.getAttribute('value') !== at,
    before,
  );
};

it.each([
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['dark on a phone', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
  ['at 400 %', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
] as const)('a letter is typed in, and looked after as one: %s [AL21]', async (name, options) => {
  const page = await signedIn('adviser', options);
  await begin(page, 'By letter', 'The person it is about');
  await isFine(page, `typing-first-${name}`);
  expect(await page.locator('main').innerText()).toMatch(/call 999.*As the letter says:/su);
  await press(page, 'No');
  expect(await page.locator('#said').innerText()).toContain('The person has agreed to nothing yet.');
  await isFine(page, `typing-method-${name}`);
  await press(page, 'A phone call');
  await page.getByLabel('In their words').fill('07700 900123');
  await press(page, 'Go on');
  await press(page, 'Send what there is');
  await page.getByRole('link', { name: 'Open the case' }).waitFor();
  await isFine(page, `typing-over-${name}`);
  await page.getByRole('link', { name: 'Open the case' }).click();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Typed in by staff. By letter. Nobody was there to agree');
  expect(text).toContain('No words were agreed.');
  expect(text).toContain('Agreed with nobody yet');
  await page.context().close();
});

it('somebody at the desk answers aloud, and gets the two words [AL22]', async () => {
  const page = await signedIn('case-handler');
  await begin(page, 'In person, at an office', 'The person it is about');
  expect(await page.locator('#question legend').innerText()).toContain('Read aloud:');
  await press(page, 'Yes');
  await press(page, 'No');
  await press(page, 'I agree');
  await press(page, 'Skip this question');
  const said = await page.locator('#said').innerText();
  expect(said).toMatch(/remember two words/u);
  await page.context().close();
});
