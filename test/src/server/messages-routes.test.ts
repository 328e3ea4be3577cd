/** Microsoft's adapter with tokens signed here: metadata, keys and all come from this machine. */
import { generateKeyPair } from 'jose';
import type { Activity } from '../../../src/core/reply';
import { isAllowed, messagesRoutes, type MessagesDeps } from '../../../src/server/messages-routes';
import { APP, SERVICE, startAzure, type Azure } from '../../support/channel-token';
import { EMERGENCY, openDesk, type Desk } from '../../support/desk';
import { errorCode, type Answer } from '../../support/http';

let azure: Azure;
let printed: jest.SpyInstance;

beforeAll(async () => {
  azure = await startAzure();
});
afterAll(() => azure.close());
beforeEach(() => (printed = jest.spyOn(console, 'error').mockImplementation(() => undefined)));
afterEach(() => printed.mockRestore());

const deskWith = (over: Partial<MessagesDeps> = {}): Promise<Desk> =>
  openDesk({
    routes: ({ turns, clock }) => [
      messagesRoutes({
        app: APP,
        allowedServiceUrls: ['https://channel.example/uk'],
        turns,
        landlordOf: (recipient) => (recipient === 'bot-of-oak' ? 'oak' : null),
        now: () => clock.now,
        cloud: azure.cloud,
        ...over,
      }),
    ],
  });

/** `expectReplies`: the answers come back in the response, so that nothing here needs a connector. */
const activity = (over: Readonly<Record<string, unknown>>) => ({
  type: 'message',
  channelId: 'msteams',
  serviceUrl: SERVICE,
  conversation: { id: 'conv-1' },
  from: { id: 'person-1', name: 'Somebody' },
  recipient: { id: 'bot-of-oak' },
  deliveryMode: 'expectReplies',
  ...over,
});

async function post(desk: Desk, body: unknown, bearer?: string): Promise<Answer> {
  const authorization = `Bearer ${bearer ?? (await azure.token())}`;
  const headers = { 'content-type': 'application/json', authorization };
  return desk.ask('POST', '/api/messages', { body: JSON.stringify(body), headers });
}

const replies = (answer: Answer): readonly Activity[] =>
  (JSON.parse(answer.text) as { readonly activities: readonly Activity[] }).activities;
const texts = (answer: Answer): readonly unknown[] => replies(answer).map(({ type, text }) => text ?? type);

describe('a person on an Azure channel', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await deskWith();
  });
  afterEach(() => desk.close());

  it('is greeted when they join, answered, and told when it is over', async () => {
    const joined = await post(desk, activity({ type: 'conversationUpdate', membersAdded: [{ id: 'person-1' }] }));
    expect([joined.status, texts(joined)]).toEqual([200, [EMERGENCY, 'Is it safe?']]);
    expect(texts(await post(desk, activity({ id: 'a1', text: 'hello' })))).toEqual(['You said: hello']);
    const last = await post(desk, activity({ id: 'a2', text: 'goodbye' }));
    expect(texts(last)).toEqual(['Take care.', 'endOfConversation']);
    expect(replies(last)[0]).toMatchObject({ conversation: { id: 'conv-1' }, recipient: { id: 'person-1' } });
    expect(desk.seen.map(({ sessionKey, landlord }) => [sessionKey, landlord])).toEqual(
      Array(3).fill(['azure:msteams:conv-1', 'oak']),
    );
  });

  it('says the same thing twice and is taken once', async () => {
    await post(desk, activity({ id: 'a1', text: 'hello' }));
    expect(texts(await post(desk, activity({ id: 'a1', text: 'hello' })))).toEqual(['You said: hello']);
    expect(await desk.store.messages('azure:msteams:conv-1', 0)).toHaveLength(2);
  });

  it.each([
    { type: 'conversationUpdate', membersAdded: [{ id: 'bot-of-oak' }] },
    { type: 'typing' },
    { type: 'event', name: 'handoff.status', value: { state: 'accepted' } },
    { type: 'event', name: 'handoff.status', value: { state: 'something-new' } },
    { type: 'installationUpdate' },
  ])('is not answered for %j', async (over) => {
    const answer = await post(desk, activity(over));
    expect([answer.status, desk.seen]).toEqual([200, []]);
  });

  it('leaves by ending the conversation', async () => {
    await post(desk, activity({ id: 'a1', text: 'hello' }));
    await post(desk, activity({ id: 'a2', type: 'endOfConversation' }));
    expect(desk.seen.at(-1)?.input).toEqual({ type: 'left', how: 'exit' });
  });
});

