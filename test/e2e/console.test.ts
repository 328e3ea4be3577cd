/** The console in a real browser: signing in, the list and a case by keyboard, at every size, and what a message cannot do. */
import { join } from 'node:path';
import { screen } from '../../src/cases/work';
import { loadWords } from '../../src/channels/words';
import { rosterOn } from '../../src/console/roster';
import { caseId } from '../../src/core/ids';
import { NO_WORK } from '../../src/core/work';
import { staffId } from '../../src/core/staff';
import { createLog } from '../../src/server/log';
import type { Message, Store } from '../../src/store/store';
import { caseParts, listedOpenings } from '../src/console/console-desk';
import { answer, caseFile, caseOf, keep, landlord, NOW } from '../src/console/fixtures';
import { consoleInBrowser } from '../support/console-browser';
import { isFine } from '../support/looked-at';

const PAYLOADS = [
  '<script>document.title="owned"</script>',
  '<img src=x onerror="document.title=\'owned\'">',
  '"><svg onload="document.title=\'owned\'">',
  '<iframe srcdoc="<script>parent.document.title=\'owned\'</script>"></iframe>',
  '<a href="javascript:document.title=\'owned\'">x</a>',
];

const HOUR = 3_600_000;
const conversation: readonly Message[] = [
  { by: 'bot', text: 'If anyone is in danger now, call 999. Is it private enough to go on here?', at: NOW - 300_000 },
  { by: 'person', text: 'Yes', at: NOW - 280_000 },
  ...PAYLOADS.map((text): Message => ({ by: 'person', text, at: NOW - 100_000 })),
];

const fill = async (store: Store): Promise<void> => {
  const usual = caseFile();
  const hostile = { ...usual.content.answers, account: answer('me-more.account', PAYLOADS.join(' ')) };
  await keep(
    store,
    caseFile({
      content: { ...usual.content, wayBack: { reference: 'ABCD-1234', words: ['maple', 'lantern'] }, answers: hostile },
    }),
    conversation,
  );
  await keep(
    store,
    caseFile({
      id: caseId('case-2'),
      priority: 'now',
      channel: 'voice',
      handedOffBecause: 'cut-off',
      deadlines: due(6),
      content: { ...usual.content, wayBack: null },
    }),
  );
  await keep(
    store,
    caseFile({
      id: caseId('case-3'),
      priority: 'soon',
      door: 'someone-else',
      channel: 'sms',
      deadlines: due(30),
      content: { ...usual.content, wayBack: null },
    }),
  );
  await keep(
    store,
    caseFile({ id: caseId('case-4'), priority: 'soon', deadlines: due(40), owner: staffId('staff-somebody-else') }),
  );
  await keep(store, caseOf('otherhomes', { priority: 'soon', deadlines: due(20) }));
};

/** A case that has been worked on, with something in every part of it. */
const worked = async (store: Store): Promise<void> => {
  const usual = caseFile();
  const by = staffId('staff-somebody-else');
  const at = NOW - 60_000;
  const asked = {
    signs: ['visit-planned'],
    childrenAtRisk: 'concern-acted-on',
    adultsAtRisk: 'could-not-be-asked',
  } as const;
  const file = caseFile({
    id: caseId('case-5'),
    priority: 'soon',
    deadlines: due(50),
    content: {
      ...usual.content,
      wayBack: { reference: 'ABCD-1235', words: ['maple', 'lantern'] },
      work: {
        ...NO_WORK,
        attempts: [{ id: 'a', at: NOW + 1, by, who: 'person', method: 'call', outcome: 'no-answer', withinPlan: true }],
        plansAgreed: [{ at, by, about: 'person', version: 1, wordsPassed: true, reviewBy: NOW + 7 * 24 * HOUR }],
        views: [{ at, by, words: 'A warning, no more', safety: 'If my address were named' }],
        referrals: [
          {
            id: 'r-1',
            at,
            by,
            put: { kind: 'marac', to: 'County MARAC', what: 'Name and what was said' },
            basis: { type: 'lawful', reason: 'life-or-limb', words: 'A threat was made' },
            told: { was: false, because: 'It would reach them' },
            answers: [{ at, by, reference: 'M/77', outcome: 'Heard, plan agreed' }],
          },
        ],
        welfareChecks: [{ at, by, decision: 'another-way', reason: 'The school sees them today' }],
        screen: { at, by, dashBy: null, agencyOutcome: null, ...asked },
      },
    },
  });
  await keep(store, file);
  const looked = { childrenAtRisk: asked.childrenAtRisk, adultsAtRisk: asked.adultsAtRisk, dashBy: null };
  await store.act({ case: file.id, actId: 'look', now: NOW }, (seen) =>
    screen(seen, { by, at }, { ...looked, agencyOutcome: null, signs: asked.signs }),
  );
  await store.addNote({ case: file.id, actId: 'note', now: NOW }, { id: 'n', by, at, words: 'Rang the school.' });
};

const due = (hours: number) => [
  { who: 'person' as const, due: NOW + hours * HOUR, promise: '5.4', needsDecision: false, firstSafe: NOW + HOUR },
];

