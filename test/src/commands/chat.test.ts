/** The command as somebody uses it in a script: lines in, lines out, on a server of its own and on one that runs. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config } from '../../../src/config';
import { openDesk, type Desk } from '../../../src/desk';
import { createLog } from '../../../src/server/log';
import { freePort } from '../rehearsal/free-port';

const COMMAND = join(__dirname, '../../../dist/src/commands/chat.js');
const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-test-chat-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = async (
  args: readonly string[],
  lines: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> => {
  if (!existsSync(COMMAND)) throw new Error('run npm run build first; npm test does');
  const all = { PATH: process.env['PATH'], TMPDIR: dataDir, DATA_DIR: dataDir, PORT: String(await freePort()), ...env };
  const child = spawn(process.execPath, [COMMAND, ...args], { env: all });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
};

describe('npm run chat', () => {
  it.each([
    ['sms', ['hello', '1'], 'Who is this about?'],
    ['voice', ['1', ''], 'I am still here'],
    ['web', ['1'], 'What brings you here?'],
  ] as const)(
    'holds a conversation over %s on a server of its own, and leaves nothing behind',
    async (channel, lines, heard) => {
      const ran = await run(['--channel', channel, '--landlord', 'southern'], lines);
      expect([ran.code, ran.err]).toEqual([0, '']);
      expect(ran.out).toContain('999');
      expect(ran.out).toContain(heard);
      expect(ran.out).toContain(`> ${lines[0]}\n`);
      expect(readdirSync(dataDir).filter((name) => name.startsWith('fanlight-chat-'))).toEqual([]);
    },
    30_000,
  );

  it.each([
    [['--channel', 'pigeon', '--landlord', 'southern'], '--channel is one of sms, voice, web.'],
    [['--landlord', 'nobody'], '--landlord is one of'],
  ])('says what it wants when given %j', async (args, said) => {
    const ran = await run(args, []);
    expect([ran.code, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain(said);
  });

  describe('beside a running server', () => {
    let desk: Desk | undefined;
    afterEach(() => desk?.close());

    const start = async (env: Record<string, string>): Promise<Config> => {
      const config = readConfig({ DATA_DIR: dataDir, PORT: String(await freePort()), ...env });
      desk = await openDesk({ config, log: createLog('silent') });
      await desk.listen();
      return config;
    };

    it('talks with that one: a thread of texts goes on where it was', async () => {
      const config = await start({});
      const env = { PORT: String(config.port) };
      const args = ['--channel', 'sms', '--landlord', 'southern'];
      await run(args, ['hello', '1'], env);
      const again = await run(args, ['1'], env);
      expect([again.code, again.err]).toEqual([0, '']);
      expect(again.out).toContain('Are you under 18?');
    }, 30_000);

    it('refuses where the training room is off, so that no rehearsal becomes a real case', async () => {
      const config = await start({ REHEARSAL: 'off' });
      const ran = await run(['--channel', 'web', '--landlord', 'southern'], ['1'], { PORT: String(config.port) });
      expect([ran.code, ran.out]).toEqual([1, '']);
      expect(ran.err).toContain('REHEARSAL=on');
    }, 30_000);
  });
});
