import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ERRORS, FanlightError } from '../../../src/core/errors';
import { loadLandlords } from '../../../src/landlords/load';

const root = join(__dirname, '..', '..', '..');
let copy: string;
const folder = (): string => join(copy, 'manifest', 'landlords');

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'fanlight-landlords-'));
  cpSync(join(root, 'manifest'), join(copy, 'manifest'), { recursive: true });
  cpSync(join(root, 'locales'), join(copy, 'locales'), { recursive: true });
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;
type Tree = { [key: string]: Json };

const read = (path: string): Tree => JSON.parse(readFileSync(path, 'utf8')) as Tree;
const pathOf = (id: string): string => join(folder(), `${id}.json`);

/** Sets what stands at a dotted path; `undefined` removes it. */
const put = (file: string, path: string, value: Json | undefined): void => {
  const tree = read(file);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inside = keys.reduce<Tree>((at, key) => at[key] as Tree, tree);
  if (value === undefined) delete inside[last];
  else inside[last] = value;
  writeFileSync(file, JSON.stringify(tree));
};

const faults = (): readonly string[] => {
  try {
    loadLandlords(folder());
    return [];
  } catch (error) {
    if (!(error instanceof FanlightError)) throw error;
    expect(error.code).toBe('LANDLORD_INVALID');
    return error.details;
  }
};

it('loads five landlords and their numbers, and nobody can change them afterwards', () => {
  const landlords = loadLandlords(folder());
  expect(landlords.all.map(({ id }) => id)).toEqual(['alliance', 'aspire', 'futures', 'southern', 'vivid']);
  expect(landlords.numbers).toHaveLength(5);
  const [first] = landlords.all;
  expect(() => Object.assign(first?.hours.open[0] ?? {}, { from: '00:00' })).toThrow(TypeError);
  expect(() => Object.assign(landlords.numbers, { length: 0 })).toThrow(TypeError);
});

it('reports all faults of all files at once: file, path, what was found and what is allowed', () => {
  put(pathOf('southern'), 'nation', 'cornwall');
  put(pathOf('southern'), 'retention.unagreedMinutes', 600);
  put(pathOf('vivid'), 'surprise', true);
  put(pathOf('aspire'), 'areas', ['atlantis']);
  writeFileSync(pathOf('futures'), '{ not json');
  expect(faults()).toEqual([
    'aspire.json: areas: found "atlantis", allowed: an area of directory.json',
    'aspire.json: routing.teams.locality-newcastle.areas: found "newcastle-under-lyme", allowed: one of the landlord\'s areas',
    'aspire.json: routing.teams.locality-stoke.areas: found "stoke-on-trent", allowed: one of the landlord\'s areas',
    'futures.json: (whole file): found text that is not JSON, allowed: a JSON file',
    'southern.json: nation: found "cornwall", allowed: england | wales | scotland | northern-ireland',
    'southern.json: retention.unagreedMinutes: found 600, allowed: 60',
    'vivid.json: surprise: found true, allowed: no such setting',
  ]);
});

it('says what to do in the message itself', () => {
  put(pathOf('southern'), 'nation', 'cornwall');
  expect(() => loadLandlords(folder())).toThrow(ERRORS.LANDLORD_INVALID.fix);
  expect(() => loadLandlords(folder())).toThrow('southern.json: nation');
});

const settings = Object.keys(read(join(root, 'manifest', 'landlords', 'southern.json'))).filter(
  (key) => key !== '$schema',
);

it.each(settings)('does not start when %s is missing from any manifest', (setting) => {
  for (const id of ['alliance', 'aspire', 'vivid', 'futures', 'southern']) put(pathOf(id), setting, undefined);
  const found = faults();
  for (const id of ['alliance', 'aspire', 'vivid', 'futures', 'southern'])
    expect(found).toEqual(
      expect.arrayContaining([expect.stringMatching(new RegExp(`^${id}\\.json: ${setting}: found nothing`))]),
    );
});

const citedPaths = (tree: Json, path: readonly string[] = []): readonly string[] => {
  if (typeof tree !== 'object' || tree === null) return [];
  const here = !Array.isArray(tree) && 'rows' in tree ? [[...path, 'rows'].join('.')] : [];
  return [...here, ...Object.entries(tree).flatMap(([key, inside]) => citedPaths(inside, [...path, key]))];
};

it('does not start when any one setting loses its policy rows', () => {
  const paths = citedPaths(read(pathOf('southern')));
  expect(paths.length).toBeGreaterThan(30);
  for (const path of paths) {
    const before = readFileSync(pathOf('southern'), 'utf8');
    put(pathOf('southern'), path, undefined);
    expect(faults()).toEqual([expect.stringMatching(`southern.json: ${path}: found nothing`)]);
    put(pathOf('southern'), path, []);
    expect(faults()).toHaveLength(1);
    writeFileSync(pathOf('southern'), before);
  }
});

