/** The console alone, over a store of its own, in a real browser: for one file of tests. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { ConsoleDeps } from '../../src/console/deps';
import { consoleRoutes } from '../../src/console/routes';
import { PROJECT } from '../../src/project';
import { createLog } from '../../src/server/log';
import { createServer, type Running } from '../../src/server/server';
import { openStore } from '../../src/store/open';
import type { Store } from '../../src/store/store';
import { launchBrowser } from './browser';

interface Filling {
  readonly now: () => number;
  /** What lies in it before the first page is opened. */
  readonly fill: (store: Store) => Promise<void>;
  readonly depsOf: (store: Store) => Promise<ConsoleDeps>;
}

export interface ConsoleInBrowser {
  readonly at: () => string;
  readonly store: () => Store;
  readonly browser: () => Browser;
  /** At the list. `as`: by the words of the sign-in's choice. */
  signedIn(options: BrowserContextOptions, as: string): Promise<Page>;
}

/** As it is built now: an older one would be tried in its place. */
export const consoleScript = (): string => {
  execFileSync(process.execPath, [join(PROJECT, 'build.mjs')], { cwd: PROJECT });
  return readFileSync(join(PROJECT, 'dist', 'client', 'console.js'), 'utf8');
};

export const consoleInBrowser = ({ now, fill, depsOf }: Filling): ConsoleInBrowser => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-e2e-console-'));
  let store: Store;
  let running: Running;
  let browser: Browser;
  let at = '';

  beforeAll(async () => {
    store = await openStore({ dataDir, masterKey: Buffer.alloc(32, 1), clock: now });
    await fill(store);
    const routes = [consoleRoutes(await depsOf(store))];
    const ping = (): Promise<void> => store.ping();
    running = createServer({ routes, log: createLog('silent'), ping, publicUrl: 'http://localhost' });
    at = `http://127.0.0.1:${await running.listen(0, '127.0.0.1')}`;
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await running?.close();
    await store?.close();
    rmSync(dataDir, { recursive: true });
  });

  return {
    at: () => at,
    store: () => store,
    browser: () => browser,
    signedIn: async (options, as) => {
      const page = await (await browser.newContext(options)).newPage();
      await page.goto(`${at}/staff`);
      await page.getByLabel('Sign in as').selectOption(as);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Open hand-offs' }).waitFor();
      return page;
    },
  };
};
