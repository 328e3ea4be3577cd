/** The whole desk as it runs, on a data folder of its own, for tests that look at it through a browser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { readConfig } from '../../src/config';
import type { CaseFile } from '../../src/core/case-file';
import { openDesk } from '../../src/desk';
import { PROJECT } from '../../src/project';
import { createLog } from '../../src/server/log';
import { openStore } from '../../src/store/open';

export interface PageDesk {
  readonly url: string;
  /** Moves on when the test says so. */
  readonly clock: { now: number };
  /** Stops the desk and reads what it kept, handed off or not restricted. */
  closeAndRead(): Promise<readonly CaseFile[]>;
  close(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The client as it is now, so that these tests stand alone as well. */
const build = (): void => {
  execFileSync(process.execPath, [join(PROJECT, 'build.mjs')], { cwd: PROJECT });
};

/** `env` is what whoever runs it sets besides. */
export async function startPageDesk(env: Readonly<Record<string, string>> = {}): Promise<PageDesk> {
  build();
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-page-'));
  const port = await freePort();
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent', NODE_ENV: 'test', ...env });
  const clock = { now: Date.now() };
  const desk = await openDesk({ config, log: createLog('silent'), now: () => clock.now });
  await desk.listen();
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  return {
    url: `http://localhost:${port}`,
    clock,
    closeAndRead: async () => {
      await desk.close();
      const store = await openStore({ dataDir, masterKey: config.masterKey });
      const open = await store.openCases({ restricted: true });
      const files = await Promise.all(open.map((one) => store.caseFile(one.id)));
      await store.close();
      remove();
      return files.filter((file) => file !== null);
    },
    close: async () => {
      await desk.close();
      remove();
    },
  };
}

/** A context that reaches this machine only: anything else is refused at a port nobody listens on. */
export const CLOSED_IN = { proxy: { server: 'http://127.0.0.1:9', bypass: 'localhost' } } as const;

/** Every address asked for that is not the desk's own. */
export function elsewhere(context: BrowserContext, url: string): readonly string[] {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(url)) asked.push(request.url());
  });
  return asked;
}
