/** What a rehearsal leaves behind: a marked case for handlers to practise on, and nothing anywhere else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handoffLines } from '../../src/commands/handoffs';
import { readConfig, type Config } from '../../src/config';
import { handOffSchema, type HandoffRecord } from '../../src/core/handoff';
import { openDesk, type Desk } from '../../src/desk';
import { landlordByNumber, numberOf } from '../../src/landlords/find';
import { loadLandlords } from '../../src/landlords/load';
import { PROJECT } from '../../src/project';
import { rehearsalAccount, rehearsalStoreOptions } from '../../src/rehearsal/account';
import { talker, type Talker, type TalkerName } from '../../src/rehearsal/talkers';
import { createLog } from '../../src/server/log';
import { openStore } from '../../src/store/open';
import { freePort } from '../src/rehearsal/free-port';

const landlords = loadLandlords(join(PROJECT, 'manifest', 'landlords'));
const LANDLORD = landlordByNumber(landlords, '+447700900105')?.id ?? '';

interface Room {
  readonly desk: Desk;
  readonly config: Config;
  readonly dataDir: string;
}

const open = async (env: Record<string, string> = {}): Promise<Room> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-e2e-cases-'));
  const config = readConfig({ DATA_DIR: dataDir, PORT: String(await freePort()), ...env });
  const desk = await openDesk({ config, log: createLog('silent') });
  await desk.listen();
  return { desk, config, dataDir };
};

const close = async ({ desk, dataDir }: Room): Promise<void> => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
};

const talk = ({ config }: Room, name: TalkerName): Talker =>
  talker(name, {
    wire: {
      baseUrl: `http://127.0.0.1:${config.port}`,
      publicUrl: config.publicUrl,
      account: rehearsalAccount(config.masterKey),
    },
    landlord: LANDLORD,
    number: numberOf(landlords, LANDLORD) ?? '',
  });

/** Says each line in turn; the answer is everything heard. */
const play = async (talking: Talker, lines: readonly string[]): Promise<string> => {
  const heard = [...(await talking.begin()).lines];
  for (const line of lines) heard.push(...(await talking.say(line)).lines);
  return heard.join('\n');
};

const recordsIn = async (config: Config, rehearsal: boolean): Promise<readonly HandoffRecord[]> => {
  const options = rehearsal ? rehearsalStoreOptions(config) : { dataDir: config.dataDir, masterKey: config.masterKey };
  const store = await openStore(options);
  try {
    const lines = await handoffLines(store, landlords, { rehearsal, now: Date.now() });
    return lines.map((line) => handOffSchema.parse(JSON.parse(line)));
  } finally {
    await store.close();
  }
};

const staffList = async (config: Config): Promise<string> => {
  const at = `http://127.0.0.1:${config.port}`;
  const token = /name="token" value="([^"]+)"/.exec(await (await fetch(`${at}/staff/sign-in`)).text())?.[1] ?? '';
  const body = new URLSearchParams({ token, landlord: LANDLORD, role: 'case-handler' });
  const signedIn = await fetch(`${at}/staff/sign-in`, { method: 'POST', body, redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(`${at}/staff`, { headers: { cookie } })).text();
};

/** To the notice, agreed, and sent with nothing more. */
const SENDING: readonly (readonly [TalkerName, readonly string[], HandoffRecord['channel']])[] = [
  ['sms', ['hello', '1', '1', '2', '1', 'SEND'], 'sms'],
  ['web', ['1', '1', '2', '1', 'send-now'], 'web-chat'],
];

describe('a rehearsal', () => {
  let room: Room;
  beforeAll(async () => {
    room = await open();
  }, 30_000);
  afterAll(() => close(room));

  it.each(SENDING)(
    "over %s ends in a marked case that only the room's own store holds",
    async (name, lines, channel) => {
      await play(talk(room, name), lines);
      const rehearsed = (await recordsIn(room.config, true)).filter((record) => record.channel === channel);
      expect(rehearsed).toEqual([
        expect.objectContaining({
          landlord: LANDLORD,
          rehearsal: true,
          door: 'me',
          handedOff: expect.objectContaining({ because: 'sent' }),
        }),
      ]);
      expect(await recordsIn(room.config, false)).toEqual([]);
      const html = await staffList(room.config);
      expect(html).toContain('From the training room');
      expect(html).toContain(`/staff/rehearsal-cases/${rehearsed[0]?.caseId}`);
    },
    30_000,
  );

  it('that hangs up after agreeing is handed off as it stands', async () => {
    const call = talk(room, 'voice');
    await play(call, ['1', '1', '2', '1']);
    await call.leave();
    const [record] = (await recordsIn(room.config, true)).filter((one) => one.channel === 'voice');
    expect(record?.answers['notice']).toBe('agree');
    expect(record?.handedOff?.because).not.toBe('sent');
    expect(record?.wants).toBe('not-asked');
  }, 30_000);
});

describe('while the room is off', () => {
  let room: Room;
  beforeAll(async () => {
    room = await open({ REHEARSAL: 'off' });
  }, 30_000);
  afterAll(() => close(room));

  it.each([
    '/rehearsal',
    '/rehearsal/assets/rehearsal.js',
    '/rehearsal/identity/auth',
    '/rehearsal/sign-in/x',
    '/rehearsal/signed-in',
  ])('there is nothing at %s', async (path) => {
    expect((await fetch(`http://127.0.0.1:${room.config.port}${path}`)).status).toBe(404);
  });

  it("what the room would send is refused as anybody else's would be", async () => {
    await expect(talk(room, 'sms').say('hello')).rejects.toThrow('answered 403');
    await expect(talk(room, 'voice').begin()).rejects.toThrow('answered 403');
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    for (const path of ['/rehearsal/sms', '/rehearsal/call', '/rehearsal/person']) {
      expect((await fetch(`http://127.0.0.1:${room.config.port}${path}`, json)).status).toBe(404);
    }
  });
});
