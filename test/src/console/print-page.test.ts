/** A case on paper, and what stands first on a case page: nothing that leads to the person, nothing overlooked. */
import { answer, caseFile } from './fixtures';
import { get, signIn, start, stop } from './console-desk';
import { atCase } from './desk-staff';

afterEach(stop);

const transcript = [{ by: 'person', text: 'words of the conversation', at: 1 }] as const;
const tenancy = (value: string) => {
  const file = caseFile();
  const answers = { ...file.content.answers, tenancy: answer('who-and-home.tenancy', value) };
  return { ...file, content: { ...file.content, answers } };
};

describe('the page to print', () => {
  it('names the policy it was handled under, and has what a meeting needs', async () => {
    const anna = await atCase(await start({ transcript }));
    await anna.send('views', { words: 'A warning, no more' });
    const page = await anna.read('/print');
    for (const shown of [
      'Domestic abuse policy, version 2025.',
      'Printed by Case handler 1, Monday 23 November at 9am.',
      'I am frightened to go home',
      'A warning, no more',
      'Mondays and Tuesdays, 10am to 2pm',
    ])
      expect(page).toContain(shown);
    expect(page.match(/<form/g)).toHaveLength(1);
  });

  it('leaves out notes, the number, the two words, and the conversation unless it is asked for', async () => {
    const anna = await atCase(await start({ transcript }));
    await anna.send('note', { words: 'a word among ourselves' });
    for (const end of ['/print', '/print?transcript=1']) {
      const page = await anna.read(end);
      expect(page).not.toMatch(/among ourselves|07700|maple|lantern|FL-TEST/);
      expect(page.includes('words of the conversation')).toBe(end.endsWith('=1'));
    }
    expect(await anna.read('/print?transcript=0')).not.toContain('words of the conversation');
  });

  it('is opened like the case: by its readers, with a reason where it is a colleague’s', async () => {
    const at = await start({ files: [caseFile({ access: 'restricted' })] });
    expect((await get(`${at}/staff/cases/case-1/print`, await signIn(at))).status).toBe(404);
    expect((await get(`${at}/staff/cases/case-1/print`, await signIn(at, 'testhomes', 'auditor'))).status).toBe(403);
    const owned = await start();
    await (await atCase(owned)).send('claim', {});
    const page = await (await atCase(owned, 'supervisor')).read('/print');
    expect(page).toContain('Before you open this case');
    expect(page).not.toContain('frightened');
  });
});

it('on paper and on the page: joint as staff found it, whatever was or was not said', async () => {
  const anna = await atCase(await start({ files: [tenancy('mine')] }));
  for (const end of ['', '/print']) expect(await anna.read(end)).not.toContain('Never suggest ending the tenancy');
  await anna.send('tenancy', { holds: 'joint' });
  for (const end of ['', '/print']) {
    expect(await anna.read(end)).toContain('Joint tenancy. Never suggest ending the tenancy');
    expect(await anna.read(end)).toContain('<dt>Tenancy, in our records</dt><dd>Joint</dd>');
  }
});

/** Whether contact may be made comes first; who must not know, and whose tenancy it is, right after it. */
const isSecond = (page: string, words: string): boolean => {
  const places = ['May I make contact now?', words, '<h2 id="must-not-know-title">'].map((each) => page.indexOf(each));
  return places.every((place, index) => place > (places[index - 1] ?? 0));
};

describe('the first things on a case page', () => {
  it.each([
    ['joint-with-them', true],
    ['mine', false],
    ['not-sure', true],
    ['neither', false],
  ])('with a tenancy %s, that it is never to be ended is said: %s', async (value, said) => {
    const page = await (await atCase(await start({ files: [tenancy(value)] }))).read();
    expect(page.includes('Never suggest ending the tenancy')).toBe(said);
    if (said) expect(isSecond(page, 'Never suggest ending')).toBe(true);
  });

  it('that somebody here must not know comes second, before anything to do', async () => {
    const file = tenancy('mine');
    const answers = { ...file.content.answers, 'keep-from': answer('notice.keep-from', 'my cousin in repairs') };
    const page = await (
      await atCase(await start({ files: [{ ...file, content: { ...file.content, answers } }] }))
    ).read();
    expect(isSecond(page, 'Somebody here must not know')).toBe(true);
  });

  it('has what to say in the moment, folded away, of nobody in particular', async () => {
    const page = await (await atCase(await start())).read();
    const scripts = [...page.matchAll(/<details><summary>(If [^<]+)<\/summary><ul>(.*?)<\/ul>/gs)];
    expect(scripts.map(([, title]) => title)).toEqual([
      'If another person answers',
      'If somebody says they are the person',
      'If they say that nothing happened',
    ]);
    for (const [, , said] of scripts) expect(said).not.toMatch(/\b(he|she|him|her|his|hers)\b/i);
  });
});
