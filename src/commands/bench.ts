/**
 * `npm run bench`: a turn of ours, committed and encrypted before it is answered, against the plain BotBuilder sample that
 * asks several things and keeps its state in memory, in the same run under the same load; and what the first page weighs.
 * The sample answers as it does on every channel, by posting its replies to it. Exits 1 when either is over its limit.
 * Measured beside it, for whoever wants them: the same sample with its replies in the answer, which only another bot asks
 * for, and the barest bot without Microsoft's dialogs. Takes about three minutes; figures are one machine's.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config';
import { openDesk } from '../desk';
import { loadLandlords } from '../landlords/load';
import { PROJECT } from '../project';
import { createLog } from '../server/log';
import { medianOf, PEOPLE, underLoad, type Figures, type Person, type Stretch } from './bench/load';
import { ourPeople, ticketsFor } from './bench/our-people';
import { fetchDialogs } from './bench/fetch-dialogs';
import { MOST_BYTES, weigh, type Weight } from './bench/page-weight';
import { plainPeople } from './bench/plain-people';
import { rehearse } from './bench/rehearse';

const ROUNDS = 3;
const STRETCH: Stretch = { warmUp: 2, measured: 8 };
/** More than one round can use. */
const TICKETS = 8000;
/** Node reads its types away by itself; until 22.18 it has to be asked. */
export const SAMPLE_FLAGS = [
  '--experimental-strip-types',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
];
const SAMPLES = {
  plain: join(PROJECT, 'test', 'bench', 'dialogs-sample.ts'),
  barest: join(PROJECT, 'test', 'bench', 'plain-sample.ts'),
};
const CHANNEL = join(PROJECT, 'test', 'bench', 'channel-sink.ts');

const NAMES = {
  plain: 'BotBuilder sample: state in memory',
  inAnswer: 'the same, replies in the answer',
  barest: 'that without dialogs',
};
type Rival = keyof typeof NAMES;
const RIVALS = Object.keys(NAMES) as readonly Rival[];

export interface Measured extends Readonly<Record<Rival, Figures>> {
  readonly ours: Figures;
  readonly pages: readonly Weight[];
}

/** What is over its limit, one line each. */
export const faultsOf = ({ ours, pages, ...rivals }: Measured): readonly string[] => [
  ...(ours.failed > 0 ? [`${ours.failed} of our turns failed`] : []),
  ...RIVALS.filter((name) => rivals[name].failed > 0).map((name) => `${rivals[name].failed} failed: ${NAMES[name]}`),
  ...(ours.perSecond < rivals.plain.perSecond ? ['our turn is slower than the plain sample'] : []),
  ...pages
    .filter(({ gzip }) => gzip > MOST_BYTES)
    .map(({ landlord, gzip }) => `the page of ${landlord} is ${gzip} bytes compressed, ${MOST_BYTES} allowed`),
  ...pages
    .filter(({ blocking }) => blocking.length > 0)
    .map(({ landlord, blocking }) => `the page of ${landlord} waits for ${blocking.join(' ')}`),
];

const figuresLine = (name: string, { perSecond, p50, p99, failed }: Figures): string =>
  `${name.padEnd(44)} ${perSecond.toFixed(0).padStart(6)} turns/s   p50 ${p50} ms   p99 ${p99} ms   ${failed} failed`;

const ratio = (ours: Figures, theirs: Figures): string => (ours.perSecond / theirs.perSecond).toFixed(2);

const weightLine = ({ landlord, sent, gzip, brotli, blocking }: Weight): string =>
  `first page of ${landlord.padEnd(10)} ${sent} bytes as sent, ${gzip} gzip, ${brotli} brotli, ${blocking.length} blocking requests`;

export const report = (measured: Measured): readonly string[] => [
  figuresLine('Fanlight: encrypted, committed, then answered', measured.ours),
  ...RIVALS.map((name) => figuresLine(NAMES[name], measured[name])),
  `ratio ${RIVALS.map((name) => ratio(measured.ours, measured[name])).join(', ')}`,
  ...measured.pages.map(weightLine),
];

