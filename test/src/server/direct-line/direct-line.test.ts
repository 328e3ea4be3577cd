import { WebSocket } from 'ws';
import type { Activity } from '../../../../src/core/reply';
import { contractsAreHere, faults, validator } from '../../../support/contracts';
import { EMERGENCY, openDesk, type Desk } from '../../../support/desk';
import { errorCode, type Answer } from '../../../support/http';

const BASE = '/v3/directline';
const THIRTY_MINUTES = 1_800_000;

/** Told nothing, and heard by nobody: these tests are of its tokens. */
const HUB = { handOff: () => Promise.resolve(null), heard: () => Promise.resolve() };

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ deps: { hub: { ...HUB, secrets: { oak: 'the-secret-of-oak', elm: 'the-secret-of-elm' } } } });
});
afterEach(() => desk.close());

interface Body {
  readonly [name: string]: unknown;
  readonly token: string;
  readonly conversationId: string;
  readonly streamUrl: string;
  readonly activities: readonly Activity[];
  readonly watermark: string;
  readonly id: string;
}
const bodyOf = (answer: Answer): Body => JSON.parse(answer.text) as Body;

const call = (token: string, method: string, path: string, body?: unknown): Promise<Answer> =>
  desk.ask(method, `${BASE}${path}`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

const newToken = async (): Promise<Body> => bodyOf(await desk.ask('POST', '/oak/token'));

async function started(): Promise<Body & { readonly path: string }> {
  const { token } = await newToken();
  const body = bodyOf(await call(token, 'POST', '/conversations', {}));
  return { ...body, path: `/conversations/${body.conversationId}` };
}

const say = (text: string, clientActivityID?: string) => ({
  type: 'message',
  from: { id: 'anybody', role: 'user' },
  text,
  ...(clientActivityID === undefined ? {} : { channelData: { clientActivityID } }),
});

const texts = (activities: readonly Activity[]): readonly unknown[] => activities.map(({ type, text }) => text ?? type);

/** Collects what a stream sends until it has so many activities. */
function listen(url: string) {
  const socket = new WebSocket(url);
  const frames: string[] = [];
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data: Buffer) => frames.push(data.toString()));
  const sets = (): readonly Body[] => frames.filter(Boolean).map((frame) => JSON.parse(frame) as Body);
  const activities = (): readonly Activity[] => sets().flatMap((set) => set.activities);
  const until = async (count: number): Promise<readonly Activity[]> => {
    for (let tries = 0; activities().length < count && tries < 200; tries += 1)
      await new Promise((r) => setTimeout(r, 10));
    return activities();
  };
  const opened = new Promise<'open' | number>((resolve) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => undefined);
  });
  return { socket, sets, until, opened, closed };
}

