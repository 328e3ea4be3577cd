/**
 * `npm run chat -- --channel sms|voice|web --landlord <id>`: a rehearsal in a terminal, over the same wire as the real
 * thing. Talks to the server that runs on PORT, or starts one of its own on a folder that is thrown away.
 * Without a terminal it reads what the person says from its input, a line each.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config';
import { openDesk } from '../desk';
import { landlordById, numberOf } from '../landlords/find';
import { loadLandlords } from '../landlords/load';
import { PROJECT } from '../project';
import { rehearsalAccount } from '../rehearsal/account';
import { talker, TALKERS, type Heard, type Talker, type TalkerName } from '../rehearsal/talkers';
import { createLog } from '../server/log';

interface Server {
  readonly baseUrl: string;
  readonly config: Config;
  close(): Promise<void>;
}

/** `null`: nobody answers there. Throws where somebody does, but without a training room. */
const running = async (config: Config): Promise<Server | null> => {
  const baseUrl = `http://127.0.0.1:${config.port}`;
  const health = await fetch(`${baseUrl}/healthz`).catch(() => null);
  if (!health?.ok) return null;
  const room = await fetch(`${baseUrl}/rehearsal`);
  if (!room.ok) throw new Error('The training room of the server on PORT is off. Switch it on with REHEARSAL=on.');
  return { baseUrl, config, close: async () => undefined };
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const ownServer = async (): Promise<Server> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-chat-'));
  const port = await freePort();
  const config = readConfig({ DATA_DIR: dataDir, PORT: String(port), REHEARSAL: 'on' });
  const desk = await openDesk({ config, log: createLog('silent') });
  await desk.listen();
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    config,
    close: async () => {
      await desk.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

interface Wanted {
  readonly channel: TalkerName;
  readonly landlord: string;
  readonly number: string;
}

/** Throws with a sentence for whoever typed it. */
const wanted = (args: readonly string[]): Wanted => {
  const options = { channel: { type: 'string', default: 'web' }, landlord: { type: 'string', default: '' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const landlords = loadLandlords(join(PROJECT, 'manifest', 'landlords'));
  const channel = TALKERS.find((name) => name === values.channel);
  const landlord = landlordById(landlords, values.landlord);
  if (!channel) throw new Error(`--channel is one of ${TALKERS.join(', ')}.`);
  if (!landlord) throw new Error(`--landlord is one of ${landlords.all.map(({ id }) => id).join(', ')}.`);
  return { channel, landlord: landlord.id, number: numberOf(landlords, landlord.id) ?? '' };
};

const HELP: Readonly<Record<TalkerName, string>> = {
  sms: 'Text anything to begin.',
  voice: 'Digits, * and # are keys. An empty line is silence. Anything else is spoken.',
  web: 'Answer with a number, the words, or your own words.',
};

/** Bot's lines are set apart from the person's only where a person reads them. */
const show = ({ lines }: Heard, tty: boolean): void => {
  for (const line of lines) process.stdout.write(`${tty ? '\n' : ''}${line}\n`);
};

const converse = async (talk: Talker, tty: boolean): Promise<void> => {
  const input = createInterface({ input: process.stdin, ...(tty ? { output: process.stdout } : {}) });
  // Asked for now, because lines that come while nobody asks are lost.
  const lines = input[Symbol.asyncIterator]();
  let heard = await talk.begin();
  show(heard, tty);
  while (!heard.over) {
    if (tty) input.prompt();
    const line = await lines.next();
    if (line.done === true) break;
    if (!tty) process.stdout.write(`> ${line.value}\n`);
    heard = await talk.say(line.value.trim());
    show(heard, tty);
  }
  input.close();
  if (!heard.over) await talk.leave();
};

const run = async (): Promise<void> => {
  const { channel, landlord, number } = wanted(process.argv.slice(2));
  const tty = process.stdin.isTTY === true;
  const server = (await running(readConfig(process.env))) ?? (await ownServer());
  const wire = {
    baseUrl: server.baseUrl,
    publicUrl: server.config.publicUrl,
    account: rehearsalAccount(server.config.masterKey),
  };
  if (tty) process.stdout.write(`${HELP[channel]}\n`);
  try {
    await converse(talker(channel, { wire, landlord, number }), tty);
  } finally {
    await server.close();
  }
};

if (require.main === module) {
  run().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
    process.exitCode = 1;
  });
}
