/** Colleagues in a conversation: who has read how far, and who is writing. For staff alone, and not with the case. */
import { get, post, signIn, csrfOf, start, stop } from './console-desk';
import { caseFile, NOW } from './fixtures';
import type { Message } from '../../../src/store/store';

afterEach(stop);

const SECOND = 1000;
const transcript: readonly Message[] = ['One', 'Two', 'Three'].map((text, index) => ({
  by: 'person',
  text,
  at: NOW - (3 - index) * 60 * SECOND,
}));

interface Here {
  /** The page as it changes by itself. */
  part(): Promise<string>;
  open(): Promise<string>;
  mark(form: Readonly<Record<string, string>>): Promise<number>;
}

const as = async (at: string, role: string, landlord = 'testhomes'): Promise<Here> => {
  const cookie = await signIn(at, landlord, role);
  const csrf = await csrfOf(at, cookie);
  const talk = `${at}/staff/cases/case-1/talk`;
  return {
    part: async () => (await get(`${talk}/part`, cookie)).text(),
    open: async () => (await get(talk, cookie)).text(),
    mark: async (form) => (await post(`${talk}/mark`, { csrf, ...form }, { cookie })).status,
  };
};
const WRITING = 'is writing an answer now.';
/** What is shown of colleagues, without its marks. */
const shown = (html: string): string =>
  (/<ul class="present".*?<\/ul>/s.exec(html)?.[0] ?? '').replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

describe('in a conversation', () => {
  it('a colleague sees who has it open and how far they came, never that they read it, and nobody sees themselves', async () => {
    const at = await start({ files: [caseFile()], transcript });
    const [anna, ben] = [await as(at, 'case-handler'), await as(at, 'supervisor')];
    expect(shown(await anna.open())).toBe('');
    expect(shown(await ben.part())).toBe('Case handler 1 has this open.');
    expect(await anna.mark({ read: '3', writing: 'no' })).toBe(204);
    expect(shown(await ben.part())).toBe('Case handler 1 has this open, at its end.');
    expect(await anna.mark({ read: '2', writing: 'no' })).toBe(204);
    expect(shown(await ben.part())).toBe(
      'Case handler 1 has this open. The last line on their screen was said Monday 23 November at 8:58am.',
    );
    expect(await anna.mark({ read: '0', writing: 'no' })).toBe(204);
    expect(shown(await ben.part())).toBe('Case handler 1 has this open.');
    expect(shown(await anna.part())).toBe('');
    expect(await anna.mark({ read: '0', writing: 'no', gone: 'yes' })).toBe(204);
    expect(shown(await ben.part())).toBe('');
    await anna.open();
    expect(shown(await ben.part())).toBe('Case handler 1 has this open.');
  });

  it('a colleague sees who is writing, until they stop or say no more of it', async () => {
    let now = NOW;
    const at = await start({ files: [caseFile()], transcript, now: () => now });
    const [anna, ben] = [await as(at, 'case-handler'), await as(at, 'supervisor')];
    await anna.mark({ read: '3', writing: 'yes' });
    expect(await ben.part()).toContain(WRITING);
    expect(await ben.part()).toContain('data-writing="yes"');
    now += 10 * SECOND;
    expect(await ben.part()).not.toContain(WRITING);
    await anna.mark({ read: '3', writing: 'yes' });
    expect(await ben.part()).toContain(WRITING);
    await anna.mark({ read: '3', writing: 'no' });
    expect(await ben.part()).not.toContain(WRITING);
    now += 10 * 60 * SECOND;
    expect(shown(await ben.part())).toBe('');
  });

  it.each<Record<string, string>>([
    {},
    { read: '-1', writing: 'no' },
    { read: '1.5', writing: 'no' },
    { read: 'all', writing: 'no' },
    { read: '1', writing: '<script>' },
    { read: '9999999', writing: 'no' },
  ])('a mark that is none, %j, is left', async (form) => {
    const at = await start({ files: [caseFile()], transcript });
    const [anna, ben] = [await as(at, 'case-handler'), await as(at, 'supervisor')];
    expect(await anna.mark(form)).toBe(204);
    expect(shown(await ben.part())).toBe('');
  });

  it('nobody marks a case they may not see', async () => {
    const at = await start({ files: [caseFile()], transcript });
    const other = await as(at, 'case-handler', 'otherhomes');
    expect(await other.mark({ read: '3', writing: 'yes' })).toBe(404);
    expect(await (await as(at, 'auditor')).mark({ read: '3', writing: 'yes' })).toBe(403);
    expect(shown(await (await as(at, 'supervisor')).part())).toBe('');
  });

  it('it stands on no other page, in no timeline, and in nothing of the case', async () => {
    const at = await start({ files: [caseFile()], transcript });
    const anna = await as(at, 'case-handler');
    const cookie = await signIn(at, 'testhomes', 'supervisor');
    const pages = async (): Promise<readonly string[]> =>
      Promise.all(
        ['', '/transcript', '/print'].map(async (end) => (await get(`${at}/staff/cases/case-1${end}`, cookie)).text()),
      );
    // What every form draws anew.
    const still = (all: readonly string[]): readonly string[] =>
      all.map((one) => one.replace(/name="act" value="[^"]*"/g, ''));
    const before = still(await pages());
    await anna.mark({ read: '3', writing: 'yes' });
    expect(still(await pages())).toEqual(before);
  });
});
