/** A hub as it speaks to us: over Direct Line with a token of its own, over the Connector on a channel that is listed, and nobody in its name. */
import { createHub, type Hub } from '../../../src/cases/hub';
import type { Activity } from '../../../src/core/reply';
import { directLine, type DirectLine } from '../../../src/server/direct-line/direct-line';
import { createLog } from '../../../src/server/log';
import { messagesRoutes } from '../../../src/server/messages-routes';
import { createServer, type Running } from '../../../src/server/server';
import { APP, SERVICE, startAzure, type Azure } from '../../support/channel-token';
import { answerInput, OWN_NUMBER, type Meaning } from '../../support/conversation';
import { httpClient, type Answer } from '../../support/http';
import { AGREED, PLAN, texting, turnDesk } from '../../support/turn-desk';

const SECRET = 'the-secret-of-the-hub-of-this-landlord';
const TOLD: Meaning = { ...AGREED, ...PLAN, name: 'Robin', 'officer-gender': null };

const desk = turnDesk();
let azure: Azure;
let running: Running;
let line: DirectLine;
let hub: Hub;
let port = 0;
const client = httpClient(() => port);

beforeAll(async () => {
  azure = await startAzure(['msteams', 'omnichannel']);
});
afterAll(() => azure.close());

beforeEach(async () => {
  const now = (): number => desk.clock.now;
  hub = createHub({ store: desk.store, now, waitMs: 600_000, note: () => undefined });
  const turns = desk.turnsWith();
  line = directLine({
    turns,
    store: desk.store,
    landlords: { has: (id) => id === texting.id },
    masterKey: Buffer.alloc(32, 5),
    publicUrl: 'http://desk.example',
    now,
    hub: { ...hub, secrets: { [texting.id]: SECRET } },
  });
  const azureRoutes = messagesRoutes({
    app: APP,
    allowedServiceUrls: [SERVICE],
    turns,
    landlordOf: () => texting.id,
    now,
    cloud: azure.cloud,
    hub: { ...hub, channels: new Set(['omnichannel']) },
  });
  running = createServer({
    routes: [line.routes, azureRoutes],
    log: createLog('silent'),
    ping: async () => undefined,
    publicUrl: 'http://desk.example',
  });
  port = await running.listen(0, '127.0.0.1');
});
afterEach(async () => {
  line.close();
  await running.close();
});

interface Line {
  readonly key: string;
  post(activity: object): Promise<Answer>;
  read(): Promise<readonly Activity[]>;
}