describe('who may post', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await deskWith();
  });
  afterEach(() => desk.close());

  it('is nobody without a token of the channel’s', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const wrong = [
      '',
      'x',
      await azure.token({ aud: 'another-app' }),
      await azure.token({ iss: 'https://another.example' }),
      await azure.token({ serviceurl: 'https://elsewhere.example/' }),
      await azure.token({}, privateKey),
    ];
    for (const bearer of wrong) {
      const refused = await post(desk, activity({ text: 'hello' }), bearer);
      expect([refused.status, JSON.parse(refused.text)]).toEqual([
        401,
        { error: { code: 'Unauthorized', message: 'A valid token is needed.' } },
      ]);
    }
    expect(desk.seen).toEqual([]);
  });

  it('answers to listed addresses, for bots of ours, and only activities', async () => {
    const elsewhere = 'https://elsewhere.example/';
    const bearer = await azure.token({ serviceurl: elsewhere });
    const answers = [
      await post(desk, activity({ text: 'hello', serviceUrl: elsewhere }), bearer),
      await post(desk, activity({ text: 'hello', recipient: { id: 'bot-of-nobody' } })),
      await post(desk, { text: 'hello' }),
      await post(desk, []),
    ];
    expect(answers.map((answer) => [answer.status, errorCode(answer)])).toEqual([
      [403, 'Forbidden'],
      [404, 'NotFound'],
      [400, 'BadArgument'],
      [400, 'BadArgument'],
    ]);
    expect(desk.seen).toEqual([]);
  });
});

it('never tells or prints what went wrong inside, or what was written', async () => {
  const turns = { take: () => Promise.reject(new Error('SECRET inside')) };
  const desk = await deskWith({ turns });
  const answer = await post(desk, activity({ text: 'SECRET words' }));
  expect([answer.status, errorCode(answer)]).toEqual([500, 'Internal']);
  expect(answer.text).not.toContain('SECRET');
  expect(JSON.stringify(printed.mock.calls)).not.toContain('SECRET');
  await desk.close();
});

it('sends no trace of what a bot remembers', async () => {
  const trace = { type: 'trace', name: 'BotState', value: 'everything typed' };
  const message = { type: 'message', text: 'hello' };
  const taken = {
    reply: { kind: 'activities', activities: [trace, message] },
    fresh: true,
    messages: [],
    sessionId: '',
  };
  const desk = await deskWith({ turns: { take: () => Promise.resolve(taken as never) } });
  const answer = await post(desk, activity({ text: 'hello' }));
  expect(texts(answer)).toEqual(['hello']);
  await desk.close();
});

it('is not there without an app id', async () => {
  for (const app of [null, { ...APP, id: '' }]) {
    const desk = await deskWith({ app });
    expect((await post(desk, activity({ text: 'hello' }))).status).toBe(404);
    await desk.close();
  }
});

it.each([
  ['https://channel.example/uk/', true],
  ['https://channel.example/uk/v3', true],
  ['https://channel.example/uk', true],
  ['https://channel.example/ukraine/', false],
  ['https://channel.example/', false],
  ['http://channel.example/uk/', false],
  ['https://channel.example.elsewhere.example/uk/', false],
  ['https://channel.example@elsewhere.example/uk/', false],
  ['https://channel.example:8443/uk/', false],
])('%s is on the list: %s', (address, allowed) => {
  expect(isAllowed(address, ['nonsense', 'https://channel.example/uk/'])).toBe(allowed);
});