describe('tokens', () => {
  it('are given to any page of a landlord, without body, cookie or origin', async () => {
    for (const sent of [{}, { body: '{}', headers: { 'content-type': 'application/json' } }]) {
      const answer = await desk.ask('POST', '/oak/token', sent);
      expect(answer.status).toBe(200);
      expect(bodyOf(answer)).toEqual({
        token: expect.stringMatching(/^ey/),
        userId: expect.stringMatching(/^dl_[\w-]{22}$/),
        conversationId: expect.stringMatching(/^[\w-]{22}$/),
        expires_in: 1800,
      });
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect((await desk.ask('POST', '/elm/token')).status).toBe(404);
  });

  it('pass sixty to one address in a minute, and stop a flood', async () => {
    const answers = [];
    for (let n = 0; n < 301; n += 1) answers.push((await desk.ask('POST', '/oak/token')).status);
    expect(answers.slice(0, 60)).toEqual(Array<number>(60).fill(200));
    expect(answers.at(-1)).toBe(429);
  });

  it('are renewed for the same conversation, but not after they ran out', async () => {
    const first = await newToken();
    desk.clock.now += THIRTY_MINUTES - 1000;
    const renewed = bodyOf(await call(first.token, 'POST', '/tokens/refresh'));
    expect(renewed.conversationId).toBe(first.conversationId);
    desk.clock.now += 1001;
    const late = await call(first.token, 'POST', '/tokens/refresh');
    expect([late.status, errorCode(late)]).toEqual([403, 'TokenExpired']);
    expect((await call(renewed.token, 'POST', '/conversations')).status).toBe(201);
  });

  it('are made for a landlord’s hub only with that landlord’s secret', async () => {
    const made = await call('the-secret-of-oak', 'POST', '/tokens/generate', { user: { id: 'dl_theirs', name: 'x' } });
    const begun = await call(bodyOf(made).token, 'POST', '/conversations');
    expect([made.status, begun.status]).toEqual([200, 201]);
    expect((await call('another-secret', 'POST', '/tokens/generate')).status).toBe(403);
    // Named in the settings, and not served.
    expect((await call('the-secret-of-elm', 'POST', '/tokens/generate')).status).toBe(403);
    expect((await call('the-secret-of-oak', 'POST', '/tokens/generate', { user: { id: 'root' } })).status).toBe(400);
    const off = await openDesk();
    const headers = { authorization: 'Bearer the-secret-of-oak' };
    expect((await off.ask('POST', `${BASE}/tokens/generate`, { headers })).status).toBe(403);
    await off.close();
  });
});

describe('who asks', () => {
  it('is refused without a token, with a malformed one, and with one that has run out', async () => {
    const { token, path } = await started();
    for (const authorization of [undefined, '', 'Bearer', 'Basic abc', 'Bearer x', 'Bearer a.b.c']) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const answer = await desk.ask('GET', `${BASE}${path}/activities`, { headers });
      expect([authorization, answer.status, errorCode(answer)]).toEqual([authorization, 401, 'Unauthorized']);
    }
    desk.clock.now += THIRTY_MINUTES;
    const late = await call(token, 'GET', `${path}/activities`);
    expect([late.status, errorCode(late)]).toEqual([403, 'TokenExpired']);
  });

  it('reads and writes in no conversation but their own, whether another exists or not', async () => {
    const [mine, theirs] = [await started(), await started()];
    for (const path of [theirs.path, '/conversations/nobody']) {
      const answers = [
        await call(mine.token, 'GET', path),
        await call(mine.token, 'GET', `${path}/activities`),
        await call(mine.token, 'POST', `${path}/activities`, say('hello')),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    }
  });

  it('speaks as the token’s user, whoever they say they are', async () => {
    const { token, path } = await started();
    await call(token, 'POST', `${path}/activities`, { ...say('hello'), from: { id: 'fanlight', role: 'bot' } });
    const { activities } = bodyOf(await call(token, 'GET', `${path}/activities`));
    const mine = activities.find(({ text }) => text === 'hello');
    expect(mine?.from).toMatchObject({ id: expect.stringMatching(/^dl_/), role: 'user' });
  });
});

describe('a conversation', () => {
  it('begins with the bot’s words, once, and is found again by the same token', async () => {
    const { token } = await newToken();
    const first = await call(token, 'POST', '/conversations', { locale: 'ur', from: 'asb', user: { id: 'x' } });
    const again = await call(token, 'POST', '/conversations', {});
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(bodyOf(again).conversationId).toBe(bodyOf(first).conversationId);
    const { activities, watermark } = bodyOf(
      await call(token, 'GET', `/conversations/${bodyOf(first).conversationId}/activities`),
    );
    expect(texts(activities)).toEqual([EMERGENCY, 'Is it safe?']);
    expect(watermark).toBe('2');
    expect(desk.seen[0]).toMatchObject({ language: 'ur', input: { type: 'begin', from: 'asb' } });
  });

  it('shows people their own message back, unchanged in its client’s id', async () => {
    const { token, path, conversationId } = await started();
    const posted = bodyOf(await call(token, 'POST', `${path}/activities`, say('hello', 'mine-1')));
    expect(posted.id).toBe(`${conversationId}|0000003`);
    const { activities } = bodyOf(await call(token, 'GET', `${path}/activities?watermark=2`));
    expect(texts(activities)).toEqual(['hello', 'You said: hello']);
    expect(activities[0]).toMatchObject({ id: posted.id, channelData: { clientActivityID: 'mine-1' } });
  });

  it('takes the same message three times at once as one', async () => {
    const { token, path } = await started();
    const posts = [1, 2, 3].map(() => call(token, 'POST', `${path}/activities`, say('hello', 'mine-1')));
    const ids = (await Promise.all(posts)).map((answer) => bodyOf(answer).id);
    expect(new Set(ids).size).toBe(1);
    const { activities } = bodyOf(await call(token, 'GET', `${path}/activities?watermark=2`));
    expect(texts(activities)).toEqual(['hello', 'You said: hello']);
  });

  it('is read on from any watermark, and from the beginning without one', async () => {
    const { token, path } = await started();
    const read = async (watermark: string) => bodyOf(await call(token, 'GET', `${path}/activities${watermark}`));
    for (const [watermark, count] of [
      ['', 2],
      ['?watermark=', 2],
      ['?watermark=-', 2],
      ['?watermark=1', 1],
    ] as const)
      expect((await read(watermark)).activities).toHaveLength(count);
    expect(await read('?watermark=2')).toEqual({ activities: [], watermark: '2' });
  });

  it('acknowledges what needs no answer, and refuses what is no activity', async () => {
    const { token, path } = await started();
    const typing = await call(token, 'POST', `${path}/activities`, { type: 'typing', from: { id: 'x' } });
    expect([typing.status, typeof bodyOf(typing).id]).toEqual([200, 'string']);
    for (const body of [[], 'hello', { type: 'invoke' }, { type: 'message', attachments: [{}] }]) {
      const refused = await call(token, 'POST', `${path}/activities`, body);
      expect([refused.status, errorCode(refused)]).toEqual([400, 'BadArgument']);
    }
    const upload = await call(token, 'POST', `${path}/upload?userId=x`);
    expect([upload.status, errorCode(upload)]).toEqual([415, 'UnsupportedMediaType']);
    expect(desk.seen).toHaveLength(1);
  });

  it.each([{ type: 'endOfConversation' }, { type: 'event', name: 'leave' }])(
    'is left by %j, stays readable for a minute, and is gone after that',
    async (leaving) => {
      const { token, path } = await started();
      expect((await call(token, 'POST', `${path}/activities`, leaving)).status).toBe(200);
      desk.clock.now += 60_000;
      const { activities } = bodyOf(await call(token, 'GET', `${path}/activities`));
      expect(activities.at(-1)).toMatchObject({ type: 'endOfConversation', code: 'userCancelled' });
      desk.clock.now += 1;
      const gone = [
        await call(token, 'GET', `${path}/activities`),
        await call(token, 'GET', path),
        await call(token, 'POST', `${path}/activities`, say('hello')),
      ];
      expect(gone.map((answer) => [answer.status, errorCode(answer)])).toEqual(Array(3).fill([404, 'NotFound']));
    },
  );
});

describe('when a turn fails', () => {
  it('says so, and the emergency message is there to read', async () => {
    const { token, path } = await started();
    const failed = await call(token, 'POST', `${path}/activities`, say('crash'));
    expect([failed.status, errorCode(failed)]).toEqual([502, 'BotRejectedActivity']);
    const set = bodyOf(await call(token, 'GET', `${path}/activities?watermark=2`));
    expect(texts(set.activities)).toEqual([EMERGENCY]);
    const after = bodyOf(await call(token, 'GET', `${path}/activities?watermark=${set.watermark}`));
    expect(after).toEqual({ activities: [], watermark: set.watermark });
  });

  it('comes over an open stream as well, and the conversation goes on', async () => {
    const { token, path, streamUrl } = await started();
    const stream = listen(streamUrl);
    await stream.until(2);
    await call(token, 'POST', `${path}/activities`, say('crash'));
    expect(texts(await stream.until(3))).toEqual([EMERGENCY, 'Is it safe?', EMERGENCY]);
    await call(token, 'POST', `${path}/activities`, say('hello'));
    expect(texts(await stream.until(5)).slice(3)).toEqual(['hello', 'You said: hello']);
    stream.socket.close();
  });

  it('reaches people while the database is down, from the first moment on', async () => {
    desk.breakStore(true);
    const { token } = await newToken();
    const begun = await call(token, 'POST', '/conversations', {});
    expect(begun.status).toBe(201);
    const { conversationId, streamUrl } = bodyOf(begun);
    const read = await call(token, 'GET', `/conversations/${conversationId}/activities`);
    expect(texts(bodyOf(read).activities)).toEqual([EMERGENCY]);
    const stream = listen(streamUrl);
    expect(texts(await stream.until(1))).toEqual([EMERGENCY]);
    stream.socket.close();
    desk.breakStore(false);
    expect((await call(token, 'POST', '/conversations', {})).status).toBe(201);
  });
});

describe('the stream', () => {
  it('brings what was said before it opened, then each message as it comes, to every tab', async () => {
    const { token, path, streamUrl } = await started();
    await call(token, 'POST', `${path}/activities`, say('early'));
    const tabs = [listen(streamUrl), listen(bodyOf(await call(token, 'GET', `${path}?watermark=`)).streamUrl)];
    for (const tab of tabs) await tab.until(4);
    await call(token, 'POST', `${path}/activities`, say('late', 'from-tab-1'));
    for (const tab of tabs) {
      const all = await tab.until(6);
      expect(texts(all)).toEqual([EMERGENCY, 'Is it safe?', 'early', 'You said: early', 'late', 'You said: late']);
      expect(new Set(all.map(({ id }) => id)).size).toBe(6);
      tab.socket.close();
    }
  });

  it('goes on from the watermark, or from now where there is none', async () => {
    const { token, path } = await started();
    const [fromOne, fromNow] = [
      listen(bodyOf(await call(token, 'GET', `${path}?watermark=1`)).streamUrl),
      listen(bodyOf(await call(token, 'GET', path)).streamUrl),
    ];
    await Promise.all([fromOne.opened, fromNow.opened]);
    await call(token, 'POST', `${path}/activities`, say('hello'));
    expect(texts(await fromOne.until(3))).toEqual(['Is it safe?', 'hello', 'You said: hello']);
    expect(texts(await fromNow.until(2))).toEqual(['hello', 'You said: hello']);
    expect(fromOne.sets().at(-1)?.watermark).toBe('4');
    [fromOne, fromNow].forEach(({ socket }) => socket.close());
  });

  it('ignores what a client sends on it', async () => {
    const { token, path, streamUrl } = await started();
    const stream = listen(streamUrl);
    await stream.until(2);
    for (const frame of ['', '{', 'x'.repeat(100)]) stream.socket.send(frame);
    await call(token, 'POST', `${path}/activities`, say('hello'));
    expect(texts(await stream.until(4)).slice(2)).toEqual(['hello', 'You said: hello']);
    stream.socket.close();
  });

  it('opens only with its own address, in time, and for a conversation that is there', async () => {
    const { streamUrl, token, path } = await started();
    const other = await started();
    const at = (url: string): Promise<'open' | number> => listen(url).opened;
    expect(await at(streamUrl.replace(/t=.*/, ''))).toBe(401);
    expect(await at(streamUrl.replace(/t=.*/, `t=${token}`))).toBe(401);
    expect(await at(streamUrl.replace(path, other.path))).toBe(403);
    desk.clock.now += 61_000;
    expect(await at(streamUrl)).toBe(403);
    const fresh = bodyOf(await call(token, 'GET', path)).streamUrl;
    await call(token, 'POST', `${path}/activities`, { type: 'endOfConversation' });
    desk.clock.now += 30_000;
    expect(await at(fresh)).toBe('open');
    desk.clock.now += 30_001;
    expect(await at(fresh)).toBe(403);
  });
});

describe('another site', () => {
  it.each([`${BASE}/conversations`, `${BASE}/conversations/x/activities`, '/oak/token'])(
    'may ask whether it may call %s',
    async (path) => {
      const answer = await desk.ask('OPTIONS', path, {
        headers: {
          origin: 'https://elsewhere.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type,x-ms-bot-agent,x-requested-with',
        },
      });
      expect(answer.status).toBe(204);
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-allow-headers': expect.stringMatching(/Authorization.*Content-Type.*x-ms-bot-agent/),
        'access-control-allow-methods': expect.stringContaining('POST'),
      });
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    },
  );

  it('sees why it was refused', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    for (const path of [`${BASE}/conversations/x/activities`, `${BASE}/session/getsessionid`, `${BASE}/nothing`]) {
      const answer = await desk.ask('GET', path, { headers });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(errorCode(answer)).toEqual(expect.any(String));
    }
    expect((await desk.ask('GET', `${BASE}/session/getsessionid`)).status).toBe(404);
  });
});

(contractsAreHere ? it : it.skip)('answers as the published Direct Line 3.0 says', async () => {
  const conversation = validator('directline-3.0.json', 'Conversation');
  const set = validator('directline-3.0.json', 'ActivitySet');
  const { token, path } = await started();
  const posted = await call(token, 'POST', `${path}/activities`, say('hello', 'mine'));
  for (const answer of [
    await call(token, 'POST', '/conversations'),
    await call(token, 'POST', '/tokens/refresh'),
    await call('the-secret-of-oak', 'POST', '/tokens/generate'),
    await call(token, 'GET', path),
  ])
    expect(faults(conversation, bodyOf(answer))).toEqual([]);
  expect(faults(set, bodyOf(await call(token, 'GET', `${path}/activities`)))).toEqual([]);
  expect(faults(validator('directline-3.0.json', 'ResourceResponse'), bodyOf(posted))).toEqual([]);
  const refused = bodyOf(await call('x', 'GET', path));
  expect(faults(validator('directline-3.0.json', 'ErrorResponse'), refused)).toEqual([]);
  expect(faults(set, { activities: 'none' })).not.toEqual([]);
});
