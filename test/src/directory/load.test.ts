import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FanlightError } from '../../../src/core/errors';
import { loadDirectory } from '../../../src/directory/load';
import { directory } from './fixtures';

interface Editable {
  areas: Record<string, unknown>[];
  entries: Record<string, unknown>[];
}

const root = join(__dirname, '../../..');

/** A copy of the directory, changed; what loading it reports. */
const faultsAfter = (change: (directory: Editable) => void): readonly string[] => {
  const copy = mkdtempSync(join(tmpdir(), 'fanlight-directory-'));
  cpSync(join(root, 'locales/en/directory.json'), join(copy, 'locales/en/directory.json'), { recursive: true });
  cpSync(join(root, 'manifest/directory.json'), join(copy, 'manifest/directory.json'), { recursive: true });
  const file = join(copy, 'manifest/directory.json');
  const content = JSON.parse(readFileSync(file, 'utf8')) as Editable;
  change(content);
  writeFileSync(file, JSON.stringify(content));
  try {
    loadDirectory(file);
    return [];
  } catch (error) {
    if (!(error instanceof FanlightError)) throw error;
    expect(error.code).toBe('DIRECTORY_INVALID');
    return error.details;
  }
};

const first = (directory: Editable): Record<string, unknown> => directory.entries[0] ?? {};

it('loads whole, and nobody can change a number while it runs', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
  expect(() => Object.assign(directory.entries[0] ?? {}, { phone: '999' })).toThrow(TypeError);
});

it('says for every line where it was read, when, by what role, and how sure that is [AL15, FU23, SO12]', () => {
  for (const entry of directory.entries) {
    expect(entry.source.length).toBeGreaterThan(10);
    expect(entry.checkedAt <= '2026-11-22').toBe(true);
    expect(entry.checkedBy).toBe('fanlight-desk-research');
    expect(entry.phone ?? entry.text).not.toBeNull();
  }
  const untold = directory.entries.filter(({ source }) => source.includes('not found in a source; check'));
  expect(untold.every(({ sure, hours }) => sure === 'unverified' && hours === 'unsure')).toBe(true);
  expect(untold.length).toBeGreaterThan(3);
});

it('reports all faults at once, each with its path', () => {
  expect(
    faultsAfter((copy) => {
      Object.assign(first(copy), { checkedAt: 'lately', nations: ['cornwall'], extra: 1 });
    }),
  ).toEqual([
    expect.stringMatching(/^directory\.json: entries\.0\.nations\.0: found "cornwall", allowed: england \| wales/),
    expect.stringMatching(/^directory\.json: entries\.0\.checkedAt: found "lately"/),
    'directory.json: entries.0.extra: found 1, allowed: no such setting',
  ]);
});

it.each<[string, (copy: Editable) => void, RegExp]>([
  [
    'an area nobody knows',
    (copy) => Object.assign(first(copy), { areas: ['atlantis'] }),
    /entries\.next-link-north-somerset\.areas: found "atlantis"/,
  ],
  ['no way to reach them', (copy) => Object.assign(first(copy), { phone: null }), /found no phone, text or web/],
  ['an id used twice', (copy) => copy.entries.push(first(copy)), /found "next-link-north-somerset" twice/],
  [
    'no sentence to go with it',
    (copy) => Object.assign(first(copy), { id: 'unheard-of' }),
    /unheard-of: found no sentence/,
  ],
  [
    'a council without a sentence',
    (copy) => copy.areas.push({ ...copy.areas[0], id: 'atlantis' }),
    /council-atlantis: found no sentence/,
  ],
])('does not start with a line that has %s', (_, change, fault) => {
  expect(faultsAfter(change)).toEqual([expect.stringMatching(fault)]);
});

it('keeps the words of lists apart from the ids of lines', () => {
  const reserved = ['legal', 'for', 'topics', 'entry', 'location', 'area'];
  expect(
    directory.entries.map((entry) => entry.id).filter((id) => reserved.includes(id) || id.startsWith('council-')),
  ).toEqual([]);
});

const said = (part: string): readonly (readonly [string, string])[] =>
  Object.entries(directory.sentences).filter(([path]) => path.endsWith(`.${part}`));

it('names neither abuse nor what a line is for in a text or a call', () => {
  const neutral = [...said('sms'), ...said('voice')];
  expect(neutral.length).toBeGreaterThan(40);
  for (const [, sentence] of neutral)
    expect(sentence).not.toMatch(/abus|violen|domestic|forced|rape|porn|stalk|refuge|perpetrat|honou?r/i);
});

it('keeps sentences short, plain and free of words that hurt [AL43, FU14, FU17, SO10]', () => {
  for (const [path, text] of Object.entries(directory.sentences)) {
    expect(`${path}: ${text}`).not.toMatch(/\b(victims?|alleged|just|why|don.t worry|low risk)\b|!/i);
    if (path.endsWith('.source')) continue;
    for (const sentence of text.split(/(?<=[.?])\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(24);
  }
});

it('keeps the law apart from any landlord’s words, each with its source [AL5, FU8, FU10, SO43, VI5]', () => {
  const legal = Object.keys(directory.sentences)
    .filter((path) => /^legal\.[^.]+\.title$/.test(path))
    .map((path) => path.replace(/\.title$/, ''));
  expect(legal).toEqual(
    expect.arrayContaining([
      'legal.definition',
      'legal.tenancies',
      'legal.older-definition',
      'legal.safeguarding-adults',
    ]),
  );
  for (const path of legal) expect(directory.sentences[`${path}.source`]).toBeTruthy();
  expect(directory.sentences['legal.tenancies.text']).toContain('not made for housing associations');
  expect(directory.sentences['legal.older-definition.text']).toContain('2013');
  expect(directory.sentences['legal.safeguarding-adults.text']).toContain('The duty is the council’s');
});
