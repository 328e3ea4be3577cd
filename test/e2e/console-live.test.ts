/** Two of the staff and one person at once, in a real browser: a conversation is taken over, passed on and given back. */
import type { Page } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { asked } from '../support/page-person';
import { asksForAPerson, openTalk, press, reads, staffAndPerson, types } from '../support/staff-and-person';

jest.setTimeout(120_000);

/** Each conversation at a desk of its own, so that the list of each holds one. */
const [LANDLORD, OTHER, THIRD, FOURTH] = ['southern', 'vivid', 'alliance', 'futures'] as const;

const { person, handler } = staffAndPerson();

it('goes from person to handler, to a colleague and back to the desk, and nobody speaks out of turn', async () => {
  const anna = await handler('case-handler', LANDLORD);
  const ben = await handler('supervisor', LANDLORD);
  const sam = await person(LANDLORD);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  await openTalk(ben);
  await reads(ben, 'A colleague has this conversation.');
  expect(await ben.getByRole('button', { name: 'Take over' }).count()).toBe(0);

  await types(sam, 'He has gone to the shop.');
  await reads(anna, 'He has gone to the shop.');
  await reads(ben, 'Case handler 1 has this open, at its end.');
  await anna.locator('#text').pressSequentially('I am Anna.');
  await reads(ben, 'Case handler 1 is writing an answer now.');
  expect(await sam.locator('body').innerText()).not.toMatch(/is writing|has read/);
  await anna.locator('#text').fill('I am Anna. Are you somewhere you can write?');
  await press(anna, 'Send');
  await reads(sam, 'I am Anna. Are you somewhere you can write?');

  await anna.locator('select[name=to]').selectOption({ label: 'Supervisor 1' });
  await press(anna, 'Pass on');
  await reads(sam, 'Another person from');
  await reads(anna, 'The case is theirs now.');
  expect(await anna.locator('h1').innerText()).toBe('Passed on to Supervisor 1');
  expect(await anna.getByRole('link', { name: 'Back to the list' }).count()).toBe(1);
  // On the page that was open: nothing is loaded again.
  await reads(ben, 'You have this conversation.');
  await ben.locator('#text').fill('I have read what you wrote.');
  await press(ben, 'Send');
  await reads(sam, 'I have read what you wrote.');

  await press(ben, 'Give back to the desk');
  await reads(sam, 'The person who wrote with you has gone');
  expect(await asked(sam)).toBe('contact-method');
  const said = await sam.locator('main').innerText();
  expect(said.indexOf('He has gone to the shop.')).toBeLessThan(said.indexOf('I am Anna.'));
});

it('gives way to who left: the box goes, and what was half written stays to be read, not sent', async () => {
  const anna = await handler('case-handler', OTHER);
  const sam = await person(OTHER);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  await anna.locator('#text').fill('Tell me about the children.');
  await sam.keyboard.press('Shift');
  await sam.keyboard.press('Shift');
  await sam.keyboard.press('Shift');
  await sam.waitForURL(/exit|about:blank|bbc|google|weather/i, { timeout: 30_000 }).catch(() => undefined);
  await reads(anna, 'They have left. What you write now would not reach them');
  expect(await anna.locator('#text').count()).toBe(0);
  expect(await anna.getByRole('button', { name: 'Send' }).count()).toBe(0);
  const kept = anna.getByLabel('Not sent: what you had written.');
  expect([await kept.isVisible(), await kept.inputValue()]).toEqual([true, 'Tell me about the children.']);
  const lines = await anna.locator('[data-line] .said').allTextContents();
  expect(lines.filter((line) => line.trim() === '')).toEqual([]);
  expect(lines).toContain('Speak to a person');
});

