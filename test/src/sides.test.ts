/** The two sides as they run: who is told of a hand-off, and that a rehearsed one is nobody else's business. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config';
import { FanlightError } from '../../src/core/errors';
import { landlordId } from '../../src/core/ids';
import type { Input } from '../../src/core/inbound';
import { createLog } from '../../src/server/log';
import { openSides, turnsOver, type Sides } from '../../src/sides';
import { contractsAreHere } from '../support/contracts';
import { answerInput, house } from '../support/conversation';
import { openTaskRouter } from '../support/task-router';
import { AGREED, texting } from '../support/turn-desk';
import { tamperedWith } from './store/sqlite-harness';
import { openReceiver, type Receiver } from './outbound/receiver';

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

let folder: string;
let receiver: Receiver;
let sides: Sides | null;
const lines: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fanlight-sides-'));
  receiver = await openReceiver(SECRET, Date.now);
  sides = null;
  lines.length = 0;
});
afterEach(async () => {
  await sides?.close();
  await receiver.close();
  rmSync(folder, { recursive: true, force: true });
});

const opened = async (env: NodeJS.ProcessEnv = {}): Promise<Sides> => {
  const webhook = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: SECRET, WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: 'yes' };
  const config = readConfig({ DATA_DIR: folder, REHEARSAL: 'on', ...webhook, ...env });
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  sides = await openSides({ config, house, log, now: Date.now });
  return sides;
};

/** Agrees to the notice, then asks for a person. */
const handOff = async ({ turns, reading }: Sides, rehearsal: boolean): Promise<void> => {
  const sessionKey = `web:${rehearsal ? 'rehearsed' : 'real'}`;
  const inbound = { landlord: landlordId(texting.id), channel: 'web-chat', sessionKey, rehearsal } as const;
  let said = 0;
  const say = (input: Input) => turns.take({ ...inbound, messageId: `m${(said += 1)}`, input, at: Date.now() });
  await say({ type: 'begin' });
  for (;;) {
    const session = await reading.session(sessionKey);
    const meant = AGREED[session?.pending?.question ?? ''];
    if (!session || meant === undefined) break;
    await say(answerInput(session, 'web-chat', meant));
  }
  await say({ type: 'said', text: 'human', value: 'human' });
};

const isTold = async (withinMs: number): Promise<boolean> => {
  for (const until = Date.now() + withinMs; Date.now() < until && receiver.heard.length === 0;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return receiver.heard.length > 0;
};

it('says at its start, and each day, which timeline was changed behind its back', async () => {
  const first = await opened();
  await handOff(first, false);
  const config = readConfig({ DATA_DIR: folder });
  await first.close();
  sides = null;
  tamperedWith(config, 'case_event', 'UPDATE case_event SET written_at = 1 WHERE seq = 2');
  await opened();
  const isSaid = (): boolean => lines.some((line) => line.includes('"timeline_broken"'));
  for (const until = Date.now() + 20_000; Date.now() < until && !isSaid();)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isSaid()).toBe(true);
});

describe('a turn', () => {
  const hello = {
    landlord: landlordId(texting.id),
    channel: 'web-chat',
    sessionKey: 'web:one',
    rehearsal: false,
    input: { type: 'begin' },
    messageId: 'm1',
  } as const;
  const logged = (event: string): readonly unknown[] =>
    lines.map((line) => JSON.parse(line) as unknown).filter((line) => JSON.stringify(line).includes(`"${event}"`));

  it('that failed is logged as an error with its code, one that was taken is not', async () => {
    const { real } = await opened();
    await real.turns.take({ ...hello, at: Date.now() });
    const log = createLog('debug', { write: (line) => void lines.push(line) });
    const config = readConfig({ DATA_DIR: folder });
    const store = { ...real.store, turn: async () => Promise.reject(new FanlightError('NO_STORE')) };
    const { reply } = await turnsOver(store, { config, house, log, now: Date.now }).take({ ...hello, at: Date.now() });
    expect(JSON.stringify(reply)).toContain('999');
    expect(logged('turn_taken')).toEqual([expect.objectContaining({ level: 30 })]);
    expect(logged('turn_failed')).toEqual([
      expect.objectContaining({ level: 50, code: 'NO_STORE', channel: 'web-chat' }),
    ]);
  });
});

