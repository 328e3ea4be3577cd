/** The first ten seconds of a case page: everything a handler with a phone in hand must know, on one screen of a phone. */
import { launchBrowser } from '../../support/browser';
import { signIn, start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { answer, caseFile, landlord, NOW } from './fixtures';

afterEach(stop);
jest.setTimeout(120_000);

/** A sign-in is of the browser it was made in: here, of whatever fetches. */
const SIGNED_IN_BY = 'node';

const [plan] = caseFile().content.plans;
const withAnswers = (answers: Readonly<Record<string, ReturnType<typeof answer>>>, over = {}) =>
  caseFile({ content: { ...caseFile().content, answers }, ...over });
const [due] = caseFile().deadlines;
if (!due) throw new Error('the fixture has a promise');
const first = (page: string): string =>
  (page.split('<div class="first">')[1] ?? '')
    .split('<section')[0]
    ?.replace(/<[^>]+>/gu, ' ')
    .replace(/\s+/gu, ' ') ?? '';
const links = (page: string): readonly string[] =>
  [...((page.split('<div class="first">')[1] ?? '').split('<section')[0] ?? '').matchAll(/href="(#[\w-]+)"/gu)].map(
    ([, to = '']) => to,
  );

it('says whose case it is, whether to make contact, the words, who must not know, who is at risk, and what is next', async () => {
  const reasons = [{ code: 'words-self-harm', at: NOW, words: 'I want to end it' }];
  const answers = { ...caseFile().content.answers, 'keep-from': answer('notice.keep-from', 'My brother in repairs') };
  const anna = await atCase(await start({ files: [withAnswers(answers, { reasons })] }));
  const page = await anna.read();
  for (const said of [
    'Urgent Reporting for themselves',
    'By call. Not now: not until Monday 23 November at 10am. Calls to them',
    'We say “maple”, they answer “lantern”',
    'My brother in repairs · Joint tenancy',
    'Children in the home · Words about ending their life or hurting themselves',
    'Decide what gives way: contact with the person by Monday 23 November at 5pm, or their safe times',
  ])
    expect(first(page)).toContain(said);
  for (const to of links(page)) expect(page).toContain(`id="${to.slice(1)}"`);
  expect(new Set(links(page)).size).toBeGreaterThan(5);
});

it('says plainly, before anything else, that somebody is worried about their own behaviour', async () => {
  const file = withAnswers({}, { door: 'my-behaviour', reasons: [] });
  const said = first(await (await atCase(await start({ files: [file] }))).read());
  expect(said.indexOf('Worried about their own behaviour')).toBeGreaterThan(-1);
  expect(said.indexOf('Worried about their own behaviour')).toBeLessThan(said.indexOf('May I make contact'));
  expect(said).toContain('The desk did not ask; read the conversation');
  expect(said).toContain('Not asked: assume somebody');
});

it('says what was asked and passed over or not found, and nothing that nobody knows', async () => {
  const skipped = withAnswers({ 'keep-from': answer('notice.keep-from', null), household: answer('x', ['pets']) });
  const anna = await atCase(await start({ files: [{ ...skipped, reasons: [] }] }));
  const said = first(await anna.read());
  expect(said).toContain('Nobody was named: assume somebody');
  expect(said).toContain('They named nobody. It was not ruled out.');
  await anna.send('screen', { children: 'no-concern-today', adults: 'no-concern-today' });
  expect(first(await anna.read())).toContain('Somebody trained looked, Monday 23 November at 9am: no concern then');
});

it('begins with the conversation while they are in it, and asks for no other contact in the same breath', async () => {
  const file = withAnswers({});
  const content = { ...file.content, plans: [] };
  let now = NOW;
  const at = await start({ files: [{ ...file, content }], live: true, now: () => now });
  const anna = await atCase(at);
  const page = await anna.read();
  expect(first(page).trim().startsWith('They are here now: take over first')).toBe(true);
  expect(page.split('<div class="first">')[1]).toMatch(
    /^<p class="here" data-key="said 0"><a href="\/staff\/cases\/case-1\/talk">/u,
  );
  expect(first(page)).toContain('Only in the conversation that is open.');
  expect(first(page)).not.toContain('Do not contact the person');
  now = NOW + 71 * 60_000;
  expect(first(await (await atCase(at)).read())).toContain('they have been quiet for ten minutes');
  expect(first(await (await atCase(await start({ files: [file] }))).read())).not.toContain('They are here now');
});

it('leads on to all that is to be done, and asks for no contact that the plan does not allow', async () => {
  const file = withAnswers({}, { deadlines: [{ ...due, needsDecision: false }] });
  const anna = await atCase(await start({ files: [{ ...file, content: { ...file.content, plans: [] } }] }));
  const page = await anna.read();
  expect(page.split('id="next"')[1]).toContain('Ask a supervisor how to reach the person: contact is not allowed now');
  expect(page).toMatch(/<a href="#next">1 more<\/a>/u);
});

it('says of each of two people whether and how they may be contacted, and no where nothing was agreed', async () => {
  if (!plan) throw new Error('the fixture has a plan');
  const reporter = { ...plan, about: 'reporter', method: 'email', detail: 'somebody@example.org' } as const;
  const content = { ...caseFile().content, plans: [reporter] };
  const file = caseFile({ door: 'someone-else', source: 'third-party', content });
  const said = first(await (await atCase(await start({ files: [file], now: () => NOW + 2 * 3_600_000 }))).read());
  expect(said).toContain('Do not contact the person.');
  expect(said).toMatch(/Whoever reported: By e-mail\. Yes, now\. Write to them/u);
});

it('what is next changes with what was done, and is nobody’s of what another must do', async () => {
  const anna = await atCase(await start());
  const before = (await anna.read()).split('id="next"')[1]?.split('</section>')[0] ?? '';
  expect(before).toContain('Nobody looks after it: take it');
  expect(before).toContain('Look at who else is at risk');
  await anna.send('screen', { children: 'concern-acted-on', adults: 'no-concern-today' });
  const after = (await anna.read()).split('id="next"')[1]?.split('</section>')[0] ?? '';
  const [mine = '', others = ''] = after.split('Somebody else’s to do');
  expect(mine).not.toContain('>Look at who else is at risk<');
  expect(mine).toContain('A safety plan');
  expect(mine).not.toContain('Refer to children’s social care');
  expect(others).toContain('Refer to children’s social care');
});

describe('in a browser', () => {
  it.each([
    [390, 844, 'light'],
    [390, 844, 'dark'],
  ] as const)('it all stands within one screen of %i by %i, %s', async (width, height, colorScheme) => {
    const answers = {
      ...caseFile().content.answers,
      'keep-from': answer(
        'notice.keep-from',
        'My brother, who works in repairs, and anybody who talks to him. '.repeat(4),
      ),
    };
    const policy = { ...landlord().policy, reviewBy: '2020-01-01' };
    const at = await start({ files: [withAnswers(answers)], own: { policy } });
    const [name = '', value = ''] = (await signIn(at)).split('=');
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, userAgent: SIGNED_IN_BY });
      await context.addCookies([{ name, value, url: at }]);
      const page = await context.newPage();
      await page.goto(`${at}/staff/cases/case-1`);
      const box = await page.locator('.first').boundingBox();
      expect((box?.y ?? height) + (box?.height ?? height)).toBeLessThanOrEqual(height);
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    } finally {
      await browser.close();
    }
  });
});
