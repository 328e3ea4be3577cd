import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { createLog } from '../../../src/server/log';
import { handle } from '../../../src/server/handle';
import { createServer, type Running } from '../../../src/server/server';
import { errorCode, httpClient, json } from '../../support/http';

let running: Running;
let port: number;
let lines: string[];
const { ask, raw } = httpClient(() => port);
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(async () => {
  lines = [];
  running = createServer({
    routes: [
      (server) => {
        server.post(
          '/echo',
          handle(async (req, res) => res.json(200, { body: req.body, raw: req.rawBody })),
        );
      },
    ],
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    ping: async () => undefined,
    publicUrl: 'http://localhost',
  });
  port = await running.listen(0, '127.0.0.1');
});
afterEach(() => running.close());

describe('bodies', () => {
  it('are read as JSON, as a form and as plain text', async () => {
    expect(JSON.parse((await ask('POST', '/echo', json('{"a":[1,"é👍"]}'))).text)).toEqual({
      body: { a: [1, 'é👍'] },
      raw: '{"a":[1,"é👍"]}',
    });
    const form = await ask('POST', '/echo', {
      body: 'Body=I+am+%C3%A9&choice=a&choice=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
    });
    expect(JSON.parse(form.text).body).toEqual({ Body: 'I am é', choice: ['a', 'b'] });
    expect(
      JSON.parse(
        (await ask('POST', '/echo', { body: 'token', headers: { 'content-type': 'text/plain;charset=UTF-8' } })).text,
      ).body,
    ).toBe('token');
  });

  it('may be missing', async () => {
    expect(JSON.parse((await ask('POST', '/echo')).text)).toEqual({});
    expect(JSON.parse((await ask('POST', '/echo', json(''))).text)).toEqual({});
  });

  it.each([
    ['half a JSON', json('{"a":')],
    ['no JSON at all', json('<xml/>')],
    [
      'bytes that are not text',
      { body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), headers: { 'content-type': 'application/json' } },
    ],
  ])('%s is a 400 without internals', async (_, sent) => {
    const answer = await ask('POST', '/echo', sent);
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      400,
      { error: { code: 'BadArgument', message: 'The request is not understood.' } },
    ]);
  });

  it('never touch what every object inherits', async () => {
    await ask('POST', '/echo', json('{"__proto__":{"polluted":true}}'));
    await ask('POST', '/echo', {
      body: '__proto__=x&constructor=y',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are refused over 64 kB, told beforehand or not, and the next request is served', async () => {
    expect((await ask('POST', '/echo', json(JSON.stringify('x'.repeat(64 * 1024 - 2))))).status).toBe(200);
    const told = await ask('POST', '/echo', json(JSON.stringify('x'.repeat(64 * 1024))));
    expect([told.status, errorCode(told)]).toEqual([413, 'PayloadTooLarge']);
    const chunked = await raw(
      `POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n11000\r\n${'x'.repeat(0x11000)}\r\n0\r\n\r\n`,
    );
    expect(chunked).toMatch(/^HTTP\/1\.1 413 /);
    expect((await ask('POST', '/echo', json('1'))).status).toBe(200);
  });

  it.each([
    [
      'an upload',
      {
        body: '--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nSam\r\n--b--\r\n',
        headers: { 'content-type': 'multipart/form-data; boundary=b' },
      },
    ],
    ['bytes', { body: 'abc', headers: { 'content-type': 'application/octet-stream' } }],
    ['something without a type', { body: 'abc' }],
    [
      'something compressed',
      {
        body: Buffer.from([0x1f, 0x8b, 8, 0]),
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
    ],
  ])('%s is a 415 and leaves nothing behind', async (_, sent) => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'));
    const answer = await ask('POST', '/echo', sent);
    expect([answer.status, errorCode(answer)]).toEqual([415, 'UnsupportedMediaType']);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'))).toEqual(before);
  });

  it('that stop half way harm nobody', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":',
    );
    await settled();
    socket.destroy();
    await settled();
    expect((await ask('GET', '/healthz')).status).toBe(200);
    expect(lines.join('')).not.toContain('request_failed');
  });
});
