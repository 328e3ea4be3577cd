/** From a turn or an act of staff to another organisation's server: signed, once more after a failure, never twice told as two. */
import { writing } from '../../../src/channels/sms/writing';
import { createCaseDesk } from '../../../src/cases/case-desk';
import { stillOpen } from '../../../src/cases/still-open';
import { mustStill } from '../../../src/cases/work-tasks';
import type { Session } from '../../../src/core/session';
import { staffId, type Staff } from '../../../src/core/staff';
import { landlordId } from '../../../src/core/ids';
import { notices } from '../../../src/outbound/notices';
import { createWebhooks } from '../../../src/outbound/webhooks';
import { startJobs } from '../../../src/turn/jobs';
import { handlerTurns } from '../../../src/turn/handler-turns';
import { MINUTE, OWN_NUMBER, type Meaning } from '../../support/conversation';
import { AGREED, parts, PLAN, texting, turnDesk } from '../../support/turn-desk';
import { openReceiver, status, type Receiver } from './receiver';

const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const SENT: Meaning = { ...AGREED, ...PLAN, 'officer-gender': null, enough: 'send-now' };
const HOUR = 60 * MINUTE;

const desk = turnDesk();
const { clock } = desk;
let receiver: Receiver;
const noted: { event: string; code?: string }[] = [];

beforeEach(async () => {
  noted.length = 0;
  receiver = await openReceiver(SECRET, () => clock.now);
});
afterEach(() => receiver.close());

const round = async (over: Partial<Parameters<typeof createWebhooks>[0]> = {}): Promise<void> => {
  const endpoint = { url: receiver.url, secret: SECRET, privateAddress: false };
  const deps = { endpoint, store: desk.store, publicUrl: 'https://desk.example', clock: () => clock.now };
  // Nobody takes the cases of these tests, which is another matter.
  const note = (fact: { event: string; code?: string; ms: number }): void => {
    if (fact.event !== 'handoff_untaken') noted.push(fact);
  };
  const runner = startJobs({
    store: desk.store,
    turns: desk.turnsWith({ notices }),
    chores: { notify: createWebhooks({ ...deps, note, ...over }) },
    clock: () => clock.now,
    note,
  });
  await runner.run();
  runner.stop();
};

/** Until nothing comes for a day and a half, a quarter of an hour at a time. */
const longAfter = async (): Promise<void> => {
  for (let waited = 0; waited < 36 * HOUR; waited += 15 * MINUTE) {
    clock.now += 15 * MINUTE;
    await round();
  }
};

const handOff = async (meaning: Meaning = SENT): Promise<Session> => {
  const turns = desk.turnsWith({ notices });
  const session = await desk.tell('web-chat', without(meaning, 'enough'));
  const last = meaning['enough'];
  const enough = typeof last === 'string' ? last : 'send-now';
  await turns.take(desk.inbound('web-chat', { type: 'said', text: enough, value: enough }));
  return { ...session, ...(await desk.sessionOf('web-chat')) };
};

const without = (meaning: Meaning, question: string): Meaning =>
  Object.fromEntries(Object.entries(meaning).filter(([name]) => name !== question));

const anna: Staff = {
  id: staffId('staff-anna'),
  name: 'Anna',
  landlord: landlordId(texting.id),
  roles: ['case-handler'],
};

const caseDesk = () => {
  const now = (): number => clock.now;
  return createCaseDesk({
    ...parts,
    ...handlerTurns(parts),
    ...writing,
    mayKnowOf: () => false,
    store: desk.store,
    now,
    notices,
  });
};

const events = (): readonly Record<string, unknown>[] =>
  receiver.heard.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

