/** Who else takes hand-offs is there when it is set, on the desk as it runs, and not a moment before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { openDesk, type Desk } from '../../src/desk';
import { createLog } from '../../src/server/log';
import { httpClient } from '../support/http';
import { texting } from '../support/turn-desk';

const SECRET = 'the-secret-of-the-hub-of-this-landlord';
const TASK_ROUTER = {
  TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 't',
  TASKROUTER_WORKSPACE_SID: `WS${'a'.repeat(32)}`,
  TASKROUTER_WORKFLOW_SID: `WW${'b'.repeat(32)}`,
};

let folder: string;
let desk: Desk;
let port = 0;
const { ask } = httpClient(() => port);

const opened = async (env: NodeJS.ProcessEnv): Promise<void> => {
  folder = mkdtempSync(join(tmpdir(), 'fanlight-tellers-'));
  const config = readConfig({ DATA_DIR: folder, PORT: '0', REHEARSAL: 'off', ...env });
  desk = await openDesk({ config, log: createLog('silent') });
  port = await desk.listen();
};
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (path: string, bearer = ''): Promise<number> =>
  (
    await ask('POST', path, {
      body: '{}',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
    })
  ).status;
const tokens = (): Promise<number> => post('/v3/directline/tokens/generate', SECRET);

it('nobody else is there unless set', async () => {
  await opened({});
  expect([await post('/twilio/task-router'), await tokens()]).toEqual([404, 403]);
});

it('a list of work is asked by those who sign', async () => {
  await opened(TASK_ROUTER);
  expect(await post('/twilio/task-router')).toBe(403);
});

it('a hub gets tokens by its secret once it accepts no-auto-contact, and not before (R5)', async () => {
  const hub = { HUB_SECRETS: `${texting.id}=${SECRET}` };
  await opened(hub);
  expect(await tokens()).toBe(403);
  await desk.close();
  await opened({ ...hub, HUB_ACCEPTS_NO_AUTO_CONTACT: 'yes' });
  expect(await tokens()).toBe(200);
});
