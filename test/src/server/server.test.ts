import { createLog } from '../../../src/server/log';
import { handle } from '../../../src/server/handle';
import { perAddress } from '../../../src/server/limits';
import { Refusal } from '../../../src/server/refusal';
import { errorCode, httpClient, json } from '../../support/http';
import { createServer, type Request, type Routes, type Running } from '../../../src/server/server';

const SECRET = 'Sam Example of 12 Example Road, 07700 900123';

let running: Running;
let port: number;
let lines: string[];
let databaseAnswers: boolean;
let slow: { readonly started: Promise<void>; finish: () => void };

const makeSlow = () => {
  let start = (): void => {};
  let finish = (): void => {};
  const started = new Promise<void>((resolve) => (start = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  return { started, start: () => start(), finished, finish: () => finish() };
};

const routes: Routes = (server) => {
  const limit = perAddress({ perMinute: 3 });
  const waiting = makeSlow();
  slow = waiting;
  server.post(
    { name: 'echo', path: '/echo' },
    handle(async (req, res) => res.json(200, { body: req.body, raw: req.rawBody })),
  );
  server.get(
    { name: 'thing', path: '/things/:id' },
    handle(async (req, res) => res.json(200, { id: req.params.id, query: req.query })),
  );
  server.get(
    '/throws',
    handle(async () => {
      throw new Error(SECRET);
    }),
  );
  server.get('/throws-at-once', (() => {
    throw new Error(SECRET);
  }) as never);
  server.get(
    '/throws-a-string',
    handle(async () => {
      const odd: unknown = SECRET;
      throw odd;
    }),
  );
  server.get('/steps', ((_req: Request, _res: never, _next: never) => {
    throw new Error(SECRET);
  }) as never);
  server.post('/returns', (async (req: Request, res: { send(code: number, body: unknown): unknown }) => {
    res.send(200, { ok: true });
    return { told: req.body };
  }) as never);
  server.get(
    '/silent',
    handle(async () => undefined),
  );
  server.get(
    '/half',
    handle(async (_req, res) => {
      res.writeHead(200);
      res.write('half');
      throw new Error(SECRET);
    }),
  );
  server.get(
    { name: 'page', path: '/page' },
    handle(async () => {
      throw new Error(SECRET);
    }, 'person'),
  );
  server.get(
    '/refused',
    handle(async () => {
      throw new Refusal('TokenExpired');
    }),
  );
  server.get(
    '/limited',
    handle(async (req, res) => {
      limit(req);
      res.json(200, {});
    }),
  );
  server.get(
    '/limited-page',
    handle(async (req, res) => {
      limit(req);
      res.json(200, {});
    }, 'person'),
  );
  server.get(
    '/slow',
    handle(async (_req, res) => {
      waiting.start();
      await waiting.finished;
      res.json(200, { done: true });
    }),
  );
};

const start = async (options: { publicUrl?: string; grace?: number } = {}): Promise<void> => {
  lines = [];
  databaseAnswers = true;
  running = createServer({
    routes: [routes],
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    ping: async () => {
      if (!databaseAnswers) throw new Error(`no database at ${SECRET}`);
    },
    publicUrl: options.publicUrl ?? 'http://localhost',
    grace: options.grace,
  });
  port = await running.listen(0, '127.0.0.1');
};

const { ask, raw } = httpClient(() => port);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => start());
afterEach(() => running.close());

describe('what the framework would leak', () => {
  it.each(['/throws', '/throws-at-once', '/throws-a-string', '/steps'])(
    '%s tells a program nothing of what was thrown',
    async (path) => {
      const answer = await ask('GET', path);
      expect(answer.status).toBe(500);
      expect(JSON.parse(answer.text)).toEqual({ error: { code: 'Internal', message: 'Something went wrong.' } });
      expect(JSON.stringify(answer.headers)).not.toContain('Sam');
    },
  );

  it.each(['text/plain', 'text/html', 'application/octet-stream', 'application/xml', 'image/png'])(
    'nor does it to a client that accepts %s',
    async (accept) => {
      for (const path of ['/throws', '/silent']) {
        const answer = await ask('GET', path, { headers: { accept } });
        expect(answer.status).toBe(500);
        expect(answer.text).not.toContain('Sam');
        expect(answer.text).not.toContain('handler');
      }
    },
  );

  it('answers when a handler forgets to', async () => {
    expect(errorCode(await ask('GET', '/silent'))).toBe('Internal');
  });

  it('logs neither what was thrown, nor what a handler returned, nor what came in', async () => {
    await ask('GET', `/throws?name=${encodeURIComponent(SECRET)}`, { headers: { cookie: SECRET } });
    await ask('POST', '/returns', json(JSON.stringify({ name: SECRET })));
    await ask('GET', `/things/${encodeURIComponent(SECRET)}`);
    await settled();
    const log = lines.join('');
    expect(log).not.toMatch(/Sam|Example|07700/);
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['request_failed', 'request', 'request', 'request']);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      code: 'Error',
      at: expect.stringContaining('src/server/server.test.ts:'),
    });
  });

  it('cuts the connection when half an answer had gone', async () => {
    await expect(ask('GET', '/half')).rejects.toThrow(/aborted|socket hang up/);
  });

  it('has no name of its own in the headers', async () => {
    expect((await ask('GET', '/healthz')).headers).not.toHaveProperty('server');
  });
});

