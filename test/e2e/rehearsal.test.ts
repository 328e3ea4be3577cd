/** The training room in a real browser, over the whole running desk: each device holds a conversation, and a handler sees what came of it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createTextSender } from '../../src/channels/sms/send';
import { createCaller } from '../../src/channels/voice/call-out';
import { readConfig } from '../../src/config';
import { openDesk, type Desk } from '../../src/desk';
import { rehearsalAccount } from '../../src/rehearsal/account';
import { TWILIO_API_PATH } from '../../src/rehearsal/twilio-api';
import { createLog } from '../../src/server/log';
import { ALLOWED } from '../support/allowed';
import { launchBrowser } from '../support/browser';
import { freePort } from '../src/rehearsal/free-port';

/** Set to a folder to have pictures of the room left there. */
const pictures = process.env['PICTURES'];

const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-e2e-room-'));
let desk: Desk;
let browser: Browser;
let at = '';
let masterKey: Buffer;

beforeAll(async () => {
  const port = await freePort();
  const config = readConfig({ DATA_DIR: dataDir, PORT: String(port), REHEARSAL: 'on' });
  desk = await openDesk({ config, log: createLog('silent') });
  await desk.listen();
  at = config.publicUrl;
  masterKey = config.masterKey;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

const room = async (options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${at}/rehearsal`);
  return page;
};

const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
};

const said = (page: Page, talk: string, text: string | RegExp): Promise<void> =>
  page.locator(`#${talk} li.theirs`, { hasText: text }).first().waitFor({ timeout: 30_000 });

const text = async (page: Page, words: string): Promise<void> => {
  const before = await page.locator('#handset-talk li').count();
  await page.getByLabel('Your text').fill(words);
  await page.locator('#handset-form').getByRole('button', { name: 'Send' }).click();
  await page
    .locator('#handset-talk li')
    .nth(before + 1)
    .waitFor({ timeout: 30_000 });
};

const press = async (page: Page, key: string): Promise<void> => {
  const before = await page.locator('#phone-talk li.theirs').count();
  await page.locator(`[data-key="${key}"]`).click();
  await page.locator('#phone-talk li.theirs').nth(before).waitFor({ timeout: 30_000 });
};

describe('the training room', () => {
  it('texts: 999 first, and nothing more after no', async () => {
    const page = await room();
    await text(page, 'hello');
    await said(page, 'handset-talk', '999');
    await text(page, '2');
    expect(await page.locator('#handset-talk li.event').last().textContent()).toMatch(
      /^No text came back\. That is right/,
    );
    await page.getByRole('button', { name: 'New person' }).click();
    await page.locator('#handset-line', { hasText: '+447700900202' }).waitFor();
    expect(await page.locator('#handset-talk li').count()).toBe(0);
    await text(page, 'hello');
    await said(page, 'handset-talk', '999');
    await page.context().close();
  }, 60_000);

  it('shows a text that a handler sent, on the handset it was sent to', async () => {
    const page = await room();
    await page.locator('#handset-line', { hasText: '+447700900201' }).waitFor();
    const looked = await page.waitForResponse(/rehearsal\/inbox/);
    expect(looked.status()).toBe(200);
    const api = { ...rehearsalAccount(masterKey), publicUrl: at, apiBaseUrl: `${at}${TWILIO_API_PATH}` };
    const text = { may: ALLOWED, from: '+447700900101', validSeconds: 600, about: 'b4v8Kq2mZs1x' };
    const sender = createTextSender(api);
    await sender.send({ ...text, to: '+447700900202', body: 'For somebody else.' });
    await sender.send({ ...text, to: '+447700900201', body: 'Is now a good time?' });
    await said(page, 'handset-talk', 'Is now a good time?');
    expect(await page.locator('#handset-talk li').allTextContents()).toEqual(['Is now a good time?']);
    await page.getByRole('button', { name: 'New person' }).click();
    await page.locator('#handset-line', { hasNotText: '+447700900201' }).waitFor();
    await page.waitForResponse(/rehearsal\/inbox/);
    expect(await page.locator('#handset-talk li').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('rings the office line for a call that a handler asked for, and is picked up there', async () => {
    const page = await room();
    const api = { ...rehearsalAccount(masterKey), publicUrl: at, apiBaseUrl: `${at}${TWILIO_API_PATH}` };
    const from = await page.evaluate(() => {
      const { landlords } = JSON.parse(document.getElementById('room')?.textContent ?? '') as {
        landlords: { number: string }[];
      };
      return landlords[0]?.number ?? '';
    });
    // A token that no case has: whatever is keyed is refused, as it is when a plan was tightened meanwhile.
    await createCaller(api).ring({ may: ALLOWED, officer: '+441632960111', from, about: 'b4v8Kq2mZs1x' });
    await page.getByRole('button', { name: 'Pick up' }).click();
    await said(page, 'phone-talk', 'Key the two digits on the screen.');
    await page.locator('[data-key="1"]').click();
    await press(page, '1');
    await said(page, 'phone-talk', 'This call may not be made now.');
    await page.locator('#phone-talk li.event', { hasText: 'The call is over.' }).waitFor();
    expect(await page.locator('#phone-pick-up').isHidden()).toBe(true);
    await page.context().close();
  }, 60_000);

  it('calls: listens, takes keys and silence, and hangs up', async () => {
    const page = await room();
    await page.getByRole('button', { name: 'Call' }).click();
    await said(page, 'phone-talk', 'call 999');
    await press(page, '1');
    await said(page, 'phone-talk', 'Who is this about?');
    await page.getByRole('button', { name: 'Stay silent' }).click();
    await said(page, 'phone-talk', 'I am still here');
    await page.getByRole('button', { name: 'Hang up' }).click();
    await page.locator('#phone-talk li.event', { hasText: 'The call is over.' }).waitFor();
    expect(await page.locator('[data-key="1"]').isDisabled()).toBe(true);
    await page.context().close();
  }, 60_000);

  it('shows the chat page, which works in its frame', async () => {
    const page = await room();
    const frame = page.frameLocator('#web-frame');
    await frame.getByText('Is it private enough').first().waitFor({ timeout: 30_000 });
    await frame.getByText('Yes', { exact: true }).click();
    await frame.getByText('What brings you here?').first().waitFor({ timeout: 30_000 });
    await page.context().close();
  }, 60_000);

  it('signs the made-up resident in to the app, and the conversation opens there', async () => {
    const page = await room();
    await page.locator('#app').getByRole('button', { name: 'Sign in', exact: true }).click();
    await page
      .frameLocator('#app-frame iframe')
      .getByRole('button', { name: 'Sign in as the made-up resident' })
      .click();
    await said(page, 'app-talk', 'call 999');
    await page.locator('#app-choices').getByRole('button', { name: 'Yes' }).click();
    await said(page, 'app-talk', 'What brings you here?');
    expect(
      await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length, location.search]),
    ).toEqual(['', 0, 0, '']);
    await page.context().close();
  }, 60_000);

  it.each([
    ['wide', { viewport: { width: 1440, height: 1000 }, colorScheme: 'light' }],
    ['dark', { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' }],
    ['phone', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
  ] as const)(
    'can be used by everyone: %s',
    async (name, options) => {
      const page = await room(options);
      await page.frameLocator('#web-frame').getByText('Is it private enough').first().waitFor({ timeout: 30_000 });
      await page.getByRole('button', { name: 'New person' }).click();
      await text(page, 'hello');
      await text(page, '1');
      await page.getByRole('button', { name: 'Call' }).click();
      await press(page, '1');
      const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).exclude('#web-frame').analyze();
      expect(
        violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
      ).toBe(false);
      await picture(page, `room-${name}`);
      await page.context().close();
    },
    60_000,
  );
});
