/** Somebody who texts, and a handler at the console: taken over, answered by text, given back; Twilio's API stands in here. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { httpClient } from '../support/http';
import { CLOSED_IN, startPageDesk, type PageDesk } from '../support/page-desk';
import { twilioApi, type TwilioApiStandIn } from '../support/twilio-api';
import { ACCOUNT_SID, AUTH_TOKEN, numberOfLandlord } from '../support/wire-desk';
import { provider, textForm, textsIn } from '../support/wire-twilio';

jest.setTimeout(120_000);

const LANDLORD = 'southern';
const THEIRS = '+447700900321';
const OURS = numberOfLandlord(LANDLORD);

let desk: PageDesk;
let api: TwilioApiStandIn;
let browser: Browser;

beforeAll(async () => {
  let at = '';
  api = await twilioApi({
    accountSid: ACCOUNT_SID,
    authToken: AUTH_TOKEN,
    publicUrl: 'http://localhost',
    deskAt: () => at,
  });
  desk = await startPageDesk({
    TWILIO_ACCOUNT_SID: ACCOUNT_SID,
    TWILIO_AUTH_TOKEN: AUTH_TOKEN,
    TWILIO_API_BASE_URL: api.url,
    PUBLIC_URL: 'http://localhost',
  });
  at = desk.url;
  // A Wednesday morning: somebody is there.
  desk.clock.now = Date.UTC(2026, 10, 25, 10, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
  await api.close();
});

const text = async (body: string, from = THEIRS): Promise<readonly string[]> => {
  const by = provider(httpClient(() => Number(new URL(desk.url).port)));
  const { text: xml } = await by.post('/twilio/messaging', textForm({ from, to: OURS }, body), {
    signedFor: 'http://localhost',
  });
  return textsIn(xml);
};
/** Sends leave within seconds: the jobs are looked for every two. */
const arrives = async (words: string): Promise<void> => {
  for (const until = Date.now() + 40_000; Date.now() < until;) {
    if (api.texts.some(({ body }) => body.includes(words))) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`no text came: ${JSON.stringify(api.texts.map(({ body }) => body))} ${api.malformed.join()}`);
};

const handler = async (): Promise<Page> => {
  const context = await browser.newContext({ ...CLOSED_IN, viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(`${desk.url}/staff/sign-in`);
  await page.locator('select[name=landlord]').selectOption(LANDLORD);
  await page.locator('[name=role]').selectOption('case-handler-1');
  await page.locator('main button[type=submit]').click();
  await page.waitForURL(`${desk.url}/staff`);
  return page;
};
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

it('a thread of texts is taken over, answered and given back, and the person reads every word on their telephone', async () => {
  for (const said of ['hello', '1', '1', '2', '1', 'speak to a person']) await text(said);
  const anna = await handler();
  await anna.locator('#live .entry a').first().click();
  await anna.locator('#next a[href$="/talk"]').click();
  await press(anna, 'Take over');
  await arrives('A person is here now. You can reply to them.');
  expect(await text('Are you there?')).toEqual([]);
  await anna.getByText('Are you there?').last().waitFor();
  await anna.locator('#text').fill('I am here. What is best for you today?');
  await press(anna, 'Send');
  await arrives('I am here. What is best for you today?');
  expect(api.texts.map(({ to, from }) => [to, from])).toEqual(api.texts.map(() => [THEIRS, OURS]));
  await press(anna, 'Give back to the desk');
  await arrives('The person had to go. What you wrote stays with us.');
  expect(api.malformed).toEqual([]);
});

it('the network tells that a text arrived, and then forgets its words', async () => {
  const [first] = api.texts;
  expect((await api.tell(first?.sid ?? '', 'delivered')).status).toBe(200);
  for (const until = Date.now() + 40_000; Date.now() < until && api.texts[0]?.body !== '';)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect(api.texts[0]?.body).toBe('');
});

it('the desk’s own answer to a text is forgotten by the network too, once it has arrived', async () => {
  const by = provider(httpClient(() => Number(new URL(desk.url).port)));
  const form = textForm({ from: '+447700900322', to: OURS }, 'hello');
  const { text: xml } = await by.post('/twilio/messaging', form, { signedFor: 'http://localhost' });
  const [sid = ''] = api.reply(xml, { from: OURS, to: '+447700900322' });
  const answer = () => api.texts.find((one) => one.sid === sid);
  expect(answer()?.body).toContain('999');
  expect(String(answer()?.form['StatusCallback'])).toMatch(/^http:\/\/localhost\/twilio\/messaging\/status$/u);
  for (const status of ['sent', 'delivered']) expect((await api.tell(sid, status)).status).toBe(200);
  for (const until = Date.now() + 40_000; Date.now() < until && answer()?.body !== '';)
    await new Promise((resolve) => setTimeout(resolve, 200));
  expect(answer()?.body).toBe('');
  expect(api.malformed).toEqual([]);
});

/** Anna has the conversation that is going on, and half a sentence in the box. */
const writes = async (anna: Page): Promise<void> => {
  await anna.locator('#live .entry', { hasText: 'In conversation now' }).locator('a').first().click();
  await anna.locator('#next a[href$="/talk"]').click();
  await press(anna, 'Take over');
  await anna.locator('#text').fill('One more thing.');
};

it('STOP ends it: the box goes from the open page, and what was half written stays to be read, as not sent', async () => {
  await text('speak to a person');
  const anna = await handler();
  await writes(anna);
  await text('STOP');
  await anna.getByText('This conversation is over. Nothing more can be sent in it.').waitFor();
  expect(await anna.getByLabel('Not sent: what you had written.').inputValue()).toBe('One more thing.');
  expect(await anna.getByRole('button', { name: 'Send', exact: true }).count()).toBe(0);
});

it('what is sent after STOP from a page that did not hear of it is given back, and no text leaves', async () => {
  const other = '+447700900323';
  for (const said of ['hello', '1', '1', '2', '1', 'speak to a person']) await text(said, other);
  const anna = await handler();
  for (const unheard of ['**/talk/live', '**/talk/part']) await anna.route(unheard, (route) => route.abort());
  await writes(anna);
  const before = api.texts.length;
  await text('STOP', other);
  await press(anna, 'Send');
  await anna.getByText('Somebody else may hold the device').waitFor();
  expect(await anna.locator('textarea[readonly]').inputValue()).toBe('One more thing.');
  // Two looks at the jobs.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  expect(api.texts.slice(before).map(({ body }) => body)).not.toContain('One more thing.');
});
