/** A handler practises a call in a browser: asks on the case page, picks up in the training room, keys what the page shows. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { CLOSED_IN, startPageDesk, type PageDesk } from '../support/page-desk';
import { walkToTheEnd } from '../support/page-person';

jest.setTimeout(120_000);

const LANDLORD = 'vivid';
/** A Wednesday morning. */
const WORKDAY = Date.UTC(2026, 10, 25, 10, 0);
const SAYS = {
  'safe-now': 'yes',
  about: 'me',
  'under-18': 'no',
  notice: 'agree',
  'contact-method': 'call',
  'contact-detail': '07700 900201',
  'contact-private': 'only-me',
  'contact-times': 'weekday-mornings',
  'contact-times-ok': 'yes',
  'if-cut-off': 'use-this-plan',
  enough: 'send-now',
};

let desk: PageDesk;
let browser: Browser;
let handler: Page;
let room: Page;

const newPage = async (width: number): Promise<Page> => {
  const context = await browser.newContext({ ...CLOSED_IN, viewport: { width, height: 900 } });
  context.setDefaultTimeout(30_000);
  return context.newPage();
};

beforeAll(async () => {
  desk = await startPageDesk({ REHEARSAL: 'on' });
  desk.clock.now = WORKDAY;
  browser = await launchBrowser();
  const person = await newPage(390);
  await person.goto(`${desk.url}/${LANDLORD}?rehearsal=on`);
  await person.locator('#question').first().waitFor();
  await walkToTheEnd(person, { says: SAYS, scripts: true });
  handler = await newPage(900);
  await handler.goto(`${desk.url}/staff/sign-in`);
  await handler.locator('select[name=landlord]').selectOption(LANDLORD);
  await handler.locator('[name=role]').selectOption('case-handler-1');
  await handler.locator('main button[type=submit]').click();
  await handler.locator('a[href*="/rehearsal-cases/"]').first().click();
  room = await newPage(1100);
  await room.goto(`${desk.url}/rehearsal`);
  await room.locator('#landlord').selectOption(LANDLORD);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await desk.close();
});

/** Asks on the case page, reads the digits there, and picks up in the room. */
const rings = async (): Promise<string> => {
  await handler.locator('#calls summary').click();
  await handler.locator('#calls select[name=about]').selectOption('person');
  await handler.getByRole('button', { name: 'Ring now', exact: true }).click();
  const digits = await handler.locator('.call-key').innerText();
  expect(digits).toMatch(/^\d\d$/);
  await room.locator('#phone-pick-up').click({ timeout: 30_000 });
  await hears('Key the two digits on the screen.');
  return digits;
};
const hears = (words: string): Promise<void> => room.locator('#phone-talk').getByText(words).last().waitFor();
const keys = async (digits: string): Promise<void> => {
  for (const digit of digits) await room.locator(`[data-key="${digit}"]`).click();
};

it('whoever keys other digits is asked once more, and then hears nothing of anybody', async () => {
  const digits = await rings();
  const wrong = digits === '00' ? '01' : '00';
  await keys(wrong);
  await hears('Those were not the digits. Key them once more, or hang up.');
  await keys(wrong);
  await hears('This call may not be made now. Please look at the case.');
  await handler.reload();
  expect(await handler.locator('#calls').innerText()).toContain('They were not rung; other digits were keyed');
  expect(await handler.locator('.call-key').count()).toBe(0);
});

it('whoever keys those of their page is put through', async () => {
  await keys(await rings());
  await hears('Ringing now. If a machine answers, hang up and leave no message.');
  await handler.reload();
  expect(await handler.locator('#calls').innerText()).toContain('They were rung');
  await room.locator('#phone-answered').click();
  await hears('The call has ended. Please note how it went.');
  await handler.reload();
  await handler.getByText('Ring them', { exact: true }).click();
  expect(await handler.locator('#calls').innerText()).toContain('It is not logged yet who answered the last call.');
});
