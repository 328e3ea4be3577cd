/** A list narrowed by channel, door and language: by codes in the address, and never so that an alarm is missed. */
import { filterIn, searchOf } from '../../../src/console/queue-filter';
import type { CaseFile } from '../../../src/core/case-file';
import { caseId } from '../../../src/core/ids';
import { staffId } from '../../../src/core/staff';
import { get, signIn, start, stop } from './console-desk';
import { caseFile, NOW } from './fixtures';

afterEach(stop);

const MINUTE = 60_000;
const taken = (over: Partial<CaseFile>): CaseFile => caseFile({ handedOffAt: NOW, ...over });
const byText = taken({ id: caseId('by-text'), channel: 'sms', door: 'someone-else' });
const byChat = taken({ id: caseId('by-chat'), channel: 'web-chat' });
const inPolish = taken({ id: caseId('in-polish'), wishes: { officerGender: null, language: 'pl' } });
const byPhone = taken({ id: caseId('by-phone'), channel: 'voice', priority: 'now' });

const SOME = 'Some are hidden by this choice.';
const URGENT = 'Something urgent is hidden by this choice.';

const list = async (search: string, files: readonly CaseFile[], path = '/staff', more = {}) => {
  const at = await start({ files, ...more });
  const html = await (await get(`${at}${path}${search}`, await signIn(at))).text();
  return { html, ids: [...html.matchAll(/<h3>.*?\/staff\/cases\/([\w-]+)/g)].map((match) => match[1]) };
};

describe('the list', () => {
  it.each([
    ['?channel=sms', ['by-text']],
    ['?door=someone-else', ['by-text']],
    ['?language=pl', ['in-polish']],
    ['?language=en&channel=web-chat', ['by-chat']],
    ['?channel=&door=&language=', ['by-text', 'by-chat', 'in-polish']],
    ['?channel=%3Cscript%3E', ['by-text', 'by-chat', 'in-polish']],
    ['', ['by-text', 'by-chat', 'in-polish']],
  ])('of %s shows %j', async (search, ids) => {
    const found = await list(search, [byText, byChat, inPolish]);
    expect([...found.ids].sort()).toEqual([...ids].sort());
    expect(found.html.includes(SOME)).toBe(ids.length < 3);
    expect(found.html).not.toMatch(/\d+ of \d+/);
  });

  it('keeps the choice in its form, and asks for the same part again when something changed', async () => {
    const { html } = await list('?channel=sms&door=someone-else', [byText, byChat]);
    expect(html).toContain('<option value="sms" selected>Text</option>');
    expect(html).toContain('data-part="/staff/part?channel=sms&amp;door=someone-else"');
    const part = await list('?channel=sms&door=someone-else', [byText, byChat], '/staff/part');
    expect(part.ids).toEqual(['by-text']);
    expect(part.html).toContain(`${SOME} <a href="/staff">Show all</a>`);
  });

  it('says aloud that something urgent is hidden, and not of a rehearsal', async () => {
    const { html } = await list('?channel=sms', [byText, byPhone]);
    expect(html).toContain(`<p class="trouble" role="alert">${URGENT}`);
    const rehearsed = await list('?channel=sms', [byText], '/staff', {
      rehearsed: [{ ...byPhone, rehearsal: true }],
    });
    expect(rehearsed.html).not.toContain(URGENT);
    expect(rehearsed.html).toContain(SOME);
  });

  it.each([
    ['overdue', true],
    ['undecided', true],
    ['before-due', true],
    ['review-due', false],
  ] as const)('says aloud that something hidden is %s: %s', async (after, isSaid) => {
    const reminder = { after, to: 'team', who: null, since: NOW - MINUTE, minutes: 1, at: NOW } as const;
    const late = taken({ id: caseId('late-1'), reminders: [reminder] });
    expect((await list('?channel=sms', [byText, late])).html.includes(URGENT)).toBe(isSaid);
  });

  it('knows what staff typed in by how it came, not by where it was typed', async () => {
    const typed = { by: staffId('staff-one'), came: 'letter', receivedAt: NOW } as const;
    const byLetter = taken({ id: caseId('by-letter'), typed });
    expect((await list('?channel=web-chat', [byChat, byLetter])).ids).toEqual(['by-chat']);
    const letters = await list('?channel=letter', [byChat, byLetter]);
    expect(letters.ids).toEqual(['by-letter']);
    expect(letters.html).toContain('<option value="letter" selected>By letter</option>');
  });

  it('alarms for a hand-off nobody took, shown or hidden', async () => {
    const late = taken({ ...byChat, handedOffAt: NOW - 11 * MINUTE });
    expect((await list('?channel=sms', [byText, late])).html).toContain(
      '<p class="trouble" role="alert"><a href="/staff/cases/by-chat">',
    );
  });

  it('says of hand-offs nobody took that they wait, in one sentence, and never how many', async () => {
    const late = (id: string): CaseFile => taken({ ...byChat, id: caseId(id), handedOffAt: NOW - 11 * MINUTE });
    const { html } = await list('', ['a', 'b', 'c'].map(late));
    const said = /<p class="trouble" role="alert"><a href="[^"]*">([^<]*)<\/a>/.exec(html)?.[1];
    expect(said).toBe('Nobody has taken this for 10 minutes or more.');
  });

  it('that shows none says so of the choice, never that nobody is waiting', async () => {
    const { html } = await list('?channel=connect-app', [byText]);
    expect(html).toContain('None of the open hand-offs is of this choice.');
    expect(html).not.toContain('No hand-off is open.');
    expect((await list('?channel=connect-app', [])).html).toContain('No hand-off is open.');
  });

  it('offers a language only where somebody waits in it, and nothing of what one may not see', async () => {
    expect((await list('', [byText, inPolish])).html).toContain('<option value="pl">Polish</option>');
    const restricted = caseFile({ ...inPolish, access: 'restricted' });
    const { html } = await list('?channel=voice', [restricted]);
    expect(html).not.toMatch(/Polish|are hidden|is hidden/);
  });
});

it('takes from an address what is a code, and puts it back as it was', () => {
  expect(filterIn('?channel=sms&door=%22onload&language=zh-Hant&x=1', ['testhomes'])).toEqual({
    channel: 'sms',
    language: 'zh-Hant',
  });
  expect(searchOf(filterIn('?language=pl&channel=sms', ['testhomes']))).toBe('?channel=sms&language=pl');
  expect(searchOf({})).toBe('');
});
