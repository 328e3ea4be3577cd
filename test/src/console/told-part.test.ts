/** What was said, heard and found of who may be at risk; and whose doing it was that a case reached us. */
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';
import { answer, caseFile, NOW } from './fixtures';

afterEach(stop);

const part = (page: string, id: string): string =>
  (page.split(`<section id="${id}"`)[1] ?? '').split('</section>')[0]?.replace(/<[^>]+>/gu, '') ?? '';
const without = (...questions: readonly string[]) =>
  Object.fromEntries(Object.entries(caseFile().content.answers).filter(([id]) => !questions.includes(id)));

it('words about ending their life stand among who may be at risk, with their time, where nothing was asked', async () => {
  const reasons = [{ code: 'words-self-harm', at: NOW, words: 'I want to kill myself' }];
  const content = { ...caseFile().content, answers: without('household') };
  const anna = await atCase(await start({ files: [caseFile({ reasons, content })] }));
  for (const end of ['', '/print'])
    expect(part(await anna.read(end), 'at-risk')).toContain(
      'Words about ending their life or hurting themselves, Monday 23 November at 9am: I want to kill myself',
    );
});

it('what the last trained look found stands there too, and no comfort that it found nothing', async () => {
  const anna = await atCase(await start());
  await anna.send('screen', { children: 'concern-acted-on', adults: 'no-concern-today' });
  for (const end of ['', '/print']) {
    const shown = part(await anna.read(end), 'at-risk');
    expect(shown).toMatch(/Children: somebody trained is concerned, and has acted on it, Monday 23 November at 9am/u);
    expect(shown).not.toContain('Adults');
  }
  await anna.send('screen', { children: 'could-not-be-asked', adults: 'concern-acted-on' });
  expect(part(await anna.read(), 'at-risk')).not.toContain('Children: somebody trained is concerned');
});

it.each([
  ['person', 'Sent by the person, Monday'],
  ['third-party', 'Sent by whoever reported, and not by the person, Monday'],
  ['agency', 'Sent by an agency, and not by the person, Monday'],
  ['staff', 'Sent by a member of staff, and not by the person, Monday'],
] as const)('sent by %s is said so', async (source, said) => {
  const anna = await atCase(await start({ files: [caseFile({ source })] }));
  expect(part(await anna.read(), 'why-now')).toContain(said);
});

it('a question that was passed over is not an answer, in the answers and on the timeline', async () => {
  const answers = { ...caseFile().content.answers, household: answer('me-more.household', null) };
  const anna = await atCase(await start({ files: [caseFile({ content: { ...caseFile().content, answers } })] }));
  expect(part(await anna.read(), 'answers')).toContain('In the householdAsked, and skipped');
});
