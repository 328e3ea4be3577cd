/** A person without scripts and the handler who writes with them: nothing either of them says is lost on the page. */
import type { Page } from 'playwright-core';
import { asked } from '../support/page-person';
import { asksForAPerson, finishes, openTalk, press, reads, staffAndPerson } from '../support/staff-and-person';

jest.setTimeout(120_000);

/** Each conversation at a desk of its own, so that the list of each holds one. */
const LANDLORDS = ['southern', 'vivid', 'alliance', 'futures', 'aspire'] as const;

const { person, handler } = staffAndPerson();

const WORDS = 'call me on 07700 900456 but not tonight';
const DANGER = 'he has a knife he is going to kill me';

/** Without scripts each press is a new page. */
const pressed = async (page: Page, selector: string): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()]);
  await page.locator('#question, #ended').first().waitFor();
};
const look = (page: Page): Promise<void> => pressed(page, '#question button[value=refresh]');
const send = async (page: Page, words: string): Promise<void> => {
  await page.locator('#words').fill(words);
  await pressed(page, '#question button.send');
};
const log = (page: Page): Promise<string> => page.locator('#log').innerText();
const unsent = (page: Page): Promise<string> => page.locator('#unsent').innerText();

const says = async (page: Page, words: string): Promise<void> => {
  await page.locator('#text').fill(words);
  await press(page, 'Send');
  await reads(page, words);
};

/** Somebody without scripts, their page one message behind: a handler has taken over since. */
const takenOver = async (landlord: string): Promise<{ readonly sam: Page; readonly anna: Page }> => {
  const anna = await handler('case-handler', landlord);
  const sam = await person(landlord, false);
  await Promise.all([sam.waitForEvent('load'), asksForAPerson(sam)]);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(anna, 'You have this conversation.');
  return { sam, anna };
};

it('shows who has joined and every word of theirs, the newest always, through passing on and to the end', async () => {
  const [landlord] = LANDLORDS;
  const { sam, anna } = await takenOver(landlord);
  await pressed(sam, '#question button[value=back]');
  expect(await asked(sam)).toBe('');
  expect(await log(sam)).toMatch(/A person at the desk:\s+A person from .* is here now/);
  await says(anna, 'Hello, I am here with you.');
  await look(sam);
  expect(await log(sam)).toContain('Hello, I am here with you.');
  await send(sam, 'Are you there?');
  await look(sam);
  expect(await log(sam)).toMatch(/Hello, I am here with you\.[^]*Are you there\?/);
  const ben = await handler('supervisor', landlord);
  await openTalk(ben);
  await anna.reload();
  await anna.locator('select[name=to]').selectOption({ label: 'Supervisor 1' });
  await press(anna, 'Pass on');
  await reads(ben, 'You have this conversation.');
  await says(ben, 'Ben here.');
  await look(sam);
  expect(await log(sam)).toMatch(/Another person from .*[^]*Ben here\./);
  await says(ben, 'Take care.');
  await finishes(ben);
  await look(sam);
  expect(await log(sam)).toMatch(/Take care\.[^]*finished here/);
  expect(await sam.locator('#ended').count()).toBe(1);
});

it('keeps the choice that was tapped while somebody took over, and what was half written when looking', async () => {
  const [, landlord] = LANDLORDS;
  const { sam, anna } = await takenOver(landlord);
  await pressed(sam, '#question button[value=call]');
  expect(await log(sam)).toMatch(/is here now[^]*A phone call/);
  await reads(anna, 'A phone call');
  await sam.locator('#words').fill(WORDS);
  await look(sam);
  expect(await sam.locator('#words').inputValue()).toBe(WORDS);
});

it('takes words that crossed with the handler’s as said, and hears danger in them', async () => {
  const [, , landlord] = LANDLORDS;
  const { sam, anna } = await takenOver(landlord);
  await pressed(sam, '#question button[value=back]');
  await says(anna, 'Where are you now?');
  await send(sam, DANGER);
  expect(await log(sam)).toMatch(/Where are you now\?[^]*he has a knife/);
  expect(await sam.locator('#unsent').count()).toBe(0);
  await reads(anna, DANGER);
});

it('gives words back that came when the desk had the conversation again, and answers danger in them with 999', async () => {
  const [, , , landlord] = LANDLORDS;
  const { sam, anna } = await takenOver(landlord);
  await pressed(sam, '#question button[value=back]');
  await says(anna, 'I must go.');
  await press(anna, 'Give back to the desk');
  await send(sam, DANGER);
  expect(await asked(sam)).toBe('contact-method');
  expect(await log(sam)).toMatch(/I must go\.[^]*call 999/);
  expect(await unsent(sam)).toMatch(/Not sent[^]*he has a knife he is going to kill me/);
  await pressed(sam, '#question button[value=call]');
  expect(await sam.locator('#unsent').textContent()).toContain(DANGER);
  await sam.locator('#unsent summary').click();
  await pressed(sam, '#unsent button');
  expect(await sam.locator('#unsent').count()).toBe(0);
  expect(await asked(sam)).toBe('contact-detail');
  await anna.goto(anna.url().replace(/\/talk$/, ''));
  await reads(anna, DANGER);
  expect(await anna.locator('.first .priority.now').count()).toBe(1);
});

it('gives words back that came when the conversation was over', async () => {
  const [, , , , landlord] = LANDLORDS;
  const { sam, anna } = await takenOver(landlord);
  await pressed(sam, '#question button[value=back]');
  await finishes(anna);
  await send(sam, `${WORDS}. ${DANGER}`);
  expect(await log(sam)).toMatch(/finished here[^]*call 999/);
  expect(await unsent(sam)).toContain(WORDS);
  expect(await sam.locator('#ended').count()).toBe(1);
});
