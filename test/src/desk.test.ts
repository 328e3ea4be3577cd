/** The whole desk in one process on a folder of its own: everything the contract names is there, and it stops in order. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { openDesk, type Desk } from '../../src/desk';
import { landlordById } from '../../src/landlords/find';
import { loadLandlords } from '../../src/landlords/load';
import { PROJECT } from '../../src/project';
import { OPERATIONS } from '../../src/server/contract-paths';
import { createLog } from '../../src/server/log';
import { errorCode, httpClient, json } from '../support/http';

const landlords = loadLandlords(join(PROJECT, 'manifest', 'landlords')).all.map(({ id }) => id);
const [landlord = ''] = landlords;

let folder: string;
let desk: Desk;
let port: number;
const lines: string[] = [];
const { ask } = httpClient(() => port);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fanlight-desk-'));
  const config = readConfig({ DATA_DIR: folder, PORT: '0' });
  desk = await openDesk({ config, log: createLog('debug', { write: (line) => void lines.push(line) }) });
  port = await desk.listen();
}, 30_000);
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const filled = (path: string): string => path.replace('{landlord}', landlord).replace(/\{\w+\}/g, 'x');

describe('the desk', () => {
  const mounted = OPERATIONS.filter((operation) => !operation.optional);

  it.each(mounted)('answers to $method $path', async ({ method, path }) => {
    const refused = await ask('PUT', filled(path));
    expect([refused.status, refused.headers.allow?.split(/,\s*/)]).toEqual([
      405,
      expect.arrayContaining([method.toUpperCase()]),
    ]);
  });

  it('does not mount Azure without an app id', async () => {
    expect((await ask('POST', '/api/messages', json('{}'))).status).toBe(404);
  });

  it('is ready, and says so', async () => {
    expect((await ask('GET', '/readyz')).status).toBe(200);
  });

  it('knows its landlords and no others', async () => {
    for (const id of landlords)
      expect((await ask('GET', `/${id}`, { headers: { accept: 'text/html' } })).status).toBe(200);
    expect((await ask('GET', '/nobody', { headers: { accept: 'text/html' } })).status).toBe(404);
    expect(landlordById(loadLandlords(join(PROJECT, 'manifest', 'landlords')), 'nobody')).toBeNull();
  });

  it('refuses texts and calls without a token to check them by', async () => {
    const form = {
      body: 'From=%2B447700900123&To=%2B447700900101&Body=hello',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    for (const path of [
      '/twilio/messaging',
      '/twilio/voice',
      '/twilio/voice/turn',
      '/twilio/messaging/status',
      '/twilio/voice/status',
      '/twilio/voice/whisper',
      '/twilio/voice/outgoing',
      '/twilio/voice/outgoing/connect',
      '/twilio/voice/outgoing/machine',
      '/twilio/voice/outgoing/ended',
      '/twilio/voice/outgoing/leg',
      '/twilio/voice/outgoing/status',
    ])
      expect((await ask('POST', path, form)).status).toBe(403);
  });

  it('begins a conversation with 999, and gives back what was said to nobody else', async () => {
    const token = async (): Promise<{ token: string; conversationId: string }> =>
      JSON.parse((await ask('POST', `/${landlord}/token`, json('{}'))).text);
    const [mine, theirs] = [await token(), await token()];
    const bearer = (one: { token: string }) => ({
      authorization: `Bearer ${one.token}`,
      'content-type': 'application/json',
    });
    const begun = await ask('POST', '/v3/directline/conversations', { body: '{}', headers: bearer(mine) });
    expect([200, 201]).toContain(begun.status);
    const path = `/v3/directline/conversations/${mine.conversationId}/activities`;
    const read = JSON.parse((await ask('GET', path, { headers: bearer(mine) })).text) as {
      activities: { text: string }[];
    };
    expect(read.activities[0]?.text).toContain('999');
    const refused = await ask('GET', path, { headers: bearer(theirs) });
    expect([refused.status, errorCode(refused)]).toEqual([403, 'Forbidden']);
  });

  it('logs no word of it', () => {
    const log = lines.join('');
    expect(log).toContain('turn_taken');
    expect(log).not.toMatch(/danger|hello|07700 ?900|447700/);
  });
});
