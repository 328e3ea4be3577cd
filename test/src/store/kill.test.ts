/** kill -9 at any moment: every turn that was acknowledged is there afterwards, and its answer is the same. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open';
import type { Store } from '../../../src/store/store';
import { startPostgres, type Postgres } from '../../support/postgres-server';
import { adding, NOW } from './fixtures';
import { MASTER_KEY } from './harness';

jest.setTimeout(60_000);

const ROOT = join(__dirname, '..', '..', '..');
const KILLS = 5;
const LEAST_MS = 100;
const SPREAD_MS = 350;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const someTime = (): number => LEAST_MS + Math.floor(Math.random() * SPREAD_MS);

let folder: string;
let script: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanlight-kill-'));
  script = join(folder, 'turn-taker.cjs');
  const from = require.resolve('../../support/turn-taker');
  const args = [
    from,
    '--bundle',
    '--platform=node',
    '--packages=external',
    `--outfile=${script}`,
    '--log-level=warning',
  ];
  const built = spawnSync(join(ROOT, 'node_modules', '.bin', 'esbuild'), args, { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Takes turns until `kill` ends it; gives back the ids that were acknowledged. */
async function takeTurns(
  where: string,
  run: string,
  kill: (child: ChildProcess) => Promise<void>,
): Promise<readonly string[]> {
  const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };
  const child = spawn(process.execPath, [script, where, run], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  await kill(child);
  await closed;
  // A line that was cut short was not acknowledged.
  return said.join('').split('\n').slice(0, -1);
}

/** What an acknowledged message gets when it comes again: never a second effect. */
async function lostAmong(store: Store, acknowledged: readonly string[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const messageId of acknowledged) {
    const sessionKey = `kill:${messageId.replace(/-\d+$/, '')}`;
    const again = await store.turn({ sessionKey, messageId, now: NOW }, adding('taken twice'));
    if (again.fresh || JSON.stringify(again.reply) !== JSON.stringify({ kind: 'texts', texts: [messageId] }))
      lost.push(messageId);
  }
  return lost;
}

/** Each stream's messages are whole: as many as its turns, numbered without a gap. */
async function gapsIn(store: Store, acknowledged: readonly string[]): Promise<readonly string[]> {
  const streams = [...new Set(acknowledged.map((id) => id.replace(/-\d+$/, '')))];
  const gaps: string[] = [];
  for (const stream of streams) {
    const last = Math.max(
      ...acknowledged.filter((id) => id.startsWith(`${stream}-`)).map((id) => Number(id.split('-')[1])),
    );
    const tail = await store.messages(`kill:${stream}`, Math.max(0, last - 100));
    const whole = tail.every((message) => message.text === `${stream}-${message.seq - 1}`);
    if (!whole || (tail.at(-1)?.seq ?? 0) < last + 1) gaps.push(stream);
  }
  return gaps;
}

const killAtSomeMoment = async (child: ChildProcess): Promise<void> => {
  await pause(someTime());
  child.kill('SIGKILL');
};

it('loses no acknowledged turn of the embedded database', async () => {
  const dataDir = join(folder, 'embedded');
  for (let run = 0; run < KILLS; run += 1) {
    const acknowledged = await takeTurns(dataDir, `run${run}`, killAtSomeMoment);
    const store = await openStore({ dataDir, masterKey: MASTER_KEY, clock: () => NOW });
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(await gapsIn(store, acknowledged)).toEqual([]);
    expect(await lostAmong(store, acknowledged)).toEqual([]);
    await store.close();
  }
});

it('loses no acknowledged turn on PostgreSQL, whether we are killed or the server is', async () => {
  let server: Postgres = await startPostgres({ keep: true });
  const killServer = async (child: ChildProcess): Promise<void> => {
    await pause(someTime());
    process.kill(server.pid, 'SIGKILL');
    await pause(50);
    child.kill('SIGKILL');
  };
  try {
    for (let run = 0; run < 2; run += 1) {
      const acknowledged = [
        ...(await takeTurns(server.url, `us${run}`, killAtSomeMoment)),
        ...(await takeTurns(server.url, `server${run}`, killServer)),
      ];
      await server.stop();
      server = await startPostgres({ folder: server.folder, keep: true });
      const store = await openStore({ dataDir: '', databaseUrl: server.url, masterKey: MASTER_KEY, clock: () => NOW });
      expect(acknowledged.length).toBeGreaterThan(10);
      expect(await gapsIn(store, acknowledged)).toEqual([]);
      expect(await lostAmong(store, acknowledged)).toEqual([]);
      await store.close();
    }
  } finally {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  }
});
