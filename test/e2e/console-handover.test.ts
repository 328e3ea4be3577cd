/** A conversation changes hands in a real browser: there and back, round three of the staff, through sleep and through sign-out. */
import type { Page } from 'playwright-core';
import { asksForAPerson, openTalk, press, reads, staffAndPerson, types } from '../support/staff-and-person';

jest.setTimeout(120_000);

/** Each conversation at a desk of its own, so that the list of each holds one. */
const LANDLORDS = ['southern', 'vivid', 'alliance', 'futures', 'aspire'] as const;

const { desk, person, handler } = staffAndPerson();

const talks = new Map<Page, string>();

/** To a colleague, by their name in the list. */
const passesTo = async (page: Page, name: string): Promise<void> => {
  talks.set(page, page.url());
  await page.reload();
  await page.locator('select[name=to]').selectOption({ label: name });
  await press(page, 'Pass on');
  await reads(page, 'The case is theirs now.');
};
/** Whoever passed it on is told whose it is, until it comes back. */
const has = async (page: Page): Promise<void> => {
  const talk = talks.get(page);
  if (talk !== undefined && page.url() !== talk) await page.goto(talk);
  // Who watched when a colleague took it over was asked why; it is theirs now.
  if (await page.locator('input[value=covering]').count()) await page.reload();
  await reads(page, 'You have this conversation.');
};
const says = async (page: Page, words: string): Promise<void> => {
  await page.locator('#text').fill(words);
  await press(page, 'Send');
};

it('there and back: A passes it to B and B back to A, and every word of it arrives', async () => {
  const [landlord] = LANDLORDS;
  const [anna, ben] = [await handler('case-handler', landlord), await handler('supervisor', landlord)];
  const sam = await person(landlord);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await openTalk(ben);
  await passesTo(anna, 'Supervisor 1');
  await has(ben);
  await says(ben, 'Ben here.');
  await reads(sam, 'Ben here.');
  await passesTo(ben, 'Case handler 1');
  await has(anna);
  await says(anna, 'Anna again.');
  await reads(sam, 'Anna again.');
  expect(await ben.locator('#text').count()).toBe(0);
});

it('round three: A to B to C and back to A, and nobody else can write meanwhile', async () => {
  const [, landlord] = LANDLORDS;
  const [anna, ben, cara] = [
    await handler('case-handler', landlord),
    await handler('supervisor', landlord),
    await handler('safeguarding-lead', landlord),
  ];
  const sam = await person(landlord);
  await asksForAPerson(sam);
  for (const page of [anna, ben, cara]) await openTalk(page);
  await press(anna, 'Take over');
  await has(anna);
  await passesTo(anna, 'Supervisor 1');
  await has(ben);
  await passesTo(ben, 'Safeguarding lead 1');
  await has(cara);
  for (const page of [anna, ben]) {
    await page.reload();
    expect(await page.locator('#text').count()).toBe(0);
  }
  await passesTo(cara, 'Case handler 1');
  await has(anna);
  await says(anna, 'Back with me.');
  await reads(sam, 'Back with me.');
});

it('a page that slept catches up by itself, with nothing missing and nothing twice', async () => {
  const [, , landlord] = LANDLORDS;
  const anna = await handler('case-handler', landlord);
  const sam = await person(landlord);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  await anna.context().setOffline(true);
  for (const words of ['Are you there?', 'He is back.', 'He has gone again.']) {
    await types(sam, words);
    await sam.waitForTimeout(300);
  }
  await anna.context().setOffline(false);
  await reads(anna, 'He has gone again.');
  // The stream lives and says so once; what it told of could not be fetched at that moment.
  await anna.route('**/talk/part', (route) => route.abort());
  await types(sam, 'Still here.');
  await sam.waitForTimeout(3_000);
  await anna.unroute('**/talk/part');
  await reads(anna, 'Still here.');
  const lines = await anna.locator('#transcript').innerText();
  for (const words of ['Are you there?', 'He is back.', 'He has gone again.', 'Still here.'])
    expect(lines.split(words)).toHaveLength(2);
});

it('words half written outlast the box, and a case that a colleague took meanwhile', async () => {
  const [, , , , landlord] = LANDLORDS;
  const anna = await handler('case-handler', landlord);
  const ben = await handler('supervisor', landlord);
  const sam = await person(landlord);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  const words = 'Is there somebody who could';
  await anna.locator('#text').fill(words);
  await anna.locator('#text').focus();
  const kept = anna.getByLabel('Not sent: what you had written.');
  await ben.goto(anna.url());
  await ben.locator('input[value=covering]').check();
  await press(ben, 'Open the case');
  desk().clock.now += 11 * 60_000;
  await anna.evaluate(() => window.dispatchEvent(new Event('online')));
  await reads(anna, 'They have gone quiet.');
  expect([await anna.locator('#text').count(), await kept.inputValue()]).toEqual([0, words]);
  await ben.locator('form[action$="/acts/claim"] button').click();
  await reads(ben, 'You look after this case.');
  await anna.evaluate(() => window.dispatchEvent(new Event('online')));
  await anna.locator('input[value=covering]').waitFor();
  expect([await kept.isVisible(), await kept.inputValue()]).toEqual([true, words]);
});

it('who signs out in the middle says nothing more, and the conversation is there for a colleague', async () => {
  const [, , , landlord] = LANDLORDS;
  const anna = await handler('case-handler', landlord);
  const sam = await person(landlord);
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'A person from');
  await anna.locator('#text').fill('Words of somebody who has gone.');
  const tab = await anna.context().newPage();
  await tab.goto(`${desk().url}/staff`);
  await press(tab, 'Sign out');
  await anna.waitForURL(/sign-in/, { timeout: 30_000 });
  expect(await sam.locator('main').innerText()).not.toContain('Words of somebody who has gone.');
  for (const words of ['Is anybody there?', 'Hello?']) {
    desk().clock.now += 6 * 60_000;
    await types(sam, words);
    await sam.waitForTimeout(500);
  }
  await reads(sam, 'has not answered for a while');
  const ben = await handler('supervisor', landlord);
  await openTalk(ben);
  await press(ben, 'Take over');
  await reads(sam, 'A person from');
});