const changes: readonly (readonly [string, string, Json, RegExp])[] = [
  [
    'a colleague door that is shut',
    'doors.open',
    ['me', 'not-sure', 'information', 'returning'],
    /doors\.open: found no "colleague"/,
  ],
  ['a file called otherwise than its landlord', 'id', 'northern', /id: found "northern", allowed: southern/],
  [
    'hours that overlap',
    'hours.open',
    [
      { days: ['mon'], from: '09:00', to: '13:00' },
      { days: ['mon'], from: '12:30', to: '17:00' },
    ],
    /hours\.open\.mon: found hours that overlap/,
  ],
  [
    'hours that end before they start',
    'hours.open',
    [{ days: ['mon'], from: '17:00', to: '09:00' }],
    /hours\.open\.mon: found 17:00 to 09:00/,
  ],
  [
    'an exception named twice',
    'hours.exceptions',
    [
      { date: '2026-12-24', open: [], why: 'a' },
      { date: '2026-12-24', open: [], why: 'b' },
    ],
    /hours\.exceptions: found 2026-12-24 twice/,
  ],
  ['a number that no telephone has', 'contact.officerLine', '+441234567', /contact\.officerLine/],
  ['a number out of service', 'contact.officerLine', '+441999999999', /contact\.officerLine: found \+441999999999/],
  [
    'another nation’s bank holidays',
    'bankHolidays',
    'scotland',
    /bankHolidays: found "scotland", allowed: england-and-wales/,
  ],
  [
    'no clock for the person',
    'firstContact',
    [{ who: 'reporter', within: { kind: 'working-days', days: 1 }, clause: '5.4', rows: ['SO19'] }],
    /firstContact: found no clock for the person/,
  ],
  [
    'a partner without a line of words',
    'sharing.partners',
    [{ value: 'unheard-of', name: 'Unheard of', rows: ['ours'] }],
    /words sharing\.sharing\.lines\.unheard-of/,
  ],
  [
    'help without a label',
    'help',
    [{ value: 'unheard-of', rows: ['ours'] }],
    /words me-more\.want\.options\.unheard-of/,
  ],
  [
    'help that is in the common list already',
    'help',
    [{ value: 'money', rows: ['ours'] }],
    /help: found "money" twice/,
  ],
  ['nobody for a colleague to tell', 'colleague.tell', [], /colleague\.tell: found nobody/],
  [
    'a review before the policy begins',
    'policy',
    { title: 'Policy', version: '1', from: '2026-01-01', reviewBy: '2025-01-01', rows: ['ours'] },
    /policy\.reviewBy/,
  ],
  ['a row that is none', 'term.rows', ['XX1'], /term\.rows\.0/],
  [
    'keeping what was not agreed to',
    'retention.unagreedMinutes',
    61,
    /retention\.unagreedMinutes: found 61, allowed: 60/,
  ],
];

it.each(changes)('does not start with %s', (_, path, value, fault) => {
  put(pathOf('southern'), path, value);
  expect(faults()).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
});

it('does not start when a text or partner has no words, or a partner another name in them', () => {
  const words = join(copy, 'locales', 'en', 'landlords', 'southern.json');
  put(words, 'landlord.texts.definition.source', undefined);
  put(words, 'sharing.sharing.options.refuge', 'A shelter');
  expect(faults()).toEqual([
    'southern.json: words landlord.texts.definition.source: found nothing, allowed: a sentence in locales/en/landlords',
    'southern.json: words sharing.sharing.options.refuge: found another name, allowed: A refuge',
  ]);
  rmSync(words);
  expect(faults()).toEqual([expect.stringMatching(/^southern\.json: words .*found nothing/)]);
});

it('does not start when a number leads to nobody, to two landlords, or a landlord has none', () => {
  const numbers = join(copy, 'manifest', 'twilio.json');
  put(numbers, 'numbers', [
    { number: '+447700900101', landlord: 'alliance' },
    { number: '+447700900101', landlord: 'aspire' },
    { number: '+447700900103', landlord: 'nobody' },
    { number: '+447700900104', landlord: 'futures' },
    { number: '+447700900105', landlord: 'southern' },
  ]);
  expect(faults()).toEqual([
    'twilio.json: numbers: found +447700900101 twice, allowed: each number once',
    'twilio.json: numbers: found "nobody", allowed: alliance | aspire | futures | southern | vivid',
    'twilio.json: numbers: found nothing for "vivid", allowed: a number for each landlord',
  ]);
});

it('does not start with an empty folder, or without the directory and the numbers', () => {
  rmSync(join(copy, 'manifest'), { recursive: true });
  expect(faults()).toEqual([
    'landlords: (folder): found no file, allowed: at least one landlord',
    'directory.json: (whole file): found nothing, allowed: a JSON file',
    'twilio.json: (whole file): found nothing, allowed: a JSON file',
  ]);
});

it('takes a sixth landlord without a change of code', () => {
  const sixth = { ...read(pathOf('southern')), id: 'northern', name: 'Northern Homes' };
  writeFileSync(pathOf('northern'), JSON.stringify(sixth));
  cpSync(
    join(copy, 'locales', 'en', 'landlords', 'southern.json'),
    join(copy, 'locales', 'en', 'landlords', 'northern.json'),
  );
  const numbers = join(copy, 'manifest', 'twilio.json');
  put(numbers, 'numbers', [...(read(numbers)['numbers'] as Json[]), { number: '+447700900106', landlord: 'northern' }]);
  expect(loadLandlords(folder()).all).toHaveLength(6);
});
