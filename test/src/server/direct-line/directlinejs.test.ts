/** Microsoft's own client, unchanged, against the running server. */
import { ConnectionStatus, DirectLine, type Activity as Seen } from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import { EMERGENCY, openDesk, type Desk } from '../../../support/desk';
import { XmlHttpRequest } from '../../../support/xml-http-request';

Object.assign(globalThis, { XMLHttpRequest: XmlHttpRequest, WebSocket });

let desk: Desk;
const clients: DirectLine[] = [];
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.end());
  await desk.close();
});

interface Heard {
  readonly client: DirectLine;
  readonly activities: Seen[];
  readonly statuses: ConnectionStatus[];
  until(held: () => boolean): Promise<void>;
}

type Options = ConstructorParameters<typeof DirectLine>[0];

function connect(options: Options): Heard {
  const client = new DirectLine({ domain: `${desk.url}/v3/directline`, ...options });
  clients.push(client);
  const activities: Seen[] = [];
  const statuses: ConnectionStatus[] = [];
  client.connectionStatus$.subscribe((status) => statuses.push(status));
  client.activity$.subscribe({ next: (activity) => void activities.push(activity), error: () => undefined });
  const until = async (held: () => boolean): Promise<void> => {
    for (let tries = 0; !held() && tries < 400; tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(held()).toBe(true);
  };
  return { client, activities, statuses, until };
}

const token = async (): Promise<string> => {
  const issued = await desk.line.issue({ landlord: 'oak' });
  return issued.token;
};

const post = (client: DirectLine, text: string, id?: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const activity: Seen = {
      type: 'message',
      from: { id: 'ignored', role: 'user' },
      text,
      ...(id === undefined ? {} : { channelData: { clientActivityID: id } }),
    };
    client.postActivity(activity).subscribe({ next: resolve, error: reject });
  });

const texts = (activities: readonly Seen[]): readonly string[] =>
  activities.map((activity) => (activity.type === 'message' ? (activity.text ?? '') : activity.type));

describe.each([
  ['over a socket', { webSocket: true }],
  ['by asking', { webSocket: false, pollingInterval: 200 }],
])('%s', (_, how) => {
  it('is spoken to first, sends, and sees its own message come back', async () => {
    const { client, activities, until, statuses } = connect({ ...how, token: await token() });
    await until(() => activities.length === 2);
    const id = await post(client, 'hello', 'mine-1');
    await until(() => activities.length === 4);
    expect(texts(activities)).toEqual([EMERGENCY, 'Is it safe?', 'hello', 'You said: hello']);
    expect(activities[2]).toMatchObject({ id, channelData: { clientActivityID: 'mine-1' } });
    expect(statuses).toContain(ConnectionStatus.Online);
  });

  it('sees the end', async () => {
    const { client, activities, until } = connect({ ...how, token: await token() });
    await until(() => activities.length === 2);
    await post(client, 'goodbye');
    await until(() => activities.length === 5);
    expect(texts(activities).slice(2)).toEqual(['goodbye', 'Take care.', 'endOfConversation']);
  });

  it('shows the same to two tabs', async () => {
    const first = connect({ ...how, token: await token() });
    await first.until(() => first.activities.length === 2);
    const { conversationId } = first.client as unknown as { conversationId: string };
    const renewed = await desk.line.issue({ landlord: 'oak', conversation: conversationId });
    const start = await fetch(`${desk.url}/v3/directline/conversations/${conversationId}?watermark=`, {
      headers: { authorization: `Bearer ${renewed.token}` },
    });
    const { streamUrl } = (await start.json()) as { streamUrl: string };
    const second = connect({ ...how, token: renewed.token, conversationId, streamUrl });
    await second.until(() => second.activities.length === 2);
    await post(first.client, 'from the first');
    await post(second.client, 'from the second');
    for (const tab of [first, second]) await tab.until(() => tab.activities.length === 6);
    expect(texts(second.activities)).toEqual(texts(first.activities));
    expect(new Set(second.activities.map(({ id }) => id)).size).toBe(6);
  });

  it('is told by a failed turn to try again, and still hears the emergency message', async () => {
    const { client, activities, until } = connect({ ...how, token: await token() });
    await until(() => activities.length === 2);
    expect(await post(client, 'crash')).toBe('retry');
    await until(() => activities.length === 3);
    expect(texts(activities).at(-1)).toBe(EMERGENCY);
  });

  it('learns that its token has run out', async () => {
    const { client, activities, statuses, until } = connect({ ...how, token: await token() });
    await until(() => activities.length === 2);
    desk.clock.now += 1_800_000;
    expect(await post(client, 'late')).toBe('retry');
    await until(() => statuses.includes(ConnectionStatus.ExpiredToken));
  });
});

it('learns by asking that the conversation is over', async () => {
  const { client, activities, statuses, until } = connect({
    webSocket: false,
    pollingInterval: 200,
    token: await token(),
  });
  await until(() => activities.length === 2);
  await post(client, 'goodbye');
  await until(() => activities.length === 5);
  desk.clock.now += 60_001;
  await until(() => statuses.includes(ConnectionStatus.Ended));
});

it('takes its user from the token and nowhere else', async () => {
  const { client, activities, until } = connect({ webSocket: true, token: await token() });
  const warnings = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  client.setUserId('dl_somebody-else');
  await until(() => activities.length === 2);
  await post(client, 'hello');
  await until(() => activities.length === 4);
  expect(warnings).toHaveBeenCalledWith(expect.stringContaining('user id'));
  expect(activities[2]?.from.id).toMatch(/^dl_[\w-]{22}$/);
  warnings.mockRestore();
});

it('fails for good when its token was never ours', async () => {
  const { statuses, until } = connect({ webSocket: true, token: 'x.y.z' });
  await until(() => statuses.includes(ConnectionStatus.FailedToConnect));
});

it('finds its way back after the connection is cut, and misses nothing', async () => {
  const soonest = jest.spyOn(Math, 'random').mockReturnValue(0);
  const { client, activities, until } = connect({ webSocket: true, token: await token() });
  await until(() => activities.length === 2);
  desk.cutSockets();
  await post(client, 'said meanwhile');
  await until(() => activities.length === 4);
  soonest.mockRestore();
  expect(texts(activities).slice(2)).toEqual(['said meanwhile', 'You said: said meanwhile']);
}, 15_000);