/** Either child says its port once it listens. */
const portOf = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.once('message', (port) => {
      resolve(Number(port));
    });
    child.once('exit', (code) => {
      reject(new Error(`a server ended with ${code} before it listened`));
    });
  });

const started = async (
  children: ChildProcess[],
  file: string,
  options: Parameters<typeof fork>[2],
): Promise<string> => {
  const child = fork(file, ['serve'], { ...options, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  children.push(child);
  return `http://127.0.0.1:${await portOf(child)}`;
};

/** As `npm start` opens it, on a folder of its own. */
const serve = async (): Promise<void> => {
  const config = readConfig(process.env);
  const desk = await openDesk({ config, log: createLog(config.logLevel) });
  process.send?.(await desk.listen());
  process.once('disconnect', () => void desk.close().then(() => process.exit(0)));
};

interface Servers extends Readonly<Record<Rival, string>> {
  readonly ours: string;
  /** Where the plain sample posts its replies to. */
  readonly channel: string;
  readonly landlord: string;
  readonly masterKey: Buffer;
}

/** Turn and turn about, so that whatever else the machine does falls on both. */
const race = async (servers: Servers): Promise<Omit<Measured, 'pages'>> => {
  const rounds = { ours: [] as Figures[], plain: [] as Figures[], inAnswer: [] as Figures[], barest: [] as Figures[] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const people = ourPeople(await ticketsFor(servers.landlord, servers.masterKey, TICKETS));
    rounds.ours.push(await told(`round ${round}, ours`, servers.ours, people));
    for (const name of RIVALS) {
      const channel = name === 'plain' ? servers.channel : null;
      rounds[name].push(await told(`round ${round}, ${NAMES[name]}`, servers[name], () => plainPeople(channel)));
    }
  }
  return {
    ours: medianOf(rounds.ours),
    plain: medianOf(rounds.plain),
    inAnswer: medianOf(rounds.inAnswer),
    barest: medianOf(rounds.barest),
  };
};

const told = async (name: string, url: string, people: () => Person): Promise<Figures> => {
  const figures = await underLoad(url, people, STRETCH);
  console.log(figuresLine(name, figures));
  return figures;
};

const pageOf = async (url: string, landlord: string): Promise<Weight> =>
  weigh(landlord, await (await fetch(`${url}/${landlord}`)).text());

const measure = async (children: ChildProcess[], dataDir: string): Promise<Measured> => {
  const landlords = loadLandlords(join(PROJECT, 'manifest', 'landlords')).all.map(({ id }) => id);
  const [landlord = ''] = landlords;
  const masterKey = randomBytes(32);
  const settings = { PORT: '0', DATA_DIR: dataDir, MASTER_KEY: masterKey.toString('hex'), REHEARSAL: 'off' };
  const ours = await started(children, __filename, { env: { ...process.env, NODE_ENV: 'production', ...settings } });
  const pages = await Promise.all(landlords.map((id) => pageOf(ours, id)));
  const [ticket] = await ticketsFor(landlord, masterKey, 1);
  if (!ticket) throw new Error('no ticket');
  const prompts = JSON.stringify(await rehearse(ours, ticket));
  const env = { ...process.env, NODE_ENV: 'production', PROMPTS: prompts, SAMPLE_MODULES: fetchDialogs() };
  const plain = await started(children, SAMPLES.plain, { env, execArgv: SAMPLE_FLAGS });
  const barest = await started(children, SAMPLES.barest, { env, execArgv: SAMPLE_FLAGS });
  const channel = await started(children, CHANNEL, { env, execArgv: SAMPLE_FLAGS });
  return { ...(await race({ ours, plain, inAnswer: plain, barest, channel, landlord, masterKey })), pages };
};

const main = async (): Promise<void> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanlight-bench-'));
  const children: ChildProcess[] = [];
  console.log(`Node ${process.versions.node}, ${PEOPLE} people at once, load before ${loadavg()[0]?.toFixed(1)}`);
  try {
    const measured = await measure(children, dataDir);
    report(measured).forEach((line) => {
      console.log(line);
    });
    const faults = faultsOf(measured);
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    for (const child of children) child.removeAllListeners('exit').kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
};

if (require.main === module) void (process.argv[2] === 'serve' ? serve() : main());
