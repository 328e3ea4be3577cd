/** The command as others run it: a process of its own, on the folder of a store that is open elsewhere. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caseId, landlordId } from '../../../src/core/ids';
import { handOffSchema } from '../../../src/core/handoff';
import { rehearsalStoreOptions } from '../../../src/rehearsal/account';
import { openStore } from '../../../src/store/open';
import type { Store } from '../../../src/store/store';
import { caseFile, keep, NOW } from '../console/fixtures';

const COMMAND = join(__dirname, '../../../dist/src/commands/handoffs.js');
const masterKey = randomBytes(32);

let dataDir = '';
let store: Store;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'fanlight-handoffs-'));
  store = await openStore({ dataDir, masterKey, clock: () => NOW });
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (args: readonly string[] = [], env: Record<string, string> = {}): Promise<Ran> => {
  if (!existsSync(COMMAND)) throw new Error('run npm run build first; npm test does');
  const all = { PATH: process.env['PATH'], DATA_DIR: dataDir, MASTER_KEY: masterKey.toString('hex'), ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [COMMAND, ...args], { env: all }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
};

const southern = { landlord: landlordId('southern') };

describe('npm run -s handoffs', () => {
  it('prints each open hand-off as one line that its schema accepts, while the server has the store open', async () => {
    await keep(store, caseFile({ ...southern, id: caseId('open-1') }));
    await keep(store, caseFile({ ...southern, id: caseId('restricted-1'), access: 'restricted', door: 'colleague' }));
    await keep(store, caseFile({ ...southern, id: caseId('collecting-1'), state: 'collecting' }));
    await keep(store, caseFile({ landlord: landlordId('vivid'), id: caseId('elsewhere-1') }));
    const ran = await run();
    expect([ran.code, ran.err]).toEqual([0, '']);
    const records = ran.out
      .trim()
      .split('\n')
      .map((line) => handOffSchema.parse(JSON.parse(line)));
    expect(records.map((record) => record.caseId).sort()).toEqual(['elsewhere-1', 'open-1', 'restricted-1']);
    const one = await run(['--landlord', 'vivid']);
    expect(
      one.out
        .trim()
        .split('\n')
        .map((line) => handOffSchema.parse(JSON.parse(line)).caseId),
    ).toEqual(['elsewhere-1']);
  }, 30_000);

  it('prints nothing at all when there is nothing', async () => {
    expect(await run()).toEqual({ code: 0, out: '', err: '' });
  });

  it('keeps rehearsals apart', async () => {
    const room = await openStore({ ...rehearsalStoreOptions({ dataDir, masterKey }), clock: () => NOW });
    await keep(room, caseFile({ ...southern, id: caseId('rehearsed-1'), rehearsal: true }));
    await room.close();
    expect((await run()).out).toBe('');
    expect((await run(['--rehearsal'])).out).toContain('"rehearsed-1"');
  });

  it('refuses in production, printing nothing of a case', async () => {
    await keep(store, caseFile({ ...southern }));
    const ran = await run([], { NODE_ENV: 'production' });
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('does not run in production');
  });

  it('says so when there is no such landlord', async () => {
    const ran = await run(['--landlord', 'nobody']);
    expect([ran.code, ran.out, ran.err]).toEqual([1, '', 'No such landlord.\n']);
  });
});
