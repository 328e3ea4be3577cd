/** The list narrowed, the numbers to report, the notices given up on and the plan, for everyone: every size, both lights, keyboard. */
import { caseId, landlordId, sessionId } from '../../src/core/ids';
import { NEVER, type Store } from '../../src/store/store';
import { depsOf } from '../src/console/console-desk';
import { caseFile, keep, NOW } from '../src/console/fixtures';
import { closing } from '../src/console/report-cases';
import { decision, session } from '../src/store/fixtures';
import { consoleInBrowser, consoleScript } from '../support/console-browser';
import { isFine, picture, SIZES } from '../support/looked-at';

const notice = (key: string, data: Readonly<Record<string, string>>) => ({
  kind: 'notify' as const,
  key,
  due: NOW,
  data: { at: new Date(NOW - 86_400_000).toISOString(), landlord: 'testhomes', ...data },
});

const fill = async (store: Store): Promise<void> => {
  const waits = { ...caseFile(), handedOffAt: NOW };
  await keep(store, waits, [
    { by: 'bot', text: 'A person will read this.', at: NOW - 60_000 },
    { by: 'person', text: 'Thank you. I can write until three.', at: NOW },
  ]);
  await keep(store, caseFile({ id: caseId('case-2'), priority: 'now', channel: 'voice' }));
  await keep(store, caseFile({ id: caseId('case-3'), channel: 'sms', door: 'someone-else', priority: 'soon' }));
  const past = closing().filter(({ id }) => /^(october|november)/.test(id));
  for (const file of past) await keep(store, { ...file, state: 'closed' });
  const jobs = [
    notice('evt_1', { notice: 'handed-off', case: 'case-1' }),
    notice('evt_2', { notice: 'priority-raised', case: 'case-2' }),
  ];
  const own = session({ id: sessionId('session-jobs'), landlord: landlordId('testhomes') });
  await store.turn({ sessionKey: 'jobs', messageId: 'jobs', now: NOW }, () => decision({ session: own, jobs }));
  for (const { id } of await store.claimJobs(NOW, 9)) await store.retryJob(id, NEVER, { code: 'http_503', at: NOW });
};

const { at, store, signedIn } = consoleInBrowser({
  now: () => NOW,
  fill,
  depsOf: async (kept) => ({ ...(await depsOf({ store: kept })), script: consoleScript() }),
});

describe.each(SIZES)('in the size and light of %s', (size, options) => {
  it('the list can be narrowed and read', async () => {
    const page = await signedIn(options, 'Supervisor 1');
    await isFine(page, `queue-${size}`);
    await page.getByText('Which hand-offs to show').click();
    await page.getByLabel('Channel').selectOption('sms');
    await page.getByRole('button', { name: 'Show these' }).click();
    await page.waitForURL(/channel=sms/);
    await page.getByRole('alert').filter({ hasText: 'Something urgent is hidden by this choice.' }).waitFor();
    await isFine(page, `queue-narrowed-${size}`);
    await page.context().close();
  });

  it('the numbers to report can be looked at, and say the same in bars and tables [AL36, AL37, AS51, FU37, FU40, SO48]', async () => {
    const page = await signedIn(options, 'Supervisor 1');
    await page.getByRole('link', { name: 'Numbers to report' }).click();
    await page.getByRole('heading', { name: 'Hand-offs by quarter' }).waitFor();
    await isFine(page, `reports-${size}`);
    expect(await page.getByRole('img').count()).toBe(await page.locator('figure.chart table').count());
    const bar = await page
      .locator('#volumes-title')
      .locator('xpath=../..')
      .locator('.chart-line svg')
      .last()
      .boundingBox();
    expect(bar?.width).toBeGreaterThan(40);
    await page.context().close();
  });

  it('what was given up on can be told again', async () => {
    const page = await signedIn(options, 'Administrator 1');
    await page.getByRole('link', { name: 'Notices that were given up on' }).click();
    await page.getByRole('button', { name: 'Try case case-1 again' }).waitFor();
    await isFine(page, `notices-${size}`);
    await page.context().close();
  });

  it('a conversation shows who else has read it, and the whole plan can be gone through', async () => {
    const [anna, ben] = [await signedIn(options, 'Case handler 1'), await signedIn(options, 'Case handler 2')];
    await anna.goto(`${at()}/staff/cases/case-1/talk`);
    await ben.goto(`${at()}/staff/cases/case-1/talk`);
    await ben.getByText('Case handler 1 has this open').waitFor();
    await isFine(ben, `talk-${size}`);
    await anna.goto(`${at()}/staff/cases/case-1`);
    await anna
      .locator('#plan details')
      .evaluateAll((all: readonly HTMLDetailsElement[]) => all.forEach((one) => (one.open = true)));
    await isFine(anna, `case-plan-${size}`);
    await Promise.all([anna, ben].map((page) => page.context().close()));
  });
});

it('a list is narrowed, and a report of a month shown, by keyboard alone and without any script', async () => {
  const page = await signedIn({ javaScriptEnabled: false }, 'Supervisor 1');
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  for (let tabs = 0; tabs < 3; tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/channel=sms/);
  expect(await page.locator('.entry h3 a').allTextContents()).toEqual(['Case case-3']);
  await page.getByRole('link', { name: 'Show all' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${at()}/staff`);
  expect(await page.locator('.entry').count()).toBe(3);
  await page.goto(`${at()}/staff/reports`);
  await page.getByLabel('Month, quarter or year').selectOption('2026-10');
  await page.getByLabel('Month, quarter or year').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/period=2026-10/);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Numbers to report: October 2026');
  await page.context().close();
});

it('a page that listens keeps its choice, and says that something urgent came which it hides', async () => {
  const page = await signedIn({}, 'Supervisor 1');
  await page.goto(`${at()}/staff?door=someone-else`);
  await page.locator('.entry h3 a').focus();
  const urgent = caseFile({ id: caseId('case-9'), priority: 'now', handedOffAt: NOW - 11 * 60_000 });
  await keep(store(), urgent);
  await page.locator('p[role=alert] a[href="/staff/cases/case-9"]').waitFor();
  expect(await page.locator('.entry h3 a').allTextContents()).toEqual(['Case case-3']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/staff/cases/case-3');
  await page.context().close();
});

it('the numbers print without what is only for the screen, bars and all', async () => {
  const page = await signedIn({ colorScheme: 'dark' }, 'Auditor 1');
  await page.goto(`${at()}/staff/reports?period=2026-q4`);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).color)).toBe('rgb(29, 35, 39)');
  for (const gone of ['.bar', '.filters', 'a[download]'])
    expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
  expect(await page.locator('.chart-line rect').first().isVisible()).toBe(true);
  await picture(page, 'reports-print');
  await page.context().close();
});