describe('a hand-off', () => {
  it('is told with its own commit: signed, ids and codes only, and that nobody is to be contacted for it', async () => {
    const session = await handOff();
    await round();
    expect(receiver.heard).toHaveLength(1);
    expect(receiver.heard[0]).toMatchObject({
      signed: true,
      headers: { 'content-type': 'application/cloudevents+json; charset=utf-8' },
    });
    const file = await desk.fileOf(session);
    expect(events()[0]).toEqual({
      specversion: '1.0',
      id: receiver.heard[0]?.headers['webhook-id'],
      source: 'https://desk.example',
      type: 'uk.fanlight.case.handed-off',
      subject: file.id,
      time: new Date(clock.now).toISOString(),
      datacontenttype: 'application/json',
      data: {
        case: file.id,
        landlord: texting.id,
        priority: file.priority,
        queue: file.queue,
        due: new Date(Math.min(...file.deadlines.map(({ due }) => due))).toISOString(),
        'no-auto-contact': true,
      },
    });
    expect(receiver.heard[0]?.body).not.toContain(OWN_NUMBER);
    await longAfter();
    expect(receiver.heard).toHaveLength(1);
  });

  it('is not told before it happened, nor when the same message comes twice', async () => {
    await desk.tell('web-chat', AGREED);
    await round();
    expect(receiver.heard).toEqual([]);
    const turns = desk.turnsWith({ notices });
    const human = desk.inbound('web-chat', { type: 'said', text: 'human', value: 'human' });
    await turns.take(human);
    await turns.take(human);
    await round();
    expect(events().map(({ type }) => type)).toEqual(['uk.fanlight.case.handed-off']);
  });

  it('is told to nobody where nobody is to be told', async () => {
    await desk.tell('web-chat', SENT);
    await round();
    expect(receiver.heard).toEqual([]);
    expect(await desk.store.deadJobs()).toEqual([]);
  });
});

describe('what staff do', () => {
  it('is told: claimed, then closed, each with an id of its own', async () => {
    const session = await handOff();
    const { id } = await desk.fileOf(session);
    const staff = caseDesk();
    clock.now += MINUTE;
    await staff.claim({ case: id, staff: anna, actId: 'a1', from: null });
    await staff.claim({ case: id, staff: anna, actId: 'a1', from: null });
    const found = { childrenAtRisk: 'no-concern-today', adultsAtRisk: 'concern-acted-on' } as const;
    await staff.screen({ case: id, staff: anna, actId: 'a2', found: { ...found, dashBy: null, agencyOutcome: null } });
    for (const task of mustStill(await desk.fileOf(session)))
      await staff.settleTask({
        case: id,
        staff: { ...anna, roles: ['safeguarding-lead'] },
        actId: task.id,
        settling: { task: task.id, how: 'not-needed', because: 'They moved away' },
      });
    clock.now += MINUTE;
    const lookedAt = stillOpen(await desk.fileOf(session));
    const ended = { outcome: 'moved', lessons: 'Ring before noon.', lookedAt } as const;
    await staff.close({ case: id, staff: anna, actId: 'a3', ended });
    await round();
    expect(new Set(events().map(({ type }) => type))).toEqual(
      new Set([
        'uk.fanlight.case.handed-off',
        'uk.fanlight.case.claimed',
        'uk.fanlight.case.priority-raised',
        'uk.fanlight.case.closed',
      ]),
    );
    expect(events()).toHaveLength(4);
    expect(new Set(events().map((event) => event['id'])).size).toBe(4);
    expect(receiver.heard.every(({ signed }) => signed)).toBe(true);
    expect(receiver.heard.some(({ body }) => /noon|Anna|staff-anna/.test(body))).toBe(false);
  });
});

describe('danger heard from somebody who came back', () => {
  it('is told of the case they came back to', async () => {
    const { id, content } = await desk.fileOf(await handOff());
    await round();
    receiver.heard.length = 0;
    const more = { sessionKey: 'web:back' };
    const back: Meaning = { 'safe-now': 'yes', about: 'returning', reference: content.wayBack?.reference ?? '' };
    await desk.tell('web-chat', back, more);
    const turns = desk.turnsWith({ notices });
    for (const text of [content.wayBack?.words.join(' ') ?? '', 'he has a knife and he is at the door'])
      await turns.take(desk.inbound('web-chat', { type: 'said', text, value: text }, more));
    expect((await desk.store.caseFile(id))?.priority).toBe('now');
    await round();
    expect(events()).toMatchObject([{ type: 'uk.fanlight.case.priority-raised', subject: id }]);
    expect(events()[0]?.['data']).toMatchObject({ priority: 'now' });
  });
});

