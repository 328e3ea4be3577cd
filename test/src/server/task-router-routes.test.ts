/** What TaskRouter hears when it has found somebody, and who is not answered at all. */
import { createLog } from '../../../src/server/log';
import { createServer, type Running } from '../../../src/server/server';
import { taskRouterRoutes } from '../../../src/server/task-router-routes';
import { httpClient, type Answer } from '../../support/http';
import { ACCOUNT, PUBLIC_URL, sign, TOKEN } from '../../support/twilio';

const ROOM = { accountSid: 'ACroom', authToken: 'the-room' };
const WORKSPACE = `WS${'a'.repeat(32)}`;
const WORKFLOW = `WW${'b'.repeat(32)}`;
const PATH = '/twilio/task-router';

/** As Twilio documents it: who was found has a name here, which is nobody's business. */
const offered = {
  AccountSid: ACCOUNT,
  WorkspaceSid: WORKSPACE,
  WorkflowSid: WORKFLOW,
  ReservationSid: `WR${'c'.repeat(32)}`,
  TaskSid: `WT${'d'.repeat(32)}`,
  TaskAttributes: '{"reference":"case-1","landlord":"oak","priority":"now"}',
  WorkerSid: `WK${'e'.repeat(32)}`,
  WorkerName: 'somebody-at-oak',
};

let running: Running;
let port = 0;
let log: string[] = [];
const client = httpClient(() => port);

const open = async (authToken: string | undefined = TOKEN): Promise<void> => {
  const config = { publicUrl: PUBLIC_URL, accountSid: ACCOUNT, authToken, rehearsal: ROOM };
  const written = createLog('debug', { write: (line) => void log.push(line) });
  const routes = taskRouterRoutes({ config, workspaceSid: WORKSPACE, workflowSid: WORKFLOW, log: written });
  running = createServer({ routes: [routes], log: written, ping: async () => undefined, publicUrl: PUBLIC_URL });
  port = await running.listen(0, '127.0.0.1');
};

beforeEach(() => {
  log = [];
});
afterEach(() => running.close());

interface Posting {
  readonly form?: Readonly<Record<string, string>>;
  readonly signature?: string;
  readonly path?: string;
}

const post = ({ form = offered, path = PATH, signature = sign(path, form) }: Posting = {}): Promise<Answer> =>
  client.ask('POST', path, {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
  });

describe('somebody found for a task', () => {
  it('accepts it at once, and only a code of it is written down', async () => {
    await open();
    const answer = await post();
    expect([answer.status, JSON.parse(answer.text)]).toEqual([200, { instruction: 'accept' }]);
    expect(answer.headers['content-type']).toBe('application/json');
    const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(expect.objectContaining({ event: 'task_offered', code: 'accept' }));
    expect(log.join()).not.toMatch(/case-1|somebody|WK|WT|WR/);
  });

  it('does not accept a task of another list', async () => {
    await open();
    for (const other of [{ WorkspaceSid: `WS${'0'.repeat(32)}` }, { WorkflowSid: `WW${'0'.repeat(32)}` }])
      expect(JSON.parse((await post({ form: { ...offered, ...other } })).text)).toEqual({ instruction: 'reject' });
  });
});

describe('who did not sign it', () => {
  it('is told nothing', async () => {
    await open();
    const refused = [
      await post({ signature: '' }),
      await post({ signature: sign(PATH, offered, 'another-token') }),
      await post({ form: { ...offered, TaskSid: 'x' }, signature: sign(PATH, offered) }),
      await post({ form: { ...offered, AccountSid: 'ACother' } }),
      await post({ path: `${PATH}?a=1`, signature: sign(PATH, offered) }),
    ];
    expect(refused.map(({ status, text }) => [status, text])).toEqual(Array(5).fill([403, '{}']));
  });

  it('is the training room too: its cases are nobody else’s business', async () => {
    await open();
    const form = { ...offered, AccountSid: ROOM.accountSid };
    expect((await post({ form, signature: sign(PATH, form, ROOM.authToken) })).status).toBe(403);
  });

  it('is everybody where there is no token', async () => {
    await open('');
    expect((await post()).status).toBe(403);
  });
});
