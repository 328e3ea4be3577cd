/** The load is only worth measuring if it is a whole report on both sides: that, the weighing and the verdict are held here. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOf, report, SAMPLE_FLAGS, type Measured } from '../../../src/commands/bench';
import { medianOf, type Figures } from '../../../src/commands/bench/load';
import { ourPeople, personOver, REPORT, ticketsFor } from '../../../src/commands/bench/our-people';
import { blockingIn, MOST_BYTES, weigh } from '../../../src/commands/bench/page-weight';
import { plainConversation } from '../../../src/commands/bench/plain-people';
import { rehearse } from '../../../src/commands/bench/rehearse';
import { readConfig } from '../../../src/config';
import { openDesk, type Desk } from '../../../src/desk';
import { loadLandlords } from '../../../src/landlords/load';
import { PROJECT } from '../../../src/project';
import { createLog } from '../../../src/server/log';

const landlords = loadLandlords(join(PROJECT, 'manifest', 'landlords')).all.map(({ id }) => id);

describe('the report that is measured', () => {
  let folder: string;
  let desk: Desk;
  let url: string;
  let masterKey: Buffer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fanlight-bench-'));
    const config = readConfig({ DATA_DIR: folder, PORT: '0', REHEARSAL: 'off' });
    ({ masterKey } = config);
    desk = await openDesk({ config, log: createLog('silent') });
    url = `http://127.0.0.1:${await desk.listen()}`;
  }, 30_000);
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(landlords)('goes from 999 to the receipt at %s', async (landlord) => {
    const [ticket] = await ticketsFor(landlord, masterKey, 1);
    if (!ticket) throw new Error('no ticket');
    const prompts = await rehearse(url, ticket);
    expect(prompts).toHaveLength(REPORT.length + 1);
    expect(prompts[0]?.texts[0]).toContain('999');
    expect(prompts[0]?.choices).toEqual(['yes', 'no', 'not-sure']);
  });

  it('is refused as a measure when a conversation does not go as expected', async () => {
    const [ticket] = await ticketsFor(landlords[0] ?? '', masterKey, 1);
    if (!ticket) throw new Error('no ticket');
    await rehearse(url, ticket);
    await expect(rehearse(url, ticket)).rejects.toThrow();
  });

  it('weighs a first page that is small and waits for nothing', async () => {
    for (const landlord of landlords) {
      const weight = weigh(landlord, await (await fetch(`${url}/${landlord}`)).text());
      expect(weight.gzip).toBeLessThan(MOST_BYTES);
      expect(weight.blocking).toEqual([]);
    }
  });
});

describe('the sample', () => {
  let sample: ChildProcess;
  let url: string;
  const prompts = [
    { texts: ['First hello', 'First question'], choices: [] },
    ...REPORT.map(([question, value], index) => ({
      texts: [`After ${question}`],
      choices: index === REPORT.length - 1 ? [] : [REPORT[index + 1]?.[1] ?? value],
    })),
  ];

  beforeAll(async () => {
    sample = fork(join(PROJECT, 'test/bench/plain-sample.ts'), [], {
      env: { ...process.env, PROMPTS: JSON.stringify(prompts) },
      execArgv: SAMPLE_FLAGS,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const port: unknown = await new Promise((resolve, reject) => {
      sample.once('message', resolve);
      sample.once('exit', reject);
    });
    url = `http://127.0.0.1:${String(port)}`;
  }, 30_000);
  afterAll(() => {
    sample.removeAllListeners('exit').kill();
  });

  const say = async (said: { path: string; headers: object; body: string } | undefined): Promise<readonly string[]> => {
    if (!said) throw new Error('nothing to say');
    const answer = await fetch(`${url}${said.path}`, { method: 'POST', headers: { ...said.headers }, body: said.body });
    const { activities } = (await answer.json()) as { activities: readonly { text: string }[] };
    return activities.map(({ text }) => text);
  };

  it('says the same words for the same answers, to the end', async () => {
    const heard: string[] = [];
    for (const said of plainConversation('one', null)) heard.push(...(await say(said)));
    expect(heard).toEqual(prompts.flatMap(({ texts }) => texts));
  });

  it('says them to its channel, one post for each, where nobody asked for them in the answer', async () => {
    const heard: string[] = [];
    const channel = createServer((req, res) => {
      let body = '';
      req.on('data', (chunk: Buffer) => (body += chunk.toString()));
      req.on('end', () => {
        heard.push((JSON.parse(body) as { readonly text: string }).text);
        res.setHeader('Content-Type', 'application/json');
        res.end('{"id":"1"}');
      });
    });
    await new Promise<void>((resolve) => channel.listen(0, '127.0.0.1', resolve));
    const at = `http://127.0.0.1:${(channel.address() as AddressInfo).port}`;
    for (const said of plainConversation('three', at))
      await fetch(`${url}${said.path}`, { method: 'POST', headers: { ...said.headers }, body: said.body });
    channel.closeAllConnections();
    channel.close();
    expect(heard).toEqual(prompts.flatMap(({ texts }) => texts));
  });

  it('asks again when an answer is none of its choices', async () => {
    const [hello, yes] = plainConversation('two', null);
    await say(hello);
    await say(yes);
    const wrong = yes && { ...yes, body: yes.body.replace('"text":"yes"', '"text":"perhaps"') };
    expect(await say(wrong)).toEqual(['Please choose one of these.', 'After safe-now']);
  });
});

describe('the people', () => {
  it('go through one conversation after another, and never share one', async () => {
    const newPerson = ourPeople(await ticketsFor('oak', Buffer.alloc(32, 1), 3));
    const [first, second] = [newPerson(), newPerson()];
    const turns = REPORT.length + 1;
    const tokens = [...Array.from({ length: turns + 1 }, first), second()].map(
      ({ headers }) => headers['Authorization'],
    );
    expect(new Set(tokens).size).toBe(3);
    expect(new Set(tokens.slice(0, turns)).size).toBe(1);
    expect(() => Array.from({ length: turns }, first)).toThrow('more conversations than tickets');
  });

  it('say something', () => {
    expect(() => personOver(() => [])()).toThrow('without a word');
  });
});

describe('the weight of a page', () => {
  it.each([
    ['<script src="/a.js"></script>', 1],
    ['<script defer src="/a.js"></script>', 0],
    ['<script async src="/a.js"></script>', 0],
    ['<script type="module" src="/a.js"></script>', 0],
    ['<script type="application/json" id="start">{}</script>', 0],
    ['<link rel="stylesheet" href="/a.css">', 1],
    ['<link rel="stylesheet" media="print" href="/a.css">', 0],
    ['<link rel="icon" href="data:,">', 0],
    ['<style>@import "/a.css"; p { margin: 0 }</style>', 1],
  ])('counts what a browser waits for in %s', (html, waits) => {
    expect(blockingIn(html)).toHaveLength(waits);
  });
});

describe('the verdict', () => {
  const figures = (perSecond: number, failed = 0): Figures => ({ perSecond, p50: 1, p99: 2, failed });
  const page = { landlord: 'oak', sent: 11_000, gzip: 4000, brotli: 3500, blocking: [] };
  const good: Measured = {
    ours: figures(200),
    plain: figures(100),
    inAnswer: figures(300),
    barest: figures(400),
    pages: [page],
  };

  it('is good when a turn is as quick as the sample and the page is light', () => {
    expect(faultsOf(good)).toEqual([]);
    expect(faultsOf({ ...good, ours: figures(100) })).toEqual([]);
    expect(report(good)).toContain('ratio 2.00, 0.67, 0.50');
  });

  it.each<[string, Partial<Measured>, RegExp]>([
    ['a slower turn', { ours: figures(99) }, /slower than the plain sample/],
    ['failed turns', { ours: figures(200, 3) }, /^3 of our turns failed/],
    ['failed turns of a sample', { plain: figures(100, 2) }, /^2 failed: BotBuilder sample/],
    ['a heavy page', { pages: [{ ...page, gzip: MOST_BYTES + 1 }] }, /page of oak is 14337 bytes compressed/],
    ['a page that waits', { pages: [{ ...page, blocking: ['<script src="/a.js">'] }] }, /waits for <script/],
  ])('finds fault with %s', (_what, worse, fault) => {
    expect(faultsOf({ ...good, ...worse })).toEqual([expect.stringMatching(fault)]);
  });

  it('takes the median of the rounds, and every failure', () => {
    const rounds = [
      { perSecond: 300, p50: 3, p99: 30, failed: 1 },
      { perSecond: 100, p50: 1, p99: 50, failed: 0 },
      { perSecond: 200, p50: 2, p99: 10, failed: 2 },
    ];
    expect(medianOf(rounds)).toEqual({ perSecond: 200, p50: 2, p99: 30, failed: 3 });
  });
});