describe('a receiver that fails', () => {
  it('is told again, with the same id and a signature of that moment', async () => {
    receiver.answers = [status(500), status(503), status(204)];
    await handOff();
    await round();
    clock.now += 6_000;
    await round();
    clock.now += 6 * MINUTE;
    await round();
    await longAfter();
    expect(receiver.heard).toHaveLength(3);
    expect(receiver.heard.every(({ signed }) => signed)).toBe(true);
    expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.heard.map(({ body }) => body)).size).toBe(1);
    expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3);
    expect(noted.map(({ event, code }) => `${event} ${code}`)).toEqual([
      'delivery_failed http_500',
      'delivery_failed http_503',
    ]);
    expect(await desk.store.deadJobs()).toEqual([]);
  });

  it('knows a repeat by its id when its own answer was lost on the way', async () => {
    receiver.answers = [(response) => response.destroy(), status(204)];
    await handOff();
    await round();
    clock.now += 6_000;
    await round();
    const ids = receiver.heard.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('for a day leaves a dead letter, which is kept and can be sent again', async () => {
    receiver.answers = [status(500)];
    await handOff();
    const from = clock.now;
    await round();
    await longAfter();
    expect(receiver.heard).toHaveLength(8);
    const [dead, ...more] = await desk.store.deadJobs();
    expect(more).toEqual([]);
    expect(dead).toMatchObject({
      kind: 'notify',
      tries: 8,
      data: { notice: 'handed-off' },
      failed: { code: 'http_500' },
    });
    const last = Number(receiver.heard.at(-1)?.headers['webhook-timestamp']) * 1000 - from;
    expect(last).toBeGreaterThanOrEqual(24 * HOUR);
    receiver.answers = [status(204)];
    await desk.store.retryJob(dead?.id ?? 0, clock.now);
    await round();
    expect(receiver.heard).toHaveLength(9);
    expect(receiver.heard.at(-1)).toMatchObject({ signed: true, headers: { 'webhook-id': dead?.key } });
    expect(await desk.store.deadJobs()).toEqual([]);
  });

  it('and fails again when it is sent again, keeps the dead letter', async () => {
    receiver.answers = [status(410)];
    await handOff();
    await round();
    const [dead] = await desk.store.deadJobs();
    receiver.answers = [status(410)];
    await desk.store.retryJob(dead?.id ?? 0, clock.now);
    await round();
    expect(receiver.heard).toHaveLength(2);
    expect(await desk.store.deadJobs()).toMatchObject([
      { id: dead?.id, tries: 2, failed: { code: 'http_410', at: clock.now } },
    ]);
  });

  it('does not lead us elsewhere: a redirect is a failure', async () => {
    const other = await openReceiver(SECRET, () => clock.now);
    receiver.answers = [status(307, { location: other.url })];
    await handOff();
    await round();
    expect([receiver.heard.length, other.heard.length]).toEqual([1, 0]);
    expect(noted).toMatchObject([{ code: 'http_307' }]);
    await other.close();
  });

  it('by never answering is left after the time-out', async () => {
    receiver.answers = [() => undefined];
    await handOff();
    await round({ timeoutMs: 100 });
    expect(noted).toMatchObject([{ event: 'delivery_failed', code: 'timeout' }]);
  });

  it('with another secret can tell: the signature does not fit', async () => {
    await handOff();
    const other = `whsec_${Buffer.alloc(32, 4).toString('base64')}`;
    await round({ endpoint: { url: receiver.url, secret: other, privateAddress: false } });
    expect(receiver.heard.map(({ signed }) => signed)).toEqual([false]);
  });

  it('by standing in our own network under a public name is not reached', async () => {
    await handOff();
    const { port } = new URL(receiver.url);
    // A name with a dot at its end is not the one we let through, and leads to this machine.
    const endpoint = { url: `http://localhost.:${port}/`, secret: SECRET, privateAddress: false };
    await round({ endpoint });
    expect(receiver.heard).toEqual([]);
    expect(noted.map(({ event }) => event)).toEqual(['delivery_failed']);
  });
});

describe('a case that is erased or restricted by the time it would be told', () => {
  it('leaves nothing', async () => {
    const { id } = await desk.fileOf(await handOff());
    await desk.store.eraseCase(id);
    await round();
    expect(receiver.heard).toEqual([]);
    expect(await desk.store.deadJobs()).toEqual([]);
  });

  it('leaves nothing when what they had agreed to is taken back', async () => {
    const { id } = await desk.fileOf(await handOff());
    const file = await desk.store.caseFile(id);
    if (!file) throw new Error('no case');
    const content = { ...file.content, flags: [...file.content.flags, 'agreement-withdrawn'] };
    await desk.store.saveCase({ ...file, content }, [], clock.now);
    await round();
    expect(receiver.heard).toEqual([]);
    expect(await desk.store.deadJobs()).toEqual([]);
  });

  it('leaves nothing when its group alone may see it', async () => {
    const { id } = await desk.fileOf(await handOff());
    const file = await desk.store.caseFile(id);
    if (!file) throw new Error('no case');
    await desk.store.saveCase({ ...file, access: 'restricted' }, [], clock.now);
    await round();
    expect(receiver.heard).toEqual([]);
  });
});
