/**
 * A real browser for tests, with nothing to install by hand: the system's Chromium where there is one, else the one from
 * npm with its own libraries and fonts.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { PROJECT } from '../../src/project';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** As root there is no sandbox; the rest keeps it from the network and from asking anything. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

interface Found {
  readonly executablePath: string;
  readonly env: NodeJS.ProcessEnv;
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onThisSystem = (): Found | null => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const executablePath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  return executablePath === undefined ? null : { executablePath, env: process.env };
};

const fromNpm = (): Found => {
  const folder = join(PROJECT, 'node_modules/.cache/fanlight-chromium');
  execFileSync(process.execPath, [join(__dirname, 'unpack-chromium.mjs'), folder], { stdio: 'inherit' });
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
};

const environment = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined));

/** Close it when done. The first call of a fresh checkout unpacks for some seconds: give that test a minute. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executablePath, env } = onThisSystem() ?? fromNpm();
  return chromium.launch({ executablePath, headless: true, args: FLAGS, env: environment(env) });
};
