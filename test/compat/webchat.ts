/**
 * Microsoft's Web Chat, unchanged, in a real browser on another site, against the whole desk. It is half a gigabyte, so
 * it is fetched to a folder outside the checkout and only by `npm run compat`.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PROJECT } from '../../src/project';
import { launchBrowser } from '../support/browser';

const VERSION = '4.18.1';
const FOLDER = join(tmpdir(), `fanlight-webchat-${VERSION}`);
const BUNDLE = join(FOLDER, 'node_modules/botframework-webchat/dist/webchat.js');
const MINUTE = 60_000;

jest.setTimeout(3 * MINUTE);

function fetchWebChat(): void {
  if (existsSync(BUNDLE)) return;
  mkdirSync(FOLDER, { recursive: true });
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-package-lock'];
  const what = ['install', '--prefix', FOLDER, ...quiet, `botframework-webchat@${VERSION}`];
  execFileSync('npm', what, { cwd: FOLDER, stdio: 'inherit', timeout: 15 * MINUTE });
}

const page = (desk: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Elsewhere</title>
<div id="chat" style="height: 600px"></div><script src="/webchat.js"></script><script>
  const domain = '${desk}/v3/directline';
  window.seen = [];
  window.begin = (carried) => {
    const directLine = WebChat.createDirectLine({ domain, enableVoiceMode: false, ...carried });
    directLine.activity$.subscribe((activity) => window.seen.push(activity));
    window.line = directLine;
    const styleOptions = { hideUploadButton: true };
    WebChat.renderWebChat({ directLine, styleOptions, sendTypingIndicator: false, locale: 'en-GB' }, document.getElementById('chat'));
  };
  fetch('${desk}/southern/token', { method: 'POST' }).then((answer) => answer.json()).then((got) => {
    window.got = got;
    window.begin({ token: got.token });
  });
</script></html>`;

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(portOf(server))));

const freePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};

async function startDesk(port: number, folder: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    PUBLIC_URL: `http://localhost:${port}`,
  };
  const desk = spawn(process.execPath, [join(PROJECT, 'dist/src/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    desk.once('exit', () => reject(new Error('the desk did not start')));
    desk.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes('Fanlight is at')) resolve();
    });
  });
  return desk;
}

let desk: ChildProcess;
let site: Server;
let browser: Browser;
let chat: Page;
const folder = mkdtempSync(join(tmpdir(), 'fanlight-compat-'));
const complaints: string[] = [];

beforeAll(async () => {
  fetchWebChat();
  const port = await freePort();
  desk = await startDesk(port, folder);
  site = createServer((req, res) => {
    const isScript = req.url === '/webchat.js';
    res.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    res.end(isScript ? readFileSync(BUNDLE) : page(`http://localhost:${port}`));
  });
  await listening(site);
  browser = await launchBrowser();
  chat = await browser.newPage();
  chat.on('pageerror', (error) => complaints.push(error.message));
  await chat.goto(`http://127.0.0.1:${portOf(site)}/`);
}, 20 * MINUTE);

afterAll(async () => {
  await browser.close();
  site.close();
  desk.removeAllListeners('exit');
  desk.kill();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string): Locator => chat.getByRole('toolbar').getByRole('button', { name, exact: true });
const bubbles = (): Locator => chat.locator('#chat .webchat__text-content');
/** A bubble with these words is seen. */
const says = (text: RegExp): Promise<void> => bubbles().filter({ hasText: text }).first().waitFor({ timeout: 15_000 });

async function write(text: string): Promise<void> {
  await chat.locator('#chat input[type="text"], #chat textarea').first().fill(text);
  await chat.keyboard.press('Enter');
}

it('shows 999 first, and the choices as buttons', async () => {
  await says(/If anyone is in danger now, call 999/);
  await button('I am not sure').waitFor();
  const first: unknown = await chat.evaluate('window.seen.find(({ type }) => type === "message").text');
  expect(first).toMatch(/999/);
});

it('takes a pressed choice, shows the person its label, and goes on', async () => {
  await button('Yes').click();
  await chat.waitForFunction('window.seen.some(({ from, value }) => from.role === "user" && value === "yes")');
  await chat.waitForFunction(
    'window.seen.some(({ channelData }) => channelData?.fanlight?.question === "about")',
    undefined,
    { timeout: 15_000 },
  );
  await says(/^Yes$/);
});

it('takes written words, and nothing is left unsent', async () => {
  await write('information');
  await chat.waitForFunction('window.seen.some(({ channelData }) => channelData?.fanlight?.question === "info-topic")');
  await says(/^information$/);
  await chat.waitForTimeout(1000);
  expect(await chat.getByText(/send failed|sending/i).count()).toBe(0);
});

it('finds the conversation again after the page is loaded anew', async () => {
  const carried: unknown = await chat.evaluate(
    '({ token: window.line.token, conversationId: window.line.conversationId })',
  );
  const { token, conversationId } = carried as { readonly token: string; readonly conversationId: string };
  await chat.goto('about:blank');
  await chat.goto(`http://127.0.0.1:${portOf(site)}/`);
  await says(/call 999/);
  const resumed = `(async () => {
    document.getElementById('chat').replaceWith(Object.assign(document.createElement('div'), { id: 'chat' }));
    const path = 'conversations/${conversationId}?watermark=';
    const answer = await fetch(window.line.domain + '/' + path, { headers: { Authorization: 'Bearer ${token}' } });
    const { streamUrl } = await answer.json();
    window.seen = [];
    window.begin({ token: '${token}', conversationId: '${conversationId}', streamUrl });
  })()`;
  await chat.evaluate(resumed);
  await chat.waitForFunction('window.seen.some(({ channelData }) => channelData?.fanlight?.question === "info-topic")');
});

it('comes to an end that the client is told of', async () => {
  await write('done');
  await chat.evaluate('window.line.postActivity({ type: "event", name: "leave", from: { id: "x" } }).subscribe()');
  await chat.waitForFunction('window.seen.some(({ type }) => type === "endOfConversation")');
});

it('made nobody’s console complain', () => {
  expect(complaints).toEqual([]);
});
