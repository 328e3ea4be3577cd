/** What a person had half written when a handler came or went is theirs to read until they have done with it. */
import type { Page } from 'playwright-core';
import { asked } from '../support/page-person';
import { asksForAPerson, finishes, openTalk, press, reads, staffAndPerson } from '../support/staff-and-person';

jest.setTimeout(120_000);

/** Each conversation at a desk of its own, so that the list of each holds one. */
const LANDLORDS = ['southern', 'vivid', 'alliance'] as const;

const { person, handler } = staffAndPerson();

const HALF = 'call me on 07700 900456 but not tonight he is here';

const takenOver = async (landlord: string): Promise<{ readonly sam: Page; readonly anna: Page }> => {
  const [anna, sam] = [await handler('case-handler', landlord), await person(landlord)];
  await asksForAPerson(sam);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'is here now');
  return { sam, anna };
};

it('stays when the conversation is given back, through the next questions, until it is removed', async () => {
  const { sam, anna } = await takenOver(LANDLORDS[0]);
  await sam.locator('#words').fill(HALF);
  await press(anna, 'Give back to the desk');
  await sam.locator('#question[data-question=contact-method]').waitFor();
  expect(await sam.locator('#unsent').innerText()).toMatch(/Not sent[^]*call me on 07700 900456/);
  await sam.locator('#question button[value=call]').click();
  await sam.locator('#question[data-question=contact-detail]').waitFor();
  expect(await sam.locator('#unsent').innerText()).toContain(HALF);
  await press(sam, 'Remove this');
  expect(await sam.locator('#unsent').count()).toBe(0);
  expect(await asked(sam)).toBe('contact-detail');
});

it('stays when the conversation is over', async () => {
  const { sam, anna } = await takenOver(LANDLORDS[1]);
  await sam.locator('#words').fill(HALF);
  await finishes(anna);
  await sam.locator('#ended').waitFor();
  expect(await sam.locator('#unsent').innerText()).toMatch(/Not sent[^]*call me on 07700 900456/);
});

it('goes on in the box when somebody takes over', async () => {
  const landlord = LANDLORDS[2];
  const [anna, sam] = [await handler('case-handler', landlord), await person(landlord)];
  await asksForAPerson(sam);
  await sam.locator('#question button[value=call]').click();
  await sam.locator('#question[data-question=contact-detail]').waitFor();
  await sam.locator('#words').fill(HALF);
  await openTalk(anna);
  await press(anna, 'Take over');
  await reads(sam, 'is here now');
  expect(await sam.locator('#words').inputValue()).toBe(HALF);
});
