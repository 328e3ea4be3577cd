/** The quick way to a supervisor in a real browser: asked, seen and answered live; every size, both lights, and without scripts. */
import type { Page } from 'playwright-core';
import { depsOf } from '../src/console/console-desk';
import { caseFile, keep, NOW } from '../src/console/fixtures';
import { consoleInBrowser, consoleScript } from '../support/console-browser';
import { isFine, SIZES } from '../support/looked-at';

jest.setTimeout(120_000);

const MINUTE = 60_000;
let now = NOW;
const { at, signedIn } = consoleInBrowser({
  now: () => now,
  fill: (store) =>
    keep(store, { ...caseFile(), handedOffAt: NOW }, [{ by: 'person', text: 'I can write until three.', at: NOW }]),
  depsOf: async (store) => ({ ...(await depsOf({ store, now: () => now })), script: consoleScript() }),
});

const ask = (page: Page): Promise<void> => page.getByRole('button', { name: 'Ask now' }).click();

it.each(SIZES)('in %s: asked from a live conversation, seen and answered live', async (size, options) => {
  // Half an hour later nobody is shown as coming any more, and nobody has been here.
  now += 60 * MINUTE;
  const anna = await signedIn(options, 'Case handler 1');
  await anna.goto(`${at()}/staff/cases/case-1/talk`);
  await anna.getByRole('link', { name: 'Ask a supervisor' }).click();
  await anna.getByText('No supervisor has been at the console').waitFor();
  const susan = await signedIn(options, 'Supervisor 1');
  await anna.reload();
  expect(await anna.getByText('No supervisor has been at the console').count()).toBe(0);
  await isFine(anna, `supervisor-ask-${size}`);

  await anna.getByLabel('I would like somebody beside me on this').check();
  await ask(anna);
  await anna.waitForURL(`${at()}/staff/cases/case-1/talk`);
  await anna.getByText('Nobody has answered yet.').waitFor();
  await isFine(anna, `supervisor-talk-${size}`);
  const wanted = susan.getByRole('alert').filter({ hasText: 'Case handler 1 asks for a supervisor:' });
  await wanted.waitFor();
  const ben = await signedIn(options, 'Case handler 2');
  expect(await ben.getByText('asks for a supervisor').count()).toBe(0);

  now += 5 * MINUTE;
  await susan.reload();
  await wanted.filter({ hasText: 'Nobody has answered for 5 minutes or more.' }).waitFor();
  await isFine(susan, `supervisor-late-${size}`);
  await anna.goto(`${at()}/staff/cases/case-1`);
  await anna.getByText('Ring your own line manager too.').waitFor();
  await wanted.getByRole('button', { name: 'I am coming' }).click();
  await susan.getByText('You told Case handler 1 that you are coming.').waitFor();
  // On the case page, which listens while somebody waits.
  await anna.getByText('Supervisor 1 is coming.').waitFor();
  expect(await wanted.count()).toBe(0);
  await Promise.all([anna, susan, ben].map((page) => page.context().close()));
});

it('is asked for about no case, and taken back, by keyboard alone and without any script', async () => {
  now += 60 * MINUTE;
  const page = await signedIn({ javaScriptEnabled: false }, 'Adviser 1');
  await page.goto(`${at()}/staff/cases/case-1`);
  await page.getByRole('link', { name: 'Ask a supervisor' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/staff\/supervisor\?about=cases/);
  await page.getByLabel('I need a decision').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${at()}/staff/cases/case-1`);
  await page.getByText('Ring your own line manager.').waitFor();
  // The case was taken out: only those before are on its timeline.
  expect(await page.locator('#timeline').getByText('A supervisor was asked for').count()).toBe(SIZES.length);
  await page.getByRole('button', { name: 'I no longer need this' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${at()}/staff/cases/case-1`);
  // The address is the same before and after: the page is there once the line is gone.
  await page.getByText('Nobody has answered yet.').waitFor({ state: 'detached' });
  await page.context().close();
});