describe('another system', () => {
  it('is told of a real hand-off within seconds, and of a rehearsed one never', async () => {
    const both = await opened();
    await handOff(both, true);
    await handOff(both, false);
    expect(await isTold(9_000)).toBe(true);
    expect(receiver.heard.map(({ signed }) => signed)).toEqual([true]);
    const [real] = await both.real.store.openCases({ restricted: false });
    expect(await both.rehearsed?.store.openCases({ restricted: false, rehearsal: true })).toHaveLength(1);
    expect(JSON.parse(receiver.heard[0]?.body ?? '')).toMatchObject({ subject: real?.id });
    expect(lines.join('\n')).not.toContain('no-auto-contact');
  }, 20_000);

  it('that did not accept no-auto-contact is told nothing, and nothing is kept for it', async () => {
    const both = await opened({ WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: 'no' });
    await handOff(both, false);
    expect(await both.real.store.openCases({ restricted: false })).toHaveLength(1);
    const waiting = await both.real.store.claimJobs(Date.now() + 1, 50);
    expect(waiting.filter(({ kind }) => kind === 'notify')).toEqual([]);
  });

  it('in our own network has to be allowed, before anything starts', async () => {
    await expect(opened({ WEBHOOK_URL: 'https://10.1.2.3/hook' })).rejects.toThrow('WEBHOOK_PRIVATE_ADDRESS');
    await opened({ WEBHOOK_URL: 'https://10.1.2.3/hook', WEBHOOK_PRIVATE_ADDRESS: 'yes' });
  });
});

it.each(
  house.landlords.all.flatMap(({ id, name }) => [
    `Front Door <desk@${id}.example>`,
    `${name} <desk@front-door.example>`,
  ]),
)('e-mail from %s is refused at start: it names a landlord on a lock screen', async (from) => {
  await expect(opened({ SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: from })).rejects.toThrow('MAIL_FROM: it');
});

it('e-mail from a name that says nothing starts', async () => {
  const from = 'Front Door <front-door@desk.example>';
  expect(await opened({ SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: from })).toBeDefined();
});

(contractsAreHere ? describe : describe.skip)('a list of work elsewhere', () => {
  const account = { sid: `AC${'1'.repeat(32)}`, token: 'a-token-of-nobody' };

  it('that did not accept no-auto-contact gets no task, and nothing is kept for it (R5)', async () => {
    const both = await opened({
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.token,
      TASKROUTER_WORKSPACE_SID: `WS${'a'.repeat(32)}`,
      TASKROUTER_WORKFLOW_SID: `WW${'b'.repeat(32)}`,
      WEBHOOK_ACCEPTS_NO_AUTO_CONTACT: 'no',
    });
    await handOff(both, false);
    expect(await both.real.store.openCases({ restricted: false })).toHaveLength(1);
    const waiting = await both.real.store.claimJobs(Date.now() + 1, 50);
    expect(waiting.filter(({ kind }) => kind === 'notify')).toEqual([]);
  });

  it('has a task for a real hand-off within seconds, none for a rehearsed one, and the webhook is told as well', async () => {
    const router = await openTaskRouter(account);
    const both = await opened({
      TWILIO_ACCOUNT_SID: account.sid,
      TWILIO_AUTH_TOKEN: account.token,
      TWILIO_API_BASE_URL: router.url,
      TASKROUTER_WORKSPACE_SID: `WS${'a'.repeat(32)}`,
      TASKROUTER_WORKFLOW_SID: `WW${'b'.repeat(32)}`,
      TASKROUTER_ACCEPTS_NO_AUTO_CONTACT: 'yes',
    });
    await handOff(both, true);
    await handOff(both, false);
    expect(await isTold(9_000)).toBe(true);
    for (const until = Date.now() + 9_000; Date.now() < until && router.tasks.length === 0;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const [real] = await both.real.store.openCases({ restricted: false });
    expect(router.tasks.map(({ attributes }) => JSON.parse(attributes) as unknown)).toEqual([
      { reference: real?.id, landlord: texting.id, priority: real?.priority, no_auto_contact: true },
    ]);
    expect(receiver.heard).toHaveLength(1);
    expect(router.faults).toEqual([]);
    await sides?.close();
    sides = null;
    await router.close();
  }, 30_000);
});

it('knows of each side what is set up to write with', async () => {
  const { real, rehearsed } = await opened();
  for (const side of [real, rehearsed])
    for (const method of ['text', 'email'] as const) expect(side?.canSend(method, texting.id)).toBe(false);
  await sides?.close();
  const twilio = { TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'a'.repeat(32) };
  const able = await opened(twilio);
  expect(able.real.canSend('text', texting.id)).toBe(true);
  expect(able.real.canSend('text', 'nobody')).toBe(false);
  expect(able.real.canSend('email', texting.id)).toBe(false);
});
