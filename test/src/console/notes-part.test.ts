/** Notes for colleagues: written once, read on the case page, and found on no other page of the console. */
import { MOST_NOTE_WORDS } from '../../../src/cases/notes';
import { start, stop } from './console-desk';
import { atCase } from './desk-staff';

afterEach(stop);

const WORDS = 'Rang the school <b>first</b>';

describe('a note', () => {
  it('is read by colleagues on the case page, as the words they are', async () => {
    const at = await start();
    const anna = await atCase(at);
    expect(await anna.read()).toContain('No note yet.');
    expect((await anna.send('note', { words: ` ${WORDS} ` }))[0]).toBe(303);
    const read = await (await atCase(at, 'supervisor')).read();
    expect(read).toContain('<p class="said">Rang the school &lt;b>first&lt;/b></p>');
    expect(read).toContain('Case handler 1, Monday 23 November at 9am');
    expect(read).toContain('A note was written');
  });

  it('is on no other page: not the conversation, not the live one, not the list, not the print', async () => {
    const at = await start();
    const anna = await atCase(at);
    await anna.send('note', { words: WORDS });
    const ends = ['/transcript', '/talk', '/talk/part', '/../../../staff'];
    for (const end of ends) expect(await anna.read(end)).not.toContain('Rang the school');
    expect(await anna.read(ends[3])).toContain('Open cases');
    expect(await (await atCase(at, 'auditor')).read()).not.toContain('Rang the school');
  });

  it('is written once however often its form is sent, and never without words', async () => {
    const at = await start();
    const anna = await atCase(at);
    for (let times = 0; times < 3; times += 1) expect((await anna.send('note', { words: WORDS }, 'one'))[0]).toBe(303);
    expect((await anna.read()).split('Rang the school')).toHaveLength(2);
    const [status, said] = await anna.send('note', { words: ' \n ' });
    expect([status, said.includes('There were no words in the note.')]).toEqual([409, true]);
    expect((await anna.send('note', {}))[0]).toBe(400);
  });

  it('has an end', async () => {
    const anna = await atCase(await start());
    await anna.send('note', { words: 'x'.repeat(MOST_NOTE_WORDS + 50) });
    expect(/<p class="said">(x+)</.exec(await anna.read())?.[1]).toHaveLength(MOST_NOTE_WORDS);
  });
});
