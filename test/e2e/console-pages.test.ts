/** The list narrowed, the numbers to report, the notices given up on and the plan, for everyone: every size, both lights, keyboard. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { consoleRoutes } from '../../src/console/routes';
import { caseId, landlordId, sessionId } from '../../src/core/ids';
import { PROJECT } from '../../src/project';
import { createLog } from '../../src/server/log';
import { createServer, type Running } from '../../src/server/server';
import { openStore } from '../../src/store/open';
import { NEVER, type Store } from '../../src/store/store';
import { depsOf } from '../src/console/console-desk';
import { caseFile, keep, NOW } from '../src/console/fixtures';
import { closing } from '../src/console/report-cases';
import { decision, session } from '../src/store/fixtures';
import { faultsOf } from '../support/accessible';
import { launchBrowser } from '../support/browser';

const masterKey = Buffer.alloc(32, 1);
const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-e2e-pages-'));
/** Set to a folder to have pictures of the pages left there. */
const pictures = process.env['PICTURES'];

let store: Store;
let running: Running;
let browser: Browser;
let at = '';

const notice = (key: string, data: Readonly<Record<string, string>>) => ({
  kind: 'notify' as const,
  key,
  due: NOW,
  data: { at: new Date(NOW - 86_400_000).toISOString(), landlord: 'testhomes', ...data },
});

const fill = async (): Promise<void> => {
  const waits = { ...caseFile(), handedOffAt: NOW };
  await keep(store, waits, [
    { by: 'bot', text: 'A person will read this.', at: NOW - 60_000 },
    { by: 'person', text: 'Thank you. I can write until three.', at: NOW },
  ]);
  await keep(store, caseFile({ id: caseId('case-2'), priority: 'now', channel: 'voice' }));
  await keep(store, caseFile({ id: caseId('case-3'), channel: 'sms', door: 'someone-else', priority: 'soon' }));
  const past = closing().filter(({ id }) => /^(october|november)/.test(id));
  for (const file of past) await keep(store, { ...file, state: 'closed' });
  const jobs = [
    notice('evt_1', { notice: 'handed-off', case: 'case-1' }),
    notice('evt_2', { notice: 'priority-raised', case: 'case-2' }),
  ];
  const own = session({ id: sessionId('session-jobs'), landlord: landlordId('testhomes') });
  await store.turn({ sessionKey: 'jobs', messageId: 'jobs', now: NOW }, () => decision({ session: own, jobs }));
  for (const { id } of await store.claimJobs(NOW, 9)) await store.retryJob(id, NEVER, { code: 'http_503', at: NOW });
};

beforeAll(async () => {
  store = await openStore({ dataDir, masterKey, clock: () => NOW });
  await fill();
  execFileSync(process.execPath, [join(PROJECT, 'build.mjs')], { cwd: PROJECT });
  const script = readFileSync(join(PROJECT, 'dist', 'client', 'console.js'), 'utf8');
  const deps = { ...(await depsOf({ store })), script };
  const log = createLog('silent');
  const ping = (): Promise<void> => store.ping();
  running = createServer({ routes: [consoleRoutes(deps)], log, ping, publicUrl: 'http://localhost' });
  at = `http://127.0.0.1:${await running.listen(0, '127.0.0.1')}`;
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await running?.close();
  await store?.close();
  rmSync(dataDir, { recursive: true });
});

const signedIn = async (options: BrowserContextOptions, as: string): Promise<Page> => {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(`${at}/staff`);
  await page.getByLabel('Sign in as').selectOption(as);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Open hand-offs' }).waitFor();
  return page;
};

const picture = async (page: Page, name: string): Promise<void> => {
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
    return all
      .filter((one) => one.getBoundingClientRect().right > edge + 1)
      .map((one) => `${one.tagName}.${one.className}`);
  });

const isFine = async (page: Page, name: string): Promise<void> => {
  expect([name, await faultsOf(page), await beyond(page)]).toEqual([name, [], []]);
  await picture(page, name);
};