const ask = (path: string, bearer: string, body?: object): Promise<Answer> =>
  client.ask(body ? 'POST' : 'GET', path, {
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

/** A conversation of whoever holds the secret; or, without one, of a person at the page. */
const begin = async (secret?: string): Promise<Line> => {
  const path = secret ? '/v3/directline/tokens/generate' : `/${texting.id}/token`;
  const first = JSON.parse((await ask(path, secret ?? '', {})).text) as { token: string; conversationId: string };
  // As Microsoft's client does it: what it speaks with later is a token that was made from the first.
  const { token } = JSON.parse((await ask('/v3/directline/tokens/refresh', first.token, {})).text) as { token: string };
  await ask('/v3/directline/conversations', token, {});
  const activities = `/v3/directline/conversations/${first.conversationId}/activities`;
  return {
    key: `web:${first.conversationId}`,
    post: (activity) => ask(activities, token, activity),
    read: async () => (JSON.parse((await ask(activities, token)).text) as { activities: Activity[] }).activities,
  };
};

/** Says what is meant for as long as the waiting question has an answer in it, then asks to send. */
const handOff = async (key: string, say: (said: object) => Promise<unknown>): Promise<void> => {
  for (;;) {
    const session = await desk.store.session(key);
    const meant = TOLD[session?.pending?.question ?? ''];
    if (!session || meant === undefined) break;
    desk.clock.now += 1000;
    const { text, value } = answerInput(session, 'web-chat', meant) as { text: string; value?: unknown };
    await say({ type: 'message', text, value });
  }
  await say({ type: 'message', text: 'send-now', value: 'send-now' });
};

const caseOf = async (key: string) => {
  const session = await desk.store.session(key);
  return desk.fileOf({ ...session! });
};
const hubEvents = async (key: string): Promise<readonly string[]> =>
  (await desk.store.timeline((await caseOf(key)).id)).map(({ type }) => type).filter((type) => type.startsWith('hub_'));

const status = (state: string, more: object = {}) => ({
  type: 'event',
  name: 'handoff.status',
  value: { state },
  ...more,
});
const initiations = (activities: readonly Activity[]): readonly Activity[] =>
  activities.filter(({ name }) => name === 'handoff.initiate');

const referenceOf = (id: string) => ({
  version: 1,
  caseId: id,
  landlord: texting.id,
  transcript: `/staff/cases/${id}/transcript`,
  'no-auto-contact': true,
});

describe('a hub on Direct Line', () => {
  it('reads handoff.initiate in its own conversation, once, with a reference and no word of the person', async () => {
    const conversation = await begin(SECRET);
    await handOff(conversation.key, conversation.post);
    const [event, ...more] = initiations(await conversation.read());
    expect(more).toEqual([]);
    expect(event).toMatchObject({ type: 'event', value: referenceOf((await caseOf(conversation.key)).id) });
    for (const theirs of ['Robin', OWN_NUMBER]) expect(JSON.stringify(event)).not.toContain(theirs);
    expect(await hubEvents(conversation.key)).toEqual(['hub_told']);
  });

  it('says what became of it: a repeat changes nothing, and a state we do not know is not an error', async () => {
    const conversation = await begin(SECRET);
    await handOff(conversation.key, conversation.post);
    const answers = [
      await conversation.post(status('accepted', { id: 'a1' })),
      await conversation.post(status('accepted', { id: 'a1' })),
      await conversation.post(status('parked', { id: 'a2' })),
      await conversation.post(status('completed', { id: 'a3' })),
    ];
    expect(answers.map(({ status: code }) => code)).toEqual([200, 200, 200, 200]);
    expect(await hubEvents(conversation.key)).toEqual(['hub_told', 'hub_accepted', 'hub_unknown', 'hub_completed']);
    expect((await caseOf(conversation.key)).state).toBe('open');
  });

  it('sees nothing of it said to the person', async () => {
    const [told, plain] = [await begin(SECRET), await begin()];
    for (const one of [told, plain]) await handOff(one.key, one.post);
    await told.post(status('failed', { id: 'a1' }));
    const words = async (one: Line) => (await one.read()).flatMap(({ text }) => (text ? [text] : [])).length;
    expect(await words(told)).toBe(await words(plain));
  });
});

describe('somebody who is no hub', () => {
  it('a person at the page is told nothing of hand-offs and believed nothing of them', async () => {
    const conversation = await begin();
    await handOff(conversation.key, conversation.post);
    const { id } = await caseOf(conversation.key);
    expect(initiations(await conversation.read())).toEqual([]);
    const answer = await conversation.post(status('completed', { value: { state: 'completed', caseId: id } }));
    expect(answer.status).toBe(200);
    expect(await hubEvents(conversation.key)).toEqual([]);
  });

  it('cannot speak of a case of the hub’s from a conversation of their own', async () => {
    const [hubs, theirs] = [await begin(SECRET), await begin()];
    await handOff(hubs.key, hubs.post);
    const { id } = await caseOf(hubs.key);
    await theirs.post(status('completed', { value: { state: 'completed', caseId: id } }));
    expect(await hubEvents(hubs.key)).toEqual(['hub_told']);
  });

  it('gets no token with another secret', async () => {
    expect((await ask('/v3/directline/tokens/generate', 'not-the-secret', {})).status).toBe(403);
  });
});

describe('a hub on a channel of the Connector', () => {
  const KEY = (channel: string): string => `azure:${channel}:conv-1`;
  let said = 0;

  const post = async (channelId: string, activity: object): Promise<readonly Activity[]> => {
    const answer = await ask('/api/messages', await azure.token(), {
      id: `a${(said += 1)}`,
      channelId,
      serviceUrl: SERVICE,
      conversation: { id: 'conv-1' },
      from: { id: 'person-1' },
      recipient: { id: 'bot' },
      deliveryMode: 'expectReplies',
      ...activity,
    });
    expect(answer.status).toBe(200);
    return (JSON.parse(answer.text || '{}') as { activities?: Activity[] }).activities ?? [];
  };

  const through = async (channelId: string): Promise<readonly Activity[]> => {
    const all = [...(await post(channelId, { type: 'conversationUpdate', membersAdded: [{ id: 'person-1' }] }))];
    await handOff(KEY(channelId), async (message) => all.push(...(await post(channelId, message))));
    return all;
  };

  it('is told before the conversation ends, and heard', async () => {
    const heard = await through('omnichannel');
    const [event, ...more] = initiations(heard);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      value: referenceOf((await caseOf(KEY('omnichannel'))).id),
      relatesTo: { channelId: 'omnichannel', conversation: { id: 'conv-1' } },
    });
    expect(heard.map(({ type }) => type).slice(-2)).toEqual(['event', 'endOfConversation']);
    expect(await post('omnichannel', status('accepted'))).toEqual([]);
    await post('omnichannel', status('failed'));
    expect(await hubEvents(KEY('omnichannel'))).toEqual(['hub_told', 'hub_accepted', 'hub_failed']);
  });

  it('is nobody on a channel that is not listed for it', async () => {
    const heard = await through('msteams');
    expect(initiations(heard)).toEqual([]);
    expect(await post('msteams', status('completed'))).toEqual([]);
    expect(await hubEvents(KEY('msteams'))).toEqual([]);
  });

  it('is nobody whose token is not good for that channel', async () => {
    const other = await startAzure(['msteams']);
    const answer = await ask('/api/messages', await other.token(), {
      channelId: 'omnichannel',
      serviceUrl: SERVICE,
      conversation: { id: 'conv-1' },
      from: { id: 'x' },
      recipient: { id: 'bot' },
      ...status('completed'),
    });
    other.close();
    expect(answer.status).toBe(401);
  });
});