it('whom it is passed on to is brought to the box; words out of sight are said at the top, with the way to them', async () => {
  const [anna, ben] = [await handler('case-handler', FOURTH), await handler('supervisor', FOURTH)];
  const sam = await person(FOURTH);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await openTalk(ben);
  await anna.reload();
  await anna.locator('select[name=to]').selectOption({ label: 'Supervisor 1' });
  await press(anna, 'Pass on');
  await reads(ben, 'You have this conversation.');
  const box = ben.locator('#text');
  await box.waitFor();
  expect(
    await box.evaluate((one) => one === document.activeElement && one.getBoundingClientRect().top < innerHeight),
  ).toBe(true);
  await box.fill('Ben here.');
  await press(ben, 'Send');
  await reads(sam, 'Ben here.');
  await box.waitFor();
  await ben.goBack();
  await box.waitFor();
  expect(await box.inputValue()).toBe('');
  await ben.evaluate(() => document.querySelector<HTMLElement>('#text')?.blur());
  await ben.setViewportSize({ width: 390, height: 400 });
  await ben.evaluate(() => window.scrollTo(0, 0));
  await types(sam, 'i have to go he is coming up the stairs');
  const note = ben.getByRole('link', { name: 'They have written. Go to it' });
  await note.waitFor();
  await ben.getByRole('alert').filter({ hasText: 'he is coming up the stairs' }).waitFor();
  await note.click();
  await note.waitFor({ state: 'hidden' });
});

/** As if another window lay over it. */
const lookAway = (page: Page, away = true): Promise<void> =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: state });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    away ? 'hidden' : 'visible',
  );

/** What a screen reader has of the conversation: how it is read out, and its text. */
const spokenLog = async (
  page: Page,
): Promise<{ readonly live: unknown; readonly node: number; readonly text: string }> => {
  const chromium = await page.context().newCDPSession(page);
  const { nodes } = await chromium.send('Accessibility.getFullAXTree');
  const log = nodes.find(({ role }) => role?.value === 'log');
  const within = (id: string): string => {
    const one = nodes.find(({ nodeId }) => nodeId === id);
    const own = one?.role?.value === 'StaticText' ? String(one.name?.value) : '';
    return [own, ...(one?.childIds ?? []).map(within)].join(' ');
  };
  const live = log?.properties?.find(({ name }) => name === 'live')?.value.value;
  return { live, node: log?.backendDOMNodeId ?? 0, text: log ? within(log.nodeId) : '' };
};

it('reads out what the person writes, wherever the reader stands, and says in the title that something is new', async () => {
  const ben = await handler('supervisor', THIRD);
  const listTitle = await ben.title();
  await lookAway(ben);
  const anna = await handler('case-handler', THIRD);
  const sam = await person(THIRD);
  await asksForAPerson(sam);
  await ben.waitForFunction(() => document.title.startsWith('Something new - '), undefined, { timeout: 30_000 });
  expect(await ben.title()).toBe(`Something new - ${listTitle}`);
  await lookAway(ben, false);
  expect(await ben.title()).toBe(listTitle);
  await ben.close();

  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  const title = await anna.title();
  const before = await spokenLog(anna);
  const back = anna.getByRole('button', { name: 'Give back to the desk' });
  await back.focus();
  await types(sam, 'He has gone to the shop.');
  await reads(anna, 'He has gone to the shop.');
  const after = await spokenLog(anna);
  expect(after).toMatchObject({
    live: 'polite',
    node: before.node,
    text: expect.stringContaining('He has gone to the shop.'),
  });
  expect(before.text).not.toContain('He has gone to the shop.');
  expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await anna.title()).toBe(title);

  await anna.locator('#text').fill('I am here.');
  await lookAway(anna);
  await types(sam, 'Are you there?');
  await anna.waitForFunction(() => document.title.startsWith('Something new - '), undefined, { timeout: 30_000 });
  await lookAway(anna, false);
  expect([await anna.title(), await anna.locator('#text').inputValue()]).toEqual([title, 'I am here.']);
  const lines = await anna.locator('[data-line]').evaluateAll((all) => all.map((one) => one.getAttribute('data-line')));
  expect(lines).toEqual(lines.map((_, index) => String(index + 1)));
  expect(await faultsOf(anna)).toEqual([]);
});
