/**
 * Somebody at the page, who answers what is asked in the way the page offers: the same with scripts and without,
 * because it is the same form.
 */
import type { Page } from 'playwright-core';

/** What to say where the first choice would not do. Choices by value, several with commas, or words. */
export type Says = Readonly<Record<string, string>>;

const WORDS: Says = {
  check: 'send',
  'contact-detail': '07700 900123',
  'reporter-contact-detail': '07700 900123',
  account: 'It has been getting worse.',
  home: 'BS1 4DJ',
  name: 'Sam',
};

const READY = '#question, #ended, #trouble';

/** Without scripts the answer is a new page. */
const press = async (page: Page, selector: string, scripts: boolean): Promise<void> => {
  const loaded = scripts ? Promise.resolve() : page.waitForEvent('load');
  await page.locator(selector).first().click();
  await loaded;
  await page.locator(READY).first().waitFor();
};

export const asked = async (page: Page): Promise<string | null> =>
  (await page.locator('#question').count()) === 0 ? null : page.locator('#question').getAttribute('data-question');

async function choose(page: Page, value: string | undefined, scripts: boolean): Promise<void> {
  const which = value === undefined ? '' : `[value="${value}"]`;
  await press(page, `#question button.choice${which}`, scripts);
}

async function tick(page: Page, values: readonly string[], scripts: boolean): Promise<void> {
  for (const value of values) await page.locator(`#question input[value="${value}"]`).check();
  await press(page, '#question button.send', scripts);
}

export const firstBoxes = async (page: Page): Promise<string> => {
  const values = await page
    .locator('#question input[type=checkbox]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value') ?? ''));
  return values.slice(0, 2).join(',');
};

/** Answers the question on the page. */
export async function answer(page: Page, says: Says, scripts: boolean): Promise<void> {
  const question = (await asked(page)) ?? '';
  const said = says[question] ?? WORDS[question];
  if (said === 'skip' || said === 'back') return press(page, `#question button[value=${said}]`, scripts);
  if ((await page.locator('#question input[type=checkbox]').count()) > 0)
    return tick(page, (said ?? (await firstBoxes(page))).split(','), scripts);
  if ((await page.locator('#question button.choice').count()) > 0) return choose(page, said, scripts);
  await page.locator('#words').fill(said ?? 'Something I want to say.');
  return press(page, '#question button.send', scripts);
}

export interface Walk {
  readonly says: Says;
  readonly scripts: boolean;
  /** Looked at before each answer. */
  readonly at?: (question: string) => Promise<void>;
}

/** To the end. The questions asked, in order. */
export async function walkToTheEnd(page: Page, { says, scripts, at }: Walk): Promise<readonly string[]> {
  const questions: string[] = [];
  for (let turn = 0; turn < 80; turn += 1) {
    const question = await asked(page);
    if (question === null) return questions;
    questions.push(question);
    await at?.(question);
    await answer(page, says, scripts);
  }
  throw new Error(`no end in sight after ${questions.join(' ')}`);
}
