/** Signing in to the console in a real browser, with a provider on another site; and the whole desk with the made-up one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { readConfig } from '../../src/config';
import { createStaffIdentity } from '../../src/console/identity';
import { identityRoutes, madeUpAccounts } from '../../src/console/identity-routes';
import { openDesk } from '../../src/desk';
import { loadLandlords } from '../../src/landlords/load';
import { PROJECT } from '../../src/project';
import { createLog } from '../../src/server/log';
import { createServer, type Running } from '../../src/server/server';
import { openWindow } from '../src/console/browser';
import { start, stop, words } from '../src/console/console-desk';
import { landlord } from '../src/console/fixtures';
import { freePort } from '../src/rehearsal/free-port';
import { launchBrowser } from '../support/browser';

const CLIENT = { clientId: 'console', clientSecret: 'secret' };
const landlords = [landlord(), landlord({ id: 'otherhomes', name: 'Other Homes' })];

/** `localhost` and `127.0.0.1` are two sites to a browser. */
const providerFor = async (consoleUrl: string): Promise<{ running: Running; issuer: string }> => {
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const accountOf = madeUpAccounts({ landlords, words });
  const identity = await createStaffIdentity({ ...CLIENT, production: false, publicUrl, consoleUrl, accountOf });
  const running = createServer({
    routes: [identityRoutes({ identity, landlords, words })],
    log: createLog('silent'),
    ping: async () => undefined,
    publicUrl,
  });
  await running.listen(port);
  return { running, issuer: identity.issuer };
};

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 120_000);
  afterAll(() => browser.close());
  afterEach(stop);

  it('staff go to their provider on another site, come back signed in, and one sign-out ends every tab', async () => {
    const port = await freePort();
    const at = `http://127.0.0.1:${port}`;
    const { running, issuer } = await providerFor(at);
    const staffOidc = { ...CLIENT, issuer, scope: 'openid profile', rolesClaim: 'roles' };
    await start({ port, publicUrl: at, staffOidc, now: Date.now });
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.goto(`${at}/staff`);
      await page.getByRole('link', { name: 'Sign in with your organisation' }).click();
      await page.getByRole('heading', { name: 'Sign-in of a made-up organisation' }).waitFor();
      expect(new URL(page.url()).hostname).toBe('localhost');
      await page.getByLabel('Sign in as').selectOption('supervisor-2');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Open hand-offs' }).waitFor();
      expect(page.url()).toBe(`${at}/staff`);
      expect(await page.locator('.bar').textContent()).toContain('Supervisor 2');
      expect(await page.evaluate(() => document.cookie)).toBe('');
      const tab = await context.newPage();
      await tab.goto(`${at}/staff/cases/case-1`);
      await tab.getByRole('heading', { name: 'May I make contact now?' }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await tab.reload();
      await tab.getByRole('heading', { name: 'Sign in' }).waitFor();
    } finally {
      await context.close();
      await running.close();
    }
  }, 60_000);
});

describe('on the whole desk', () => {
  const landlordId = loadLandlords(join(PROJECT, 'manifest', 'landlords')).all[0]?.id ?? '';

  it('the made-up provider signs in whoever is chosen, where its own address is set', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-e2e-sign-in-'));
    const port = await freePort();
    const at = `http://127.0.0.1:${port}`;
    const env = {
      PUBLIC_URL: at,
      STAFF_OIDC_ISSUER: `${at}/staff/identity`,
      STAFF_OIDC_CLIENT_ID: 'any',
      STAFF_OIDC_CLIENT_SECRET: 'thing',
    };
    const config = readConfig({ DATA_DIR: dataDir, PORT: String(port), ...env });
    const desk = await openDesk({ config, log: createLog('silent') });
    await desk.listen();
    try {
      const window = openWindow();
      const asked = await window.follow(`${at}/staff/sign-in/start`);
      const body = new URLSearchParams({ landlord: landlordId, role: 'adviser-1' });
      const list = await window.follow(asked.url, { method: 'POST', body });
      expect([list.url, list.answer.status]).toEqual([`${at}/staff`, 200]);
      expect(await list.answer.text()).toContain('Adviser 1');
    } finally {
      await desk.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 30_000);

  it('there is no made-up provider otherwise', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-e2e-sign-in-'));
    const port = await freePort();
    const desk = await openDesk({
      config: readConfig({ DATA_DIR: dataDir, PORT: String(port) }),
      log: createLog('silent'),
    });
    await desk.listen();
    try {
      const at = `http://127.0.0.1:${port}`;
      expect((await fetch(`${at}/staff/identity/.well-known/openid-configuration`)).status).toBe(404);
    } finally {
      await desk.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 30_000);
});
