/**
 * What is shipped is the built code, and it finds its packages in another way than tests do: a text, a call and a list of
 * work leave from it, to a stand-in, in a process of its own.
 */
import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ACCOUNT, OURS, PUBLIC_URL, THEIRS, TOKEN } from './support/twilio';
import { twilioApi, type TwilioApiStandIn } from './support/twilio-api';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '..');
const OFFICER = '+441632960111';

let api: TwilioApiStandIn;
beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'build.mjs')], { cwd: ROOT });
  api = await twilioApi({ accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL });
});
afterAll(() => api.close());

const SENDING = `
  const { mayAnswer } = require('./dist/src/safety/may-answer');
  const { createTextSender } = require('./dist/src/channels/sms/send');
  const { createCaller } = require('./dist/src/channels/voice/call-out');
  const [account, text, call] = JSON.parse(process.argv[1]);
  const session = { mode: 'bot', channel: 'web-chat', lastAt: 0, textsTo: null, answers: {} };
  const may = mayAnswer({ session, stopped: false, author: 'handler' }, 0);
  const sent = [createTextSender(account).send({ may, ...text }), createCaller(account).ring({ may, ...call })];
  Promise.all(sent).then((all) => process.stdout.write(JSON.stringify(all.map(({ type }) => type))));
`;

it('sends a text and rings an officer', async () => {
  const account = { accountSid: ACCOUNT, authToken: TOKEN, publicUrl: PUBLIC_URL, apiBaseUrl: api.url };
  const about = 'b4v8Kq2mZs1x';
  const text = { to: THEIRS, from: OURS, body: 'Please ring us.', validSeconds: 900, about };
  const given = JSON.stringify([account, text, { officer: OFFICER, from: OURS, about }]);
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', SENDING, given], { cwd: ROOT });
  expect(JSON.parse(stdout)).toEqual(['accepted', 'accepted']);
  expect(api.texts.map(({ form }) => form['To'])).toEqual([THEIRS]);
  expect(api.calls.map(({ form }) => form['To'])).toEqual([OFFICER]);
});

it('finds every package it loads when it is first needed', async () => {
  const script = `
    const { globSync, readFileSync } = require('node:fs');
    const { join, resolve, dirname } = require('node:path');
    const { createRequire } = require('node:module');
    const lost = globSync('dist/{src,dialogs}/**/*.js').flatMap((file) => {
      const from = createRequire(resolve(file));
      const asked = [...readFileSync(file, 'utf8').matchAll(/\\b(?:require|import)\\("([^"]+)"\\)/g)].map(([, name]) => name);
      if (/\\bimport\\("/.test(readFileSync(file, 'utf8'))) return [file + ' imports'];
      return asked.filter((name) => { try { from.resolve(name); return false; } catch { return true; } });
    });
    process.stdout.write(JSON.stringify(lost));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: ROOT });
  expect(JSON.parse(stdout)).toEqual([]);
});