const { at, browser, signedIn } = consoleInBrowser({
  now: () => NOW,
  fill: async (store) => {
    await fill(store);
    await worked(store);
  },
  depsOf: async (store) => {
    const overdue = landlord({ policy: { ...landlord().policy, reviewBy: '2025-06-01' } });
    return {
      store,
      landlords: { all: [overdue, { ...overdue, id: 'otherhomes', name: 'Other Homes' }], numbers: [] },
      words: loadWords(join(__dirname, '../../locales')),
      masterKey: Buffer.alloc(32, 1),
      config: { production: false, publicUrl: 'http://localhost', staffOidc: null },
      openingsOf: listedOpenings,
      ...caseParts(() => NOW),
      roster: rosterOn(store),
      log: createLog('silent'),
      now: () => NOW,
    };
  },
});

describe('the console in a browser', () => {
  it.each([
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['phone', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
    ['zoomed-400', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
  ] as const)(
    'can be read by everyone: %s',
    async (name, options) => {
      const page = await signedIn(options, 'Case handler 1');
      await isFine(page, `list-${name}`);
      await page.goto(`${at()}/staff/cases/case-1`);
      await isFine(page, `case-${name}`);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await isFine(page, `sign-in-${name}`);
      await page.context().close();
    },
    60_000,
  );

  it.each([
    ['light', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
    ['dark', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
  ] as const)(
    'shows a case that was worked on, every form unfolded, and its page to print: %s',
    async (name, options) => {
      const page = await signedIn(options, 'Safeguarding lead 1');
      await page.goto(`${at()}/staff/cases/case-5`);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await isFine(page, `worked-${name}`);
      await page.getByRole('link', { name: 'A page to print' }).click();
      await page.getByText('Printed by').waitFor();
      expect(await page.locator('main').textContent()).not.toMatch(/Rang the school|lantern|07700/);
      await isFine(page, `print-${name}`);
      await page.context().close();
    },
    60_000,
  );

  it.each([
    ['light', 'Case handler 1', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['dark', 'Case handler 2', { colorScheme: 'dark', viewport: { width: 1280, height: 900 } }],
    ['zoomed-400', 'Supervisor 1', { colorScheme: 'light', viewport: { width: 320, height: 256 } }],
  ] as const)(
    "asks why before a colleague's case, and an auditor sees codes: %s",
    async (name, as, options) => {
      const page = await signedIn(options, as);
      await page.goto(`${at()}/staff/cases/case-4`);
      await page.getByRole('heading', { name: 'Before you open this case' }).waitFor();
      await isFine(page, `opening-${name}`);
      await page.getByLabel('I was asked to help').check();
      await page.getByRole('button', { name: 'Open the case' }).click();
      await page.getByRole('heading', { name: 'May I make contact now?' }).waitFor();
      await page.context().close();
      const auditor = await signedIn(options, 'Auditor 1');
      await auditor.goto(`${at()}/staff/cases/case-4`);
      await auditor.getByRole('heading', { name: 'This case' }).waitFor();
      expect(await auditor.locator('main').textContent()).not.toContain('He takes my keys');
      await isFine(auditor, `codes-${name}`);
      await auditor.context().close();
    },
    60_000,
  );

  it.each([
    ['light', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
    ['phone', { colorScheme: 'dark', viewport: { width: 320, height: 640 } }],
  ] as const)(
    'shows a contact centre every landlord it serves, or the one it chose: %s',
    async (name, options) => {
      const page = await signedIn(options, 'Adviser of a contact centre, for every landlord');
      expect(await page.locator('.entry').filter({ hasText: 'Other Homes' }).count()).toBe(1);
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await isFine(page, `landlords-${name}`);
      await page.getByLabel('Landlord').selectOption('Other Homes');
      await page.getByRole('button', { name: 'Show these' }).click();
      await page.getByText('Something urgent is hidden by this choice.').waitFor();
      expect(await page.locator('.entry').count()).toBe(1);
      await isFine(page, `chosen-${name}`);
      await page.goto(`${at()}/staff/new`);
      await page.getByLabel('Which landlord it is for').selectOption('Other Homes');
      await isFine(page, `typing-landlord-${name}`);
      await page.context().close();
    },
    60_000,
  );

  it('is worked by keyboard alone, without any script', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${at()}/staff`);
    for (let tabs = 0; tabs < 5; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Open hand-offs' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the main part');
    await page.keyboard.press('Enter');
    const on = (): Promise<string | null> => page.locator(':focus').textContent();
    for (let tabs = 0; tabs < 5 && !(await on())?.startsWith('Case '); tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'May I make contact now?' }).waitFor();
    expect(page.url()).toBe(`${at()}/staff/cases/case-2`);
    await context.close();
  }, 60_000);

  it('shows script in a message as words, and never runs it', async () => {
    const page = await signedIn({}, 'Case handler 1');
    for (const path of ['/staff/cases/case-1', '/staff/cases/case-1/transcript']) {
      await page.goto(at() + path);
      expect(await page.title()).toContain('Case case-1');
      for (const payload of PAYLOADS)
        expect(await page.locator('.said', { hasText: payload }).count()).toBeGreaterThan(0);
      expect(await page.locator('script:not([src^="/staff/"]), img, svg, iframe').count()).toBe(0);
    }
    await page.context().close();
  }, 60_000);
});
