/** An open case page while the person writes: its first box changes by itself, and what is half written below it stays. */
import type { Page } from 'playwright-core';
import { faultsOf } from '../support/accessible';
import { asksForAPerson, press, reads, staffAndPerson, types } from '../support/staff-and-person';

jest.setTimeout(120_000);

const [LANDLORD, OTHER] = ['southern', 'vivid'] as const;
const { desk, person, handler } = staffAndPerson();

const openCase = async (page: Page): Promise<void> => {
  await page.locator('ol.queue a').first().click();
  await page.locator('.first').waitFor();
};
const first = (page: Page): Promise<string> => page.locator('.first').innerText();

it('hears that they wrote and that a colleague took it over, and sweeps nothing away', async () => {
  const [anna, ben, sam] = [
    await handler('case-handler', LANDLORD),
    await handler('supervisor', LANDLORD),
    await person(LANDLORD),
  ];
  await asksForAPerson(sam);
  await anna.reload();
  await openCase(anna);
  expect(await first(anna)).toContain('They are here now: take over first');
  expect(await first(anna)).toMatch(/As at .+\./u);
  const talk = await anna.context().newPage();
  await talk.goto(`${anna.url()}/talk`);
  await press(talk, 'Take over');
  await reads(sam, 'A person from');
  await anna.getByText('They are here now: they write with you').waitFor();
  await anna.getByLabel('A note for colleagues').fill('Half a note.');
  const key = await anna.locator('.here').getAttribute('data-key');
  await types(sam, 'i have to go he is coming up the stairs');
  await anna.locator(`.here:not([data-key="${key}"])`).waitFor();
  expect(await first(anna)).toContain('Words about having to leave');
  expect(await first(anna)).not.toContain('Yes, now');
  await ben.reload();
  await talk.reload();
  await talk.locator('select[name=to]').selectOption({ label: 'Supervisor 1' });
  await press(talk, 'Pass on');
  await anna.getByText('A colleague looks after this case by now.').waitFor();
  expect(await anna.locator('.first').count()).toBe(0);
  expect(await anna.getByLabel('A note for colleagues').inputValue()).toBe('Half a note.');
  expect(await faultsOf(anna)).toEqual([]);
});

it('shows nothing of the case once the sign-in is over, and gives back what was half written', async () => {
  const [anna, sam] = [await handler('case-handler', OTHER), await person(OTHER)];
  await asksForAPerson(sam);
  await anna.reload();
  await openCase(anna);
  await anna.getByLabel('A note for colleagues').fill('She has two sons.');
  const other = await anna.context().newPage();
  await other.goto(`${desk().url}/staff`);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await other.waitForURL(/sign-in/u);
  await anna.bringToFront();
  await anna.getByText('You are signed out, or this case is not yours to see any more.').waitFor();
  expect(await anna.locator('.first, section').count()).toBe(0);
  expect(await anna.getByLabel('A note for colleagues').inputValue()).toBe('She has two sons.');
});
