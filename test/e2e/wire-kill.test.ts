/** kill -9 while people are talking: whatever was acknowledged is there after the restart, and each goes on at the right question. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handoffLines } from '../../src/commands/handoffs';
import { readConfig } from '../../src/config';
import { handOffSchema, type HandoffRecord } from '../../src/core/handoff';
import { PROJECT } from '../../src/project';
import { openStore } from '../../src/store/open';
import { freePort } from '../src/rehearsal/free-port';
import type { HttpClient } from '../support/http';
import { LANDLORD_IDS, wireLandlords } from '../support/wire-desk';
import { begin, type Fanlight, type WireActivity, type WirePerson } from '../support/wire-person';
import { startDesk, type DeskProcess } from '../support/wire-process';

jest.setTimeout(60_000);

const KILLS = 4;
/** Who begin before each. */
const NEW_PEOPLE = 4;
const LEAST_MS = 40;
const SPREAD_MS = 300;

const MEANT: Readonly<Record<string, string>> = {
  'safe-now': 'yes',
  about: 'me',
  'under-18': 'no',
  notice: 'agree',
  'contact-method': 'call',
  'contact-detail': '07700 900123',
  'contact-times': 'weekday-mornings',
  enough: 'tell-more',
  name: 'Sam',
  account: 'It has been getting worse since the spring.',
  check: 'send',
};

let folder: string;
let desk: DeskProcess;
let port: number;

beforeAll(async () => {
  execFileSync(process.execPath, ['build.mjs'], { cwd: PROJECT });
  folder = mkdtempSync(join(tmpdir(), 'fanlight-wire-kill-'));
  port = await freePort();
  desk = await startDesk(folder, port);
});
afterAll(async () => {
  await desk.kill();
  rmSync(folder, { recursive: true, force: true });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Talking {
  readonly person: WirePerson;
  /** By `clientActivityID`: the id that each acknowledged activity was given. */
  readonly acknowledged: Map<string, string>;
  /** What was sent when the process died; nobody knows whether it was taken. */
  unknown: { readonly id: string; readonly value: unknown } | null;
}

const valueFor = ({ question, skippable, choices }: Fanlight): unknown =>
  MEANT[question] ?? (skippable ? 'skip' : choices[0]);

const send = async ({ person, acknowledged }: Talking, id: string, value: unknown): Promise<void> => {
  const answer = await person.post({ type: 'message', value, channelData: { clientActivityID: id } });
  if (answer.status !== 200) throw new Error(`answered ${answer.status}`);
  acknowledged.set(id, (JSON.parse(answer.text) as { id: string }).id);
};

/** Talks until the conversation ends, or the process. */
const talk = async (talking: Talking): Promise<void> => {
  const { person, acknowledged } = talking;
  try {
    for (let asked = person.asked(); asked; asked = person.asked()) {
      talking.unknown = { id: `m${acknowledged.size}`, value: valueFor(asked) };
      await send(talking, talking.unknown.id, talking.unknown.value);
      talking.unknown = null;
      await person.readOn();
    }
  } catch (error) {
    if (!killed) throw error;
  }
};

const idOf = ({ channelData }: WireActivity): unknown =>
  channelData && 'clientActivityID' in channelData ? channelData.clientActivityID : null;

/** With the token of before the kill. */
const everything = async (person: WirePerson): Promise<readonly WireActivity[]> => {
  const { status, activities } = await person.read('');
  expect(status).toBe(200);
  return activities;
};

/** Every acknowledged message once, under the id it was given; what was read before, as it was read. */
const holdsWhatWasTaken = async ({ person, acknowledged }: Talking): Promise<void> => {
  const kept = await everything(person);
  expect(kept.slice(0, person.seen.length)).toEqual(person.seen);
  const mine = kept.filter(({ from }) => from?.role === 'user');
  for (const [message, activity] of acknowledged)
    expect(mine.filter((one) => idOf(one) === message).map(({ id }) => id)).toEqual([activity]);
};

/** Sends again what may have been lost: it counts once, whether it was or not. */
const sendAgain = async (talking: Talking): Promise<void> => {
  const { person, unknown } = talking;
  if (unknown) await send(talking, unknown.id, unknown.value);
  talking.unknown = null;
  person.seen.splice(0, person.seen.length, ...(await everything(person)));
  if (unknown) expect(person.seen.filter((one) => idOf(one) === unknown.id)).toHaveLength(1);
};

let killed = false;

const killAndStart = async (): Promise<void> => {
  killed = true;
  await desk.kill();
  desk = await startDesk(folder, port);
  killed = false;
};

const records = async (): Promise<readonly HandoffRecord[]> => {
  const config = readConfig({ DATA_DIR: folder, PORT: String(port) });
  const store = await openStore({ dataDir: folder, masterKey: config.masterKey, clock: Date.now });
  const lines = await handoffLines(store, wireLandlords, { rehearsal: false, now: Date.now() });
  await store.close();
  return lines.map((line) => handOffSchema.parse(JSON.parse(line)));
};

it('loses nothing that was acknowledged, and files each answer under its own question', async () => {
  const client: HttpClient = { ask: (...args) => desk.ask(...args), raw: (text) => desk.raw(text) };
  const [landlord = ''] = LANDLORD_IDS;
  const all: Talking[] = [];
  for (let run = 0; run < KILLS; run += 1) {
    const fresh = await Promise.all(Array.from({ length: NEW_PEOPLE }, () => begin(client, landlord)));
    all.push(...fresh.map((person) => ({ person, acknowledged: new Map<string, string>(), unknown: null })));
    const talks = Promise.all(all.filter(({ person }) => !person.ended()).map(talk));
    await pause(LEAST_MS + Math.random() * SPREAD_MS);
    await killAndStart();
    await talks;
    for (const talking of all) await holdsWhatWasTaken(talking);
    for (const talking of all) await sendAgain(talking);
  }
  await Promise.all(all.map(talk));
  expect(all.map(({ person }) => person.ended())).toEqual(all.map(() => true));
  const made = await records();
  expect(made).toHaveLength(all.length);
  for (const { answers, handedOff } of made) {
    expect(handedOff?.because).toBe('sent');
    expect(answers).toMatchObject({ ...MEANT, 'contact-detail': '+447700900123', 'contact-times': expect.any(Array) });
  }
});