describe('addresses', () => {
  it('that lead nowhere are short 404s, as JSON or, for a person, with 999 first', async () => {
    const program = await ask('GET', `/nothing/${'x'.repeat(50)}`);
    expect([program.status, JSON.parse(program.text)]).toEqual([
      404,
      { error: { code: 'NotFound', message: 'There is nothing here.' } },
    ]);
    const person = await ask('GET', '/nothing/here', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([person.status, person.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(person.text).toContain('call 999');
  });

  it('refuse the wrong method and say which is right', async () => {
    const answer = await ask('DELETE', '/echo');
    expect([answer.status, errorCode(answer), answer.headers.allow]).toEqual([405, 'MethodNotAllowed', 'POST']);
  });

  it('survive a very long one', async () => {
    expect((await ask('GET', `/things/${'a'.repeat(5000)}`)).status).toBe(404);
  });

  it.each(['/%zz', '/things/%E0%A4%A', '//', '/things/..%2f..%2fetc%2fpasswd', '/things/%00', '/?%zz=%zz'])(
    'survive %s',
    async (path) => {
      const answer = await ask('GET', path);
      expect([200, 400, 404]).toContain(answer.status);
      expect(answer.text).not.toMatch(/node_modules|at |Error:/);
    },
  );

  it('answer OPTIONS without opening anything', async () => {
    const answer = await ask('OPTIONS', '/echo', {
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('give parameters and query, and keep the body out of both', async () => {
    expect(JSON.parse((await ask('GET', '/things/7?a=1&a=2')).text)).toEqual({ id: '7', query: { a: ['1', '2'] } });
  });

  it('refuse what is not HTTP', async () => {
    expect(await raw('HELLO THERE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('headers', () => {
  it('allow nothing by default, on answers and on refusals alike', async () => {
    for (const path of ['/healthz', '/nothing', '/throws']) {
      const { headers } = await ask('GET', path);
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(headers).not.toHaveProperty('set-cookie');
    }
  });

  it('hold browsers to https where the world reaches us by it', async () => {
    await running.close();
    await start({ publicUrl: 'https://desk.example' });
    expect((await ask('GET', '/healthz')).headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('never take a request id from outside', async () => {
    expect((await ask('GET', '/healthz', { headers: { 'x-request-id': 'mine' } })).headers['x-request-id']).not.toBe(
      'mine',
    );
  });
});

describe('a person whose page fails', () => {
  it('still reads 999 first, whatever their browser accepts', async () => {
    const answer = await ask('GET', '/page');
    expect([answer.status, answer.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
    expect(answer.text.indexOf('call 999')).toBeGreaterThan(0);
    expect(answer.text.indexOf('call 999')).toBeLessThan(answer.text.indexOf('Something went wrong'));
    expect(answer.text).not.toContain('Sam');
  });

  it('reads the same when a form is too long or too frequent', async () => {
    const html = { accept: 'text/html' };
    const long = await ask('POST', '/echo', {
      body: 'a'.repeat(70_000),
      headers: { ...html, 'content-type': 'text/plain' },
    });
    expect([long.status, long.text.includes('call 999')]).toEqual([413, true]);
    for (let time = 0; time < 3; time += 1) await ask('GET', '/limited-page');
    const often = await ask('GET', '/limited-page');
    expect([often.status, often.text.includes('call 999'), often.headers['retry-after']]).toEqual([429, true, '60']);
  });
});

describe('refusals', () => {
  it('are told by code', async () => {
    const answer = await ask('GET', '/refused');
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      403,
      { error: { code: 'TokenExpired', message: 'Token has expired.' } },
    ]);
  });

  it('count one address at a time', async () => {
    const statuses = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await ask('GET', '/limited')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect((await ask('GET', '/healthz')).status).toBe(200);
  });
});

describe('operations', () => {
  it('say alive and ready, and not ready without a database', async () => {
    expect((await ask('GET', '/healthz')).status).toBe(200);
    expect((await ask('GET', '/readyz')).status).toBe(200);
    databaseAnswers = false;
    const answer = await ask('GET', '/readyz');
    expect([answer.status, errorCode(answer)]).toEqual([503, 'Unavailable']);
    expect((await ask('GET', '/healthz')).status).toBe(200);
  });

  it('count by route name and code only', async () => {
    await ask('GET', '/things/07700900123');
    await ask('GET', '/nothing');
    await settled();
    const { text } = await ask('GET', '/metrics');
    expect(text).toContain('fanlight_requests_total{route="thing",code="200"} 1');
    expect(text).toContain('fanlight_requests_total{route="none",code="404"} 1');
    expect(text).not.toContain('07700900123');
  });
});

describe('starting', () => {
  it('fails, and does not end the process, when the port is taken', async () => {
    const second = createServer({
      routes: [],
      log: createLog('silent'),
      ping: async () => undefined,
      publicUrl: 'http://localhost',
    });
    await expect(second.listen(port, '127.0.0.1')).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('stopping', () => {
  it('lets a turn in hand finish, takes no more, and tells streams to end', async () => {
    const told = jest.fn();
    running.server.on('stopping', told);
    const answer = ask('GET', '/slow');
    await slow.started;
    const closed = running.close();
    expect(told).toHaveBeenCalledTimes(1);
    await expect(ask('GET', '/healthz')).rejects.toThrow(/ECONNREFUSED/);
    slow.finish();
    expect((await answer).text).toBe('{"done":true}');
    await closed;
  });

  it('cuts what does not finish in time', async () => {
    await running.close();
    await start({ grace: 50 });
    const answer = ask('GET', '/slow');
    const cut = expect(answer).rejects.toThrow(/socket hang up|ECONNRESET/);
    await slow.started;
    await running.close();
    await cut;
  });

  it('may be asked for twice', async () => {
    await running.close();
    await running.close();
    await expect(ask('GET', '/healthz')).rejects.toThrow(/ECONNREFUSED/);
  });
});
