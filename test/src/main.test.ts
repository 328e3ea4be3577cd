/** `npm start`, as the process that it starts: one address on standard output, faults and warnings beside it, an orderly end. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../../src/project';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let folder: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  execFileSync(process.execPath, ['build.mjs'], { cwd: PROJECT });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanlight-main-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(folder, { recursive: true, force: true });
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });

const launch = (env: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: PROJECT,
    env: { PATH: process.env['PATH'], ...env },
  });
  running.add(child);
  let out = '';
  let err = '';
  let wake = (): void => undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    wake();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
  const ready = new Promise<void>((resolve) => (wake = resolve));
  return { child, ended, ready };
};

it('prints one address, answers there, and stops when told', async () => {
  const port = await freePort();
  const { child, ended, ready } = launch({ PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'silent' });
  await Promise.race([ready, ended]);
  const answer = await fetch(`http://localhost:${port}/healthz`);
  expect(await answer.json()).toEqual({ status: 'ok' });
  child.kill('SIGINT');
  child.kill('SIGINT');
  child.kill('SIGTERM');
  const { code, out, err } = await ended;
  expect(out).toBe(`Fanlight is at http://localhost:${port}\n`);
  expect(err).toContain('TWILIO_AUTH_TOKEN is not set: texts and calls are refused.');
  expect(code).toBe(0);
}, 30_000);

it('tells every wrong setting at once and does not start', async () => {
  const { code, out, err } = await launch({ PORT: 'eighty', LOG_LEVEL: 'loud', NODE_ENV: 'production' }).ended;
  expect([code, out]).toEqual([1, '']);
  for (const name of ['CONFIG_INVALID', 'PORT: ', 'LOG_LEVEL: ', 'MASTER_KEY: ']) expect(err).toContain(name);
}, 30_000);

it('says so when the port is taken', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, err } = await launch({ PORT: String(port), DATA_DIR: folder }).ended;
  taken.close();
  expect(code).toBe(1);
  expect(err).toContain(`PORT: ${port} cannot be listened on (EADDRINUSE)`);
}, 30_000);

it('passes a signal on to the desk when npm started it', async () => {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  // The shell between npm and us would keep the signal to itself.
  expect(scripts.start).toMatch(/&& exec node dist\/src\/main\.js$/);
});