const SIZES = [
  ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['phone-dark', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ['zoomed-400', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
] as const;

describe.each(SIZES)('in the size and light of %s', (size, options) => {
  it('the list can be narrowed and read', async () => {
    const page = await signedIn(options, 'Supervisor 1');
    await isFine(page, `queue-${size}`);
    await page.getByText('Which hand-offs to show').click();
    await page.getByLabel('Channel').selectOption('sms');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.waitForURL(/channel=sms/);
    await page.getByRole('alert').filter({ hasText: 'Something urgent is hidden by this choice.' }).waitFor();
    await isFine(page, `queue-narrowed-${size}`);
    await page.context().close();
  });

  it('the numbers to report can be looked at, and say the same in bars and tables [AL36, AL37, AS51, FU37, FU40, SO48]', async () => {
    const page = await signedIn(options, 'Supervisor 1');
    await page.getByRole('link', { name: 'Numbers to report' }).click();
    await page.getByRole('heading', { name: 'Hand-offs by quarter' }).waitFor();
    await isFine(page, `reports-${size}`);
    expect(await page.getByRole('img').count()).toBe(await page.locator('figure.chart table').count());
    const bar = await page
      .locator('#volumes-title')
      .locator('xpath=../..')
      .locator('.chart-line svg')
      .last()
      .boundingBox();
    expect(bar?.width).toBeGreaterThan(40);
    await page.context().close();
  });

  it('what was given up on can be told again', async () => {
    const page = await signedIn(options, 'Administrator 1');
    await page.getByRole('link', { name: 'Notices that were given up on' }).click();
    await page.getByRole('button', { name: 'Try case case-1 again' }).waitFor();
    await isFine(page, `notices-${size}`);
    await page.context().close();
  });

  it('a conversation shows who else has read it, and the whole plan can be gone through', async () => {
    const [anna, ben] = [await signedIn(options, 'Case handler 1'), await signedIn(options, 'Case handler 2')];
    await anna.goto(`${at}/staff/cases/case-1/talk`);
    await ben.goto(`${at}/staff/cases/case-1/talk`);
    await ben.getByText('Case handler 1 has this open').waitFor();
    await isFine(ben, `talk-${size}`);
    await anna.goto(`${at}/staff/cases/case-1`);
    await anna
      .locator('#plan details')
      .evaluateAll((all: readonly HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
    await isFine(anna, `case-plan-${size}`);
    await Promise.all([anna, ben].map((page) => page.context().close()));
  });
});

it('a list is narrowed, and a report of a month shown, by keyboard alone and without any script', async () => {
  const page = await signedIn({ javaScriptEnabled: false }, 'Supervisor 1');
  await page.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/channel=sms/);
  expect(await page.locator('.entry h3 a').allTextContents()).toEqual(['Case case-3']);
  await page.getByRole('link', { name: 'Show all' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${at}/staff`);
  expect(await page.locator('.entry').count()).toBe(3);
  await page.goto(`${at}/staff/reports`);
  await page.getByLabel('Month, quarter or year').selectOption('2026-10');
  await page.getByLabel('Month, quarter or year').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/period=2026-10/);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Numbers to report: October 2026');
  await page.context().close();
});

it('a page that listens keeps its choice, and says that something urgent came which it hides', async () => {
  const page = await signedIn({}, 'Supervisor 1');
  await page.goto(`${at}/staff?door=someone-else`);
  await page.locator('.entry h3 a').focus();
  const urgent = caseFile({ id: caseId('case-9'), priority: 'now', handedOffAt: NOW - 11 * 60_000 });
  await keep(store, urgent);
  await page.locator('p[role=alert] a[href="/staff/cases/case-9"]').waitFor();
  expect(await page.locator('.entry h3 a').allTextContents()).toEqual(['Case case-3']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/staff/cases/case-3');
  await page.context().close();
});

it('the numbers print without what is only for the screen, bars and all', async () => {
  const page = await signedIn({ colorScheme: 'dark' }, 'Auditor 1');
  await page.goto(`${at}/staff/reports?period=2026-q4`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).color)).toBe('rgb(29, 35, 39)');
  for (const gone of ['.bar', '.filters', 'a[download]'])
    expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
  expect(await page.locator('.chart-line rect').first().isVisible()).toBe(true);
  await picture(page, 'reports-print');
  await page.context().close();
});
